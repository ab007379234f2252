package id.salor.appraisal.rules.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SealTextTest {

  @Property
  void whatASealSaysIsReadBack(@ForAll("seals") Seal seal) {
    assertThat(Seal.tryParse(seal.toString())).contains(seal);
  }

  @Property
  void aTextThatDiffersInOneCharacterIsNoSeal(
      @ForAll("seals") Seal seal, @ForAll int place, @ForAll char instead) {
    StringBuilder text = new StringBuilder(seal.toString());
    int at = Math.floorMod(place, text.length());
    Optional<Seal> expected = text.charAt(at) == instead ? Optional.of(seal) : Optional.empty();
    text.setCharAt(at, instead);

    assertThat(Seal.tryParse(text.toString())).isEqualTo(expected);
    assertThat(Seal.tryParse(text.deleteCharAt(at).toString())).isEmpty();
  }

  @Property
  void anyOtherTextIsNoSealAndNoException(@ForAll String text) {
    assertThat(Seal.tryParse(text)).isEmpty();
  }

  @Provide
  Arbitrary<Seal> seals() {
    Arbitrary<TreeMap<String, Digest>> files =
        Arbitraries.maps(
                Arbitraries.of("policy.yaml", "bobot.dslr", "mutu.csv", "a-b.dslr"),
                Arbitraries.strings().ofMaxLength(3).map(Digest::ofText))
            .ofMaxSize(4)
            .map(TreeMap::new);
    Arbitrary<Set<Name>> tables = Arbitraries.of("bobot", "mutu").map(Name::of).set().ofMaxSize(2);
    Arbitrary<List<String>> vocabularies =
        Arbitraries.of("id-0123456789ab", "en-ba9876543210").list().uniqueElements().ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of("salor/v1", "nasional/2022-01-01_permenpanrb-6-2022"),
            vocabularies,
            files,
            tables,
            Arbitraries.of(Seal.End.class))
        .as(
            (id, words, sums, open, end) ->
                new Seal(PolicyId.parse(id), words, sums, new TreeSet<>(open), end));
  }
}

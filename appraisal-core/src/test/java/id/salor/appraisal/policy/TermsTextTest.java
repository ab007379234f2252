package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TermsTextTest {

  private static final Schema SCHEMA = new PolicyFixture().schema();

  private static PolicyTerms terms(List<SignedTerm> signed) {
    return PolicyTerms.of(SCHEMA, Map.of(), signed);
  }

  private static PolicyTerms readAgain(PolicyTerms terms) {
    return TermsText.read(terms.canonicalText(), SCHEMA, Map.of());
  }

  private static Origin origin(String rule, SourceLocation location, LegalBasis basis) {
    return new Origin(rule, location, basis);
  }

  @Test
  void termsAreReadAgainWithTheirOriginsAndWhatTheyOverride() {
    Origin special =
        origin(
            "Khusus: a at b:1 law",
            SourceLocation.of("salor/v1/a b.dslr", 12, 5),
            new LegalBasis.LegalReference("PP 30/2019 Pasal 41 ayat (2)"));
    Origin line =
        origin("Umum", SourceLocation.of("u.dslr", 4), new LegalBasis.Interpretation("sebab"));
    Origin file =
        origin("Lama", SourceLocation.of("l.dslr"), new LegalBasis.Interpretation("sebab"));
    PolicyTerms terms =
        terms(
            List.of(
                new SignedTerm(TermText.read("value x = 1"), special, List.of(line, file)),
                SignedTerm.of(TermText.read("weight n x = 0.3"), file)));

    assertThat(readAgain(terms)).isEqualTo(terms);
    assertThat(readAgain(terms).terms().get(0).overridden()).containsExactly(line, file);
  }

  @Test
  void noTermsAtAllAreReadAgain() {
    assertThat(readAgain(terms(List.of()))).isEqualTo(terms(List.of()));
  }

  @Test
  void aTermWithoutAnOriginIsRefused() {
    assertThatThrownBy(() -> TermsText.read("value x = 1\n", SCHEMA, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value x = 1");
  }

  @Test
  void twoTermsForOneMatterAreRefused() {
    SignedTerm one = PolicyFixture.signed("A", 1, "value x = 1");
    SignedTerm two = PolicyFixture.signed("B", 2, "value x = 2");

    assertThatThrownBy(() -> terms(List.of(one, two))).hasMessageContaining("value x");
  }

  @Property(tries = 100)
  void theOrderInWhichTermsWereSaidLeavesNoTrace(@ForAll long seed) {
    List<SignedTerm> said = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      said.add(PolicyFixture.signed("R" + i, i + 1, "value q" + i + " = " + i));
    }
    PolicyTerms inOrder = terms(said);
    Collections.shuffle(said, new Random(seed));

    assertThat(terms(said)).isEqualTo(inOrder);
    assertThat(terms(said).canonicalText()).isEqualTo(inOrder.canonicalText());
    assertThat(terms(said).digest()).isEqualTo(inOrder.digest());
  }

  @Test
  void theDigestIsAboutWhatIsSaidAndNotWhoSaysIt() {
    PolicyTerms one = terms(List.of(PolicyFixture.signed("A", 1, "value x = 1")));

    assertThat(terms(List.of(PolicyFixture.signed("B", 9, "value x = 1"))).digest())
        .isEqualTo(one.digest());
    assertThat(terms(List.of(PolicyFixture.signed("A", 1, "value x = 2"))).digest())
        .isNotEqualTo(one.digest());
  }
}

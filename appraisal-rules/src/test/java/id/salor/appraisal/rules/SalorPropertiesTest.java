package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of the Salor policies for any evidence. */
class SalorPropertiesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final Appraiser APPRAISER = LIBRARY.appraiser();
  private static final List<String> POSITIONS =
      List.of("pimpinan", "administrasi", "pelayanan publik");
  private static final List<String> STAGES =
      List.of("gagasan", "diuji coba", "dipakai unit", "dipakai di luar unit");

  @Provide
  Arbitrary<String> versions() {
    return Arbitraries.of("salor/2025-01-01_v1", "salor/2026-01-01_v2");
  }

  private static Appraisal appraisal(String version, Random random) {
    int absent = random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(3);
    int run = absent == 0 ? 0 : 1 + random.nextInt(absent);
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("jabatan", POSITIONS.get(random.nextInt(3)))
            .measure("hari_mangkir", absent)
            .measure("mangkir_berturut", run)
            .datum(Name.of("skm"), Datum.of(Rational.of(2_500 + random.nextInt(7_501), 100)));
    for (int i = 0; i <= random.nextInt(4); i++) {
      evidence.entry("kegiatan", "K" + i, pair("target", "realisasi", random));
      evidence.entry("layanan", "L" + i, pair("target_layanan", "terlayani", random));
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      evidence.entry(
          "keterlambatan", "T" + i, Evidence.builder().measure("menit", 1 + random.nextInt(120)));
      evidence.entry(
          "inovasi_diajukan",
          "I" + i,
          Evidence.builder().fact("tahap", STAGES.get(random.nextInt(4))));
    }
    return Appraisal.of("A", version, "2025", evidence);
  }

  private static Evidence.Builder pair(String target, String realised, Random random) {
    int planned = 1 + random.nextInt(50);
    return Evidence.builder()
        .measure(target, planned)
        .measure(realised, random.nextInt(planned * 2));
  }

  @Property(tries = 300)
  void whereThePolicyDeclaresADirectionMoreAchievementNeverLowersScoreOrRating(
      @ForAll("versions") String version, @ForAll long seed) {
    Random random = new Random(seed);
    Appraisal before = appraisal(version, random);
    PolicyVersion policy = LIBRARY.catalog().version(PolicyId.parse(version)).orElseThrow();
    AppraisalResult was = APPRAISER.appraise(before);
    assertThat(was).isInstanceOf(AppraisalResult.Rated.class);

    for (Evidence better : better(before.evidence(), policy.schema().root())) {
      AppraisalResult now = APPRAISER.appraise(before.with(better));
      // fewer days than the longest run of them cannot be, and is refused
      if (now instanceof AppraisalResult.Rated) {
        assertNotWorse(policy, was, now);
      }
    }
  }

  private static void assertNotWorse(
      PolicyVersion policy, AppraisalResult was, AppraisalResult now) {
    LabelSet ratings = policy.schema().labelSet(Name.of("predikat")).orElseThrow();
    Label before = was.rating().orElseThrow();
    Label after = now.rating().orElseThrow();

    assertThat(now.figures().score().orElseThrow().value())
        .isGreaterThanOrEqualTo(was.figures().score().orElseThrow().value());
    assertThat(ratings.compare(after, before)).isGreaterThanOrEqualTo(0);
  }

  /** The evidence with one measure a step better, for each measure that has a direction. */
  private static List<Evidence> better(Evidence evidence, GroupDeclaration level) {
    List<Evidence> all = new ArrayList<>();
    for (Map.Entry<Name, Datum> datum : evidence.data().entrySet()) {
      step(level.declaration(datum.getKey()).orElseThrow(), datum.getValue())
          .ifPresent(value -> all.add(evidence.toBuilder().datum(datum.getKey(), value).build()));
    }
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      for (int i = 0; i < group.getValue().size(); i++) {
        Entry entry = group.getValue().get(i);
        GroupDeclaration inner = level.group(group.getKey()).orElseThrow();
        for (Evidence changed : better(entry.evidence(), inner)) {
          all.add(with(evidence, group.getKey(), i, new Entry(entry.id(), changed)));
        }
      }
    }
    return all;
  }

  private static Optional<Datum> step(Declaration declaration, Datum datum) {
    if (declaration.direction() == Direction.NONE) {
      return Optional.empty();
    }
    if (declaration.kind() instanceof Kind.OfLabel labels) {
      return betterLabel(declaration.direction(), labels.set(), datum.value().text());
    }
    Rational step = declaration.range().step().orElse(Rational.of(1, 2));
    Rational number = Rational.parse(datum.value().text());
    Rational better =
        declaration.direction() == Direction.HIGHER_IS_BETTER
            ? number.plus(step)
            : number.minus(step);
    return Optional.of(better).filter(declaration.range()::isWithin).map(Datum::of);
  }

  /** Label sets are the same in both versions but for the ratings; they list the best first. */
  private static Optional<Datum> betterLabel(Direction direction, Name set, String label) {
    List<Label> bestFirst =
        LIBRARY
            .catalog()
            .newest(PolicyReference.tryParse("salor").orElseThrow())
            .get()
            .schema()
            .labelSet(set)
            .orElseThrow()
            .labels();
    int better =
        bestFirst.indexOf(Label.of(label)) + (direction == Direction.HIGHER_IS_BETTER ? -1 : 1);
    return better >= 0 && better < bestFirst.size()
        ? Optional.of(Datum.of(bestFirst.get(better).value()))
        : Optional.empty();
  }

  private static Evidence with(Evidence evidence, Name group, int index, Entry entry) {
    Evidence.Builder builder = Evidence.builder();
    evidence.data().forEach(builder::datum);
    evidence
        .entries()
        .forEach(
            (name, entries) -> {
              for (int i = 0; i < entries.size(); i++) {
                builder.entry(name, name.equals(group) && i == index ? entry : entries.get(i));
              }
            });
    return builder.build();
  }

  @Property(tries = 100)
  void theOrderOfEntriesNeverMatters(@ForAll("versions") String version, @ForAll long seed) {
    Random random = new Random(seed);
    Appraisal appraisal = appraisal(version, random);
    Evidence.Builder shuffled = Evidence.builder();
    appraisal.evidence().data().forEach(shuffled::datum);
    appraisal
        .evidence()
        .entries()
        .forEach(
            (group, entries) -> {
              List<Entry> others = new ArrayList<>(entries);
              Collections.shuffle(others, random);
              others.forEach(entry -> shuffled.entry(group, entry));
            });

    assertThat(APPRAISER.appraise(appraisal.with(shuffled.build())))
        .isEqualTo(APPRAISER.appraise(appraisal));
  }

  @Property(tries = 300)
  void whateverTheEvidenceNothingIsThrownAndARefusalHasItsReasons(
      @ForAll("versions") String version, @ForAll long seed) {
    Random random = new Random(seed);
    Evidence.Builder evidence = appraisal(version, random).evidence().toBuilder();
    List<String> names =
        List.of(
            "jabatan", "skm", "hari_mangkir", "tidak_ada", "predikat", "cuti_setahun", "kegiatan");
    List<Datum> values =
        List.of(
            Datum.of(""),
            Datum.of("-1"),
            Datum.of("9".repeat(60)),
            Datum.of("1e9"),
            Datum.of("NaN"),
            Datum.of("1,5"),
            Datum.of(true),
            Datum.of(Rational.of(-7, 3)),
            Datum.of("\u0000\uFFFF"));
    for (int i = 0; i < 3; i++) {
      evidence.datum(
          Name.of(names.get(random.nextInt(names.size()))),
          values.get(random.nextInt(values.size())));
    }
    evidence.entry(Name.of("kegiatan"), new Entry(EntryId.of("K0"), Evidence.EMPTY));

    AppraisalResult result = APPRAISER.appraise(Appraisal.of("A", version, "2025", evidence));

    if (result instanceof AppraisalResult.Refused refused) {
      assertThat(refused.issues()).isNotEmpty();
    }
  }
}

package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.ReadExample;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said to be missing holds for people beside those of the worked examples: of every shipped
 * policy, and of schemes of other countries.
 */
class ImprovementPropertiesTest {

  private static final int PEOPLE = 16;
  private static final long SEED = 20_260_101;

  static Stream<PolicyFolder> shipped() {
    return PolicyFolders.scanClassPath(ImprovementPropertiesTest.class.getClassLoader())
        .folders()
        .stream();
  }

  static Stream<PolicyFolder> foreign() throws URISyntaxException {
    Path schemes = Path.of(ImprovementPropertiesTest.class.getResource("/schemes").toURI());
    return PolicyFolders.scan(schemes).folders().stream();
  }

  @ParameterizedTest
  @MethodSource({"shipped", "foreign"})
  void everyChangeLeadsToTheRatingAndNothingLessDoes(PolicyFolder folder) {
    check(folder, SEED, PEOPLE);
  }

  /** Returns how many people had something to reach. */
  static int check(PolicyFolder folder, long seed, int people) {
    LoadedVersion loaded = VersionLoader.load(folder);
    ExampleSet examples = ExampleSet.read(loaded, new ArrayList<>()).orElseThrow();
    PolicyVersion version = examples.rules().version();
    Appraiser appraiser =
        Appraiser.of(
            id.salor.appraisal.policy.PolicyCatalog.of(List.of(version)),
            new id.salor.appraisal.rules.internal.resolve.DroolsResolver(
                List.of(examples.rules())));
    Random random = new Random(seed);
    int reached = 0;
    for (int i = 0; i < people; i++) {
      ReadExample example = examples.examples().get(random.nextInt(examples.examples().size()));
      Evidence evidence = beside(example.appraisal().evidence(), version, random);
      reached += check(example.appraisal().with(evidence), version, appraiser, random.nextLong());
    }
    return reached;
  }

  private static int check(
      Appraisal appraisal, PolicyVersion version, Appraiser appraiser, long seed) {
    AppraisalResult result = appraiser.appraise(appraisal);
    Optional<LabelSet> ratings = result.rating().flatMap(label -> ratings(label, version));
    if (ratings.isEmpty()) {
      assertThat(appraiser.improvements(appraisal).towards()).isEmpty();
      return 0;
    }
    Improvements improvements =
        new ImprovementCheck(appraiser, version, appraisal, ratings.get(), seed).run();
    assertThat(improvements.rating().map(LabelSet.Member::label)).isEqualTo(result.rating());
    return improvements.towards().isEmpty() ? 0 : 1;
  }

  private static Optional<LabelSet> ratings(Label label, PolicyVersion version) {
    return version.schema().root().declarations().values().stream()
        .filter(found -> found.role() == Declaration.Role.QUANTITY)
        .filter(found -> found.kind() instanceof Kind.OfLabel)
        .map(found -> version.schema().labelSet(((Kind.OfLabel) found.kind()).set()).orElseThrow())
        .filter(set -> set.contains(label))
        .findFirst();
  }

  /** The same evidence with some numbers, labels and truths a little different. */
  private static Evidence beside(Evidence evidence, PolicyVersion version, Random random) {
    return beside(evidence, version.schema().root(), version, random);
  }

  private static Evidence beside(
      Evidence evidence, GroupDeclaration level, PolicyVersion version, Random random) {
    Evidence.Builder builder = Evidence.builder();
    for (Map.Entry<Name, Datum> datum : evidence.data().entrySet()) {
      Optional<Declaration> declaration = level.declaration(datum.getKey());
      boolean stays = declaration.isEmpty() || random.nextInt(3) > 0;
      builder.datum(
          datum.getKey(),
          stays ? datum.getValue() : other(datum.getValue(), declaration.get(), version, random));
    }
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      builder.group(group.getKey());
      for (Entry entry : group.getValue()) {
        Evidence inner =
            level
                .group(group.getKey())
                .map(found -> beside(entry.evidence(), found, version, random))
                .orElse(entry.evidence());
        builder.entry(group.getKey(), new Entry(entry.id(), inner));
      }
    }
    return builder.build();
  }

  private static Datum other(
      Datum datum, Declaration declaration, PolicyVersion version, Random random) {
    if (declaration.kind() instanceof Kind.OfLabel of && random.nextInt(3) == 0) {
      List<Label> labels = version.schema().labelSet(of.set()).orElseThrow().labels();
      return Datum.of(labels.get(random.nextInt(labels.size())).value());
    }
    Optional<Rational> number =
        Rational.tryParse(datum.value().text().replace(',', '.'))
            .filter(found -> declaration.kind() instanceof Kind.OfNumber);
    if (number.isEmpty()) {
      return datum;
    }
    Rational factor = Rational.of(random.nextInt(150), 100);
    Rational moved = number.get().times(factor);
    Rational step = declaration.range().step().orElse(Rational.of(1, 100));
    Rational steps = moved.dividedBy(step);
    Rational snapped =
        step.times(
            Rational.of(steps.numerator().divide(steps.denominator()), java.math.BigInteger.ONE));
    return declaration.range().isWithin(snapped) ? Datum.of(snapped) : datum;
  }
}

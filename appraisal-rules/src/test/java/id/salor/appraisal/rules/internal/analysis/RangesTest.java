package id.salor.appraisal.rules.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.PlainResolver;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Name;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ranges hold every value that occurs: what they exclude is impossible. */
class RangesTest {

  /** Versions with the ranges of each of their regions. */
  record Known(VersionRules version, Map<PolicyTerms, Ranges> ranges, Calculator calculator) {

    static Known of(VersionRules version) {
      Map<PolicyTerms, Ranges> ranges = new HashMap<>();
      Region.of(version).forEach(region -> ranges.put(region.terms(), Ranges.of(region)));
      return new Known(version, ranges, new Calculator(new PlainResolver(List.of(version))));
    }

    Inspection inspect(Evidence evidence) {
      AppraisalPeriod period =
          AppraisalPeriod.parse(YearMonth.from(version.version().governs().from()).toString());
      return calculator.inspect(
          Appraisal.of(
                  "A-1", version.version().id().toString(), period.toString(), Evidence.builder())
              .with(evidence),
          version.version(),
          List.of(),
          Map.of(),
          Census.NONE);
    }

    @Override
    public String toString() {
      return version.version().id().toString();
    }
  }

  static final List<Known> KNOWN =
      Stream.of(
              PolicyFolders.scanClassPath(RangesTest.class.getClassLoader()),
              PolicyFolders.scan(Path.of("src/test/resources/schemes")))
          .flatMap(folders -> folders.folders().stream())
          .map(VersionLoader::load)
          .map(LoadedVersion::rules)
          .flatMap(Optional::stream)
          .map(Known::of)
          .toList();

  @Provide
  Arbitrary<Known> versions() {
    return Arbitraries.of(KNOWN);
  }

  @Property(tries = 3_000)
  void everyValueOfEveryQuantityLiesInItsRange(
      @ForAll("versions") Known version, @ForAll long seed) {
    Evidence evidence = new EvidenceMaker(version.version().version(), seed, 0).evidence();
    Inspection inspection = version.inspect(evidence);

    if (!(inspection.result() instanceof AppraisalResult.Refused)) {
      Ranges ranges = version.ranges().get(inspection.terms().orElseThrow());
      check(inspection.root().orElseThrow(), version.version().version().schema().root(), ranges);
    }
  }

  private static void check(Inspected level, GroupDeclaration declared, Ranges ranges) {
    for (Name name : declared.declarations().keySet()) {
      Optional<Value> value = level.calculated(name);
      value.ifPresent(
          found ->
              assertThat(ranges.of(level.path(name)).holds(found))
                  .as("%s = %s in %s", level.path(name), found, ranges.of(level.path(name)))
                  .isTrue());
    }
    for (GroupDeclaration group : declared.groups().values()) {
      level.entries(group.name()).forEach(entry -> check(entry, group, ranges));
    }
  }
}

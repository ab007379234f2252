package id.salor.appraisal.rules.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.Browser;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calculator in a page comes to what the library comes to, on thousands of inputs that chance
 * has chosen. {@code -Dcalculator.seed=7 -Dcalculator.inputs=100000} chooses others and more.
 */
class CalculatorInBrowserTest {

  private static final long SEED = Long.getLong("calculator.seed", 20_260_101L);
  private static final int INPUTS = Integer.getInteger("calculator.inputs", 10_000);

  /** Schemes of other countries stretch the language; fewer inputs reach what they hold. */
  private static final int FEWER = INPUTS / 10;

  @TestFactory
  Stream<DynamicTest> thePageOfAShippedPolicyComesToWhatTheLibraryComesTo(@TempDir Path folder) {
    Browser browser = Browser.installed();
    PolicyLibrary library = PolicyLibrary.bundled();
    return versions(library)
        .map(
            version ->
                DynamicTest.dynamicTest(
                    version.id() + ", " + INPUTS + " inputs, seed " + SEED,
                    () ->
                        compare(
                            library, List.of(version), INPUTS, inside(folder, version), browser)));
  }

  @TestFactory
  Stream<DynamicTest> thePageOfAnySchemeComesToWhatTheLibraryComesTo(@TempDir Path folder)
      throws URISyntaxException {
    Browser browser = Browser.installed();
    PolicyLibrary library =
        PolicyLibrary.ofDirectory(
            Path.of(CalculatorInBrowserTest.class.getResource("/schemes").toURI()));
    return Stream.of(
        DynamicTest.dynamicTest(
            "schemes, " + FEWER + " inputs each, seed " + SEED,
            () -> compare(library, versions(library).toList(), FEWER, folder, browser)));
  }

  private static Path inside(Path folder, PolicyVersion version) throws IOException {
    return Files.createDirectories(folder.resolve(version.id().toString()));
  }

  private static Stream<PolicyVersion> versions(PolicyLibrary library) {
    return library.catalog().families().values().stream().flatMap(List::stream);
  }

  static void compare(
      PolicyLibrary library, List<PolicyVersion> versions, int inputs, Path folder, Browser browser)
      throws IOException {
    SameResults same = new SameResults(library.resolver(), folder);
    for (PolicyVersion version : versions) {
      PolicyCalculator calculator = library.calculator(version.id()).get();
      same.version(calculator);
      give(same, library, calculator, inputs);
    }
    assertThat(same.differences(browser)).as("what differs between library and page").isEmpty();
    assertThat(endings(same)).as("" + same.endings()).isTrue();
  }

  /** Comparing proves little unless many inputs are rated, and many refused. */
  private static boolean endings(SameResults same) {
    Map<String, Integer> endings = same.endings();
    int all = endings.values().stream().mapToInt(Integer::intValue).sum();
    return endings.getOrDefault("rated", 0) + endings.getOrDefault("without-rating", 0) > all / 20
        && endings.getOrDefault("refused", 0) > all / 20;
  }

  private static void give(
      SameResults same, PolicyLibrary library, PolicyCalculator calculator, int inputs)
      throws IOException {
    PolicyVersion version = calculator.version();
    Random random = new Random(SEED ^ version.id().toString().hashCode());
    List<PolicyTerms> terms = someTerms(library, calculator);
    for (int i = 0; i < inputs; i++) {
      int faults = List.of(0, 0, 0, 1, 5, 20).get(random.nextInt(6));
      Evidence evidence =
          random.nextInt(4) == 0
              ? new EvidenceMaker(version, random.nextLong(), faults).evidence()
              : new EdgeEvidence(version, terms, random, faults).evidence();
      Appraisee who = Appraisee.of("P-1");
      same.add(
          version,
          period(calculator, random),
          random.nextBoolean() ? who.withUnit("Unit A") : who,
          evidence);
    }
  }

  /** The terms for some people, whose numbers are worth trying. */
  private static List<PolicyTerms> someTerms(PolicyLibrary library, PolicyCalculator calculator) {
    PolicyVersion version = calculator.version();
    return LongStream.range(0, 50)
        .mapToObj(seed -> new EvidenceMaker(version, seed, 0).evidence())
        .map(
            evidence ->
                new Appraisal(
                    new AppraisalId("A-1"),
                    version.id(),
                    Appraisee.of("P-1"),
                    calculator.form().period(),
                    evidence))
        .map(appraisal -> PreparedAppraisal.of(appraisal, version.schema()))
        .map(prepared -> library.resolver().resolve(version, prepared.facts(version.schema())))
        .flatMap(found -> found.value().stream())
        .distinct()
        .toList();
  }

  private static AppraisalPeriod period(PolicyCalculator calculator, Random random) {
    AppraisalPeriod period = calculator.form().period();
    return random.nextBoolean()
        ? period
        : AppraisalPeriod.of(period.first(), period.first().plusDays(random.nextInt(400)));
  }
}

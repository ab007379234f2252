package id.salor.appraisal.rules.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.Browser;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.rules.internal.calculator.CalculatorWriter;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.ReadExample;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.DroolsResolver;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calculator in a page comes to what the library comes to, on thousands of inputs that chance
 * has chosen: beside worked examples, at edges, and wild. {@code -Dcalculator.seed=7
 * -Dcalculator.inputs=100000} chooses others and more.
 */
class CalculatorInBrowserTest {

  private static final long SEED = Long.getLong("calculator.seed", 20_260_101L);
  private static final int INPUTS = Integer.getInteger("calculator.inputs", 10_000);

  /** Schemes of other countries stretch the language; fewer inputs reach what they hold. */
  private static final int FEWER = INPUTS / 10;

  @TestFactory
  Stream<DynamicTest> thePageOfAShippedPolicyComesToWhatTheLibraryComesTo(@TempDir Path folder) {
    Browser browser = Browser.installed();
    ClassLoader loader = CalculatorInBrowserTest.class.getClassLoader();
    return each(PolicyFolders.scanClassPath(loader), INPUTS, folder, browser);
  }

  @TestFactory
  Stream<DynamicTest> thePageOfAnySchemeComesToWhatTheLibraryComesTo(@TempDir Path folder)
      throws URISyntaxException {
    Browser browser = Browser.installed();
    Path schemes = Path.of(CalculatorInBrowserTest.class.getResource("/schemes").toURI());
    return each(PolicyFolders.scan(schemes), FEWER, folder, browser);
  }

  /**
   * A policy of everything: each function, operator, sentence and table cell is in it, and nearly
   * all that can be wrong with an input comes.
   */
  @Test
  void thePageComesToWhatTheLibraryComesToOnEverythingThatRulesCanSay(@TempDir Path folder)
      throws IOException, URISyntaxException {
    Browser browser = Browser.installed();
    Path everything = Path.of(CalculatorInBrowserTest.class.getResource("/calculators").toURI());
    PolicyFolder version = PolicyFolders.scan(everything).folders().get(0);
    SameResults same = compare(version, INPUTS / 5, folder, browser);

    assertThat(same.codes())
        .contains(
            FormulaCode.DIVISION_BY_ZERO,
            FormulaCode.LABEL_WITHOUT_NUMBER,
            FormulaCode.NO_ENTRIES,
            FormulaCode.NUMBER_TOO_LONG,
            FormulaCode.WORKING_DAYS,
            CalculationCode.AMBIGUOUS_NUMBER,
            CalculationCode.DUPLICATE_ENTRY,
            CalculationCode.MISSING,
            CalculationCode.NEGATIVE_WEIGHT,
            CalculationCode.NOT_AN_INPUT,
            CalculationCode.OFF_GRID,
            CalculationCode.OUT_OF_RANGE,
            CalculationCode.OUTCOME_LEFT_OUT,
            CalculationCode.PART_NOT_APPLICABLE,
            CalculationCode.REQUIREMENT,
            CalculationCode.TOO_FEW_PARTS,
            CalculationCode.UNKNOWN_INPUT,
            CalculationCode.UNKNOWN_LABEL,
            CalculationCode.WRONG_KIND);
  }

  /** While the browser compares one version the library judges the next. */
  private static Stream<DynamicTest> each(
      PolicyFolders folders, int inputs, Path folder, Browser browser) {
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<DynamicTest> tests =
        folders.folders().stream()
            .map(
                version -> {
                  Future<SameResults> compared =
                      two.submit(() -> compare(version, inputs, folder, browser));
                  return DynamicTest.dynamicTest(
                      version.name() + ", " + inputs + " inputs, seed " + SEED,
                      () -> ended(compared));
                })
            .toList();
    two.shutdown();
    return tests.stream();
  }

  private static void ended(Future<SameResults> compared) throws Throwable {
    try {
      compared.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private static SameResults compare(PolicyFolder version, int inputs, Path folder, Browser browser)
      throws IOException {
    LoadedVersion loaded = VersionLoader.load(version);
    List<Issue> found = new ArrayList<>(loaded.issues());
    ExampleSet examples = ExampleSet.read(loaded, found).orElseThrow();
    assertThat(found).isEmpty();
    Path inside = Files.createDirectories(folder.resolve(version.name()));
    SameResults same =
        new SameResults(
            CalculatorWriter.of(examples.rules()),
            new DroolsResolver(List.of(examples.rules())),
            inside);
    give(same, examples, inputs);

    assertThat(same.differences(browser)).as("what differs between library and page").isEmpty();
    assertThat(same.endings())
        .as("comparing proves little unless many are rated and many refused")
        .matches(CalculatorInBrowserTest::isTelling);
    return same;
  }

  private static boolean isTelling(Map<String, Integer> endings) {
    int all = endings.values().stream().mapToInt(Integer::intValue).sum();
    int refused = endings.getOrDefault("refused", 0);
    return refused > all / 20 && all - refused > all / 20;
  }

  private static void give(SameResults same, ExampleSet examples, int inputs) throws IOException {
    PolicyVersion version = examples.rules().version();
    Random random = new Random(SEED ^ version.id().toString().hashCode());
    EdgeEvidence edges = new EdgeEvidence(examples.rules(), random);
    List<Appraisal> known = examples.examples().stream().map(ReadExample::appraisal).toList();
    for (int i = 0; i < inputs; i++) {
      Appraisal example = known.get(random.nextInt(known.size()));
      same.add(who(random), period(example, random), evidence(version, example, edges, random));
    }
  }

  private static Evidence evidence(
      PolicyVersion version, Appraisal example, EdgeEvidence edges, Random random) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return new EvidenceMaker(version, random.nextLong(), random.nextInt(20)).evidence();
    }
    return kind <= 2
        ? edges.evidence(List.of(0, 0, 1, 5, 20).get(random.nextInt(5)))
        : edges.beside(example.evidence(), List.of(0, 2, 5, 10, 20, 40).get(random.nextInt(6)));
  }

  private static Appraisee who(Random random) {
    Appraisee who = Appraisee.of("P-1");
    return random.nextBoolean() ? who.withUnit("Unit A") : who;
  }

  private static AppraisalPeriod period(Appraisal example, Random random) {
    AppraisalPeriod period = example.period();
    return random.nextInt(3) > 0
        ? period
        : AppraisalPeriod.of(period.first(), period.first().plusDays(random.nextInt(400)));
  }
}

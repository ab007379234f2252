package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationObserver;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.CensusTaker;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.distribution.Distribution;
import id.salor.appraisal.distribution.LimitOutcome;
import id.salor.appraisal.distribution.SmallestChange;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.internal.resolve.DroolsResolver;
import id.salor.appraisal.rules.internal.resolve.PlainResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the worked examples of a policy version. */
public final class ExampleRunner {

  private final Ground ground;
  private final Function<Map<String, String>, Optional<Ground>> variants;

  /** What an example stands on: the version, with the agency's parameters or others. */
  private record Ground(PolicyVersion version, Calculator calculator) {}

  private ExampleRunner(
      PolicyVersion version,
      Calculator calculator,
      Function<Map<String, String>, Optional<Ground>> variants) {
    this.ground = new Ground(version, calculator);
    this.variants = variants;
  }

  /**
   * Returns a runner for one version.
   *
   * @param resolver finds its terms
   * @param parameters finds the version with other values for some of its parameters
   */
  public static ExampleRunner of(
      PolicyVersion version, TermsResolver resolver, ParameterVariants parameters) {
    return new ExampleRunner(
        version,
        new Calculator(resolver),
        changed ->
            parameters
                .rules(changed)
                .map(
                    rules ->
                        new Ground(
                            rules.version(), new Calculator(new DroolsResolver(List.of(rules))))));
  }

  /**
   * Returns a runner that compiles nothing.
   *
   * @param rules the rules and tables, which may be others than those of the folder
   * @param parameters finds the version with other values for some of its parameters
   */
  public static ExampleRunner plain(VersionRules rules, ParameterVariants parameters) {
    return new ExampleRunner(
        rules.version(),
        plain(rules),
        changed ->
            parameters
                .version(changed)
                .map(
                    version ->
                        new Ground(
                            version,
                            plain(
                                new VersionRules(
                                    version, rules.rules(), rules.tables(), rules.places())))));
  }

  private static Calculator plain(VersionRules rules) {
    return new Calculator(new PlainResolver(List.of(rules)));
  }

  /**
   * Runs an example.
   *
   * @return how it went; empty where the parameters that it sets cannot be
   */
  public Optional<CaseResult> run(ReadExample example) {
    return inspect(example, CalculationObserver.NONE).map(found -> compared(example, found));
  }

  /** Runs an example and tells what it makes use of; empty as {@link #run} is. */
  public Optional<TracedExample> trace(ReadExample example) {
    Trace trace = new Trace();
    return inspect(example, trace)
        .map(
            inspection -> {
              CaseResult result = compared(example, inspection);
              inspection.root().ifPresent(root -> trace.given(root, ground.version().schema()));
              return new TracedExample(example, result, inspection, trace);
            });
  }

  private Optional<Inspection> inspect(ReadExample example, CalculationObserver observer) {
    return groundOf(example)
        .map(
            on -> {
              Ground told = new Ground(on.version(), on.calculator().observedBy(observer));
              return told.calculator()
                  .inspect(
                      example.appraisal(),
                      on.version(),
                      List.of(),
                      example.assumed(),
                      census(example, told));
            });
  }

  /** Where an example sets parameters, it stands on the version with these. */
  private Optional<Ground> groundOf(ReadExample example) {
    return example.parameters().isEmpty()
        ? Optional.of(ground)
        : variants.apply(example.parameters());
  }

  private static CaseResult compared(ReadExample example, Inspection inspection) {
    AppraisalResult result = inspection.result();
    List<Text> differences = new ArrayList<>();
    compareEnding(example, result, differences);
    example
        .rating()
        .ifPresent(
            expected ->
                compare("rating", expected, result.rating().map(Label::value), differences));
    example
        .score()
        .ifPresent(
            expected -> {
              Optional<Value> score = result.figures().score().map(Score::value).map(Value::of);
              compareValue("score", expected, score, differences);
            });
    for (Map.Entry<String, String> value : example.values().entrySet()) {
      Optional<Value> found =
          inspection.root().flatMap(root -> ExampleValues.find(root, value.getKey()));
      compareValue(value.getKey(), value.getValue(), found, differences);
    }
    compareRemarks(example, result, differences);
    example
        .distribution()
        .ifPresent(expected -> compareSpread(example, expected, inspection, differences));
    return new CaseResult(example.example(), differences, result);
  }

  /** The one of the example belongs to its own population; alone it is no population. */
  private static Census census(ReadExample example, Ground on) {
    if (example.population().isEmpty()) {
      return Census.NONE;
    }
    CensusTaker taker = CensusTaker.of(PolicyCatalog.of(List.of(on.version())), on.calculator());
    taker.add(example.appraisal());
    example.population().forEach(taker::add);
    return taker.census();
  }

  private static void compareSpread(
      ReadExample example,
      ReadExample.ExpectedDistribution expected,
      Inspection inspection,
      List<Text> differences) {
    for (Name cohort :
        inspection.terms().map(t -> t.schema().cohorts().keySet()).orElse(Set.of())) {
      Distribution spread = Distribution.supposing(inspection, cohort, example.spread());
      Map<String, String> violations = new LinkedHashMap<>();
      for (LimitOutcome limit : spread.limits()) {
        if (!limit.isMet()) {
          violations.put(
              limit.asked().labels().stream().map(Label::value).collect(Collectors.joining(" + ")),
              String.valueOf(limit.violation()));
        }
      }
      if (!violations.equals(expected.violations())) {
        difference(
            "violations",
            expected.violations().toString(),
            Optional.of(violations.toString()),
            differences);
      }
      expected
          .moves()
          .ifPresent(
              moves -> compareAll("moves", moves, moves(spread.smallestChange()), differences));
      expected
          .idealMoves()
          .ifPresent(
              moves ->
                  compareAll(
                      "ideal-moves", moves, moves(spread.smallestChangeToIdeal()), differences));
    }
  }

  private static List<String> moves(SmallestChange change) {
    return change instanceof SmallestChange.Moves moves
        ? moves.moves().stream().map(m -> m.people() + " " + m.from() + " -> " + m.to()).toList()
        : List.of("impossible");
  }

  private static void compareEnding(
      ReadExample example, AppraisalResult result, List<Text> differences) {
    example
        .withoutRating()
        .ifPresent(expected -> compare("without-rating", expected, causeOf(result), differences));
    List<String> codes = result.issues().stream().map(issue -> issue.code().id()).toList();
    for (String code : example.issues()) {
      if (!codes.contains(code)) {
        differences.add(
            Text.of(
                "seharusnya ditolak dengan " + code + ", ternyata " + codes,
                "should be refused with " + code + ", but: " + codes));
      }
    }
    boolean refusedUnexpectedly =
        result instanceof AppraisalResult.Refused
            && example.issues().isEmpty()
            && (example.rating().isPresent()
                || example.score().isPresent()
                || example.withoutRating().isPresent());
    if (refusedUnexpectedly) {
      result.issues().forEach(issue -> differences.add(issue.message()));
    }
  }

  private static void compareRemarks(
      ReadExample example, AppraisalResult result, List<Text> differences) {
    List<String> advice = new ArrayList<>();
    List<String> gates = new ArrayList<>();
    if (result instanceof AppraisalResult.Rated rated) {
      rated.advice().forEach(given -> advice.add(given.about().value()));
      rated.gates().forEach(gate -> gates.add(gate.limit().value()));
    }
    example.advice().ifPresent(expected -> compareAll("advice", expected, advice, differences));
    example.gates().ifPresent(expected -> compareAll("gates", expected, gates, differences));
  }

  private static void compareAll(
      String name, List<String> expected, List<String> found, List<Text> differences) {
    List<String> wanted = expected.stream().sorted().toList();
    List<String> sorted = found.stream().sorted().toList();
    compare(name, wanted.toString(), Optional.of(sorted.toString()), differences);
  }

  private static Optional<String> causeOf(AppraisalResult result) {
    return result instanceof AppraisalResult.WithoutRating without
        ? Optional.of(without.cause().name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static void compareValue(
      String name, String expected, Optional<Value> found, List<Text> differences) {
    if (found.isEmpty() || !ExampleValues.equal(found.get(), expected)) {
      difference(name, expected, found.map(Value::toString), differences);
    }
  }

  private static void compare(
      String name, String expected, Optional<String> found, List<Text> differences) {
    if (!found.equals(Optional.of(expected))) {
      difference(name, expected, found, differences);
    }
  }

  private static void difference(
      String name, String expected, Optional<String> found, List<Text> differences) {
    differences.add(
        Text.of(
            name + ": seharusnya " + expected + ", ternyata " + found.orElse("tidak ada"),
            name + ": should be " + expected + ", but is " + found.orElse("absent")));
  }
}

package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.explain.Condition;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.explain.GateState;
import id.salor.appraisal.explain.NextRating;
import id.salor.appraisal.explain.State;
import id.salor.appraisal.explain.Step;
import id.salor.appraisal.explain.Way;
import id.salor.appraisal.formula.EvaluationScope;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.json.ExplanationJson;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of the explanation of anybody under any shipped policy and any scheme. */
class ExplanationPropertiesTest {

  private static final List<PolicyLibrary> LIBRARIES =
      List.of(PolicyLibrary.bundled(), PolicyLibrary.ofDirectory(schemes()));

  private static final Pattern ENTRIES = Pattern.compile("(SUM|MEAN|LOWEST|HIGHEST)\\((.*)\\)");
  private static final Pattern NOT_TO_BE_READ =
      Pattern.compile(
          "GIVEN|NUMBER|APPLICABLE|WORKDAY|NOT_|\\d{4}-\\d{2}|—|\\?|n/a|\"[^\"]*\" [<>]|[<>]=? \"");

  private static Path schemes() {
    try {
      return Path.of(ExplanationPropertiesTest.class.getResource("/schemes").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A version with the library that holds it. */
  record Governed(PolicyVersion version, Appraiser appraiser) {

    @Override
    public String toString() {
      return version.id().toString();
    }
  }

  /** Somebody who was inspected, with the explanation. */
  private record Case(Inspection inspection, Explanation explanation) {

    PolicyTerms terms() {
      return inspection.terms().orElseThrow();
    }

    Inspected root() {
      return inspection.root().orElseThrow();
    }

    Stream<Step> steps() {
      return Stream.concat(
          explanation.allSteps(),
          Stream.concat(explanation.requirements().stream(), explanation.exemptions().stream())
              .flatMap(clause -> clause.parts().stream())
              .flatMap(Step::withParts));
    }
  }

  @Provide
  Arbitrary<Governed> anybody() {
    return Arbitraries.of(
        LIBRARIES.stream()
            .flatMap(
                library ->
                    library.catalog().families().values().stream()
                        .flatMap(List::stream)
                        .map(version -> new Governed(version, library.appraiser())))
            .toList());
  }

  private static Case explained(Governed governed, long seed, int wildness) {
    PolicyVersion version = governed.version();
    AppraisalPeriod period =
        AppraisalPeriod.parse(YearMonth.from(version.governs().from()).toString());
    Appraisal appraisal =
        Appraisal.of("A-1", version.id().toString(), period.toString(), Evidence.builder())
            .with(new EvidenceMaker(version, seed, wildness).evidence());
    Inspection inspection =
        governed.appraiser().inspect(appraisal, governed.appraiser().census(List.of(appraisal)));
    return new Case(inspection, Explanation.of(appraisal, inspection));
  }

  @Property(tries = 1_500)
  void anythingCanBeExplainedInWordsAndInJson(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, Math.floorMod(seed, 4) * 4);

    for (Language language : Language.values()) {
      assertThat(found.explanation().text(language)).contains("A-1");
    }
    assertThat(ExplanationJson.of(found.explanation()))
        .startsWith("{\"schema\":\"appraisal-explanation/1\"");
  }

  @Property(tries = 1_000)
  void everyStepHasTheValueThatWasCalculatedOrGiven(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    if (found.inspection().root().isEmpty()) {
      return;
    }
    found
        .steps()
        .filter(step -> List.of("quantity", "seen", "given").contains(step.role().id()))
        .forEach(
            step -> {
              Inspected scope = scope(found, step);
              Value expected =
                  step.role() == Step.Role.GIVEN
                      ? scope.given(name(step)).orElse(Value.UNKNOWN)
                      : scope.calculated(name(step)).orElse(Value.UNKNOWN);
              assertThat(step.value()).as(step.id()).isEqualTo(expected);
            });
  }

  private static Name name(Step step) {
    int cut = step.id().lastIndexOf(EntrySubject.WITHIN);
    return Name.of(cut < 0 ? step.id() : step.id().substring(cut + EntrySubject.WITHIN.length()));
  }

  /** The level on which a step stands. */
  private static Inspected scope(Case found, Step step) {
    int cut = step.id().lastIndexOf(EntrySubject.WITHIN);
    if (cut < 0) {
      return found.root();
    }
    Optional<String> subject = Optional.of(step.id().substring(0, cut));
    return everything(found.root(), List.of(), found.root())
        .filter(scope -> scope.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static SignedTerm by(Case found, Step step) {
    return found.terms().valueOf(scope(found, step).path(name(step))).orElseThrow();
  }

  private static Stream<Inspected> everything(Inspected root, List<Name> groups, Inspected at) {
    return Stream.concat(
        root.at(groups).stream(),
        at.groups().stream()
            .flatMap(
                group -> {
                  List<Name> deeper = new ArrayList<>(groups);
                  deeper.add(group);
                  return root.at(deeper).stream()
                      .limit(1)
                      .flatMap(inner -> everything(root, deeper, inner));
                }));
  }

  @Property(tries = 1_000)
  void theFirstStepIsTheRatingOfTheResult(@ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    found
        .explanation()
        .result()
        .rating()
        .ifPresent(
            rating ->
                assertThat(found.explanation().steps().get(0).value().toString())
                    .isEqualTo(rating.value()));
  }

  @Property(tries = 1_000)
  void theContributionsOfAWeightedSumAddUpToIt(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    found
        .steps()
        .filter(step -> step.composed().isPresent() && step.value().isProper())
        .forEach(
            step -> {
              boolean adds =
                  switch (step.composed().get().method()) {
                    case WEIGHTED_SUM, SUM, MEAN -> true;
                    case PRODUCT, LOWEST, HIGHEST -> false;
                  };
              if (adds) {
                Rational sum =
                    step.composed().get().parts().stream()
                        .flatMap(part -> part.contribution().stream())
                        .reduce(Rational.ZERO, Rational::plus);
                assertThat(composed(found, step)).as(step.id()).isEqualTo(Value.of(sum));
              }
            });
  }

  private static Value composed(Case found, Step step) {
    return scope(found, step).composed((Term.Composition) by(found, step).term());
  }

  @Property(tries = 1_500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theWorkingOfAFormulaGivesWhatTheFormulaGave(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    if (found.inspection().root().isEmpty()) {
      return;
    }
    found
        .steps()
        .filter(step -> step.role() == Step.Role.QUANTITY && !step.working().isEmpty())
        .filter(step -> by(found, step).term() instanceof Term.Definition)
        .forEach(step -> assertWorkingGives(found, step));
  }

  private static void assertWorkingGives(Case found, Step step) {
    Formula formula = ((Term.Definition) by(found, step).term()).formula();
    Value raw = scope(found, step).evaluate(formula, by(found, step));
    String working = step.working().id();
    String cameTo = " = " + Step.shown(raw).id();
    String filledIn =
        working.endsWith(cameTo)
            ? working.substring(0, working.length() - cameTo.length())
            : working;
    if (!raw.isProper()
        || filledIn.equals(raw.toString())
        || formula instanceof Formula.Lookup
        || (formula instanceof Formula.Aggregate && !ENTRIES.matcher(filledIn).matches())
        || NOT_TO_BE_READ.matcher(filledIn).find()) {
      Statistics.label("working").collect("not read");
      return;
    }
    Optional<Value> again = recomputed(filledIn);
    Statistics.label("working").collect(again.isPresent() ? "recomputed" : "not read");
    again.ifPresent(value -> assertThat(value).as(step.id() + ": " + working).isEqualTo(raw));
  }

  /** What a working comes to, reading nothing but the working. */
  private static Optional<Value> recomputed(String working) {
    Matcher entries = ENTRIES.matcher(working);
    if (!entries.matches()) {
      return Optional.of(parsed(working).evaluate(new YesAndNo()));
    }
    List<Rational> numbers = new ArrayList<>();
    for (String number : entries.group(2).split(", ")) {
      if (!number.matches("-?[0-9./]+( ≈ .*)?")) {
        return Optional.empty();
      }
      Value value = parsed(number).evaluate(new YesAndNo());
      numbers.add(((Value.OfNumber) value).number());
    }
    Rational sum = numbers.stream().reduce(Rational.ZERO, Rational::plus);
    return Optional.of(
        Value.of(
            switch (entries.group(1)) {
              case "SUM" -> sum;
              case "MEAN" -> sum.dividedBy(Rational.of(numbers.size()));
              case "LOWEST" -> numbers.stream().min(Rational::compareTo).orElseThrow();
              default -> numbers.stream().max(Rational::compareTo).orElseThrow();
            }));
  }

  private static Formula parsed(String text) {
    // a fraction that does not end is told with its decimals behind it
    return FormulaParser.parseKnown(text.replaceAll(" ≈ -?[0-9.]+", ""));
  }

  /** In a working the only names are those for true and false. */
  private record YesAndNo() implements EvaluationScope {

    @Override
    public Value value(Name name) {
      return Value.of(name.value().equals("ya"));
    }

    @Override
    public Value own(Name name) {
      throw new AssertionError(name);
    }

    @Override
    public LocalDate periodStart() {
      throw new AssertionError();
    }

    @Override
    public LocalDate periodEnd() {
      throw new AssertionError();
    }

    @Override
    public boolean isGiven(Name name) {
      throw new AssertionError(name);
    }

    @Override
    public Optional<List<EvaluationScope>> entries(Name group) {
      throw new AssertionError(group);
    }

    @Override
    public Value lookUp(Formula.Lookup lookup, List<Value> keys) {
      throw new AssertionError(lookup);
    }

    @Override
    public Value.Undetermined undetermined() {
      throw new AssertionError();
    }

    @Override
    public Value fail(Formula at, IssueCode code, Object... arguments) {
      throw new AssertionError(at);
    }
  }

  @Property(tries = 2_000)
  void whoeverIsRatedAndCouldBeRatedBetterIsToldWhatStoodInTheWay(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    Optional<Label> rating = found.explanation().result().rating();
    if (rating.isEmpty()) {
      assertThat(found.explanation().next()).isEmpty();
      return;
    }
    LabelSet set = ratings(found);
    boolean isBest = set.labels().get(0).equals(rating.get());
    assertThat(found.explanation().next().isPresent()).isEqualTo(!isBest);
    found
        .explanation()
        .next()
        .ifPresent(
            next -> {
              assertThat(set.compare(next.rating().label(), rating.get())).isPositive();
              boolean saysSomething =
                  !next.ways().isEmpty()
                      || !next.barredBy().isEmpty()
                      || next.extent() != NextRating.Extent.COMPLETE;
              assertThat(saysSomething).isTrue();
              assertThat(next.ways()).isSortedAccordingTo(Way.NEAREST_FIRST);
            });
  }

  private static LabelSet ratings(Case found) {
    Value.OfLabel value = (Value.OfLabel) found.explanation().steps().get(0).value();
    return value.set().orElseThrow();
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void aRowOfWhichOneNumberIsMissingIsMetAtTheBound(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    found
        .explanation()
        .next()
        .ifPresent(next -> next.ways().forEach(way -> assertMetAtTheBound(found, next, way)));
  }

  private static void assertMetAtTheBound(Case found, NextRating next, Way way) {
    Name rating = ((Term.Rating) found.terms().rating().orElseThrow().term()).target();
    SignedTerm by = found.terms().valueOf(found.root().path(rating)).orElseThrow();
    boolean applies =
        by.term() instanceof Term.Definition definition
            && definition.formula() instanceof Formula.Lookup
            && way.row().isPresent()
            && way.conditions().size() == 1
            && way.conditions().get(0).bound().isPresent();
    if (!applies) {
      return;
    }
    Formula.Lookup lookup = (Formula.Lookup) ((Term.Definition) by.term()).formula();
    DecisionTable table = found.terms().tables().get(lookup.table());
    Condition missing = way.conditions().get(0);
    List<Value> keys = new ArrayList<>();
    for (Formula key : lookup.keys()) {
      keys.add(
          key.toString().equals(missing.id())
              ? Value.of(enough(missing))
              : found.root().evaluate(key, by));
    }
    Statistics.label("one number missing").collect(true);
    DecisionTable.Row met = table.firstFit(keys).orElseThrow();
    assertThat(met.location()).isEqualTo(way.row().get().location());
    int output = table.outputIndex(lookup.output()).orElseThrow();
    assertThat(met.outputs().get(output)).hasToString("\"" + next.rating().label() + "\"");
    Rational value = ((Value.OfNumber) missing.value()).number();
    assertThat(missing.difference()).contains(missing.bound().orElseThrow().number().minus(value));
  }

  /** The bound, or a number a little beyond one that must be passed. */
  private static Rational enough(Condition missing) {
    Interval.Limit bound = missing.bound().orElseThrow();
    if (bound.included()) {
      return bound.number();
    }
    Rational little = Rational.of(1, 1_000_000);
    return missing.difference().orElseThrow().signum() < 0
        ? bound.number().minus(little)
        : bound.number().plus(little);
  }

  @Property(tries = 1_000)
  void theGatesThatHeldAreThoseOfTheResultAndLeadToTheRating(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    if (!(found.explanation().result() instanceof AppraisalResult.Rated rated)) {
      return;
    }
    assertThat(
            found.explanation().gates().stream()
                .filter(gate -> gate.state() == State.HELD)
                .map(GateState::origin)
                .toList())
        .containsAll(rated.gates().stream().map(gate -> gate.origin()).toList());
    found
        .explanation()
        .gates()
        .forEach(
            gate -> {
              assertThat(gate.limits() && gate.state() != State.HELD).isFalse();
              if (gate.state() == State.NEARLY_HELD) {
                assertThat(gate.margin().orElseThrow().isOneStepAway()).isTrue();
              }
            });
  }

  @Property(tries = 1_000)
  void adviceThatHeldIsTheAdviceThatWasGiven(
      @ForAll("anybody") Governed governed, @ForAll long seed) {
    Case found = explained(governed, seed, 0);
    if (found.explanation().result() instanceof AppraisalResult.Rated rated) {
      assertThat(
              found.explanation().advice().stream()
                  .filter(clause -> clause.state() == State.HELD)
                  .map(clause -> clause.text())
                  .toList())
          .isEqualTo(rated.advice().stream().map(given -> given.text()).toList());
    }
  }
}

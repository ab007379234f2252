package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.search.EvidenceSearch;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether more of what is declared to be better ever leads to a worse score or rating.
 *
 * <p>First it is tried to prove that it does not, region by region. Where that fails, people who
 * differ in that one input are compared.
 */
final class Monotony {

  /** Most people whose input is changed, and most values that it is changed to. */
  private static final int MAX_PEOPLE = 400;

  private static final int MAX_VALUES = 12;

  private final List<Region> regions;
  private final List<Ranges> ranges;
  private final EvidenceSearch search;
  private final List<Appraisal> people;
  private int proven;

  /**
   * Looks at a version.
   *
   * @param ranges those of each region, in the same order
   * @param people who are tried where a proof fails
   */
  Monotony(
      List<Region> regions, List<Ranges> ranges, EvidenceSearch search, List<Appraisal> people) {
    this.regions = regions;
    this.ranges = ranges;
    this.search = search;
    this.people = people;
  }

  /** Returns for how many inputs and results it was proven. */
  int proven() {
    return proven;
  }

  /** Returns a finding for each input that can lower a result, or may. */
  List<Issue> check() {
    List<Issue> issues = new ArrayList<>();
    Map<Path, Declaration> declared = regions.get(0).terms().schema().declarations();
    declared.forEach(
        (path, declaration) -> {
          if (declaration.isInput()
              && declaration.kind() instanceof Kind.OfNumber
              && declaration.direction() != Direction.NONE) {
            check(path, declaration, issues);
          }
        });
    return issues;
  }

  /** What may fall although it should not: the rating, or the score. */
  private record Result(Name name, boolean isScore) {}

  private void check(Path growing, Declaration declared, List<Issue> issues) {
    Set<Result> open = new LinkedHashSet<>();
    Set<Result> all = new LinkedHashSet<>();
    for (int i = 0; i < regions.size(); i++) {
      PolicyTerms terms = regions.get(i).terms();
      Trends trends = new Trends(terms, ranges.get(i), growing);
      for (Result result : results(terms)) {
        all.add(result);
        Trend wanted = wanted(declared, terms, result);
        if (!trends.of(Path.of(result.name())).neverAgainst(wanted)) {
          open.add(result);
        }
      }
    }
    proven += all.size() - open.size();
    for (Result result : open) {
      issues.add(
          counterExample(growing, declared, result)
              .orElseGet(() -> Issue.of(AnalysisCode.MONOTONE_NOT_PROVEN, growing, result.name()))
              .at(declared.location())
              .about(growing.toString()));
    }
  }

  private static List<Result> results(PolicyTerms terms) {
    return Stream.concat(
            terms
                .score()
                .map(s -> new Result(((Term.FinalScore) s.term()).target(), true))
                .stream(),
            terms.rating().map(s -> new Result(((Term.Rating) s.term()).target(), false)).stream())
        .toList();
  }

  private static Trend wanted(Declaration declared, PolicyTerms terms, Result result) {
    boolean lowerIsBetter = declared.direction() == Direction.LOWER_IS_BETTER;
    return lowerIsBetter == lowerIsBetter(terms, result) ? Trend.RISING : Trend.FALLING;
  }

  private static boolean lowerIsBetter(PolicyTerms terms, Result result) {
    return result.isScore()
        && terms.schema().declaration(Path.of(result.name())).orElseThrow().direction()
            == Direction.LOWER_IS_BETTER;
  }

  private Optional<Issue> counterExample(Path growing, Declaration declared, Result result) {
    List<Rational> values = values(growing, declared);
    for (Appraisal person : people.subList(0, Math.min(people.size(), MAX_PEOPLE))) {
      Optional<Value> best = Optional.empty();
      Rational at = Rational.ZERO;
      for (Rational value : worstFirst(values, declared)) {
        Optional<Value> now =
            with(person.evidence(), growing.groups(), growing.name(), Datum.of(value))
                .map(person::with)
                .flatMap(changed -> resultOf(changed, result));
        if (best.isPresent() && now.isPresent() && isWorse(now.get(), best.get(), result)) {
          return Optional.of(
              Issue.of(
                  AnalysisCode.NOT_MONOTONE,
                  growing,
                  at + " → " + value,
                  result.name(),
                  best.get() + " → " + now.get()));
        }
        at = now.isPresent() ? value : at;
        best = now.isPresent() ? now : best;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> resultOf(Appraisal person, Result result) {
    Inspection inspection = search.attempt(person).first();
    if (!(inspection.result() instanceof AppraisalResult.Rated rated)) {
      return Optional.empty();
    }
    return result.isScore()
        ? rated.figures().score().map(Score::value).map(Value::of)
        : inspection.root().flatMap(root -> root.calculated(result.name()));
  }

  private boolean isWorse(Value now, Value before, Result result) {
    int order = Value.ORDER.compare(now, before);
    return lowerIsBetter(regions.get(0).terms(), result) ? order > 0 : order < 0;
  }

  private static List<Rational> worstFirst(List<Rational> rising, Declaration declared) {
    List<Rational> sorted = new ArrayList<>(rising);
    if (declared.direction() == Direction.LOWER_IS_BETTER) {
      Collections.reverse(sorted);
    }
    return sorted;
  }

  /** What people have, what lies beside it, and the ends of what is declared. */
  private List<Rational> values(Path growing, Declaration declared) {
    TreeSet<Rational> values = new TreeSet<>();
    declared.range().lowest().ifPresent(values::add);
    declared.range().highest().ifPresent(values::add);
    Rational step = declared.range().step().orElse(Rational.ONE);
    for (Appraisal person : people) {
      given(person.evidence(), growing.groups(), growing.name())
          .flatMap(datum -> Rational.tryParse(datum.value().text()).stream())
          .forEach(number -> values.addAll(List.of(number, number.minus(step), number.plus(step))));
    }
    values.removeIf(n -> !declared.range().isWithin(n) || !declared.range().isOnGrid(n));
    List<Rational> all = List.copyOf(values);
    if (all.size() <= MAX_VALUES) {
      return all;
    }
    TreeSet<Rational> spread = new TreeSet<>();
    for (int i = 0; i < MAX_VALUES; i++) {
      spread.add(all.get(i * (all.size() - 1) / (MAX_VALUES - 1)));
    }
    return List.copyOf(spread);
  }

  private static Stream<Datum> given(Evidence evidence, List<Name> groups, Name name) {
    return groups.isEmpty()
        ? Stream.ofNullable(evidence.data().get(name))
        : evidence.entries().getOrDefault(groups.get(0), List.of()).stream()
            .flatMap(entry -> given(entry.evidence(), groups.subList(1, groups.size()), name));
  }

  /** The evidence with another value, of the first entry on the way; empty where there is none. */
  private static Optional<Evidence> with(
      Evidence evidence, List<Name> groups, Name name, Datum datum) {
    Evidence.Builder builder = Evidence.builder();
    boolean isThere = groups.isEmpty() && evidence.data().containsKey(name);
    evidence
        .data()
        .forEach(
            (other, value) ->
                builder.datum(other, groups.isEmpty() && other.equals(name) ? datum : value));
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      boolean isOnTheWay = !groups.isEmpty() && group.getKey().equals(groups.get(0));
      boolean isFirst = true;
      for (Entry entry : group.getValue()) {
        Optional<Evidence> inner =
            isOnTheWay && isFirst
                ? with(entry.evidence(), groups.subList(1, groups.size()), name, datum)
                : Optional.empty();
        isThere |= inner.isPresent();
        builder.entry(group.getKey(), new Entry(entry.id(), inner.orElse(entry.evidence())));
        isFirst = false;
      }
    }
    return isThere ? Optional.of(builder.build()) : Optional.empty();
  }
}

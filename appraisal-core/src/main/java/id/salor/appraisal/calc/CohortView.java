package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.policy.CohortDeclaration;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.Term.CohortFigure.Statistic;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What one appraisal sees of a census: the figures of the cohorts it belongs to. */
final class CohortView {

  private final Census census;
  private final PolicyId policy;
  private final AppraisalPeriod period;
  private final Appraisee appraisee;
  private final Map<String, Tally> read = new TreeMap<>();
  private final Map<Term.CohortFigure, Tally> byFigure = new HashMap<>();

  /** As what the person was counted, where something about them was changed since. */
  private final Optional<Supplier<Calculation>> counted;

  CohortView(Census census, PolicyId policy, AppraisalPeriod period, Appraisee appraisee) {
    this(census, policy, period, appraisee, Optional.empty());
  }

  private CohortView(
      Census census,
      PolicyId policy,
      AppraisalPeriod period,
      Appraisee appraisee,
      Optional<Supplier<Calculation>> counted) {
    this.census = census;
    this.policy = policy;
    this.period = period;
    this.appraisee = appraisee;
    this.counted = counted;
  }

  /** What the person sees who has changed since they were counted, while the others stay. */
  CohortView moving(Supplier<Calculation> before) {
    return new CohortView(census, policy, period, appraisee, Optional.of(before));
  }

  /** The digest of what was read; empty where nothing was. */
  Optional<Digest> digest() {
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Digest.ofText(
                read.values().stream()
                    .map(tally -> tally.digest().value())
                    .collect(Collectors.joining("\n"))));
  }

  /** Of how many members a figure was made that has been read. */
  Optional<Long> membersOf(Term.CohortFigure figure) {
    return Optional.ofNullable(byFigure.get(figure)).map(Tally::members);
  }

  /** What is worth knowing of the cohorts that were read. */
  List<Issue> notes() {
    return read.values().stream()
        .filter(tally -> tally.leftOut() > 0)
        .map(
            tally ->
                Issue.of(
                    CalculationCode.COHORT_INCOMPLETE,
                    tally.title(),
                    tally.leftOut(),
                    tally.members()))
        .toList();
  }

  Value figure(Term.CohortFigure figure, Calculation calculation, SignedTerm by) {
    Optional<Census.Subject> subject = subject(figure, calculation, by);
    if (subject.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value own = own(figure, calculation, by);
    if (figure.statistic() == Statistic.RANK && !own.isProper()) {
      return own;
    }
    Optional<Tally> tally =
        census
            .tally(subject.get())
            .map(found -> moved(found, figure, own, by))
            .filter(found -> figure.statistic() != Statistic.RANK || found.contains(own));
    Optional<Value> value = tally.flatMap(found -> found.figure(figure.statistic(), own));
    if (value.isEmpty()) {
      return calculation.fail(
          calculation.root(),
          by,
          CalculationCode.COHORT_NOT_COUNTED,
          figure.target(),
          subject.get().group().title());
    }
    read.put(tally.get().title(), tally.get());
    byFigure.put(figure, tally.get());
    calculation.observer().figured(by, own, value.get());
    return value.get();
  }

  private Tally moved(Tally tally, Term.CohortFigure figure, Value own, SignedTerm by) {
    return counted.map(before -> tally.moving(own(figure, before.get(), by), own)).orElse(tally);
  }

  private static Value own(Term.CohortFigure figure, Calculation calculation, SignedTerm by) {
    return calculation.evaluate(new Formula.Reference(figure.of()), calculation.root(), by);
  }

  /** Counts this person among the members of the cohort of a figure, if they are one. */
  static void count(
      Term.CohortFigure figure,
      Calculation calculation,
      SignedTerm by,
      boolean refused,
      Census.Builder census) {
    Optional<Census.Subject> subject = calculation.cohorts().subject(figure, calculation, by);
    Value own = own(figure, calculation, by);
    Comparator<Value> order = order(figure.of(), calculation);
    if (subject.isPresent()
        && (refused || calculation.issues().stream().anyMatch(Issue::isError))) {
      census.leaveOut(subject.get(), order);
    } else if (subject.isPresent() && own.isProper()) {
      census.count(subject.get(), order, own);
    }
  }

  private static Comparator<Value> order(Name quantity, Calculation calculation) {
    Direction direction =
        calculation.root().level().declaration(quantity).orElseThrow().direction();
    return Tally.bestFirst(direction == Direction.LOWER_IS_BETTER);
  }

  private Optional<Census.Subject> subject(
      Term.CohortFigure figure, Calculation calculation, SignedTerm by) {
    return group(figure.cohort(), calculation, by)
        .map(group -> new Census.Subject(group, figure.of()));
  }

  /** The cohort of this kind to which the person belongs; a key that is missing is reported. */
  Optional<CohortGroup> group(Name cohort, Calculation calculation, SignedTerm by) {
    CohortDeclaration declared = calculation.terms().schema().cohorts().get(cohort);
    List<String> keys = new ArrayList<>();
    for (CohortKey key : declared.by()) {
      text(key, calculation, by).ifPresent(keys::add);
    }
    return keys.size() == declared.by().size()
        ? Optional.of(new CohortGroup(policy, period, cohort, keys))
        : Optional.empty();
  }

  private Optional<String> text(CohortKey key, Calculation calculation, SignedTerm by) {
    if (key instanceof CohortKey.OfFact fact) {
      Value value =
          calculation.evaluate(new Formula.Reference(fact.name()), calculation.root(), by);
      return value.isProper() ? Optional.of(value.toString()) : Optional.empty();
    }
    boolean unit = key == CohortKey.OfAppraisee.UNIT;
    Optional<String> said = unit ? appraisee.unit() : appraisee.position();
    if (said.isEmpty()) {
      Text title = unit ? Text.of("unit kerja", "unit") : Text.of("jabatan", "position");
      calculation.fail(calculation.root(), by, CalculationCode.MISSING, key.text(), title);
    }
    return said;
  }
}

package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An appraisal whose evidence was read once against a schema, to be judged under several terms.
 *
 * <pre>{@code
 * PreparedAppraisal prepared = PreparedAppraisal.of(appraisal, version.schema());
 * ContextFacts facts = prepared.facts(version.schema());
 * Verdict verdict =
 *     prepared.judge(version.id(), resolver.resolve(version, facts), Census.NONE, Map.of());
 * }</pre>
 */
public final class PreparedAppraisal {

  private final Appraisal appraisal;
  private final Admission admission;

  /** As whom the person was counted; the same where nothing was changed. */
  private final Admission counted;

  private PreparedAppraisal(Appraisal appraisal, Admission admission, Admission counted) {
    this.appraisal = appraisal;
    this.admission = admission;
    this.counted = counted;
  }

  /** Reads the evidence of an appraisal. */
  public static PreparedAppraisal of(Appraisal appraisal, Schema schema) {
    Admission admission = Admission.of(appraisal, schema);
    return new PreparedAppraisal(appraisal, admission, admission);
  }

  /**
   * Returns the same appraisal with another value in one place, to ask what would be. It costs
   * little, since nothing is read again. In a census the person moves and the others stay.
   *
   * @param place where; an entry that is not there changes nothing
   * @param value a value of the declared kind, within the declared bounds and on the grid
   */
  public PreparedAppraisal with(InputPlace place, Value value) {
    return new PreparedAppraisal(appraisal, admission.with(place, value), counted);
  }

  /** Returns what was given in a place, in the declared kind; empty where nothing was. */
  public Optional<Value> value(InputPlace place) {
    AdmittedEvidence level = admission.evidence();
    for (InputPlace.Within within : place.entries()) {
      Optional<AdmittedEvidence> inner =
          level.entries(within.group()).stream()
              .filter(entry -> entry.id().equals(within.id()))
              .map(AdmittedEvidence.AdmittedEntry::evidence)
              .findFirst();
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      level = inner.get();
    }
    return level.value(place.name());
  }

  /** Returns the appraisal as it was given, whatever was changed since. */
  public Appraisal appraisal() {
    return appraisal;
  }

  /**
   * Returns the circumstances that rules may ask about.
   *
   * @param schema what declares the facts, their defaults and the parameters: the schema that the
   *     evidence was read against, or one that declares the same inputs
   */
  public ContextFacts facts(Schema schema) {
    return admission.evidence().contextFacts(schema);
  }

  /**
   * Returns how the appraisal ends under these terms: as {@link Calculator#calculate} ends it.
   *
   * @param policy under which id people were counted in the census
   * @param terms the terms, or why there are none
   * @param census what was counted of the population; {@link Census#NONE} if nothing was
   * @param known quantities of the appraisal as a whole whose values are known already, from a
   *     verdict under terms that say the same of them and of everything they are made of
   */
  public Verdict judge(
      PolicyId policy, Validated<PolicyTerms> terms, Census census, Map<Name, Value> known) {
    return judge(policy, terms, census, known, CalculationObserver.NONE);
  }

  /** Returns the same and tells somebody what the calculation makes use of. */
  public Verdict judge(
      PolicyId policy,
      Validated<PolicyTerms> terms,
      Census census,
      Map<Name, Value> known,
      CalculationObserver observer) {
    List<Issue> issues = issues(terms);
    return terms
        .value()
        .map(found -> Judgement.of(calculation(policy, found, census, known, observer), issues))
        .map(Judgement::verdict)
        .orElseGet(() -> Verdict.without(Verdict.Ending.REFUSED, issues, Map.of()));
  }

  /**
   * Counts the person in every cohort whose figures the terms use. Who is exempt is no member; who
   * cannot be calculated is counted as left out.
   */
  void count(PolicyId policy, Validated<PolicyTerms> terms, Census.Builder counting) {
    List<SignedTerm> figures =
        terms.value().map(found -> found.all(Term.CohortFigure.class)).orElse(List.of());
    if (figures.isEmpty()) {
      return;
    }
    Calculation calculation =
        calculation(
            policy, terms.value().orElseThrow(), Census.NONE, Map.of(), CalculationObserver.NONE);
    if (Judgement.exemption(calculation).isPresent()) {
      return;
    }
    calculation.checkRequirements();
    boolean refused = issues(terms).stream().anyMatch(Issue::isError);
    // several figures of one quantity in one cohort are made of one count
    Set<List<Name>> counted = new HashSet<>();
    for (SignedTerm signed : figures) {
      Term.CohortFigure figure = (Term.CohortFigure) signed.term();
      if (counted.add(List.of(figure.cohort(), figure.of()))) {
        CohortView.count(figure, calculation, signed, refused, counting);
      }
    }
  }

  Calculation calculation(
      PolicyId policy,
      PolicyTerms terms,
      Census census,
      Map<Name, Value> known,
      CalculationObserver observer) {
    CohortView cohorts = new CohortView(census, policy, appraisal.period(), appraisal.appraisee());
    boolean isMoved = counted != admission && census != Census.NONE;
    return calculation(
        terms,
        admission,
        known,
        isMoved
            ? cohorts.moving(
                () -> calculation(terms, counted, known, cohorts, CalculationObserver.NONE))
            : cohorts,
        observer);
  }

  private Calculation calculation(
      PolicyTerms terms,
      Admission evidence,
      Map<Name, Value> known,
      CohortView cohorts,
      CalculationObserver observer) {
    return new Calculation(
        terms, appraisal.period(), evidence.evidence(), known, cohorts, observer);
  }

  /** What was wrong with the evidence, and with the circumstances. */
  List<Issue> issues(Validated<PolicyTerms> terms) {
    List<Issue> issues = new ArrayList<>();
    admission.problems().forEach(problem -> issues.add(problem.under(terms.value())));
    terms.issues().stream().filter(issue -> !isKnown(issue)).forEach(issues::add);
    return issues;
  }

  /** A fact that was given but could not be read is not also reported as missing. */
  private boolean isKnown(Issue issue) {
    return issue.code() == CalculationCode.MISSING
        && issue.subject().flatMap(Name::tryParse).flatMap(admission.evidence()::value).isPresent();
  }
}

package id.salor.appraisal;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.CensusTaker;
import id.salor.appraisal.calc.Figures;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.improvement.Outlook;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The front door: rates appraisals under the policy version that governs their period.
 *
 * <p>Immutable and safe for use by many threads. The rules module has a library that makes one:
 *
 * <pre>{@code
 * Appraiser appraiser = PolicyLibrary.bundled().appraiser();
 * AppraisalResult result = appraiser.appraise(appraisal);
 * }</pre>
 */
public final class Appraiser {

  private final PolicyCatalog catalog;
  private final TermsResolver resolver;
  private final Calculator calculator;

  private Appraiser(PolicyCatalog catalog, TermsResolver resolver) {
    this.catalog = catalog;
    this.resolver = resolver;
    this.calculator = new Calculator(resolver);
  }

  /** Returns an appraiser that chooses from a catalogue and resolves terms with a resolver. */
  public static Appraiser of(PolicyCatalog catalog, TermsResolver resolver) {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(resolver, "resolver");
    return new Appraiser(catalog, resolver);
  }

  /** Returns the policy versions that this appraiser knows. */
  public PolicyCatalog catalog() {
    return catalog;
  }

  /**
   * Returns the one result of an appraisal. Never throws on data: bad input is refused, with every
   * issue.
   */
  public AppraisalResult appraise(Appraisal appraisal) {
    return appraise(appraisal, Census.NONE);
  }

  /**
   * Returns the one result of an appraisal of a population that was counted before.
   *
   * @param census what {@link #census(Iterable)} counted
   */
  public AppraisalResult appraise(Appraisal appraisal, Census census) {
    Validated<PolicyVersion> version = catalog.select(appraisal.policy(), appraisal.period());
    return version
        .value()
        .map(
            found -> calculator.calculate(appraisal, found, beforehand(appraisal, version), census))
        .orElseGet(() -> refused(appraisal, version.issues()));
  }

  /**
   * Returns the result of an appraisal together with everything that was calculated on the way; see
   * {@code Explanation} for making it readable.
   */
  public Inspection inspect(Appraisal appraisal) {
    return inspect(appraisal, Census.NONE);
  }

  /** Returns the same for an appraisal of a population that was counted before. */
  public Inspection inspect(Appraisal appraisal, Census census) {
    Validated<PolicyVersion> version = catalog.select(appraisal.policy(), appraisal.period());
    return version
        .value()
        .map(
            found ->
                calculator.inspect(
                    appraisal, found, beforehand(appraisal, version), Map.of(), census))
        .orElseGet(() -> Inspection.ofRefused(refused(appraisal, version.issues())));
  }

  /** Returns what is missing to each better rating of an appraisal. */
  public Improvements improvements(Appraisal appraisal) {
    return improvements(appraisal, Census.NONE);
  }

  /**
   * Returns the same for an appraisal of a population that was counted before; the others stay what
   * they are.
   */
  public Improvements improvements(Appraisal appraisal, Census census) {
    return catalog
        .select(appraisal.policy(), appraisal.period())
        .value()
        .map(version -> Improvements.of(appraisal, version, resolver, census))
        .orElseGet(() -> Improvements.none(Improvements.Standing.NOT_RATED));
  }

  /**
   * Returns what is still possible for an appraisal of which some things are not known yet, as a
   * plan or the middle of a year.
   *
   * @param census what {@link #census(Iterable)} counted; {@link Census#NONE} if nothing was
   * @return the outlook; or what is wrong, or missing and cannot be left open
   */
  public Validated<Outlook> outlook(Appraisal appraisal, Census census) {
    return catalog
        .select(appraisal.policy(), appraisal.period())
        .flatMap(version -> Outlook.of(appraisal, version, resolver, census));
  }

  /**
   * Counts a population, for policies that see people side by side; policies that do not pay
   * nothing for it. The same population in any order gives the same census.
   */
  public Census census(Iterable<Appraisal> population) {
    CensusTaker taker = startCensus();
    population.forEach(taker::add);
    return taker.census();
  }

  /** Returns a first pass to which the members of a population are added one by one. */
  public CensusTaker startCensus() {
    return CensusTaker.of(catalog, calculator);
  }

  /**
   * What is known before anything is calculated: how the version was chosen, and whether the form
   * is that of another.
   */
  private List<Issue> beforehand(Appraisal appraisal, Validated<PolicyVersion> version) {
    List<Name> given = new ArrayList<>(appraisal.evidence().data().keySet());
    appraisal.evidence().entries().entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .forEach(group -> given.add(group.getKey()));
    List<Issue> issues = new ArrayList<>(version.issues());
    catalog
        .otherForm(version.value().orElseThrow(), appraisal.period(), given)
        .ifPresent(issues::add);
    return issues;
  }

  private static AppraisalResult.Refused refused(Appraisal appraisal, List<Issue> issues) {
    AppraisalResult.Subject subject =
        new AppraisalResult.Subject(appraisal.id(), appraisal.appraisee(), appraisal.period());
    return new AppraisalResult.Refused(subject, Optional.empty(), Figures.NONE, issues);
  }
}

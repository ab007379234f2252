package id.salor.appraisal.rules.unit;

import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts the results of a population for a report, one after the other.
 *
 * <p>Keeps counts, not people: of each group how many have each rating and each value to the places
 * that will be shown, and of each person eight bytes by which they are known again. For one thread.
 *
 * <pre>{@code
 * UnitReportTaker taker = new UnitReportTaker(library.catalog(), UnitReportQuestion.byUnit());
 * population.forEach(appraisal -> taker.add(library.appraiser().inspect(appraisal)));
 * String page = UnitReportPage.of(taker.report());
 * }</pre>
 */
public final class UnitReportTaker {

  private static final Comparator<PartTally.Key> IN_ORDER =
      Comparator.comparing((PartTally.Key key) -> key.policy().toString())
          .thenComparing(key -> key.period().first())
          .thenComparing(key -> key.period().last());

  private final PolicyCatalog catalog;
  private final UnitReportQuestion question;
  private final Map<PartTally.Key, PartTally> parts = new HashMap<>();
  private final People people = new People();
  private long repeated;
  private long unplaced;

  /**
   * Makes a taker that has counted nobody.
   *
   * @param catalog the policies of the results
   * @param question what is asked for
   */
  public UnitReportTaker(PolicyCatalog catalog, UnitReportQuestion question) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.question = Objects.requireNonNull(question, "question");
  }

  /** Counts a person; one who was counted already under the policy and period is not again. */
  public void add(Inspection inspection) {
    AppraisalPeriod period = inspection.result().subject().period();
    Optional<PolicyVersion> version =
        inspection.result().policy().map(PolicyStamp::policy).flatMap(catalog::version);
    if (version.isEmpty()) {
      unplaced++;
      return;
    }
    PartTally.Key key = new PartTally.Key(version.get().id(), period);
    String who = inspection.result().subject().appraisee().id();
    if (!people.add(key.policy() + "\n" + period + "\n" + who)) {
      repeated++;
      return;
    }
    parts
        .computeIfAbsent(key, found -> new PartTally(found, version.get(), question))
        .add(inspection);
  }

  /** Returns how many results were of a person counted already; for who runs the report. */
  public long repeated() {
    return repeated;
  }

  /** Returns how many results have no policy; for who runs the report. */
  public long unplaced() {
    return unplaced;
  }

  /**
   * Returns what stands in the way: a policy that does not know by what people are to be grouped,
   * limits on a spread that are not the same for all of a cohort. For who runs the report: these
   * name appraisals.
   */
  public List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    inOrder()
        .forEach(
            part -> {
              if (!part.hasKey()) {
                issues.add(
                    Issue.of(
                        PolicyCode.UNKNOWN_NAME,
                        question.by().text(),
                        Suggestion.nearestOrAll(question.by().text(), known(part.version()))));
              }
              issues.addAll(part.issues());
            });
    return issues;
  }

  private static List<String> known(PolicyVersion version) {
    List<String> known = new ArrayList<>();
    for (CohortKey.OfAppraisee key : CohortKey.OfAppraisee.values()) {
      known.add(key.text());
    }
    version.schema().root().declarations().values().stream()
        .filter(declared -> declared.role() == Declaration.Role.FACT)
        .forEach(declared -> known.add(declared.name().value()));
    return known;
  }

  private List<PartTally> inOrder() {
    return parts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(IN_ORDER))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns what may be told of those counted so far. */
  public UnitReport report() {
    return new UnitReport(
        question.smallest(),
        question.by().text(),
        byTitle(),
        inOrder().stream().map(PartTally::part).flatMap(Optional::stream).toList());
  }

  private Text byTitle() {
    if (question.by() == CohortKey.OfAppraisee.UNIT) {
      return Text.of("unit kerja", "unit");
    } else if (question.by() == CohortKey.OfAppraisee.POSITION) {
      return Text.of("jabatan", "position");
    }
    return inOrder().stream()
        .flatMap(
            part ->
                part
                    .version()
                    .schema()
                    .root()
                    .declaration(((CohortKey.OfFact) question.by()).name())
                    .stream())
        .map(Declaration::title)
        .findFirst()
        .orElse(Text.same(question.by().text()));
  }
}

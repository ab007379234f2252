package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.search.Effort;
import id.salor.appraisal.rules.internal.search.EvidenceSearch;
import id.salor.appraisal.rules.internal.search.Goal;
import id.salor.appraisal.rules.internal.search.Seen;
import id.salor.appraisal.rules.internal.search.Tried;
import id.salor.appraisal.rules.internal.words.Whom;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found of a version for all evidence at once.
 *
 * @param issues findings, each at its place
 * @param ratings how many labels of the rating somebody can have
 * @param shown how many sentences and rows were shown to matter to somebody
 * @param monotone for how many inputs, and results of each, it is proven that better is never worse
 */
public record Analysis(List<Issue> issues, int ratings, int shown, int monotone) {

  /** Most is found among the people of the worked examples; the rest is for what they lack. */
  private static final Effort EFFORT = Effort.USUAL.withTries(6_000);

  /** What is hoped not to be found takes all of its effort nearly always. */
  private static final Effort FOR_FAULTS = Effort.USUAL.withTries(1_500);

  private static final Effort SIMPLIFYING = Effort.USUAL.withTries(2_000);

  /**
   * Refusals amid the calculation in words that nobody chose for it; what is missing, required or
   * said to be refused has words of its own.
   */
  private static final List<IssueCode> AMID =
      List.of(
          FormulaCode.DIVISION_BY_ZERO,
          FormulaCode.WORKING_DAYS,
          FormulaCode.LABEL_WITHOUT_NUMBER,
          CalculationCode.OUT_OF_RANGE,
          CalculationCode.OFF_GRID,
          CalculationCode.NO_ROW,
          CalculationCode.NEGATIVE_WEIGHT,
          CalculationCode.RESULT_NOT_APPLICABLE);

  /** Copies the components. */
  public Analysis {
    issues = List.copyOf(issues);
  }

  /**
   * Looks at a version that loads without errors.
   *
   * @param regions all regions of the version
   * @param people those of its worked examples, where the search for others begins
   */
  public static Analysis of(VersionRules version, List<Region> regions, List<Appraisal> people) {
    return new Run(version, regions, people).run();
  }

  /** One analysis. */
  private static final class Run {

    private final VersionRules version;
    private final List<Appraisal> people;
    private final EvidenceSearch search;
    private final List<Region> regions;
    private final List<Ranges> ranges;
    private final List<Issue> issues = new ArrayList<>();

    Run(VersionRules version, List<Region> regions, List<Appraisal> people) {
      this.version = version;
      this.people = people;
      this.search = EvidenceSearch.over(List.of(version)).startingWith(people);
      this.regions = regions;
      this.ranges = regions.stream().map(Ranges::of).toList();
    }

    Analysis run() {
      Uses uses = new Uses(version.version().schema());
      for (int i = 0; i < regions.size(); i++) {
        uses.add(regions.get(i), ranges.get(i));
      }
      List<Issue> dead = uses.dead();
      if (dead.stream().anyMatch(i -> i.code() == AnalysisCode.REQUIREMENT_NEVER_HOLDS)) {
        // where nobody passes, nothing else can be said
        dead.removeIf(i -> i.code() != AnalysisCode.REQUIREMENT_NEVER_HOLDS);
        return new Analysis(dead, 0, 0, 0);
      }
      issues.addAll(dead);
      Map<Label, SignedTerm> ratings = ratings();
      List<Uses.Open> open = uses.open();
      List<Optional<Tried>> found = search.findEach(goals(ratings, open), EFFORT);
      int reached = reportRatings(ratings, found);
      int shown = reportOpen(open, found.subList(ratings.size(), found.size()));
      if (seesPeopleSideBySide()) {
        // the search tries people one by one, and what needs a cohort is refused to each of them
        issues.removeIf(issue -> issue.code() == AnalysisCode.NOT_SHOWN);
      }
      reportRefusals();
      List<Appraisal> tried = new ArrayList<>(people);
      found.stream().flatMap(Optional::stream).map(Tried::appraisal).distinct().forEach(tried::add);
      Monotony monotony = new Monotony(regions, ranges, search, tried);
      issues.addAll(monotony.check());
      return new Analysis(issues, reached, shown, monotony.proven());
    }

    private boolean seesPeopleSideBySide() {
      return regions.stream()
          .anyMatch(region -> !region.terms().all(Term.CohortFigure.class).isEmpty());
    }

    /** The labels that the rating may have in some region, with who makes it the rating. */
    private Map<Label, SignedTerm> ratings() {
      Map<Label, SignedTerm> possible = new LinkedHashMap<>();
      Map<Label, SignedTerm> all = new LinkedHashMap<>();
      Map<Set<Label>, List<Region>> beyond = new LinkedHashMap<>();
      for (int i = 0; i < regions.size(); i++) {
        Region region = regions.get(i);
        Optional<SignedTerm> rating = region.terms().rating();
        if (rating.isPresent() && !Uses.exempts(region)) {
          Path target = Path.of(((Term.Rating) rating.get().term()).target());
          Set<Label> here = ranges.get(i).of(target).labels();
          Set<Label> missing = new LinkedHashSet<>(setOf(region, target).labels());
          missing.forEach(label -> all.putIfAbsent(label, rating.get()));
          missing.removeAll(here);
          here.forEach(label -> possible.putIfAbsent(label, rating.get()));
          if (!here.isEmpty()) {
            beyond.computeIfAbsent(missing, m -> new ArrayList<>()).add(region);
          }
        }
      }
      all.keySet().removeAll(possible.keySet());
      all.forEach(
          (label, rating) ->
              issues.add(
                  Issue.of(
                          AnalysisCode.RATING_UNREACHABLE,
                          label,
                          ((Term.Rating) rating.term()).target())
                      .at(rating.origin().location())
                      .about(label.value())));
      beyond.forEach((missing, where) -> reportBeyond(missing, all.keySet(), where));
      return possible;
    }

    private static LabelSet setOf(Region region, Path target) {
      Kind kind = region.terms().schema().declaration(target).orElseThrow().kind();
      return region.terms().schema().labelSet(((Kind.OfLabel) kind).set()).orElseThrow();
    }

    private void reportBeyond(Set<Label> missing, Set<Label> everywhere, List<Region> where) {
      Set<Label> here = new LinkedHashSet<>(missing);
      here.removeAll(everywhere);
      if (!here.isEmpty()) {
        String labels = here.stream().map(Label::value).collect(Collectors.joining(", "));
        issues.add(Issue.of(AnalysisCode.RATING_OUT_OF_REACH, labels, whom(where)).about(labels));
      }
    }

    private Text whom(List<Region> where) {
      List<ContextFacts> all = new ArrayList<>();
      regions.forEach(region -> all.addAll(region.circumstances()));
      Set<ContextFacts> some = new LinkedHashSet<>();
      where.forEach(region -> some.addAll(region.circumstances()));
      return new Whom(all, version.version().schema(), version.conditions()).describe(some);
    }

    private static List<Goal> goals(Map<Label, SignedTerm> ratings, List<Uses.Open> open) {
      List<Goal> goals = new ArrayList<>();
      ratings
          .keySet()
          .forEach(
              label ->
                  goals.add(
                      tried -> tried.first().result().rating().filter(label::equals).isPresent()));
      open.forEach(what -> goals.add(tried -> matters(what, tried)));
      return goals;
    }

    private static boolean matters(Uses.Open open, Tried tried) {
      Seen seen = tried.seen().get(0);
      if (open.what().row().isPresent()) {
        return seen.met(open.what().row().get());
      }
      Term term = open.what().term().orElseThrow().term();
      if (term instanceof Term.Gate || term instanceof Term.Bound) {
        return seen.limited(term);
      }
      return term instanceof Term.Requirement ? seen.failed(term) : seen.held(term);
    }

    private static boolean isRefusedAmid(IssueCode code, Tried tried) {
      if (!(tried.first().result() instanceof AppraisalResult.Refused)) {
        return false;
      }
      List<Issue> errors = tried.first().result().issues().stream().filter(Issue::isError).toList();
      // what is wrong with the evidence itself has no place in a rule file
      return errors.stream().allMatch(e -> AMID.contains(e.code()) && e.location().isPresent())
          && errors.stream().anyMatch(e -> e.code() == code);
    }

    private int reportRatings(Map<Label, SignedTerm> ratings, List<Optional<Tried>> found) {
      int reached = 0;
      int at = 0;
      for (Map.Entry<Label, SignedTerm> rating : ratings.entrySet()) {
        if (found.get(at++).isPresent()) {
          reached++;
        } else {
          issues.add(
              Issue.of(
                      AnalysisCode.NOT_SHOWN,
                      Text.of(
                          "predikat \"" + rating.getKey() + "\"",
                          "the rating \"" + rating.getKey() + "\""))
                  .at(rating.getValue().origin().location()));
        }
      }
      return reached;
    }

    private int reportOpen(List<Uses.Open> open, List<Optional<Tried>> found) {
      int shown = 0;
      for (int i = 0; i < open.size(); i++) {
        if (found.get(i).isPresent()) {
          shown++;
        } else {
          Uses.SignedOrRow what = open.get(i).what();
          issues.add(
              Issue.of(AnalysisCode.NOT_SHOWN, open.get(i).title())
                  .at(
                      what.row()
                          .map(row -> row.location())
                          .orElseGet(() -> what.term().orElseThrow().origin().location())));
        }
      }
      return shown;
    }

    private void reportRefusals() {
      List<Goal> goals = new ArrayList<>();
      AMID.forEach(code -> goals.add(tried -> isRefusedAmid(code, tried)));
      List<Optional<Tried>> found = search.findEach(goals, FOR_FAULTS);
      int at = 0;
      for (IssueCode code : AMID) {
        Optional<Tried> refused = found.get(at++);
        refused.ifPresent(
            first -> {
              Tried simple =
                  search.simplest(first, tried -> isRefusedAmid(code, tried), SIMPLIFYING);
              Issue why =
                  simple.first().result().issues().stream()
                      .filter(issue -> issue.code() == code)
                      .findFirst()
                      .orElseThrow();
              Issue issue =
                  Issue.of(
                      AnalysisCode.FITTING_EVIDENCE_REFUSED,
                      code.id(),
                      why.message(),
                      shown(simple.appraisal().evidence()));
              issues.add(why.location().map(issue::at).orElse(issue));
            });
      }
    }

    private static String shown(Evidence evidence) {
      List<String> parts = new ArrayList<>();
      evidence.data().forEach((name, datum) -> parts.add(name + " = " + datum.value().text()));
      evidence
          .entries()
          .forEach(
              (group, entries) -> {
                for (Entry entry : entries) {
                  parts.add(group + " " + entry.id() + " (" + shown(entry.evidence()) + ")");
                }
              });
      return String.join("; ", parts);
    }
  }
}

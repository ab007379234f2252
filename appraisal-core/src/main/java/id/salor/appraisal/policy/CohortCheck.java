package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the check that is about people seen side by side: figures and limits of cohorts. */
final class CohortCheck {

  private final TermsCheck check;

  CohortCheck(TermsCheck check) {
    this.check = check;
  }

  void check(Term.CohortFigure figure, Declaration target, SignedTerm signed) {
    cohort(figure.cohort(), signed);
    Path of = Path.of(figure.of());
    Optional<Declaration> counted = check.terms().schema().declaration(of);
    if (!figure.target().groups().isEmpty() || counted.isEmpty()) {
      check.report(signed, Issue.of(PolicyCode.UNKNOWN_NAME, figure.of(), check.nearQuantity(of)));
      return;
    }
    checkKinds(figure, counted.get().kind(), target, signed);
    if (counted.get().role() == Declaration.Role.QUANTITY) {
      check.reads().computeIfAbsent(figure.target(), path -> new LinkedHashSet<>()).add(of);
    }
  }

  private void checkKinds(
      Term.CohortFigure figure, Kind counted, Declaration target, SignedTerm signed) {
    boolean needsNumbers = figure.statistic().needsNumbers();
    boolean isOrdered = counted instanceof Kind.OfNumber || counted instanceof Kind.OfLabel;
    if (needsNumbers ? !counted.equals(Kind.NUMBER) : !isOrdered) {
      Text wanted =
          needsNumbers ? Kind.NUMBER.title() : Text.of("angka atau label", "number or label");
      check.report(
          signed, Issue.of(PolicyCode.TYPE_MISMATCH, figure.of(), counted.title(), wanted));
    }
    Kind result = figure.statistic().kindOf(counted);
    if (!target.kind().equals(result)) {
      check.report(
          signed,
          Issue.of(PolicyCode.TYPE_MISMATCH, target.name(), target.kind().title(), result.title()));
    }
  }

  private void cohort(Name cohort, SignedTerm signed) {
    if (!check.terms().schema().cohorts().containsKey(cohort)) {
      List<String> known =
          check.terms().schema().cohorts().keySet().stream().map(Name::value).toList();
      check.report(
          signed, Issue.of(PolicyCode.UNKNOWN_NAME, cohort, TermsCheck.near(cohort, known)));
    }
  }

  /** A first pass counts what it can calculate alone, so no figure may rest on another figure. */
  void checkFigures() {
    for (SignedTerm signed : check.terms().all(Term.CohortFigure.class)) {
      Term.CohortFigure figure = (Term.CohortFigure) signed.term();
      Set<Path> below = new LinkedHashSet<>();
      collectReads(Path.of(figure.of()), below);
      for (Path path : below) {
        if (check.terms().valueOf(path).map(SignedTerm::term).orElse(null)
            instanceof Term.CohortFigure) {
          check.report(signed, Issue.of(PolicyCode.COHORT_OF_COHORT, figure.target(), path));
        }
      }
    }
  }

  private void collectReads(Path path, Set<Path> found) {
    if (found.add(path)) {
      check.reads().getOrDefault(path, Set.of()).forEach(next -> collectReads(next, found));
    }
  }

  void check(Term.DistributionLimit limit, SignedTerm signed) {
    cohort(limit.cohort(), signed);
    Formula number = limit.limit();
    FormulaCheck formula = check.formulaCheck(signed, Map.of());
    formula.require(number, List.of(), Kind.NUMBER);
    check.conclude(formula, signed);
    boolean fixed =
        formula.read().stream()
            .map(check.terms().schema()::declaration)
            .flatMap(Optional::stream)
            .allMatch(found -> found.role() == Declaration.Role.PARAMETER);
    if (!fixed) {
      Text wanted = Text.of("angka atau parameter", "a number or a parameter");
      check.report(signed, Issue.of(PolicyCode.WRONG_ROLE, number, wanted));
    }
    check
        .terms()
        .rating()
        .map(rating -> ((Term.Rating) rating.term()).target())
        .flatMap(target -> check.terms().schema().declaration(Path.of(target)))
        .filter(found -> found.kind() instanceof Kind.OfLabel)
        .ifPresentOrElse(
            rating -> checkLabels(limit, (Kind.OfLabel) rating.kind(), signed),
            () -> check.report(signed, Issue.of(PolicyCode.DISTRIBUTION_WITHOUT_RATING)));
  }

  /**
   * The labels of a limit are members of the set, and neighbours, for a smallest change to exist.
   */
  private void checkLabels(Term.DistributionLimit limit, Kind.OfLabel kind, SignedTerm signed) {
    LabelSet set = check.terms().schema().labelSet(kind.set()).orElseThrow();
    List<Integer> positions = new ArrayList<>();
    for (Label label : limit.labels()) {
      check.checkMember(label, kind, signed.origin().location());
      positions.add(set.labels().indexOf(label));
    }
    Collections.sort(positions);
    boolean neighbours =
        positions.get(positions.size() - 1) - positions.get(0) == positions.size() - 1;
    if (!neighbours && !positions.contains(-1)) {
      check.report(signed, Issue.of(PolicyCode.LABELS_APART, limit.labels(), set.labels()));
    }
    if (set.labels().size() > Term.DistributionLimit.MAX_LABELS) {
      check.report(
          signed,
          Issue.of(PolicyCode.TOO_MANY_LABELS, set.name(), Term.DistributionLimit.MAX_LABELS));
    }
  }
}

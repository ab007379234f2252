package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Label sets, labels and cohorts that nothing uses. */
final class NameFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    Set<Name> ofInputs = new HashSet<>();
    Set<Name> ofAnything = new HashSet<>();
    for (Declaration declaration : version.schema().declarations().values()) {
      if (declaration.kind() instanceof Kind.OfLabel of) {
        ofAnything.add(of.set());
        if (declaration.role() != Declaration.Role.QUANTITY) {
          ofInputs.add(of.set());
        }
      }
    }
    for (DecisionTable table : version.rules().tables().values()) {
      table.keys().forEach(key -> setOf(key.kind()).ifPresent(ofAnything::add));
      table.outputs().forEach(output -> setOf(output.kind()).ifPresent(ofAnything::add));
    }
    Set<Label> written = written(version);
    for (LabelSet set : version.schema().labelSets().values()) {
      if (!ofAnything.contains(set.name())) {
        findings.add(
            Issue.of(CheckCode.LABEL_SET_UNUSED, set.name())
                .at(version.manifest().key("labels", set.name().value()))
                .about(set.name().value()));
      } else if (!ofInputs.contains(set.name())) {
        findLabels(set, written, version, findings);
      }
    }
    findCohorts(version, findings);
  }

  private static Optional<Name> setOf(Kind kind) {
    return kind instanceof Kind.OfLabel of ? Optional.of(of.set()) : Optional.empty();
  }

  private static void findLabels(
      LabelSet set, Set<Label> written, Examined version, Findings findings) {
    for (Label label : set.labels()) {
      if (!written.contains(label)) {
        findings.add(
            Issue.of(CheckCode.LABEL_UNUSED, label, set.name())
                .at(version.manifest().item(label.value(), "id", "labels", set.name().value()))
                .about(label.value()));
      }
    }
  }

  /** Every label that stands in a rule or table. */
  private static Set<Label> written(Examined version) {
    Set<Label> written = new HashSet<>();
    for (Rule rule : version.rules().rules()) {
      rule.conditions().forEach(condition -> collect(condition, written));
      for (SignedTerm signed : rule.terms()) {
        collect(signed.term(), written);
      }
    }
    for (DecisionTable table : version.rules().tables().values()) {
      table.rows().forEach(row -> collect(row, written));
    }
    return written;
  }

  private static void collect(Condition condition, Set<Label> written) {
    if (condition instanceof Condition.OneOf oneOf) {
      written.addAll(oneOf.labels());
    } else if (condition instanceof Condition.IsNot isNot) {
      written.add(isNot.label());
    }
  }

  private static void collect(Term term, Set<Label> written) {
    if (term instanceof Term.Gate gate) {
      written.add(gate.limit());
    } else if (term instanceof Term.DistributionLimit limit) {
      written.addAll(limit.labels());
    }
    term.formulas().forEach(formula -> collect(formula, written));
  }

  private static void collect(DecisionTable.Row row, Set<Label> written) {
    for (KeyCell cell : row.keys()) {
      if (cell instanceof KeyCell.Labels labels) {
        written.addAll(labels.labels());
      }
    }
    for (OutputCell cell : row.outputs()) {
      if (cell instanceof OutputCell.Constant constant
          && constant.value() instanceof Value.OfLabel label) {
        written.add(label.label());
      } else if (cell instanceof OutputCell.Computed computed) {
        collect(computed.formula(), written);
      }
    }
  }

  private static void collect(Formula formula, Set<Label> written) {
    if (formula instanceof Formula.Word word) {
      written.add(word.label());
    }
    formula.parts().forEach(part -> collect(part, written));
  }

  private static void findCohorts(Examined version, Findings findings) {
    Set<Name> used = new HashSet<>();
    version.uses().forEach(use -> used.addAll(use.cohorts()));
    for (Name cohort : version.schema().cohorts().keySet()) {
      if (!used.contains(cohort)) {
        findings.add(
            Issue.of(CheckCode.COHORT_UNUSED, cohort)
                .at(version.manifest().key("cohorts", cohort.value()))
                .about(cohort.value()));
      }
    }
  }
}

package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.formula.EvaluationScope;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a formula sees where nobody is appraised: the values of the agency's parameters. All else is
 * unknown.
 */
final class ParameterScope implements EvaluationScope {

  private final PolicyTerms terms;

  ParameterScope(PolicyTerms terms) {
    this.terms = terms;
  }

  @Override
  public Value value(Name name) {
    return terms
        .schema()
        .declaration(Path.of(name))
        .filter(found -> found.role() == Declaration.Role.PARAMETER)
        .flatMap(Declaration::value)
        .orElse(Value.UNKNOWN);
  }

  @Override
  public Value own(Name name) {
    return value(name);
  }

  @Override
  public boolean isGiven(Name name) {
    return false;
  }

  @Override
  public LocalDate periodStart() {
    return LocalDate.EPOCH;
  }

  @Override
  public LocalDate periodEnd() {
    return LocalDate.EPOCH;
  }

  @Override
  public Optional<List<EvaluationScope>> entries(Name group) {
    return Optional.empty();
  }

  @Override
  public Value lookUp(Formula.Lookup lookup, List<Value> keys) {
    DecisionTable table = terms.tables().get(lookup.table());
    return table
        .firstFit(keys)
        .map(row -> row.outputs().get(table.outputIndex(lookup.output()).orElseThrow()))
        .filter(OutputCell.Constant.class::isInstance)
        .map(cell -> ((OutputCell.Constant) cell).value())
        .orElse(Value.UNKNOWN);
  }

  @Override
  public Value.Undetermined undetermined() {
    return new Value.Undetermined(Text.EMPTY);
  }

  @Override
  public Value fail(Formula at, IssueCode code, Object... arguments) {
    return Value.UNKNOWN;
  }
}

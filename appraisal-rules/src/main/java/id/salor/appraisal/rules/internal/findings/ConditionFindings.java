package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.value.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requirements and exemptions that pass silently where the text of the law is silent.
 *
 * <p>A declared hole makes a rating "not determined", which people are told. A requirement or
 * exemption that reads it neither holds nor fails, and nobody is told.
 */
final class ConditionFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    int before = findings.size();
    long asked = 0;
    for (int i = 0; i < version.regions().size(); i++) {
      PolicyTerms terms = version.regions().get(i).terms();
      for (SignedTerm signed : conditions(terms).toList()) {
        asked++;
        silent(terms, signed.term())
            .ifPresent(
                what ->
                    findings.add(
                        Issue.of(
                                CheckCode.MAYBE_UNDETERMINED, signed.term().formulas().get(0), what)
                            .at(signed.origin().location())
                            .about(signed.origin().rule())));
      }
    }
    if (findings.size() == before && asked > 0) {
      long count =
          version.regions().stream()
              .flatMap(region -> conditions(region.terms()))
              .map(signed -> signed.origin().location())
              .distinct()
              .count();
      findings.prove(
          "conditions",
          count,
          Text.of(
              count
                  + " wajib dan pengecualian dari penilaian: tidak satu pun lewat tanpa suara"
                  + " karena teks peraturan diam",
              Findings.counted(count, "requirement or exemption", "requirements and exemptions")
                  + ": none passes silently because the text of the"
                  + " law is silent"));
    }
  }

  private static Stream<SignedTerm> conditions(PolicyTerms terms) {
    return Stream.of(Term.Requirement.class, Term.EveryLabel.class, Term.WithoutRating.class)
        .flatMap(type -> terms.all(type).stream());
  }

  /** What a condition reads that may be undetermined. */
  private static Optional<Text> silent(PolicyTerms terms, Term condition) {
    if (condition.formulas().stream().anyMatch(ConditionFindings::isSilent)) {
      Text itself = Text.of("NOT_DETERMINED", "NOT_DETERMINED");
      return Optional.of(itself);
    }
    RegionUse use = RegionUse.ofFormulas(terms, condition);
    Optional<Path> quantity =
        use.used().stream()
            .filter(
                signed -> signed.term().formulas().stream().anyMatch(ConditionFindings::isSilent))
            .map(signed -> ((Term.OfQuantity) signed.term()).target())
            .findFirst();
    Optional<TableUse> table = use.tables().stream().filter(t -> isSilent(terms, t)).findFirst();
    return quantity
        .map(path -> Text.of("besaran \"" + path + "\"", "quantity \"" + path + "\""))
        .or(
            () ->
                table.map(
                    found ->
                        Text.of(
                            "tabel \"" + found.table() + "\"", "table \"" + found.table() + "\"")));
  }

  private static boolean isSilent(Formula formula) {
    return formula == Formula.Constant.NOT_DETERMINED
        || formula.parts().stream().anyMatch(ConditionFindings::isSilent);
  }

  private static boolean isSilent(PolicyTerms terms, TableUse use) {
    DecisionTable table = terms.tables().get(use.table());
    int column = table.outputIndex(use.output()).orElseThrow();
    return table.rows().stream()
        .map(row -> row.outputs().get(column))
        .anyMatch(
            cell ->
                cell instanceof OutputCell.Hole
                    || (cell instanceof OutputCell.Computed computed
                        && isSilent(computed.formula())));
  }
}

package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import java.util.Objects;

/**
 * A look-up that is made use of.
 *
 * @param table the table
 * @param output the column that is read
 * @param domains what is known of the values of the keys
 */
public record TableUse(Name table, Name output, List<ScoreRange> domains) {

  /** Checks and copies the components. */
  public TableUse {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(output, "output");
    domains = List.copyOf(domains);
  }
}

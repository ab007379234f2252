package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.value.Name;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Columns of one table whose names are declared for it alone, under {@code tables} in the manifest.
 *
 * @param keys key columns by name
 * @param outputs output columns by name
 */
public record SheetColumns(
    Map<Name, DecisionTable.Key> keys, Map<Name, DecisionTable.Output> outputs) {

  /** No column is declared for the table alone. */
  public static final SheetColumns NONE = new SheetColumns(Map.of(), Map.of());

  /** Copies the components. */
  public SheetColumns {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }
}

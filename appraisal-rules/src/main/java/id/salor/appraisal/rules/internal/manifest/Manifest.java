package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.sheet.SheetColumns;
import id.salor.appraisal.value.Name;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a folder declares.
 *
 * @param version the policy version, with its schema
 * @param tables the columns that are declared for one table alone, by table
 * @param acceptances which findings of the check are meant
 * @param parameterTables the tables that the agency fills in
 * @param planned which facts and measures belong in a work plan; absent where the folder does not
 *     say
 */
public record Manifest(
    PolicyVersion version,
    Map<Name, SheetColumns> tables,
    List<Acceptance> acceptances,
    Set<Name> parameterTables,
    Optional<Set<Path>> planned) {

  /** Checks and copies the components. */
  public Manifest {
    Objects.requireNonNull(version, "version");
    tables = Map.copyOf(tables);
    acceptances = List.copyOf(acceptances);
    parameterTables = Set.copyOf(parameterTables);
    planned = planned.map(Set::copyOf);
  }

  /** Returns the columns that are declared for a table alone. */
  public SheetColumns columns(Name table) {
    return tables.getOrDefault(table, SheetColumns.NONE);
  }
}

package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TableProof;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tables, columns and rows that are never used. Exact: the pieces of the declared domain are walked
 * through, as for the proof of coverage.
 */
final class TableFindings implements Finder {

  /** What was met of one table, over all of its uses. */
  private static final class Met {
    private final Set<Integer> fits = new HashSet<>();
    private final Set<Integer> holds = new HashSet<>();
    private final Set<Name> columns = new HashSet<>();
    private long pieces;
    private boolean overlaps;
  }

  @Override
  public void find(Examined version, Findings findings) {
    int before = findings.size();
    Map<Name, Met> met = meet(version);
    Map<Name, DecisionTable> tables = new TreeMap<>(version.rules().tables());
    tables.forEach(
        (name, table) -> {
          if (met.containsKey(name)) {
            findRows(table, met.get(name), findings);
            findColumns(table, met.get(name), version, findings);
          } else {
            findings.add(
                Issue.of(CheckCode.TABLE_UNUSED, name).at(table.location()).about(name.value()));
          }
        });
    findNeedlessPrecedence(version, met, findings);
    findDeclaredOnly(version, tables, findings);
    if (findings.size() == before && !tables.isEmpty()) {
      prove(tables, met, findings);
    }
  }

  private static Map<Name, Met> meet(Examined version) {
    Map<Name, Met> all = new HashMap<>();
    Set<List<Object>> proven = new HashSet<>();
    for (int i = 0; i < version.regions().size(); i++) {
      var terms = version.regions().get(i).terms();
      for (TableUse use : version.uses().get(i).tables()) {
        Met met = all.computeIfAbsent(use.table(), name -> new Met());
        met.columns.add(use.output());
        boolean firstMatch = terms.isFirstMatch(use.table());
        if (proven.add(List.of(use.table(), use.domains(), firstMatch))) {
          DecisionTable table = terms.tables().get(use.table());
          Optional<TableProof> proof = TableProof.of(terms, table, use.domains());
          proof.ifPresent(found -> add(met, found));
          met.overlaps |= proof.map(TableProof::hasOverlap).orElse(true);
        }
      }
    }
    return all;
  }

  private static void add(Met met, TableProof proof) {
    met.fits.addAll(proof.fits());
    met.holds.addAll(proof.holds());
    met.pieces += proof.pieces();
  }

  private static void findRows(DecisionTable table, Met met, Findings findings) {
    for (int row = 0; row < table.rows().size(); row++) {
      if (!met.holds.contains(row)) {
        CheckCode code = met.fits.contains(row) ? CheckCode.ROW_SHADOWED : CheckCode.ROW_OUTSIDE;
        findings.add(
            Issue.of(code, table.name())
                .at(table.rows().get(row).location())
                .about(table.name().value()));
      }
    }
  }

  private static void findColumns(
      DecisionTable table, Met met, Examined version, Findings findings) {
    for (DecisionTable.Output output : table.outputs()) {
      if (!met.columns.contains(output.name())) {
        findings.add(
            Issue.of(CheckCode.COLUMN_UNUSED, table.name(), output.name())
                .at(heading(table, version))
                .about(table.name() + "." + output.name()));
      }
    }
  }

  /** The line of headings. */
  private static SourceLocation heading(DecisionTable table, Examined version) {
    return version.folder().tables().stream()
        .filter(source -> source.file().equals(table.location().file()))
        .findFirst()
        .map(source -> source.location(1, 0))
        .orElse(table.location());
  }

  /** A declared precedence that nothing needs would hide the overlap that a slip brings in. */
  private static void findNeedlessPrecedence(
      Examined version, Map<Name, Met> met, Findings findings) {
    for (Rule rule : version.rules().rules()) {
      for (SignedTerm signed : rule.terms()) {
        if (signed.term() instanceof Term.FirstMatch first
            && met.containsKey(first.table())
            && !met.get(first.table()).overlaps) {
          findings.add(
              Issue.of(CheckCode.FIRST_MATCH_NEEDLESS, first.table())
                  .at(signed.origin().location())
                  .about(first.table().value()));
        }
      }
    }
  }

  private static void findDeclaredOnly(
      Examined version, Map<Name, DecisionTable> tables, Findings findings) {
    for (String table : version.manifest().keysOf("tables")) {
      DecisionTable found = tables.get(Name.of(table));
      if (found == null) {
        findings.add(
            Issue.of(CheckCode.TABLE_DECLARED_ONLY, table)
                .at(version.manifest().key("tables", table))
                .about(table));
      } else {
        findDeclaredColumns(table, found, version, findings);
      }
    }
  }

  private static void findDeclaredColumns(
      String name, DecisionTable table, Examined version, Findings findings) {
    Set<String> keys = new HashSet<>();
    table.keys().forEach(key -> keys.add(key.name().value()));
    Set<String> outputs = new HashSet<>();
    table.outputs().forEach(output -> outputs.add(output.name().value()));
    findDeclaredColumns(name, "keys", keys, version, findings);
    findDeclaredColumns(name, "outputs", outputs, version, findings);
  }

  private static void findDeclaredColumns(
      String table, String section, Set<String> columns, Examined version, Findings findings) {
    for (String column : version.manifest().keysOf("tables", table, section)) {
      if (!columns.contains(column)) {
        findings.add(
            Issue.of(CheckCode.COLUMN_DECLARED_ONLY, table, column)
                .at(version.manifest().key("tables", table, section, column))
                .about(table + "." + column));
      }
    }
  }

  private static void prove(
      Map<Name, DecisionTable> tables, Map<Name, Met> met, Findings findings) {
    long rows = tables.values().stream().mapToLong(table -> table.rows().size()).sum();
    long pieces = met.values().stream().mapToLong(found -> found.pieces).sum();
    findings.prove(
        "tables",
        tables.size(),
        Text.of(
            tables.size()
                + " tabel dengan "
                + rows
                + " baris: tiap nilai kunci yang dinyatakan"
                + " ("
                + pieces
                + " potongan) mendapat tepat satu baris, dan tiap baris dipakai",
            Findings.counted(tables.size(), "table", "tables")
                + " with "
                + Findings.counted(rows, "row", "rows")
                + ": any declared values of the keys ("
                + pieces
                + " pieces) meet exactly one row, and each row is used"));
  }
}

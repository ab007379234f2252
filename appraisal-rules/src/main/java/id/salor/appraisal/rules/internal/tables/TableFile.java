package id.salor.appraisal.rules.internal.tables;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.manifest.ManifestReader;
import id.salor.appraisal.rules.internal.reader.FileLanguage;
import id.salor.appraisal.rules.internal.sheet.SheetColumns;
import id.salor.appraisal.rules.internal.sheet.SheetReader;
import id.salor.appraisal.rules.internal.sheet.SheetReading;
import id.salor.appraisal.rules.internal.sheet.TableColumn;
import id.salor.appraisal.rules.internal.sheet.TableLayout;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a folder that was read without errors.
 *
 * @param file its file within the folder
 * @param sheet the sheet that it has in a workbook
 * @param source its text
 * @param content what was read of it
 * @param schema what the version declares
 * @param declared the columns that are declared for this table alone
 */
record TableFile(
    String file,
    String sheet,
    SourceText source,
    Content content,
    Schema schema,
    SheetColumns declared) {

  /** Longest name of a sheet that spreadsheet programs take. */
  private static final int MAX_SHEET_NAME = Integer.SIZE - 1;

  /**
   * The rows of a table, from a file or a sheet.
   *
   * @param columns its columns
   * @param rows its rows without the headings
   * @param meaning what each row says in each column
   */
  record Content(
      List<TableColumn> columns, List<TableLayout.Row> rows, List<List<Object>> meaning) {

    private static Content of(DecisionTable table, List<TableLayout.Row> lines, Schema schema) {
      List<TableColumn> columns = TableColumn.of(lines.get(0).cells(), table, schema);
      List<TableLayout.Row> rows = lines.subList(1, lines.size());
      return new Content(columns, rows, TableColumn.meaning(columns, table, rows));
    }
  }

  /**
   * Reads the tables of a folder, by name.
   *
   * @param issues takes what is wrong with the folder, its manifest, or its tables
   */
  static List<TableFile> of(PolicyFolder folder, List<Issue> issues) {
    issues.addAll(folder.issues());
    Optional<Manifest> manifest =
        ManifestReader.read(
            folder, folder.digest(FileLanguage.versions(folder.sentences())), issues);
    List<TableFile> tables = new ArrayList<>();
    Set<String> sheets = new HashSet<>();
    manifest.ifPresent(
        found ->
            folder
                .files()
                .forEach(
                    (file, source) -> {
                      if (PolicyFolder.isTable(file)) {
                        read(file, source, found, sheets, issues).ifPresent(tables::add);
                      }
                    }));
    return tables;
  }

  private static Optional<TableFile> read(
      String file, SourceText source, Manifest manifest, Set<String> sheets, List<Issue> issues) {
    Name name = Name.of(PolicyFolder.tableName(file));
    String sheet = sheetName(name.value(), sheets);
    Schema schema = manifest.version().schema();
    SheetColumns declared = manifest.columns(name);
    return content(source, name, schema, declared, issues)
        .map(content -> new TableFile(file, sheet, source, content, schema, declared));
  }

  private static Optional<Content> content(
      SourceText source, Name name, Schema schema, SheetColumns declared, List<Issue> issues) {
    SheetReading reading = SheetReader.read(source, name, schema, declared);
    issues.addAll(reading.issues());
    return reading.table().map(table -> Content.of(table, TableLayout.rows(source), schema));
  }

  /** A sheet is called like its table, as far as there is room. */
  private static String sheetName(String table, Set<String> taken) {
    String name = table.substring(0, Math.min(table.length(), MAX_SHEET_NAME));
    for (int i = 2; !taken.add(name); i++) {
      String ending = "~" + i;
      name = table.substring(0, MAX_SHEET_NAME - ending.length()) + ending;
    }
    return name;
  }

  /** Reads the rows of this table as another text has them, under the same headings. */
  Optional<Content> read(SourceText other, List<Issue> issues) {
    return content(other, Name.of(PolicyFolder.tableName(file)), schema, declared, issues);
  }

  List<String> headings() {
    return content.columns().stream().map(TableColumn::heading).toList();
  }

  Digest digest() {
    return Digest.ofText(source.text());
  }
}

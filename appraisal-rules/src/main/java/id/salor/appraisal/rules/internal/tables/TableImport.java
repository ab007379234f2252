package id.salor.appraisal.rules.internal.tables;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyPlace;
import id.salor.appraisal.rules.internal.folder.WorkbookText;
import id.salor.appraisal.rules.internal.publish.FolderWriter;
import id.salor.appraisal.rules.internal.seal.SealCheck;
import id.salor.appraisal.rules.internal.sheet.TableLayout;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.tables.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the tables of a workbook back into the folder of a version. */
public final class TableImport {

  private static final int HEADING_ROW = 2;

  private final PolicyPlace place;
  private final SourceLocation workbook;
  private final byte[] bytes;
  private final List<Issue> issues = new ArrayList<>();
  private final List<TableEdit> edits = new ArrayList<>();

  /**
   * Makes an import.
   *
   * @param workbook the file
   * @param versionFolder the folder of the version
   * @throws IOException if the file cannot be read
   */
  public TableImport(Path workbook, Path versionFolder) throws IOException {
    try (InputStream input = Files.newInputStream(workbook)) {
      this.bytes = input.readNBytes(WorkbookText.MAX_BYTES_OF_SHEETS + 1);
    }
    this.workbook = SourceLocation.of(String.valueOf(workbook.getFileName()));
    this.place = PolicyPlace.of(versionFolder);
  }

  /**
   * Reads the workbook, and writes the tables that have changed if nothing is wrong.
   *
   * @throws IOException if a table cannot be written
   */
  public ImportReport run() throws IOException {
    List<PolicyFolder> folders = place.folders().folders();
    if (folders.size() != 1) {
      report(TablesCode.NOT_A_VERSION, SourceLocation.of(place.root().getFileName() + ""));
      return report();
    }
    PolicyFolder folder = folders.get(0);
    List<TableFile> tables = TableFile.of(folder, issues);
    if (hasNoErrors()) {
      readSheets(tables);
    }
    if (hasNoErrors() && !edits.isEmpty()) {
      prove(folder);
    }
    if (hasNoErrors()) {
      write(place.directory(folder));
    }
    return report();
  }

  private ImportReport report() {
    return new ImportReport(edits.stream().map(TableEdit::changedTable).toList(), issues);
  }

  private boolean hasNoErrors() {
    return issues.stream().noneMatch(Issue::isError);
  }

  private void report(IssueCode code, SourceLocation at, Object... arguments) {
    issues.add(Issue.of(code, arguments).at(at));
  }

  private void readSheets(List<TableFile> tables) {
    WorkbookText.Sheets read = WorkbookText.readAll(bytes, workbook.file());
    issues.addAll(read.issues());
    if (read.sheets().isEmpty()) {
      return;
    }
    List<String> known = tables.stream().map(TableFile::sheet).toList();
    Map<String, SourceText> sheets = new TreeMap<>();
    for (SourceText sheet : read.sheets()) {
      boolean isKnown =
          known.contains(name(sheet)) && sheets.putIfAbsent(name(sheet), sheet) == null;
      if (!isKnown && !Cover.isCover(sheet)) {
        String maybe = Suggestion.nearestOrAll(name(sheet), known);
        report(TablesCode.UNKNOWN_SHEET, sheet.location(0, 0), name(sheet), maybe);
      }
    }
    Optional<Cover> cover =
        read.sheets().stream().filter(Cover::isCover).findFirst().map(Cover::read);
    if (cover.isEmpty()) {
      report(
          TablesCode.NO_COVER,
          workbook,
          "\"" + Cover.NAME.id() + "\" / \"" + Cover.NAME.en() + "\"");
    }
    for (TableFile table : tables) {
      SourceText sheet = sheets.get(table.sheet());
      if (sheet == null) {
        report(TablesCode.MISSING_SHEET, workbook, table.sheet(), table.source().file());
      } else {
        readSheet(table, sheet, cover);
      }
    }
  }

  private static String name(SourceText sheet) {
    return sheet.location(0, 0).sheet().orElseThrow();
  }

  private void readSheet(TableFile table, SourceText sheet, Optional<Cover> cover) {
    SourceText rows = withoutTitles(sheet);
    if (!hasHeadings(table, rows)) {
      return;
    }
    Set<SourceLocation> reported =
        issues.stream().flatMap(issue -> issue.location().stream()).collect(Collectors.toSet());
    List<Issue> found = new ArrayList<>();
    Optional<TableFile.Content> content = table.read(rows, found);
    // a cell that could not be read is empty here, which was not its author's doing
    found.stream()
        .filter(issue -> issue.location().filter(reported::contains).isEmpty())
        .forEach(issues::add);
    content
        .map(read -> new TableEdit(table, rows, read))
        .filter(TableEdit::isChange)
        .ifPresent(
            edit -> {
              boolean isAsExported =
                  cover
                      .flatMap(of -> of.digest(table.sheet()))
                      .filter(table.digest()::equals)
                      .isPresent();
              if (cover.isPresent() && !isAsExported) {
                report(TablesCode.CHANGED_SINCE, sheet.location(0, 0), table.source().file());
              }
              edits.add(edit);
            });
  }

  /** The first row is for people. */
  private static SourceText withoutTitles(SourceText sheet) {
    int end = sheet.text().indexOf('\n');
    String rest = end < 0 ? "" : sheet.text().substring(end);
    return SourceText.ofSheet(sheet.file(), name(sheet), rest);
  }

  private boolean hasHeadings(TableFile table, SourceText sheet) {
    List<TableLayout.Row> rows = TableLayout.rows(sheet);
    List<String> found =
        rows.isEmpty() || rows.get(0).line() != HEADING_ROW ? List.of() : rows.get(0).cells();
    List<String> wanted = table.headings();
    boolean isSame = true;
    for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
      String here = i < found.size() ? found.get(i) : "";
      String there = i < wanted.size() ? wanted.get(i) : "";
      if (!here.equals(there)) {
        isSame = false;
        report(TablesCode.HEADING, sheet.location(HEADING_ROW, i + 1), here, there);
      }
    }
    return isSame;
  }

  /**
   * A version that can be used stays one: what the tables break is said before they are written.
   */
  private void prove(PolicyFolder folder) {
    LoadedVersion before = VersionLoader.load(folder);
    boolean isSealed = SealCheck.isSealed(folder);
    if (before.rules().isEmpty() && !isSealed) {
      return;
    }
    Map<String, String> texts = new TreeMap<>();
    folder.files().forEach((file, source) -> texts.put(file, source.text()));
    edits.forEach(edit -> texts.put(edit.file(), edit.text()));
    Set<Issue> known = isSealed ? Set.of() : Set.copyOf(before.issues());
    VersionLoader.load(PolicyFolder.of(folder.name(), texts)).issues().stream()
        .filter(issue -> !known.contains(issue))
        .map(issue -> inWorkbook(issue, folder))
        .forEach(issues::add);
  }

  private Issue inWorkbook(Issue issue, PolicyFolder folder) {
    return issue
        .location()
        .flatMap(
            place ->
                edits.stream()
                    .filter(edit -> place.file().equals(folder.name() + "/" + edit.file()))
                    .findFirst()
                    .map(edit -> issue.at(edit.inSheet(place))))
        .orElse(issue);
  }

  private void write(Path directory) throws IOException {
    for (TableEdit edit : edits) {
      Path file = directory.resolve(edit.file());
      if (edit.isWorkbook()) {
        FolderWriter.replace(file, workbook(edit));
      } else {
        FolderWriter.replaceText(file, edit.text());
      }
    }
  }

  private static byte[] workbook(TableEdit edit) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter()) {
      edit.writeTo(writer);
      writer.write(content);
    }
    return content.toByteArray();
  }
}

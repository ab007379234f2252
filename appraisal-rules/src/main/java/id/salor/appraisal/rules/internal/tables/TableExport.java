package id.salor.appraisal.rules.internal.tables;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.sheet.TableColumn;
import id.salor.appraisal.rules.internal.sheet.TableLayout;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes every table of a version into one workbook. */
public final class TableExport {

  private static final List<Text> INSTRUCTIONS =
      List.of(
          Text.of(
              "Tiap lembar lain adalah satu tabel. Baris pertama menerangkan kolomnya; baris kedua"
                  + " dibaca program dan tidak diubah; baris-baris di bawahnya boleh diubah,"
                  + " ditambah, dan dihapus.",
              "Each further sheet is a table. Its first row explains the columns; the second is read"
                  + " by the program and stays as it is; the rows below may be changed, added and"
                  + " deleted."),
          Text.of(
              "Rumus lembar kerja, sel gabungan, dan format persen atau tanggal ditolak; koma dan"
                  + " titik desimal sama saja.",
              "Spreadsheet formulas, merged cells and cells in percent or date format are refused;"
                  + " a decimal comma and a decimal point are the same."),
          Text.of(
              "Sesudah disimpan: appraise tables import BERKAS.xlsx --into MAP_VERSI",
              "When it is saved: appraise tables import FILE.xlsx --into VERSION_FOLDER"));

  private final PolicyVersion version;
  private final List<TableFile> tables;
  private final Language language;

  /**
   * Makes the export of a version that can be used.
   *
   * @param folder its files
   * @param version what they declare
   */
  public TableExport(PolicyFolder folder, PolicyVersion version, Language language) {
    List<Issue> issues = new ArrayList<>();
    this.tables = TableFile.of(folder, issues);
    this.version = Objects.requireNonNull(version, "version");
    this.language = Objects.requireNonNull(language, "language");
  }

  /**
   * Writes the workbook.
   *
   * @param output is flushed, not closed
   * @return how many tables there are
   * @throws IOException if the output fails
   */
  public int write(OutputStream output) throws IOException {
    try (SheetWriter writer = new SheetWriter()) {
      writeCover(writer);
      for (TableFile table : tables) {
        writeTable(writer, table);
      }
      writer.write(output);
    }
    return tables.size();
  }

  private void writeCover(SheetWriter writer) {
    writer.startSheet(Cover.NAME.in(language));
    writer.addHeading(
        List.of(say("Tabel kebijakan", "Tables of policy"), version.title().in(language)));
    writer.addText(List.of(say("Versi", "Version"), version.id().toString()));
    writer.addText(
        List.of(say("Mengatur periode", "Governs periods"), version.governs().toString()));
    writer.addText(
        List.of(say("Sidik kebijakan", "Digest of the policy"), version.digest().toString()));
    writer.addText(List.of());
    writer.addHeading(Cover.COLUMNS.stream().map(text -> text.in(language)).toList());
    for (TableFile table : tables) {
      writer.addText(
          List.of(
              table.sheet(),
              table.file(),
              String.valueOf(table.content().rows().size()),
              table.digest().toString()));
    }
    writer.addText(List.of());
    INSTRUCTIONS.forEach(text -> writer.addText(List.of(text.in(language))));
    writer.endCover();
  }

  private void writeTable(SheetWriter writer, TableFile table) {
    List<TableColumn> columns = table.content().columns();
    writer.startSheet(table.sheet());
    writer.addHeading(columns.stream().map(column -> column.title().in(language)).toList());
    for (int i = 0; i < columns.size(); i++) {
      writer.comment(i, columns.get(i).content().in(language));
    }
    writer.addHeading(table.headings());
    for (TableLayout.Row row : table.content().rows()) {
      writer.addRow(row.cells(), columns.stream().map(TableColumn::isOfNumbers).toList());
    }
    // what is typed between keys, such as 1-2, must stay a text
    writer.endTable(
        2,
        columns.stream()
            .map(column -> column.isOfNumbers() && column.role() == TableColumn.Role.OUTPUT)
            .toList());
  }

  private String say(String id, String en) {
    return Text.of(id, en).in(language);
  }
}

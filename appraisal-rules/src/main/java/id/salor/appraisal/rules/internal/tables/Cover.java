package id.salor.appraisal.rules.internal.tables;

import id.salor.appraisal.rules.internal.sheet.TableLayout;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first sheet of a workbook of tables: which version it is of, and what its tables were.
 *
 * @param digests the digest of each table when the workbook was written, by sheet
 */
record Cover(Map<String, Digest> digests) {

  /** What the sheet is called; with blanks, as no table can be. */
  static final Text NAME = Text.of("Tentang buku ini", "About this workbook");

  /** Where the lines of tables have the sheet, the file, the number of rows and the digest. */
  static final List<Text> COLUMNS =
      List.of(
          Text.of("Lembar", "Sheet"),
          Text.of("Berkas", "File"),
          Text.of("Baris", "Rows"),
          Text.of("Sidik ketika diekspor", "Digest when exported"));

  /** Copies the component. */
  Cover {
    digests = Map.copyOf(digests);
  }

  static boolean isCover(SourceText sheet) {
    String name = sheet.location(0, 0).sheet().orElse("");
    return name.equals(NAME.in(Language.ID)) || name.equals(NAME.in(Language.EN));
  }

  /** Reads the sheet; lines of another form are for people. */
  static Cover read(SourceText sheet) {
    Map<String, Digest> digests = new LinkedHashMap<>();
    for (TableLayout.Row row : TableLayout.rows(sheet)) {
      if (row.cells().size() >= COLUMNS.size()) {
        Digest.tryParse(row.cells().get(COLUMNS.size() - 1))
            .ifPresent(digest -> digests.put(row.cells().get(0), digest));
      }
    }
    return new Cover(digests);
  }

  Optional<Digest> digest(String sheet) {
    return Optional.ofNullable(digests.get(sheet));
  }
}

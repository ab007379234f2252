package id.salor.appraisal.rules.form;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * An empty form for the appraisals of one policy version: every column with its notes, and the rows
 * of an example with nothing filled in but ids.
 *
 * <p>What is left empty is not given, never zero: an example that nobody filled in is refused, with
 * the names of what is missing. Filled in, the form is read as it is.
 */
public final class AppraisalForm {

  private final FormTarget target;
  private final FormTable table;

  private AppraisalForm(FormTarget target) {
    this.target = target;
    this.table = new FormTable(target);
  }

  /** Returns the form for a version. */
  public static AppraisalForm of(FormTarget target) {
    return new AppraisalForm(Objects.requireNonNull(target, "target"));
  }

  /** Returns the names of the columns, in order. */
  public List<String> headings() {
    return table.columns().stream().map(FormColumn::heading).toList();
  }

  /**
   * Writes the form as CSV: the heading, rows of notes that begin with {@code "# "}, the example.
   *
   * @param writer is flushed, not closed
   * @throws IOException if the writer fails
   */
  public void writeCsv(Writer writer) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(headings());
    table.notes().forEach(row -> csv.writeRecord(row.stream().map(AppraisalForm::safe).toList()));
    table.example().forEach(csv::writeRecord);
    csv.flush();
    writer.flush();
  }

  /** The text, made harmless where a spreadsheet would take it for a formula. */
  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /**
   * Writes the form as a workbook: as in CSV, with lists to choose from, comments in both languages
   * and a sheet of explanations.
   *
   * @param output is flushed, not closed
   * @throws IOException if the output fails
   */
  public void writeXlsx(OutputStream output) throws IOException {
    new XlsxForm(target, table).write(output);
  }

  /**
   * Writes the form as JSON: an array with the one example, {@code null} where something is to be
   * filled in. {@link AppraisalSchema} says what.
   *
   * @param writer is flushed, not closed
   * @throws IOException if the writer fails
   */
  public void writeJson(Writer writer) throws IOException {
    try (JsonGenerator json = JsonWriting.generator(writer)) {
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("id", FormTable.EXAMPLE);
      json.writeStringField("policy", target.reference().toString());
      if (target.period().isPresent()) {
        json.writeStringField("period", target.period().get().toString());
      } else {
        json.writeNullField("period");
      }
      json.writeObjectFieldStart("appraisee");
      for (String key : List.of("id", "name", "unit", "position")) {
        json.writeNullField(key);
      }
      json.writeEndObject();
      writeLevel(json, target.version().schema().root());
      json.writeObjectFieldStart("notes");
      json.writeNullField("employee");
      json.writeNullField("appraiser");
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
    }
    writer.write('\n');
    writer.flush();
  }

  private static void writeLevel(JsonGenerator json, GroupDeclaration level) throws IOException {
    json.writeObjectFieldStart("data");
    for (Declaration declaration : level.declarations().values()) {
      if (declaration.isInput()) {
        json.writeNullField(declaration.name().value());
      }
    }
    json.writeEndObject();
    if (level.groups().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("entries");
    for (GroupDeclaration group : level.groups().values()) {
      json.writeArrayFieldStart(group.name().value());
      if (group.presence() == Declaration.Presence.REQUIRED) {
        json.writeStartObject();
        json.writeStringField("id", FormTable.exampleId(group.name(), 1));
        writeLevel(json, group);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}

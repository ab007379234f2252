package id.salor.appraisal.rules.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** How reports are written as JSON: indented, and the same on every machine. */
final class ReportWriting {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportWriting() {}

  /** Something that writes one JSON value. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * Writes a document and a line end; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  static void write(Writer writer, Content content) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try (JsonGenerator json = FACTORY.createGenerator(writer)) {
      json.setPrettyPrinter(printer);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      content.writeTo(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void both(JsonGenerator json, String key, Text text) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }
}

package id.salor.appraisal.rules.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes JSON documents: indented, numbers without exponent, lines ended by a line feed. */
public final class JsonWriting {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonWriting() {}

  /** Something that writes one JSON value. */
  @FunctionalInterface
  public interface Content {

    /** Writes the value. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Returns a generator that leaves the writer open when it is closed. */
  public static JsonGenerator generator(Writer writer) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    JsonGenerator json = FACTORY.createGenerator(writer);
    json.setPrettyPrinter(printer);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
  }

  /**
   * Writes a document and a line end; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(Writer writer, Content content) {
    try (JsonGenerator json = generator(writer)) {
      content.writeTo(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text in both languages under a key. */
  public static void both(JsonGenerator json, String key, Text text) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }
}

package id.salor.appraisal.rules.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

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
    inBoth(json, text);
    json.writeEndObject();
  }

  /** Writes a text in both languages as fields of the object that is open. */
  public static void inBoth(JsonGenerator json, Text text) throws IOException {
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
  }

  /** Returns the word for a constant: in small letters, with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes what an issue is and says as fields of the object that is open; not where it is. */
  public static void issue(JsonGenerator json, Issue issue, Severity severity) throws IOException {
    json.writeStringField("code", issue.code().id());
    json.writeStringField("severity", word(severity));
    if (issue.subject().isPresent()) {
      json.writeStringField("subject", issue.subject().get());
    }
    both(json, "message", issue.message());
    if (!issue.advice().isEmpty()) {
      both(json, "advice", issue.advice());
    }
  }

  /**
   * Writes a place as fields of the object that is open: the file, and as much more as is known.
   */
  public static void place(JsonGenerator json, SourceLocation place) throws IOException {
    json.writeStringField("file", place.file());
    if (place.sheet().isPresent()) {
      json.writeStringField("sheet", place.sheet().get());
    }
    if (place.line() > 0) {
      json.writeNumberField("line", place.line());
    }
    if (place.column() > 0) {
      json.writeNumberField("column", place.column());
    }
  }
}

package id.salor.appraisal.rules.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a report that is made of objects within objects. Objects are indented, lists stand on one
 * line: a report has long lists of numbers.
 */
public final class JsonObjects {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonObjects(JsonGenerator json) {
    this.json = json;
  }

  /** Something that writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {

    /** Writes the fields. */
    void write() throws IOException;
  }

  /** Something that writes the fields of the object that stands for a member of a list. */
  @FunctionalInterface
  public interface FieldsOf<T> {

    /** Writes the fields. */
    void write(T member) throws IOException;
  }

  /** Something that writes a whole document. */
  @FunctionalInterface
  public interface Document {

    /** Writes the document. */
    void write(JsonObjects objects) throws IOException;
  }

  /** Returns the text of a document, which ends with a line end. */
  public static String document(Document content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      content.write(new JsonObjects(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** Returns what writes single fields. */
  public JsonGenerator json() {
    return json;
  }

  /** Writes an object under a key. */
  public void object(String key, Fields inside) throws IOException {
    json.writeObjectFieldStart(key);
    inside.write();
    json.writeEndObject();
  }

  /** Writes a list of objects under a key. */
  public <T> void objects(String key, List<T> members, FieldsOf<T> each) throws IOException {
    json.writeArrayFieldStart(key);
    for (T member : members) {
      json.writeStartObject();
      each.write(member);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a list of whole numbers under a key. */
  public void numbers(String key, List<Long> numbers) throws IOException {
    json.writeFieldName(key);
    numbers(numbers);
  }

  /** Writes a list of whole numbers. */
  public void numbers(List<Long> numbers) throws IOException {
    json.writeStartArray();
    for (long number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  /** Writes a text in both languages under a key. */
  public void text(String key, Text text) throws IOException {
    JsonWriting.both(json, key, text);
  }
}

package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Writes plain values as indented JSON, for packages that have something to tell other programs and
 * know no JSON library: maps, collections, texts, whole numbers, truths, and what may be absent,
 * which becomes {@code null}.
 */
public final class PlainJson {

  private final JsonGenerator json;

  private PlainJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Returns an object as JSON, ending in a line break.
   *
   * @param object its members, written in the order of the map
   * @throws IllegalArgumentException if a value is of no kind above
   */
  public static String of(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = ResultJson.FACTORY.createGenerator(text)) {
      DefaultIndenter unix = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(unix).withArrayIndenter(unix));
      new PlainJson(generator).write(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(Object value) throws IOException {
    if (value instanceof Optional<?> maybe) {
      maybe(maybe);
    } else if (value instanceof Map<?, ?> members) {
      members(members);
    } else if (value instanceof Iterable<?> elements) {
      elements(elements);
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof CharSequence text) {
      json.writeString(text.toString());
    } else {
      throw new IllegalArgumentException("no plain value: " + value);
    }
  }

  private void maybe(Optional<?> value) throws IOException {
    if (value.isPresent()) {
      write(value.get());
    } else {
      json.writeNull();
    }
  }

  private void members(Map<?, ?> members) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.writeFieldName(member.getKey().toString());
      write(member.getValue());
    }
    json.writeEndObject();
  }

  private void elements(Iterable<?> elements) throws IOException {
    json.writeStartArray();
    for (Object element : elements) {
      write(element);
    }
    json.writeEndArray();
  }
}

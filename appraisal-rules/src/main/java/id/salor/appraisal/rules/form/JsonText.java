package id.salor.appraisal.rules.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON for people to read: indented, the same on every machine, numbers without exponent.
 */
final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** A generator that leaves the writer open when it is closed. */
  static JsonGenerator generator(Writer writer) throws IOException {
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

  /** Writes a tree of maps, lists, texts, truths, decimals, whole numbers and {@code null}. */
  static void write(JsonGenerator json, Object node) throws IOException {
    if (node instanceof Map<?, ?> object) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : object.entrySet()) {
        json.writeFieldName((String) field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (node instanceof List<?> array) {
      json.writeStartArray();
      for (Object member : array) {
        write(json, member);
      }
      json.writeEndArray();
    } else if (node instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (node instanceof Integer number) {
      json.writeNumber(number);
    } else if (node instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (node == null) {
      json.writeNull();
    } else {
      json.writeString((String) node);
    }
  }
}

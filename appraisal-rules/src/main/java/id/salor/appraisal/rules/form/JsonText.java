package id.salor.appraisal.rules.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes trees of plain values as JSON. */
final class JsonText {

  private JsonText() {}

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

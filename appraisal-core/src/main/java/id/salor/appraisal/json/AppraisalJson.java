package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an appraisal as one line of JSON that {@link AppraisalReader} reads back as an equal one.
 *
 * <p>A number that is no decimal, such as {@code 250/3}, cannot be written as a JSON number and is
 * written as that text.
 */
public final class AppraisalJson {

  private final JsonGenerator json;

  private AppraisalJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns an appraisal as one line of JSON. */
  public static String of(Appraisal appraisal) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = ResultJson.FACTORY.createGenerator(text)) {
      new AppraisalJson(generator).write(appraisal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes an appraisal as an object among others. */
  static void write(Appraisal appraisal, JsonGenerator json) throws IOException {
    new AppraisalJson(json).write(appraisal);
  }

  private void write(Appraisal appraisal) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", appraisal.id().value());
    json.writeStringField("policy", appraisal.policy().toString());
    write(appraisal.appraisee());
    json.writeStringField("period", appraisal.period().toString());
    content(appraisal.evidence());
    write(appraisal.notes());
    json.writeEndObject();
  }

  private void write(Appraisee appraisee) throws IOException {
    json.writeObjectFieldStart("appraisee");
    json.writeStringField("id", appraisee.id());
    optional("name", appraisee.name());
    optional("unit", appraisee.unit());
    optional("position", appraisee.position());
    json.writeEndObject();
  }

  private void write(Notes notes) throws IOException {
    if (!notes.isEmpty()) {
      json.writeObjectFieldStart("notes");
      optional("employee", notes.employee());
      optional("appraiser", notes.appraiser());
      json.writeEndObject();
    }
  }

  private void optional(String field, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    }
  }

  private void content(Evidence evidence) throws IOException {
    json.writeObjectFieldStart("data");
    for (Map.Entry<Name, Datum> datum : evidence.data().entrySet()) {
      json.writeFieldName(datum.getKey().value());
      write(datum.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("entries");
    for (Name group : evidence.entries().keySet()) {
      json.writeArrayFieldStart(group.value());
      for (Entry entry : evidence.entries(group)) {
        json.writeStartObject();
        json.writeStringField("id", entry.id().value());
        content(entry.evidence());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(Datum datum) throws IOException {
    boolean alone = datum.source().isEmpty() && !(datum.value() instanceof InputValue.OfResult);
    if (alone) {
      write(datum.value());
      return;
    }
    json.writeStartObject();
    json.writeFieldName(datum.value() instanceof InputValue.OfResult ? "result" : "value");
    write(datum.value());
    if (datum.source().isPresent()) {
      write(datum.source().get());
    }
    json.writeEndObject();
  }

  private void write(MeasureSource source) throws IOException {
    optional("document", source.document());
    optional("entered-by", source.enteredBy());
    optional("confirmed-by", source.confirmedBy());
    optional("confirmed-on", source.confirmedOn().map(Object::toString));
  }

  private void write(InputValue value) throws IOException {
    if (value instanceof InputValue.OfNumber number
        && number.number().toExactDecimal().isPresent()) {
      json.writeNumber(number.number().toExactDecimal().get());
    } else if (value instanceof InputValue.OfTruth truth) {
      json.writeBoolean(truth.truth());
    } else if (value instanceof InputValue.OfResult result) {
      write(result.result());
    } else {
      json.writeString(value.text());
    }
  }

  private void write(PriorResult result) throws IOException {
    json.writeStartObject();
    optional("id", result.appraisal().map(Object::toString));
    if (result.appraisee().isPresent()) {
      json.writeObjectFieldStart("appraisee");
      json.writeStringField("id", result.appraisee().get());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", result.policy().toString());
    optional("digest", result.digest().map(Digest::value));
    json.writeEndObject();
    json.writeStringField("period", result.period().toString());
    json.writeObjectFieldStart("exports");
    for (Map.Entry<Name, InputValue> export : result.exports().entrySet()) {
      json.writeFieldName(export.getKey().value());
      write(export.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}

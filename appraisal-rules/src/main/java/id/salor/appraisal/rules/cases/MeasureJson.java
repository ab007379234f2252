package id.salor.appraisal.rules.cases;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes how well worked examples measure their policies as one JSON document, in both languages:
 * {@code {"format": "appraise-cases", "version": 1, "coverage": [...], "mutation": [...],
 * "suggested": [...]}}. What was not measured is an empty list.
 */
public final class MeasureJson {

  private static final int VERSION = 1;
  private final JsonGenerator json;

  private MeasureJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the measures; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(
      List<Coverage> coverage,
      List<MutationReport> mutation,
      List<SuggestedCases> suggested,
      Writer writer) {
    JsonWriting.write(writer, json -> new MeasureJson(json).write(coverage, mutation, suggested));
  }

  private void write(
      List<Coverage> coverage, List<MutationReport> mutation, List<SuggestedCases> suggested)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "appraise-cases");
    json.writeNumberField("version", VERSION);
    json.writeArrayFieldStart("coverage");
    for (Coverage measured : coverage) {
      write(measured);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mutation");
    for (MutationReport measured : mutation) {
      write(measured);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("suggested");
    for (SuggestedCases found : suggested) {
      write(found);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Coverage coverage) throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", coverage.policy().toString());
    json.writeObjectFieldStart("counts");
    for (CoverageItem.Kind kind : CoverageItem.Kind.values()) {
      json.writeObjectFieldStart(JsonWriting.word(kind));
      json.writeNumberField("reached", coverage.reached(kind));
      json.writeNumberField("of", coverage.count(kind));
      json.writeEndObject();
    }
    json.writeEndObject();
    writeItems("missing", coverage.missing());
    json.writeEndObject();
  }

  private void writeItems(String key, List<CoverageItem> items) throws IOException {
    json.writeArrayFieldStart(key);
    for (CoverageItem item : items) {
      json.writeStartObject();
      json.writeStringField("kind", JsonWriting.word(item.kind()));
      JsonWriting.both(json, "what", item.what());
      if (item.value().isPresent()) {
        json.writeStringField("value", item.value().get());
      }
      JsonWriting.place(json, item.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(MutationReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", report.policy().toString());
    json.writeNumberField("noticed", report.killed());
    json.writeNumberField("of", report.mutations().size());
    json.writeNumberField("refused", report.refused());
    json.writeArrayFieldStart("survivors");
    for (Mutation mutation : report.survivors()) {
      json.writeStartObject();
      json.writeStringField("kind", JsonWriting.word(mutation.kind()));
      JsonWriting.both(json, "change", mutation.change());
      JsonWriting.both(json, "wanted", mutation.wanted());
      JsonWriting.place(json, mutation.place());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(SuggestedCases suggested) throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", suggested.policy().toString());
    json.writeArrayFieldStart("cases");
    for (String name : suggested.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    writeItems("unreached", suggested.unreached());
    json.writeEndObject();
  }
}

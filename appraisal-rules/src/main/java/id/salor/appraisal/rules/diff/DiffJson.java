package id.salor.appraisal.rules.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.json.AppraisalJson;
import id.salor.appraisal.json.ResultJson;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a difference as JSON, all keys always there; what there is not is {@code null}. */
final class DiffJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private DiffJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(PolicyDiff diff) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.useDefaultPrettyPrinter();
      new DiffJson(generator).write(diff);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace(System.lineSeparator(), "\n") + "\n";
  }

  private void write(PolicyDiff diff) throws IOException {
    json.writeStartObject();
    side("before", diff.before());
    side("after", diff.after());
    verdict(diff.verdict());
    json.writeArrayFieldStart("changes");
    for (Change change : diff.changes()) {
      write(change);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void side(String name, PolicyDiff.Side side) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", side.id().toString());
    text("title", side.title());
    json.writeStringField("digest", side.digest().value());
    json.writeEndObject();
  }

  private void verdict(Verdict verdict) throws IOException {
    json.writeStringField(
        "verdict",
        verdict instanceof Verdict.Equivalent
            ? "equivalent"
            : verdict instanceof Verdict.Different ? "different" : "not-proven");
    if (verdict instanceof Verdict.Different different) {
      CounterExample person = different.person();
      json.writeObjectFieldStart("person");
      raw("appraisal", AppraisalJson.of(person.appraisal()));
      raw("before", ResultJson.of(person.before()));
      raw("after", ResultJson.of(person.after()));
      texts("differences", person.differences());
      json.writeEndObject();
    } else {
      json.writeNullField("person");
    }
    texts("obstacles", verdict instanceof Verdict.NotProven open ? open.obstacles() : List.of());
  }

  private void raw(String name, String object) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(object);
  }

  private void texts(String name, List<Text> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Text text : texts) {
      both(text);
    }
    json.writeEndArray();
  }

  private void text(String name, Text text) throws IOException {
    json.writeFieldName(name);
    both(text);
  }

  private void both(Text text) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  private void write(Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("topic", change.topic().name().toLowerCase(Locale.ROOT));
    json.writeStringField("effect", change.effect().name().toLowerCase(Locale.ROOT));
    text("what", change.what());
    text("for-whom", change.forWhom());
    place("before", change.before());
    place("after", change.after());
    json.writeEndObject();
  }

  private void place(String name, Optional<Change.Place> place) throws IOException {
    if (place.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("file", place.get().location().file());
    json.writeNumberField("line", place.get().location().line());
    json.writeStringField("law", basis(place.get(), LegalBasis.LegalReference.class).orElse(null));
    json.writeStringField(
        "interpretation", basis(place.get(), LegalBasis.Interpretation.class).orElse(null));
    json.writeEndObject();
  }

  private static Optional<String> basis(Change.Place place, Class<? extends LegalBasis> type) {
    return place.basis().filter(type::isInstance).map(LegalBasis::text);
  }
}

package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import id.salor.appraisal.calc.AppliedGate;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.calc.Figures;
import id.salor.appraisal.calc.GivenAdvice;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Text;
import id.salor.appraisal.value.Weight;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a result as one JSON object, all keys always there and always in one order; what there is
 * not is {@code null} or an empty array.
 *
 * <p>A number is a JSON number where it ends within 18 decimals, else the exact fraction as a text
 * ({@code "250/3"}). A component without a value says why in {@code without-value}: {@code
 * not-applicable}, {@code undetermined} or {@code unknown}.
 */
public final class ResultJson {

  private static final int MAX_DECIMALS = 18;
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final JsonGenerator json;

  ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns a result as one line of JSON. */
  public static String of(AppraisalResult result) {
    return text(object -> object.result(result));
  }

  /**
   * Returns an appraisal that could not be read as one line of JSON, in the form of a refused
   * result.
   */
  public static String ofUnread(ReadAppraisal unread) {
    return text(object -> object.unread(unread));
  }

  /** Something that writes one object. */
  interface Writing {
    void to(ResultJson object) throws IOException;
  }

  /** Returns what is written, as text. */
  static String text(Writing writing) {
    StringWriter text = new StringWriter();
    write(text, writing);
    return text.toString();
  }

  JsonGenerator generator() {
    return json;
  }

  private static void write(Writer target, Writing writing) {
    try (JsonGenerator generator = FACTORY.createGenerator(target)) {
      writing.to(new ResultJson(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void result(AppraisalResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.subject().id().value());
    appraisee(result.subject().appraisee());
    json.writeStringField("period", result.subject().period().toString());
    json.writeStringField("status", status(result));
    policy(result.policy());
    text("rating", result.rating().map(Label::value));
    figures(result.figures());
    gates(result instanceof AppraisalResult.Rated rated ? rated.gates() : List.of());
    advice(result instanceof AppraisalResult.Rated rated ? rated.advice() : List.of());
    reason(result);
    issues(result.issues());
    json.writeEndObject();
  }

  private void unread(ReadAppraisal unread) throws IOException {
    json.writeStartObject();
    text("id", unread.id());
    json.writeNullField("appraisee");
    json.writeNullField("period");
    json.writeStringField("status", "refused");
    json.writeNullField("policy");
    json.writeNullField("rating");
    figures(Figures.NONE);
    gates(List.of());
    advice(List.of());
    json.writeNullField("reason");
    issues(unread.issues());
    json.writeEndObject();
  }

  /** The word for how an appraisal ended: rated, without-rating or refused. */
  static String status(AppraisalResult result) {
    if (result instanceof AppraisalResult.Rated) {
      return "rated";
    }
    return result instanceof AppraisalResult.Refused ? "refused" : "without-rating";
  }

  void appraisee(Appraisee appraisee) throws IOException {
    json.writeObjectFieldStart("appraisee");
    json.writeStringField("id", appraisee.id());
    text("name", appraisee.name());
    text("unit", appraisee.unit());
    text("position", appraisee.position());
    json.writeEndObject();
  }

  void policy(Optional<PolicyStamp> stamp) throws IOException {
    if (stamp.isEmpty()) {
      json.writeNullField("policy");
      return;
    }
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", stamp.get().policy().toString());
    json.writeStringField("family", stamp.get().policy().family().value());
    json.writeStringField("version", stamp.get().policy().version());
    json.writeStringField("digest", stamp.get().digest().value());
    text("parameters", stamp.get().parameters().map(Digest::value));
    json.writeStringField("terms", stamp.get().terms().value());
    text("cohorts", stamp.get().cohorts().map(Digest::value));
    json.writeEndObject();
  }

  private void figures(Figures figures) throws IOException {
    number("score", figures.score().map(Score::value));
    components("components", figures.components());
    components("outcomes", figures.outcomes());
    exports(figures.exports());
  }

  /** What another appraisal may take as an input; what has no value is not there. */
  private void exports(Map<Name, Value> exports) throws IOException {
    json.writeObjectFieldStart("exports");
    for (Map.Entry<Name, Value> export : exports.entrySet()) {
      if (export.getValue().isProper()) {
        value(export.getKey().value(), export.getValue());
      }
    }
    json.writeEndObject();
  }

  private void components(String key, List<ComponentResult> components) throws IOException {
    json.writeArrayFieldStart(key);
    for (ComponentResult component : components) {
      json.writeStartObject();
      json.writeStringField("name", component.name().value());
      both("title", component.title());
      value(component.value());
      json.writeStringField("unit", component.unit());
      number("weight", component.weight().map(Weight::percent));
      number("contribution", component.contribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void value(Value value) throws IOException {
    if (value.isProper()) {
      value("value", value);
    } else {
      json.writeNullField("value");
      json.writeStringField("without-value", why(value));
    }
  }

  void value(String key, Value value) throws IOException {
    if (value instanceof Value.OfNumber number) {
      number(key, Optional.of(number.number()));
    } else if (value instanceof Value.OfTruth truth) {
      json.writeBooleanField(key, truth.truth());
    } else {
      json.writeStringField(key, value.toString());
    }
  }

  static String why(Value value) {
    if (value instanceof Value.NotApplicable) {
      return "not-applicable";
    }
    return value instanceof Value.Undetermined ? "undetermined" : "unknown";
  }

  private void gates(List<AppliedGate> gates) throws IOException {
    json.writeArrayFieldStart("gates");
    for (AppliedGate gate : gates) {
      json.writeStartObject();
      json.writeStringField("limit", gate.limit().value());
      json.writeStringField("condition", gate.condition());
      origin(gate.origin());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void advice(List<GivenAdvice> given) throws IOException {
    json.writeArrayFieldStart("advice");
    for (GivenAdvice advice : given) {
      json.writeStartObject();
      json.writeStringField("about", advice.about().value());
      both("text", advice.text());
      origin(advice.origin());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reason(AppraisalResult result) throws IOException {
    if (!(result instanceof AppraisalResult.WithoutRating without)) {
      json.writeNullField("reason");
      return;
    }
    json.writeObjectFieldStart("reason");
    json.writeStringField("cause", without.cause().name().toLowerCase(Locale.ROOT));
    both("text", without.reason());
    if (without.origin().isPresent()) {
      origin(without.origin().get());
    }
    json.writeEndObject();
  }

  void origin(Origin origin) throws IOException {
    json.writeStringField("rule", origin.rule());
    json.writeStringField("location", origin.location().toString());
    json.writeStringField("basis", origin.basis().text());
  }

  void issues(List<Issue> issues) throws IOException {
    json.writeArrayFieldStart("issues");
    for (Issue issue : issues) {
      json.writeStartObject();
      json.writeStringField("code", issue.code().id());
      json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
      both("message", issue.message());
      if (issue.advice().isEmpty()) {
        json.writeNullField("advice");
      } else {
        both("advice", issue.advice());
      }
      text("location", issue.location().map(Object::toString));
      text("subject", issue.subject());
      text("basis", issue.basis().map(LegalBasis::text));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void both(String key, Text text) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  void text(String key, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    } else {
      json.writeNullField(key);
    }
  }

  void number(String key, Optional<Rational> number) throws IOException {
    if (number.isEmpty()) {
      json.writeNullField(key);
      return;
    }
    Optional<BigDecimal> decimal =
        number.get().toExactDecimal().filter(exact -> exact.scale() <= MAX_DECIMALS);
    if (decimal.isPresent()) {
      json.writeNumberField(key, decimal.get());
    } else {
      json.writeStringField(key, number.get().numerator() + "/" + number.get().denominator());
    }
  }
}

package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.explain.Clause;
import id.salor.appraisal.explain.Composed;
import id.salor.appraisal.explain.Condition;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.explain.GateState;
import id.salor.appraisal.explain.Given;
import id.salor.appraisal.explain.Hole;
import id.salor.appraisal.explain.NextRating;
import id.salor.appraisal.explain.Step;
import id.salor.appraisal.explain.Way;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes an explanation as one JSON object, all keys always there and always in one order, as the
 * schema {@link PublishedSchema#EXPLANATION} says; what there is not is {@code null} or an empty
 * array.
 *
 * <p>Numbers are exact and written as by {@link ResultJson}. Each value also stands there as the
 * explanation's text shows it, in both languages. What rests on an interpretation says so: {@code
 * {"kind": "interpretation", "text": "…"}}.
 *
 * <pre>{@code
 * ExplanationJson.of(Explanation.of(appraisal, appraiser.inspect(appraisal)))
 * }</pre>
 */
public final class ExplanationJson {

  /** Something that writes one thing of a sort. */
  private interface Writing<T> {
    void write(T thing) throws IOException;
  }

  private final JsonGenerator json;
  private final ResultJson result;

  private ExplanationJson(ResultJson result) {
    this.json = result.generator();
    this.result = result;
  }

  /** Returns an explanation as one line of JSON. */
  public static String of(Explanation explanation) {
    return ResultJson.text(object -> new ExplanationJson(object).explanation(explanation));
  }

  /**
   * Returns an appraisal that could not be read as one line of JSON, in the form of an explanation
   * of a refused result.
   */
  public static String ofUnread(ReadAppraisal unread) {
    return ResultJson.text(object -> new ExplanationJson(object).unread(unread));
  }

  private void explanation(Explanation explanation) throws IOException {
    AppraisalResult of = explanation.result();
    json.writeStartObject();
    json.writeStringField("schema", PublishedSchema.EXPLANATION.version());
    json.writeStringField("id", of.subject().id().value());
    result.appraisee(of.subject().appraisee());
    json.writeStringField("period", of.subject().period().toString());
    json.writeStringField("status", ResultJson.status(of));
    result.policy(of.policy());
    result.text("rating", of.rating().map(Label::value));
    result.number("score", of.figures().score().map(Score::value));
    reason(of);
    result.issues(of.issues());
    array("steps", explanation.steps(), this::step);
    optional("next-rating", explanation.next(), this::next);
    array("gates", explanation.gates(), this::gate);
    array("requirements", explanation.requirements(), this::clause);
    array("exemptions", explanation.exemptions(), this::clause);
    array("advice", explanation.advice(), this::clause);
    array("holes", explanation.holes(), this::hole);
    json.writeEndObject();
  }

  private void unread(ReadAppraisal unread) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", PublishedSchema.EXPLANATION.version());
    result.text("id", unread.id());
    json.writeNullField("appraisee");
    json.writeNullField("period");
    json.writeStringField("status", "refused");
    json.writeNullField("policy");
    json.writeNullField("rating");
    json.writeNullField("score");
    json.writeNullField("reason");
    result.issues(unread.issues());
    array("steps", List.<Step>of(), this::step);
    json.writeNullField("next-rating");
    for (String none : List.of("gates", "requirements", "exemptions", "advice", "holes")) {
      json.writeArrayFieldStart(none);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void reason(AppraisalResult of) throws IOException {
    if (!(of instanceof AppraisalResult.WithoutRating without)) {
      json.writeNullField("reason");
      return;
    }
    json.writeObjectFieldStart("reason");
    json.writeStringField("cause", without.cause().name().toLowerCase(Locale.ROOT));
    result.both("text", without.reason());
    optional("origin", without.origin(), this::origin);
    json.writeEndObject();
  }

  private void step(Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", step.role().id());
    json.writeStringField("id", step.id());
    result.both("title", step.title());
    value(step.value());
    json.writeStringField("unit", step.unit());
    text("written", step.written());
    text("working", step.working());
    optional("origin", step.origin(), this::origin);
    array("overridden", step.overridden(), this::origin);
    optional("row", step.row(), this::row);
    optional("given", step.given(), this::given);
    optional("composed", step.composed(), this::composed);
    array("parts", step.parts(), this::step);
    json.writeEndObject();
  }

  private void value(Value value) throws IOException {
    json.writeObjectFieldStart("value");
    json.writeStringField("kind", kind(value));
    if (value.isProper()) {
      result.value("value", value);
    } else {
      json.writeNullField("value");
    }
    result.both("text", Step.shown(value));
    json.writeEndObject();
  }

  private static String kind(Value value) {
    if (value instanceof Value.OfNumber) {
      return "number";
    } else if (value instanceof Value.OfLabel) {
      return "label";
    } else if (value instanceof Value.OfTruth) {
      return "truth";
    }
    return value instanceof Value.OfDate ? "date" : ResultJson.why(value);
  }

  private void given(Given given) throws IOException {
    Optional<MeasureSource> source = given.source();
    json.writeStartObject();
    json.writeStringField("from", given.from().id());
    result.text("location", given.declared().map(SourceLocation::toString));
    result.text("document", source.flatMap(MeasureSource::document));
    result.text("entered-by", source.flatMap(MeasureSource::enteredBy));
    result.text("confirmed-by", source.flatMap(MeasureSource::confirmedBy));
    result.text("confirmed-on", source.flatMap(MeasureSource::confirmedOn).map(Object::toString));
    optional("result", given.result(), this::prior);
    json.writeEndObject();
  }

  private void prior(PriorResult prior) throws IOException {
    json.writeStartObject();
    result.text("appraisal", prior.appraisal().map(AppraisalId::value));
    json.writeStringField("policy", prior.policy().toString());
    json.writeStringField("period", prior.period().toString());
    json.writeEndObject();
  }

  private void composed(Composed composed) throws IOException {
    json.writeStartObject();
    json.writeStringField("method", composed.method().id());
    array("parts", composed.parts(), this::part);
    result.text("largest-gap", composed.largestGap().map(Composed.Part::id));
    json.writeEndObject();
  }

  private void part(Composed.Part part) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", part.id());
    result.both("title", part.title());
    value(part.value());
    json.writeStringField("unit", part.unit());
    result.number("weight", part.weight().map(Rational.HUNDRED::times));
    result.number("contribution", part.contribution());
    result.number("most", part.most());
    result.number("gap", part.gap());
    json.writeEndObject();
  }

  private void next(NextRating next) throws IOException {
    json.writeStartObject();
    label("rating", Optional.of(next.rating()));
    json.writeStringField("extent", next.extent().id());
    label("without-gates", next.withoutGates());
    array("barred-by", next.barredBy(), this::gate);
    array("ways", next.ways(), this::way);
    json.writeEndObject();
  }

  private void way(Way way) throws IOException {
    json.writeStartObject();
    json.writeFieldName("origin");
    origin(way.origin());
    optional("row", way.row(), this::row);
    array("conditions", way.conditions(), this::condition);
    json.writeEndObject();
  }

  private void condition(Condition condition) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", condition.id());
    result.both("title", condition.title());
    value(condition.value());
    json.writeStringField("unit", condition.unit());
    result.both("wanted", condition.wanted());
    result.number("bound", condition.bound().map(Interval.Limit::number));
    Optional<Boolean> included = condition.bound().map(Interval.Limit::included);
    if (included.isPresent()) {
      json.writeBooleanField("included", included.get());
    } else {
      json.writeNullField("included");
    }
    result.number("difference", condition.difference());
    result.number("step", condition.step());
    result.number("share", Optional.of(condition.share()));
    array("ways", condition.ways(), this::way);
    json.writeEndObject();
  }

  private void gate(GateState gate) throws IOException {
    json.writeStartObject();
    json.writeStringField("state", gate.state().id());
    json.writeStringField("id", gate.id());
    result.both("title", gate.title());
    json.writeStringField("mode", gate.mode().id());
    label("limit", Optional.of(gate.limit()));
    label("before", gate.before());
    label("after", gate.after());
    label("otherwise", gate.otherwise());
    json.writeStringField("written", gate.written());
    text("working", gate.working());
    json.writeFieldName("origin");
    origin(gate.origin());
    array("overridden", gate.overridden(), this::origin);
    optional("margin", gate.margin(), this::way);
    json.writeEndObject();
  }

  private void clause(Clause clause) throws IOException {
    json.writeStartObject();
    json.writeStringField("state", clause.state().id());
    result.text("about", clause.about());
    result.both("text", clause.text());
    json.writeStringField("written", clause.written());
    text("working", clause.working());
    json.writeArrayFieldStart("failing");
    for (String failing : clause.failing()) {
      json.writeString(failing);
    }
    json.writeEndArray();
    json.writeFieldName("origin");
    origin(clause.origin());
    array("overridden", clause.overridden(), this::origin);
    array("parts", clause.parts(), this::step);
    json.writeEndObject();
  }

  private void hole(Hole hole) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", hole.id());
    result.both("title", hole.title());
    result.both("reason", hole.reason());
    json.writeStringField("location", hole.location().toString());
    json.writeFieldName("basis");
    basis(hole.basis());
    json.writeEndObject();
  }

  private void origin(Origin origin) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", origin.rule());
    json.writeStringField("location", origin.location().toString());
    json.writeFieldName("basis");
    basis(origin.basis());
    json.writeEndObject();
  }

  private void row(Step.TableRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("location", row.location().toString());
    optional("basis", row.basis(), this::basis);
    json.writeEndObject();
  }

  private void basis(LegalBasis basis) throws IOException {
    json.writeStartObject();
    json.writeStringField(
        "kind", basis instanceof LegalBasis.Interpretation ? "interpretation" : "law");
    json.writeStringField("text", basis.text());
    json.writeEndObject();
  }

  private void label(String key, Optional<LabelSet.Member> label) throws IOException {
    optional(
        key,
        label,
        member -> {
          json.writeStartObject();
          json.writeStringField("label", member.label().value());
          result.both("title", member.title());
          json.writeEndObject();
        });
  }

  private void text(String key, Text text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(key);
    } else {
      result.both(key, text);
    }
  }

  private <T> void optional(String key, Optional<T> thing, Writing<T> writing) throws IOException {
    if (thing.isPresent()) {
      json.writeFieldName(key);
      writing.write(thing.get());
    } else {
      json.writeNullField(key);
    }
  }

  private <T> void array(String key, List<T> things, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(key);
    for (T thing : things) {
      writing.write(thing);
    }
    json.writeEndArray();
  }
}

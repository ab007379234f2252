package id.salor.appraisal.rules.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report as one JSON document, in both languages. Its form is described by {@code
 * plan.schema.json} beside this class and named in its first key; exact numbers are texts.
 */
public final class PlanJson {

  private static final String SCHEMA = "appraisal-plan/1";

  private PlanJson() {}

  /**
   * Writes a report; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(PlanReport report, Writer writer) {
    JsonWriting.write(writer, json -> write(report, json));
  }

  private static void write(PlanReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeBooleanField("ready", report.isReady());
    json.writeObjectFieldStart("counts");
    json.writeNumberField("plans", report.plans().size());
    for (Severity severity : Severity.values()) {
      json.writeNumberField(JsonWriting.word(severity), report.count(severity));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("plans");
    for (PlanCheck plan : report.plans()) {
      plan(plan, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void plan(PlanCheck plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("row", plan.row());
    place("place", plan.location(), json);
    Optional<PlanCheck.Subject> subject = plan.subject();
    if (subject.isPresent()) {
      subject(subject.get(), json);
    }
    json.writeStringField("stage", JsonWriting.word(plan.stage()));
    json.writeBooleanField("ready", plan.isReady());
    Optional<PlanCheck.Elapsed> elapsed = plan.elapsed();
    if (elapsed.isPresent()) {
      json.writeObjectFieldStart("elapsed");
      json.writeNumberField("days", elapsed.get().days());
      json.writeNumberField("of", elapsed.get().of());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("findings");
    for (PlanFinding finding : plan.findings()) {
      finding(finding, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("items");
    for (PlanItem item : plan.items()) {
      item(item, json);
    }
    json.writeEndArray();
    Optional<PlanCheck.Today> today = plan.today();
    if (today.isPresent()) {
      today(today.get(), json);
    }
    Optional<PlanOutlook> outlook = plan.outlook();
    if (outlook.isPresent()) {
      outlook(outlook.get(), json);
    }
    json.writeEndObject();
  }

  private static void subject(PlanCheck.Subject subject, JsonGenerator json) throws IOException {
    json.writeStringField("id", subject.id());
    json.writeStringField("appraisee", subject.appraisee().id());
    if (subject.appraisee().name().isPresent()) {
      json.writeStringField("name", subject.appraisee().name().get());
    }
    json.writeStringField("period", subject.period().toString());
    if (subject.policy().isPresent()) {
      json.writeStringField("policy", subject.policy().get().toString());
      JsonWriting.both(json, "title", subject.title());
    }
  }

  private static void finding(PlanFinding finding, JsonGenerator json) throws IOException {
    Issue issue = finding.issue();
    json.writeStartObject();
    JsonWriting.issue(json, issue, finding.severity());
    if (issue.basis().isPresent()) {
      JsonWriting.both(json, "basis", issue.basis().get().title());
    }
    place("place", finding.place(), json);
    if (finding.asked().isPresent()) {
      place("asked", finding.asked().get(), json);
    }
    json.writeEndObject();
  }

  private static void place(String key, SourceLocation place, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(key);
    JsonWriting.place(json, place);
    json.writeEndObject();
  }

  private static void item(PlanItem item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("place", item.place().toString());
    json.writeStringField("role", JsonWriting.word(item.role()));
    named(item.entry(), item.title(), item.unit(), json);
    if (item.role() != PlanItem.Role.PENDING) {
      value("value", item.value(), json);
    }
    json.writeEndObject();
  }

  private static void named(Text entry, Text title, String unit, JsonGenerator json)
      throws IOException {
    if (!entry.isEmpty()) {
      JsonWriting.both(json, "entry", entry);
    }
    JsonWriting.both(json, "title", title);
    if (!unit.isEmpty()) {
      json.writeStringField("unit", unit);
    }
  }

  private static void value(String key, Value value, JsonGenerator json) throws IOException {
    if (value instanceof Value.OfTruth truth) {
      json.writeBooleanField(key, truth.truth());
    } else {
      json.writeStringField(key, value.toString());
    }
  }

  private static void rating(String key, Optional<LabelSet.Member> rating, JsonGenerator json)
      throws IOException {
    if (rating.isPresent()) {
      json.writeStringField(key, rating.get().label().value());
    }
  }

  private static void today(PlanCheck.Today today, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("today");
    rating("rating", today.rating(), json);
    if (today.score().isPresent()) {
      json.writeStringField("score", today.score().get().toString());
    }
    json.writeEndObject();
  }

  private static void outlook(PlanOutlook outlook, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("outlook");
    rating("best", outlook.best(), json);
    json.writeStringField("method", JsonWriting.word(outlook.method()));
    json.writeArrayFieldStart("ratings");
    for (Prospect prospect : outlook.prospects()) {
      prospect(prospect, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void prospect(Prospect prospect, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rating", prospect.rating().label().value());
    JsonWriting.both(json, "title", prospect.rating().title());
    json.writeBooleanField("reachable", prospect.isReachable());
    Optional<Rational> share = prospect.share();
    if (share.isPresent()) {
      json.writeStringField("share", share.get().toString());
    }
    json.writeArrayFieldStart("aims");
    for (Prospect.Aim aim : prospect.aims()) {
      json.writeStartObject();
      json.writeStringField("place", aim.place().toString());
      named(aim.entry(), aim.title(), aim.unit(), json);
      value("value", aim.value(), json);
      json.writeStringField("direction", JsonWriting.word(aim.direction()));
      json.writeStringField("bound", JsonWriting.word(aim.bound()));
      json.writeBooleanField("added", aim.addition() == Prospect.Addition.TO_BE_ADDED);
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("reasons", prospect.reasons(), json);
    json.writeEndObject();
  }

  private static void texts(String key, List<Text> texts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (Text text : texts) {
      json.writeStartObject();
      JsonWriting.inBoth(json, text);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

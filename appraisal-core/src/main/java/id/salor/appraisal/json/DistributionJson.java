package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.distribution.Distribution;
import id.salor.appraisal.distribution.LimitOutcome;
import id.salor.appraisal.distribution.SmallestChange;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.value.Label;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes how the ratings of a cohort are spread as one JSON object: the counts, each limit with who
 * says it, and the smallest change that would meet them all.
 */
public final class DistributionJson {

  private final JsonGenerator json;
  private final ResultJson shared;

  private DistributionJson(JsonGenerator json) {
    this.json = json;
    this.shared = new ResultJson(json);
  }

  /** Returns a distribution as one line of JSON. */
  public static String of(Distribution distribution) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = ResultJson.FACTORY.createGenerator(text)) {
      new DistributionJson(generator).write(distribution);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(Distribution distribution) throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", distribution.group().policy().toString());
    json.writeStringField("period", distribution.group().period().toString());
    json.writeStringField("cohort", distribution.group().cohort().value());
    json.writeArrayFieldStart("keys");
    for (String key : distribution.group().keys()) {
      json.writeString(key);
    }
    json.writeEndArray();
    json.writeNumberField("members", distribution.members());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<Label, Long> count : distribution.counts().entrySet()) {
      json.writeNumberField(count.getKey().value(), count.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("without-rating", distribution.withoutRating());
    json.writeNumberField("refused", distribution.refused());
    json.writeBooleanField("within-limits", distribution.isWithinLimits());
    json.writeArrayFieldStart("limits");
    for (LimitOutcome limit : distribution.limits()) {
      limit(limit);
    }
    json.writeEndArray();
    change("smallest-change", distribution.smallestChange());
    change("smallest-change-to-ideal", distribution.smallestChangeToIdeal());
    shared.issues(distribution.issues());
    json.writeEndObject();
  }

  private void limit(LimitOutcome limit) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("labels");
    for (Label label : limit.asked().labels()) {
      json.writeString(label.value());
    }
    json.writeEndArray();
    json.writeStringField("force", limit.asked().force().id());
    json.writeStringField("side", limit.asked().side().id());
    json.writeStringField("limit", limit.limit().toString());
    json.writeStringField("unit", limit.asked().unit().id());
    json.writeNumberField("bound", limit.bound());
    json.writeNumberField("people", limit.people());
    json.writeNumberField("violation", limit.violation());
    shared.origin(limit.term().origin());
    json.writeEndObject();
  }

  private void change(String key, SmallestChange change) throws IOException {
    json.writeObjectFieldStart(key);
    shared.both("text", change.title());
    json.writeArrayFieldStart("moves");
    if (change instanceof SmallestChange.Moves moves) {
      for (SmallestChange.Move move : moves.moves()) {
        json.writeStartObject();
        json.writeStringField("from", move.from().value());
        json.writeStringField("to", move.to().value());
        json.writeNumberField("people", move.people());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("conflicting");
    if (change instanceof SmallestChange.Impossible impossible) {
      for (SignedTerm term : impossible.conflicting()) {
        json.writeString(term.origin().toString());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

package id.salor.appraisal.rules.impact.report;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.rules.impact.Cause;
import id.salor.appraisal.rules.impact.Flow;
import id.salor.appraisal.rules.impact.GroupImpact;
import id.salor.appraisal.rules.impact.Grouping;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.impact.Mover;
import id.salor.appraisal.rules.impact.Moves;
import id.salor.appraisal.rules.impact.Refusal;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.rules.impact.ScoreChange;
import id.salor.appraisal.rules.impact.ScoreSpread;
import id.salor.appraisal.rules.impact.Standing;
import id.salor.appraisal.rules.impact.Trial;
import id.salor.appraisal.rules.internal.json.JsonObjects;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An impact as JSON.
 *
 * <p>The field {@code schema} names the form: {@value #SCHEMA}. Fields may be added to it; when one
 * changes its meaning or goes, the number rises. Scores are texts, since a fraction has no JSON
 * number: {@code "79.98"}, {@code "250/3"}.
 */
public final class ImpactJson {

  /** The name and version of the form. */
  public static final String SCHEMA = "appraisal-impact/1";

  private final JsonObjects out;
  private final JsonGenerator json;

  private ImpactJson(JsonObjects out) {
    this.out = out;
    this.json = out.json();
  }

  /** Returns the JSON text, which ends with a line end. */
  public static String of(Impact impact) {
    return JsonObjects.document(objects -> new ImpactJson(objects).write(impact));
  }

  private void write(Impact impact) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    out.object("from", () -> version(impact.from()));
    out.object("to", () -> version(impact.to()));
    json.writeNumberField("people", impact.people());
    json.writeNumberField("outside", impact.outside());
    json.writeNumberField("elsewhere", impact.elsewhere());
    json.writeNumberField("unread", impact.unread());
    out.object("flow", () -> flow(impact.flow()));
    out.object("score", () -> score(impact.score()));
    if (impact.spread().isPresent()) {
      out.object("spread", () -> spread(impact.spread().get()));
    }
    out.objects("causes", impact.causes(), this::cause);
    out.object("unit", () -> grouping(impact.unit()));
    out.object("position", () -> grouping(impact.position()));
    out.objects("movers", impact.movers(), this::mover);
    out.objects("refusals", impact.refusals(), this::refusal);
    if (impact.rounding().isPresent()) {
      out.objects("rounding", impact.rounding().get(), this::site);
    }
    json.writeEndObject();
  }

  private void number(String field, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.get());
    }
  }

  private void exact(String field, Optional<Rational> number) throws IOException {
    if (number.isPresent()) {
      json.writeStringField(field, number.get().toString());
    }
  }

  private void version(Impact.Version version) throws IOException {
    json.writeStringField("id", version.id().toString());
    out.text("title", version.title());
    json.writeStringField("digest", version.digest());
  }

  private void flow(Flow flow) throws IOException {
    out.objects("before", flow.before(), this::standing);
    out.objects("after", flow.after(), this::standing);
    json.writeArrayFieldStart("counts");
    for (List<Long> row : flow.counts()) {
      out.numbers(row);
    }
    json.writeEndArray();
    out.object("moves", () -> moves(flow.moves()));
  }

  private void standing(Standing standing) throws IOException {
    json.writeStringField("id", standing.id());
    json.writeStringField("kind", standing.kind().id());
    out.text("title", standing.title());
  }

  private void moves(Moves moves) throws IOException {
    json.writeNumberField("same", moves.same());
    json.writeNumberField("up", moves.up());
    json.writeNumberField("down", moves.down());
    json.writeNumberField("other", moves.other());
    json.writeNumberField("gained", moves.gained());
    json.writeNumberField("lost", moves.lost());
  }

  private void score(ScoreChange score) throws IOException {
    json.writeNumberField("same", score.same());
    json.writeNumberField("up", score.up());
    json.writeNumberField("down", score.down());
    number("mean", score.mean());
  }

  private void spread(ScoreSpread spread) throws IOException {
    json.writeStringField("low", spread.low().toString());
    json.writeStringField("width", spread.width().toString());
    out.numbers("before", spread.before());
    out.numbers("after", spread.after());
  }

  private void trial(Trial trial) throws IOException {
    out.object("moves", () -> moves(trial.moves()));
    out.object("score", () -> score(trial.score()));
  }

  private void cause(Cause cause) throws IOException {
    json.writeStringField("kind", cause.kind().id());
    out.text("title", cause.kind().title());
    json.writeNumberField("people", cause.people());
    out.object("alone", () -> trial(cause.alone()));
    out.object("allBut", () -> trial(cause.allBut()));
    json.writeNumberField("decisive", cause.decisive());
    json.writeNumberField("untried", cause.untried());
    out.objects(
        "hindrances",
        cause.hindrances(),
        why -> {
          json.writeStringField("id", why.id());
          json.writeStringField("en", why.en());
        });
  }

  private void grouping(Grouping grouping) throws IOException {
    json.writeStringField("by", grouping.key());
    out.text("title", grouping.title());
    out.objects("groups", grouping.groups(), this::group);
  }

  private void group(GroupImpact group) throws IOException {
    json.writeStringField("name", group.name());
    out.text("title", group.title());
    json.writeNumberField("people", group.moves().people());
    out.object("moves", () -> moves(group.moves()));
    out.object("score", () -> score(group.score()));
    out.numbers("before", group.before());
    out.numbers("after", group.after());
  }

  private void mover(Mover mover) throws IOException {
    json.writeStringField("id", mover.id());
    json.writeStringField("before", mover.before().id());
    json.writeStringField("after", mover.after().id());
    exact("scoreBefore", mover.scoreBefore());
    exact("scoreAfter", mover.scoreAfter());
    exact("change", mover.change());
    out.objects(
        "alone",
        mover.alone(),
        step -> {
          json.writeStringField("kind", step.kind().id());
          json.writeStringField("standing", step.standing().id());
          exact("score", step.score());
        });
  }

  private void refusal(Refusal refusal) throws IOException {
    json.writeStringField("code", refusal.code());
    out.text("message", refusal.message());
    json.writeNumberField("before", refusal.before());
    json.writeNumberField("after", refusal.after());
    json.writeNumberField("newly", refusal.newly());
    texts("examples", refusal.examples());
  }

  private void texts(String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void site(RoundingSite site) throws IOException {
    json.writeStringField("quantity", site.quantity());
    out.text("title", site.title());
    json.writeStringField("place", site.place());
    json.writeStringField("now", site.now());
    out.objects(
        "variants",
        site.variants(),
        variant -> {
          json.writeStringField("rounding", variant.rounding());
          out.object("moves", () -> moves(variant.moves()));
          out.objects("cases", variant.cases(), this::roundingCase);
        });
  }

  private void roundingCase(RoundingSite.Case found) throws IOException {
    json.writeStringField("id", found.id());
    json.writeStringField("exact", found.exact());
    json.writeStringField("before", found.before().id());
    json.writeStringField("after", found.after().id());
    json.writeStringField("bound", found.bound());
  }
}

package id.salor.appraisal.rules.impact.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
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
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private ImpactJson(JsonGenerator json) {
    this.json = json;
  }

  /** Something that writes. */
  private interface Writing {
    void write() throws IOException;
  }

  /** Something that writes one member of a list. */
  private interface WritingEach<T> {
    void write(T member) throws IOException;
  }

  /** Returns the JSON text, which ends with a line end. */
  public static String of(Impact impact) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      new ImpactJson(json).write(impact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(Impact impact) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    object("from", () -> version(impact.from()));
    object("to", () -> version(impact.to()));
    json.writeNumberField("people", impact.people());
    json.writeNumberField("outside", impact.outside());
    json.writeNumberField("elsewhere", impact.elsewhere());
    json.writeNumberField("unread", impact.unread());
    object("flow", () -> flow(impact.flow()));
    object("score", () -> score(impact.score()));
    if (impact.spread().isPresent()) {
      object("spread", () -> spread(impact.spread().get()));
    }
    objects("causes", impact.causes(), this::cause);
    object("unit", () -> grouping(impact.unit()));
    object("position", () -> grouping(impact.position()));
    objects("movers", impact.movers(), this::mover);
    objects("refusals", impact.refusals(), this::refusal);
    if (impact.rounding().isPresent()) {
      objects("rounding", impact.rounding().get(), this::site);
    }
    json.writeEndObject();
  }

  private void object(String field, Writing inside) throws IOException {
    json.writeObjectFieldStart(field);
    inside.write();
    json.writeEndObject();
  }

  private <T> void objects(String field, List<T> members, WritingEach<T> each) throws IOException {
    json.writeArrayFieldStart(field);
    for (T member : members) {
      json.writeStartObject();
      each.write(member);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbers(String field, List<Long> numbers) throws IOException {
    json.writeFieldName(field);
    numbers(numbers);
  }

  private void numbers(List<Long> numbers) throws IOException {
    json.writeStartArray();
    for (long number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private void text(String field, Text text) throws IOException {
    object(
        field,
        () -> {
          json.writeStringField("id", text.id());
          json.writeStringField("en", text.en());
        });
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
    text("title", version.title());
    json.writeStringField("digest", version.digest());
  }

  private void flow(Flow flow) throws IOException {
    objects("before", flow.before(), this::standing);
    objects("after", flow.after(), this::standing);
    json.writeArrayFieldStart("counts");
    for (List<Long> row : flow.counts()) {
      numbers(row);
    }
    json.writeEndArray();
    object("moves", () -> moves(flow.moves()));
  }

  private void standing(Standing standing) throws IOException {
    json.writeStringField("id", standing.id());
    json.writeStringField("kind", standing.kind().id());
    text("title", standing.title());
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
    numbers("before", spread.before());
    numbers("after", spread.after());
  }

  private void trial(Trial trial) throws IOException {
    object("moves", () -> moves(trial.moves()));
    object("score", () -> score(trial.score()));
  }

  private void cause(Cause cause) throws IOException {
    json.writeStringField("kind", cause.kind().id());
    text("title", cause.kind().title());
    json.writeNumberField("people", cause.people());
    object("alone", () -> trial(cause.alone()));
    object("allBut", () -> trial(cause.allBut()));
    json.writeNumberField("decisive", cause.decisive());
    json.writeNumberField("untried", cause.untried());
    objects(
        "hindrances",
        cause.hindrances(),
        why -> {
          json.writeStringField("id", why.id());
          json.writeStringField("en", why.en());
        });
  }

  private void grouping(Grouping grouping) throws IOException {
    json.writeStringField("by", grouping.key());
    text("title", grouping.title());
    objects("groups", grouping.groups(), this::group);
  }

  private void group(GroupImpact group) throws IOException {
    json.writeStringField("name", group.name());
    text("title", group.title());
    json.writeNumberField("people", group.moves().people());
    object("moves", () -> moves(group.moves()));
    object("score", () -> score(group.score()));
    numbers("before", group.before());
    numbers("after", group.after());
  }

  private void mover(Mover mover) throws IOException {
    json.writeStringField("id", mover.id());
    json.writeStringField("before", mover.before().id());
    json.writeStringField("after", mover.after().id());
    exact("scoreBefore", mover.scoreBefore());
    exact("scoreAfter", mover.scoreAfter());
    exact("change", mover.change());
    objects(
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
    text("message", refusal.message());
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
    text("title", site.title());
    json.writeStringField("place", site.place());
    json.writeStringField("now", site.now());
    objects(
        "variants",
        site.variants(),
        variant -> {
          json.writeStringField("rounding", variant.rounding());
          object("moves", () -> moves(variant.moves()));
          objects("cases", variant.cases(), this::roundingCase);
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

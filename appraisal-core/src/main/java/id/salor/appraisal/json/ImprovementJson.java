package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.improvement.Combination;
import id.salor.appraisal.improvement.Improvement;
import id.salor.appraisal.improvement.ImprovementText;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.improvement.Obstacle;
import id.salor.appraisal.improvement.Outlook;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what is missing, and what is still possible, as one JSON object. Numbers that do not end
 * are written as fractions, so that nothing is lost.
 *
 * <pre>{@code
 * {"standing": "better-exists", "rating": "Cukup", "towards": [{"rating": "Baik",
 *   "singles": [{"input": "layanan.L1.terlayani", "from": "88", "to": "100", …}], …}]}
 * }</pre>
 */
public final class ImprovementJson {

  private final JsonGenerator json;
  private final ResultJson shared;

  private ImprovementJson(JsonGenerator json) {
    this.json = json;
    this.shared = new ResultJson(json);
  }

  private interface Writing {
    void write(ImprovementJson writer) throws IOException;
  }

  /** Returns what is missing as one line of JSON. */
  public static String of(Improvements improvements) {
    return text(writer -> writer.write(improvements));
  }

  /** Returns what is still possible as one line of JSON. */
  public static String of(Outlook outlook) {
    return text(writer -> writer.write(outlook));
  }

  private static String text(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = ResultJson.FACTORY.createGenerator(text)) {
      writing.write(new ImprovementJson(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(Improvements improvements) throws IOException {
    json.writeStartObject();
    json.writeStringField("standing", word(improvements.standing()));
    rating("rating", improvements.rating());
    json.writeArrayFieldStart("towards");
    for (Improvement improvement : improvements.towards()) {
      write(improvement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Improvement improvement) throws IOException {
    json.writeStartObject();
    json.writeStringField("rating", improvement.rating().label().value());
    json.writeStringField("method", word(improvement.method()));
    changes("singles", improvement.singles());
    Optional<Combination> combination = improvement.combination();
    if (combination.isPresent()) {
      json.writeObjectFieldStart("combination");
      number("share", combination.get().share());
      changes("changes", combination.get().changes());
      json.writeEndObject();
    }
    obstacles(improvement.obstacles());
    json.writeEndObject();
  }

  private void write(Outlook outlook) throws IOException {
    json.writeStartObject();
    rating("worst", outlook.worst());
    rating("best", outlook.best());
    json.writeStringField("method", word(outlook.method()));
    json.writeArrayFieldStart("open");
    for (Outlook.OpenInput open : outlook.open()) {
      json.writeStartObject();
      json.writeStringField("input", open.place().toString());
      shared.both("title", open.title());
      json.writeStringField("unit", open.unit());
      value("worst", open.worst());
      value("best", open.best());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("prospects");
    for (Outlook.Prospect prospect : outlook.prospects()) {
      json.writeStartObject();
      json.writeStringField("rating", prospect.rating().label().value());
      if (prospect.share().isPresent()) {
        number("share", prospect.share().get());
      }
      changes("values", prospect.values());
      obstacles(prospect.obstacles());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rating(String key, Optional<LabelSet.Member> rating) throws IOException {
    if (rating.isPresent()) {
      json.writeStringField(key, rating.get().label().value());
    }
  }

  private void changes(String key, List<Change> changes) throws IOException {
    json.writeArrayFieldStart(key);
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("input", change.place().toString());
      shared.both("title", change.title());
      json.writeStringField("unit", change.unit());
      value("from", change.from());
      value("to", change.to());
      if (change.difference().isPresent()) {
        number("difference", change.difference().get());
      }
      json.writeStringField("bound", word(change.bound()));
      number("share", change.share());
      shared.both("text", ImprovementText.of(change));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void obstacles(List<Obstacle> obstacles) throws IOException {
    json.writeArrayFieldStart("obstacles");
    for (Obstacle obstacle : obstacles) {
      json.writeStartObject();
      json.writeStringField("kind", kind(obstacle));
      shared.both("text", ImprovementText.of(obstacle));
      if (obstacle instanceof Obstacle.Gate gate) {
        json.writeStringField("limit", gate.limit().value());
        json.writeStringField("condition", gate.condition());
        shared.origin(gate.origin());
      } else if (obstacle instanceof Obstacle.BestScore best) {
        json.writeStringField("quantity", best.name().value());
        number("best", best.best());
        if (best.needed().isPresent()) {
          number("needed", best.needed().get());
        }
      } else if (obstacle instanceof Obstacle.BestRating best) {
        json.writeStringField("best", best.best().value());
      } else if (obstacle instanceof Obstacle.Fact fact) {
        json.writeStringField("input", fact.place().toString());
        value("is", fact.is());
        value("other", fact.other());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String kind(Obstacle obstacle) {
    return obstacle instanceof Obstacle.Gate
        ? "gate"
        : obstacle instanceof Obstacle.BestScore
            ? "best-score"
            : obstacle instanceof Obstacle.BestRating
                ? "best-rating"
                : obstacle instanceof Obstacle.Fact ? "fact" : "refusal";
  }

  private void value(String key, Value value) throws IOException {
    if (value instanceof Value.OfTruth truth) {
      json.writeBooleanField(key, truth.truth());
    } else {
      json.writeStringField(key, value.toString());
    }
  }

  private void number(String key, Rational number) throws IOException {
    json.writeStringField(key, number.toString());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

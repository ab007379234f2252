package id.salor.appraisal.rules.unit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A report as JSON, for charts of one's own and for open data.
 *
 * <p>The field {@code schema} names the form: {@value #SCHEMA}. Fields may be added to it; when one
 * changes its meaning or goes, the number rises. What is not told is absent: it is never zero.
 */
public final class UnitReportJson {

  /** The name and version of the form. */
  public static final String SCHEMA = "appraisal-unit-report/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private UnitReportJson(JsonGenerator json) {
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
  public static String of(UnitReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      new UnitReportJson(json).write(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(UnitReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("smallest", report.smallest());
    json.writeStringField("by", report.by());
    text("byTitle", report.byTitle());
    objects("parts", report.parts(), this::part);
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

  private void text(String field, Text text) throws IOException {
    object(field, () -> inBoth(text));
  }

  private void inBoth(Text text) throws IOException {
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
  }

  private void number(String field, Optional<Long> number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.get());
    }
  }

  private void numbers(String field, List<Long> numbers) throws IOException {
    json.writeArrayFieldStart(field);
    for (long number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private void part(UnitReportPart part) throws IOException {
    json.writeStringField("policy", part.policy().toString());
    text("title", part.title());
    json.writeStringField("digest", part.digest().toString());
    json.writeStringField("period", part.period().toString());
    object("people", () -> people(part.people()));
    objects("ratings", part.ratings(), this::count);
    objects("figures", part.figures(), this::figure);
    object("groups", () -> groups(part.groups()));
    objects("limits", part.limits(), this::limit);
  }

  private void people(Headcount people) throws IOException {
    json.writeNumberField("rated", people.rated());
    number("withoutRating", people.withoutRating());
    number("refused", people.refused());
    number("withoutResult", people.withoutResult());
  }

  private void labels(Labels labels) throws IOException {
    text("title", labels.title());
    objects("labels", labels.each(), this::inBoth);
  }

  private void count(LabelCount count) throws IOException {
    labels(count.labels());
    json.writeNumberField("people", count.people());
  }

  private void figure(Figure figure) throws IOException {
    json.writeStringField("name", figure.name().value());
    text("title", figure.title());
    json.writeArrayFieldStart("roles");
    for (Figure.Role role : figure.roles()) {
      json.writeString(role.id());
    }
    json.writeEndArray();
    number("people", figure.people());
    if (figure instanceof Figure.OfNumber number) {
      number(number);
    } else if (figure instanceof Figure.OfLabels labels) {
      objects("counts", labels.counts(), this::count);
    }
  }

  private void number(Figure.OfNumber figure) throws IOException {
    json.writeStringField("unit", figure.unit());
    if (figure.mean().isPresent()) {
      json.writeNumberField("mean", figure.mean().get());
    }
    json.writeObjectFieldStart("quantiles");
    for (Quantile quantile : Quantile.values()) {
      BigDecimal value = figure.quantiles().get(quantile);
      if (value != null) {
        json.writeNumberField(quantile.id(), value);
      }
    }
    json.writeEndObject();
  }

  private void groups(Comparison groups) throws IOException {
    objects("parts", groups.parts(), this::labels);
    objects("named", groups.groups(), this::group);
    if (groups.unnamed().isPresent()) {
      object("unnamed", () -> group(groups.unnamed().get()));
    }
    if (groups.rest().isPresent()) {
      numbers("rest", groups.rest().get());
    }
  }

  private void group(Comparison.Group group) throws IOException {
    json.writeStringField("name", group.name());
    text("title", group.title());
    json.writeNumberField("people", group.people());
    if (group.counts().isPresent()) {
      numbers("counts", group.counts().get());
    }
    json.writeObjectFieldStart("medians");
    for (var median : group.medians().entrySet()) {
      json.writeNumberField(median.getKey().value(), median.getValue());
    }
    json.writeEndObject();
  }

  private void limit(LimitStanding limit) throws IOException {
    if (limit.group().isPresent()) {
      text("group", limit.group().get());
    }
    text("title", limit.title());
    json.writeBooleanField("ideal", limit.isIdeal());
    json.writeStringField("verdict", limit.verdict().id());
    if (limit.verdict() != LimitStanding.Verdict.NOT_TOLD) {
      json.writeNumberField("least", limit.least());
      json.writeNumberField("most", limit.most());
    }
    json.writeStringField(
        "side", limit.asked().side() == Term.DistributionLimit.Side.AT_MOST ? "most" : "least");
    json.writeNumberField("bound", limit.bound());
    json.writeStringField("rule", limit.term().origin().rule());
    text("basis", limit.term().origin().basis().title());
  }
}

package id.salor.appraisal.rules.unit;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.json.JsonObjects;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import java.io.IOException;
import java.math.BigDecimal;
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

  private final JsonObjects out;
  private final JsonGenerator json;

  private UnitReportJson(JsonObjects out) {
    this.out = out;
    this.json = out.json();
  }

  /** Returns the JSON text, which ends with a line end. */
  public static String of(UnitReport report) {
    return JsonObjects.document(objects -> new UnitReportJson(objects).write(report));
  }

  private void write(UnitReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("smallest", report.smallest());
    json.writeStringField("by", report.by());
    out.text("byTitle", report.byTitle());
    out.objects("parts", report.parts(), this::part);
    json.writeEndObject();
  }

  private void number(String field, Optional<Long> number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.get());
    }
  }

  private void part(UnitReportPart part) throws IOException {
    json.writeStringField("policy", part.policy().toString());
    out.text("title", part.title());
    json.writeStringField("digest", part.digest().toString());
    json.writeStringField("period", part.period().toString());
    out.object("people", () -> people(part.people()));
    out.objects("ratings", part.ratings(), this::count);
    out.objects("figures", part.figures(), this::figure);
    out.object("groups", () -> groups(part.groups()));
    out.objects("limits", part.limits(), this::limit);
  }

  private void people(Headcount people) throws IOException {
    json.writeNumberField("rated", people.rated());
    number("withoutRating", people.withoutRating());
    number("refused", people.refused());
    number("withoutResult", people.withoutResult());
  }

  private void labels(Labels labels) throws IOException {
    out.text("title", labels.title());
    out.objects("labels", labels.each(), title -> JsonWriting.inBoth(json, title));
  }

  private void count(LabelCount count) throws IOException {
    labels(count.labels());
    json.writeNumberField("people", count.people());
  }

  private void figure(Figure figure) throws IOException {
    json.writeStringField("name", figure.name().value());
    out.text("title", figure.title());
    json.writeArrayFieldStart("roles");
    for (Figure.Role role : figure.roles()) {
      json.writeString(role.id());
    }
    json.writeEndArray();
    number("people", figure.people());
    if (figure instanceof Figure.OfNumber number) {
      number(number);
    } else if (figure instanceof Figure.OfLabels labels) {
      out.objects("counts", labels.counts(), this::count);
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
    out.objects("parts", groups.parts(), this::labels);
    out.objects("named", groups.groups(), this::group);
    if (groups.unnamed().isPresent()) {
      out.object("unnamed", () -> group(groups.unnamed().get()));
    }
    if (groups.rest().isPresent()) {
      out.numbers("rest", groups.rest().get());
    }
  }

  private void group(Comparison.Group group) throws IOException {
    json.writeStringField("name", group.name());
    out.text("title", group.title());
    json.writeNumberField("people", group.people());
    if (group.counts().isPresent()) {
      out.numbers("counts", group.counts().get());
    }
    json.writeObjectFieldStart("medians");
    for (var median : group.medians().entrySet()) {
      json.writeNumberField(median.getKey().value(), median.getValue());
    }
    json.writeEndObject();
  }

  private void limit(LimitStanding limit) throws IOException {
    if (limit.group().isPresent()) {
      out.text("group", limit.group().get());
    }
    out.text("title", limit.title());
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
    out.text("basis", limit.term().origin().basis().title());
  }
}

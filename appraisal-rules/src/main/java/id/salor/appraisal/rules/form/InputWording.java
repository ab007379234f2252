package id.salor.appraisal.rules.form;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Optional;

/** Says of an input what may be written in it. */
final class InputWording {

  static final Text MANDATORY = Text.of("wajib", "required");
  static final Text OPTIONAL = Text.of("boleh kosong", "may be left empty");

  private InputWording() {}

  static List<String> choices(Declaration declaration, Schema schema) {
    if (declaration.kind() instanceof Kind.OfLabel of) {
      return schema.labelSet(of.set()).orElseThrow().labels().stream().map(Label::value).toList();
    }
    return declaration.kind() instanceof Kind.OfTruth ? List.of("ya", "tidak") : List.of();
  }

  static Text content(Declaration declaration, Schema schema) {
    Kind kind = declaration.kind();
    if (kind instanceof Kind.OfNumber) {
      String unit = declaration.unit().isEmpty() ? "" : "; " + declaration.unit();
      Text number = number(declaration.range());
      return Text.of(number.id() + unit, number.en() + unit);
    }
    if (kind instanceof Kind.OfDate) {
      return Text.of("tanggal: tahun-bulan-hari", "date: year-month-day");
    }
    String choices = String.join(" | ", choices(declaration, schema));
    return Text.of("salah satu: " + choices, "one of: " + choices);
  }

  private static Text number(ScoreRange range) {
    boolean isWhole = range.step().filter(Rational.ONE::equals).isPresent();
    Text bounds = bounds(range);
    Text step =
        range
            .step()
            .filter(grid -> !isWhole)
            .map(grid -> Text.of(", kelipatan " + grid, ", multiples of " + grid))
            .orElse(Text.EMPTY);
    return Text.of(
        (isWhole ? "angka bulat" : "angka") + bounds.id() + step.id(),
        (isWhole ? "whole number" : "number") + bounds.en() + step.en());
  }

  private static Text bounds(ScoreRange range) {
    Optional<Rational> low = range.lowest();
    Optional<Rational> high = range.highest();
    if (low.isPresent() && high.isPresent()) {
      return Text.of(
          " " + low.get() + " sampai " + high.get(), " " + low.get() + " to " + high.get());
    }
    if (low.isPresent()) {
      return Text.of(" paling sedikit " + low.get(), ", at least " + low.get());
    }
    return high.map(top -> Text.of(" paling banyak " + top, ", at most " + top)).orElse(Text.EMPTY);
  }

  static Text need(Declaration declaration) {
    Optional<String> fallback = declaration.value().flatMap(InputWording::written);
    if (fallback.isPresent()) {
      return Text.of(
          "boleh kosong; berarti " + fallback.get(), "may be left empty; means " + fallback.get());
    }
    return declaration.presence() == Declaration.Presence.OPTIONAL
        ? OPTIONAL
        : Text.of("wajib bila dipakai aturan", "required where a rule uses it");
  }

  /** A value as it is written in a cell; there is none for what is not determined. */
  static Optional<String> written(Value value) {
    if (value instanceof Value.OfNumber number) {
      return Optional.of(number.number().toString());
    } else if (value instanceof Value.OfLabel label) {
      return Optional.of(label.label().value());
    } else if (value instanceof Value.OfTruth truth) {
      return Optional.of(truth.truth() ? "ya" : "tidak");
    }
    return value instanceof Value.OfDate date
        ? Optional.of(date.date().toString())
        : Optional.empty();
  }
}

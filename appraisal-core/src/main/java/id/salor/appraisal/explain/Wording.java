package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;

/** The words of explanations. */
final class Wording {

  /** Decimals by which a fraction that never ends is shown, marked as not exact. */
  private static final Rounding SHOWN = Rounding.of(2, Rounding.Mode.HALF_UP);

  private Wording() {}

  /** A number as people read it; one that does not end is shown as a fraction with its decimals. */
  static String number(Rational number) {
    String exact = number.toString();
    return exact.contains("/") ? exact + " ≈ " + SHOWN.toDecimal(number).toPlainString() : exact;
  }

  static String shown(Value value) {
    return value instanceof Value.OfNumber number ? number(number.number()) : value.toString();
  }

  static String shown(Value value, Language language) {
    boolean id = language == Language.ID;
    if (value instanceof Value.OfTruth truth) {
      return truth.word().in(language);
    } else if (value instanceof Value.NotApplicable) {
      return id ? "tidak berlaku" : "not applicable";
    } else if (value instanceof Value.Undetermined) {
      return id ? "tidak ditentukan oleh teks" : "not determined by the text";
    } else if (value instanceof Value.Unknown) {
      return id ? "tidak dapat dihitung" : "could not be calculated";
    } else if (value instanceof Value.OfLabel label) {
      return label
          .set()
          .flatMap(set -> set.member(label.label()))
          .map(member -> member.title().in(language))
          .orElse(label.toString());
    }
    return shown(value);
  }

  /** A working with what it came to, where bounds, rounding or gates then made it another value. */
  static Text leadingTo(Text working, Value raw, Value value) {
    if (!raw.isProper() || raw.equals(value)) {
      return working;
    }
    Text before = raw instanceof Value.OfTruth truth ? truth.word() : Text.same(shown(raw));
    return working.isEmpty()
        ? before
        : Text.of(working.id() + " = " + before.id(), working.en() + " = " + before.en());
  }

  /** A formula as written; a look-up in words. */
  static Text formula(Formula formula) {
    if (formula instanceof Formula.Lookup lookup) {
      String keys = String.join(", ", lookup.keys().stream().map(Object::toString).toList());
      return Text.of(
          "dibaca dari tabel \"" + lookup.table() + "\" menurut " + keys,
          "read from table \"" + lookup.table() + "\" by " + keys);
    }
    return Text.same(formula.toString());
  }

  static Text composition(Term.Composition composition) {
    String parts = String.join(", ", composition.parts().stream().map(Name::value).toList());
    return switch (composition.method()) {
      case WEIGHTED_SUM -> Text.of("jumlah tertimbang dari " + parts, "weighted sum of " + parts);
      case SUM -> Text.of("jumlah dari " + parts, "sum of " + parts);
      case MEAN -> Text.of("rata-rata dari " + parts, "mean of " + parts);
      case PRODUCT -> Text.of("hasil kali dari " + parts, "product of " + parts);
      case LOWEST -> Text.of("terendah dari " + parts, "lowest of " + parts);
      case HIGHEST -> Text.of("tertinggi dari " + parts, "highest of " + parts);
    };
  }

  /** A figure of a cohort as the rule says it. */
  static Text cohort(Term.CohortFigure figure) {
    Text what =
        switch (figure.statistic()) {
          case LOWEST -> Text.of("terendah dari", "the lowest of");
          case HIGHEST -> Text.of("tertinggi dari", "the highest of");
          case SUM -> Text.of("jumlah dari", "the sum of");
          case MEAN -> Text.of("rata-rata dari", "the mean of");
          case COUNT -> Text.of("banyaknya", "the count of");
          case RANK -> Text.of("peringkat", "the rank of");
        };
    return Text.of(
        what.id() + " " + figure.of() + " dalam kelompok " + figure.cohort(),
        what.en() + " " + figure.of() + " in the cohort " + figure.cohort());
  }

  static Text limit(Term term) {
    if (term instanceof Term.Bound bound) {
      return bound.side() == Term.Bound.Side.FLOOR
          ? Text.of("dibatasi paling rendah " + bound.limit(), "never below " + bound.limit())
          : Text.of("dibatasi paling tinggi " + bound.limit(), "never above " + bound.limit());
    } else if (term instanceof Term.Rounded rounded) {
      int decimals = rounded.rounding().decimals();
      return Text.of(
          "dibulatkan ke " + decimals + " desimal, " + mode(rounded.rounding()).id(),
          "rounded to " + decimals + " decimals, " + mode(rounded.rounding()).en());
    }
    Term.Gate gate = (Term.Gate) term;
    boolean atMost = gate.mode() == Term.Gate.Mode.AT_MOST;
    return Text.of(
        (atMost ? "gerbang: paling tinggi \"" : "gerbang: paling rendah \"")
            + gate.limit()
            + "\" bila "
            + gate.condition(),
        (atMost ? "gate: at most \"" : "gate: at least \"")
            + gate.limit()
            + "\" when "
            + gate.condition());
  }

  private static Text mode(Rounding rounding) {
    return switch (rounding.mode()) {
      case HALF_UP -> Text.of("setengah ke atas", "half up");
      case HALF_DOWN -> Text.of("setengah ke bawah", "half down");
      case HALF_EVEN -> Text.of("setengah ke genap", "half to even");
      case UP -> Text.of("ke atas", "up");
      case DOWN -> Text.of("ke bawah", "down");
    };
  }

  static Text origin(Origin origin) {
    Text basis = origin.basis().title();
    return Text.of(
        "aturan \"" + origin.rule() + "\" (" + origin.location() + "), " + basis.id(),
        "rule \"" + origin.rule() + "\" (" + origin.location() + "), " + basis.en());
  }
}

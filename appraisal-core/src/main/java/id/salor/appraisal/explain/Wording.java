package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.Optional;

/** The words of explanations. */
final class Wording {

  /** Decimals by which a fraction that never ends is shown, marked as not exact. */
  private static final Rounding SHOWN = Rounding.of(2, Rounding.Mode.HALF_UP);

  private static final Text ANY = Text.of("angka apa pun", "any number");

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
    Text before = Text.of(shown(raw, Language.ID), shown(raw, Language.EN));
    return working.isEmpty()
        ? before
        : Text.of(working.id() + " = " + before.id(), working.en() + " = " + before.en());
  }

  /** A number and what a bound or rounding made of it; empty where it left it as it was. */
  static Text becoming(Value before, Value after) {
    return before.isProper() && after.isProper() && !before.equals(after)
        ? Text.of(
            shown(before) + " menjadi " + shown(after), shown(before) + " becomes " + shown(after))
        : Text.EMPTY;
  }

  /** A formula as written; a look-up in words. */
  static Text formula(Formula formula, FormulaTexts texts) {
    if (formula instanceof Formula.Lookup lookup) {
      String keys = String.join(", ", lookup.keys().stream().map(Object::toString).toList());
      return Text.of(
          "dibaca dari tabel \"" + lookup.table() + "\" menurut " + keys,
          "read from table \"" + lookup.table() + "\" by " + keys);
    }
    return Text.same(texts.written(formula));
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

  /** The wording of a label of a set; the label itself where the set does not hold it. */
  static Text title(Label label, LabelSet set) {
    return set.member(label).map(LabelSet.Member::title).orElse(Text.same(label.value()));
  }

  /** A stretch of numbers in words: {@code "at least 91"}. */
  static Text interval(Interval interval) {
    Optional<Interval.Limit> low = interval.low();
    Optional<Interval.Limit> high = interval.high();
    if (low.isPresent() && low.equals(high)) {
      String only = number(low.get().number());
      return Text.of("tepat " + only, "exactly " + only);
    }
    if (low.isPresent() && high.isPresent()) {
      String from = number(low.get().number());
      String to = number(high.get().number());
      return Text.of(
          (low.get().included() ? "" : "lebih dari ")
              + from
              + " sampai "
              + (high.get().included() ? "" : "kurang dari ")
              + to,
          (low.get().included() ? "" : "more than ")
              + from
              + " to "
              + (high.get().included() ? "" : "less than ")
              + to);
    }
    return low.map(limit -> atLeast(limit)).or(() -> high.map(limit -> atMost(limit))).orElse(ANY);
  }

  private static Text atLeast(Interval.Limit limit) {
    String from = number(limit.number());
    return limit.included()
        ? Text.of("paling sedikit " + from, "at least " + from)
        : Text.of("lebih dari " + from, "more than " + from);
  }

  private static Text atMost(Interval.Limit limit) {
    String to = number(limit.number());
    return limit.included()
        ? Text.of("paling banyak " + to, "at most " + to)
        : Text.of("kurang dari " + to, "less than " + to);
  }

  /**
   * What was wanted and what there was: {@code "Score [nilai] must be at least 91; it is 89.5, 1.5
   * short"}.
   */
  static Text condition(Condition condition) {
    Text title = condition.title();
    String id = " [" + condition.id() + "] ";
    boolean isNamed = !title.equals(Text.same(condition.id()));
    boolean isNumber = condition.value() instanceof Value.OfNumber;
    String unit = isNumber && !condition.unit().isEmpty() ? " " + condition.unit() : "";
    Text away = condition.difference().map(far -> away(far, condition)).orElse(Text.EMPTY);
    return Text.of(
        (isNamed ? title.id() + id : title.id() + " ")
            + "perlu "
            + condition.wanted().id()
            + unit
            + "; nyatanya "
            + shown(condition.value(), Language.ID)
            + away.id(),
        (isNamed ? title.en() + id : title.en() + " ")
            + "must be "
            + condition.wanted().en()
            + unit
            + "; it is "
            + shown(condition.value(), Language.EN)
            + away.en());
  }

  private static Text away(Rational difference, Condition condition) {
    if (difference.signum() == 0) {
      return Text.EMPTY;
    }
    boolean isRank = condition.bound().isEmpty();
    String far = number(difference.abs());
    boolean more = difference.signum() > 0;
    if (isRank) {
      return Text.of(
          ", " + far + (more ? " tingkat di atasnya" : " tingkat di bawahnya"),
          ", " + far + (far.equals("1") ? " rank" : " ranks") + (more ? " up" : " down"));
    }
    String unit = condition.unit().isEmpty() ? "" : " " + condition.unit();
    return Text.of(
        (more ? ", kurang " : ", lebih ") + far + unit,
        ", " + far + unit + (more ? " short" : " too much"));
  }

  /** What a gate limits, and when. */
  static Text gate(GateState gate) {
    boolean atMost = gate.mode() == Term.Gate.Mode.AT_MOST;
    return Text.of(
        (atMost ? "gerbang: paling tinggi \"" : "gerbang: paling rendah \"")
            + gate.limit().title().id()
            + "\" bila "
            + gate.written(),
        (atMost ? "gate: at most \"" : "gate: at least \"")
            + gate.limit().title().en()
            + "\" when "
            + gate.written());
  }

  static Text limit(Term term) {
    if (term instanceof Term.Bound bound) {
      return bound.side() == Term.Bound.Side.FLOOR
          ? Text.of("dibatasi paling rendah " + bound.limit(), "never below " + bound.limit())
          : Text.of("dibatasi paling tinggi " + bound.limit(), "never above " + bound.limit());
    } else if (term instanceof Term.Rounded rounded) {
      int decimals = rounded.rounding().decimals();
      return Text.of(
          "dibulatkan ke " + decimals + " desimal, " + rounded.rounding().mode().title().id(),
          "rounded to " + decimals + " decimals, " + rounded.rounding().mode().title().en());
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

  static Text origin(Origin origin) {
    Text basis = origin.basis().title();
    return Text.of(
        "aturan \"" + origin.rule() + "\" (" + origin.location() + "), " + basis.id(),
        "rule \"" + origin.rule() + "\" (" + origin.location() + "), " + basis.en());
  }
}

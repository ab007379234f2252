package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.Optional;
import java.util.function.Function;

/** How values, ranges and kinds are said to people who do not know the files. */
final class Phrases {

  private final Schema schema;

  Phrases(Schema schema) {
    this.schema = schema;
  }

  /** A text of two languages with texts in the places of {@code %s}. */
  static Text fill(String id, String en, Text... places) {
    return Text.of(fill(id, places, Text::id), fill(en, places, Text::en));
  }

  private static String fill(String pattern, Text[] places, Function<Text, String> language) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Text place : places) {
      int at = pattern.indexOf("%s", from);
      text.append(pattern, from, at).append(language.apply(place));
      from = at + "%s".length();
    }
    return text.append(pattern.substring(from)).toString();
  }

  /** A value as people read it, without its unit. */
  static Text value(Value value) {
    if (value instanceof Value.OfNumber number) {
      return Words.number(number.number());
    } else if (value instanceof Value.OfDate date) {
      return Words.each(language -> Words.day(date.date(), language));
    } else if (value instanceof Value.Undetermined) {
      return Text.of("tidak ditentukan oleh teks", "not determined by the text");
    }
    return Words.value(value);
  }

  /** A value with the unit of what it is a value of. */
  static Text value(Value value, Declaration of) {
    Text text = value(value);
    return value instanceof Value.OfNumber ? withUnit(text, of.unit()) : text;
  }

  /** A number with its unit: money stands before it, all else behind. */
  static Text withUnit(Text number, String unit) {
    if (unit.isEmpty()) {
      return number;
    }
    return isMoney(unit)
        ? Text.of(unit + " " + number.id(), unit + " " + number.en())
        : Text.of(number.id() + " " + unit, number.en() + " " + unit);
  }

  private static boolean isMoney(String unit) {
    return unit.equals("Rp");
  }

  /** What the values of something are: {@code "0 sampai 110 poin"}. */
  Text scale(Declaration declaration) {
    Kind kind = declaration.kind();
    if (kind instanceof Kind.OfNumber) {
      return number(declaration.range(), declaration.unit());
    } else if (kind instanceof Kind.OfLabel of) {
      return labels(of);
    }
    return kind instanceof Kind.OfTruth
        ? Text.of("ya atau tidak", "yes or no")
        : Text.of("tanggal", "a date");
  }

  private Text labels(Kind.OfLabel of) {
    return schema
        .labelSet(of.set())
        .map(
            set ->
                Words.list(
                    set.members().stream().map(LabelSet.Member::title).toList(),
                    Text.of("atau", "or")))
        .orElse(Text.EMPTY);
  }

  private static Text number(ScoreRange range, String unit) {
    boolean isWhole = range.step().filter(Rational.ONE::equals).isPresent();
    Text bounds = bounds(range, isMoney(unit) ? unit : "");
    Text what = isWhole ? Text.of("angka bulat", "a whole number") : Text.of("angka", "a number");
    boolean isStretch = range.lowest().isPresent() && range.highest().isPresent();
    Text said =
        bounds.isEmpty()
            ? withUnit(what, unit.isEmpty() ? "" : "(" + unit + ")")
            : Phrases.fill(
                isStretch ? "%s %s" : "%s, %s",
                "%s, %s",
                what,
                isMoney(unit) ? bounds : withUnit(bounds, unit));
    return range
        .step()
        .filter(step -> !isWhole)
        .map(step -> fill("%s, kelipatan %s", "%s, in steps of %s", said, Words.number(step)))
        .orElse(said);
  }

  private static Text bounds(ScoreRange range, String money) {
    Optional<Text> low = range.lowest().map(Words::number).map(n -> withUnit(n, money));
    Optional<Text> high = range.highest().map(Words::number).map(n -> withUnit(n, money));
    if (low.isPresent() && high.isPresent()) {
      return fill("%s sampai %s", "%s to %s", low.get(), high.get());
    } else if (low.isPresent()) {
      return fill("paling sedikit %s", "at least %s", low.get());
    }
    return high.map(most -> fill("paling banyak %s", "at most %s", most)).orElse(Text.EMPTY);
  }

  /** A stretch of numbers: {@code "76 sampai kurang dari 91"}. */
  static Text range(Optional<Edge> low, Optional<Edge> high) {
    if (low.isPresent() && low.equals(high)) {
      return Words.number(low.get().number());
    } else if (low.isEmpty() && high.isEmpty()) {
      return Text.of("berapa pun", "any number");
    } else if (low.isEmpty()) {
      Text top = Words.number(high.get().number());
      return high.get().included()
          ? fill("%s ke bawah", "%s and below", top)
          : fill("kurang dari %s", "below %s", top);
    } else if (high.isEmpty()) {
      Text bottom = Words.number(low.get().number());
      return low.get().included()
          ? fill("%s ke atas", "%s and above", bottom)
          : fill("lebih dari %s", "above %s", bottom);
    }
    Text bottom = Words.number(low.get().number());
    Text top = Words.number(high.get().number());
    Text from = low.get().included() ? bottom : fill("lebih dari %s", "above %s", bottom);
    return high.get().included()
        ? fill("%s sampai %s", "%s to %s", from, top)
        : fill("%s sampai kurang dari %s", "%s to below %s", from, top);
  }

  /** An end of a stretch. */
  record Edge(Rational number, boolean included) {}

  /** The declaration of a name wherever it stands; the columns of tables know no more. */
  Optional<Path> anywhere(Name name) {
    return schema.declarations().keySet().stream()
        .filter(path -> path.name().equals(name))
        .findFirst();
  }

  /** The wording of a name wherever it stands. */
  Text titleAnywhere(Name name) {
    return anywhere(name)
        .flatMap(schema::declaration)
        .map(Declaration::title)
        .orElse(Text.same(name.value().replace('_', ' ')));
  }
}

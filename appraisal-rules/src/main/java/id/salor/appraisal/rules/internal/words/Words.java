package id.salor.appraisal.rules.internal.words;

import id.salor.appraisal.formula.AggregateFunction;
import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words of one version: titles for names, sentences for formulas. */
public final class Words {

  /** For whom words are. */
  private enum Style {
    /** Analysts: numbers, labels and names as they stand in the files. */
    AS_WRITTEN,
    /** Everybody: numbers and labels as the language writes them. */
    FOR_READERS
  }

  private final Schema schema;
  private final Style style;

  public Words(Schema schema) {
    this(schema, Style.AS_WRITTEN);
  }

  private Words(Schema schema, Style style) {
    this.schema = schema;
    this.style = style;
  }

  /** The words for people who do not know the files: decimal commas, labels in their language. */
  public static Words forReaders(Schema schema) {
    return new Words(schema, Style.FOR_READERS);
  }

  private boolean isForReaders() {
    return style == Style.FOR_READERS;
  }

  // words that need no version

  /** A text of two languages, made of a text of each. */
  public static Text each(Function<Language, String> words) {
    return Text.of(words.apply(Language.ID), words.apply(Language.EN));
  }

  /** A number as each language writes it: {@code 76,61} and {@code 76.61}. */
  public static Text number(Rational number) {
    return Text.of(written(number, '.', ','), written(number, ',', '.'));
  }

  private static String written(Rational number, char thousands, char decimal) {
    String text = number.abs().toString();
    if (text.indexOf('/') >= 0) {
      return (number.signum() < 0 ? "\u2212" : "") + text;
    }
    int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    StringBuilder digits = new StringBuilder(text.substring(0, point));
    boolean isLong = point > THOUSAND.length();
    for (int at = digits.length() - GROUP; isLong && at > 0; at -= GROUP) {
      digits.insert(at, thousands);
    }
    String rest = point < text.length() ? decimal + text.substring(point + 1) : "";
    return (number.signum() < 0 ? "\u2212" : "") + digits + rest;
  }

  /** Longest number that is read without marks between its thousands. */
  private static final String THOUSAND = "0000";

  private static final int GROUP = "000".length();

  public static Text value(Value value) {
    if (value instanceof Value.OfTruth truth) {
      return truth.word();
    } else if (value instanceof Value.OfLabel label) {
      return label
          .set()
          .flatMap(set -> set.member(label.label()))
          .map(LabelSet.Member::title)
          .orElse(Text.same(label.toString()));
    } else if (value instanceof Value.NotApplicable) {
      return Text.of("tidak berlaku", "not applicable");
    }
    return Text.same(value.toString());
  }

  /** A day as it is written in a language: {@code 29 Januari 2027}. */
  public static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language.name()))
        .format(day);
  }

  /** A title within a sentence; abbreviations keep their capitals. */
  public static Text small(Text title) {
    return each(language -> small(title.in(language)));
  }

  private static String small(String title) {
    boolean isWord =
        title.length() > 1
            && Character.isUpperCase(title.charAt(0))
            && Character.isLowerCase(title.charAt(1));
    return isWord ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }

  /** {@code a, b or c}. */
  public static Text list(List<Text> words, Text last) {
    return each(
        language -> list(words.stream().map(w -> w.in(language)).toList(), last.in(language)));
  }

  private static String list(List<String> words, String last) {
    if (words.size() < 2) {
      return words.isEmpty() ? "" : words.get(0);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + (words.size() > 2 ? ", " : " ")
        + last
        + " "
        + words.get(words.size() - 1);
  }

  public static Text rounding(Rounding rounding) {
    Text mode = rounding.mode().title();
    return Text.of(
        rounding.decimals() + " desimal, " + mode.id(),
        rounding.decimals() + " decimals, " + mode.en());
  }

  // words of the version

  /** The title of a quantity, input or parameter. */
  public Text title(Path path) {
    return schema.declaration(path).map(Declaration::title).orElse(Text.same(path.toString()));
  }

  /** The title of something as it is seen from a level. */
  public Text title(List<Name> level, Name name) {
    return schema.find(level, name).map(this::title).orElse(Text.same(name.value()));
  }

  public Text group(List<Name> groups) {
    return schema
        .levels(groups)
        .map(levels -> levels.get(levels.size() - 1))
        .map(GroupDeclaration::title)
        .orElse(Text.same(groups.toString()));
  }

  /** A number as a percentage, where it is one by itself. */
  public Text percent(Formula formula, List<Name> level) {
    if (formula instanceof Formula.Number number) {
      Rational share = number.number().times(Rational.HUNDRED);
      return each(language -> number(share, language) + " %");
    }
    boolean isQuotient =
        formula instanceof Formula.Binary binary
            && binary.operator() == BinaryOperator.DIVIDE
            && binary.right().equals(new Formula.Number(Rational.HUNDRED));
    if (isQuotient) {
      Text above = formula(((Formula.Binary) formula).left(), level);
      return Text.of(above.id() + " %", above.en() + " %");
    }
    return formula(formula, level);
  }

  private String number(Rational number, Language language) {
    return isForReaders() ? number(number).in(language) : number.toString();
  }

  /** A label by its title, where all sets that have it call it the same. */
  private String label(Label label, Language language) {
    List<String> titles =
        schema.labelSets().values().stream()
            .map(set -> set.member(label))
            .flatMap(Optional::stream)
            .map(member -> member.title().in(language))
            .distinct()
            .toList();
    return isForReaders() && titles.size() == 1 ? titles.get(0) : label.value();
  }

  /** A table by its name, which is all that it has. */
  public static String table(Name table) {
    return table.value().replace('_', ' ');
  }

  /** A formula in words, with titles for names. */
  public Text formula(Formula formula, List<Name> level) {
    return each(language -> new Telling(level, language).tell(formula));
  }

  /** Tells formulas in one language. */
  private final class Telling {

    private final List<Name> level;
    private final Language language;

    Telling(List<Name> level, Language language) {
      this.level = level;
      this.language = language;
    }

    private String say(String id, String en) {
      return language == Language.ID ? id : en;
    }

    String tell(Formula formula) {
      if (isArithmetic(formula)) {
        return formula.render(this::written).replace(" * ", " × ").replace(" - ", " − ");
      } else if (formula instanceof Formula.Word word) {
        return label(word.label(), language);
      } else if (formula instanceof Formula.Constant constant) {
        return constant(constant);
      } else if (formula instanceof Formula.Reference reference) {
        return named(reference.name());
      } else if (formula instanceof Formula.Own own) {
        return title(level, own.name()).in(language)
            + say(" dari entri itu sendiri", " of the entry itself");
      } else if (formula instanceof Formula.Given given) {
        return title(level, given.name()).in(language) + say(" diisi", " is given");
      } else if (formula instanceof Formula.Unary unary) {
        return not(unary.operand());
      } else if (formula instanceof Formula.Binary binary) {
        return binary.operator().isLogical() ? joined(binary) : compared(binary);
      } else if (formula instanceof Formula.If choice) {
        return choice(choice);
      } else if (formula instanceof Formula.Round round) {
        return tell(round.operand())
            + say(" dibulatkan ke ", " rounded to ")
            + rounding(round.rounding()).in(language);
      } else if (formula instanceof Formula.Call call) {
        return call(call);
      } else if (formula instanceof Formula.Aggregate aggregate) {
        return aggregate(aggregate);
      } else if (formula instanceof Formula.WorkdayAfter workday) {
        if (isForReaders() && !(workday.days() instanceof Formula.Number)) {
          return tell(workday.start())
              + say(" ditambah ", " plus ")
              + tell(workday.days())
              + say(" (dalam hari kerja)", " (in working days)");
        }
        return tell(workday.days())
            + say(" hari kerja sesudah ", " working days after ")
            + tell(workday.start());
      }
      return lookUp((Formula.Lookup) formula);
    }

    /** A part of arithmetic that is not written as it stands. */
    private Optional<String> written(Formula part) {
      if (part instanceof Formula.Number number) {
        return Optional.of(number(number.number(), language));
      }
      return isArithmetic(part) ? Optional.empty() : Optional.of(within(part));
    }

    private String not(Formula operand) {
      if (isForReaders() && operand instanceof Formula.Given given) {
        return title(level, given.name()).in(language) + say(" tidak diisi", " is not given");
      } else if (isForReaders()
          && operand instanceof Formula.Binary binary
          && binary.operator().isComparison()) {
        return compared(
            new Formula.Binary(binary.operator().negated(), binary.left(), binary.right()));
      }
      return say("tidak berlaku bahwa ", "it is not so that ") + within(operand);
    }

    /** A name by its title; a parameter with the value that the agency gave it. */
    private String named(Name name) {
      String title = title(level, name).in(language);
      return schema
          .find(level, name)
          .flatMap(schema::declaration)
          .filter(found -> found.role() == Declaration.Role.PARAMETER)
          .flatMap(Declaration::value)
          .map(value -> worded(value) + " (" + title + ")")
          .orElse(title);
    }

    private String worded(Value value) {
      return value instanceof Value.OfNumber number
          ? number(number.number(), language)
          : value(value).in(language);
    }

    private boolean isArithmetic(Formula formula) {
      return formula instanceof Formula.Number
          || (formula instanceof Formula.Binary binary
              && !binary.operator().isLogical()
              && !binary.operator().isComparison())
          || (formula instanceof Formula.Unary unary && unary.operator() == UnaryOperator.NEGATE);
    }

    /** A part of a formula, between parentheses where it is more than a name. */
    private String within(Formula part) {
      boolean isOne =
          part instanceof Formula.Reference
              || part instanceof Formula.Word
              || part instanceof Formula.Constant
              || part instanceof Formula.Number;
      return isOne ? tell(part) : "(" + tell(part) + ")";
    }

    private String constant(Formula.Constant constant) {
      return switch (constant) {
        case TRUE -> say("ya", "yes");
        case FALSE -> say("tidak", "no");
        case NOT_APPLICABLE -> say("tidak berlaku", "not applicable");
        case NOT_DETERMINED -> say("tidak ditentukan", "not determined");
        case PERIOD_START -> say("awal periode", "the first day of the period");
        case PERIOD_END -> say("akhir periode", "the last day of the period");
      };
    }

    private String joined(Formula.Binary binary) {
      String word =
          binary.operator() == BinaryOperator.AND ? say(" dan ", " and ") : say(" atau ", " or ");
      return side(binary.left(), binary) + word + side(binary.right(), binary);
    }

    private String side(Formula part, Formula.Binary whole) {
      boolean mixed =
          part instanceof Formula.Binary binary
              && binary.operator().isLogical()
              && binary.operator() != whole.operator();
      return mixed || part instanceof Formula.If ? "(" + tell(part) + ")" : tell(part);
    }

    private String compared(Formula.Binary binary) {
      boolean number = isArithmetic(binary.right()) || isArithmetic(binary.left());
      if (isForReaders() && isLabel(binary.right())) {
        return tell(binary.left()) + ranked(binary.operator()) + tell(binary.right());
      }
      String word =
          switch (binary.operator()) {
            case EQUAL -> number ? " = " : say(" adalah ", " is ");
            case NOT_EQUAL -> number ? " ≠ " : say(" bukan ", " is not ");
            case LESS -> say(" kurang dari ", " is less than ");
            case AT_MOST -> say(" paling banyak ", " is at most ");
            case GREATER -> say(" lebih dari ", " is more than ");
            default -> say(" paling sedikit ", " is at least ");
          };
      return tell(binary.left()) + word + tell(binary.right());
    }

    private boolean isLabel(Formula formula) {
      return formula instanceof Formula.Word;
    }

    private String ranked(BinaryOperator operator) {
      return switch (operator) {
        case EQUAL -> say(" adalah ", " is ");
        case NOT_EQUAL -> say(" bukan ", " is not ");
        case LESS -> say(" lebih rendah dari ", " is lower than ");
        case AT_MOST -> say(" paling tinggi ", " is at most ");
        case GREATER -> say(" lebih tinggi dari ", " is higher than ");
        default -> say(" paling rendah ", " is at least ");
      };
    }

    private String choice(Formula.If choice) {
      StringBuilder text = new StringBuilder();
      Formula rest = choice;
      while (rest instanceof Formula.If next) {
        text.append(say("bila ", "when "))
            .append(tell(next.condition()))
            .append(": ")
            .append(tell(next.then()))
            .append("; ");
        rest = next.otherwise();
      }
      return text.append(say("selain itu ", "otherwise ")).append(tell(rest)).toString();
    }

    private String call(Formula.Call call) {
      List<String> all = call.arguments().stream().map(this::tell).toList();
      String and = say("dan", "and");
      return switch (call.function()) {
        case MIN -> say("yang terendah dari ", "the lowest of ") + list(all, and);
        case MAX -> say("yang tertinggi dari ", "the highest of ") + list(all, and);
        case ABS -> say("besarnya ", "the size of ") + all.get(0);
        case NUMBER -> say("angka dari ", "the number of ") + all.get(0);
        case APPLICABLE -> all.get(0) + say(" berlaku", " applies");
        case DAYS ->
            say("jumlah hari dari ", "the days from ")
                + all.get(0)
                + say(" sampai ", " to ")
                + all.get(1);
        case OVERLAP ->
            say("jumlah hari yang sama-sama tercakup oleh ", "the days that lie both in ")
                + all.get(0)
                + "–"
                + all.get(1)
                + say(" dan ", " and ")
                + all.get(2)
                + "–"
                + all.get(all.size() - 1);
      };
    }

    private String aggregate(Formula.Aggregate aggregate) {
      List<Name> inner = schema.findLevel(level, aggregate.group()).orElse(level);
      Telling within = new Telling(inner, language);
      String entries = group(inner).in(language);
      String filter =
          aggregate.filter().map(f -> say(" yang ", " whose ") + within.tell(f)).orElse("");
      String body = aggregate.body().map(within::tell).orElse("");
      if (aggregate.function() == AggregateFunction.COUNT) {
        return say("banyaknya ", "the number of ") + entries + filter;
      } else if (aggregate.function() == AggregateFunction.ALL) {
        return say("bagi semua ", "for every ") + entries + filter + ": " + body;
      } else if (aggregate.function() == AggregateFunction.ANY) {
        return say("ada ", "there is ") + entries + filter + say(" dengan ", " with ") + body;
      }
      return statistic(aggregate.function())
          + " "
          + body
          + say(" tiap ", " of each ")
          + entries
          + filter;
    }

    private String statistic(AggregateFunction function) {
      return switch (function) {
        case SUM -> say("jumlah", "the sum of");
        case MEAN -> say("rata-rata", "the mean of");
        case LOWEST -> say("yang terendah dari", "the lowest");
        case HIGHEST -> say("yang tertinggi dari", "the highest");
        case DISTINCT -> say("banyaknya nilai berbeda dari", "how many different values of");
        case MEDIAN, MEDIAN_LOW, MEDIAN_HIGH -> say("median", "the median of");
        case MODE_LOW, MODE_HIGH -> say("modus", "the mode of");
        default -> say("deret terpanjang", "the longest run of");
      };
    }

    private String lookUp(Formula.Lookup lookup) {
      List<String> keys = new ArrayList<>();
      lookup.keys().forEach(key -> keys.add(tell(key)));
      return say("dibaca dari tabel ", "read from the table ")
          + (isForReaders() ? table(lookup.table()) : lookup.table().value())
          + say(" menurut ", " by ")
          + list(keys, say("dan", "and"));
    }
  }
}

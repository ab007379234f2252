package id.salor.appraisal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes formulas with as few parentheses as reading them back the same needs. */
final class FormulaPrinter {

  private static final Pattern FRACTION = Pattern.compile("-?\\d+/\\d+");
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(?:\\.\\d+)?");

  /** What stands for parts of a formula. */
  interface Substitution {
    /**
     * Returns the text that stands for a part, or empty to print it as written.
     *
     * @param atLeast how tight it must hold together to stand there without brackets
     */
    Optional<String> of(Formula part, Precedence atLeast);
  }

  private final Substitution substitution;

  private FormulaPrinter(Substitution substitution) {
    this.substitution = substitution;
  }

  static String print(Formula formula, Substitution substitution) {
    return new FormulaPrinter(substitution).print(formula);
  }

  private String print(Formula formula) {
    return substitution.of(formula, Precedence.OR).orElseGet(() -> asWritten(formula));
  }

  private String asWritten(Formula formula) {
    if (formula instanceof Formula.Number number) {
      return number.number().toString();
    } else if (formula instanceof Formula.Word word) {
      return "\"" + word.label() + "\"";
    } else if (formula instanceof Formula.Constant constant) {
      return constant.name();
    } else if (formula instanceof Formula.Reference reference) {
      return reference.name().value();
    } else if (formula instanceof Formula.Own own) {
      return "OWN(" + own.name() + ")";
    } else if (formula instanceof Formula.Given given) {
      return "GIVEN(" + given.name() + ")";
    } else if (formula instanceof Formula.Unary unary) {
      Precedence precedence = precedence(unary);
      return unary.operator().symbol() + within(unary.operand(), precedence);
    } else if (formula instanceof Formula.Binary binary) {
      return printBinary(binary);
    } else if (formula instanceof Formula.If choice) {
      return call("IF", chain(choice), "");
    } else if (formula instanceof Formula.Round round) {
      return call(
          "ROUND",
          round.parts(),
          ", " + round.rounding().decimals() + ", \"" + round.rounding().mode().id() + "\"");
    } else if (formula instanceof Formula.Call function) {
      return call(function.function().name(), function.arguments(), "");
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return call(aggregate.function().name(), aggregate.group().value(), aggregate.parts());
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      // the day of a holiday is a name of its entries: nothing stands for it here
      String holidays =
          workday.holidays().map(off -> ", " + off.group() + ", " + off.day()).orElse("");
      return call(
          "WORKDAY_AFTER",
          List.of(workday.start(), workday.days()),
          ", \"" + workday.week() + "\"" + holidays);
    } else if (formula instanceof Formula.Lookup lookup) {
      return call("LOOKUP", lookup.table() + ", " + lookup.output(), lookup.keys());
    }
    throw new IllegalStateException("unknown formula: " + formula.getClass());
  }

  /** A choice whose other branch is a choice again is written as one chain, as it is read. */
  private List<Formula> chain(Formula.If choice) {
    List<Formula> chain = new ArrayList<>();
    Formula rest = choice;
    while (rest instanceof Formula.If next
        && (rest == choice || substitution.of(rest, Precedence.OR).isEmpty())) {
      chain.add(next.condition());
      chain.add(next.then());
      rest = next.otherwise();
    }
    chain.add(rest);
    return chain;
  }

  private String printBinary(Formula.Binary binary) {
    Precedence precedence = binary.operator().precedence();
    // comparisons do not chain; the others group to the left
    Precedence left = precedence == Precedence.COMPARISON ? precedence.tighter() : precedence;
    return within(binary.left(), left)
        + " "
        + binary.operator().symbol()
        + " "
        + within(binary.right(), precedence.tighter());
  }

  private String within(Formula part, Precedence atLeast) {
    Optional<String> substitute = substitution.of(part, atLeast);
    String text = substitute.orElseGet(() -> asWritten(part));
    Precedence precedence =
        substitute.map(FormulaPrinter::precedence).orElseGet(() -> precedence(part));
    return precedence.isLooserThan(atLeast) ? "(" + text + ")" : text;
  }

  /** A fraction or a negative number in place of a name is a small formula of its own. */
  static Precedence precedence(String substitute) {
    if (substitute.indexOf('/') < 0 && !substitute.startsWith("-")) {
      return Precedence.ATOM;
    }
    if (FRACTION.matcher(substitute).matches()) {
      return substitute.startsWith("-") ? Precedence.SUM : Precedence.PRODUCT;
    }
    return NEGATIVE.matcher(substitute).matches() ? Precedence.NEGATION : Precedence.ATOM;
  }

  private static Precedence precedence(Formula formula) {
    if (formula instanceof Formula.Binary binary) {
      return binary.operator().precedence();
    }
    if (formula instanceof Formula.Unary unary) {
      return unary.operator() == UnaryOperator.NOT ? Precedence.NOT : Precedence.NEGATION;
    }
    return Precedence.ATOM;
  }

  private String call(String name, List<Formula> arguments, String after) {
    return name
        + "("
        + String.join(", ", arguments.stream().map(this::print).toList())
        + after
        + ")";
  }

  private String call(String name, String before, List<Formula> arguments) {
    StringBuilder text = new StringBuilder(name).append('(').append(before);
    arguments.forEach(argument -> text.append(", ").append(print(argument)));
    return text.append(')').toString();
  }
}

package id.salor.appraisal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes formulas with as few parentheses as reading them back the same needs. */
final class FormulaPrinter {

  private static final int NOT_PRECEDENCE = 3;
  private static final int COMPARISON_PRECEDENCE = 4;
  private static final int MINUS_PRECEDENCE = 7;
  private static final int ATOM = 8;

  private final Function<Formula, Optional<String>> substitution;

  private FormulaPrinter(Function<Formula, Optional<String>> substitution) {
    this.substitution = substitution;
  }

  static String print(Formula formula, Function<Formula, Optional<String>> substitution) {
    return new FormulaPrinter(substitution).print(formula);
  }

  private String print(Formula formula) {
    return substitution.apply(formula).orElseGet(() -> asWritten(formula));
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
    } else if (formula instanceof Formula.Given given) {
      return "GIVEN(" + given.name() + ")";
    } else if (formula instanceof Formula.Unary unary) {
      int precedence = precedence(unary);
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
    } else if (formula instanceof Formula.Lookup lookup) {
      return call("LOOKUP", lookup.table() + ", " + lookup.output(), lookup.keys());
    }
    throw new IllegalStateException("unknown formula: " + formula.getClass());
  }

  /** A choice within the last branch goes on in the same parentheses, however long the chain is. */
  private List<Formula> chain(Formula.If choice) {
    List<Formula> parts = new ArrayList<>();
    Formula.If link = choice;
    while (true) {
      parts.add(link.condition());
      parts.add(link.then());
      if (link.otherwise() instanceof Formula.If next && substitution.apply(next).isEmpty()) {
        link = next;
      } else {
        parts.add(link.otherwise());
        return parts;
      }
    }
  }

  private String printBinary(Formula.Binary binary) {
    int precedence = binary.operator().precedence();
    // comparisons do not chain; the others group to the left
    int left = precedence == COMPARISON_PRECEDENCE ? precedence + 1 : precedence;
    return within(binary.left(), left)
        + " "
        + binary.operator().symbol()
        + " "
        + within(binary.right(), precedence + 1);
  }

  private String within(Formula part, int atLeast) {
    Optional<String> substitute = substitution.apply(part);
    if (substitute.isPresent()) {
      return substitute.get();
    }
    String text = asWritten(part);
    return precedence(part) < atLeast ? "(" + text + ")" : text;
  }

  private static int precedence(Formula formula) {
    if (formula instanceof Formula.Binary binary) {
      return binary.operator().precedence();
    }
    if (formula instanceof Formula.Unary unary) {
      return unary.operator() == UnaryOperator.NOT ? NOT_PRECEDENCE : MINUS_PRECEDENCE;
    }
    return ATOM;
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

package id.salor.appraisal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A formula printed once, with gaps where other texts go: its text with the values filled in, for
 * one person after the other.
 *
 * <pre>{@code
 * FormulaTemplate.of(formula, Formula.Reference.class::isInstance).fill(part -> "12") // 12 * 100
 * }</pre>
 */
public final class FormulaTemplate {

  private static final String GAP = "\0";

  /**
   * A gap.
   *
   * @param part the part of the formula that is to be shown there
   * @param atLeast how tight a text must hold together to stand there without brackets
   */
  record Gap(Formula part, Precedence atLeast) {}

  private final List<String> texts;
  private final List<Gap> gaps;

  private FormulaTemplate(List<String> texts, List<Gap> gaps) {
    this.texts = texts;
    this.gaps = gaps;
  }

  /**
   * Returns the template of a formula.
   *
   * @param isGap which parts are shown by other texts, the outermost first
   */
  public static FormulaTemplate of(Formula formula, Predicate<Formula> isGap) {
    List<Gap> gaps = new ArrayList<>();
    String text =
        FormulaPrinter.print(
            formula,
            (part, atLeast) -> {
              if (!isGap.test(part)) {
                return Optional.empty();
              }
              gaps.add(new Gap(part, atLeast));
              return Optional.of(GAP);
            });
    return new FormulaTemplate(List.of(text.split(GAP, -1)), List.copyOf(gaps));
  }

  /** Returns the text; a fraction or a negative number is set in brackets where it has to be. */
  public String fill(Function<Formula, String> shown) {
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int i = 0; i < gaps.size(); i++) {
      String text = shown.apply(gaps.get(i).part());
      if (FormulaPrinter.precedence(text).isLooserThan(gaps.get(i).atLeast())) {
        filled.append('(').append(text).append(')');
      } else {
        filled.append(text);
      }
      filled.append(texts.get(i + 1));
    }
    return filled.toString();
  }
}

package id.salor.appraisal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormulaRewriteTest {

  @Provide
  Arbitrary<Formula> formulas() {
    return Formulas.any();
  }

  @Property
  void replacingNothingGivesTheSameFormula(@ForAll("formulas") Formula formula) {
    assertThat(FormulaRewrite.of(formula, part -> part)).isEqualTo(formula);
  }

  @Property
  void everyPartIsVisitedOnce(@ForAll("formulas") Formula formula) {
    List<Formula> visited = new ArrayList<>();
    FormulaRewrite.of(
        formula,
        part -> {
          visited.add(part);
          return part;
        });

    assertThat(visited).hasSize(size(formula));
    assertThat(visited.get(visited.size() - 1)).isEqualTo(formula);
  }

  private static int size(Formula formula) {
    return 1 + formula.parts().stream().mapToInt(FormulaRewriteTest::size).sum();
  }

  @Test
  void roundingIsTakenOutFromTheInside() {
    Formula inner = new Formula.Round(Formula.Constant.TRUE, Rounding.of(2, Rounding.Mode.UP));
    Formula outer = new Formula.Round(inner, Rounding.of(1, Rounding.Mode.DOWN));

    assertThat(
            FormulaRewrite.of(
                outer, part -> part instanceof Formula.Round round ? round.operand() : part))
        .isEqualTo(Formula.Constant.TRUE);
  }
}

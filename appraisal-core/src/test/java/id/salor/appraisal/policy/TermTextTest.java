package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Formulas;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermTextTest {

  private static Arbitrary<Path> paths() {
    return Combinators.combine(Formulas.names().list().ofMaxSize(2), Formulas.names())
        .as(Path::new);
  }

  private static Arbitrary<Text> texts() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("abc é=/:;,()' when that").ofMaxLength(20);
    return Combinators.combine(text, text).as(Text::of);
  }

  @Provide
  Arbitrary<Term> terms() {
    Arbitrary<Formula> formulas = Formulas.any();
    Arbitrary<Path> paths = paths();
    Arbitrary<Name> names = Formulas.names();
    return Arbitraries.oneOf(
        Combinators.combine(paths, formulas).as(Term.Definition::new),
        Combinators.combine(
                paths,
                Arbitraries.of(Term.Composition.Method.class),
                names.list().uniqueElements().ofMinSize(1).ofMaxSize(4))
            .as(Term.Composition::new),
        Combinators.combine(paths, names, formulas).as(Term.PartWeight::new),
        Combinators.combine(paths, Arbitraries.of(Term.AbsentParts.Handling.class))
            .as(Term.AbsentParts::new),
        Combinators.combine(paths, Arbitraries.integers().between(1, 99))
            .as(Term.MinimumParts::new),
        Combinators.combine(paths, Formulas.roundings()).as(Term.Rounded::new),
        Combinators.combine(paths, Arbitraries.of(Term.Bound.Side.class), formulas)
            .as(Term.Bound::new),
        Combinators.combine(
                paths, Arbitraries.of(Term.Gate.Mode.class), Formulas.labels(), formulas)
            .as(Term.Gate::new),
        Combinators.combine(names.list().ofMaxSize(2), formulas, texts()).as(Term.Requirement::new),
        Combinators.combine(names.list().ofMaxSize(2), names, names, formulas, texts())
            .as(Term.EveryLabel::new),
        Combinators.combine(paths, Arbitraries.of(Term.CohortFigure.Statistic.class), names, names)
            .as(Term.CohortFigure::new),
        Combinators.combine(
                names,
                Formulas.labels().list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(Term.DistributionLimit.Side.class),
                Arbitraries.of(Term.DistributionLimit.Unit.class),
                formulas,
                Arbitraries.of(Term.DistributionLimit.Force.class))
            .as(Term.DistributionLimit::new),
        Combinators.combine(formulas, texts()).as(Term.WithoutRating::new),
        Combinators.combine(names, formulas, texts()).as(Term.Advice::new),
        Combinators.combine(names, texts()).as(Term.Objection::new),
        Arbitraries.oneOf(
            names.map(Term.Rating::new),
            names.map(Term.FinalScore::new),
            names.map(Term.Outcome::new),
            names.map(Term.FirstMatch::new)));
  }

  @Example
  void noKindOfTermIsLeftOut() {
    Set<Class<?>> met = new HashSet<>();
    terms().sampleStream().limit(2_000).forEach(term -> met.add(term.getClass()));
    Set<Class<?>> all = new HashSet<>();
    for (Class<?> type : Term.class.getDeclaredClasses()) {
      if (type.isRecord()) {
        all.add(type);
      }
    }
    assertThat(met).isEqualTo(all);
  }

  @Property
  void aTermIsReadAgainAsItIsWritten(@ForAll("terms") Term term) {
    assertThat(TermText.read(term.canonical())).isEqualTo(term);
  }

  @Test
  void aTextThatIsNoTermIsRefusedWithTheText() {
    for (String text :
        List.of(
            "",
            "value",
            "value x",
            "weight x = 1",
            "nonsense x",
            "rating X",
            "absent x never",
            "round x 2 sideways")) {
      assertThatThrownBy(() -> TermText.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

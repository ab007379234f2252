package id.salor.appraisal.rules.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever numbers are taken from two sets, the set of the results holds what comes of them. */
class NumberSetTest {

  private static NumberSet range(String low, String high, String step) {
    return NumberSet.of(
        new ScoreRange(
            Optional.of(Rational.parse(low)),
            Optional.of(Rational.parse(high)),
            step.isEmpty() ? Optional.empty() : Optional.of(Rational.parse(step))));
  }

  private static NumberSet within(String interval) {
    return NumberSet.of(Interval.parse(interval).orElseThrow());
  }

  @Provide
  Arbitrary<NumberSet> sets() {
    Arbitrary<Integer> ends = Arbitraries.integers().between(-6, 6);
    Arbitrary<NumberSet> stretches =
        Combinators.combine(ends, ends, Arbitraries.integers().between(0, 5))
            .as(NumberSetTest::stretch);
    return stretches
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(list -> list.stream().reduce(NumberSet.NONE, NumberSet::or));
  }

  private static NumberSet stretch(int one, int other, int form) {
    String low = Rational.of(Math.min(one, other), 2).toString();
    String high = Rational.of(Math.max(one, other) + 1L, 2).toString();
    return switch (form) {
      case 0 -> within(low);
      case 1 -> within(low + ".." + high);
      case 2 -> within(low + "<..<" + high);
      case 3 -> within(">=" + low);
      case 4 -> within("<" + high);
      default -> range(low, high, "0.5");
    };
  }

  /** Numbers of a set: its ends, what lies beside them, and what lies far out. */
  private static List<Rational> members(NumberSet set, Random random) {
    List<Rational> members = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Rational number =
          Rational.of(random.nextInt(81) - 40L, 1L + random.nextInt(4))
              .times(random.nextInt(8) == 0 ? Rational.of(1_000) : Rational.ONE);
      if (set.contains(number)) {
        members.add(number);
      }
    }
    return members;
  }

  @Property
  void noResultIsLeftOut(
      @ForAll("sets") NumberSet one, @ForAll("sets") NumberSet other, @ForAll long seed) {
    Random random = new Random(seed);
    Rounding rounding =
        Rounding.of(
            random.nextInt(2),
            Rounding.Mode.values()[random.nextInt(Rounding.Mode.values().length)]);
    for (Rational a : members(one, random)) {
      assertThat(one.negated().contains(a.negate())).isTrue();
      assertThat(one.abs().contains(a.abs())).as("|%s| in %s", a, one.abs()).isTrue();
      assertThat(one.hull().contains(a)).isTrue();
      assertThat(one.rounded(rounding).contains(rounding.apply(a))).isTrue();
      for (Rational b : members(other, random)) {
        assertThat(one.plus(other).contains(a.plus(b))).isTrue();
        assertThat(one.minus(other).contains(a.minus(b))).isTrue();
        assertThat(one.times(other).contains(a.times(b)))
            .as("%s * %s in %s", a, b, one.times(other))
            .isTrue();
        assertThat(one.max(other).contains(a.max(b))).isTrue();
        assertThat(one.min(other).contains(a.min(b))).isTrue();
        assertThat(one.or(other).contains(a)).isTrue();
        if (b.signum() != 0) {
          assertThat(one.dividedBy(other).contains(a.dividedBy(b)))
              .as("%s / %s in %s", a, b, one.dividedBy(other))
              .isTrue();
        }
        if (other.contains(a)) {
          assertThat(one.and(other).contains(a)).isTrue();
        }
      }
    }
  }

  @Property
  void sumsOfSeveralNumbersAreHeld(@ForAll("sets") NumberSet set, @ForAll long seed) {
    Random random = new Random(seed);
    List<Rational> members = members(set, random);
    Rational sum = Rational.ZERO;
    assertThat(set.summed(0).contains(sum)).isTrue();
    for (Rational member : members) {
      sum = sum.plus(member);
      assertThat(set.summed(0).contains(sum)).isTrue();
      assertThat(set.summed(1).contains(sum)).isTrue();
    }
  }

  @Test
  void endsThatDoNotBelongToAStretchStayOutside() {
    assertThat(within("0<..<1").plus(within("0..1")).contains(Rational.ZERO)).isFalse();
    assertThat(within("0<..1").times(within("2..3")).contains(Rational.ZERO)).isFalse();
    assertThat(within(">0").dividedBy(within(">0")).isNonNegative()).isTrue();
  }

  @Test
  void aGridTellsWhichNumbersAStretchDoesNotHold() {
    NumberSet days = range("0", "10", "1");

    assertThat(days.within(Interval.parse("2<..<3").orElseThrow()).isEmpty()).isTrue();
    assertThat(days.times(NumberSet.of(Rational.parse("0.5"))).contains(Rational.parse("0.25")))
        .isFalse();
    assertThat(days.plus(range("0", "1", "0.25")).isOnGridOf(Rational.parse("0.25"))).isTrue();
  }
}

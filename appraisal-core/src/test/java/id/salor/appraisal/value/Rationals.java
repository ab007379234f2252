package id.salor.appraisal.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary exact numbers. */
public final class Rationals {

  private Rationals() {}

  /** Fractions of both signs; nought, whole numbers and small numbers often. */
  public static Arbitrary<Rational> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, fractions(3, 2)),
        Tuple.of(1, fractions(1_000, 1)),
        Tuple.of(4, fractions(100_000, 1_000)));
  }

  private static Arbitrary<Rational> fractions(int above, int below) {
    return Combinators.combine(
            Arbitraries.integers().between(-above, above), Arbitraries.integers().between(1, below))
        .as((n, d) -> Rational.of(n, d))
        .withoutEdgeCases();
  }

  /** Decimals that end, not negative. */
  public static Arbitrary<Rational> decimals() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.of(1, 2, 10, 100, 1_000, 10_000))
        .as((n, d) -> Rational.of(n, d))
        .withoutEdgeCases();
  }
}

package id.salor.appraisal.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary exact numbers. */
public final class Rationals {

  private Rationals() {}

  /** Fractions of both signs, whole numbers and nought among them. */
  public static Arbitrary<Rational> any() {
    return Combinators.combine(
            Arbitraries.integers().between(-100_000, 100_000),
            Arbitraries.integers().between(1, 1_000))
        .as(Rational::of);
  }

  /** Decimals that end, not negative. */
  public static Arbitrary<Rational> decimals() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.of(1, 2, 10, 100, 1_000, 10_000))
        .as(Rational::of);
  }
}

package id.salor.appraisal.rules.unit;

import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one figure, counted. Each is rounded to the places to which it will be shown, so
 * that the memory that is needed does not grow with the people; the mean is made of more places.
 */
final class NumberCount {

  /** How many steps the range of a figure has at least. */
  private static final Rational STEPS = Rational.of(256);

  private static final int MOST_PLACES = 8;
  private static final int MORE_PLACES = 2;

  private final Rounding shown;
  private final Rounding summed;
  private final Map<BigDecimal, Long> counts = new HashMap<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private long people;

  NumberCount(Declaration declaration) {
    int places = places(declaration.range());
    this.shown = Rounding.of(places, Rounding.Mode.HALF_EVEN);
    this.summed = Rounding.of(places + MORE_PLACES, Rounding.Mode.HALF_EVEN);
  }

  /** As many places as tell apart some hundreds of steps, and not more than the policy has. */
  private static int places(ScoreRange range) {
    int most =
        range
            .step()
            .flatMap(Rational::toExactDecimal)
            .map(step -> Math.min(MOST_PLACES, Math.max(0, step.stripTrailingZeros().scale())))
            .orElse(MOST_PLACES);
    if (range.lowest().isEmpty() || range.highest().isEmpty()) {
      return Math.min(1, most);
    }
    Rational steps = range.highest().get().minus(range.lowest().get());
    int places = 0;
    while (places < most && steps.compareTo(STEPS) < 0) {
      steps = steps.times(Rational.of(BigDecimal.TEN));
      places++;
    }
    return places;
  }

  void add(Rational value) {
    counts.merge(shown.toDecimal(value), 1L, Long::sum);
    sum = sum.add(summed.toDecimal(value));
    people++;
  }

  long people() {
    return people;
  }

  /**
   * Tells whether a figure of these values may be shown: enough people have one, and not nearly all
   * have the same, which would tell what each of them has.
   */
  boolean isTellable(long smallest) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return people >= 2 * smallest && people - most >= smallest;
  }

  /**
   * The mean; absent where one person makes so much of the sum that who knows the second largest
   * could tell theirs to within a tenth.
   */
  Optional<BigDecimal> mean(long smallest) {
    return isTellable(smallest) && !isDominated()
        ? Optional.of(
            sum.divide(BigDecimal.valueOf(people), shown.decimals(), RoundingMode.HALF_EVEN))
        : Optional.empty();
  }

  private boolean isDominated() {
    TreeMap<BigDecimal, Long> sorted = new TreeMap<>();
    counts.forEach((value, count) -> sorted.merge(value.abs(), count, Long::sum));
    BigDecimal first = sorted.lastKey();
    BigDecimal second = sorted.lastEntry().getValue() > 1 ? first : sorted.lowerKey(first);
    BigDecimal all = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Long> entry : sorted.entrySet()) {
      all = all.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
    }
    BigDecimal others = all.subtract(first).subtract(second);
    return others.multiply(BigDecimal.TEN).compareTo(first) < 0;
  }

  /** The quantiles that have enough people on both sides. */
  Map<Quantile, BigDecimal> quantiles(long smallest) {
    Map<Quantile, BigDecimal> found = new EnumMap<>(Quantile.class);
    if (!isTellable(smallest)) {
      return found;
    }
    TreeMap<BigDecimal, Long> sorted = new TreeMap<>(counts);
    for (Quantile quantile : Quantile.values()) {
      if (quantile.isCovered(people, smallest)) {
        found.put(quantile, at(sorted, quantile.rank(people)));
      }
    }
    return found;
  }

  private static BigDecimal at(TreeMap<BigDecimal, Long> sorted, long rank) {
    long before = 0;
    for (Map.Entry<BigDecimal, Long> entry : sorted.entrySet()) {
      before += entry.getValue();
      if (before >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("rank " + rank + " of " + before);
  }
}

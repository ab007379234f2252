package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.rules.impact.ScoreSpread;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts scores in stretches of equal width. The width grows when the scores would fill too many
 * stretches, so any scores take little room; the same scores in any order give the same stretches.
 */
final class SpreadCount {

  /** Most stretches; more are not told apart on a page. */
  private static final BigInteger MAX_STRETCHES = BigInteger.valueOf(32);

  private static final int SMALLEST_LEVEL = -8;
  private static final Rounding WHOLE = Rounding.of(0, Rounding.Mode.DOWN);

  /** Widths grow by five and by two: 0.1, 0.5, 1, 5, 10 … */
  private static final BigInteger[] FACTORS = {
    BigInteger.TEN.divide(BigInteger.TWO), BigInteger.TWO
  };

  private int level;
  private Rational width;
  private TreeMap<BigInteger, long[]> stretches = new TreeMap<>();

  SpreadCount() {
    this.level = SMALLEST_LEVEL;
    this.width = widthOf(level);
  }

  /** A power of ten, or five times one. */
  private static Rational widthOf(int level) {
    Rational power =
        Rational.of(BigDecimal.ONE.movePointRight(Math.floorDiv(level, FACTORS.length)));
    return Math.floorMod(level, FACTORS.length) == 0
        ? power
        : power.times(Rational.of(FACTORS[0], BigInteger.ONE));
  }

  void addBefore(Rational score) {
    count(score, 0);
  }

  void addAfter(Rational score) {
    count(score, 1);
  }

  private void count(Rational score, int column) {
    BigInteger index = WHOLE.toDecimal(score.dividedBy(width)).toBigInteger();
    stretches.computeIfAbsent(index, key -> new long[2])[column]++;
    widenWhileTooMany();
  }

  private void widenWhileTooMany() {
    while (!stretches.isEmpty() && span().compareTo(MAX_STRETCHES) > 0) {
      widen();
    }
  }

  private BigInteger span() {
    return stretches.lastKey().subtract(stretches.firstKey()).add(BigInteger.ONE);
  }

  private void widen() {
    BigInteger factor = FACTORS[Math.floorMod(level, FACTORS.length)];
    TreeMap<BigInteger, long[]> wider = new TreeMap<>();
    stretches.forEach((index, counts) -> add(wider, floorDivide(index, factor), counts));
    stretches = wider;
    level++;
    width = widthOf(level);
  }

  private static BigInteger floorDivide(BigInteger index, BigInteger factor) {
    return index.subtract(index.mod(factor)).divide(factor);
  }

  private static void add(TreeMap<BigInteger, long[]> to, BigInteger index, long[] counts) {
    long[] sum = to.computeIfAbsent(index, key -> new long[2]);
    sum[0] += counts[0];
    sum[1] += counts[1];
  }

  void add(SpreadCount counted) {
    while (level < counted.level) {
      widen();
    }
    while (counted.level < level) {
      counted.widen();
    }
    counted.stretches.forEach((index, counts) -> add(stretches, index, counts));
    widenWhileTooMany();
  }

  Optional<ScoreSpread> spread() {
    if (stretches.isEmpty()) {
      return Optional.empty();
    }
    List<Long> before = new ArrayList<>();
    List<Long> after = new ArrayList<>();
    BigInteger last = stretches.lastKey();
    for (BigInteger at = stretches.firstKey();
        at.compareTo(last) <= 0;
        at = at.add(BigInteger.ONE)) {
      long[] counts = stretches.getOrDefault(at, new long[2]);
      before.add(counts[0]);
      after.add(counts[1]);
    }
    Rational low = Rational.of(stretches.firstKey(), BigInteger.ONE).times(width);
    return Optional.of(new ScoreSpread(low, width, before, after));
  }
}

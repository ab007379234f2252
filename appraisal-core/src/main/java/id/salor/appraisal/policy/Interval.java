package id.salor.appraisal.policy;

import id.salor.appraisal.value.Rational;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of numbers, with or without each of its ends.
 *
 * <p>Text forms: {@code 90} one number; {@code 90..120} both ends included; {@code 90..<120},
 * {@code 90<..120} and {@code 90<..<120} an end left out; {@code >=90}, {@code >90}, {@code <=50},
 * {@code <50} open on one side. {@link #parse} and {@link #toString} are inverse.
 *
 * @param low the lower end; absent where there is none
 * @param high the upper end; absent where there is none
 */
public record Interval(Optional<Limit> low, Optional<Limit> high) {

  /**
   * An end of an interval.
   *
   * @param number where it ends
   * @param included whether that number belongs to the interval
   */
  public record Limit(Rational number, boolean included) {

    /** Checks the components. */
    public Limit {
      Objects.requireNonNull(number, "number");
    }
  }

  private static final String NUMBER = "-?\\d{1,30}(?:\\.\\d{1,30})?";
  private static final Pattern ONE_SIDED =
      Pattern.compile("(?<sign>>=|>|<=|<)\\s*(?<number>" + NUMBER + ")");
  private static final Pattern TWO_SIDED =
      Pattern.compile(
          "(?<low>"
              + NUMBER
              + ")\\s*(?<lowmark><?)\\.\\.(?<highmark><?)\\s*(?<high>"
              + NUMBER
              + ")");
  private static final Pattern POINT = Pattern.compile(NUMBER);

  /** Checks the components. */
  public Interval {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    if (low.isPresent() && high.isPresent()) {
      int order = low.get().number().compareTo(high.get().number());
      if (order > 0 || (order == 0 && !(low.get().included() && high.get().included()))) {
        throw new IllegalArgumentException("empty interval: " + low.get() + " " + high.get());
      }
    }
  }

  /** Reads a text form; empty where the text is none, or the interval would hold no number. */
  public static Optional<Interval> parse(String text) {
    Matcher point = POINT.matcher(text);
    if (point.matches()) {
      Optional<Limit> only = limit(point.group(), "");
      return Optional.of(new Interval(only, only));
    }
    Matcher one = ONE_SIDED.matcher(text);
    if (one.matches()) {
      Optional<Limit> limit =
          Optional.of(
              new Limit(Rational.parse(one.group("number")), one.group("sign").endsWith("=")));
      return Optional.of(
          one.group("sign").startsWith(">")
              ? new Interval(limit, Optional.empty())
              : new Interval(Optional.empty(), limit));
    }
    Matcher two = TWO_SIDED.matcher(text);
    if (!two.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Interval(
              limit(two.group("low"), two.group("lowmark")),
              limit(two.group("high"), two.group("highmark"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Limit> limit(String number, String excluded) {
    return Optional.of(new Limit(Rational.parse(number), excluded.isEmpty()));
  }

  /** Tells whether the number lies in the interval. */
  public boolean contains(Rational number) {
    boolean above =
        low.map(
                limit -> {
                  int order = limit.number().compareTo(number);
                  return order < 0 || (order == 0 && limit.included());
                })
            .orElse(true);
    return above
        && high.map(
                limit -> {
                  int order = number.compareTo(limit.number());
                  return order < 0 || (order == 0 && limit.included());
                })
            .orElse(true);
  }

  @Override
  public String toString() {
    if (low.isEmpty() || high.isEmpty()) {
      return low.map(limit -> (limit.included() ? ">=" : ">") + limit.number())
          .or(() -> high.map(limit -> (limit.included() ? "<=" : "<") + limit.number()))
          .orElse("*");
    }
    if (low.equals(high)) {
      return low.get().number().toString();
    }
    return low.get().number()
        + (low.get().included() ? ".." : "<..")
        + (high.get().included() ? "" : "<")
        + high.get().number();
  }
}

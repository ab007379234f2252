package id.salor.appraisal.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The way a policy turns an exact number into a decimal: how many decimals, and which neighbour.
 *
 * <p>Text form: {@code "2 half-up"}.
 *
 * <pre>{@code
 * Rounding.of(2, Rounding.Mode.HALF_UP).apply(Rational.parse("79.975")) // 79.98
 * }</pre>
 *
 * @param decimals digits after the point, 0 to 12
 * @param mode which of the two neighbours is taken
 */
public record Rounding(int decimals, Mode mode) {

  /** Most decimals that a policy can ask for. */
  public static final int MAX_DECIMALS = 12;

  /** The neighbour that is taken when a number lies between two decimals. */
  public enum Mode {
    /** The nearest; away from zero when both are equally near. */
    HALF_UP("half-up", RoundingMode.HALF_UP, Text.of("setengah ke atas", "half up")),
    /** The nearest; towards zero when both are equally near. */
    HALF_DOWN("half-down", RoundingMode.HALF_DOWN, Text.of("setengah ke bawah", "half down")),
    /** The nearest; the one with an even last digit when both are equally near. */
    HALF_EVEN("half-even", RoundingMode.HALF_EVEN, Text.of("setengah ke genap", "half to even")),
    /** The higher. */
    UP("up", RoundingMode.CEILING, Text.of("ke atas", "up")),
    /** The lower. */
    DOWN("down", RoundingMode.FLOOR, Text.of("ke bawah", "down"));

    private final String id;
    private final RoundingMode javaMode;
    private final Text title;

    Mode(String id, RoundingMode javaMode, Text title) {
      this.id = id;
      this.javaMode = javaMode;
      this.title = title;
    }

    /** Returns the name used in text forms, such as {@code "half-up"}. */
    public String id() {
      return id;
    }

    /** Returns the wording for people, such as {@code "half up"}. */
    public Text title() {
      return title;
    }

    /** Finds a mode by its {@link #id()}. */
    public static Optional<Mode> ofId(String id) {
      return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
  }

  /** Checks the components. */
  public Rounding {
    Objects.requireNonNull(mode, "mode");
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new IllegalArgumentException("decimals must be 0 to " + MAX_DECIMALS + ": " + decimals);
    }
  }

  /** Returns rounding to {@code decimals} digits in the given mode. */
  public static Rounding of(int decimals, Mode mode) {
    return new Rounding(decimals, mode);
  }

  /** Returns the rounded number, itself exact. */
  public Rational apply(Rational number) {
    return Rational.of(toDecimal(number));
  }

  /** Returns the rounded number as a decimal with exactly {@link #decimals()} digits. */
  public BigDecimal toDecimal(Rational number) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), decimals, mode.javaMode);
  }

  /** Returns the distance between two neighbours: {@code 0.01} for two decimals. */
  public Rational step() {
    return Rational.of(BigDecimal.ONE.movePointLeft(decimals));
  }

  @Override
  public String toString() {
    return decimals + " " + mode.id;
  }
}

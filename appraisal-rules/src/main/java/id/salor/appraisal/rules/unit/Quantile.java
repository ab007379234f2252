package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;

/** A value that a share of the people do not exceed. */
public enum Quantile {
  /** One in ten is at it or below. */
  TENTH("tenth", "1/10", Text.of("sepersepuluh terbawah", "lowest tenth")),
  /** A quarter. */
  QUARTER("quarter", "1/4", Text.of("seperempat terbawah", "lowest quarter")),
  /** Half. */
  MEDIAN("median", "1/2", Text.of("median", "median")),
  /** Three quarters. */
  THREE_QUARTERS("three-quarters", "3/4", Text.of("seperempat teratas", "highest quarter")),
  /** Nine in ten. */
  NINE_TENTHS("nine-tenths", "9/10", Text.of("sepersepuluh teratas", "highest tenth"));

  private final String id;
  private final Rational share;
  private final Text title;

  Quantile(String id, String share, Text title) {
    this.id = id;
    this.share = Rational.parse(share);
    this.title = title;
  }

  /** Returns the word used in JSON. */
  public String id() {
    return id;
  }

  /** Returns the wording for people. */
  public Text title() {
    return title;
  }

  /** Returns the share of the people who are at it or below. */
  public Rational share() {
    return share;
  }

  /** Tells whether on each side of it there are enough people. */
  boolean isCovered(long people, long smallest) {
    Rational side = share.min(Rational.ONE.minus(share));
    return side.times(Rational.of(people)).compareTo(Rational.of(smallest)) >= 0;
  }

  /** The place of the person who has it, counted from the lowest, from one. */
  long rank(long people) {
    Rational place = share.times(Rational.of(people));
    return place
        .numerator()
        .add(place.denominator())
        .subtract(java.math.BigInteger.ONE)
        .divide(place.denominator())
        .longValueExact();
  }
}

package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * One place at which the new version rounds, and what other ways of rounding there would do.
 *
 * @param quantity the quantity in whose value it is rounded
 * @param title its wording for people
 * @param place the rule file and line, or the cell, that says so
 * @param now how it is rounded, such as {@code "2 half-up"}
 * @param variants the other ways
 */
public record RoundingSite(
    String quantity, Text title, String place, String now, List<Variant> variants) {

  /** Checks and copies the components. */
  public RoundingSite {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(now, "now");
    variants = List.copyOf(variants);
  }

  /**
   * Another way of rounding.
   *
   * @param rounding how it is rounded, such as {@code "1 half-up"}; {@code "none"} for not at all
   * @param moves how many move which way, beside the new version as it is
   * @param cases some who move, in the order of the data
   */
  public record Variant(String rounding, Moves moves, List<Case> cases) {

    /** Not rounding at all. */
    public static final String NONE = "none";

    /** Checks and copies the components. */
    public Variant {
      Objects.requireNonNull(rounding, "rounding");
      Objects.requireNonNull(moves, "moves");
      cases = List.copyOf(cases);
    }
  }

  /**
   * Somebody whose predikat hangs on the rounding.
   *
   * @param id the id of the appraisal
   * @param exact the number before it is rounded; empty where it is rounded for several entries
   * @param before where they stand as it is rounded now
   * @param after where they would stand
   * @param bound the bound at which they sit, by the rows on its two sides: {@code "predikat: nilai
   *     91..110 → 76..<91"}; empty where none is crossed directly
   */
  public record Case(String id, String exact, Standing before, Standing after, String bound) {

    /** Checks the components. */
    public Case {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(exact, "exact");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(bound, "bound");
    }
  }
}

package id.salor.appraisal.explain;

import id.salor.appraisal.value.LabelSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the rating is not the next better one.
 *
 * <p>It tells of the calculation as it is: which row of the table gives the better rating and which
 * of its keys was not there, which branch of a formula was not taken, which gate limited it.
 * Nothing is searched; by which change of the evidence a rating is reached is another question.
 *
 * @param rating the next better rating that the rules can give; the next one of the label set where
 *     they can give none
 * @param extent how much the ways say
 * @param withoutGates what the rating was before gates limited it, where they did
 * @param barredBy the gates that held and do not let this rating through
 * @param ways by which the rating would have come about before gates, the nearest first; empty
 *     where it did already, and only gates stand in the way
 */
public record NextRating(
    LabelSet.Member rating,
    Extent extent,
    Optional<LabelSet.Member> withoutGates,
    List<GateState> barredBy,
    List<Way> ways) {

  /** How much is known of what is in the way. */
  public enum Extent {
    /** Every way there is stands among the ways. */
    COMPLETE("complete"),
    /** There may be others: the rating depends on something that cannot be turned round. */
    OPEN("open"),
    /** The rules give no such rating in these circumstances. */
    NONE("none");

    private final String id;

    Extent(String id) {
      this.id = id;
    }

    /** Returns the word used in documents. */
    public String id() {
      return id;
    }
  }

  /** Checks and copies the components. */
  public NextRating {
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(extent, "extent");
    Objects.requireNonNull(withoutGates, "withoutGates");
    barredBy = List.copyOf(barredBy);
    ways = List.copyOf(ways);
  }
}

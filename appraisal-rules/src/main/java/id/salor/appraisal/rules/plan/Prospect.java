package id.salor.appraisal.rules.plan;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rating would still take.
 *
 * @param rating the rating
 * @param share the smallest share of the way from the worst to the best outcome that is enough, the
 *     same for everything open that has a direction; 0 where nothing more is needed; absent where
 *     the rating is out of reach
 * @param aims a value for everything that is still open, with which the rating, or a better one, is
 *     reached; none where it is out of reach
 * @param reasons why it is out of reach; none where it is not
 */
public record Prospect(
    LabelSet.Member rating, Optional<Rational> share, List<Aim> aims, List<Text> reasons) {

  /**
   * A value to aim at.
   *
   * @param place where it will stand; in an entry that is not there yet where the aim is an
   *     addition
   * @param entry the entry in words; empty for the plan as a whole
   * @param title the wording of the policy for people
   * @param unit the unit of a number; empty where there is none
   * @param value the value
   * @param direction which side of the value is enough as well; none where it is the value alone
   * @param bound whether the value itself is enough or must be passed
   * @param addition whether the entry is there already
   */
  public record Aim(
      InputPlace place,
      Text entry,
      Text title,
      String unit,
      Value value,
      Direction direction,
      Change.Bound bound,
      Addition addition) {

    /** Checks the components. */
    public Aim {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(direction, "direction");
      Objects.requireNonNull(bound, "bound");
      Objects.requireNonNull(addition, "addition");
    }
  }

  /** Whether an entry is there already. */
  public enum Addition {
    /** It is. */
    THERE,
    /** It would have to be added, as an innovation that is put forward. */
    TO_BE_ADDED
  }

  /** Checks and copies the components. */
  public Prospect {
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(share, "share");
    aims = List.copyOf(aims);
    reasons = List.copyOf(reasons);
  }

  /** Tells whether the rating, or a better one, is still possible. */
  public boolean isReachable() {
    return share.isPresent();
  }
}

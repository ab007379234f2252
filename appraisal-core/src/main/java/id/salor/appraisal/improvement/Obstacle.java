package id.salor.appraisal.improvement;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/** Why a rating cannot be reached by anything that a person can influence. */
public sealed interface Obstacle
    permits Obstacle.Gate,
        Obstacle.BestScore,
        Obstacle.BestRating,
        Obstacle.Fact,
        Obstacle.Refusal {

  /**
   * A gate still holds when everything that can be influenced is at its best.
   *
   * @param limit the best rating that it allows
   * @param condition what holds, as the policy writes it
   * @param origin who says so
   */
  record Gate(Label limit, String condition, Origin origin) implements Obstacle {

    /** Checks the components. */
    public Gate {
      Objects.requireNonNull(limit, "limit");
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(origin, "origin");
    }
  }

  /**
   * Not even the best score is enough.
   *
   * @param name the quantity that the rating is read from
   * @param title the wording for people
   * @param best its value when everything that can be influenced is at its best
   * @param needed the nearest value that would be enough; absent where it could not be found
   */
  record BestScore(Name name, Text title, Rational best, Optional<Rational> needed)
      implements Obstacle {

    /** Checks the components. */
    public BestScore {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(best, "best");
      Objects.requireNonNull(needed, "needed");
    }
  }

  /**
   * Everything that can be influenced is at its best and leads no further.
   *
   * @param best the rating then, before any gate
   */
  record BestRating(Label best) implements Obstacle {

    /** Checks the component. */
    public BestRating {
      Objects.requireNonNull(best, "best");
    }
  }

  /**
   * A circumstance stands in the way: with another value the rating could be reached.
   *
   * @param place where it stands
   * @param title the wording for people
   * @param is its value
   * @param other a value with which the rating could be reached
   */
  record Fact(InputPlace place, Text title, Value is, Value other) implements Obstacle {

    /** Checks the components. */
    public Fact {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(is, "is");
      Objects.requireNonNull(other, "other");
    }
  }

  /**
   * With everything at its best the calculation gives no rating at all, so that the way there was
   * not found.
   *
   * @param reason what the calculation says
   */
  record Refusal(Text reason) implements Obstacle {

    /** Checks the component. */
    public Refusal {
      Objects.requireNonNull(reason, "reason");
    }
  }
}

package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How one value of the policy is spread over the people. */
public sealed interface Figure permits Figure.OfNumber, Figure.OfLabels {

  /** What a value is to those who read. */
  enum Role {
    /** The score of the whole. */
    SCORE("score"),
    /** An indicator. */
    INDICATOR("indicator"),
    /** Something in which the public has an interest, as the policy says. */
    PUBLIC("public");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    /** Returns the word used in JSON. */
    public String id() {
      return id;
    }
  }

  /** Returns its name in the policy. */
  Name name();

  /** Returns the wording for people. */
  Text title();

  /** Returns what it is to those who read. */
  Set<Role> roles();

  /** Returns how many have it; empty where all have it, or all but a few, or too few. */
  Optional<Long> people();

  /** Tells whether anything of it is told. */
  boolean isTold();

  /**
   * A number.
   *
   * @param name its name in the policy
   * @param title the wording for people
   * @param roles what it is to those who read
   * @param people how many have it
   * @param unit the unit, empty where there is none
   * @param range its bounds
   * @param mean the mean; absent where that is not told
   * @param quantiles values behind which there are enough people on both sides
   */
  record OfNumber(
      Name name,
      Text title,
      Set<Role> roles,
      Optional<Long> people,
      String unit,
      ScoreRange range,
      Optional<BigDecimal> mean,
      Map<Quantile, BigDecimal> quantiles)
      implements Figure {

    /** Checks and copies the components. */
    public OfNumber {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      roles = Collections.unmodifiableSet(new TreeSet<>(roles));
      Objects.requireNonNull(people, "people");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(range, "range");
      Objects.requireNonNull(mean, "mean");
      quantiles = Collections.unmodifiableMap(new TreeMap<>(quantiles));
    }

    @Override
    public boolean isTold() {
      return mean.isPresent() || !quantiles.isEmpty();
    }
  }

  /**
   * A label, or yes and no.
   *
   * @param name its name in the policy
   * @param title the wording for people
   * @param roles what it is to those who read
   * @param people how many have it
   * @param counts how many have each, best first; none where that is not told
   */
  record OfLabels(
      Name name, Text title, Set<Role> roles, Optional<Long> people, List<LabelCount> counts)
      implements Figure {

    /** Checks and copies the components. */
    public OfLabels {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      roles = Collections.unmodifiableSet(new TreeSet<>(roles));
      Objects.requireNonNull(people, "people");
      counts = List.copyOf(counts);
    }

    @Override
    public boolean isTold() {
      return !counts.isEmpty();
    }
  }
}

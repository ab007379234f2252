package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that a rule says about how to rate: a weight, a formula, a gate.
 *
 * <p>Terms are what rules write and what the calculation reads. Two terms with one {@link #key()}
 * say two things about one matter, which is a conflict unless one rule is an exception to the
 * other.
 */
public sealed interface Term {

  /** Returns the matter this term settles; there is at most one term for each. */
  String key();

  /** Returns the formulas in this term. */
  default List<Formula> formulas() {
    return List.of();
  }

  /** Returns the groups that lead to the level on which the formulas of this term stand. */
  default List<Name> level() {
    return List.of();
  }

  /** Returns the canonical text, as {@link TermText#read} reads it. */
  default String canonical() {
    return TermText.write(this);
  }

  /** A term about one quantity, whose formulas stand on the level of that quantity. */
  sealed interface OfQuantity extends Term {

    /** Returns the quantity. */
    Path target();

    @Override
    default List<Name> level() {
      return target().groups();
    }
  }

  /** The value of a quantity is given by a formula. */
  record Definition(Path target, Formula formula) implements OfQuantity {

    /** Checks the components. */
    public Definition {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(formula, "formula");
    }

    @Override
    public String key() {
      return "value " + target;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(formula);
    }
  }

  /** The value of a quantity is composed of other quantities on the same level. */
  record Composition(Path target, Method method, List<Name> parts) implements OfQuantity {

    /** How the parts make the whole. */
    public enum Method {
      /** Sum of part × weight. */
      WEIGHTED_SUM("weighted-sum"),
      /** Sum. */
      SUM("sum"),
      /** Mean of the parts that apply. */
      MEAN("mean"),
      /** Product. */
      PRODUCT("product"),
      /** Smallest part. */
      LOWEST("lowest"),
      /** Largest part. */
      HIGHEST("highest");

      private final String id;

      Method(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }

      /** Finds a method by its {@link #id()}. */
      public static Optional<Method> ofId(String id) {
        return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
      }
    }

    /** Checks and copies the components. */
    public Composition {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(method, "method");
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a composition without parts: " + target);
      }
    }

    @Override
    public String key() {
      return "value " + target;
    }
  }

  /**
   * The value of a quantity is a figure of a cohort: what a first pass over everybody has counted.
   *
   * @param target the quantity, of the appraisal as a whole
   * @param statistic which figure
   * @param of of what, a name of the appraisal as a whole
   * @param cohort in which declared cohort
   */
  record CohortFigure(Path target, Statistic statistic, Name of, Name cohort)
      implements OfQuantity {

    /** Which figure of a cohort. */
    public enum Statistic {
      /** Smallest number, or worst label. */
      LOWEST("lowest"),
      /** Largest number, or best label. */
      HIGHEST("highest"),
      /** Sum. */
      SUM("sum"),
      /** Mean. */
      MEAN("mean"),
      /** How many members have a value. */
      COUNT("count"),
      /** One more than the members with a better value; equal values share a rank. */
      RANK("rank");

      private final String id;

      Statistic(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }

      /** Tells whether only numbers can be counted so; labels can be ranked but not added. */
      boolean needsNumbers() {
        return this == SUM || this == MEAN;
      }

      /** Returns the kind of the figure, for the kind of what is counted. */
      Kind kindOf(Kind counted) {
        return this == LOWEST || this == HIGHEST ? counted : Kind.NUMBER;
      }

      /** Finds a statistic by its {@link #id()}. */
      public static Optional<Statistic> ofId(String id) {
        return Arrays.stream(values()).filter(found -> found.id.equals(id)).findFirst();
      }
    }

    /** Checks the components. */
    public CohortFigure {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(statistic, "statistic");
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(cohort, "cohort");
    }

    @Override
    public String key() {
      return "value " + target;
    }
  }

  /** The weight of a part in a weighted sum, as a fraction of one. */
  record PartWeight(Path target, Name part, Formula weight) implements OfQuantity {

    /** Checks the components. */
    public PartWeight {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(weight, "weight");
    }

    @Override
    public String key() {
      return "weight " + target + " " + part;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(weight);
    }
  }

  /** What becomes of a composition when a part is not applicable. */
  record AbsentParts(Path target, Handling handling) implements OfQuantity {

    /** What is done with a part that is not applicable. */
    public enum Handling {
      /** It is left out; the weights of the others are scaled to the same sum. */
      REWEIGHT("reweight"),
      /** It counts as zero with its weight. */
      ZERO("zero"),
      /** The whole is refused. */
      REFUSE("refuse");

      private final String id;

      Handling(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }

      /** Finds a handling by its {@link #id()}. */
      public static Optional<Handling> ofId(String id) {
        return Arrays.stream(values()).filter(handling -> handling.id.equals(id)).findFirst();
      }
    }

    /** Checks the components. */
    public AbsentParts {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(handling, "handling");
    }

    @Override
    public String key() {
      return "absent " + target;
    }
  }

  /** How many parts of a composition must apply at least. */
  record MinimumParts(Path target, int count) implements OfQuantity {

    /** Checks the components. */
    public MinimumParts {
      Objects.requireNonNull(target, "target");
      if (count < 1) {
        throw new IllegalArgumentException("minimum parts: " + count);
      }
    }

    @Override
    public String key() {
      return "minimum " + target;
    }
  }

  /** A quantity is rounded, after its bounds were applied. */
  record Rounded(Path target, Rounding rounding) implements OfQuantity {

    /** Checks the components. */
    public Rounded {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(rounding, "rounding");
    }

    @Override
    public String key() {
      return "round " + target;
    }
  }

  /** A quantity is never less than a bound (floor) or never more (cap). */
  record Bound(Path target, Side side, Formula limit) implements OfQuantity {

    /** Which side is bounded. */
    public enum Side {
      /** Never less. */
      FLOOR("floor"),
      /** Never more. */
      CAP("cap");

      private final String id;

      Side(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }
    }

    /** Checks the components. */
    public Bound {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(side, "side");
      Objects.requireNonNull(limit, "limit");
    }

    @Override
    public String key() {
      return side.id() + " " + target;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(limit);
    }
  }

  /** While a formula holds, a label is at most, or at least, a given one. */
  record Gate(Path target, Mode mode, Label limit, Formula condition) implements OfQuantity {

    /** Which way the gate limits. */
    public enum Mode {
      /** No better than the limit. */
      AT_MOST("at-most"),
      /** No worse than the limit. */
      AT_LEAST("at-least");

      private final String id;

      Mode(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }
    }

    /** Checks the components. */
    public Gate {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(mode, "mode");
      Objects.requireNonNull(limit, "limit");
      Objects.requireNonNull(condition, "condition");
    }

    @Override
    public String key() {
      return "gate " + target + " " + mode.id() + " \"" + limit + "\" " + condition;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(condition);
    }
  }

  /** Something that must hold of the input, for the appraisal or for each entry of a level. */
  record Requirement(List<Name> level, Formula condition, Text message) implements Term {

    /** Checks and copies the components. */
    public Requirement {
      level = List.copyOf(level);
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public String key() {
      return "require "
          + String.join(".", level.stream().map(Name::value).toList())
          + ": "
          + condition;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(condition);
    }
  }

  /**
   * Of a group there must be an entry for every label of a set: for all of them, or for those of
   * which a condition holds.
   *
   * @param level the groups that lead to where the group lies
   * @param group the group
   * @param label the fact, measure or quantity of each entry whose labels must be there
   * @param condition for which labels; it sees the label under the name of {@code label}
   * @param message what to say beside the labels that are missing
   */
  record EveryLabel(List<Name> level, Name group, Name label, Formula condition, Text message)
      implements Term {

    /** Checks and copies the components. */
    public EveryLabel {
      level = List.copyOf(level);
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(message, "message");
    }

    /** Returns where the label is declared. */
    public Path path() {
      return new Path(Stream.concat(level.stream(), Stream.of(group)).toList(), label);
    }

    @Override
    public String key() {
      return "every " + path() + ": " + condition;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(condition);
    }
  }

  /** The quantity that is the rating. */
  record Rating(Name target) implements Term {

    /** Checks the component. */
    public Rating {
      Objects.requireNonNull(target, "target");
    }

    @Override
    public String key() {
      return "rating";
    }
  }

  /** The quantity that is the score. */
  record FinalScore(Name target) implements Term {

    /** Checks the component. */
    public FinalScore {
      Objects.requireNonNull(target, "target");
    }

    @Override
    public String key() {
      return "score";
    }
  }

  /** While a formula holds there is, lawfully, no rating. */
  record WithoutRating(Formula condition, Text reason) implements Term {

    /** Checks the components. */
    public WithoutRating {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String key() {
      return "unrated " + condition + " \"" + reason.id() + "\"";
    }

    @Override
    public List<Formula> formulas() {
      return List.of(condition);
    }
  }

  /** A quantity that is reported beside score and rating. */
  record Outcome(Name target) implements Term {

    /** Checks the component. */
    public Outcome {
      Objects.requireNonNull(target, "target");
    }

    @Override
    public String key() {
      return "outcome " + target;
    }
  }

  /**
   * A limit on how the ratings of a cohort are spread. It changes nobody's rating.
   *
   * @param cohort the declared cohort
   * @param labels neighbouring labels of the rating that are counted together
   * @param side which way it limits
   * @param unit whether the limit is a share or a number of people
   * @param limit the percentage or the number of people: numbers and parameters alone
   * @param force whether it must hold, or is what the policy calls ideal
   */
  record DistributionLimit(
      Name cohort, List<Label> labels, Side side, Unit unit, Formula limit, Force force)
      implements Term {

    /**
     * Most labels that a rating may have for its spread to be limited: the search for the smallest
     * change looks at every subset of them.
     */
    public static final int MAX_LABELS = 12;

    /** Which way it limits. */
    public enum Side {
      /** So many, not more. */
      AT_MOST("at-most"),
      /** So many, not fewer. */
      AT_LEAST("at-least"),
      /** More than so many. */
      MORE_THAN("more-than");

      private final String id;

      Side(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }
    }

    /** What the limit is counted in. */
    public enum Unit {
      /** Percent of those who have a rating. */
      PERCENT("percent"),
      /** People. */
      PEOPLE("people");

      private final String id;

      Unit(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }
    }

    /** Whether it must hold. */
    public enum Force {
      /** It must hold. */
      LIMIT("limit"),
      /** The policy calls it ideal and excludes nothing else. */
      IDEAL("ideal");

      private final String id;

      Force(String id) {
        this.id = id;
      }

      /** Returns the word used in canonical text. */
      public String id() {
        return id;
      }
    }

    /** Checks and copies the components. */
    public DistributionLimit {
      Objects.requireNonNull(cohort, "cohort");
      labels = List.copyOf(labels);
      if (labels.isEmpty()) {
        throw new IllegalArgumentException("a limit on no label");
      }
      Objects.requireNonNull(side, "side");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(limit, "limit");
      Objects.requireNonNull(force, "force");
    }

    @Override
    public String key() {
      return "distribution "
          + cohort
          + " "
          + force.id()
          + " "
          + side.id()
          + " "
          + unit.id()
          + " "
          + labels.stream().map(label -> "\"" + label + "\"").collect(Collectors.joining(", "));
    }

    @Override
    public List<Formula> formulas() {
      return List.of(limit);
    }
  }

  /** What to tell the person about a quantity while a formula holds. */
  record Advice(Name target, Formula condition, Text text) implements Term {

    /** Checks the components. */
    public Advice {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String key() {
      return "advice " + target + " " + condition;
    }

    @Override
    public List<Formula> formulas() {
      return List.of(condition);
    }
  }

  /**
   * The person may object to the result until a day, in this way. It changes nobody's rating.
   *
   * @param target the quantity that is the last day; not applicable while it cannot be known
   * @param how to whom and how one objects, and until when, in words
   */
  record Objection(Name target, Text how) implements Term {

    /** Checks the components. */
    public Objection {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(how, "how");
    }

    @Override
    public String key() {
      return "objection " + target;
    }
  }

  /** The rows of a table are read from the top, and the first that fits holds. */
  record FirstMatch(Name table) implements Term {

    /** Checks the component. */
    public FirstMatch {
      Objects.requireNonNull(table, "table");
    }

    @Override
    public String key() {
      return "first-match " + table;
    }
  }
}

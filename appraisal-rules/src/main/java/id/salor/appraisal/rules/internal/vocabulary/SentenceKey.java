package id.salor.appraisal.rules.internal.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every sentence there is, with the places in it. A vocabulary gives each its wording in one
 * language; what a sentence means is the same in all.
 */
public enum SentenceKey {
  /** Begins a rule. */
  RULE(Section.FRAME, Map.of("name", SlotType.QUOTED)),
  /** Names the article a rule rests on. */
  LAW(Section.FRAME, Map.of("text", SlotType.QUOTED)),
  /** Names a rule an interpretation, with its reason. */
  INTERPRETATION(Section.FRAME, Map.of("text", SlotType.QUOTED)),
  /** Makes a rule an exception to another. */
  EXCEPTION(Section.FRAME, Map.of("name", SlotType.QUOTED)),
  /** Begins the conditions. */
  WHEN(Section.FRAME, Map.of()),
  /** Begins the terms. */
  THEN(Section.FRAME, Map.of()),
  /** Ends a rule. */
  END(Section.FRAME, Map.of()),

  /** Always. */
  ALWAYS(Section.CONDITION, Map.of()),
  /** A fact is a label. */
  FACT_IS(Section.CONDITION, Map.of("fact", SlotType.QUOTED, "label", SlotType.QUOTED)),
  /** A fact is true. */
  FACT_IS_TRUE(Section.CONDITION, Map.of("fact", SlotType.QUOTED)),
  /** A fact is false. */
  FACT_IS_FALSE(Section.CONDITION, Map.of("fact", SlotType.QUOTED)),
  /** A fact is given and is not a label. */
  FACT_IS_NOT(Section.CONDITION, Map.of("fact", SlotType.QUOTED, "label", SlotType.QUOTED)),
  /** A fact is one of some labels. */
  FACT_IS_ONE_OF(
      Section.CONDITION, Map.of("fact", SlotType.QUOTED, "labels", SlotType.QUOTED_LIST)),
  /** A fact is a number not below a bound. */
  FACT_AT_LEAST(Section.CONDITION, Map.of("fact", SlotType.QUOTED, "number", SlotType.NUMBER)),
  /** A fact is a number not above a bound. */
  FACT_AT_MOST(Section.CONDITION, Map.of("fact", SlotType.QUOTED, "number", SlotType.NUMBER)),
  /** A fact is given. */
  FACT_GIVEN(Section.CONDITION, Map.of("fact", SlotType.QUOTED)),
  /** A fact is not given. */
  FACT_NOT_GIVEN(Section.CONDITION, Map.of("fact", SlotType.QUOTED)),

  /** A quantity is given by a formula. */
  VALUE_FORMULA(Section.TERM, Map.of("quantity", SlotType.QUOTED, "formula", SlotType.FORMULA)),
  /** A quantity is the weighted sum of parts. */
  VALUE_WEIGHTED_SUM(Section.TERM, composition()),
  /** A quantity is the sum of parts. */
  VALUE_SUM(Section.TERM, composition()),
  /** A quantity is the mean of parts. */
  VALUE_MEAN(Section.TERM, composition()),
  /** A quantity is the product of parts. */
  VALUE_PRODUCT(Section.TERM, composition()),
  /** A quantity is the lowest of parts. */
  VALUE_LOWEST(Section.TERM, composition()),
  /** A quantity is the highest of parts. */
  VALUE_HIGHEST(Section.TERM, composition()),
  /** A quantity is read from a table whose keys are named like its columns. */
  VALUE_TABLE(Section.TERM, Map.of("quantity", SlotType.QUOTED, "table", SlotType.QUOTED)),
  /** A quantity is read from a table with given keys. */
  VALUE_TABLE_KEYS(
      Section.TERM,
      Map.of("quantity", SlotType.QUOTED, "table", SlotType.QUOTED, "formulas", SlotType.FORMULA)),
  /** A quantity is read from one column of a table with given keys. */
  VALUE_TABLE_COLUMN(
      Section.TERM,
      Map.of(
          "quantity",
          SlotType.QUOTED,
          "table",
          SlotType.QUOTED,
          "column",
          SlotType.QUOTED,
          "formulas",
          SlotType.FORMULA)),
  /** A quantity is the lowest of a cohort. */
  COHORT_LOWEST(Section.TERM, cohort()),
  /** A quantity is the highest of a cohort. */
  COHORT_HIGHEST(Section.TERM, cohort()),
  /** A quantity is the sum over a cohort. */
  COHORT_SUM(Section.TERM, cohort()),
  /** A quantity is the mean over a cohort. */
  COHORT_MEAN(Section.TERM, cohort()),
  /** A quantity is the number of members of a cohort. */
  COHORT_COUNT(Section.TERM, cohort()),
  /** A quantity is the rank within a cohort. */
  COHORT_RANK(Section.TERM, cohort()),
  /** A quantity does not count. */
  VALUE_NOT_APPLICABLE(Section.TERM, quantity()),
  /** The text of the law says nothing about a quantity. */
  VALUE_NOT_DETERMINED(Section.TERM, quantity()),

  /** Rounding to the nearest, away from zero. */
  ROUND_HALF_UP(Section.TERM, rounding()),
  /** Rounding to the nearest, towards zero. */
  ROUND_HALF_DOWN(Section.TERM, rounding()),
  /** Rounding to the nearest, to even. */
  ROUND_HALF_EVEN(Section.TERM, rounding()),
  /** Rounding to the higher. */
  ROUND_UP(Section.TERM, rounding()),
  /** Rounding to the lower. */
  ROUND_DOWN(Section.TERM, rounding()),
  /** A quantity is never less. */
  FLOOR(Section.TERM, Map.of("quantity", SlotType.QUOTED, "formula", SlotType.FORMULA)),
  /** A quantity is never more. */
  CAP(Section.TERM, Map.of("quantity", SlotType.QUOTED, "formula", SlotType.FORMULA)),

  /** The weight of a part in percent. */
  WEIGHT_PERCENT(
      Section.TERM,
      Map.of("part", SlotType.QUOTED, "quantity", SlotType.QUOTED, "number", SlotType.NUMBER)),
  /** The weight of a part as a formula. */
  WEIGHT_FORMULA(
      Section.TERM,
      Map.of("part", SlotType.QUOTED, "quantity", SlotType.QUOTED, "formula", SlotType.FORMULA)),
  /** Parts that do not apply are dropped and the other weights scaled. */
  ABSENT_REWEIGHT(Section.TERM, quantity()),
  /** Parts that do not apply count as zero. */
  ABSENT_ZERO(Section.TERM, quantity()),
  /** Parts that do not apply make the whole refused. */
  ABSENT_REFUSE(Section.TERM, quantity()),
  /** So many parts must apply. */
  MINIMUM_PARTS(Section.TERM, Map.of("quantity", SlotType.QUOTED, "count", SlotType.NUMBER)),

  /** A label is limited from above while something holds. */
  GATE_AT_MOST(Section.TERM, gate()),
  /** A label is limited from below while something holds. */
  GATE_AT_LEAST(Section.TERM, gate()),
  /** Something must hold of the appraisal. */
  REQUIRE(Section.TERM, Map.of("formula", SlotType.FORMULA, "texts", SlotType.TEXTS)),
  /** Something must hold of each entry of a group. */
  REQUIRE_EACH(
      Section.TERM,
      Map.of("group", SlotType.QUOTED, "formula", SlotType.FORMULA, "texts", SlotType.TEXTS)),
  /** Of a group there must be an entry for every label. */
  REQUIRE_ENTRY(
      Section.TERM,
      Map.of("group", SlotType.QUOTED, "part", SlotType.QUOTED, "texts", SlotType.TEXTS)),
  /** Of a group there must be an entry for every label of which something holds. */
  REQUIRE_ENTRY_WHEN(
      Section.TERM,
      Map.of(
          "group", SlotType.QUOTED,
          "part", SlotType.QUOTED,
          "formula", SlotType.FORMULA,
          "texts", SlotType.TEXTS)),
  /** Which quantity is the rating. */
  RATING(Section.TERM, quantity()),
  /** Which quantity is the score. */
  SCORE(Section.TERM, quantity()),
  /** Which quantity is reported as well. */
  OUTCOME(Section.TERM, quantity()),
  /** There is no rating while something holds. */
  UNRATED_WHEN(Section.TERM, Map.of("formula", SlotType.FORMULA, "texts", SlotType.TEXTS)),
  /** There is no rating. */
  UNRATED(Section.TERM, Map.of("texts", SlotType.TEXTS)),
  /** At most such a share of a cohort has one of some ratings. */
  SPREAD_AT_MOST(Section.TERM, spread()),
  /** At least such a share of a cohort has one of some ratings. */
  SPREAD_AT_LEAST(Section.TERM, spread()),
  /** More than such a share of a cohort has one of some ratings. */
  SPREAD_MORE_THAN(Section.TERM, spread()),
  /** At most so many people of a cohort have one of some ratings. */
  SPREAD_AT_MOST_PEOPLE(Section.TERM, spread()),
  /** At least so many people of a cohort have one of some ratings. */
  SPREAD_AT_LEAST_PEOPLE(Section.TERM, spread()),
  /** Ideally at most such a share of a cohort has one of some ratings. */
  SPREAD_IDEALLY_AT_MOST(Section.TERM, spread()),
  /** Ideally at least such a share of a cohort has one of some ratings. */
  SPREAD_IDEALLY_AT_LEAST(Section.TERM, spread()),
  /** Ideally more than such a share of a cohort has one of some ratings. */
  SPREAD_IDEALLY_MORE_THAN(Section.TERM, spread()),
  /** What to tell the person while something holds. */
  ADVICE(
      Section.TERM,
      Map.of("quantity", SlotType.QUOTED, "formula", SlotType.FORMULA, "texts", SlotType.TEXTS)),
  /** Until when and how one objects. */
  OBJECTION(Section.TERM, Map.of("quantity", SlotType.QUOTED, "texts", SlotType.TEXTS)),
  /** The first fitting row of a table holds. */
  FIRST_MATCH(Section.TERM, Map.of("table", SlotType.QUOTED));

  /** Where in a rule a sentence may stand. */
  public enum Section {
    /** The frame of a rule. */
    FRAME,
    /** Among the conditions. */
    CONDITION,
    /** Among the terms. */
    TERM
  }

  private final Section section;
  private final Map<String, SlotType> slots;

  SentenceKey(Section section, Map<String, SlotType> slots) {
    this.section = section;
    this.slots = slots;
  }

  private static Map<String, SlotType> quantity() {
    return Map.of("quantity", SlotType.QUOTED);
  }

  private static Map<String, SlotType> composition() {
    return Map.of("quantity", SlotType.QUOTED, "parts", SlotType.QUOTED_LIST);
  }

  private static Map<String, SlotType> rounding() {
    return Map.of("quantity", SlotType.QUOTED, "decimals", SlotType.NUMBER);
  }

  private static Map<String, SlotType> cohort() {
    return Map.of(
        "quantity", SlotType.QUOTED, "counted", SlotType.QUOTED, "cohort", SlotType.QUOTED);
  }

  private static Map<String, SlotType> spread() {
    return Map.of(
        "cohort", SlotType.QUOTED, "labels", SlotType.QUOTED_LIST, "formula", SlotType.FORMULA);
  }

  private static Map<String, SlotType> gate() {
    return Map.of(
        "quantity", SlotType.QUOTED, "label", SlotType.QUOTED, "formula", SlotType.FORMULA);
  }

  /** Returns where the sentence may stand. */
  public Section section() {
    return section;
  }

  /** Returns the places in the sentence by name. */
  public Map<String, SlotType> slots() {
    return slots;
  }

  /** Returns the key as vocabulary files write it: {@code weight-percent}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds a sentence by its {@link #id()}. */
  public static Optional<SentenceKey> ofId(String id) {
    return Arrays.stream(values()).filter(key -> key.id().equals(id)).findFirst();
  }
}

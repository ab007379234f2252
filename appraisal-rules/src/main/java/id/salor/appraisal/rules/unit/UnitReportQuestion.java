package id.salor.appraisal.rules.unit;

import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.value.Name;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report is asked for.
 *
 * @param by by what people are grouped
 * @param smallest how many people must stand behind each count and figure, at least {@link #LEAST}.
 *     A convention of statistical offices, not a number of any policy
 */
public record UnitReportQuestion(CohortKey by, long smallest) {

  /** The smallest number that protects: of two people, each knows what the other has. */
  public static final long LEAST = 2 + 1;

  /** What is usual, and used unless somebody says otherwise: five. */
  public static final long USUAL = LEAST + 2;

  /** Checks the components. */
  public UnitReportQuestion {
    Objects.requireNonNull(by, "by");
    if (smallest < LEAST) {
      throw new IllegalArgumentException("fewer than " + LEAST + " people: " + smallest);
    }
  }

  /** Returns the question for the units, with the usual protection. */
  public static UnitReportQuestion byUnit() {
    return new UnitReportQuestion(CohortKey.OfAppraisee.UNIT, USUAL);
  }

  /** Returns this question with people grouped by something else. */
  public UnitReportQuestion by(CohortKey key) {
    return new UnitReportQuestion(key, smallest);
  }

  /** Returns this question with so many people behind each count and figure. */
  public UnitReportQuestion withSmallest(long people) {
    return new UnitReportQuestion(by, people);
  }

  /**
   * Finds by what people may be grouped: {@code appraisee.unit}, {@code appraisee.position}, or the
   * name of a fact; empty for a text that can be no name.
   */
  public static Optional<CohortKey> parseKey(String text) {
    return CohortKey.OfAppraisee.ofText(text)
        .or(() -> Name.tryParse(text).map(CohortKey.OfFact::new));
  }
}

package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * What may be told of a unit, or of an organisation of several units, without telling anything of
 * one person. Holds nothing else: whatever is made of it tells no more.
 *
 * @param smallest how many people stand behind each count and figure at least
 * @param by by what people are grouped: {@code appraisee.unit}, {@code appraisee.position} or a
 *     fact
 * @param byTitle the wording for people
 * @param parts one for each policy version and period in which enough people were rated
 */
public record UnitReport(long smallest, String by, Text byTitle, List<UnitReportPart> parts) {

  /** Checks and copies the components. */
  public UnitReport {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(byTitle, "byTitle");
    parts = List.copyOf(parts);
  }
}

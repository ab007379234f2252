package id.salor.appraisal.policy;

import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an appraisal period must look like: so many whole months, beginning with certain months.
 *
 * @param months how many whole months
 * @param starts the months of the year with which a period may begin, January being 1; any if none
 */
public record PeriodForm(int months, List<Integer> starts) {

  /** Checks and copies the components. */
  public PeriodForm {
    if (months < 1) {
      throw new IllegalArgumentException("months: " + months);
    }
    starts = List.copyOf(starts);
  }

  /** Tells whether a period has this form. */
  public boolean admits(AppraisalPeriod period) {
    return mayStartOn(period.first())
        && period.last().equals(period.first().plusMonths(months).minusDays(1));
  }

  /** Tells whether a period of this form may begin on a day. */
  public boolean mayStartOn(LocalDate day) {
    return day.getDayOfMonth() == 1 && (starts.isEmpty() || starts.contains(day.getMonthValue()));
  }

  /** Returns the form in words. */
  public Text title() {
    String list = starts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return starts.isEmpty()
        ? Text.of(months + " bulan penuh", months + " whole months")
        : Text.of(
            months + " bulan penuh mulai bulan " + list,
            months + " whole months beginning with month " + list);
  }
}

package id.salor.appraisal.rules.letter;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.model.Appraisal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes letters.
 *
 * <p>A day of receipt and a calendar of holidays that hold for everybody may be given here instead
 * of with each appraisal. They are filled in only where the policy says that objections depend on
 * them and the appraisal says nothing itself, and they change the last day to object and nothing
 * else: the result and the code of its record are those of the appraisal as it is.
 */
public final class Letters {

  private final Appraiser appraiser;
  private final CommonDates dates;

  private Letters(Appraiser appraiser, CommonDates dates) {
    this.appraiser = Objects.requireNonNull(appraiser, "appraiser");
    this.dates = dates;
  }

  /** Returns what makes letters of what an appraiser rates. */
  public static Letters by(Appraiser appraiser) {
    return new Letters(appraiser, new CommonDates(Optional.empty(), List.of()));
  }

  /** Returns this with the day on which everybody receives the result. */
  public Letters withReceived(LocalDate day) {
    return new Letters(appraiser, new CommonDates(Optional.of(day), dates.holidays()));
  }

  /** Returns this with the days on which nobody works, weekends aside; in any order. */
  public Letters withHolidays(Collection<LocalDate> days) {
    return new Letters(
        appraiser, new CommonDates(dates.received(), List.copyOf(new TreeSet<>(days))));
  }

  /**
   * Returns the letter about an appraisal.
   *
   * @param census what was counted of the population; {@link Census#NONE} if nothing was
   */
  public Letter of(Appraisal appraisal, Census census) {
    Inspection inspection = appraiser.inspect(appraisal, census);
    Appraisal dated = dates.fill(appraisal, inspection);
    Inspection datedInspection =
        dated.equals(appraisal) ? inspection : appraiser.inspect(dated, census);
    return new LetterBuilder(appraiser.catalog(), appraisal, inspection)
        .build(datedInspection, appraiser.improvements(appraisal, census));
  }
}

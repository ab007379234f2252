package id.salor.appraisal.formula;

/** A function over the entries of a group; its name is written in capitals. */
public enum AggregateFunction {
  /** The sum; 0 over no entries. */
  SUM,
  /** The mean; an issue over no entries, not applicable where no entry is applicable. */
  MEAN,
  /** How many entries there are. */
  COUNT,
  /** How many different values the entries have; equal to {@link #COUNT} if none is repeated. */
  DISTINCT,
  /** Whether something holds for every entry; true over no entries. */
  ALL,
  /** Whether something holds for at least one entry. */
  ANY,
  /** The smallest number or lowest label; over no entries as the mean. */
  LOWEST,
  /** The largest number or highest label; over no entries as the mean. */
  HIGHEST,
  /** The middle number, or the mean of the two middle ones; over no entries as the mean. */
  MEDIAN,
  /** The middle value; the lower one of two. Also for labels, of which no mean can be taken. */
  MEDIAN_LOW,
  /** The middle value; the higher one of two. */
  MEDIAN_HIGH,
  /** The most frequent value; the lowest where several are equally frequent. */
  MODE_LOW,
  /** The most frequent value; the highest where several are equally frequent. */
  MODE_HIGH,
  /** How many days follow each other without a break in the longest run of dates. */
  LONGEST_RUN;

  /** Tells whether something is taken of each entry; {@link #COUNT} only counts. */
  public boolean hasBody() {
    return this != COUNT;
  }

  /** Tells whether what comes out depends on how the values of the entries lie to each other. */
  boolean isChoice() {
    return switch (this) {
      case DISTINCT, LOWEST, HIGHEST, MEDIAN, MEDIAN_LOW, MEDIAN_HIGH, MODE_LOW, MODE_HIGH -> true;
      case SUM, MEAN, COUNT, ALL, ANY, LONGEST_RUN -> false;
    };
  }

  /** Tells whether nothing can be said over no entries. */
  public boolean needsEntries() {
    return switch (this) {
      case MEAN, LOWEST, HIGHEST, MEDIAN, MEDIAN_LOW, MEDIAN_HIGH, MODE_LOW, MODE_HIGH -> true;
      case SUM, COUNT, DISTINCT, ALL, ANY, LONGEST_RUN -> false;
    };
  }
}

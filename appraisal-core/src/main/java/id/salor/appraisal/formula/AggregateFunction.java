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
  /** How many days follow each other without a break in the longest run of dates. */
  LONGEST_RUN;

  /** Tells whether something is taken of each entry; {@link #COUNT} only counts. */
  public boolean hasBody() {
    return this != COUNT;
  }

  /** Tells whether nothing can be said over no entries. */
  public boolean needsEntries() {
    return this == MEAN || this == LOWEST || this == HIGHEST;
  }
}

package id.salor.appraisal.rules.internal.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which row of a table became which: rows that say the same in the same order are kept; between
 * them, what went and what came are matched one by one.
 *
 * @param before the position of the row in the old table, if it was there
 * @param after its position in the new one, if it is there
 */
record RowMatch(OptionalInt before, OptionalInt after) {

  /** Larger tables than this are compared from both ends only. */
  private static final int MAX_COMPARISONS = 4_000_000;

  static List<RowMatch> of(List<?> before, List<?> after) {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<RowMatch> matches = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      matches.add(kept(i, i));
    }
    matches.addAll(
        between(
            before.subList(start, before.size() - end),
            after.subList(start, after.size() - end),
            start));
    for (int i = end; i > 0; i--) {
      matches.add(kept(before.size() - i, after.size() - i));
    }
    return matches;
  }

  boolean isKept(List<?> old, List<?> now) {
    return before.isPresent()
        && after.isPresent()
        && old.get(before.getAsInt()).equals(now.get(after.getAsInt()));
  }

  private static RowMatch kept(int before, int after) {
    return new RowMatch(OptionalInt.of(before), OptionalInt.of(after));
  }

  private static List<RowMatch> between(List<?> before, List<?> after, int start) {
    List<RowMatch> matches = new ArrayList<>();
    if ((long) before.size() * after.size() > MAX_COMPARISONS) {
      addPairs(matches, start, start + before.size(), start, start + after.size());
      return matches;
    }
    int[][] longest = longest(before, after);
    int i = 0;
    int j = 0;
    int went = 0;
    int came = 0;
    while (i < before.size() || j < after.size()) {
      boolean isKept = i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
      if (isKept) {
        addPairs(matches, start + went, start + i, start + came, start + j);
        matches.add(kept(start + i++, start + j++));
        went = i;
        came = j;
      } else if (j >= after.size()
          || (i < before.size() && longest[i + 1][j] >= longest[i][j + 1])) {
        i++;
      } else {
        j++;
      }
    }
    addPairs(matches, start + went, start + i, start + came, start + j);
    return matches;
  }

  /** How many rows of the rests from each position on can be kept. */
  private static int[][] longest(List<?> before, List<?> after) {
    int[][] longest = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        longest[i][j] =
            before.get(i).equals(after.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private static void addPairs(
      List<RowMatch> matches, int went, int lastWent, int came, int lastCame) {
    for (int i = 0; i < Math.max(lastWent - went, lastCame - came); i++) {
      matches.add(
          new RowMatch(
              went + i < lastWent ? OptionalInt.of(went + i) : OptionalInt.empty(),
              came + i < lastCame ? OptionalInt.of(came + i) : OptionalInt.empty()));
    }
  }
}

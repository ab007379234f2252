package id.salor.appraisal.issue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Suggestion {

  private static final int MAX_LENGTH = 200;

  private Suggestion() {}

  /**
   * Returns the candidate nearest to what was written, if one is near enough to be a slip: at most
   * one character differs, and one more for every four. Where the end of a path was written, as
   * {@code tugas.nilai} for {@code kuartal.tugas.nilai}, that path is the nearest.
   */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<String> whole =
        candidates.stream().filter(candidate -> candidate.endsWith("." + written)).findFirst();
    if (whole.isPresent()) {
      return whole;
    }
    record Distance(String candidate, int edits) {}
    String lower = written.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> candidate.length() <= MAX_LENGTH)
        .map(c -> new Distance(c, edits(lower, c.toLowerCase(Locale.ROOT))))
        .filter(d -> d.edits <= slips(Math.max(written.length(), d.candidate.length())))
        .min(Comparator.comparingInt(Distance::edits).thenComparing(Distance::candidate))
        .map(Distance::candidate);
  }

  /**
   * Returns what was probably meant, or every candidate where nothing is near, to stand between
   * quotation marks: {@code a", "b}.
   */
  public static String nearestOrAll(String written, Collection<String> candidates) {
    return nearest(written, candidates).orElse(String.join("\", \"", candidates));
  }

  /**
   * How many slips are likely in a word of this length; not so many that any short word is near.
   */
  private static int slips(int length) {
    return length <= 2 ? 0 : 1 + (length >> 2);
  }

  /** The number of letters to insert, remove, replace or swap with a neighbour. */
  private static int edits(String one, String two) {
    int[] beforeLast = new int[two.length() + 1];
    int[] last = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[two.length() + 1];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int cost = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[two.length()];
  }
}

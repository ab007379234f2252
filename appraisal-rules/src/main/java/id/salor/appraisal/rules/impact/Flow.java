package id.salor.appraisal.rules.impact;

import java.util.List;
import java.util.Objects;

/**
 * Who moves from where to where.
 *
 * @param before where people can stand under the old version, best first
 * @param after where they can stand under the new one
 * @param counts for each standing before, how many reach each standing after
 * @param moves how many move which way
 */
public record Flow(
    List<Standing> before, List<Standing> after, List<List<Long>> counts, Moves moves) {

  /** Checks and copies the components. */
  public Flow {
    before = List.copyOf(before);
    after = List.copyOf(after);
    counts = counts.stream().map(List::copyOf).toList();
    Objects.requireNonNull(moves, "moves");
    int columns = after.size();
    if (counts.size() != before.size() || counts.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException("counts of another size");
    }
  }

  /** Returns how many stood there before. */
  public long totalBefore(int row) {
    return counts.get(row).stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how many stand there after. */
  public long totalAfter(int column) {
    return counts.stream().mapToLong(row -> row.get(column)).sum();
  }
}

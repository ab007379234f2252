package id.salor.appraisal.rules.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Puts neighbouring labels together until behind each part there are enough people, or nobody. */
final class Merging {

  private Merging() {}

  /**
   * Returns the parts into which people may be counted, best first; empty where any such count
   * would tell what single people have.
   *
   * <p>From the worst label to the best, a label joins the one before it until there are enough.
   * What is left over at the top joins the last part. One part alone, or one beside parts of
   * nobody, would say of each person what they have: it is not shown.
   *
   * @param counts how many people have each label, best first
   * @param smallest how many are enough
   */
  static List<Part> publishable(List<Long> counts, long smallest) {
    List<Part> parts = parts(counts, people -> people >= smallest);
    return parts.stream().filter(part -> part.of(counts) > 0).count() < 2 ? List.of() : parts;
  }

  private static List<Part> parts(List<Long> counts, LongPredicate enough) {
    List<Part> parts = new ArrayList<>();
    int pending = counts.size() - 1;
    for (int label = counts.size() - 1; label >= 0; label--) {
      Part part = new Part(label, pending);
      if (enough.test(part.of(counts)) || part.of(counts) == 0) {
        parts.add(0, part);
        pending = label - 1;
      }
    }
    if (pending >= 0) {
      join(parts, new Part(0, pending), counts);
    }
    return parts;
  }

  /** Joins what is left over to the next part in which there is somebody. */
  private static void join(List<Part> parts, Part left, List<Long> counts) {
    Part joined = left;
    while (!parts.isEmpty()) {
      Part next = parts.remove(0);
      joined = joined.with(next);
      if (next.of(counts) > 0) {
        break;
      }
    }
    parts.add(0, joined);
  }

  /**
   * Returns coarser parts for groups of a usual size, chosen by what is public anyway: the spread
   * over all and the sizes of the groups. So the choice tells nothing about a group.
   *
   * @param parts the parts over all
   * @param counts how many people over all have each label
   * @param usual how many people a group usually has
   * @param wanted how many people of such a group should be expected in a part
   */
  static List<Part> coarser(List<Part> parts, List<Long> counts, long usual, long wanted) {
    List<Part> inhabited = inhabited(parts, counts);
    long all = counts.stream().mapToLong(Long::longValue).sum();
    List<Long> totals = inhabited.stream().map(part -> part.of(counts)).toList();
    List<Part> found = parts(totals, people -> people * usual >= wanted * all);
    return found.size() < 2 ? halves(parts, counts) : joined(inhabited, found);
  }

  /** Returns two parts, as even as can be over all. */
  static List<Part> halves(List<Part> parts, List<Long> counts) {
    List<Part> inhabited = inhabited(parts, counts);
    List<Long> totals = inhabited.stream().map(part -> part.of(counts)).toList();
    return joined(inhabited, mostEven(totals));
  }

  private static List<Part> joined(List<Part> parts, List<Part> chosen) {
    return chosen.stream().map(part -> parts.get(part.from()).with(parts.get(part.to()))).toList();
  }

  /** Parts of nobody join a neighbour. */
  private static List<Part> inhabited(List<Part> parts, List<Long> counts) {
    List<Part> inhabited = new ArrayList<>();
    int from = 0;
    for (Part part : parts) {
      if (part.of(counts) > 0) {
        inhabited.add(new Part(from, part.to()));
        from = part.to() + 1;
      }
    }
    Part last = inhabited.remove(inhabited.size() - 1);
    inhabited.add(new Part(last.from(), counts.size() - 1));
    return inhabited;
  }

  private static List<Part> mostEven(List<Long> totals) {
    int best = 1;
    for (int cut = 2; cut < totals.size(); cut++) {
      if (smaller(totals, cut) > smaller(totals, best)) {
        best = cut;
      }
    }
    return List.of(new Part(0, best - 1), new Part(best, totals.size() - 1));
  }

  private static long smaller(List<Long> totals, int cut) {
    return Math.min(new Part(0, cut - 1).of(totals), new Part(cut, totals.size() - 1).of(totals));
  }
}

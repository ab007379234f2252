package id.salor.appraisal.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the records that stand before a block's line are those that it lists: the longest common
 * subsequence of both, so that one that was dropped or put in does not make strangers of all the
 * others.
 */
final class Alignment {

  /** Most comparisons that are made for one block; beyond, records are compared one by one. */
  private static final long MAX_WORK = 1L << 23;

  private final List<String> listed;
  private final List<String> there;
  private final int start;
  private final int ends;
  private final List<Match> matches = new ArrayList<>();

  /**
   * A record that is listed, one that is there, or both.
   *
   * @param listed its place in the list, or −1
   * @param there its place before the line, or −1
   */
  record Match(int listed, int there) {

    boolean isMissing() {
      return there < 0;
    }

    boolean isStranger() {
      return listed < 0;
    }
  }

  private Alignment(List<String> listed, List<String> there) {
    this.listed = listed;
    this.there = there;
    int same = 0;
    int shorter = Math.min(listed.size(), there.size());
    while (same < shorter && listed.get(same).equals(there.get(same))) {
      same++;
    }
    this.start = same;
    int sameAtEnd = 0;
    while (sameAtEnd < shorter - same
        && listed
            .get(listed.size() - 1 - sameAtEnd)
            .equals(there.get(there.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    this.ends = sameAtEnd;
  }

  /** The matches in order; a listed one and a stranger in the same place are one that differs. */
  static List<Match> of(List<String> listed, List<String> there) {
    return new Alignment(listed, there).matches();
  }

  private List<Match> matches() {
    for (int at = 0; at < start; at++) {
      matches.add(new Match(at, at));
    }
    int listedEnd = listed.size() - ends;
    int thereEnd = there.size() - ends;
    long work = (long) (listedEnd - start) * (thereEnd - start);
    if (work > MAX_WORK) {
      gap(start, listedEnd, start, thereEnd);
    } else {
      middle(listedEnd, thereEnd);
    }
    for (int at = 0; at < ends; at++) {
      matches.add(new Match(listedEnd + at, thereEnd + at));
    }
    return matches;
  }

  private void middle(int listedEnd, int thereEnd) {
    int[][] common = common(listedEnd, thereEnd);
    int one = start;
    int other = start;
    int gapOne = one;
    int gapOther = other;
    while (one < listedEnd && other < thereEnd) {
      if (listed.get(one).equals(there.get(other))) {
        gap(gapOne, one, gapOther, other);
        matches.add(new Match(one, other));
        one++;
        other++;
        gapOne = one;
        gapOther = other;
      } else if (common[one - start + 1][other - start] >= common[one - start][other - start + 1]) {
        one++;
      } else {
        other++;
      }
    }
    gap(gapOne, listedEnd, gapOther, thereEnd);
  }

  /** How long the longest common subsequence is from each pair of places on. */
  private int[][] common(int listedEnd, int thereEnd) {
    int[][] common = new int[listedEnd - start + 1][thereEnd - start + 1];
    for (int one = listedEnd - 1; one >= start; one--) {
      for (int other = thereEnd - 1; other >= start; other--) {
        common[one - start][other - start] =
            listed.get(one).equals(there.get(other))
                ? common[one - start + 1][other - start + 1] + 1
                : Math.max(
                    common[one - start + 1][other - start], common[one - start][other - start + 1]);
      }
    }
    return common;
  }

  /** What stands between two matches: pairs that differ, then what only one side has. */
  private void gap(int one, int oneEnd, int other, int otherEnd) {
    Set<String> moved = new HashSet<>(listed);
    List<Integer> strangers = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int at = other; at < otherEnd; at++) {
      // a record of another place in the list is moved, not altered
      (moved.contains(there.get(at)) ? strangers : unknown).add(at);
    }
    Set<String> present = new HashSet<>(there);
    for (int at = one; at < oneEnd; at++) {
      boolean isElsewhere = present.contains(listed.get(at));
      matches.add(new Match(at, isElsewhere || unknown.isEmpty() ? -1 : unknown.remove(0)));
    }
    strangers.addAll(unknown);
    strangers.stream().sorted().forEach(at -> matches.add(new Match(-1, at)));
  }
}

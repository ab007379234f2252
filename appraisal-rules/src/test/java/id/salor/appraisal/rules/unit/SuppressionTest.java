package id.salor.appraisal.rules.unit;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.unit.Suppression.Group;
import id.salor.appraisal.rules.unit.Suppression.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

  /**
   * The strongest attacker: knows this program, the size of every group, and the whole page. All
   * populations that would give the same page are made; what holds in all of them is known.
   */
  @ParameterizedTest(name = "groups of {0}, {1} labels, at least {2}")
  @CsvSource({
    "6, 2, 3",
    "9, 3, 3",
    "6 7, 2, 3",
    "7 8, 3, 3",
    "4 5, 4, 3",
    "2 6, 3, 3",
    "6 7 8, 2, 3",
    "2 2 9, 2, 3",
    "1 8 9, 2, 3",
    "7 7 7, 2, 3",
    "5 6 7, 3, 3",
    "3 7 8, 3, 3",
    "6 6 7 8, 2, 3",
    "2 6 8 9, 2, 3",
    "8 9 10 11 12, 2, 3",
    "2 3 8 9 10, 2, 3",
    "9 10 11, 2, 4",
    "1 1 1 9 9, 2, 3"
  })
  void nobodyWhoKnowsTheProgramFindsASmallCountOrWhatAllHave(
      String sizes, int labels, long smallest) {
    List<Long> people = new ArrayList<>();
    for (String size : sizes.split(" ")) {
      people.add(Long.parseLong(size));
    }
    Map<Outcome, long[][]> known = new HashMap<>();
    long[][] counts = new long[people.size()][labels];
    each(people, counts, 0, 0, people.get(0), () -> learn(known, counts, smallest));

    known.forEach(
        (outcome, low) -> {
          for (int group = 0; group < people.size(); group++) {
            for (int label = 0; label < labels; label++) {
              long atLeast = low[group][label];
              long atMost = low[people.size() + group][label];
              boolean isGuarded = atLeast >= smallest && people.get(group) - atLeast >= smallest;
              assertThat(atLeast < atMost || atLeast == 0 || isGuarded)
                  .as("group %s, label %s is %s, given %s", group, label, atLeast, outcome)
                  .isTrue();
            }
          }
        });
    assertThat(known.keySet()).as("something is told").anyMatch(told -> !told.labels().isEmpty());
  }

  private static void each(
      List<Long> people, long[][] counts, int group, int label, long left, Runnable then) {
    if (label == counts[0].length - 1) {
      counts[group][label] = left;
      if (group == people.size() - 1) {
        then.run();
      } else {
        each(people, counts, group + 1, 0, people.get(group + 1), then);
      }
      return;
    }
    for (long here = 0; here <= left; here++) {
      counts[group][label] = here;
      each(people, counts, group, label + 1, left - here, then);
    }
  }

  /** The first half of what is kept are the least counts, the second half the greatest. */
  private static void learn(Map<Outcome, long[][]> known, long[][] counts, long smallest) {
    int groups = counts.length;
    long[][] bounds =
        known.computeIfAbsent(
            outcome(counts, smallest),
            key -> {
              long[][] first = new long[2 * groups][];
              for (int i = 0; i < groups; i++) {
                first[i] = counts[i].clone();
                first[groups + i] = counts[i].clone();
              }
              return first;
            });
    for (int i = 0; i < groups; i++) {
      for (int label = 0; label < counts[i].length; label++) {
        bounds[i][label] = Math.min(bounds[i][label], counts[i][label]);
        bounds[groups + i][label] = Math.max(bounds[groups + i][label], counts[i][label]);
      }
    }
  }

  private static Outcome outcome(long[][] counts, long smallest) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      List<Long> row = new ArrayList<>();
      for (long count : counts[i]) {
        row.add(count);
      }
      groups.add(new Group("unit " + i, row));
    }
    return new Suppression(groups, counts[0].length, smallest).outcome();
  }
}

package id.salor.appraisal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.distribution.ChangeSearch.RangeLimit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChangeSearchTest {

  private static long[] counts(long... counts) {
    return counts;
  }

  @Test
  void nothingChangesWhereEveryLimitIsMet() {
    long[] counts = counts(3, 5, 2);
    assertThat(new ChangeSearch(counts, List.of(new RangeLimit(0, 0, 0, 3))).nearest())
        .hasValueSatisfying(nearest -> assertThat(nearest).containsExactly(3, 5, 2));
  }

  @Test
  void theSurplusGoesToTheNeighbour() {
    assertThat(
            new ChangeSearch(counts(9, 1, 0), List.of(new RangeLimit(0, 0, 0, 7))).nearest().get())
        .containsExactly(7, 3, 0);
  }

  @Test
  void fewPeopleMovingFarAreLessThanManyMovingALittle() {
    // moving one person from the first label to the last needs one person, through the middle two
    long[] nearest =
        new ChangeSearch(
                counts(4, 3, 0), List.of(new RangeLimit(2, 2, 1, 99), new RangeLimit(1, 1, 3, 3)))
            .nearest()
            .get();
    assertThat(nearest).containsExactly(3, 3, 1);
  }

  @Test
  void limitsThatCannotHoldTogetherAreNamed() {
    ChangeSearch search =
        new ChangeSearch(
            counts(1, 1, 1),
            List.of(
                new RangeLimit(0, 2, 0, 99),
                new RangeLimit(0, 0, 2, 3),
                new RangeLimit(1, 1, 2, 3)));
    assertThat(search.nearest()).isEmpty();
    assertThat(search.conflict()).contains(1, 2).doesNotContain(0);
  }

  /** Some counts, and limits on ranges of them. */
  record Task(long[] counts, List<RangeLimit> limits) {
    @Override
    public String toString() {
      return Arrays.toString(counts) + " " + limits;
    }
  }

  @Provide
  Arbitrary<Task> tasks() {
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            labels -> {
              Arbitrary<long[]> counts =
                  Arbitraries.longs().between(0, 4).array(long[].class).ofSize(labels);
              Arbitrary<RangeLimit> limit =
                  Combinators.combine(
                          Arbitraries.integers().between(0, labels - 1),
                          Arbitraries.integers().between(0, labels - 1),
                          Arbitraries.longs().between(0, 8),
                          Arbitraries.longs().between(0, 8))
                      .as(
                          (a, b, low, high) ->
                              new RangeLimit(
                                  Math.min(a, b),
                                  Math.max(a, b),
                                  low % 5,
                                  Math.max(low % 5, high)));
              return Combinators.combine(counts, limit.list().ofMaxSize(4)).as(Task::new);
            });
  }

  @Property
  void noSpreadOfAllThatThereAreIsNearerThanTheOneFound(@ForAll("tasks") Task task) {
    Optional<long[]> found = new ChangeSearch(task.counts(), task.limits()).nearest();
    long best = best(task, new long[task.counts().length], 0);
    assertThat(found.map(wanted -> cost(task.counts(), wanted)).orElse(Long.MAX_VALUE))
        .isEqualTo(best);
    found.ifPresent(wanted -> assertThat(meets(task, wanted)).isTrue());
    assertThat(new ChangeSearch(task.counts(), task.limits()).conflict().isEmpty())
        .isEqualTo(found.isPresent());
  }

  @Property(tries = 50)
  void aLargeUnitIsSolvedAsExactlyAsASmallOne(
      @ForAll("tasks") Task task, @ForAll("scales") long scale) {
    long[] large = Arrays.stream(task.counts()).map(count -> count * scale).toArray();
    List<RangeLimit> limits =
        task.limits().stream()
            .map(l -> new RangeLimit(l.from(), l.to(), l.atLeast() * scale, l.atMost() * scale))
            .toList();
    // with everything multiplied, so is the smallest change
    Optional<long[]> found = new ChangeSearch(large, limits).nearest();
    Optional<long[]> small = new ChangeSearch(task.counts(), task.limits()).nearest();
    assertThat(found.isPresent()).isEqualTo(small.isPresent());
    if (found.isPresent()) {
      assertThat(people(large, found.get())).isEqualTo(people(task.counts(), small.get()) * scale);
    }
  }

  @Provide
  Arbitrary<Long> scales() {
    return Arbitraries.longs().between(1, 100_000);
  }

  private static long best(Task task, long[] tried, int label) {
    long left = Arrays.stream(task.counts()).sum() - Arrays.stream(tried).limit(label).sum();
    if (label == tried.length - 1) {
      tried[label] = left;
      return meets(task, tried) ? cost(task.counts(), tried) : Long.MAX_VALUE;
    }
    long best = Long.MAX_VALUE;
    for (long people = 0; people <= left; people++) {
      tried[label] = people;
      best = Math.min(best, best(task, tried, label + 1));
    }
    return best;
  }

  private static boolean meets(Task task, long[] tried) {
    return task.limits().stream()
        .allMatch(
            limit -> {
              long people = Arrays.stream(tried, limit.from(), limit.to() + 1).sum();
              return limit.atLeast() <= people && people <= limit.atMost();
            });
  }

  private static long people(long[] counts, long[] wanted) {
    long people = 0;
    for (int i = 0; i < counts.length; i++) {
      people += Math.max(0, counts[i] - wanted[i]);
    }
    return people;
  }

  /** People first, then steps between neighbours. */
  private static long cost(long[] counts, long[] wanted) {
    long steps = 0;
    long carried = 0;
    for (int i = 0; i < counts.length; i++) {
      carried += counts[i] - wanted[i];
      steps += Math.abs(carried);
    }
    return people(counts, wanted) * 1_000_000 + steps;
  }
}

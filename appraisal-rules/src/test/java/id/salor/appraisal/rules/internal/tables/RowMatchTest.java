package id.salor.appraisal.rules.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowMatchTest {

  /** Every row of either table is in one match, and those of each table come in their order. */
  @Property
  void noRowIsLostDoubledOrOutOfOrder(
      @ForAll List<@IntRange(max = 5) Integer> before,
      @ForAll List<@IntRange(max = 5) Integer> after) {
    List<RowMatch> matches = RowMatch.of(before, after);

    assertThat(matches.stream().flatMapToInt(match -> match.before().stream()).boxed())
        .containsExactlyElementsOf(IntStream.range(0, before.size()).boxed().toList());
    assertThat(matches.stream().flatMapToInt(match -> match.after().stream()).boxed())
        .containsExactlyElementsOf(IntStream.range(0, after.size()).boxed().toList());
  }

  /** As many rows are kept as any order-keeping choice could keep. */
  @Property
  void whatIsAddedOrRemovedAloneIsFound(
      @ForAll List<@IntRange(max = 5) Integer> rows, @ForAll List<Boolean> kept) {
    List<Integer> rest =
        IntStream.range(0, rows.size())
            .filter(i -> i >= kept.size() || kept.get(i))
            .mapToObj(rows::get)
            .toList();

    assertThat(kept(rows, rest)).isEqualTo(rest.size());
    assertThat(kept(rest, rows)).isEqualTo(rest.size());
    assertThat(kept(rows, rows)).isEqualTo(rows.size());
  }

  private static long kept(List<Integer> before, List<Integer> after) {
    return RowMatch.of(before, after).stream().filter(match -> match.isKept(before, after)).count();
  }

  @Test
  void tablesTooLargeToCompareRowByRowAreComparedFromBothEnds() {
    List<Integer> before = IntStream.range(0, 9_000).boxed().toList();
    List<Integer> after =
        IntStream.range(0, 9_000).mapToObj(i -> i < 10 || i > 8_990 ? i : -i).toList();

    assertThat(kept(before, after)).isEqualTo(10 + 9);
    assertThat(RowMatch.of(before, Collections.emptyList())).hasSize(9_000);
  }
}

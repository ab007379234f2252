package id.salor.appraisal.distribution;

import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What would have to change for every limit to be met. */
public sealed interface SmallestChange {

  /** Returns the change in words. */
  Text title();

  /**
   * So many people would have to get another rating; none if all is met already.
   *
   * @param moves from which label to which, and how many; best label first
   */
  record Moves(List<Move> moves) implements SmallestChange {

    /** Copies the component. */
    public Moves {
      moves = List.copyOf(moves);
    }

    /** Returns how many people it is. */
    public long people() {
      return moves.stream().mapToLong(Move::people).sum();
    }

    @Override
    public Text title() {
      if (moves.isEmpty()) {
        return Text.of("tidak perlu perubahan", "no change is needed");
      }
      return Text.of(
          moves.stream().map(Move::title).map(Text::id).collect(Collectors.joining(", ")),
          moves.stream().map(Move::title).map(Text::en).collect(Collectors.joining(", ")));
    }
  }

  /**
   * People of one label who would have to get another.
   *
   * @param from the label they have
   * @param to the label they would have
   * @param people how many
   */
  record Move(Label from, Label to, long people) {

    Text title() {
      return Text.of(
          people + " orang dari " + from + " ke " + to,
          people + (people == 1 ? " person" : " people") + " from " + from + " to " + to);
    }
  }

  /**
   * No spread of so few people meets every limit.
   *
   * @param conflicting limits that cannot hold together
   */
  record Impossible(List<SignedTerm> conflicting) implements SmallestChange {

    /** Copies the component. */
    public Impossible {
      conflicting = List.copyOf(conflicting);
    }

    @Override
    public Text title() {
      String rules =
          conflicting.stream()
              .map(term -> term.origin().toString())
              .distinct()
              .collect(Collectors.joining("; "));
      return Text.of(
          "tidak ada sebaran yang memenuhi semua batas: " + rules,
          "no spread meets every limit: " + rules);
    }
  }

  /** The moves that make some counts of others, neighbours before those farther away. */
  static Moves between(List<Label> labels, long[] counts, long[] wanted) {
    List<Move> moves = new ArrayList<>();
    long[] surplus = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      surplus[i] = counts[i] - wanted[i];
    }
    int to = 0;
    for (int from = 0; from < surplus.length; from++) {
      while (surplus[from] > 0) {
        while (surplus[to] >= 0) {
          to++;
        }
        long people = Math.min(surplus[from], -surplus[to]);
        moves.add(new Move(labels.get(from), labels.get(to), people));
        surplus[from] -= people;
        surplus[to] += people;
      }
    }
    return new Moves(moves);
  }
}

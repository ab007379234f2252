package id.salor.appraisal.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A closed, ordered set of labels, best (or first) at the head: predikat, mutu, jenjang.
 *
 * <p>Each member may carry a number ({@code Sangat Baik = 150} percent) and an English wording.
 */
public final class LabelSet {

  /**
   * A label with what the policy says of it.
   *
   * @param label the word
   * @param title the wording in both languages
   * @param number the number that belongs to it, if any
   */
  public record Member(Label label, Text title, Optional<Rational> number) {

    /** Checks the components. */
    public Member {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(number, "number");
    }
  }

  private final Name name;
  private final List<Member> members;
  private final Map<Label, Integer> positions;

  private LabelSet(Name name, List<Member> members) {
    this.name = Objects.requireNonNull(name, "name");
    this.members = List.copyOf(members);
    this.positions = new HashMap<>();
    for (Member member : this.members) {
      if (positions.put(member.label(), positions.size()) != null) {
        throw new IllegalArgumentException("label twice in " + name + ": " + member.label());
      }
    }
  }

  /**
   * Returns the set with these members, best first.
   *
   * @throws IllegalArgumentException if a label stands there twice
   */
  public static LabelSet of(Name name, List<Member> bestFirst) {
    return new LabelSet(name, bestFirst);
  }

  /** Returns the name by which a policy refers to this set. */
  public Name name() {
    return name;
  }

  /** Returns the members, best first. */
  public List<Member> members() {
    return members;
  }

  /** Returns the labels, best first. */
  public List<Label> labels() {
    return members.stream().map(Member::label).toList();
  }

  /** Tells whether the label belongs to this set. */
  public boolean contains(Label label) {
    return positions.containsKey(label);
  }

  /** Returns the member of this label, if it belongs to the set. */
  public Optional<Member> member(Label label) {
    return Optional.ofNullable(positions.get(label)).map(members::get);
  }

  /**
   * Compares by rank: positive if {@code one} is better than {@code other}.
   *
   * @throws IllegalArgumentException if one of them is not in the set
   */
  public int compare(Label one, Label other) {
    return Integer.compare(position(other), position(one));
  }

  private int position(Label label) {
    Integer position = positions.get(label);
    if (position == null) {
      throw new IllegalArgumentException("not in " + name + ": " + label);
    }
    return position;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof LabelSet other
        && name.equals(other.name)
        && members.equals(other.members);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, members);
  }

  @Override
  public String toString() {
    return name + " " + labels();
  }
}

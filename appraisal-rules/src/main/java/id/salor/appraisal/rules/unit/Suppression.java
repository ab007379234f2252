package id.salor.appraisal.rules.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Decides which counts of people are published: of each label over all, and of each group.
 *
 * <p>What is published are sums that nest: each count of a group is one of a row of groups and a
 * part of labels that no other published count cuts through. So whatever is added or taken away,
 * nothing smaller comes out than what is published; see the package for the argument.
 */
final class Suppression {

  /**
   * A group as it is.
   *
   * @param name its name
   * @param counts how many of its people have each label, best first
   */
  record Group(String name, List<Long> counts) {
    Group {
      counts = List.copyOf(counts);
    }

    long people() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * A group as it is published.
   *
   * @param name its name
   * @param people how many it has
   * @param counts how many are in each part of labels; absent where that is not told
   */
  record Shown(String name, long people, Optional<List<Long>> counts) {}

  /**
   * What is published.
   *
   * @param labels the parts over all; none where no count is told
   * @param parts the parts of groups; none where no count of a group is told
   * @param groups the groups that are named, by name
   * @param unnamed the groups that are not named, together; absent where there are none
   * @param rest the sums of those whose own counts are not told; absent where there are none
   */
  record Outcome(
      List<Part> labels,
      List<Part> parts,
      List<Shown> groups,
      Optional<Shown> unnamed,
      Optional<List<Long>> rest) {}

  private static final Comparator<Group> SMALLEST_FIRST =
      Comparator.comparingLong(Group::people).thenComparing(Group::name);

  private final long smallest;
  private final List<Long> totals;
  private final List<Group> named = new ArrayList<>();
  private final List<Group> unnamed = new ArrayList<>();

  /**
   * Begins.
   *
   * @param groups every group
   * @param labels how many labels there are
   * @param smallest how many people must be behind a count
   */
  Suppression(List<Group> groups, int labels, long smallest) {
    this.smallest = smallest;
    this.totals = sums(groups, labels);
    List<Group> small = new ArrayList<>();
    groups.stream()
        .sorted(SMALLEST_FIRST)
        .forEach(group -> (group.people() < smallest ? small : named).add(group));
    // those without a name must not be too few when all others are taken away
    while (!small.isEmpty() && people(small) < smallest && !named.isEmpty()) {
      small.add(named.remove(0));
    }
    if (!small.isEmpty()) {
      unnamed.add(new Group("", sums(small, labels)));
    }
  }

  Outcome outcome() {
    List<Part> labels = Merging.publishable(totals, smallest);
    List<Group> rows = new ArrayList<>(named);
    rows.addAll(unnamed);
    rows.sort(SMALLEST_FIRST);
    if (labels.isEmpty() || rows.size() < 2) {
      return outcome(labels, List.of(), rows);
    }
    List<Part> fine = Merging.coarser(labels, totals, usualSize(rows), 2 * smallest);
    if (rows.stream().allMatch(row -> isTellable(fine, List.of(row)))) {
      return outcome(labels, fine, List.of());
    }
    List<Part> halves = Merging.halves(labels, totals);
    return outcome(labels, halves, rest(rows, halves));
  }

  /** The size of the group in which the person in the middle is. */
  private static long usualSize(List<Group> rows) {
    long before = 0;
    for (Group group : rows) {
      before += group.people();
      if (2 * before >= people(rows)) {
        return group.people();
      }
    }
    throw new IllegalStateException("no group");
  }

  /**
   * Those whose counts are only told together: all that may not be told alone, and, so that their
   * sum tells nothing of one of them, the smallest of the others as needed.
   */
  private List<Group> rest(List<Group> rows, List<Part> halves) {
    List<Group> told = new ArrayList<>();
    List<Group> rest = new ArrayList<>();
    rows.forEach(row -> (isTellable(halves, List.of(row)) ? told : rest).add(row));
    while (!rest.isEmpty()
        && !told.isEmpty()
        && !(isTellable(halves, rest) && isOpen(halves.get(0), rest))) {
      rest.add(told.remove(0));
    }
    return told.isEmpty() ? rows : rest;
  }

  /** Enough people or nobody in each part, and not everybody in one. */
  private boolean isTellable(List<Part> parts, List<Group> groups) {
    List<Long> counts = inParts(parts, groups);
    return counts.stream().allMatch(count -> count == 0 || count >= smallest)
        && counts.stream().filter(count -> count > 0).count() >= 2;
  }

  /**
   * Tells whether groups of which only the sum is told leave each of them open: somebody who knows
   * of each group in which of three stretches it lies (few, many, nearly all) finds more than one
   * way to come to the sum, for each group. This looks at nothing but the sum and the stretches, so
   * that it was done tells no more.
   */
  private boolean isOpen(Part half, List<Group> rest) {
    long least = 0;
    long most = 0;
    long movable = 0;
    for (Group group : rest) {
      Stretch stretch = stretch(group.people(), half.of(group.counts()));
      least += stretch.least();
      most += stretch.most();
      movable += stretch.least() < stretch.most() ? 1 : 0;
    }
    long sum = inParts(List.of(half), rest).get(0);
    return least < sum && sum < most && movable >= 2;
  }

  private record Stretch(long least, long most) {}

  private Stretch stretch(long people, long here) {
    if (people < 2 * smallest) {
      return new Stretch(0, people);
    } else if (here < smallest) {
      return new Stretch(0, smallest - 1);
    } else if (here > people - smallest) {
      return new Stretch(people - smallest + 1, people);
    }
    return new Stretch(smallest, people - smallest);
  }

  private Outcome outcome(List<Part> labels, List<Part> parts, List<Group> rest) {
    Set<Group> untold = new HashSet<>(rest);
    boolean isAnyTold = !parts.isEmpty() && rest.size() < named.size() + unnamed.size();
    List<Part> used = isAnyTold ? parts : List.of();
    Function<Group, Shown> shown =
        group ->
            new Shown(
                group.name(),
                group.people(),
                isAnyTold && !untold.contains(group)
                    ? Optional.of(inParts(used, List.of(group)))
                    : Optional.empty());
    return new Outcome(
        labels,
        used,
        named.stream().sorted(Comparator.comparing(Group::name)).map(shown).toList(),
        unnamed.stream().map(shown).findFirst(),
        isAnyTold && !rest.isEmpty() ? Optional.of(inParts(used, rest)) : Optional.empty());
  }

  private static List<Long> inParts(List<Part> parts, List<Group> groups) {
    return parts.stream()
        .map(part -> groups.stream().mapToLong(group -> part.of(group.counts())).sum())
        .toList();
  }

  private static List<Long> sums(List<Group> groups, int labels) {
    return IntStream.range(0, labels)
        .mapToObj(i -> groups.stream().mapToLong(group -> group.counts().get(i)).sum())
        .toList();
  }

  private static long people(List<Group> groups) {
    return groups.stream().mapToLong(Group::people).sum();
  }
}

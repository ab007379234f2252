package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.rules.impact.Cause;
import id.salor.appraisal.rules.impact.ChangeKind;
import id.salor.appraisal.rules.impact.Flow;
import id.salor.appraisal.rules.impact.GroupImpact;
import id.salor.appraisal.rules.impact.Mover;
import id.salor.appraisal.rules.impact.Refusal;
import id.salor.appraisal.rules.impact.ScoreChange;
import id.salor.appraisal.rules.impact.ScoreSpread;
import id.salor.appraisal.rules.impact.Standing;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What is counted of a population, one person after the other. Each thread has its own; together
 * they say the same, however people were shared out among them. It keeps counts, a few ids, and
 * nothing else of anybody.
 */
final class Tally {

  /** How many ids are named for each reason of refusal. */
  private static final int MAX_EXAMPLES = 10;

  /** How many reasons are told why a kind of change cannot be tried by itself. */
  private static final int MAX_HINDRANCES = 2;

  private final Ladder ladder;
  private final int top;
  private final Map<Standing, Integer> rows = new HashMap<>();
  private final Map<Standing, Integer> columns = new HashMap<>();
  private final long[][] flow;
  private final Counts all;
  private final SpreadCount spread = new SpreadCount();
  private final Map<ChangeKind, CauseCount> causes = new EnumMap<>(ChangeKind.class);
  private final Map<String, GroupCount> units = new HashMap<>();
  private final Map<String, GroupCount> positions = new HashMap<>();
  private final PriorityQueue<Ranked> movers = new PriorityQueue<>(Ranked.FARTHEST_LAST);
  private final Map<String, RefusalCount> refusals = new TreeMap<>();
  private long people;
  private long scored;
  private long outside;
  private long elsewhere;
  private long unread;

  /** A mover with what they are ranked by. */
  private record Ranked(int steps, Rational change, long row, Mover mover) {

    static final Comparator<Ranked> FARTHEST_LAST =
        Comparator.comparingInt(Ranked::steps)
            .thenComparing(Ranked::change)
            .thenComparing(Comparator.comparingLong(Ranked::row).reversed());
  }

  private final class GroupCount {
    private final Counts counts = new Counts(ladder);
    private final long[] before = new long[rows.size()];
    private final long[] after = new long[columns.size()];

    void add(GroupCount counted) {
      counts.add(counted.counts);
      Arrays.setAll(before, i -> before[i] + counted.before[i]);
      Arrays.setAll(after, i -> after[i] + counted.after[i]);
    }
  }

  private final class CauseCount {
    private final Counts alone = new Counts(ladder);
    private final Counts allBut = new Counts(ladder);
    private final Counts together = new Counts(ladder);
    private final Set<Text> hindrances = new LinkedHashSet<>();
    private long people;
    private long scored;
    private long decisive;
    private long untried;

    void add(CauseCount counted) {
      together.add(counted.together);
      scored += counted.scored;
      alone.add(counted.alone);
      allBut.add(counted.allBut);
      hindrances.addAll(counted.hindrances);
      people += counted.people;
      decisive += counted.decisive;
      untried += counted.untried;
    }
  }

  /** An id, those newly refused first, then in the order of the data. */
  private record Example(int order, long row, String id) implements Comparable<Example> {

    private static final Comparator<Example> ORDER =
        Comparator.comparingInt(Example::order)
            .thenComparingLong(Example::row)
            .thenComparing(Example::id);

    @Override
    public int compareTo(Example other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class RefusalCount {
    private final TreeSet<Example> examples = new TreeSet<>();
    private Text message;
    private long messageRow = Long.MAX_VALUE;
    private long before;
    private long after;
    private long newly;

    void say(Issue issue, long row) {
      if (row < messageRow) {
        messageRow = row;
        message = issue.message();
      }
    }

    void show(Example example) {
      examples.add(example);
      if (examples.size() > MAX_EXAMPLES) {
        examples.pollLast();
      }
    }

    void add(RefusalCount counted) {
      if (counted.messageRow < messageRow) {
        messageRow = counted.messageRow;
        message = counted.message;
      }
      counted.examples.forEach(this::show);
      before += counted.before;
      after += counted.after;
      newly += counted.newly;
    }
  }

  Tally(Ladder ladder, int top) {
    this.ladder = ladder;
    this.top = top;
    ladder.before().forEach(standing -> rows.put(standing, rows.size()));
    ladder.after().forEach(standing -> columns.put(standing, columns.size()));
    this.flow = new long[rows.size()][columns.size()];
    this.all = new Counts(ladder);
  }

  void addElsewhere() {
    elsewhere++;
  }

  void addUnread(ReadAppraisal record) {
    unread++;
    for (Issue issue : errors(record.issues())) {
      RefusalCount count = refusal(issue);
      count.say(issue, record.row());
      count.before++;
      count.after++;
      record.id().ifPresent(id -> count.show(new Example(1, record.row(), id)));
    }
  }

  private RefusalCount refusal(Issue issue) {
    return refusals.computeIfAbsent(issue.code().id(), code -> new RefusalCount());
  }

  private static List<Issue> errors(List<Issue> issues) {
    List<Issue> errors = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    for (Issue issue : issues) {
      if (issue.isError() && codes.add(issue.code().id())) {
        errors.add(issue);
      }
    }
    return errors;
  }

  void addOutside() {
    outside++;
  }

  void add(Judge.Person person, long row, String unit, String position) {
    Verdict before = person.before();
    Verdict after = person.after();
    int one = rows.get(ladder.standing(before));
    int other = columns.get(ladder.standing(after));
    people++;
    flow[one][other]++;
    all.add(before, after);
    scored += before.score().isPresent() ? 1 : 0;
    before.score().ifPresent(spread::addBefore);
    after.score().ifPresent(spread::addAfter);
    for (GroupCount group :
        List.of(
            units.computeIfAbsent(unit, name -> new GroupCount()),
            positions.computeIfAbsent(position, name -> new GroupCount()))) {
      group.counts.add(before, after);
      group.before[one]++;
      group.after[other]++;
    }
    addCauses(person);
    addMover(person, row);
    addRefusals(person, row);
  }

  private void addCauses(Judge.Person person) {
    Set<ChangeKind> differing = person.differing();
    for (ChangeKind kind : differing) {
      CauseCount count = causes.computeIfAbsent(kind, key -> new CauseCount());
      count.people++;
      count.scored += person.before().score().isPresent() ? 1 : 0;
      count.together.add(person.before(), person.after());
      Set<ChangeKind> others = Judge.without(differing, kind);
      Optional<Verdict> alone = tried(person, Set.of(kind), count);
      Optional<Verdict> allBut = tried(person, others, count);
      alone.ifPresent(verdict -> count.alone.add(person.before(), verdict));
      allBut.ifPresent(
          verdict -> {
            count.allBut.add(person.before(), verdict);
            boolean same = ladder.standing(verdict).equals(ladder.standing(person.after()));
            count.decisive += same ? 0 : 1;
          });
      count.untried += alone.isEmpty() || allBut.isEmpty() ? 1 : 0;
    }
  }

  private static Optional<Verdict> tried(
      Judge.Person person, Set<ChangeKind> changed, CauseCount count) {
    boolean whole = changed.isEmpty() || changed.containsAll(person.differing());
    if (!whole && person.mixture(changed).terms().isEmpty()) {
      count.hindrances.addAll(person.mixture(changed).hindrances());
      return Optional.empty();
    }
    return Optional.of(person.with(changed));
  }

  private void addMover(Judge.Person person, long row) {
    Verdict before = person.before();
    Verdict after = person.after();
    Standing one = ladder.standing(before);
    Standing other = ladder.standing(after);
    if (top == 0 || !one.hasResult() || !other.hasResult()) {
      return;
    }
    int steps = Math.abs(ladder.steps(one, other).orElse(0));
    Rational change =
        before
            .score()
            .flatMap(from -> after.score().map(to -> to.minus(from).abs()))
            .orElse(Rational.ZERO);
    if (one.equals(other) && change.signum() == 0) {
      return;
    }
    Ranked ranked = new Ranked(steps, change, row, null);
    if (movers.size() < top || Ranked.FARTHEST_LAST.compare(movers.peek(), ranked) < 0) {
      movers.add(new Ranked(steps, change, row, mover(person, one, other)));
      drop();
    }
  }

  private void drop() {
    while (movers.size() > top) {
      movers.poll();
    }
  }

  private Mover mover(Judge.Person person, Standing before, Standing after) {
    List<Mover.Step> alone = new ArrayList<>();
    for (ChangeKind kind : person.differing()) {
      Set<ChangeKind> changed = Set.of(kind);
      boolean whole = changed.containsAll(person.differing());
      if (whole || person.mixture(changed).terms().isPresent()) {
        Verdict verdict = person.with(changed);
        alone.add(new Mover.Step(kind, ladder.standing(verdict), verdict.score()));
      }
    }
    return new Mover(
        person.appraisal().id().value(),
        before,
        after,
        person.before().score(),
        person.after().score(),
        alone);
  }

  private void addRefusals(Judge.Person person, long row) {
    if (person.before().ending() == Verdict.Ending.REFUSED) {
      for (Issue issue : errors(person.before().issues())) {
        refusal(issue).before++;
        refusal(issue).say(issue, row);
      }
    }
    if (person.after().ending() == Verdict.Ending.REFUSED) {
      boolean newly = person.before().ending() != Verdict.Ending.REFUSED;
      for (Issue issue : errors(person.after().issues())) {
        RefusalCount count = refusal(issue);
        count.say(issue, row);
        count.after++;
        count.newly += newly ? 1 : 0;
        count.show(new Example(newly ? 0 : 1, row, person.appraisal().id().value()));
      }
    }
  }

  /** Adds what another has counted. */
  void add(Tally counted) {
    people += counted.people;
    scored += counted.scored;
    outside += counted.outside;
    elsewhere += counted.elsewhere;
    unread += counted.unread;
    for (int row = 0; row < flow.length; row++) {
      for (int column = 0; column < flow[row].length; column++) {
        flow[row][column] += counted.flow[row][column];
      }
    }
    all.add(counted.all);
    spread.add(counted.spread);
    counted.causes.forEach(
        (kind, count) -> causes.computeIfAbsent(kind, key -> new CauseCount()).add(count));
    counted.units.forEach(
        (name, count) -> units.computeIfAbsent(name, key -> new GroupCount()).add(count));
    counted.positions.forEach(
        (name, count) -> positions.computeIfAbsent(name, key -> new GroupCount()).add(count));
    movers.addAll(counted.movers);
    drop();
    counted.refusals.forEach(
        (code, count) -> refusals.computeIfAbsent(code, key -> new RefusalCount()).add(count));
  }

  long people() {
    return people;
  }

  long outside() {
    return outside;
  }

  long elsewhere() {
    return elsewhere;
  }

  long unread() {
    return unread;
  }

  /** Without the ends that nobody meets, but with every predikat. */
  Flow flow() {
    int[] kept = kept(ladder.before(), row -> Arrays.stream(flow[row]).sum());
    int[] shown =
        kept(ladder.after(), column -> Arrays.stream(flow).mapToLong(row -> row[column]).sum());
    List<List<Long>> counts = new ArrayList<>();
    for (int row : kept) {
      counts.add(Arrays.stream(shown).mapToObj(column -> flow[row][column]).toList());
    }
    return new Flow(
        Arrays.stream(kept).mapToObj(ladder.before()::get).toList(),
        Arrays.stream(shown).mapToObj(ladder.after()::get).toList(),
        counts,
        all.moves());
  }

  private static int[] kept(List<Standing> standings, IntToLongFunction total) {
    return IntStream.range(0, standings.size())
        .filter(i -> standings.get(i).kind() == Standing.Kind.RATED || total.applyAsLong(i) > 0)
        .toArray();
  }

  ScoreChange score() {
    return all.score();
  }

  Optional<ScoreSpread> spread() {
    return spread.spread();
  }

  List<Cause> causes() {
    List<Cause> found = new ArrayList<>();
    causes.forEach((kind, count) -> found.add(cause(kind, count)));
    return found;
  }

  /** Whom a kind of change does not concern stays under it alone, and moves under all others. */
  private Cause cause(ChangeKind kind, CauseCount count) {
    Counts alone = new Counts(ladder);
    alone.add(count.alone);
    alone.addSame(people - count.people, scored - count.scored);
    Counts allBut = new Counts(ladder);
    allBut.add(count.allBut);
    allBut.addRest(all, count.together);
    return new Cause(
        kind,
        count.people,
        alone.trial(),
        allBut.trial(),
        count.decisive,
        count.untried,
        count.hindrances.stream()
            .sorted(Comparator.comparing(Text::id))
            .limit(MAX_HINDRANCES)
            .toList());
  }

  /** The groups of the first kind, those of which most move first. */
  List<GroupImpact> units(Grouper grouper) {
    return groups(units, grouper);
  }

  /** The groups of the second kind. */
  List<GroupImpact> positions(Grouper grouper) {
    return groups(positions, grouper);
  }

  private List<GroupImpact> groups(Map<String, GroupCount> counts, Grouper grouper) {
    int[] kept = kept(ladder.before(), row -> Arrays.stream(flow[row]).sum());
    int[] shown =
        kept(ladder.after(), column -> Arrays.stream(flow).mapToLong(row -> row[column]).sum());
    return counts.entrySet().stream()
        .map(
            entry ->
                new GroupImpact(
                    entry.getKey(),
                    grouper.titleOf(entry.getKey()),
                    entry.getValue().counts.moves(),
                    entry.getValue().counts.score(),
                    Arrays.stream(kept).mapToObj(i -> entry.getValue().before[i]).toList(),
                    Arrays.stream(shown).mapToObj(i -> entry.getValue().after[i]).toList()))
        .sorted(
            Comparator.comparingLong((GroupImpact group) -> group.moves().moved())
                .reversed()
                .thenComparing(GroupImpact::name))
        .toList();
  }

  List<Mover> movers() {
    return movers.stream().sorted(Ranked.FARTHEST_LAST.reversed()).map(Ranked::mover).toList();
  }

  List<Refusal> refusals() {
    List<Refusal> found = new ArrayList<>();
    refusals.forEach(
        (code, count) ->
            found.add(
                new Refusal(
                    code,
                    count.message,
                    count.before,
                    count.after,
                    count.newly,
                    count.examples.stream().map(Example::id).toList())));
    found.sort(
        Comparator.comparingLong(Refusal::newly)
            .thenComparingLong(Refusal::after)
            .thenComparingLong(Refusal::before)
            .reversed());
    return found;
  }
}

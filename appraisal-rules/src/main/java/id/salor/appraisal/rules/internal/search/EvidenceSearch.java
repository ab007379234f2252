package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.resolve.PlainResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Searches for somebody who shows something under one version, or under several side by side.
 *
 * <p>Everybody is tried for one period: that of the first example, or else the first that the first
 * version governs. Versions are tried whether or not they govern it, as one that is pinned is.
 */
public final class EvidenceSearch {

  /** Most people that are kept to be changed. */
  private static final int MAX_KEPT = 4_096;

  /** How many of the newest are changed more often than the others. */
  private static final int NEWEST = 12;

  /** Most bounds that are aimed at along one line, and how often at each. */
  private static final int MAX_AIMED = 12;

  private static final int MAX_STEPS = 12;

  /** A version with what calculates by it. */
  private record Ground(PolicyVersion version, Calculator calculator) {}

  private final List<Ground> grounds;
  private final List<VersionRules> versions;
  private final List<Appraisal> known;
  private final AppraisalPeriod period;
  private final Inputs inputs;
  private final Bounds bounds;

  private EvidenceSearch(List<VersionRules> versions, List<Appraisal> known) {
    this.versions = List.copyOf(versions);
    this.grounds =
        versions.stream()
            .map(
                version ->
                    new Ground(
                        version.version(), new Calculator(new PlainResolver(List.of(version)))))
            .toList();
    this.known = List.copyOf(known);
    this.period =
        known.stream()
            .findFirst()
            .map(Appraisal::period)
            .orElseGet(() -> firstPeriod(versions.get(0).version()));
    this.inputs = Inputs.of(versions.stream().map(version -> version.version().schema()).toList());
    this.bounds = Bounds.of(versions);
  }

  /**
   * Returns a search over versions that are free of errors.
   *
   * @param versions at least one; goals see them in this order
   */
  public static EvidenceSearch over(List<VersionRules> versions) {
    return new EvidenceSearch(versions, List.of());
  }

  /** Returns this search beginning with some people, such as those of the worked examples. */
  public EvidenceSearch startingWith(List<Appraisal> people) {
    return new EvidenceSearch(versions, people);
  }

  /** The first twelve months that a version governs, or as many as it does, in the form it asks. */
  private static AppraisalPeriod firstPeriod(PolicyVersion version) {
    LocalDate first = version.governs().from();
    int months = version.periods().form().map(form -> form.months()).orElse(12);
    for (int skipped = 0; skipped < 12; skipped++) {
      AppraisalPeriod whole =
          AppraisalPeriod.of(
              first.plusMonths(skipped), first.plusMonths(skipped + months).minusDays(1));
      if (version.periods().form().filter(form -> form.admits(whole)).isPresent()) {
        return whole;
      }
    }
    LocalDate yearEnd = first.plusMonths(12).minusDays(1);
    return AppraisalPeriod.of(
        first, version.governs().last().filter(yearEnd::isAfter).orElse(yearEnd));
  }

  /** Tries one person. */
  public Tried attempt(Appraisal appraisal) {
    List<Inspection> inspections = new ArrayList<>();
    List<Seen> seen = new ArrayList<>();
    for (Ground ground : grounds) {
      Seen told = new Seen();
      inspections.add(
          ground
              .calculator()
              .observedBy(told)
              .inspect(appraisal, ground.version(), List.of(), Map.of(), Census.NONE));
      seen.add(told);
    }
    return new Tried(appraisal, inspections, seen);
  }

  /** Tries the plainest person: what must be given, all of it unremarkable. */
  public Tried plainest() {
    return attempt(person(new PlainEvidence(period).of(inputs)));
  }

  private Appraisal person(Evidence evidence) {
    return new Appraisal(
        AppraisalId.of("P-1"),
        versions.get(0).version().id(),
        Appraisee.of("P-1"),
        period,
        evidence);
  }

  /** Returns somebody who reaches a goal; empty where nobody was found, which proves nothing. */
  public Optional<Tried> find(Goal goal, Effort effort) {
    return findEach(List.of(goal), effort).get(0);
  }

  /**
   * Returns for each goal the first who reached it, in one search for all of them.
   *
   * @param goals what is looked for; the search ends when all are reached, or the effort is spent
   */
  public List<Optional<Tried>> findEach(List<Goal> goals, Effort effort) {
    return new Run(goals, effort).run();
  }

  /**
   * Returns somebody who reaches the same goal with as little that is remarkable as could be made
   * of it: what is not needed is left out, and what is needed is as plain and round as it can be.
   */
  public Tried simplest(Tried found, Goal goal, Effort effort) {
    return new Simplifying(this, inputs, period, goal, effort).of(found);
  }

  /** One search. */
  private final class Run {

    private final List<Goal> goals;
    private final List<Optional<Tried>> reached;
    private final Changes changes;
    private final Random random;
    private final List<Tried> kept = new ArrayList<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Object, Integer> others = new HashMap<>();
    private final Set<Long> features = new HashSet<>();
    private final Map<Object, Rational> lowest = new HashMap<>();
    private final Map<Object, Rational> highest = new HashMap<>();
    private final Set<Object> records = new HashSet<>();
    private final Set<Evidence> done = new HashSet<>();
    private int left;

    Run(List<Goal> goals, Effort effort) {
      this.goals = goals;
      this.reached = new ArrayList<>(Collections.nCopies(goals.size(), Optional.empty()));
      this.random = new Random(effort.seed());
      this.changes = new Changes(inputs, bounds, period, random);
      this.left = effort.tries();
    }

    List<Optional<Tried>> run() {
      Evidence plain = new PlainEvidence(period).of(inputs);
      consider(plain);
      known.forEach(one -> consider(one.evidence()));
      changes.everyOneOf(plain).forEach(this::consider);
      while (isGoingOn()) {
        Tried base = choose();
        if (random.nextBoolean()) {
          consider(changes.of(base.appraisal().evidence(), choose().appraisal().evidence()));
        } else {
          alongALine(base);
        }
      }
      return reached;
    }

    private boolean isGoingOn() {
      return left > 0 && reached.stream().anyMatch(Optional::isEmpty);
    }

    /** One of those who were kept, the newer more often. */
    private Tried choose() {
      int size = kept.size();
      int back =
          random.nextBoolean() ? random.nextInt(Math.min(size, NEWEST)) : random.nextInt(size);
      return kept.get(size - 1 - back);
    }

    /** Tries evidence that was not tried before. */
    private Optional<Tried> consider(Evidence evidence) {
      if (!isGoingOn() || !done.add(evidence)) {
        return Optional.empty();
      }
      left--;
      Tried tried = attempt(person(evidence));
      for (int i = 0; i < goals.size(); i++) {
        if (reached.get(i).isEmpty() && goals.get(i).isReachedBy(tried)) {
          reached.set(i, Optional.of(tried));
        }
      }
      if (kept.isEmpty() || (isNew(tried) && kept.size() < MAX_KEPT)) {
        kept.add(tried);
      }
      return Optional.of(tried);
    }

    /** Changes one number, and aims at the bounds between what was measured before and after. */
    private void alongALine(Tried base) {
      Optional<Changes.Line> line = changes.line(base.appraisal().evidence());
      if (line.isEmpty()) {
        return;
      }
      Optional<Tried> end = consider(line.get().at(line.get().to()));
      if (end.isEmpty()) {
        return;
      }
      int aimed = 0;
      for (int version = 0; version < grounds.size(); version++) {
        List<Seen.Measured> before = base.seen().get(version).measured();
        List<Seen.Measured> after = end.get().seen().get(version).measured();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
          if (aimed < MAX_AIMED && isSame(before.get(i), after.get(i))) {
            for (Rational bound : bounds.between(before.get(i), after.get(i), MAX_AIMED)) {
              aim(line.get(), version, i, before.get(i), after.get(i), bound);
              aimed++;
            }
          }
        }
      }
    }

    private boolean isSame(Seen.Measured one, Seen.Measured other) {
      return one.where() == other.where() && one.part() == other.part();
    }

    /**
     * Tries the number at which the measure would lie on the bound if it ran straight, and goes on
     * between the nearest two where it does not.
     */
    private void aim(
        Changes.Line line,
        int version,
        int index,
        Seen.Measured before,
        Seen.Measured after,
        Rational bound) {
      Rational x0 = line.from();
      Rational x1 = line.to();
      Rational y0 = before.number();
      Rational y1 = after.number();
      for (int step = 0; step < MAX_STEPS && isGoingOn() && !y0.equals(y1); step++) {
        Rational share = bound.minus(y0).dividedBy(y1.minus(y0));
        Optional<Rational> x = line.near(x0.plus(share.times(x1.minus(x0))));
        if (x.isEmpty()) {
          return;
        }
        line.beside(x.get()).forEach(beside -> consider(line.at(beside)));
        Optional<Tried> tried = consider(line.at(x.get()));
        if (tried.isEmpty()) {
          return;
        }
        List<Seen.Measured> found = tried.get().seen().get(version).measured();
        if (index >= found.size() || !isSame(found.get(index), before)) {
          return;
        }
        Rational y = found.get(index).number();
        if (y.equals(bound)) {
          return;
        }
        if (y.compareTo(bound) < 0 == y0.compareTo(bound) < 0) {
          x0 = x.get();
          y0 = y;
        } else {
          x1 = x.get();
          y1 = y;
        }
      }
    }

    /** Tells whether the calculations did something that they did for nobody before. */
    private boolean isNew(Tried tried) {
      boolean isNew = false;
      for (int version = 0; version < grounds.size(); version++) {
        Seen seen = tried.seen().get(version);
        for (Map.Entry<Object, Set<Seen.Side>> sides : seen.sides().entrySet()) {
          for (Seen.Side side : sides.getValue()) {
            isNew |= features.add(feature(number(sides.getKey()), side.ordinal()));
          }
        }
        for (var row : seen.rows().entrySet()) {
          for (int output : row.getValue()) {
            isNew |=
                features.add(feature(number(row.getKey()), Seen.Side.values().length + output));
          }
        }
        isNew |= isNewAmongBounds(seen);
        AppraisalResult result = tried.inspections().get(version).result();
        Object ending = List.of(version, result.getClass(), result.rating(), codes(result));
        isNew |= features.add(feature(others.computeIfAbsent(ending, e -> -1 - others.size()), 0));
      }
      return isNew;
    }

    private static List<String> codes(AppraisalResult result) {
      return result.issues().stream().map(issue -> issue.code().id()).distinct().toList();
    }

    /**
     * Whether a key of a table lies between other bounds, or further to one side, than any before.
     */
    private boolean isNewAmongBounds(Seen seen) {
      boolean isNew = false;
      for (Seen.Measured measured : seen.measured()) {
        if (measured.where() instanceof DecisionTable table) {
          List<Rational> ends = bounds.ofTable(table.name(), measured.part());
          int piece = Collections.binarySearch(ends, measured.number());
          Object where = List.of(table.name(), measured.part(), piece);
          isNew |= features.add(feature(others.computeIfAbsent(where, e -> -1 - others.size()), 0));
          isNew |= piece != -1 && piece != -1 - ends.size() && isRecord(table, measured);
        }
      }
      return isNew;
    }

    private boolean isRecord(DecisionTable table, Seen.Measured measured) {
      List<Object> key = List.of(table.name(), measured.part());
      Rational number = measured.number();
      boolean isLowest = lowest.merge(key, number, Rational::min).equals(number);
      boolean isHighest = highest.merge(key, number, Rational::max).equals(number);
      return (isLowest || isHighest) && records.add(List.of(key, number));
    }

    private int number(Object where) {
      return numbers.computeIfAbsent(where, any -> numbers.size() + 1);
    }

    private static long feature(int where, int what) {
      return (long) where * 1_024 + what;
    }
  }
}

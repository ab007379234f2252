package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.calc.TrialCensus;
import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.impact.ChangeKind;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.value.Name;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges people under both versions and under those in between. Safe for use by many threads; what
 * is found once for many people is kept.
 */
final class Judge {

  private final Side from;
  private final Side to;
  private final SchemaMerge schemas;
  private final Asking asking;
  private final Map<Pair, Between> betweens = new ConcurrentHashMap<>();
  private final Map<Set<ChangeKind>, PolicyId> counted = new ConcurrentHashMap<>();

  /** Whether evidence that was read for the old version is read for the new one as well. */
  private enum Asking {
    THE_SAME,
    OTHERWISE
  }

  /** Two sets of terms by identity: a resolver gives the same ones to everybody alike. */
  private record Pair(PolicyTerms from, PolicyTerms to) {

    @Override
    public boolean equals(Object object) {
      return object instanceof Pair other && from == other.from && to == other.to;
    }

    @Override
    public int hashCode() {
      return Integer.rotateLeft(System.identityHashCode(from), 1) ^ System.identityHashCode(to);
    }
  }

  Judge(VersionRules from, VersionRules to) {
    PolicyFamily family = from.version().id().family();
    this.from = new Side(from, new PolicyId(family, "from"));
    this.to = new Side(to, new PolicyId(family, "to"));
    this.schemas = new SchemaMerge(this.from.schema(), this.to.schema());
    this.asking =
        SchemaMerge.askTheSame(this.from.schema(), this.to.schema())
            ? Asking.THE_SAME
            : Asking.OTHERWISE;
  }

  Side from() {
    return from;
  }

  Side to() {
    return to;
  }

  boolean comparesPeople() {
    return from.comparesPeople() || to.comparesPeople();
  }

  /** Begins to judge somebody. */
  Person person(Appraisal appraisal, Census census) {
    return new Person(appraisal, census);
  }

  private PreparedAppraisal prepare(PreparedAppraisal prepared, Schema schema) {
    return asking == Asking.THE_SAME
        ? prepared
        : PreparedAppraisal.of(prepared.appraisal(), schema);
  }

  /** An id of its own for each set of changes; made once, since ids are checked. */
  private PolicyId counted(Set<ChangeKind> changed) {
    return counted.computeIfAbsent(
        EnumSet.copyOf(changed),
        kinds -> {
          StringBuilder name = new StringBuilder("with");
          kinds.forEach(kind -> name.append('-').append(kind.id()));
          return new PolicyId(from.version().id().family(), name.toString());
        });
  }

  /** Somebody under all versions; each is tried when it is first asked for. */
  final class Person {

    private final Census census;
    private final PreparedAppraisal asOld;
    private final PreparedAppraisal asNew;
    private final Map<ChangeKind, PreparedAppraisal> mixed = new EnumMap<>(ChangeKind.class);
    private final Validated<PolicyTerms> oldTerms;
    private final Validated<PolicyTerms> newTerms;
    private final Map<Set<ChangeKind>, Verdict> tried = new HashMap<>();
    private Verdict before;
    private Verdict after;

    private Person(Appraisal appraisal, Census census) {
      this.census = census;
      this.asOld = PreparedAppraisal.of(appraisal, from.schema());
      this.asNew = prepare(asOld, to.schema());
      this.oldTerms = from.resolve(asOld);
      this.newTerms = to.resolve(asNew);
    }

    Appraisal appraisal() {
      return asOld.appraisal();
    }

    PreparedAppraisal underNew() {
      return asNew;
    }

    Validated<PolicyTerms> newTerms() {
      return newTerms;
    }

    Verdict before() {
      if (before == null) {
        before = asOld.judge(from.counted(), oldTerms, census, Map.of());
      }
      return before;
    }

    Verdict after() {
      if (after == null) {
        after = asNew.judge(to.counted(), newTerms, census, Map.of());
      }
      return after;
    }

    /** In what the two versions differ for this person; nothing where one has no terms for them. */
    Set<ChangeKind> differing() {
      return canBeTried() ? between().differing() : Set.of();
    }

    private boolean canBeTried() {
      return oldTerms.value().isPresent() && newTerms.value().isPresent();
    }

    private Between between() {
      PolicyTerms old = oldTerms.value().orElseThrow();
      PolicyTerms now = newTerms.value().orElseThrow();
      return betweens.computeIfAbsent(
          new Pair(old, now), pair -> new Between(pair.from(), pair.to(), schemas));
    }

    /** The terms in which these changes are made, or why there are none. */
    Between.Mixture mixture(Set<ChangeKind> changed) {
      return between().with(changed);
    }

    /**
     * How the person ends where these changes are made.
     *
     * @param changed some of the kinds in which the versions differ, which can be tried
     */
    Verdict with(Set<ChangeKind> changed) {
      if (changed.isEmpty()) {
        return before();
      }
      if (changed.containsAll(differing())) {
        return after();
      }
      Verdict known = tried.get(changed);
      if (known == null) {
        known = attempt(changed, mixture(changed));
        tried.put(EnumSet.copyOf(changed), known);
      }
      return known;
    }

    private Verdict attempt(Set<ChangeKind> changed, Between.Mixture mixture) {
      Map<Name, Value> values = new HashMap<>();
      boolean rated = before().ending() == Verdict.Ending.RATED;
      PolicyTerms terms = (rated ? mixture.ofMet() : mixture.terms()).orElseThrow();
      // of whoever is refused or exempt nothing is known; they are calculated from the beginning
      if (rated) {
        keep(mixture.asOld(), before(), terms.schema(), values);
      }
      if (after().ending() == Verdict.Ending.RATED) {
        keep(mixture.asNew(), after(), terms.schema(), values);
      }
      return prepared(changed, terms.schema())
          .judge(counted(changed), Validated.of(terms), census, values);
    }

    private PreparedAppraisal prepared(Set<ChangeKind> changed, Schema schema) {
      if (asking == Asking.THE_SAME) {
        return asOld;
      }
      ChangeKind asked = changed.contains(ChangeKind.OTHER) ? ChangeKind.OTHER : ChangeKind.WEIGHTS;
      return mixed.computeIfAbsent(asked, kind -> prepare(asOld, schema));
    }

    /** Counts the person among those beside them under every version that is going to be tried. */
    void count(Set<Set<ChangeKind>> trials, TrialCensus counting) {
      counting.count(asOld, from.counted(), oldTerms);
      counting.count(asNew, to.counted(), newTerms);
      for (Set<ChangeKind> changed : trials) {
        mixture(changed)
            .terms()
            .ifPresent(
                terms ->
                    counting.count(
                        prepared(changed, terms.schema()), counted(changed), Validated.of(terms)));
      }
    }
  }

  private static void keep(
      Set<Name> names, Verdict verdict, Schema schema, Map<Name, Value> values) {
    for (Name name : names) {
      Value value = verdict.values().get(name);
      if (value != null && !(value instanceof Value.Unknown)) {
        values.put(name, inSchema(value, name, schema));
      }
    }
  }

  /** A label is ranked by the labels of the version it is used in. */
  private static Value inSchema(Value value, Name name, Schema schema) {
    return value instanceof Value.OfLabel label
            && schema.root().declaration(name).orElseThrow().kind() instanceof Kind.OfLabel of
        ? Value.of(label.label(), schema.labelSet(of.set()).orElseThrow())
        : value;
  }

  /** What is to be tried for somebody: each difference alone, and all others without it. */
  static Set<Set<ChangeKind>> trials(Set<ChangeKind> differing) {
    Set<Set<ChangeKind>> trials = new LinkedHashSet<>();
    for (ChangeKind kind : differing) {
      trials.add(EnumSet.of(kind));
      trials.add(without(differing, kind));
    }
    trials.removeIf(changed -> changed.isEmpty() || changed.equals(differing));
    return Collections.unmodifiableSet(trials);
  }

  static Set<ChangeKind> without(Set<ChangeKind> kinds, ChangeKind kind) {
    Set<ChangeKind> others = EnumSet.copyOf(kinds);
    others.remove(kind);
    return others;
  }
}

package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.rules.diff.CounterExample;
import id.salor.appraisal.rules.diff.PolicyDiff;
import id.salor.appraisal.rules.diff.Verdict;
import id.salor.appraisal.rules.internal.example.ExampleAppraisals;
import id.salor.appraisal.rules.internal.meaning.Node;
import id.salor.appraisal.rules.internal.meaning.Nodes;
import id.salor.appraisal.rules.internal.meaning.VersionMeaning;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.search.Effort;
import id.salor.appraisal.rules.internal.search.EvidenceSearch;
import id.salor.appraisal.rules.internal.search.Goal;
import id.salor.appraisal.rules.internal.search.Tried;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two versions. */
public final class Comparison {

  /** Most people with whom a search begins in each of the circumstances that differ. */
  private static final int MAX_BEGINNINGS = 256;

  /** How many simplifications of a person are tried. */
  private static final int SIMPLER_TRIES = 1_024;

  /** How many people are tried before one who is only refused otherwise is good enough. */
  private static final int FIRST_TRIES = 4_096;

  private final LoadedVersion loadedBefore;
  private final LoadedVersion loadedAfter;
  private final VersionRules before;
  private final VersionRules after;
  private final JointRegions joint;
  private final JointRegions real;
  private final Nodes nodes = new Nodes();
  private final Map<PolicyTerms, VersionMeaning> meanings = new IdentityHashMap<>();
  private final Set<JointRegions.JointRegion> differing =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<JointRegions.JointRegion> reallyDiffering = new ArrayList<>();
  private final boolean sameInputs;

  private Comparison(LoadedVersion before, LoadedVersion after) {
    this.loadedBefore = before;
    this.loadedAfter = after;
    this.before = before.rules().orElseThrow();
    this.after = after.rules().orElseThrow();
    this.joint = JointRegions.supposing(this.before, this.after);
    this.real = JointRegions.real(this.before, this.after);
    this.sameInputs =
        inputs(this.before.version().schema()).equals(inputs(this.after.version().schema()));
  }

  /** Compares two versions that are free of errors. */
  public static PolicyDiff of(LoadedVersion before, LoadedVersion after) {
    return new Comparison(before, after).compare();
  }

  /** What is said differently in two versions that are free of errors; searches for nobody. */
  public static List<Change> changes(LoadedVersion before, LoadedVersion after) {
    Comparison comparison = new Comparison(before, after);
    comparison.findDifferences();
    return comparison.changes(comparison.isProven() ? Change.Effect.NONE : Change.Effect.OUTCOME);
  }

  /** Tells whether it is proven that nobody is rated differently; searches for nobody. */
  static boolean provesEquivalent(LoadedVersion before, LoadedVersion after) {
    Comparison comparison = new Comparison(before, after);
    comparison.findDifferences();
    return comparison.isProven();
  }

  private void findDifferences() {
    joint.regions().stream().filter(this::differ).forEach(differing::add);
    real.regions().stream().filter(this::differ).forEach(reallyDiffering::add);
  }

  private boolean isProven() {
    return real.isWalked() && reallyDiffering.isEmpty() && sameInputs;
  }

  private PolicyDiff compare() {
    findDifferences();
    Verdict verdict = verdict();
    Change.Effect effect =
        verdict instanceof Verdict.Equivalent ? Change.Effect.NONE : Change.Effect.OUTCOME;
    return new PolicyDiff(side(before.version()), side(after.version()), changes(effect), verdict);
  }

  private List<Change> changes(Change.Effect effect) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(new DeclarationChanges(before.version(), after.version(), effect).find());
    changes.addAll(new TermChanges(this).find());
    return Telling.inOrder(changes);
  }

  private static PolicyDiff.Side side(PolicyVersion version) {
    return new PolicyDiff.Side(version.id(), version.title(), version.digest());
  }

  VersionRules before() {
    return before;
  }

  VersionRules after() {
    return after;
  }

  JointRegions joint() {
    return joint;
  }

  boolean differsIn(JointRegions.JointRegion region) {
    return differing.contains(region);
  }

  VersionMeaning meaning(PolicyTerms terms) {
    return meanings.computeIfAbsent(terms, one -> VersionMeaning.of(one, nodes));
  }

  List<Condition> conditions() {
    Set<Condition> all = new LinkedHashSet<>(before.conditions());
    all.addAll(after.conditions());
    return List.copyOf(all);
  }

  private boolean differ(JointRegions.JointRegion region) {
    return !unequal(region).isEmpty();
  }

  /** The outcomes that are not proven to be the same. */
  private Set<VersionMeaning.Outcome> unequal(JointRegions.JointRegion region) {
    VersionMeaning earlier = meaning(region.before());
    VersionMeaning later = meaning(region.after());
    if (earlier.isExempt() && later.isExempt()) {
      return Set.of();
    }
    Map<VersionMeaning.Outcome, Node> was = earlier.outcomes();
    Map<VersionMeaning.Outcome, Node> now = later.outcomes();
    Set<VersionMeaning.Outcome> all = new LinkedHashSet<>(was.keySet());
    all.addAll(now.keySet());
    all.removeIf(outcome -> was.get(outcome) == now.get(outcome));
    return all;
  }

  // what may be given

  /** Everything that decides whether evidence is taken, apart from titles and places. */
  private static Map<Object, Object> inputs(Schema schema) {
    Map<Object, Object> all = new HashMap<>();
    schema
        .declarations()
        .forEach(
            (path, found) -> {
              if (found.isInput()) {
                all.put(path, form(found, schema));
              }
            });
    DeclarationChanges.groups(schema).forEach((path, group) -> all.put(path, group.presence()));
    return all;
  }

  private static Object form(Declaration input, Schema schema) {
    Object kind =
        input.kind() instanceof Kind.OfLabel of
            ? Set.copyOf(schema.labelSet(of.set()).map(LabelSet::labels).orElse(List.of()))
            : input.kind();
    return List.of(kind, input.range(), input.presence(), input.value(), input.from());
  }

  // the verdict

  private Verdict verdict() {
    if (isProven()) {
      return new Verdict.Equivalent();
    }
    EvidenceSearch search = EvidenceSearch.over(List.of(before, after)).startingWith(beginnings());
    Effort first = Effort.USUAL.withTries(FIRST_TRIES);
    Effort simpler = Effort.USUAL.withTries(SIMPLER_TRIES);
    List<Goal> goals = List.of(otherRating(), otherFigures(), otherEnding());
    List<Optional<Tried>> found = search.findEach(goals, first);
    for (int i = 0; i < goals.size(); i++) {
      if (found.get(i).isPresent()) {
        return different(search.simplest(found.get(i).get(), goals.get(i), simpler));
      }
    }
    // the same seed begins with the same people, so that only those tried in the end count
    return search
        .find(otherEnding(), Effort.USUAL)
        .map(last -> different(search.simplest(last, otherEnding(), simpler)))
        .orElseGet(() -> new Verdict.NotProven(obstacles(), Effort.USUAL.tries()));
  }

  private static Goal otherRating() {
    return tried ->
        Outcomes.areBothRated(tried.first().result(), tried.last().result())
            && !tried.first().result().rating().equals(tried.last().result().rating());
  }

  private static Goal otherFigures() {
    return tried ->
        Outcomes.areBothRated(tried.first().result(), tried.last().result())
            && !Outcomes.areSame(tried.first().result(), tried.last().result());
  }

  private static Goal otherEnding() {
    return tried -> !Outcomes.areSame(tried.first().result(), tried.last().result());
  }

  private static Verdict different(Tried found) {
    AppraisalResult was = found.first().result();
    AppraisalResult now = found.last().result();
    return new Verdict.Different(
        new CounterExample(found.appraisal(), was, now, Outcomes.differences(was, now)));
  }

  /** The people of the worked examples, and some of them in circumstances that differ. */
  private List<Appraisal> beginnings() {
    List<Appraisal> people = new ArrayList<>();
    people.addAll(ExampleAppraisals.of(before.version(), loadedBefore.folder().examples()));
    people.addAll(ExampleAppraisals.of(after.version(), loadedAfter.folder().examples()));
    List<Appraisal> all = new ArrayList<>(people);
    for (JointRegions.JointRegion region : reallyDiffering) {
      if (!people.isEmpty() && all.size() < people.size() + MAX_BEGINNINGS) {
        Appraisal person = people.get(all.size() % people.size());
        all.add(person.with(in(region.circumstances().get(0), person.evidence())));
      }
    }
    return all;
  }

  private static Evidence in(ContextFacts facts, Evidence evidence) {
    Evidence.Builder builder = evidence.toBuilder();
    facts.values().forEach((name, value) -> builder.datum(name, datum(value)));
    return builder.build();
  }

  private static Datum datum(Value value) {
    if (value instanceof Value.OfNumber number) {
      return Datum.of(number.number());
    }
    return value instanceof Value.OfTruth truth
        ? Datum.of(truth.truth())
        : Datum.of(value.toString());
  }

  private List<Text> obstacles() {
    List<Text> all = new ArrayList<>();
    if (!real.isWalked()) {
      all.add(
          Text.of(
              "aturannya membedakan " + real.count() + " keadaan, terlalu banyak untuk diperiksa",
              "its rules tell " + real.count() + " circumstances apart, too many to look at"));
    }
    if (!sameInputs) {
      all.add(Text.of("yang boleh diisi tidak sama", "what may be given is not the same"));
    }
    reallyDiffering.forEach(
        region -> unequal(region).forEach(outcome -> all.add(outcome.sort().title())));
    for (Change change : new TermChanges(this).find()) {
      if (change.effect() == Change.Effect.OUTCOME) {
        all.add(change.what());
      }
    }
    return all.stream().distinct().toList();
  }
}

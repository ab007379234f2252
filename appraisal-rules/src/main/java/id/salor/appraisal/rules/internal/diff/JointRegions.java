package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.internal.resolve.Circumstances;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All circumstances that the rules of two versions together tell apart, with what both say. */
final class JointRegions {

  /** Most circumstances that are walked. */
  private static final int MAX = 20_000;

  /**
   * Circumstances in which both versions say the same throughout.
   *
   * @param circumstances at least one
   * @param before what the earlier version says
   * @param after what the later version says
   */
  record JointRegion(List<ContextFacts> circumstances, PolicyTerms before, PolicyTerms after) {}

  private final List<JointRegion> regions = new ArrayList<>();
  private final List<ContextFacts> all = new ArrayList<>();
  private final Schema schema;
  private final BigInteger count;

  private JointRegions(Schema schema, BigInteger count) {
    this.schema = schema;
    this.count = count;
  }

  /**
   * All circumstances, with each parameter that conditions ask about as it is or as it could be: so
   * that rules are compared also where the agency does not use them.
   */
  static JointRegions supposing(VersionRules before, VersionRules after) {
    return of(before, after, Map.of(), Map.of());
  }

  /** All circumstances that there are, with the parameters of each version as they are. */
  static JointRegions real(VersionRules before, VersionRules after) {
    return of(before, after, parameters(before), parameters(after));
  }

  private static Map<Name, Value> parameters(VersionRules version) {
    Map<Name, Value> parameters = new LinkedHashMap<>();
    for (Declaration found : version.version().schema().root().declarations().values()) {
      if (found.role() == Declaration.Role.PARAMETER) {
        found.value().ifPresent(value -> parameters.put(found.name(), value));
      }
    }
    return parameters;
  }

  private static JointRegions of(
      VersionRules before,
      VersionRules after,
      Map<Name, Value> ownBefore,
      Map<Name, Value> ownAfter) {
    Set<Condition> conditions = new LinkedHashSet<>(before.conditions());
    conditions.addAll(after.conditions());
    conditions.removeIf(condition -> condition.fact().filter(ownBefore::containsKey).isPresent());
    conditions.removeIf(condition -> condition.fact().filter(ownAfter::containsKey).isPresent());
    Schema schema = together(before.version().schema(), after.version().schema());
    Circumstances circumstances = Circumstances.of(List.copyOf(conditions), schema);
    JointRegions joint = new JointRegions(schema, circumstances.count());
    if (joint.isWalked()) {
      Map<List<List<SignedTerm>>, List<ContextFacts>> written = new LinkedHashMap<>();
      circumstances.forEach(
          facts -> {
            joint.all.add(facts);
            written
                .computeIfAbsent(
                    List.of(
                        before.writtenFor(with(ownBefore, facts)),
                        after.writtenFor(with(ownAfter, facts))),
                    terms -> new ArrayList<>())
                .add(facts);
          });
      joint.resolve(written, before, after);
    }
    return joint;
  }

  private static ContextFacts with(Map<Name, Value> parameters, ContextFacts facts) {
    if (parameters.isEmpty()) {
      return facts;
    }
    Map<Name, Value> all = new LinkedHashMap<>(facts.values());
    all.putAll(parameters);
    return new ContextFacts(all);
  }

  private void resolve(
      Map<List<List<SignedTerm>>, List<ContextFacts>> written,
      VersionRules before,
      VersionRules after) {
    Map<List<SignedTerm>, PolicyTerms> earlier = new LinkedHashMap<>();
    Map<List<SignedTerm>, PolicyTerms> later = new LinkedHashMap<>();
    written.forEach(
        (terms, facts) ->
            regions.add(
                new JointRegion(
                    List.copyOf(facts),
                    earlier.computeIfAbsent(terms.get(0), list -> resolved(before, list)),
                    later.computeIfAbsent(terms.get(1), list -> resolved(after, list)))));
  }

  private static PolicyTerms resolved(VersionRules version, List<SignedTerm> written) {
    return version.resolution().resolve(written).value().orElseThrow();
  }

  /** Tells whether they are few enough to be walked; else there are no regions. */
  boolean isWalked() {
    return count.compareTo(BigInteger.valueOf(MAX)) <= 0;
  }

  BigInteger count() {
    return count;
  }

  List<JointRegion> regions() {
    return regions;
  }

  /** Every set of circumstances. */
  List<ContextFacts> all() {
    return all;
  }

  /** What both declare about the appraisal as a whole. */
  Schema schema() {
    return schema;
  }

  private static Schema together(Schema before, Schema after) {
    Map<Name, LabelSet> sets = new LinkedHashMap<>(before.labelSets());
    after.labelSets().forEach((name, set) -> sets.merge(name, set, JointRegions::together));
    Map<Name, Declaration> declarations = new LinkedHashMap<>(before.root().declarations());
    after
        .root()
        .declarations()
        .forEach((name, found) -> declarations.merge(name, found, JointRegions::together));
    GroupDeclaration root =
        new GroupDeclaration(
            GroupDeclaration.ROOT,
            after.root().title(),
            declarations,
            Map.of(),
            after.root().presence(),
            after.root().location());
    return new Schema(sets, root, List.of(), Map.of());
  }

  /** Every label of both, those of the earlier version first. */
  private static LabelSet together(LabelSet before, LabelSet after) {
    List<LabelSet.Member> members = new ArrayList<>(before.members());
    after.members().stream()
        .filter(member -> !before.contains(member.label()))
        .forEach(members::add);
    return LabelSet.of(after.name(), members);
  }

  /** What both would take: any number, given or not. */
  private static Declaration together(Declaration before, Declaration after) {
    boolean same = before.range().equals(after.range());
    Declaration.Presence presence =
        before.presence() == Declaration.Presence.OPTIONAL ? before.presence() : after.presence();
    Optional<Value> value =
        before.value().isPresent() && after.value().isPresent() ? after.value() : Optional.empty();
    return new Declaration(
        after.name(),
        after.role(),
        after.kind(),
        after.title(),
        after.unit(),
        same ? after.range() : ScoreRange.ANY,
        after.direction(),
        presence,
        after.prominence(),
        after.interest(),
        value,
        after.from(),
        after.location());
  }
}

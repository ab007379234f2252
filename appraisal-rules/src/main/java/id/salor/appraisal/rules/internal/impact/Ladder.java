package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.impact.Standing;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people can stand under two versions, and which of two standings is the better. */
final class Ladder {

  private final List<Standing> before;
  private final List<Standing> after;
  private final Map<Label, Standing> rated = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();

  private Ladder(List<LabelSet.Member> old, List<LabelSet.Member> now) {
    old.forEach(member -> rated.put(member.label(), standing(member)));
    now.forEach(member -> rated.put(member.label(), standing(member)));
    this.before = standings(old);
    this.after = standings(now);
    Optional<List<Label>> order = SchemaMerge.order(labels(old), labels(now));
    order.ifPresent(best -> best.forEach(label -> ranks.put(label.value(), ranks.size())));
  }

  static Ladder of(VersionRules from, VersionRules to) {
    return new Ladder(ratings(from), ratings(to));
  }

  private static List<Label> labels(List<LabelSet.Member> members) {
    return members.stream().map(LabelSet.Member::label).toList();
  }

  /** The labels that the rating can be, best first. */
  private static List<LabelSet.Member> ratings(VersionRules version) {
    Schema schema = version.version().schema();
    List<LabelSet.Member> members = new ArrayList<>();
    version.rules().stream()
        .flatMap(rule -> rule.terms().stream())
        .filter(signed -> signed.term() instanceof Term.Rating)
        .map(signed -> ((Term.Rating) signed.term()).target())
        .distinct()
        .flatMap(target -> set(target, schema).stream())
        .flatMap(set -> set.members().stream())
        .filter(member -> !labels(members).contains(member.label()))
        .forEach(members::add);
    return members;
  }

  private static Optional<LabelSet> set(Name target, Schema schema) {
    return schema
        .declaration(Path.of(target))
        .map(Declaration::kind)
        .filter(Kind.OfLabel.class::isInstance)
        .flatMap(kind -> schema.labelSet(((Kind.OfLabel) kind).set()));
  }

  private Standing standing(LabelSet.Member member) {
    return Standing.rated(member.label().value(), member.title());
  }

  private List<Standing> standings(List<LabelSet.Member> members) {
    List<Standing> all = new ArrayList<>();
    members.forEach(member -> all.add(rated.get(member.label())));
    all.add(Standing.SCORED);
    all.add(Standing.WITHOUT_RATING);
    all.add(Standing.REFUSED);
    return List.copyOf(all);
  }

  List<Standing> before() {
    return before;
  }

  List<Standing> after() {
    return after;
  }

  /** Where somebody stands who is judged so. */
  Standing standing(Verdict verdict) {
    return switch (verdict.ending()) {
      case RATED -> verdict.rating().map(rated::get).orElse(Standing.SCORED);
      case EXEMPT, UNDETERMINED -> Standing.WITHOUT_RATING;
      case REFUSED -> Standing.REFUSED;
    };
  }

  /** By how many ranks the second is better; empty where the two cannot be ranked. */
  Optional<Integer> steps(Standing one, Standing other) {
    Integer first = ranks.get(one.name());
    Integer second = ranks.get(other.name());
    return first == null || second == null ? Optional.empty() : Optional.of(first - second);
  }
}

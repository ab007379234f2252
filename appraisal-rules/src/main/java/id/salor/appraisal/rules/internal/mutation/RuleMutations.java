package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.cases.Mutation;
import id.salor.appraisal.rules.internal.coverage.Grids;
import id.salor.appraisal.rules.internal.coverage.Numbers;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The versions that differ from one in a single term, pair of weights or condition of its rules.
 */
final class RuleMutations {

  private static final Rational PERCENT = Rational.ONE.dividedBy(Rational.HUNDRED);

  private final VersionRules version;
  private final Grids grids;
  private final TermMutations terms;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutations(VersionRules version, Grids grids) {
    this.version = version;
    this.grids = grids;
    this.terms = new TermMutations(version.version().schema(), grids);
  }

  static List<Mutant> of(VersionRules version, Grids grids) {
    RuleMutations mutations = new RuleMutations(version, grids);
    for (Rule rule : version.rules()) {
      rule.terms().forEach(mutations::addTerm);
      mutations.addConditions(rule);
      mutations.addException(rule);
    }
    mutations.weights().forEach(mutations::addWeights);
    return mutations.mutants;
  }

  private void addTerm(SignedTerm signed) {
    Term term = signed.term();
    Optional<Mutation.Kind> kind = TermMutations.kind(term);
    if (kind.isEmpty()) {
      return;
    }
    for (Change<Optional<Term>> change : terms.of(term)) {
      mutants.add(
          new Mutant(
              kind.get(),
              signed.origin().location(),
              change.what(),
              TermMutations.wanted(term),
              with(Map.of(signed, change.to())),
              Touching.by(signed, change.to())));
    }
  }

  /** The version with other terms in place of some; nothing takes a term away. */
  private VersionRules with(Map<SignedTerm, Optional<Term>> changed) {
    Map<SignedTerm, Optional<Term>> byIdentity = new IdentityHashMap<>(changed);
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : version.rules()) {
      List<SignedTerm> kept = new ArrayList<>();
      for (SignedTerm signed : rule.terms()) {
        if (!byIdentity.containsKey(signed)) {
          kept.add(signed);
        } else {
          byIdentity.get(signed).ifPresent(term -> kept.add(SignedTerm.of(term, signed.origin())));
        }
      }
      rules.add(
          new Rule(rule.name(), rule.exceptionTo(), rule.conditions(), kept, rule.location()));
    }
    return withRules(rules);
  }

  private VersionRules withRules(List<Rule> rules) {
    return new VersionRules(version.version(), rules, version.tables(), version.places());
  }

  private VersionRules with(Rule rule, Optional<Rule> changed) {
    List<Rule> rules = new ArrayList<>();
    for (Rule other : version.rules()) {
      if (other != rule) {
        rules.add(other);
      } else {
        changed.ifPresent(rules::add);
      }
    }
    return withRules(rules);
  }

  /** The weights of one whole that are said in the same circumstances. */
  private Collection<List<SignedTerm>> weights() {
    Map<List<Object>, List<SignedTerm>> weights = new LinkedHashMap<>();
    for (Rule rule : version.rules()) {
      for (SignedTerm signed : rule.terms()) {
        if (signed.term() instanceof Term.PartWeight weight) {
          weights
              .computeIfAbsent(
                  List.of(weight.target(), rule.conditions()), key -> new ArrayList<>())
              .add(signed);
        }
      }
    }
    return weights.values();
  }

  /** Every weight is once larger and once smaller, and changed once with its neighbour. */
  private void addWeights(List<SignedTerm> weights) {
    int pairs = weights.size() > 2 ? weights.size() : weights.size() - 1;
    for (int i = 0; i < pairs; i++) {
      SignedTerm one = weights.get(i);
      SignedTerm other = weights.get((i + 1) % weights.size());
      addShift(one, other);
      if (pairs == 1) {
        addShift(other, one);
      }
      Formula first = weight(one).weight();
      Formula second = weight(other).weight();
      if (!first.equals(second)) {
        addWeights(
            one,
            other,
            second,
            first,
            Text.of(
                "bobot " + parts(one, other) + " bertukar",
                "the weights of " + parts(one, other) + " change places"));
      }
    }
  }

  private void addShift(SignedTerm from, SignedTerm to) {
    Optional<Formula> less = plus(weight(from).weight(), PERCENT.negate());
    Optional<Formula> more = plus(weight(to).weight(), PERCENT);
    if (less.isPresent() && more.isPresent()) {
      addWeights(
          from,
          to,
          less.get(),
          more.get(),
          Text.of(
              "satu persen bobot berpindah dari \""
                  + weight(from).part()
                  + "\" ke \""
                  + weight(to).part()
                  + "\"",
              "one percent of weight moves from \""
                  + weight(from).part()
                  + "\" to \""
                  + weight(to).part()
                  + "\""));
    }
  }

  private static Term.PartWeight weight(SignedTerm signed) {
    return (Term.PartWeight) signed.term();
  }

  private static String parts(SignedTerm one, SignedTerm other) {
    return "\"" + weight(one).part() + "\", \"" + weight(other).part() + "\"";
  }

  /** A weight and a bit more or less; empty where nothing would be left. */
  private static Optional<Formula> plus(Formula weight, Rational by) {
    if (weight instanceof Formula.Number number) {
      Rational sum = number.number().plus(by);
      return sum.signum() < 0 ? Optional.empty() : Optional.of(new Formula.Number(sum));
    }
    BinaryOperator operator = by.signum() < 0 ? BinaryOperator.MINUS : BinaryOperator.PLUS;
    return Optional.of(new Formula.Binary(operator, weight, new Formula.Number(by.abs())));
  }

  private void addWeights(
      SignedTerm one, SignedTerm other, Formula first, Formula second, Text change) {
    Path whole = weight(one).target();
    mutants.add(
        new Mutant(
            Mutation.Kind.WEIGHT,
            one.origin().location(),
            Text.of(
                change.id() + " dalam \"" + whole + "\"", change.en() + " in \"" + whole + "\""),
            Text.of(
                "contoh yang nilai " + parts(one, other) + "-nya berbeda dan menyatakan " + whole,
                "an example in which " + parts(one, other) + " differ, stating " + whole),
            with(
                Map.of(
                    one,
                    Optional.of(new Term.PartWeight(whole, weight(one).part(), first)),
                    other,
                    Optional.of(new Term.PartWeight(whole, weight(other).part(), second)))),
            proof -> proof.trace().hasUsed(one.term()) || proof.trace().hasUsed(other.term())));
  }

  private void addConditions(Rule rule) {
    for (Condition condition : rule.conditions()) {
      for (Change<Condition> change : changes(condition)) {
        List<Condition> conditions =
            rule.conditions().stream()
                .map(other -> other == condition ? change.to() : other)
                .toList();
        Rule changed =
            new Rule(rule.name(), rule.exceptionTo(), conditions, rule.terms(), rule.location());
        Predicate<TracedExample> touches =
            proof -> rule.applies(proof.trace().facts()) != changed.applies(proof.trace().facts());
        mutants.add(
            new Mutant(
                Mutation.Kind.RULE,
                rule.location(),
                inRule(rule, change.what()),
                wanted(condition, change.to()),
                with(rule, Optional.of(changed)),
                touches));
      }
    }
  }

  private static Text wanted(Condition condition, Condition changed) {
    String facts = condition.fact().map(Name::value).orElse("");
    if (condition instanceof Condition.Limit limit && changed instanceof Condition.Limit moved) {
      facts += " = " + limit.bound() + " / " + moved.bound();
    } else if (condition instanceof Condition.OneOf one && changed instanceof Condition.OneOf few) {
      List<Label> dropped = new ArrayList<>(one.labels());
      dropped.removeAll(few.labels());
      facts += " = " + dropped.get(0);
    }
    return Text.of(
        "contoh dengan " + facts + " yang menyatakan akibat aturan ini",
        "an example with " + facts + " that states what follows from this rule");
  }

  private static Text inRule(Rule rule, Text what) {
    return Text.of(
        "aturan \"" + rule.name() + "\": " + what.id(),
        "rule \"" + rule.name() + "\": " + what.en());
  }

  private List<Change<Condition>> changes(Condition condition) {
    List<Change<Condition>> changes = new ArrayList<>();
    if (condition instanceof Condition.OneOf one && one.labels().size() > 1) {
      for (Label dropped : one.labels()) {
        List<Label> kept = one.labels().stream().filter(label -> !label.equals(dropped)).toList();
        changes.add(
            new Change<>(
                new Condition.OneOf(one.name(), kept),
                Text.of(
                    "fakta \"" + one.name() + "\" tidak lagi \"" + dropped + "\"",
                    "fact \"" + one.name() + "\" is no longer \"" + dropped + "\"")));
      }
    } else if (condition instanceof Condition.Limit limit) {
      Rational step =
          grids.of(Path.of(limit.name())).step().orElse(Numbers.lastDigit(limit.bound()));
      for (Rational to : List.of(limit.bound().plus(step), limit.bound().minus(step))) {
        changes.add(
            new Change<>(
                new Condition.Limit(limit.name(), limit.side(), to),
                Text.of(
                    "batas \"" + limit.name() + "\" " + Change.becomes(limit.bound(), to).id(),
                    "bound of \""
                        + limit.name()
                        + "\" "
                        + Change.becomes(limit.bound(), to).en())));
      }
    }
    return changes;
  }

  private void addException(Rule rule) {
    rule.exceptionTo()
        .ifPresent(
            general ->
                mutants.add(
                    new Mutant(
                        Mutation.Kind.RULE,
                        rule.location(),
                        inRule(
                            rule,
                            Text.of(
                                "pengecualian ini dihapus, \"" + general.name() + "\" berlaku",
                                "this exception is removed, \"" + general.name() + "\" holds")),
                        Text.of(
                            "contoh yang dikecualikan aturan ini dan menyatakan akibatnya",
                            "an example that this rule excepts, stating what follows"),
                        with(rule, Optional.empty()),
                        proof -> rule.applies(proof.trace().facts()))));
  }
}

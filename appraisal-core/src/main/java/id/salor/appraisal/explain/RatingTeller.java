package id.salor.appraisal.explain;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of the gates, and why the rating is not the next better one. */
final class RatingTeller {

  private static final Comparator<GateState> NEAREST_FIRST =
      Comparator.comparing(
          (GateState gate) -> gate.margin().orElse(null),
          Comparator.nullsLast(Comparator.comparing(Way::share)));

  private final PolicyTerms terms;
  private final Inspected root;
  private final WayFinder ways;
  private final FormulaTexts texts;

  RatingTeller(PolicyTerms terms, Inspected root) {
    this.terms = terms;
    this.root = root;
    this.ways = new WayFinder(terms);
    this.texts = FormulaTexts.of(terms);
  }

  /** Every gate that was asked: those that held in the order they did, then the nearest first. */
  List<GateState> gates() {
    Set<Path> gated = new LinkedHashSet<>();
    terms.all(Term.Gate.class).forEach(term -> gated.add(((Term.Gate) term.term()).target()));
    List<GateState> held = new ArrayList<>();
    List<GateState> others = new ArrayList<>();
    for (Path path : gated) {
      for (Inspected scope : root.at(path.groups())) {
        if (scope.calculated(path.name()).isPresent()) {
          for (GateState gate : gatesOn(scope, path.name())) {
            (gate.state() == State.HELD ? held : others).add(gate);
          }
        }
      }
    }
    others.sort(NEAREST_FIRST);
    held.addAll(others);
    return held;
  }

  /** The gates on one quantity, in the order in which they are applied. */
  private List<GateState> gatesOn(Inspected scope, Name name) {
    Declaration declaration = scope.declaration(name).orElseThrow();
    Optional<LabelSet> set = setOf(declaration);
    if (set.isEmpty()) {
      return List.of();
    }
    List<SignedTerm> terms = this.terms.gatesOn(scope.path(name));
    List<Value> holds =
        terms.stream()
            .map(term -> scope.evaluate(((Term.Gate) term.term()).condition(), term))
            .toList();
    Gated gated = new Gated(set.get(), ungated(scope, name), terms, holds);
    List<GateState> gates = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      gates.add(gate(scope, declaration, gated, i));
    }
    return gates;
  }

  /**
   * A label on its way through gates.
   *
   * @param set the set that ranks it
   * @param before what it was before all of them
   * @param gates the gates, in the order in which they are applied
   * @param holds whether each holds
   */
  private record Gated(
      LabelSet set, Optional<Label> before, List<SignedTerm> gates, List<Value> holds) {

    /** What it is once it has passed so many gates. */
    Optional<LabelSet.Member> after(int passed) {
      return passing(passed, gates.size());
    }

    /** What it would be after all gates, had one come out the other way. */
    Optional<LabelSet.Member> otherwise(int other) {
      return passing(gates.size(), other);
    }

    private Optional<LabelSet.Member> passing(int passed, int other) {
      Optional<Label> label = before;
      for (int i = 0; i < passed; i++) {
        Term.Gate gate = (Term.Gate) gates.get(i).term();
        if (holds.get(i).equals(Value.TRUE) != (i == other)) {
          label = label.map(each -> limited(each, gate.mode(), gate.limit(), set));
        }
      }
      return label.flatMap(set::member);
    }
  }

  private GateState gate(Inspected scope, Declaration declaration, Gated gated, int index) {
    SignedTerm term = gated.gates().get(index);
    Term.Gate gate = (Term.Gate) term.term();
    Value holds = gated.holds().get(index);
    Optional<Way> margin = margin(scope, gate, term, holds);
    return new GateState(
        state(holds, margin),
        StepBuilder.id(scope, declaration.name()),
        declaration.title(),
        gate.mode(),
        gated.set().member(gate.limit()).orElseThrow(),
        gated.after(index),
        gated.after(index + 1),
        gated.otherwise(index),
        texts.written(gate.condition()),
        scope.filledIn(gate.condition(), term),
        term.origin(),
        term.overridden(),
        margin);
  }

  private Optional<Way> margin(Inspected scope, Term.Gate gate, SignedTerm term, Value holds) {
    if (!(holds instanceof Value.OfTruth truth)) {
      return Optional.empty();
    }
    Goal other = new Goal.OfTruth(!truth.truth());
    return ways.reach(scope, gate.condition(), other, term).toldNearest(term.origin());
  }

  private static State state(Value holds, Optional<Way> margin) {
    if (!(holds instanceof Value.OfTruth truth)) {
      return State.NOT_KNOWN;
    }
    if (truth.truth()) {
      return State.HELD;
    }
    return margin.filter(Way::isOneStepAway).isPresent() ? State.NEARLY_HELD : State.DID_NOT_HOLD;
  }

  private static Label limited(Label label, Term.Gate.Mode mode, Label limit, LabelSet set) {
    int order = set.compare(label, limit);
    boolean limits = mode == Term.Gate.Mode.AT_MOST ? order > 0 : order < 0;
    return limits ? limit : label;
  }

  private Optional<LabelSet> setOf(Declaration declaration) {
    return declaration.kind() instanceof Kind.OfLabel of
        ? terms.schema().labelSet(of.set())
        : Optional.empty();
  }

  /** The label that a quantity had before its gates. */
  private Optional<Label> ungated(Inspected scope, Name name) {
    return terms
        .valueOf(scope.path(name))
        .map(by -> StepBuilder.raw(scope, by))
        .flatMap(
            value ->
                value instanceof Value.OfLabel label
                    ? Optional.of(label.label())
                    : Optional.empty());
  }

  /**
   * Why the rating is not a better one; empty where it is the best, or there is none.
   *
   * @param gates every gate that was asked
   */
  Optional<NextRating> next(AppraisalResult result, List<GateState> gates) {
    if (terms.rating().isEmpty() || result.rating().isEmpty()) {
      return Optional.empty();
    }
    Name target = ((Term.Rating) terms.rating().get().term()).target();
    Label rating = result.rating().get();
    LabelSet set = setOf(root.declaration(target).orElseThrow()).orElseThrow();
    List<Label> better =
        set.labels().stream().filter(label -> set.compare(label, rating) > 0).toList();
    if (better.isEmpty()) {
      return Optional.empty();
    }
    Better told = new Better(target, set, rating, gatesOf(target, gates), ungated(root, target));
    for (int i = better.size() - 1; i >= 0; i--) {
      Optional<NextRating> next = told.next(better.get(i));
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.of(told.nowhere(better.get(better.size() - 1)));
  }

  private static List<GateState> gatesOf(Name target, List<GateState> gates) {
    return gates.stream().filter(gate -> gate.id().equals(target.value())).toList();
  }

  /**
   * A rating, compared with better ones.
   *
   * @param gates the gates on it
   * @param before what it was before them
   */
  private final class Better {

    private final Name target;
    private final LabelSet set;
    private final Label rating;
    private final List<GateState> gates;
    private final Optional<Label> before;

    Better(Name target, LabelSet set, Label rating, List<GateState> gates, Optional<Label> before) {
      this.target = target;
      this.set = set;
      this.rating = rating;
      this.gates = gates;
      this.before = before;
    }

    /**
     * What stood between the rating and a better one; empty where the rules never give that one.
     */
    Optional<NextRating> next(Label better) {
      if (before.filter(label -> set.compare(label, better) >= 0).isPresent()) {
        return Optional.of(told(better, NextRating.Extent.COMPLETE, List.of()));
      }
      SignedTerm value = terms.valueOf(root.path(target)).orElseThrow();
      Reach reach = ways.beforeGates(root, value, new Goal.OfLabels(List.of(better), set));
      List<Way> all = new ArrayList<>(reach.told(value.origin()));
      List<Way> raising = raising(better);
      all.addAll(raising);
      all.sort(Way.NEAREST_FIRST);
      if (all.isEmpty() && reach.isComplete()) {
        return Optional.empty();
      }
      boolean isComplete = reach.isComplete() && raising.isEmpty();
      return Optional.of(
          told(better, isComplete ? NextRating.Extent.COMPLETE : NextRating.Extent.OPEN, all));
    }

    /** That the rules give no better rating in these circumstances. */
    NextRating nowhere(Label better) {
      return told(better, NextRating.Extent.NONE, List.of());
    }

    private NextRating told(Label better, NextRating.Extent extent, List<Way> found) {
      return new NextRating(
          set.member(better).orElseThrow(),
          extent,
          before.filter(label -> set.compare(label, rating) > 0).flatMap(set::member),
          barring(better),
          found);
    }

    /** Gates that did not hold, and would have lifted the rating that far. */
    private List<Way> raising(Label better) {
      return gates.stream()
          .filter(gate -> gate.mode() == Term.Gate.Mode.AT_LEAST && gate.state() != State.HELD)
          .filter(gate -> set.compare(gate.limit().label(), better) >= 0)
          .flatMap(gate -> gate.margin().stream())
          .toList();
    }

    private List<GateState> barring(Label better) {
      Label left = better;
      for (GateState gate : gates) {
        left =
            gate.state() == State.HELD
                ? limited(left, gate.mode(), gate.limit().label(), set)
                : left;
      }
      if (set.compare(left, better) >= 0) {
        return List.of();
      }
      return gates.stream()
          .filter(gate -> gate.state() == State.HELD && gate.mode() == Term.Gate.Mode.AT_MOST)
          .filter(gate -> set.compare(gate.limit().label(), better) < 0)
          .toList();
    }
  }
}

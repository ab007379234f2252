package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the gates on a label move it together.
 *
 * <p>Gates that ask after the same label, one for each of its values, are seen as one: at each
 * value, from the worst, they limit a label to some other, and what they limit it to is compared
 * with the next. Gates that do not move may hold or not; both are looked at.
 */
final class GateTrends {

  /** More gates than this that may hold or not are not told apart. */
  private static final int MAX_OTHERS = 10;

  private final PolicyTerms terms;
  private final Ranges ranges;
  private final Trends trends;

  GateTrends(PolicyTerms terms, Ranges ranges, Trends trends) {
    this.terms = terms;
    this.ranges = ranges;
    this.trends = trends;
  }

  /** Returns how the gates move a quantity whose value before them stays. */
  Trend of(Path target) {
    List<SignedTerm> gates = terms.gatesOn(target);
    List<SignedTerm> moving =
        gates.stream().filter(gate -> condition(gate) != Trend.STEADY).toList();
    Trend each = Trend.STEADY;
    List<SignedTerm> unclear = new ArrayList<>();
    for (SignedTerm gate : moving) {
      Trend one = alone(gate);
      if (one == Trend.UNCLEAR) {
        unclear.add(gate);
      } else {
        each = each.with(one);
      }
    }
    List<Path> pivots =
        unclear.stream()
            .flatMap(gate -> trends.moving(gate(gate).condition(), standing(gate)))
            .distinct()
            .toList();
    for (Path pivot : pivots) {
      each = each.with(together(pivot, target, gates, moving));
    }
    return each;
  }

  private static Term.Gate gate(SignedTerm signed) {
    return (Term.Gate) signed.term();
  }

  private static Standing standing(SignedTerm gate) {
    return Standing.at(gate.term().level());
  }

  private Trend condition(SignedTerm gate) {
    return trends.of(gate(gate).condition(), standing(gate));
  }

  /** A gate that begins to hold lowers what it limits from above, and raises what it holds up. */
  private Trend alone(SignedTerm gate) {
    Trend holds = condition(gate);
    return gate(gate).mode() == Term.Gate.Mode.AT_MOST ? holds.against() : holds;
  }

  private Trend together(Path pivot, Path target, List<SignedTerm> gates, List<SignedTerm> moving) {
    List<SignedTerm> asking = new ArrayList<>();
    for (SignedTerm gate : moving) {
      List<Path> read = trends.moving(gate(gate).condition(), standing(gate)).distinct().toList();
      if (read.contains(pivot)) {
        if (read.size() > 1) {
          return Trend.UNCLEAR;
        }
        asking.add(gate);
      }
    }
    List<Possible> values = trends.worstFirst(pivot);
    List<SignedTerm> others = gates.stream().filter(gate -> !asking.contains(gate)).toList();
    if (values.isEmpty() || others.size() > MAX_OTHERS) {
      return Trend.UNCLEAR;
    }
    LabelSet set =
        terms
            .schema()
            .labelSet(
                ((Kind.OfLabel) terms.schema().declaration(target).orElseThrow().kind()).set())
            .orElseThrow();
    Trend trend = Trend.STEADY;
    for (int held = 0; held < 1 << others.size(); held++) {
      for (Label label : ranges.ofUngated(target).labels()) {
        trend =
            trend.with(moved(label, pivot, values, new Chain(gates, asking, others, held, set)));
      }
    }
    return Trends.along(
        trends.of(new Formula.Reference(pivot.name()), Standing.at(pivot.groups())), trend);
  }

  private Trend moved(Label label, Path pivot, List<Possible> values, Chain chain) {
    Trend trend = Trend.STEADY;
    Possible before = Possible.NOTHING;
    for (Possible value : values) {
      Optional<Label> limited = chain.limited(label, pivot, value);
      if (limited.isEmpty()) {
        return Trend.UNCLEAR;
      }
      Possible now = Possible.of(Set.of(limited.get()));
      trend = trend.with(trends.step(before, now));
      before = now;
    }
    return trend;
  }

  /** The gates on one label in their order, of which some are taken to hold. */
  private final class Chain {

    private final List<SignedTerm> gates;
    private final List<SignedTerm> asking;
    private final List<SignedTerm> others;
    private final int held;
    private final LabelSet set;

    Chain(
        List<SignedTerm> gates,
        List<SignedTerm> asking,
        List<SignedTerm> others,
        int held,
        LabelSet set) {
      this.gates = gates;
      this.asking = asking;
      this.others = others;
      this.held = held;
      this.set = set;
    }

    /** What the gates make of a label; empty where it is not known which of them hold. */
    Optional<Label> limited(Label label, Path pivot, Possible value) {
      Label limited = label;
      for (SignedTerm gate : gates) {
        boolean holds;
        if (asking.contains(gate)) {
          Possible truth =
              ranges.of(gate(gate).condition(), standing(gate).knowing(Map.of(pivot, value)));
          if (truth.truths().size() != 1 || !truth.improper().isNothing()) {
            return Optional.empty();
          }
          holds = truth.canBe(true);
        } else {
          holds = (held >> others.indexOf(gate) & 1) == 1;
        }
        limited = holds ? Ranges.limited(limited, gate(gate), set) : limited;
      }
      return Optional.of(limited);
    }
  }
}

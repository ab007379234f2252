package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which term of one version stands for which of the other. */
final class TermPairs {

  /**
   * A term of each version, or of one.
   *
   * @param before absent for what is new
   * @param after absent for what is gone
   */
  record Pair(Optional<SignedTerm> before, Optional<SignedTerm> after) {

    SignedTerm any() {
      return after.or(() -> before).orElseThrow();
    }

    boolean isBoth() {
      return before.isPresent() && after.isPresent();
    }

    boolean isSameTerm() {
      return before.map(SignedTerm::term).equals(after.map(SignedTerm::term));
    }
  }

  private TermPairs() {}

  /**
   * Pairs the terms of two versions: those on the same matter, then those that share more and more
   * loosely what they say.
   */
  static List<Pair> of(PolicyTerms before, PolicyTerms after) {
    List<SignedTerm> earlier = new ArrayList<>(before.terms());
    List<SignedTerm> later = new ArrayList<>(after.terms());
    List<Pair> pairs = new ArrayList<>();
    List<Function<SignedTerm, String>> likenesses =
        List.of(
            signed -> signed.term().key(), TermPairs::saying, TermPairs::asking, TermPairs::rule);
    for (Function<SignedTerm, String> likeness : likenesses) {
      pair(earlier, later, likeness, pairs);
    }
    earlier.forEach(term -> pairs.add(new Pair(Optional.of(term), Optional.empty())));
    later.forEach(term -> pairs.add(new Pair(Optional.empty(), Optional.of(term))));
    return pairs;
  }

  private static void pair(
      List<SignedTerm> earlier,
      List<SignedTerm> later,
      Function<SignedTerm, String> likeness,
      List<Pair> pairs) {
    Map<String, SignedTerm> byLikeness = new LinkedHashMap<>();
    for (SignedTerm term : later) {
      String key = likeness.apply(term);
      if (!key.isEmpty()) {
        byLikeness.putIfAbsent(key, term);
      }
    }
    for (SignedTerm term : List.copyOf(earlier)) {
      SignedTerm other = byLikeness.remove(likeness.apply(term));
      if (other != null) {
        earlier.remove(term);
        later.remove(other);
        pairs.add(new Pair(Optional.of(term), Optional.of(other)));
      }
    }
  }

  /** What a condition leads to. */
  private static String saying(SignedTerm signed) {
    Term term = signed.term();
    if (term instanceof Term.Gate gate) {
      return "gate " + gate.target() + gate.mode() + gate.limit();
    } else if (term instanceof Term.Requirement requirement) {
      return "require " + requirement.level() + requirement.message().id();
    } else if (term instanceof Term.EveryLabel every) {
      return "every " + every.path();
    } else if (term instanceof Term.WithoutRating without) {
      return "unrated " + without.reason().id();
    } else if (term instanceof Term.Advice advice) {
      return "advice " + advice.target() + advice.text().id();
    } else if (term instanceof Term.Objection objection) {
      return "objection " + objection.how().id();
    } else if (term instanceof Term.DistributionLimit limit) {
      return "spread " + limit.cohort() + limit.labels() + limit.side() + limit.unit();
    }
    return "";
  }

  /** On what condition. */
  private static String asking(SignedTerm signed) {
    Term term = signed.term();
    if (term instanceof Term.Gate gate) {
      return "gate " + gate.target() + gate.mode() + gate.condition();
    } else if (term instanceof Term.WithoutRating without) {
      return "unrated " + without.condition() + signed.origin().rule();
    } else if (term instanceof Term.DistributionLimit limit) {
      return "spread " + limit.cohort() + limit.labels();
    }
    return "";
  }

  /** In which rule. */
  private static String rule(SignedTerm signed) {
    Term term = signed.term();
    String about =
        term instanceof Term.Gate gate
            ? gate.target().toString()
            : term instanceof Term.Advice advice ? advice.target().value() : "";
    boolean isLoose =
        term instanceof Term.Gate
            || term instanceof Term.Requirement
            || term instanceof Term.Advice;
    return isLoose ? term.getClass().getSimpleName() + about + signed.origin().rule() : "";
  }
}

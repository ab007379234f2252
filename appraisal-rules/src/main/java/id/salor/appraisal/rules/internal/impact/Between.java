package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.rules.impact.ChangeKind;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms between an old and a new set of terms, for everybody to whom these two apply. Each is
 * made when somebody first needs it, and checked: a mixture of two versions need not make sense.
 */
final class Between {

  /** What a table does not cover is met by somebody or not; the rest makes no sense for anybody. */
  private static final Set<PolicyCode> OF_SOMEBODY =
      Set.of(PolicyCode.GAP, PolicyCode.OVERLAP, PolicyCode.COVERAGE_TOO_LARGE);

  private final PolicyTerms from;
  private final PolicyTerms to;
  private final SchemaMerge schemas;
  private final Splice splice;
  private final Set<ChangeKind> differing;
  private final Map<Set<ChangeKind>, Mixture> mixtures = new ConcurrentHashMap<>();

  /**
   * Terms in which some changes are made.
   *
   * @param terms the terms; absent where they make no sense
   * @param ofMet the terms for somebody who is rated under the old ones: without the requirements
   *     that they are known to meet
   * @param hindrances why they make none
   * @param asOld what has the value that it has under the old terms
   * @param asNew what else has the value that it has under the new ones
   */
  record Mixture(
      Optional<PolicyTerms> terms,
      Optional<PolicyTerms> ofMet,
      List<Text> hindrances,
      Set<Name> asOld,
      Set<Name> asNew) {

    static Mixture hindered(List<Text> hindrances) {
      return new Mixture(Optional.empty(), Optional.empty(), hindrances, Set.of(), Set.of());
    }
  }

  Between(PolicyTerms from, PolicyTerms to, SchemaMerge schemas) {
    this.from = from;
    this.to = to;
    this.schemas = schemas;
    this.splice = new Splice(from, to);
    this.differing = EnumSet.copyOf(schemas.differing());
    differing.addAll(splice.differing());
  }

  /** The kinds of changes between the two. */
  Set<ChangeKind> differing() {
    return differing;
  }

  Mixture with(Set<ChangeKind> changed) {
    return mixtures.computeIfAbsent(EnumSet.copyOf(changed), this::mix);
  }

  private Mixture mix(Set<ChangeKind> changed) {
    if (!schemas.hindrances().isEmpty()) {
      return Mixture.hindered(schemas.hindrances());
    }
    PolicyTerms whole = splice.with(changed, schemas.with(changed));
    List<Text> hindrances =
        TermsCheck.check(whole, FormulaPlaces.NONE).stream()
            .filter(issue -> issue.isError() && !OF_SOMEBODY.contains(issue.code()))
            .map(Issue::message)
            .distinct()
            .toList();
    if (!hindrances.isEmpty()) {
      return Mixture.hindered(hindrances);
    }
    Unchanged sinceOld = new Unchanged(from, whole);
    Set<Name> asOld = sinceOld.quantities();
    Set<Name> asNew = new Unchanged(to, whole).quantities();
    asNew.removeAll(asOld);
    return new Mixture(
        Optional.of(whole), Optional.of(withoutMet(whole, sinceOld)), List.of(), asOld, asNew);
  }

  /** A requirement that somebody meets under the old terms, and that reads the same, is met. */
  private PolicyTerms withoutMet(PolicyTerms whole, Unchanged sinceOld) {
    Set<String> required = new HashSet<>();
    from.all(Term.Requirement.class).forEach(signed -> required.add(signed.term().key()));
    List<SignedTerm> terms = new ArrayList<>();
    for (SignedTerm signed : whole.terms()) {
      boolean met =
          signed.term() instanceof Term.Requirement
              && required.contains(signed.term().key())
              && sinceOld.reads(signed);
      if (!met) {
        terms.add(signed);
      }
    }
    return PolicyTerms.of(whole.schema(), whole.tables(), terms);
  }
}

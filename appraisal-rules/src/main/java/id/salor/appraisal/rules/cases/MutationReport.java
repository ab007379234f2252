package id.salor.appraisal.rules.cases;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which small changes of a policy version its worked examples notice.
 *
 * <p>Each change is made alone. A change with which the version would not load, because weights no
 * longer add up or a table has a gap, is not counted: the proof at loading notices it.
 *
 * @param policy the version
 * @param mutations the changes, in the order of the files
 * @param refused how many changes the proof at loading refuses
 */
public record MutationReport(PolicyId policy, List<Mutation> mutations, long refused) {

  /** Checks and copies the components. */
  public MutationReport {
    Objects.requireNonNull(policy, "policy");
    mutations = List.copyOf(mutations);
  }

  /** Returns how many changes an example notices. */
  public long killed() {
    return mutations.stream().filter(Mutation::isKilled).count();
  }

  /** Returns the changes that no example notices. */
  public List<Mutation> survivors() {
    return mutations.stream().filter(mutation -> !mutation.isKilled()).toList();
  }

  /** Returns the percentage of changes that an example notices; empty where nothing can change. */
  public Optional<Rational> score() {
    return mutations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rational.of(killed()).times(Rational.HUNDRED).dividedBy(Rational.of(mutations.size())));
  }
}

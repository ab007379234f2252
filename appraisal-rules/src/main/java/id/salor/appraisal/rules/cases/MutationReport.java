package id.salor.appraisal.rules.cases;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
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

  /**
   * Returns the report as people read it: how many changes are noticed, then those that are not,
   * with their place and the kind of example that would notice them. Every line ends with a line
   * feed.
   */
  public String format(Language language) {
    boolean isIndonesian = language == Language.ID;
    StringBuilder text = new StringBuilder("  ");
    text.append(isIndonesian ? "perubahan yang ketahuan: " : "changes that are noticed: ");
    text.append(killed()).append(isIndonesian ? " dari " : " of ").append(mutations.size());
    score().ifPresent(score -> text.append(" (").append(percent(score)).append(" %)"));
    text.append('\n');
    for (Mutation mutation : survivors()) {
      text.append("    ").append(isIndonesian ? "tidak ketahuan: " : "not noticed: ");
      text.append(mutation.change().in(language));
      text.append(" (").append(mutation.place()).append(")\n      ");
      text.append(isIndonesian ? "perlu: " : "wanted: ");
      text.append(mutation.wanted().in(language)).append('\n');
    }
    return text.toString();
  }

  /** Never more than it is: only what is complete is a hundred. */
  private static Rational percent(Rational score) {
    return Rounding.of(1, Rounding.Mode.DOWN).apply(score);
  }
}

package id.salor.appraisal.rules.internal.resolve;

import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All circumstances in which the rules of a version say the same, with what they say.
 *
 * @param circumstances every set of circumstances that the rules tell apart and that leads here, in
 *     the order in which they are walked; the first is the witness
 * @param terms what is said
 */
public record Region(List<ContextFacts> circumstances, PolicyTerms terms) {

  /** Checks and copies the components. */
  public Region {
    circumstances = List.copyOf(circumstances);
    Objects.requireNonNull(terms, "terms");
    if (circumstances.isEmpty()) {
      throw new IllegalArgumentException("a region without circumstances");
    }
  }

  /** Returns the first circumstances that lead here. */
  public ContextFacts witness() {
    return circumstances.get(0);
  }

  /**
   * Returns the regions of a version that is proven free of contradictions. Together they hold all
   * circumstances, each once.
   *
   * @throws IllegalArgumentException if the rules contradict each other somewhere
   */
  public static List<Region> of(VersionRules version) {
    Map<List<SignedTerm>, List<ContextFacts>> written = new LinkedHashMap<>();
    Circumstances.of(version.conditions(), version.version().schema())
        .forEach(
            facts ->
                written
                    .computeIfAbsent(version.writtenFor(facts), terms -> new ArrayList<>())
                    .add(facts));
    return written.entrySet().stream()
        .map(
            entry -> {
              Validated<PolicyTerms> terms = version.resolution().resolve(entry.getKey());
              return new Region(
                  entry.getValue(),
                  terms
                      .value()
                      .orElseThrow(() -> new IllegalArgumentException(terms.issues().toString())));
            })
        .toList();
  }
}

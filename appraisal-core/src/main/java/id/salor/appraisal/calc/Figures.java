package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was calculated for an appraisal, whichever way it ended.
 *
 * @param score the score; absent where the policy has none or it could not be calculated
 * @param components the indicators, in the order of the policy
 * @param outcomes what else the policy reports
 * @param exports what other appraisals may take as an input, by name
 */
public record Figures(
    Optional<Score> score,
    List<ComponentResult> components,
    List<ComponentResult> outcomes,
    Map<Name, Value> exports) {

  /** Nothing was calculated. */
  public static final Figures NONE = new Figures(Optional.empty(), List.of(), List.of(), Map.of());

  /** Checks and copies the components. */
  public Figures {
    Objects.requireNonNull(score, "score");
    components = List.copyOf(components);
    outcomes = List.copyOf(outcomes);
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }
}

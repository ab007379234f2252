package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.cases.WorkedExample;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example, ready to run.
 *
 * @param example what it is
 * @param appraisal its appraisal
 * @param population the other members of its cohorts
 * @param assumed quantities that it sets
 * @param parameters other values for parameters of the agency
 * @param spread how many people it supposes to have each rating
 * @param rating the rating it expects
 * @param score the score it expects, as text
 * @param values quantities it expects, as text, by name or by group, entry and name
 * @param withoutRating the cause of having no rating that it expects
 * @param issues the codes of issues it expects
 * @param advice the quantities about which it expects advice, all of them
 * @param gates the limits of the gates that it expects to hold, all of them
 * @param distribution what it expects of the supposed spread
 */
public record ReadExample(
    WorkedExample example,
    Appraisal appraisal,
    List<Appraisal> population,
    Map<Name, Value> assumed,
    Map<String, String> parameters,
    Map<Label, Long> spread,
    Optional<String> rating,
    Optional<String> score,
    Map<String, String> values,
    Optional<String> withoutRating,
    List<String> issues,
    Optional<List<String>> advice,
    Optional<List<String>> gates,
    Optional<ExpectedDistribution> distribution) {

  /**
   * What is expected of a supposed spread.
   *
   * @param violations by how many people each limit is not met, by its labels joined with {@code +}
   * @param moves the smallest change, each as {@code "2 Baik -> Cukup"}; {@code impossible} where
   *     none is
   * @param idealMoves the same with what is only ideal
   */
  public record ExpectedDistribution(
      Map<String, String> violations,
      Optional<List<String>> moves,
      Optional<List<String>> idealMoves) {}

  /** Copies the components. */
  public ReadExample {
    population = List.copyOf(population);
    assumed = Map.copyOf(assumed);
    parameters = Map.copyOf(parameters);
    spread = Map.copyOf(spread);
    values = new LinkedHashMap<>(values);
    issues = List.copyOf(issues);
    advice = advice.map(List::copyOf);
    gates = gates.map(List::copyOf);
  }

  /** Returns this example with other evidence, expecting the same. */
  public ReadExample with(Evidence evidence) {
    return with(appraisal.with(evidence), assumed);
  }

  /** Returns this example with other quantities set, expecting the same. */
  public ReadExample assuming(Map<Name, Value> quantities) {
    return with(appraisal, quantities);
  }

  private ReadExample with(Appraisal other, Map<Name, Value> quantities) {
    return new ReadExample(
        example,
        other,
        population,
        quantities,
        parameters,
        spread,
        rating,
        score,
        values,
        withoutRating,
        issues,
        advice,
        gates,
        distribution);
  }
}

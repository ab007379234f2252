package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.rules.cases.WorkedExample;
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
 * @param assumed quantities that it sets
 * @param rating the rating it expects
 * @param score the score it expects, as text
 * @param values quantities it expects, as text, by name or by group, entry and name
 * @param withoutRating the cause of having no rating that it expects
 * @param issues the codes of issues it expects
 * @param advice the quantities about which it expects advice, all of them
 * @param gates the limits of the gates that it expects to hold, all of them
 */
record ReadExample(
    WorkedExample example,
    Appraisal appraisal,
    Map<Name, Value> assumed,
    Optional<String> rating,
    Optional<String> score,
    Map<String, String> values,
    Optional<String> withoutRating,
    List<String> issues,
    Optional<List<String>> advice,
    Optional<List<String>> gates) {

  /** Copies the components. */
  ReadExample {
    assumed = Map.copyOf(assumed);
    values = new LinkedHashMap<>(values);
    issues = List.copyOf(issues);
    advice = advice.map(List::copyOf);
    gates = gates.map(List::copyOf);
  }
}

package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What counts as an outcome of an appraisal, and how two of them differ. */
final class Outcomes {

  private Outcomes() {}

  /** Tells whether two results are the same in all that counts. */
  static boolean areSame(AppraisalResult one, AppraisalResult other) {
    return key(one).equals(key(other));
  }

  private static Object key(AppraisalResult result) {
    if (result instanceof AppraisalResult.Refused) {
      return "refused";
    } else if (result instanceof AppraisalResult.WithoutRating without) {
      return without.cause() == AppraisalResult.WithoutRating.Cause.EXEMPT
          ? without.cause()
          : List.of(without.cause(), values(result));
    }
    return List.of(result.rating(), result.figures().score().map(Score::value), values(result));
  }

  private static Map<Name, String> values(AppraisalResult result) {
    Map<Name, String> values = new LinkedHashMap<>();
    for (ComponentResult outcome : result.figures().outcomes()) {
      values.put(outcome.name(), text(outcome.value()));
    }
    result.figures().exports().forEach((name, value) -> values.put(name, text(value)));
    return values;
  }

  private static String text(Value value) {
    return value.getClass().getSimpleName()
        + (value instanceof Value.Undetermined ? "" : value.toString());
  }

  /** Tells whether both gave a rating or a score. */
  static boolean areBothRated(AppraisalResult one, AppraisalResult other) {
    return one instanceof AppraisalResult.Rated && other instanceof AppraisalResult.Rated;
  }

  /** What is different in the indicators and further outcomes, a sentence each. */
  static List<Text> differences(AppraisalResult before, AppraisalResult after) {
    List<Text> told = new ArrayList<>();
    if (!areBothRated(before, after)) {
      return told;
    }
    Map<Text, String> was = shown(before);
    Map<Text, String> now = shown(after);
    Set<Text> titles = new LinkedHashSet<>(was.keySet());
    titles.addAll(now.keySet());
    titles.forEach(
        title ->
            tell(
                Words.small(title),
                Optional.ofNullable(was.get(title)),
                Optional.ofNullable(now.get(title)),
                told));
    return told;
  }

  private static Map<Text, String> shown(AppraisalResult result) {
    Map<Text, String> shown = new LinkedHashMap<>();
    for (ComponentResult component : result.figures().components()) {
      shown.put(component.title(), component.value().toString());
    }
    for (ComponentResult outcome : result.figures().outcomes()) {
      shown.put(outcome.title(), outcome.value().toString());
    }
    return shown;
  }

  private static void tell(Text what, Optional<String> was, Optional<String> now, List<Text> told) {
    if (!Objects.equals(was, now)) {
      Text one = was.map(Text::same).orElse(Text.of("tidak ada", "none"));
      Text other = now.map(Text::same).orElse(Text.of("tidak ada", "none"));
      told.add(TermWords.text("%s: %s → %s", "%s: %s → %s", what, one, other));
    }
  }
}

package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.rules.internal.yaml.YamlCode;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.IsoDay;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the small values of a manifest: names, numbers, days, truths, wordings, choices. */
final class ScalarReading {

  private ScalarReading() {}

  static Optional<Name> name(String text, YamlMap map) {
    Optional<Name> name = Name.tryParse(text);
    if (name.isEmpty()) {
      map.report(Issue.of(ManifestCode.NAME, text), map.location(text));
    }
    return name;
  }

  static Optional<Rational> number(YamlMap map, String key) {
    return map.parsed(
        key,
        map.text(key),
        text ->
            text.matches("-?\\d+([.,]\\d+)?")
                ? Rational.tryParse(text.replace(',', '.'))
                : Optional.empty(),
        Text.of("angka seperti 0.5", "a number such as 0.5"));
  }

  static Optional<Boolean> truth(YamlMap map, String key) {
    return map.parsed(
        key, map.text(key), ScalarReading::truth, Text.of("ya atau tidak", "yes or no"));
  }

  static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "ya", "yes", "true" -> Optional.of(true);
      case "tidak", "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<EffectiveRange> days(YamlMap map, String key) {
    Optional<YamlMap> range = map.requiredMap(key);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    YamlMap inner = range.get();
    Optional<LocalDate> from = day(inner.requiredText("from"), inner, "from");
    Optional<String> untilText = inner.text("until");
    Optional<LocalDate> until = day(untilText, inner, "until");
    inner.finish();
    if (from.isEmpty() || untilText.isPresent() != until.isPresent()) {
      return Optional.empty();
    }
    if (until.filter(last -> last.isBefore(from.get())).isPresent()) {
      inner.report(
          Issue.of(ManifestCode.EMPTY_PERIOD, from.get(), until.get()),
          inner.valueLocation("until"));
      return Optional.empty();
    }
    return Optional.of(
        until
            .map(last -> EffectiveRange.ofDays(from.get(), last))
            .orElseGet(() -> EffectiveRange.startingOn(from.get())));
  }

  private static Optional<LocalDate> day(Optional<String> text, YamlMap map, String key) {
    return map.parsed(
        key,
        text,
        IsoDay::tryParse,
        Text.of("tanggal seperti 2025-01-31", "a date such as 2025-01-31"));
  }

  /** A wording in both languages: {@code {id: …, en: …}}, or one text for both. */
  static Text text(YamlMap map, String key) {
    Optional<YamlNode> node = map.requiredNode(key);
    if (node.isEmpty()) {
      return Text.EMPTY;
    }
    if (node.get() instanceof YamlNode.Scalar scalar) {
      return Text.same(scalar.text());
    }
    return map.map(key)
        .map(
            inner -> {
              String id = inner.requiredText("id").orElse("");
              String en = inner.text("en").orElse(id);
              inner.finish();
              return Text.of(id, en);
            })
        .orElse(Text.EMPTY);
  }

  static <T> Optional<T> choice(YamlMap map, String key, Map<String, T> choices) {
    return map.text(key)
        .flatMap(
            text -> {
              Optional<T> chosen = Optional.ofNullable(choices.get(text));
              if (chosen.isEmpty()) {
                List<String> known = choices.keySet().stream().sorted().toList();
                String maybe = Suggestion.nearestOrAll(text, known);
                map.report(Issue.of(YamlCode.CHOICE, text, maybe), map.valueLocation(key));
              }
              return chosen;
            });
  }
}

package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.calc.InputReading;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.yaml.YamlCode;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what is declared of one name. */
final class DeclarationReader {

  private static final Map<String, Direction> DIRECTIONS =
      Map.of("higher", Direction.HIGHER_IS_BETTER, "lower", Direction.LOWER_IS_BETTER);

  private final Map<Name, LabelSet> labelSets;
  private final Map<Name, ParameterText> parameters;
  private final List<Issue> issues;

  /**
   * Makes a reader.
   *
   * @param labelSets the label sets of the version
   * @param parameters the value of each parameter as it was written
   * @param issues takes what is wrong with such a value
   */
  DeclarationReader(
      Map<Name, LabelSet> labelSets, Map<Name, ParameterText> parameters, List<Issue> issues) {
    this.labelSets = labelSets;
    this.parameters = parameters;
    this.issues = issues;
  }

  /**
   * Reads a declaration.
   *
   * @param level the level on which it stands
   */
  Optional<Declaration> read(Name level, Name name, Declaration.Role role, YamlMap map) {
    Text title = ScalarReading.text(map, "title");
    Optional<Kind> kind = kind(map);
    String unit = map.text("unit").orElse("");
    ScoreRange range = range(map, kind);
    Direction direction = ScalarReading.choice(map, "direction", DIRECTIONS).orElse(Direction.NONE);
    boolean input = role == Declaration.Role.FACT || role == Declaration.Role.MEASURE;
    boolean optional = input && ScalarReading.truth(map, "optional").orElse(false);
    boolean indicator =
        role == Declaration.Role.QUANTITY && ScalarReading.truth(map, "indicator").orElse(false);
    // of the whole appraisal only: of entries there are several, and whose would be shown?
    boolean open =
        role != Declaration.Role.PARAMETER
            && level.equals(GroupDeclaration.ROOT)
            && ScalarReading.truth(map, "public").orElse(false);
    Optional<String> preset = input ? map.text("default") : Optional.empty();
    Optional<ResultInput> from =
        input ? map.map("from").flatMap(DeclarationReader::resultInput) : Optional.empty();
    map.finish();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Declaration declaration =
        new Declaration(
            name,
            role,
            kind.get(),
            title,
            unit,
            range,
            direction,
            optional ? Declaration.Presence.OPTIONAL : Declaration.Presence.REQUIRED,
            indicator ? Declaration.Prominence.INDICATOR : Declaration.Prominence.INTERMEDIATE,
            open ? Declaration.Interest.PUBLIC : Declaration.Interest.APPRAISAL,
            Optional.empty(),
            from,
            map.location());
    return Optional.of(
        role == Declaration.Role.PARAMETER
            ? parameter(declaration, map)
            : preset
                .map(
                    text ->
                        withValue(
                            declaration,
                            text,
                            issue -> map.report(issue, map.valueLocation("default"))))
                .orElse(declaration));
  }

  /** Of which other policy it is a result. */
  private static Optional<ResultInput> resultInput(YamlMap map) {
    Optional<PolicyReference> policy =
        map.parsed(
            "policy",
            map.requiredText("policy"),
            PolicyReference::tryParse,
            Text.of("nama kebijakan, seperti nasional", "the name of a policy, such as nasional"));
    Optional<Name> export =
        map.parsed(
            "export",
            map.requiredText("export"),
            Name::tryParse,
            Text.of("nama besaran yang diekspor", "the name of an exported quantity"));
    Optional<ResultInput.Covered> period = period(map);
    boolean isPeriodRead = period.isPresent() || !isPeriodSaid(map);
    map.finish();
    return policy.flatMap(
        found ->
            export.filter(name -> isPeriodRead).map(name -> new ResultInput(found, name, period)));
  }

  private static boolean isPeriodSaid(YamlMap map) {
    return map.node("period").isPresent() || map.node("years-before").isPresent();
  }

  /** The days of the result: fixed ones, or those of the appraisal some years earlier. */
  private static Optional<ResultInput.Covered> period(YamlMap map) {
    Optional<ResultInput.Covered> fixed =
        map.parsed(
                "period",
                map.text("period"),
                AppraisalPeriod::tryParse,
                Text.of(
                    "periode seperti 2025 atau 2025-01-01..2025-06-30",
                    "a period such as 2025 or 2025-01-01..2025-06-30"))
            .map(ResultInput.Fixed::new);
    Optional<ResultInput.Covered> relative =
        map.parsed(
                "years-before",
                map.text("years-before"),
                text -> text.matches("\\d{1,2}") ? Optional.of(text) : Optional.<String>empty(),
                Text.of("jumlah tahun", "a number of years"))
            .map(text -> new ResultInput.YearsBefore(Integer.parseInt(text)));
    if (fixed.isPresent() && relative.isPresent()) {
      map.report(Issue.of(ManifestCode.TWO_PERIODS), map.location("years-before"));
    }
    return fixed.or(() -> relative);
  }

  private Declaration parameter(Declaration declaration, YamlMap map) {
    ParameterText written = parameters.get(declaration.name());
    if (written == null) {
      map.report(
          Issue.of(ManifestCode.PARAMETER_WITHOUT_VALUE, declaration.name()), map.location());
      return declaration;
    }
    return withValue(declaration, written.text(), issue -> issues.add(written.issue(issue)));
  }

  private Declaration withValue(Declaration declaration, String text, Consumer<Issue> report) {
    Schema schema = new Schema(labelSets, emptyRoot(declaration), List.of(), Map.of());
    Validated<Value> value = InputReading.read(new InputValue.OfText(text), declaration, schema);
    value.issues().forEach(report);
    return new Declaration(
        declaration.name(),
        declaration.role(),
        declaration.kind(),
        declaration.title(),
        declaration.unit(),
        declaration.range(),
        declaration.direction(),
        declaration.presence(),
        declaration.prominence(),
        declaration.interest(),
        value.value(),
        declaration.from(),
        declaration.location());
  }

  private static GroupDeclaration emptyRoot(Declaration declaration) {
    return new GroupDeclaration(
        GroupDeclaration.ROOT,
        Text.EMPTY,
        Map.of(),
        Map.of(),
        Declaration.Presence.REQUIRED,
        declaration.location());
  }

  /** The kind that {@code kind} and, for labels, {@code labels} say. */
  Optional<Kind> kind(YamlMap map) {
    Optional<String> labels = map.text("labels");
    if (map.requiredNode("kind").isEmpty()) {
      return Optional.empty();
    }
    Optional<String> word =
        ScalarReading.choice(
            map,
            "kind",
            Map.of("number", "number", "label", "label", "truth", "truth", "date", "date"));
    if (labels.isPresent() && word.filter(w -> !w.equals("label")).isPresent()) {
      map.report(Issue.of(ManifestCode.KEY_FOR_KIND, "labels", word.get()), map.location("labels"));
    }
    return word.flatMap(
        found ->
            switch (found) {
              case "number" -> Optional.of(Kind.NUMBER);
              case "truth" -> Optional.of(Kind.TRUTH);
              case "date" -> Optional.of(Kind.DATE);
              default -> labelKind(labels, map);
            });
  }

  private Optional<Kind> labelKind(Optional<String> labels, YamlMap map) {
    if (labels.isEmpty()) {
      map.report(Issue.of(YamlCode.MISSING_KEY, "labels"), map.location());
      return Optional.empty();
    }
    Optional<Name> set = Name.tryParse(labels.get()).filter(labelSets::containsKey);
    if (set.isEmpty()) {
      List<String> known = labelSets.keySet().stream().map(Name::value).toList();
      String maybe = Suggestion.nearestOrAll(labels.get(), known);
      map.report(
          Issue.of(ManifestCode.UNKNOWN_LABEL_SET, labels.get(), maybe),
          map.valueLocation("labels"));
    }
    return set.map(Kind::label);
  }

  /** The bounds and grid of a number. */
  ScoreRange range(YamlMap map, Optional<Kind> kind) {
    Optional<Rational> min = ScalarReading.number(map, "min");
    Optional<Rational> max = ScalarReading.number(map, "max");
    Optional<Rational> step = ScalarReading.number(map, "step");
    if (kind.filter(k -> !k.equals(Kind.NUMBER)).isPresent()) {
      for (String key : List.of("min", "max", "step")) {
        if (map.node(key).isPresent()) {
          map.report(
              Issue.of(ManifestCode.KEY_FOR_KIND, key, kind.get().title()), map.location(key));
        }
      }
      return ScoreRange.ANY;
    }
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      map.report(
          Issue.of(ManifestCode.EMPTY_RANGE, min.get(), max.get()), map.valueLocation("max"));
      return ScoreRange.ANY;
    }
    if (step.filter(s -> s.signum() <= 0).isPresent()) {
      map.report(
          Issue.of(
              YamlCode.VALUE, step.get(), Text.of("angka lebih dari nol", "a number above zero")),
          map.valueLocation("step"));
      return new ScoreRange(min, max, Optional.empty());
    }
    return new ScoreRange(min, max, step);
  }
}

package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.yaml.YamlFile;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code plan.yaml}: which facts and measures are known before a period begins. */
final class PlanFileReader {

  private PlanFileReader() {}

  static Set<Path> read(SourceText file, Schema schema, List<Issue> issues) {
    Set<Path> planned = new LinkedHashSet<>();
    YamlFile.read(file, issues)
        .flatMap(node -> YamlMap.of(node, file, issues))
        .ifPresent(
            map -> {
              map.requiredNode("planned");
              map.texts("planned")
                  .forEach(text -> input(text, schema, map).ifPresent(planned::add));
              map.finish();
            });
    return planned;
  }

  private static Optional<Path> input(YamlNode.Scalar text, Schema schema, YamlMap map) {
    Optional<Path> path =
        Path.tryParse(text.text())
            .filter(known -> schema.declaration(known).filter(Declaration::isInput).isPresent());
    if (path.isEmpty()) {
      List<String> inputs =
          schema.declarations().entrySet().stream()
              .filter(entry -> entry.getValue().isInput())
              .map(entry -> entry.getKey().toString())
              .toList();
      String maybe = Suggestion.nearestOrAll(text.text(), inputs);
      map.report(Issue.of(ManifestCode.UNKNOWN_PLANNED, text.text(), maybe), text.location());
    }
    return path;
  }
}

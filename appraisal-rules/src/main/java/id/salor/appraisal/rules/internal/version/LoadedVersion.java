package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.Acceptance;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A version folder as it was read.
 *
 * @param folder its files
 * @param rules its rules and tables; absent where something is wrong
 * @param issues everything that is wrong or worth knowing
 * @param manifest what it declares, as far as that could be read
 */
public record LoadedVersion(
    PolicyFolder folder,
    Optional<VersionRules> rules,
    List<Issue> issues,
    Optional<Manifest> manifest) {

  /** Checks and copies the components. */
  public LoadedVersion {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(rules, "rules");
    issues = List.copyOf(issues);
    Objects.requireNonNull(manifest, "manifest");
  }

  /** Returns which findings of the check the version says are meant. */
  public List<Acceptance> acceptances() {
    return manifest.map(Manifest::acceptances).orElse(List.of());
  }

  /**
   * Returns this version read again with other values for some of its parameters.
   *
   * @param parameters the values by name, as {@code parameters.yaml} would have them
   */
  public LoadedVersion with(Map<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    rules
        .map(found -> found.version().schema().root().declarations().values())
        .orElse(List.of())
        .forEach(
            declared ->
                declared
                    .value()
                    .filter(value -> declared.role() == Declaration.Role.PARAMETER)
                    .ifPresent(value -> values.put(declared.name().value(), value.toString())));
    values.putAll(parameters);
    StringBuilder yaml = new StringBuilder();
    values.forEach(
        (name, value) -> yaml.append(quoted(name)).append(": ").append(quoted(value)).append('\n'));
    Map<String, String> texts = new LinkedHashMap<>();
    folder.files().forEach((file, source) -> texts.put(file, source.text()));
    texts.put(PolicyFolder.PARAMETERS, yaml.toString());
    return VersionLoader.load(PolicyFolder.of(folder.name(), texts));
  }

  /** A text as YAML writes it between quotation marks, so that it stays one text. */
  private static String quoted(String text) {
    StringBuilder yaml = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        yaml.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        yaml.append(String.format("\\u%04x", (int) c));
      } else {
        yaml.append(c);
      }
    }
    return yaml.append('"').toString();
  }
}

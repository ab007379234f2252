package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.yaml.YamlFile;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where things stand in a manifest that was read without errors. */
public final class ManifestPlaces {

  private final Optional<YamlNode> root;
  private final SourceLocation file;

  private ManifestPlaces(Optional<YamlNode> root, SourceLocation file) {
    this.root = root;
    this.file = file;
  }

  static ManifestPlaces of(PolicyFolder folder) {
    return new ManifestPlaces(
        folder
            .file(PolicyFolder.MANIFEST)
            .flatMap(source -> YamlFile.read(source, new ArrayList<>())),
        SourceLocation.of(folder.name() + "/" + PolicyFolder.MANIFEST));
  }

  /** Returns the manifest as it is written. */
  Optional<YamlNode> root() {
    return root;
  }

  /** Returns where a key stands; the file as a whole where it is not there. */
  public SourceLocation key(String... keys) {
    Optional<YamlNode> node = root;
    for (String outer : List.of(keys).subList(0, keys.length - 1)) {
      node = node.flatMap(found -> child(found, outer));
    }
    return node.filter(YamlNode.Mapping.class::isInstance)
        .map(found -> ((YamlNode.Mapping) found).keys().get(keys[keys.length - 1]))
        .orElse(file);
  }

  /**
   * Returns where something is declared.
   *
   * @param path its full name
   * @param section under which key of its level, such as {@code "facts"}
   * @param within the keys that lead further, to something that is said of it
   */
  SourceLocation declared(Path path, String section, String... within) {
    List<String> keys = new ArrayList<>();
    for (Name group : path.groups()) {
      keys.add("groups");
      keys.add(group.value());
    }
    keys.add(section);
    keys.add(path.name().value());
    keys.addAll(List.of(within));
    return key(keys.toArray(String[]::new));
  }

  /**
   * Returns where the item of a list stands that holds a text, alone or under a key.
   *
   * @param text the text
   * @param key under which key, where the item is a mapping
   * @param keys the keys that lead to the list
   */
  public SourceLocation item(String text, String key, String... keys) {
    return items(keys).stream()
        .filter(holds(text, key))
        .findFirst()
        .map(item -> child(item, key).orElse(item).location())
        .orElse(file);
  }

  private static Predicate<YamlNode> holds(String text, String key) {
    return item ->
        (child(item, key).orElse(item) instanceof YamlNode.Scalar scalar)
            && scalar.text().equals(text);
  }

  /** Returns the keys of a mapping, sorted; none where it is not there. */
  List<String> keysOf(String... keys) {
    return node(keys)
        .filter(YamlNode.Mapping.class::isInstance)
        .map(found -> ((YamlNode.Mapping) found).keys().keySet().stream().sorted().toList())
        .orElse(List.of());
  }

  private Optional<YamlNode> node(String... keys) {
    Optional<YamlNode> node = root;
    for (String key : keys) {
      node = node.flatMap(found -> child(found, key));
    }
    return node;
  }

  private List<YamlNode> items(String... keys) {
    return node(keys)
        .filter(YamlNode.Sequence.class::isInstance)
        .map(found -> ((YamlNode.Sequence) found).items())
        .orElse(List.of());
  }

  private static Optional<YamlNode> child(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping
        ? Optional.ofNullable(mapping.entries().get(key))
        : Optional.empty();
  }
}

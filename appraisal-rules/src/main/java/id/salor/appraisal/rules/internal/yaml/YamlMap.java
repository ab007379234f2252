package id.salor.appraisal.rules.internal.yaml;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A mapping that is asked for its keys one by one; what is asked for is known, and {@link
 * #finish()} reports the rest, each with the nearest key that is known.
 */
public final class YamlMap {

  private final SourceText source;
  private final List<Issue> issues;
  private final YamlNode.Mapping mapping;
  private final Set<String> known = new TreeSet<>();

  private YamlMap(SourceText source, List<Issue> issues, YamlNode.Mapping mapping) {
    this.source = source;
    this.issues = issues;
    this.mapping = mapping;
  }

  /** Returns a node as a mapping; another shape is reported. */
  public static Optional<YamlMap> of(YamlNode node, SourceText source, List<Issue> issues) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new YamlMap(source, issues, mapping));
    }
    Text wanted = Text.of("pasangan kunci: nilai", "pairs of key: value");
    issues.add(source.issue(Issue.of(YamlCode.SHAPE, wanted), node.location()));
    return Optional.empty();
  }

  /** Returns where the mapping begins. */
  public SourceLocation location() {
    return mapping.location();
  }

  /** Returns where a key stands; where the mapping begins if it is not there. */
  public SourceLocation location(String key) {
    return mapping.keys().getOrDefault(key, mapping.location());
  }

  /** Returns where the value of a key stands; where the mapping begins if it is not there. */
  public SourceLocation valueLocation(String key) {
    YamlNode value = mapping.entries().get(key);
    return value == null ? mapping.location() : value.location();
  }

  /** Returns the node of a key. */
  public Optional<YamlNode> node(String key) {
    known.add(key);
    return Optional.ofNullable(mapping.entries().get(key));
  }

  /** Returns the node of a key; its absence is reported. */
  public Optional<YamlNode> requiredNode(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty() && !mapping.keys().containsKey(key)) {
      report(Issue.of(YamlCode.MISSING_KEY, key), mapping.location());
    }
    return node;
  }

  /** Returns the text of a key. */
  public Optional<String> text(String key) {
    return node(key).flatMap(this::scalar);
  }

  /** Returns the text of a key; its absence is reported. */
  public Optional<String> requiredText(String key) {
    return requiredNode(key).flatMap(this::scalar);
  }

  /**
   * Returns what the text of a key stands for; a text that stands for nothing is reported.
   *
   * @param text the text, if there is one
   * @param parser what it stands for
   * @param wanted what should have been written, for the issue
   */
  public <T> Optional<T> parsed(
      String key, Optional<String> text, Function<String, Optional<T>> parser, Text wanted) {
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      report(Issue.of(YamlCode.VALUE, text.get(), wanted), valueLocation(key));
    }
    return value;
  }

  /** Returns the mapping of a key. */
  public Optional<YamlMap> map(String key) {
    return node(key).flatMap(node -> of(node, source, issues));
  }

  /** Returns the mapping of a key; its absence is reported. */
  public Optional<YamlMap> requiredMap(String key) {
    return requiredNode(key).flatMap(node -> of(node, source, issues));
  }

  /** Returns the items of the list of a key; none if it is not there. */
  public List<YamlNode> list(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    Text wanted = Text.of("daftar", "a list");
    report(Issue.of(YamlCode.SHAPE, wanted), node.get().location());
    return List.of();
  }

  /** Returns the texts of the list of a key. */
  public List<YamlNode.Scalar> texts(String key) {
    List<YamlNode.Scalar> texts = new ArrayList<>();
    for (YamlNode item : list(key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(scalar);
      } else {
        scalar(item);
      }
    }
    return texts;
  }

  /** Returns every entry as it is; all keys count as known. */
  public Map<String, YamlNode> all() {
    known.addAll(mapping.keys().keySet());
    return new LinkedHashMap<>(mapping.entries());
  }

  private Optional<String> scalar(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    report(
        Issue.of(YamlCode.SHAPE, Text.of("teks atau angka", "a text or number")), node.location());
    return Optional.empty();
  }

  /** Reports an issue at a place of this file. */
  public void report(Issue issue, SourceLocation place) {
    issues.add(source.issue(issue, place));
  }

  /** Reports every key that nobody asked for. */
  public void finish() {
    mapping
        .keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                String maybe = Suggestion.nearestOrAll(key, known);
                report(Issue.of(YamlCode.UNKNOWN_KEY, key, maybe), place);
              }
            });
  }
}

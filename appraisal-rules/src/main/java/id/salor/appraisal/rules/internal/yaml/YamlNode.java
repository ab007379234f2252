package id.salor.appraisal.rules.internal.yaml;

import id.salor.appraisal.issue.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a YAML file with its place. Every scalar is a text; what it means is for the reader.
 */
public sealed interface YamlNode permits YamlNode.Scalar, YamlNode.Sequence, YamlNode.Mapping {

  /** Returns where it begins. */
  SourceLocation location();

  /** A text. */
  record Scalar(String text, SourceLocation location) implements YamlNode {}

  /** Nodes one after the other. */
  record Sequence(List<YamlNode> items, SourceLocation location) implements YamlNode {

    /** Copies the components. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Nodes by their keys, in the order of the file. */
  record Mapping(
      Map<String, YamlNode> entries, Map<String, SourceLocation> keys, SourceLocation location)
      implements YamlNode {

    /** Copies the components. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }
}

package id.salor.appraisal.rules.internal.yaml;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads YAML as plain data with places: texts, lists and mappings. Tags, anchors and aliases are
 * refused, so nothing is constructed and nothing unfolds.
 */
public final class YamlFile {

  private static final int MAX_DEPTH = 32;

  private final SourceText source;
  private final List<Issue> issues;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlFile(SourceText source, List<Issue> issues) {
    this.source = source;
    this.issues = issues;
  }

  /**
   * Reads a file that holds one document.
   *
   * @param issues takes whatever is wrong
   */
  public static Optional<YamlNode> read(SourceText source, List<Issue> issues) {
    return new YamlFile(source, issues).read();
  }

  private Optional<YamlNode> read() {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .setAllowRecursiveKeys(false)
            .setUseMarks(true)
            .setCodePointLimit(Math.max(1, source.text().length()))
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(source.text());
      if (root.isEmpty()) {
        issues.add(Issue.of(YamlCode.EMPTY).at(source.location()));
      }
      return root.flatMap(node -> node(node, 0));
    } catch (MarkedYamlEngineException e) {
      SourceLocation place = e.getProblemMark().map(this::place).orElse(source.location());
      issues.add(source.issue(Issue.of(YamlCode.SYNTAX, e.getProblem()), place));
    } catch (YamlEngineException e) {
      issues.add(Issue.of(YamlCode.SYNTAX, e.getMessage()).at(source.location()));
    } catch (StackOverflowError e) {
      // the library descends without a bound of its own
      issues.add(
          Issue.of(YamlCode.REFUSED, Text.of("susunan sedalam ini", "nesting this deep"))
              .at(source.location()));
    }
    return Optional.empty();
  }

  private Optional<YamlNode> node(Node node, int depth) {
    SourceLocation place = node.getStartMark().map(this::place).orElse(source.location());
    if (!isPlain(node, place)) {
      return Optional.empty();
    }
    if (depth > MAX_DEPTH) {
      refuse(Text.of("susunan sedalam ini", "nesting this deep"), place);
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new YamlNode.Scalar(scalar.getValue(), place));
    } else if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> node(item, depth + 1).ifPresent(items::add));
      return Optional.of(new YamlNode.Sequence(items, place));
    }
    return Optional.of(mapping((MappingNode) node, place, depth));
  }

  private YamlNode mapping(MappingNode mapping, SourceLocation place, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, SourceLocation> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<YamlNode> key = node(tuple.getKeyNode(), depth + 1);
      Optional<YamlNode> value = node(tuple.getValueNode(), depth + 1);
      if (key.isPresent() && key.get() instanceof YamlNode.Scalar scalar) {
        if (keys.putIfAbsent(scalar.text(), scalar.location()) != null) {
          issues.add(
              source.issue(Issue.of(YamlCode.DUPLICATE_KEY, scalar.text()), scalar.location()));
        } else {
          value.ifPresent(found -> entries.put(scalar.text(), found));
        }
      } else if (key.isPresent()) {
        refuse(Text.of("kunci yang bukan teks", "a key that is not a text"), place);
      }
    }
    return new YamlNode.Mapping(entries, keys, place);
  }

  private boolean isPlain(Node node, SourceLocation place) {
    if (node.getAnchor().isPresent() || !seen.add(node)) {
      refuse(Text.of("jangkar atau rujukan (& atau *)", "an anchor or alias (& or *)"), place);
      return false;
    }
    Tag tag = node.getTag();
    if (!tag.equals(Tag.STR) && !tag.equals(Tag.SEQ) && !tag.equals(Tag.MAP)) {
      refuse(Text.of("tag " + tag.getValue(), "tag " + tag.getValue()), place);
      return false;
    }
    return true;
  }

  private void refuse(Text what, SourceLocation place) {
    issues.add(source.issue(Issue.of(YamlCode.REFUSED, what), place));
  }

  private SourceLocation place(Mark mark) {
    return source.location(mark.getLine() + 1, mark.getColumn() + 1);
  }
}

package id.salor.appraisal.rules.internal.yaml;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.source.Characters;
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
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
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

  /** Most texts, lists and mappings of a file, each of which is held. */
  private static final int MAX_NODES = 50_000;

  /** Most aliases that are told one by one; each is refused. */
  private static final int MAX_ALIASES = 8;

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
      if (!isBounded(settings)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(source.text());
      if (root.isEmpty()) {
        issues.add(Issue.of(YamlCode.EMPTY).at(source.location()));
      }
      return root.flatMap(this::node);
    } catch (MarkedYamlEngineException e) {
      SourceLocation place = e.getProblemMark().map(this::place).orElse(source.location());
      issues.add(source.issue(Issue.of(YamlCode.SYNTAX, e.getProblem()), place));
    } catch (ReaderException e) {
      SourceLocation place = source.locationAt(offset(e.getPosition()));
      issues.add(
          source.issue(
              Issue.of(YamlCode.FORBIDDEN_CHARACTER, Characters.name(e.getCodePoint())), place));
    } catch (YamlEngineException e) {
      // without a place of its own: whatever it is, it is not plain data
      issues.add(Issue.of(YamlCode.SYNTAX, e.getMessage()).at(source.location(1, 1)));
    }
    return Optional.empty();
  }

  /** Where a character stands that the library counts by code points. */
  private int offset(int codePoints) {
    String text = source.text();
    int within = Math.min(codePoints, text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, within);
  }

  /** Counts what is in the file before anything of it is held; the library itself has no bound. */
  private boolean isBounded(LoadSettings settings) {
    int nodes = 0;
    int depth = 0;
    int aliases = 0;
    for (Event event : new Parse(settings).parseString(source.text())) {
      boolean opens = event instanceof CollectionStartEvent;
      depth += opens ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      nodes += opens || event instanceof ScalarEvent ? 1 : 0;
      SourceLocation place = event.getStartMark().map(this::place).orElse(source.location());
      aliases += event instanceof AliasEvent ? 1 : 0;
      if (aliases > MAX_ALIASES) {
        refuse(Text.of("jangkar atau rujukan (& atau *)", "an anchor or alias (& or *)"), place);
        return false;
      }
      if (depth > MAX_DEPTH + 1) {
        refuse(Text.of("susunan sedalam ini", "nesting this deep"), place);
        return false;
      }
      if (nodes > MAX_NODES) {
        Text what = Text.of("nilai dalam satu berkas", "values in one file");
        issues.add(source.issue(Issue.of(YamlCode.TOO_LARGE, MAX_NODES, what), place));
        return false;
      }
    }
    return true;
  }

  private Optional<YamlNode> node(Node node) {
    SourceLocation place = node.getStartMark().map(this::place).orElse(source.location());
    if (!isPlain(node, place)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      refuseDeceptive(scalar.getValue(), place);
      return Optional.of(new YamlNode.Scalar(scalar.getValue(), place));
    } else if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> node(item).ifPresent(items::add));
      return Optional.of(new YamlNode.Sequence(items, place));
    }
    return Optional.of(mapping((MappingNode) node, place));
  }

  private YamlNode mapping(MappingNode mapping, SourceLocation place) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, SourceLocation> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<YamlNode> key = node(tuple.getKeyNode());
      Optional<YamlNode> value = node(tuple.getValueNode());
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

  /** Shown at the character itself, where it was not written as an escape. */
  private void refuseDeceptive(String text, SourceLocation place) {
    int at = Characters.firstDeceptive(text);
    if (at >= 0) {
      int c = text.codePointAt(at);
      int from = Math.max(0, place.column() - 1);
      int column = source.line(place.line()).indexOf(c, from) + 1;
      SourceLocation exact = column > 0 ? source.location(place.line(), column) : place;
      issues.add(source.issue(Issue.of(YamlCode.FORBIDDEN_CHARACTER, Characters.name(c)), exact));
    }
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

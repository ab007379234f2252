package id.salor.appraisal.rules.internal.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML text that is edited where it stands: what is not edited, comments among it, stays as its
 * author wrote it.
 *
 * <pre>{@code
 * YamlText.of("governs: {from: 2025-01-01}    # awal\n").with("2026-01-01", "governs", "from")
 * // governs: {from: 2026-01-01}    # awal
 * }</pre>
 *
 * @param text the text; edits of what is not YAML, or is not there, leave it as it is
 */
public record YamlText(String text) {

  /** A key of a mapping, with the mapping and its position in it. */
  private record Found(MappingNode mapping, int index) {

    NodeTuple tuple() {
      return mapping.getValue().get(index);
    }

    boolean isFlow() {
      return mapping.getFlowStyle() == FlowStyle.FLOW;
    }
  }

  /** Returns a text to edit. */
  public static YamlText of(String text) {
    return new YamlText(text);
  }

  /** Tells whether a key is there. */
  public boolean has(String... path) {
    return find(path).isPresent();
  }

  /**
   * Returns the text with another value for a key.
   *
   * @param value a plain scalar, such as a date
   */
  public YamlText with(String value, String... path) {
    return find(path)
        .map(Found::tuple)
        .map(tuple -> replaced(start(tuple.getValueNode()), end(tuple.getValueNode()), value))
        .orElse(this);
  }

  /**
   * Returns the text with a further key right behind another one of the same mapping; {@link
   * #without} takes it out again to the character.
   */
  public YamlText withAfter(String key, String value, String... path) {
    return find(path)
        .map(
            found -> {
              int end = end(found.tuple().getValueNode());
              int line = lineStart(start(found.tuple().getKeyNode()));
              String indent = text.substring(line, start(found.tuple().getKeyNode()));
              String entry = key + ": " + value;
              int next = lineEnd(end);
              boolean isLast = next == text.length() && !text.endsWith("\n");
              return found.isFlow()
                  ? replaced(end, end, ", " + entry)
                  : replaced(next, next, isLast ? "\n" + indent + entry : indent + entry + "\n");
            })
        .orElse(this);
  }

  /** Returns the text without a key and its value. */
  public YamlText without(String... path) {
    return find(path)
        .map(found -> found.isFlow() ? withoutFlow(found) : withoutLines(found))
        .orElse(this);
  }

  private YamlText withoutFlow(Found found) {
    List<NodeTuple> tuples = found.mapping().getValue();
    if (found.index() > 0) {
      int before = end(tuples.get(found.index() - 1).getValueNode());
      return replaced(before, end(found.tuple().getValueNode()), "");
    }
    int after =
        tuples.size() > 1 ? start(tuples.get(1).getKeyNode()) : end(found.tuple().getValueNode());
    return replaced(start(found.tuple().getKeyNode()), after, "");
  }

  /** Comments below the value belong to what follows, unless they are indented with it. */
  private YamlText withoutLines(Found found) {
    int key = start(found.tuple().getKeyNode());
    int from = lineStart(key);
    List<String> lines =
        text.substring(from, lineEnd(end(found.tuple().getValueNode()))).lines().toList();
    int last =
        IntStream.range(0, lines.size())
            .filter(i -> i == 0 || isOfValue(lines.get(i), key - from))
            .max()
            .orElse(0);
    int length = lines.subList(0, last + 1).stream().mapToInt(line -> line.length() + 1).sum();
    return from + length > text.length() && from > 0
        ? replaced(from - 1, text.length(), "")
        : replaced(from, Math.min(text.length(), from + length), "");
  }

  private static boolean isOfValue(String line, int indent) {
    return !line.isBlank() && line.length() - line.stripLeading().length() > indent;
  }

  private YamlText replaced(int from, int to, String value) {
    return new YamlText(text.substring(0, from) + value + text.substring(to));
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the next line begins; the last character of a value may be the end of its line. */
  private int lineEnd(int offset) {
    int from = offset > 0 && text.charAt(offset - 1) == '\n' ? offset - 1 : offset;
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private Optional<Found> find(String... path) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .setUseMarks(true)
            .setCodePointLimit(Math.max(1, text.length()))
            .build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      Optional<Found> found = Optional.empty();
      for (String key : path) {
        found = node.flatMap(of -> find(of, key));
        node = found.map(of -> of.tuple().getValueNode());
      }
      return found;
    } catch (YamlEngineException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Optional<Found> find(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return IntStream.range(0, mapping.getValue().size())
        .mapToObj(index -> new Found(mapping, index))
        .filter(
            found ->
                found.tuple().getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key))
        .findFirst();
  }

  private int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  private int end(Node node) {
    return offset(node.getEndMark().orElseThrow());
  }

  /** Marks count code points. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(
        0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
  }

  @Override
  public String toString() {
    return text;
  }
}

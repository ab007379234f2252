package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses the text of one element; keeps what was read before a fault, so that an id is found. */
final class TreeReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // keys come from outside: a table of them would only grow
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(ElementScanner.MAX_DEPTH + 1)
                  .maxNameLength(ElementScanner.MAX_TEXT + 1)
                  .maxStringLength(ElementScanner.MAX_TEXT + 1)
                  .maxNumberLength(ElementScanner.MAX_ELEMENT + 1)
                  .build())
          .build();

  /** Most issues of one kind of check that are worth keeping of one appraisal. */
  static final int MAX_ISSUES = 100;

  private final String file;
  private final Element element;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, JsonNode> root = new LinkedHashMap<>();
  private boolean malformed;

  TreeReader(String file, Element element) {
    this.file = file;
    this.element = element;
  }

  /** The tree; empty where the text is malformed. */
  Optional<JsonNode> read() {
    try (JsonParser parser = FACTORY.createParser(element.text())) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        malformed(place(parser.currentLocation()), "…");
        return Optional.empty();
      }
      JsonNode tree = node(parser, first, root);
      if (parser.nextToken() != null) {
        malformed(place(parser.currentTokenLocation()), parser.getText());
        return Optional.empty();
      }
      return Optional.of(tree);
    } catch (JsonProcessingException e) {
      malformed(place(e.getLocation()), words(e));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
  }

  /** What is wrong: syntax, or keys that are there twice. */
  List<Issue> issues() {
    return issues;
  }

  /** Tells whether the text is malformed. */
  boolean isMalformed() {
    return malformed;
  }

  /** The members of the outermost object that were read whole. */
  Map<String, JsonNode> root() {
    return root;
  }

  private void malformed(SourceLocation place, String words) {
    malformed = true;
    issues.add(Issue.of(ReadingCode.SYNTAX, words).at(place));
  }

  /** The parser's words without its own idea of places, which knows nothing of the file. */
  private static String words(JsonProcessingException e) {
    String words = String.valueOf(e.getOriginalMessage());
    for (String end : List.of("\n", " (start marker", " (for ", "[Source")) {
      int at = words.indexOf(end);
      words = at > 0 ? words.substring(0, at) : words;
    }
    return words.strip();
  }

  private JsonNode node(JsonParser parser, JsonToken token, Map<String, JsonNode> fields)
      throws IOException {
    SourceLocation at = place(parser.currentTokenLocation());
    return switch (token) {
      case START_OBJECT -> object(parser, at, fields);
      case START_ARRAY -> array(parser, at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNode.OfNumber(at, parser.getText());
      case VALUE_TRUE -> new JsonNode.OfTruth(at, true);
      case VALUE_FALSE -> new JsonNode.OfTruth(at, false);
      case VALUE_NULL -> new JsonNode.OfNull(at);
      default -> new JsonNode.OfText(at, parser.getText());
    };
  }

  private JsonNode object(JsonParser parser, SourceLocation at, Map<String, JsonNode> fields)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      SourceLocation place = place(parser.currentTokenLocation());
      JsonNode value = node(parser, parser.nextToken(), new LinkedHashMap<>());
      if (fields.putIfAbsent(key, value) != null && issues.size() < MAX_ISSUES) {
        issues.add(Issue.of(ReadingCode.DUPLICATE_KEY, key).at(place));
      }
    }
    return new JsonNode.OfObject(at, fields);
  }

  private JsonNode array(JsonParser parser, SourceLocation at) throws IOException {
    List<JsonNode> members = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      members.add(node(parser, token, new LinkedHashMap<>()));
    }
    return new JsonNode.OfArray(at, members);
  }

  private SourceLocation place(JsonLocation inElement) {
    if (inElement == null || inElement.getLineNr() < 1 || inElement.getColumnNr() < 1) {
      return SourceLocation.of(file, element.line(), element.column());
    }
    int column = inElement.getColumnNr();
    return SourceLocation.of(
        file,
        element.line() + inElement.getLineNr() - 1,
        inElement.getLineNr() == 1 ? element.column() + column - 1 : column);
  }
}

package id.salor.appraisal.json;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Map;

/** A JSON value with its place; numbers are kept as they are written. */
sealed interface JsonNode {

  /** Where it stands. */
  SourceLocation at();

  /** The word for what it is. */
  Text type();

  /** An object; of a key that is there twice, the first. */
  record OfObject(SourceLocation at, Map<String, JsonNode> fields) implements JsonNode {

    @Override
    public Text type() {
      return Text.of("objek {…}", "an object {…}");
    }
  }

  /** An array. */
  record OfArray(SourceLocation at, List<JsonNode> members) implements JsonNode {

    @Override
    public Text type() {
      return Text.of("larik […]", "an array […]");
    }
  }

  /** A text. */
  record OfText(SourceLocation at, String text) implements JsonNode {

    @Override
    public Text type() {
      return Text.of("teks", "a text");
    }
  }

  /** A number. */
  record OfNumber(SourceLocation at, String written) implements JsonNode {

    @Override
    public Text type() {
      return Text.of("angka", "a number");
    }
  }

  /** A truth. */
  record OfTruth(SourceLocation at, boolean truth) implements JsonNode {

    @Override
    public Text type() {
      return Text.same("true/false");
    }
  }

  /** Nothing, which is read as not given. */
  record OfNull(SourceLocation at) implements JsonNode {

    @Override
    public Text type() {
      return Text.same("null");
    }
  }
}

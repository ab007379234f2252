package id.salor.appraisal.json;

import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads records, and tells where two of them differ. Whatever a line holds gives issues and never
 * throws.
 */
public final class RecordReader {

  private static final List<String> KEYS = List.of("schema", "library", "input", "result");
  private static final Text AN_OBJECT = Text.of("objek {…}", "an object {…}");
  private static final Text A_TEXT = Text.of("teks", "a text");
  private static final Text A_DIGEST = Text.same("sha256:…");

  /** The wording of issues, which a later release may have made clearer. */
  private static final Predicate<String> WORDING =
      Pattern.compile("/result/issues/\\d+/(?:message|advice)").asMatchPredicate();

  private final SourceLocation place;
  private final List<Issue> issues = new ArrayList<>();

  private RecordReader(SourceLocation place) {
    this.place = place;
  }

  /**
   * Reads a record.
   *
   * @param line the text, without its line end
   * @param place where it stands
   */
  public static Validated<StoredRecord> read(String line, SourceLocation place) {
    return new RecordReader(place).read(line);
  }

  /** Returns the first place at which two records differ; empty where only their form does. */
  public static Optional<Difference> difference(String stored, String again) {
    return difference(stored, again, pointer -> false);
  }

  /** Returns the first place at which two records differ in more than the wording of issues. */
  public static Optional<Difference> differenceBesidesWording(String stored, String again) {
    return difference(stored, again, WORDING);
  }

  private static Optional<Difference> difference(
      String stored, String again, Predicate<String> passedOver) {
    SourceLocation nowhere = SourceLocation.of("");
    Optional<JsonNode> one = tree(stored, nowhere).read();
    Optional<JsonNode> other = tree(again, nowhere).read();
    return one.isEmpty() || other.isEmpty()
        ? Optional.of(new Difference("", Optional.empty(), Optional.empty()))
        : new TreeDifference(passedOver).of(one.get(), other.get(), "");
  }

  private static TreeReader tree(String line, SourceLocation place) {
    return new TreeReader(
        place.file(),
        new Element(line, Math.max(1, place.line()), 1, Optional.empty(), Element.Shape.CLOSED));
  }

  private Validated<StoredRecord> read(String line) {
    TreeReader reader = tree(line, place);
    Optional<JsonNode> tree = reader.read();
    issues.addAll(reader.issues());
    if (tree.isEmpty() || !(tree.get() instanceof JsonNode.OfObject root)) {
      if (tree.isPresent()) {
        wrong("", tree.get(), AN_OBJECT);
      }
      return Validated.invalid(issues);
    }
    root.fields().keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> issues.add(Issue.of(ReadingCode.UNKNOWN_KEY, key, "").at(place)));
    text(root, "schema", "schema")
        .filter(schema -> !schema.equals(RecordJson.SCHEMA))
        .ifPresent(
            schema ->
                issues.add(
                    Issue.of(ReadingCode.WRONG_TYPE, "schema", schema, RecordJson.SCHEMA)
                        .at(place)));
    Optional<String> library = text(root, "library", "library");
    Optional<Appraisal> input = input(root);
    Optional<JsonNode.OfObject> result = object(root, "result", "result");
    Optional<String> status = result.flatMap(found -> text(found, "status", "result.status"));
    Optional<PolicyStamp> stamp = result.flatMap(this::stamp);
    if (issues.stream().anyMatch(Issue::isError)) {
      return Validated.invalid(issues);
    }
    return Validated.of(
        new StoredRecord(
            library.orElseThrow(),
            input.orElseThrow(),
            status.orElseThrow(),
            stamp,
            written(result.orElseThrow(), "rating"),
            written(result.orElseThrow(), "score")),
        issues);
  }

  private Optional<Appraisal> input(JsonNode.OfObject root) {
    Optional<JsonNode.OfObject> object = object(root, "input", "input");
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Validated<Appraisal> input =
        new AppraisalMapping(Optional.empty(), Optional.empty()).map(object.get());
    issues.addAll(input.issues());
    return input.value();
  }

  private Optional<PolicyStamp> stamp(JsonNode.OfObject result) {
    if (!(result.fields().get("policy") instanceof JsonNode.OfObject policy)) {
      if (!(result.fields().get("policy") instanceof JsonNode.OfNull)) {
        object(result, "policy", "result.policy");
      }
      return Optional.empty();
    }
    Optional<PolicyId> id = text(policy, "id", "result.policy.id").flatMap(PolicyId::tryParse);
    if (id.isEmpty()) {
      missing("result.policy.id", "family/version");
    }
    Optional<Digest> digest = digest(policy, "digest");
    Optional<Digest> terms = digest(policy, "terms");
    Optional<Digest> parameters = optionalDigest(policy, "parameters");
    Optional<Digest> cohorts = optionalDigest(policy, "cohorts");
    return id.isEmpty() || digest.isEmpty() || terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new PolicyStamp(id.get(), digest.get(), parameters, terms.get(), cohorts));
  }

  private Optional<Digest> optionalDigest(JsonNode.OfObject policy, String key) {
    return policy.fields().get(key) instanceof JsonNode.OfNull
        ? Optional.empty()
        : digest(policy, key);
  }

  private Optional<Digest> digest(JsonNode.OfObject policy, String key) {
    Optional<Digest> digest = text(policy, key, "result.policy." + key).flatMap(Digest::tryParse);
    if (digest.isEmpty()) {
      missing("result.policy." + key, A_DIGEST);
    }
    return digest;
  }

  private Optional<JsonNode.OfObject> object(JsonNode.OfObject outer, String key, String path) {
    JsonNode node = outer.fields().get(key);
    if (node instanceof JsonNode.OfObject object) {
      return Optional.of(object);
    }
    wrong(path, node, AN_OBJECT);
    return Optional.empty();
  }

  private Optional<String> text(JsonNode.OfObject outer, String key, String path) {
    JsonNode node = outer.fields().get(key);
    if (node instanceof JsonNode.OfText text) {
      return Optional.of(text.text());
    }
    wrong(path, node, A_TEXT);
    return Optional.empty();
  }

  private void wrong(String path, JsonNode found, Text wanted) {
    Text type = found == null ? Text.same("null") : found.type();
    issues.add(Issue.of(ReadingCode.WRONG_TYPE, path, type, wanted).at(place));
  }

  private void missing(String path, Object wanted) {
    issues.add(Issue.of(ReadingCode.WRONG_TYPE, path, "…", wanted).at(place));
  }

  /** What is written at a key, for people; never calculated with. */
  private static Optional<String> written(JsonNode.OfObject result, String key) {
    JsonNode node = result.fields().get(key);
    if (node instanceof JsonNode.OfText text) {
      return Optional.of(text.text());
    }
    return node instanceof JsonNode.OfNumber number
        ? Optional.of(number.written())
        : Optional.empty();
  }
}

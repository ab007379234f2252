package id.salor.appraisal.json;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.IsoDay;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns a tree into an appraisal, with everything that is wrong in it. */
final class AppraisalMapping {

  private static final List<String> ROOT_KEYS =
      List.of("id", "policy", "appraisee", "period", "data", "entries", "notes");
  private static final List<String> APPRAISEE_KEYS = List.of("id", "name", "unit", "position");
  private static final List<String> NOTE_KEYS = List.of("employee", "appraiser");
  private static final List<String> ENTRY_KEYS = List.of("id", "data", "entries");
  private static final List<String> DATUM_KEYS =
      List.of("value", "result", "document", "entered-by", "confirmed-by", "confirmed-on");
  private static final Text AN_OBJECT = Text.of("objek {…}", "an object {…}");
  private static final Text AN_ARRAY = Text.of("larik […]", "an array […]");
  private static final Text A_TEXT = Text.of("teks", "a text");
  private static final Text A_VALUE =
      Text.of("angka, teks, atau true/false", "a number, a text or true/false");
  private static final int MAX_ID = 200;

  private final Optional<PolicyReference> defaultPolicy;
  private final Optional<AppraisalPeriod> defaultPeriod;
  private final List<Issue> issues = new ArrayList<>();

  AppraisalMapping(
      Optional<PolicyReference> defaultPolicy, Optional<AppraisalPeriod> defaultPeriod) {
    this.defaultPolicy = defaultPolicy;
    this.defaultPeriod = defaultPeriod;
  }

  /** The id among the members of an appraisal, if it could be one. */
  static Optional<String> idOf(Map<String, JsonNode> fields) {
    return fields.get("id") instanceof JsonNode.OfText id && isId(id.text())
        ? Optional.of(id.text())
        : Optional.empty();
  }

  private static boolean isId(String text) {
    return !text.isBlank() && text.length() <= MAX_ID;
  }

  /** The appraisal, or what is wrong with it. */
  Validated<Appraisal> map(JsonNode tree) {
    Optional<JsonNode.OfObject> root = object(tree, "appraisal", ROOT_KEYS);
    if (root.isEmpty()) {
      return Validated.invalid(issues);
    }
    Map<String, JsonNode> fields = root.get().fields();
    Optional<String> id = id(root.get(), "id");
    Optional<PolicyReference> policy = policy(root.get());
    Optional<AppraisalPeriod> period = period(root.get());
    Optional<Appraisee> appraisee = appraisee(given(fields, "appraisee"), id);
    Evidence evidence = evidence(fields, "").build();
    Notes notes = notes(given(fields, "notes"));
    boolean isWhole = id.isPresent() && policy.isPresent() && period.isPresent();
    if (!isWhole || appraisee.isEmpty() || issues.stream().anyMatch(Issue::isError)) {
      return Validated.invalid(issues);
    }
    return Validated.of(
        new Appraisal(
            AppraisalId.of(id.get()), policy.get(), appraisee.get(), period.get(), evidence, notes),
        issues);
  }

  private Optional<PolicyReference> policy(JsonNode.OfObject root) {
    Optional<JsonNode> node = given(root.fields(), "policy");
    if (node.isEmpty()) {
      if (defaultPolicy.isEmpty()) {
        report(root, ReadingCode.MISSING_POLICY);
      }
      return defaultPolicy;
    }
    return parsed(
        node.get(), text(node.get(), "policy"), PolicyReference::tryParse, ReadingCode.BAD_POLICY);
  }

  /** What a text stands for; one that stands for nothing is reported. */
  private <T> Optional<T> parsed(
      JsonNode node,
      Optional<String> text,
      Function<String, Optional<T>> parser,
      ReadingCode otherwise) {
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      report(node, otherwise, text.get());
    }
    return value;
  }

  private Optional<AppraisalPeriod> period(JsonNode.OfObject root) {
    Optional<JsonNode> node = given(root.fields(), "period");
    if (node.isEmpty()) {
      if (defaultPeriod.isEmpty()) {
        report(root, ReadingCode.MISSING_PERIOD);
      }
      return defaultPeriod;
    }
    return parsed(
        node.get(), text(node.get(), "period"), AppraisalPeriod::tryParse, ReadingCode.BAD_PERIOD);
  }

  private Optional<Appraisee> appraisee(Optional<JsonNode> node, Optional<String> appraisalId) {
    if (node.isEmpty()) {
      return appraisalId.map(Appraisee::of);
    }
    Optional<JsonNode.OfObject> object = object(node.get(), "appraisee", APPRAISEE_KEYS);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Map<String, JsonNode> fields = object.get().fields();
    Optional<String> id =
        given(fields, "id").isPresent() ? id(object.get(), "appraisee.id") : appraisalId;
    Optional<String> name = optionalText(fields, "name", "appraisee.name");
    Optional<String> unit = optionalText(fields, "unit", "appraisee.unit");
    Optional<String> position = optionalText(fields, "position", "appraisee.position");
    return id.map(known -> new Appraisee(known, name, unit, position));
  }

  private Notes notes(Optional<JsonNode> node) {
    Map<String, JsonNode> fields =
        node.flatMap(found -> object(found, "notes", NOTE_KEYS))
            .map(JsonNode.OfObject::fields)
            .orElse(Map.of());
    return new Notes(note(fields, "employee"), note(fields, "appraiser"));
  }

  private Optional<String> note(Map<String, JsonNode> fields, String key) {
    Optional<String> text = optionalText(fields, key, "notes." + key);
    if (text.isPresent() && text.get().length() > Notes.MAX_LENGTH) {
      report(
          fields.get(key),
          ReadingCode.NOTE_TOO_LONG,
          "notes." + key,
          text.get().length(),
          Notes.MAX_LENGTH);
      return Optional.empty();
    }
    return text;
  }

  private Evidence.Builder evidence(Map<String, JsonNode> fields, String path) {
    Evidence.Builder evidence = Evidence.builder();
    given(fields, "data")
        .flatMap(node -> object(node, path + "data", List.of()))
        .ifPresent(data -> data(data, path, evidence));
    given(fields, "entries")
        .flatMap(node -> object(node, path + "entries", List.of()))
        .ifPresent(groups -> groups(groups, path, evidence));
    return evidence;
  }

  private void data(JsonNode.OfObject data, String path, Evidence.Builder evidence) {
    data.fields()
        .forEach(
            (key, node) ->
                name(key, node)
                    .ifPresent(
                        name ->
                            datum(node, path + key)
                                .ifPresent(datum -> evidence.datum(name, datum))));
  }

  private Optional<Datum> datum(JsonNode node, String path) {
    if (!(node instanceof JsonNode.OfObject)) {
      return value(node, path);
    }
    JsonNode.OfObject object = object(node, path, DATUM_KEYS).orElseThrow();
    MeasureSource source =
        new MeasureSource(
            optionalText(object.fields(), "document", path + ".document"),
            optionalText(object.fields(), "entered-by", path + ".entered-by"),
            optionalText(object.fields(), "confirmed-by", path + ".confirmed-by"),
            date(object.fields(), "confirmed-on", path + ".confirmed-on"));
    JsonNode value = object.fields().get("value");
    JsonNode result = object.fields().get("result");
    if ((value == null) == (result == null)) {
      Text wanted = Text.same("{\"value\": …} | {\"result\": …}");
      report(node, ReadingCode.WRONG_TYPE, path, AN_OBJECT, wanted);
      return Optional.empty();
    }
    Optional<Datum> datum =
        value != null
            ? value(value, path)
            : priorResult(result, path + ".result").map(prior -> Datum.of(prior));
    return datum.map(found -> found.from(source));
  }

  /**
   * The result of another appraisal, as {@link ResultJson} wrote it; the rest of it is not read.
   */
  private Optional<PriorResult> priorResult(JsonNode node, String path) {
    Optional<JsonNode.OfObject> object = object(node, path, List.of());
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Map<String, JsonNode> fields = object.get().fields();
    Optional<PolicyId> policy = priorPolicy(object.get(), path);
    Optional<AppraisalPeriod> period =
        parsed(
            fields.get("period"),
            required(object.get(), "period", path, ReadingCode.MISSING_PERIOD),
            AppraisalPeriod::tryParse,
            ReadingCode.BAD_PERIOD);
    Optional<String> id = optionalText(fields, "id", path + ".id").filter(AppraisalMapping::isId);
    Map<Name, InputValue> exports = exports(fields, path + ".exports");
    return policy.isEmpty() || period.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PriorResult(
                id.map(AppraisalId::of),
                nested(fields, "appraisee", "id", path),
                policy.get(),
                nested(fields, "policy", "digest", path).flatMap(Digest::tryParse),
                period.get(),
                exports));
  }

  /** The policy of a result: an object with its id, or the id alone. */
  private Optional<PolicyId> priorPolicy(JsonNode.OfObject result, String path) {
    boolean whole = result.fields().get("policy") instanceof JsonNode.OfObject;
    Optional<String> text =
        whole
            ? nested(result.fields(), "policy", "id", path)
            : required(result, "policy", path, ReadingCode.MISSING_POLICY);
    return parsed(result.fields().get("policy"), text, PolicyId::tryParse, ReadingCode.BAD_POLICY);
  }

  private Optional<String> required(
      JsonNode.OfObject object, String key, String path, ReadingCode missing) {
    if (given(object.fields(), key).isEmpty()) {
      report(object, missing);
    }
    return optionalText(object.fields(), key, path + "." + key);
  }

  private Optional<String> nested(
      Map<String, JsonNode> fields, String outer, String inner, String path) {
    return given(fields, outer)
        .filter(JsonNode.OfObject.class::isInstance)
        .flatMap(
            node ->
                optionalText(
                    ((JsonNode.OfObject) node).fields(), inner, path + "." + outer + "." + inner));
  }

  private Map<Name, InputValue> exports(Map<String, JsonNode> fields, String path) {
    Map<Name, InputValue> exports = new LinkedHashMap<>();
    given(fields, "exports")
        .flatMap(node -> object(node, path, List.of()))
        .ifPresent(
            object ->
                object
                    .fields()
                    .forEach(
                        (key, node) ->
                            name(key, node)
                                .ifPresent(
                                    name ->
                                        value(node, path + "." + key)
                                            .ifPresent(d -> exports.put(name, d.value())))));
    return exports;
  }

  private Optional<Datum> value(JsonNode node, String path) {
    if (node instanceof JsonNode.OfText text) {
      return Optional.of(Datum.of(text.text()));
    } else if (node instanceof JsonNode.OfTruth truth) {
      return Optional.of(Datum.of(truth.truth()));
    } else if (node instanceof JsonNode.OfNumber number) {
      return number(number, path).map(Datum::of);
    } else if (!(node instanceof JsonNode.OfNull)) {
      report(node, ReadingCode.WRONG_TYPE, path, node.type(), A_VALUE);
    }
    return Optional.empty();
  }

  /** The exact number; an exponent is carried out only where that gives no more than 60 digits. */
  private Optional<Rational> number(JsonNode.OfNumber node, String path) {
    String written = node.written();
    if (written.length() <= Rational.MAX_TEXT_LENGTH) {
      try {
        BigDecimal decimal = new BigDecimal(written);
        long digits = Math.max(decimal.precision() - (long) decimal.scale(), decimal.scale());
        if (digits <= Rational.MAX_TEXT_LENGTH) {
          return Optional.of(Rational.of(decimal));
        }
      } catch (NumberFormatException e) {
        // an exponent that no int holds: too long as well
        report(node, ReadingCode.BAD_NUMBER, path, written);
        return Optional.empty();
      }
    }
    report(node, ReadingCode.BAD_NUMBER, path, written);
    return Optional.empty();
  }

  private void groups(JsonNode.OfObject groups, String path, Evidence.Builder evidence) {
    groups
        .fields()
        .forEach(
            (key, node) ->
                name(key, node).ifPresent(name -> group(name, node, path + key, evidence)));
  }

  private void group(Name name, JsonNode node, String path, Evidence.Builder evidence) {
    if (node instanceof JsonNode.OfArray array) {
      evidence.group(name);
      for (int i = 0; i < array.members().size(); i++) {
        String entryPath = path + "[" + (i + 1) + "].";
        entry(array.members().get(i), entryPath).ifPresent(entry -> evidence.entry(name, entry));
      }
    } else if (!(node instanceof JsonNode.OfNull)) {
      report(node, ReadingCode.WRONG_TYPE, path, node.type(), AN_ARRAY);
    }
  }

  private Optional<Entry> entry(JsonNode node, String path) {
    Optional<JsonNode.OfObject> object =
        object(node, path.substring(0, path.length() - 1), ENTRY_KEYS);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = id(object.get(), path + "id");
    Evidence evidence = evidence(object.get().fields(), path).build();
    return id.map(known -> new Entry(EntryId.of(known), evidence));
  }

  private Optional<String> id(JsonNode.OfObject object, String path) {
    Optional<JsonNode> node = given(object.fields(), "id");
    if (node.isEmpty()) {
      report(object, ReadingCode.MISSING_ID, path);
      return Optional.empty();
    }
    Optional<String> text = text(node.get(), path);
    if (text.isPresent() && !isId(text.get())) {
      report(node.get(), ReadingCode.BAD_ID, path, text.get());
    }
    return text.filter(AppraisalMapping::isId);
  }

  private Optional<Name> name(String key, JsonNode node) {
    Optional<Name> name = Name.tryParse(key);
    if (name.isEmpty()) {
      report(node, ReadingCode.BAD_NAME, key, asName(key));
    }
    return name;
  }

  /** A word that has the form of a name and looks like this one. */
  static String asName(String text) {
    String start = text.length() > MAX_ID ? text.substring(0, MAX_ID) : text;
    String plain = start.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    String name = plain.replaceAll("^[^a-z]+", "").replaceAll("_+$", "");
    return Name.tryParse(name).map(Name::value).orElse("hari_mangkir");
  }

  private Optional<LocalDate> date(Map<String, JsonNode> fields, String key, String path) {
    Optional<String> text = optionalText(fields, key, path);
    Optional<LocalDate> day = text.flatMap(IsoDay::tryParse);
    if (text.isPresent() && day.isEmpty()) {
      report(fields.get(key), ReadingCode.BAD_DATE, path, text.get());
    }
    return day;
  }

  private Optional<String> optionalText(Map<String, JsonNode> fields, String key, String path) {
    return given(fields, key).flatMap(node -> text(node, path));
  }

  private Optional<String> text(JsonNode node, String path) {
    if (node instanceof JsonNode.OfText text) {
      return Optional.of(text.text());
    }
    if (node instanceof JsonNode.OfNumber number) {
      report(node, ReadingCode.NUMBER_FOR_TEXT, path, number.written());
    } else {
      report(node, ReadingCode.WRONG_TYPE, path, node.type(), A_TEXT);
    }
    return Optional.empty();
  }

  /** The node as an object with no other keys than these; any keys where none are listed. */
  private Optional<JsonNode.OfObject> object(JsonNode node, String path, List<String> keys) {
    if (node instanceof JsonNode.OfObject object) {
      object.fields().forEach((key, value) -> checkKey(key, value, keys));
      return Optional.of(object);
    }
    report(node, ReadingCode.WRONG_TYPE, path, node.type(), AN_OBJECT);
    return Optional.empty();
  }

  private void checkKey(String key, JsonNode value, List<String> keys) {
    if (!keys.isEmpty() && !keys.contains(key)) {
      String maybe = Suggestion.nearestOrAll(key, keys);
      report(value, ReadingCode.UNKNOWN_KEY, key, maybe);
    }
  }

  private static Optional<JsonNode> given(Map<String, JsonNode> fields, String key) {
    return Optional.ofNullable(fields.get(key)).filter(node -> !(node instanceof JsonNode.OfNull));
  }

  private void report(JsonNode node, ReadingCode code, Object... arguments) {
    if (issues.size() < TreeReader.MAX_ISSUES) {
      issues.add(Issue.of(code, arguments).at(node.at()));
    }
  }
}

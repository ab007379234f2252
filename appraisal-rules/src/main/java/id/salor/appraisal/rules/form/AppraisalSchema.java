package id.salor.appraisal.rules.form;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The JSON Schema (draft 2020-12) of one appraisal for a policy version: names, kinds, bounds,
 * labels and nested entries, with titles in Indonesian and descriptions in English.
 *
 * <p>It describes the plain form, in which numbers are JSON numbers and truths are JSON truths; the
 * reader is more patient and also takes {@code "90,5"} and {@code "ya"}. What a policy needs
 * depends on its rules, so no fact or measure is required here; the keyword {@code x-need} tells
 * what holds when it is absent: {@code when-used}, {@code optional} or {@code default}. A step is
 * given as {@code multipleOf} only where binary numbers hold it exactly, such as 1 or 0.25: with
 * 0.01 many validators refuse what is right.
 */
public final class AppraisalSchema {

  private static final int MAX_ID = 200;
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String PERIOD = "^(\\d{4}|\\d{4}-\\d{2}|" + DAY + "\\.\\." + DAY + ")$";

  private final PolicyVersion version;
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private AppraisalSchema(PolicyVersion version) {
    this.version = version;
  }

  /** Returns the schema for a version. */
  public static AppraisalSchema of(PolicyVersion version) {
    return new AppraisalSchema(Objects.requireNonNull(version, "version"));
  }

  /**
   * Writes the schema.
   *
   * @param writer is flushed, not closed
   * @throws IOException if the writer fails
   */
  public void write(Writer writer) throws IOException {
    try (JsonGenerator json = JsonWriting.generator(writer)) {
      JsonText.write(json, root());
    }
    writer.write('\n');
    writer.flush();
  }

  /** Returns the schema as text. */
  public String text() {
    StringWriter writer = new StringWriter();
    try {
      write(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return writer.toString();
  }

  private Map<String, Object> root() {
    definitions.clear();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id(Text.of("Id penilaian", "Id of the appraisal")));
    properties.put("policy", policy());
    properties.put("period", period());
    properties.put("appraisee", appraisee());
    addEvidence(properties, version.schema().root(), "");
    properties.put("notes", notes());
    Map<String, Object> root = object(properties, List.of("id", "policy", "period"));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$comment", version.id() + " " + version.digest());
    schema.putAll(titled(version.title()));
    schema.putAll(root);
    schema.put("$defs", definitions);
    return schema;
  }

  private static Map<String, Object> titled(Text text) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("title", text.id());
    node.put("description", text.en());
    return node;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("type", "object");
    node.put("properties", properties);
    if (!required.isEmpty()) {
      node.put("required", required);
    }
    node.put("additionalProperties", false);
    return node;
  }

  private static Map<String, Object> id(Text title) {
    Map<String, Object> node = titled(title);
    node.put("type", "string");
    node.put("pattern", "\\S");
    node.put("maxLength", MAX_ID);
    return node;
  }

  private Map<String, Object> policy() {
    Map<String, Object> node = titled(Text.of("Kebijakan", "Family, or this one version"));
    node.put("enum", List.of(version.id().family().toString(), version.id().toString()));
    return node;
  }

  private Map<String, Object> period() {
    Map<String, Object> node =
        titled(
            Text.of(
                "Periode",
                "2025, 2025-07 or 2025-01-01..2025-06-30; this version governs "
                    + version.governs()));
    node.put("type", "string");
    node.put("pattern", PERIOD);
    return node;
  }

  private static Map<String, Object> appraisee() {
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> id =
        id(Text.of("NIP", "Id of the person; that of the appraisal if absent"));
    id.put("type", List.of("string", "null"));
    properties.put("id", id);
    properties.put("name", optionalText(Text.of("Nama", "Name")));
    properties.put("unit", optionalText(Text.of("Unit kerja", "Unit")));
    properties.put("position", optionalText(Text.of("Jabatan", "Position")));
    Map<String, Object> node = titled(Text.of("Pegawai yang dinilai", "The person rated"));
    node.putAll(object(properties, List.of()));
    node.put("type", List.of("object", "null"));
    return node;
  }

  private static Map<String, Object> notes() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("employee", note(Text.of("Catatan pegawai", "Note of the employee")));
    properties.put("appraiser", note(Text.of("Catatan pejabat penilai", "Note of the appraiser")));
    Map<String, Object> node =
        titled(Text.of("Catatan", "Notes in their own words; no rule reads them"));
    node.putAll(object(properties, List.of()));
    node.put("type", List.of("object", "null"));
    return node;
  }

  private static Map<String, Object> note(Text title) {
    Map<String, Object> node = optionalText(title);
    node.put("maxLength", Notes.MAX_LENGTH);
    return node;
  }

  private static Map<String, Object> optionalText(Text title) {
    Map<String, Object> node = titled(title);
    node.put("type", List.of("string", "null"));
    return node;
  }

  /** Adds what is given on a level, and the groups of entries within it. */
  private void addEvidence(Map<String, Object> target, GroupDeclaration level, String prefix) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (Declaration declaration : level.declarations().values()) {
      if (declaration.isInput()) {
        String path = prefix + declaration.name();
        definitions.put(path, plain(declaration));
        data.put(declaration.name().value(), datum(declaration, "#/$defs/" + path));
      }
    }
    Map<String, Object> dataNode =
        titled(Text.of("Fakta dan ukuran", "Facts and measures; null is the same as absent"));
    dataNode.putAll(object(data, List.of()));
    target.put("data", dataNode);
    Map<String, Object> groups = new LinkedHashMap<>();
    level
        .groups()
        .forEach((name, group) -> groups.put(name.value(), entries(group, prefix + name + ".")));
    Map<String, Object> entriesNode =
        titled(
            Text.of("Kelompok entri", "Groups of entries; an empty list says that there are none"));
    entriesNode.putAll(object(groups, List.of()));
    target.put("entries", entriesNode);
  }

  private Map<String, Object> entries(GroupDeclaration group, String prefix) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id(Text.of("Id entri", "Id of the entry")));
    addEvidence(properties, group, prefix);
    Map<String, Object> node = titled(group.title());
    node.put("type", List.of("array", "null"));
    node.put("items", object(properties, List.of("id")));
    node.put(
        "x-need", group.presence() == Declaration.Presence.OPTIONAL ? "optional" : "when-used");
    return node;
  }

  /** A value by itself, or with where it comes from. */
  private static Map<String, Object> datum(Declaration declaration, String plain) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", plain);
    Map<String, Object> node = titled(declaration.title());
    node.put("description", description(declaration));
    declaration.value().flatMap(AppraisalSchema::json).ifPresent(v -> node.put("default", v));
    node.put("x-need", need(declaration));
    node.put("if", Map.of("type", "object"));
    node.put("then", withSource(declaration, reference));
    node.put("else", reference);
    return node;
  }

  private static String need(Declaration declaration) {
    if (declaration.value().isPresent()) {
      return "default";
    }
    return declaration.presence() == Declaration.Presence.OPTIONAL ? "optional" : "when-used";
  }

  private static String description(Declaration declaration) {
    List<String> sentences = new ArrayList<>(List.of(declaration.title().en()));
    if (!declaration.unit().isEmpty()) {
      sentences.add("Unit: " + declaration.unit());
    }
    declaration
        .range()
        .step()
        .filter(step -> binary(step).isEmpty())
        .ifPresent(step -> sentences.add("Multiples of " + step));
    sentences.add("Absent: " + InputWording.need(declaration).en());
    return String.join(". ", sentences) + ".";
  }

  private static Map<String, Object> withSource(
      Declaration declaration, Map<String, Object> reference) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("value", reference);
    declaration.from().ifPresent(from -> properties.put("result", result(from.export().value())));
    properties.put("document", optionalText(Text.of("Dokumen", "The document it comes from")));
    properties.put("entered-by", optionalText(Text.of("Diisi oleh", "Who entered it")));
    properties.put("confirmed-by", optionalText(Text.of("Disahkan oleh", "Who confirmed it")));
    Map<String, Object> day = optionalText(Text.of("Disahkan pada", "The day of confirmation"));
    day.put("pattern", "^" + DAY + "$");
    properties.put("confirmed-on", day);
    Map<String, Object> node = object(properties, List.of());
    if (declaration.from().isPresent()) {
      node.put(
          "oneOf",
          List.of(Map.of("required", List.of("value")), Map.of("required", List.of("result"))));
    } else {
      node.put("required", List.of("value"));
    }
    return node;
  }

  /** The result of another appraisal as it was written; most of it is not read. */
  private static Map<String, Object> result(String export) {
    Map<String, Object> node =
        titled(Text.of("Hasil penilaian lain", "The result of another appraisal, as it is"));
    node.put("type", "object");
    Map<String, Object> exports = new LinkedHashMap<>();
    exports.put("type", "object");
    exports.put("required", List.of(export));
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("type", "string");
    period.put("pattern", PERIOD);
    properties.put("policy", Map.of("type", List.of("object", "string")));
    properties.put("period", period);
    properties.put("exports", exports);
    node.put("properties", properties);
    node.put("required", List.of("policy", "period", "exports"));
    return node;
  }

  private Map<String, Object> plain(Declaration declaration) {
    Map<String, Object> node = new LinkedHashMap<>();
    Kind kind = declaration.kind();
    if (kind instanceof Kind.OfNumber) {
      node.put("type", List.of("number", "null"));
      declaration
          .range()
          .lowest()
          .flatMap(Rational::toExactDecimal)
          .ifPresent(low -> node.put("minimum", low));
      declaration
          .range()
          .highest()
          .flatMap(Rational::toExactDecimal)
          .ifPresent(high -> node.put("maximum", high));
      declaration
          .range()
          .step()
          .flatMap(AppraisalSchema::binary)
          .ifPresent(step -> node.put("multipleOf", step));
    } else if (kind instanceof Kind.OfLabel of) {
      List<Object> labels = new ArrayList<>();
      version.schema().labelSet(of.set()).orElseThrow().labels().stream()
          .map(Label::value)
          .forEach(labels::add);
      labels.add(null);
      node.put("enum", labels);
    } else if (kind instanceof Kind.OfTruth) {
      node.put("type", List.of("boolean", "null"));
    } else {
      node.put("type", List.of("string", "null"));
      node.put("format", "date");
      node.put("pattern", "^" + DAY + "$");
    }
    return node;
  }

  /** A step that binary numbers hold exactly: its denominator is a power of two. */
  private static Optional<BigDecimal> binary(Rational step) {
    return step.denominator().bitCount() == 1 ? step.toExactDecimal() : Optional.empty();
  }

  private static Optional<Object> json(Value value) {
    if (value instanceof Value.OfNumber number) {
      return number.number().toExactDecimal().map(Object.class::cast);
    } else if (value instanceof Value.OfTruth truth) {
      return Optional.of(truth.truth());
    }
    return InputWording.written(value).map(Object.class::cast);
  }
}

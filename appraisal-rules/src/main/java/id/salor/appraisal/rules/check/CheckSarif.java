package id.salor.appraisal.rules.check;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a report in SARIF 2.1.0, the form in which code hosts and editors show findings beside the
 * lines they are about.
 *
 * <p>Files are named relative to the folder that was checked, so the document is the same on every
 * machine. Columns count UTF-16 code units, as everywhere in this library. What the manifest
 * accepts is written as a suppression with its reason. The help of each code is in both languages.
 *
 * <pre>{@code
 * new CheckSarif(Language.EN, "").write(report, writer);
 * }</pre>
 *
 * @param language the language of messages
 * @param folder the folder that was checked, as places name it: {@code ""} for one that holds
 *     families, else {@code "salor"} or {@code "salor/2026-01-01_v2"}
 */
public record CheckSarif(Language language, String folder) {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private static final String BASE = "POLICIES";

  /** Checks the components. */
  public CheckSarif {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(folder, "folder");
  }

  /**
   * Writes a report; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void write(CheckReport report, Writer writer) {
    JsonWriting.write(writer, json -> write(report, json));
  }

  private void write(CheckReport report, JsonGenerator json) throws IOException {
    SortedMap<String, IssueCode> codes = new TreeMap<>();
    report
        .findings()
        .forEach(finding -> codes.put(finding.issue().code().id(), finding.issue().code()));
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(codes, json);
    json.writeStringField("language", language == Language.ID ? "id-ID" : "en-US");
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    message("description", "The folder that was checked / Folder yang diperiksa", json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("results");
    List<String> order = List.copyOf(codes.keySet());
    for (CheckFinding finding : report.findings()) {
      result(finding, order, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tool(SortedMap<String, IssueCode> codes, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "appraise check");
    json.writeArrayFieldStart("rules");
    for (IssueCode code : codes.values()) {
      rule(code, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(IssueCode code, JsonGenerator json) throws IOException {
    Text what = Text.of(open(code.message().id()), open(code.message().en()));
    Text advice = Text.of(open(code.advice().id()), open(code.advice().en()));
    json.writeStartObject();
    json.writeStringField("id", code.id());
    message("shortDescription", what.en(), json);
    message("fullDescription", what.en() + "\n" + what.id(), json);
    message("help", what.en() + "\n" + advice.en() + "\n\n" + what.id() + "\n" + advice.id(), json);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(code.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A wording without its arguments. */
  private static String open(String wording) {
    return wording.replaceAll("\\{\\d}", "…");
  }

  /** The words of SARIF for how much something matters are the names of ours. */
  private static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static void message(String key, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void result(CheckFinding finding, List<String> order, JsonGenerator json)
      throws IOException {
    Issue issue = finding.issue();
    json.writeStartObject();
    json.writeStringField("ruleId", issue.code().id());
    json.writeNumberField("ruleIndex", order.indexOf(issue.code().id()));
    json.writeStringField("level", level(finding.severity()));
    message("message", text(issue), json);
    if (issue.location().isPresent()) {
      json.writeArrayFieldStart("locations");
      location(issue.location().get(), json);
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("finding/v1", fingerprint(issue));
    json.writeEndObject();
    if (finding.accepted().isPresent()) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "inSource");
      json.writeStringField("justification", finding.accepted().get().in(language));
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private String text(Issue issue) {
    List<String> lines = new ArrayList<>();
    lines.add(issue.headline(language));
    lines.add(issue.advice().in(language));
    issue.basis().ifPresent(basis -> lines.add(basis.title().in(language)));
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  /** The same finding has the same mark, whatever lines were added above it. */
  private String fingerprint(Issue issue) {
    String file = issue.location().map(SourceLocation::file).orElse("");
    String parts =
        String.join(
            "\n", issue.code().id(), file, issue.subject().orElse(""), issue.message().id());
    return Digest.ofText(parts).toString();
  }

  private void location(SourceLocation place, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(place.file()));
    json.writeStringField("uriBaseId", BASE);
    json.writeEndObject();
    // a cell of a workbook has no line; its name is given instead
    if (place.sheet().isEmpty() && place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (place.column() > 0) {
        json.writeNumberField("startColumn", place.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    if (place.sheet().isPresent()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", place.toString());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private String uri(String file) {
    String within = folder + "/";
    String relative =
        !folder.isEmpty() && file.startsWith(within) ? file.substring(within.length()) : file;
    try {
      return new URI(null, null, file.equals(folder) ? "." : relative, null).toASCIIString();
    } catch (URISyntaxException e) {
      // a path is always one, but for what no file system allows
      throw new IllegalStateException("no path: " + file, e);
    }
  }
}

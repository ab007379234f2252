package id.salor.appraisal.rules.check;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.rules.internal.json.JsonWriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report as one JSON document, in both languages. Its form is described by {@code
 * check.schema.json} beside this class; {@code version} grows when a reader of the form would have
 * to change.
 */
public final class CheckJson {

  private static final int VERSION = 1;

  private CheckJson() {}

  /**
   * Writes a report; the writer stays open.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(CheckReport report, Writer writer) {
    JsonWriting.write(writer, json -> write(report, json));
  }

  private static void write(CheckReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "appraise-check");
    json.writeNumberField("version", VERSION);
    json.writeBooleanField("clean", report.isClean());
    json.writeObjectFieldStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(JsonWriting.word(severity), report.count(severity));
    }
    json.writeEndObject();
    findings("library", report.library(), json);
    json.writeArrayFieldStart("versions");
    for (VersionReport version : report.versions()) {
      version(version, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void version(VersionReport version, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", version.version());
    JsonWriting.both(json, "title", version.title());
    json.writeBooleanField("usable", version.usability() == VersionReport.Usability.USABLE);
    json.writeBooleanField("clean", version.isClean());
    findings("findings", version.findings(), json);
    json.writeArrayFieldStart("proven");
    for (Proven proven : version.proven()) {
      json.writeStartObject();
      json.writeStringField("id", proven.id());
      json.writeNumberField("count", proven.count());
      JsonWriting.both(json, "text", proven.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void findings(String key, List<CheckFinding> findings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (CheckFinding finding : findings) {
      finding(finding, json);
    }
    json.writeEndArray();
  }

  private static void finding(CheckFinding finding, JsonGenerator json) throws IOException {
    Issue issue = finding.issue();
    json.writeStartObject();
    JsonWriting.issue(json, issue, finding.severity());
    if (issue.location().isPresent()) {
      JsonWriting.place(json, issue.location().get());
    }
    if (issue.excerpt().isPresent()) {
      json.writeStringField("excerpt", issue.excerpt().get());
    }
    Optional<LegalBasis> basis = issue.basis();
    if (basis.isPresent()) {
      JsonWriting.both(json, "basis", basis.get().title());
    }
    if (finding.accepted().isPresent()) {
      JsonWriting.both(json, "accepted", finding.accepted().get());
    }
    json.writeEndObject();
  }
}

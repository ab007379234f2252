package id.salor.appraisal.record;

import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.json.Difference;
import id.salor.appraisal.json.PlainJson;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what a verification has shown as one JSON object, all keys always there and in one order.
 */
public final class VerificationJson {

  private VerificationJson() {}

  /** Returns it as indented JSON, ending in a line break. */
  public static String of(LogVerification verification) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("sound", verification.isSound());
    report.put("records", verification.records());
    report.put("blocks", verification.blocks());
    report.put("head", verification.head().map(Digest::value));
    report.put("records-at-wanted-head", verification.recordsAtHead());
    report.put("errors", verification.errors());
    Map<String, Long> counts = new LinkedHashMap<>();
    verification.counts().forEach((code, count) -> counts.put(code.id(), count));
    report.put("counts", counts);
    report.put(
        "findings", verification.findings().stream().map(VerificationJson::finding).toList());
    report.put("found", verification.found().stream().map(VerificationJson::found).toList());
    return PlainJson.of(report);
  }

  private static Map<String, Object> finding(LogFinding finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", finding.issue().code().id());
    object.put("severity", finding.issue().severity().name().toLowerCase(Locale.ROOT));
    object.put("line", finding.line());
    object.put("record", finding.record());
    object.put("id", finding.id());
    object.put("code", finding.code().map(VerificationCode::value));
    object.put("field", finding.difference().map(Difference::pointer));
    object.put("stored", finding.difference().flatMap(Difference::stored));
    object.put("calculated", finding.difference().flatMap(Difference::again));
    object.put("message", both(finding.issue().message()));
    object.put("advice", both(finding.issue().advice()));
    return object;
  }

  private static Map<String, String> both(Text text) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("id", text.id());
    object.put("en", text.en());
    return object;
  }

  private static Map<String, Object> found(FoundRecord found) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("record", found.number() == 0 ? Optional.empty() : found.number());
    object.put("line", found.line());
    object.put("id", found.record().input().id().value());
    object.put("period", found.record().input().period().toString());
    object.put("policy", found.record().stamp().map(PolicyStamp::policy).map(Object::toString));
    object.put("status", found.record().status());
    object.put("rating", found.record().rating());
    object.put("score", found.record().score());
    object.put("library", found.record().library());
    object.put("sound", found.isSound());
    return object;
  }
}

package id.salor.appraisal.rules.calculator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.calc.AppliedGate;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.calc.GivenAdvice;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.Browser;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import id.salor.appraisal.value.Weight;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives many appraisals to the library and to the scripts of a page, and compares everything that
 * they come to: status, rating, exact score, components, outcomes, exports, gates, advice, reason,
 * and every issue in order with its code, place, wording in both languages, article and line.
 */
final class SameResults {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Pattern REPORT =
      Pattern.compile(
          "<pre id=\"report\">(\\d+) compared, (\\d+) differ\n(.*?)</pre>", Pattern.DOTALL);

  /** Compares in the page, so that a difference is told with the input and both results. */
  private static final String COMPARE =
      """
      const told = [];
      let compared = 0, differ = 0;
      const [[policy, { calculate }]] = Object.entries(policyCalculators);
      for (const [input, expected] of CASES) {
        let actual;
        try {
          actual = calculate(input);
        } catch (e) {
          actual = { threw: String(e.stack) };
        }
        compared++;
        if (JSON.stringify(actual) !== JSON.stringify(expected)) {
          differ++;
          if (told.length < 5) {
            const where = Object.keys(expected).filter(
              (key) => JSON.stringify(actual[key]) !== JSON.stringify(expected[key]));
            const both = where.map((key) => key + "\\n    library: " + JSON.stringify(expected[key])
              + "\\n    page:    " + JSON.stringify(actual[key]));
            told.push(policy + "\\n  input: " + JSON.stringify(input) + "\\n  "
              + (actual.threw || both.join("\\n  ")));
          }
        }
      }
      document.getElementById("report").textContent =
        compared + " compared, " + differ + " differ\\n" + told.join("\\n");
      """;

  private final TermsResolver resolver;
  private final Path folder;
  private final PolicyCalculator calculator;
  private final Map<String, Integer> endings = new TreeMap<>();
  private final Set<IssueCode> codes = new HashSet<>();
  private final Writer cases;
  private int count;

  SameResults(PolicyCalculator calculator, TermsResolver resolver, Path folder) throws IOException {
    this.calculator = calculator;
    this.resolver = resolver;
    this.folder = folder;
    this.cases = Files.newBufferedWriter(folder.resolve("cases.js"), StandardCharsets.UTF_8);
    cases.write("const CASES = [\n");
  }

  /** Adds an appraisal. */
  void add(Appraisee who, AppraisalPeriod period, Evidence evidence) throws IOException {
    PolicyVersion version = calculator.version();
    Appraisal appraisal =
        new Appraisal(new AppraisalId("A-1"), version.id(), who, period, evidence);
    AppraisalResult result =
        new Calculator(resolver).calculate(appraisal, version, List.of(), Census.NONE);
    endings.merge(needsEverybody(result) ? "needs everybody" : status(result), 1, Integer::sum);
    result.issues().forEach(issue -> codes.add(issue.code()));
    count++;
    try (JsonGenerator json = generator(cases)) {
      json.writeStartArray();
      input(json, appraisal);
      result(json, result);
      json.writeEndArray();
    }
    cases.write(",\n");
  }

  /** Whether nothing is wrong but that a page sees one person only. */
  private static boolean needsEverybody(AppraisalResult result) {
    List<Issue> errors = result.issues().stream().filter(Issue::isError).toList();
    return !errors.isEmpty()
        && errors.stream().allMatch(issue -> issue.code() == CalculationCode.COHORT_NOT_COUNTED);
  }

  private static JsonGenerator generator(Writer writer) throws IOException {
    return FACTORY
        .createGenerator(writer)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /** What was wrong with one or another. */
  Set<IssueCode> codes() {
    return codes;
  }

  /** How often each ending came. */
  Map<String, Integer> endings() {
    return endings;
  }

  /** Returns every difference, as text; none if there is none. */
  String differences(Browser browser) throws IOException {
    cases.write("];\n");
    cases.close();
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<!doctype html><meta charset=\"utf-8\"><pre id=\"report\"></pre>\n"
            + "<script src=\"cases.js\"></script>\n"
            + "<script>"
            + calculator.script()
            + "</script>\n<script>"
            + COMPARE
            + "</script>");
    String dom = browser.dom(page);
    Matcher report = REPORT.matcher(dom);
    if (!report.find()) {
      return "the page did not come to an end: " + dom.substring(Math.max(0, dom.length() - 2_000));
    }
    return Integer.parseInt(report.group(1)) == count && report.group(2).equals("0")
        ? ""
        : count + " given; " + report.group();
  }

  private static void input(JsonGenerator json, Appraisal appraisal) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("period");
    json.writeStringField("first", appraisal.period().first().toString());
    json.writeStringField("last", appraisal.period().last().toString());
    json.writeEndObject();
    json.writeObjectFieldStart("appraisee");
    if (appraisal.appraisee().unit().isPresent()) {
      json.writeStringField("unit", appraisal.appraisee().unit().get());
    }
    json.writeEndObject();
    evidence(json, appraisal.evidence());
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeObjectFieldStart("data");
    for (Map.Entry<Name, Datum> datum : evidence.data().entrySet()) {
      json.writeFieldName(datum.getKey().value());
      InputValue value = datum.getValue().value();
      if (value instanceof InputValue.OfTruth truth) {
        json.writeBoolean(truth.truth());
      } else if (value instanceof InputValue.OfNumber number) {
        json.writeStartObject();
        json.writeStringField("number", number.text());
        json.writeEndObject();
      } else {
        json.writeString(value.text());
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("entries");
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      json.writeArrayFieldStart(group.getKey().value());
      for (Entry entry : group.getValue()) {
        json.writeStartObject();
        json.writeStringField("id", entry.id().value());
        evidence(json, entry.evidence());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String status(AppraisalResult result) {
    if (result instanceof AppraisalResult.Rated) {
      return "rated";
    }
    return result instanceof AppraisalResult.Refused ? "refused" : "without-rating";
  }

  private static void result(JsonGenerator json, AppraisalResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", status(result));
    json.writeStringField("rating", result.rating().map(Label::value).orElse(null));
    number(json, "score", result.figures().score().map(score -> score.value()));
    components(json, "components", result.figures().components());
    components(json, "outcomes", result.figures().outcomes());
    json.writeObjectFieldStart("exports");
    for (Map.Entry<Name, Value> export : result.figures().exports().entrySet()) {
      if (export.getValue().isProper()) {
        value(json, export.getKey().value(), export.getValue());
      }
    }
    json.writeEndObject();
    boolean isRated = result instanceof AppraisalResult.Rated;
    gates(json, isRated ? ((AppraisalResult.Rated) result).gates() : List.of());
    advice(json, isRated ? ((AppraisalResult.Rated) result).advice() : List.of());
    json.writeFieldName("reason");
    reason(json, result);
    issues(json, result.issues());
    json.writeEndObject();
  }

  private static void components(JsonGenerator json, String key, List<ComponentResult> components)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (ComponentResult component : components) {
      json.writeStartObject();
      json.writeStringField("name", component.name().value());
      text(json, "title", component.title());
      if (component.value().isProper()) {
        value(json, "value", component.value());
      } else {
        json.writeNullField("value");
        json.writeStringField("without-value", why(component.value()));
      }
      json.writeStringField("unit", component.unit());
      number(json, "weight", component.weight().map(Weight::percent));
      number(json, "contribution", component.contribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String why(Value value) {
    if (value instanceof Value.NotApplicable) {
      return "not-applicable";
    }
    return value instanceof Value.Undetermined ? "undetermined" : "unknown";
  }

  private static void value(JsonGenerator json, String key, Value value) throws IOException {
    if (value instanceof Value.OfTruth truth) {
      json.writeBooleanField(key, truth.truth());
    } else {
      json.writeStringField(key, value.toString());
    }
  }

  private static void gates(JsonGenerator json, List<AppliedGate> gates) throws IOException {
    json.writeArrayFieldStart("gates");
    for (AppliedGate gate : gates) {
      json.writeStartObject();
      json.writeStringField("limit", gate.limit().value());
      json.writeStringField("condition", gate.condition());
      origin(json, gate.origin());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void advice(JsonGenerator json, List<GivenAdvice> given) throws IOException {
    json.writeArrayFieldStart("advice");
    for (GivenAdvice advice : given) {
      json.writeStartObject();
      json.writeStringField("about", advice.about().value());
      text(json, "text", advice.text());
      origin(json, advice.origin());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reason(JsonGenerator json, AppraisalResult result) throws IOException {
    if (!(result instanceof AppraisalResult.WithoutRating without)) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("cause", without.cause().name().toLowerCase(Locale.ROOT));
    text(json, "text", without.reason());
    if (without.origin().isPresent()) {
      origin(json, without.origin().get());
    }
    json.writeEndObject();
  }

  private static void origin(JsonGenerator json, Origin origin) throws IOException {
    json.writeStringField("rule", origin.rule());
    json.writeStringField("location", origin.location().toString());
    json.writeStringField("basis", origin.basis().text());
  }

  private static void issues(JsonGenerator json, List<Issue> issues) throws IOException {
    json.writeArrayFieldStart("issues");
    for (Issue issue : issues) {
      json.writeStartObject();
      json.writeStringField("code", issue.code().id());
      json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
      text(json, "message", issue.message());
      if (issue.advice().isEmpty()) {
        json.writeNullField("advice");
      } else {
        text(json, "advice", issue.advice());
      }
      json.writeStringField("location", issue.location().map(Object::toString).orElse(null));
      json.writeStringField("subject", issue.subject().orElse(null));
      json.writeStringField("basis", issue.basis().map(LegalBasis::text).orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String key, Text text) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String key, Optional<Rational> number)
      throws IOException {
    json.writeStringField(key, number.map(Rational::toString).orElse(null));
  }
}

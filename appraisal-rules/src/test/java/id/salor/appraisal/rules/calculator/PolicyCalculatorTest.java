package id.salor.appraisal.rules.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.internal.calculator.CalculatorWriter;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PolicyCalculatorTest {

  private static final int MOST_BYTES = 200_000;
  private static final Pattern CONSTANT = Pattern.compile("const (\\w+) = (\\d+);");
  private static final Pattern DATA =
      Pattern.compile("publish\\(calculatorOf\\((.*)\\)\\);\n\\}\\)\\(\\);\n", Pattern.DOTALL);

  private static final VersionRules SOME =
      VersionLoader.load(bundled().get(0)).rules().orElseThrow();

  private static List<PolicyFolder> bundled() {
    return PolicyFolders.scanClassPath(PolicyCalculatorTest.class.getClassLoader()).folders();
  }

  @TestFactory
  Stream<DynamicTest> theScriptOfAShippedPolicyIsSmallAndAsksNobodyElse() {
    PolicyLibrary library = PolicyLibrary.bundled();
    return library.catalog().families().values().stream()
        .flatMap(List::stream)
        .map(
            version ->
                DynamicTest.dynamicTest(
                    version.id().toString(), () -> check(library.calculator(version.id()).get())));
  }

  private static void check(PolicyCalculator calculator) {
    String script = calculator.script() + calculator.view();
    assertThat(calculator.script().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    assertThat(script)
        .contains("\"use strict\"")
        .doesNotContain("</", "<!--", "eval(", "Function(", "fetch(", "XMLHttpRequest", "import ")
        .doesNotContain("innerHTML", "localStorage", "http:");
    assertThat(calculator.scriptElement()).startsWith("<script>").endsWith("</script>");
    assertThat(calculator.form().root().fields()).isNotEmpty();
  }

  @Test
  void aVersionThatIsNotKnownIsSaidToBeNotKnown() {
    assertThat(
            PolicyLibrary.bundled()
                .calculator(PolicyId.tryParse("salor/2026-01-01_v3").orElseThrow())
                .issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("unknown-version");
  }

  /** Whatever somebody writes into a policy, in the page it is a text between quotation marks. */
  @Property
  void anyTextOfAPolicyIsDataInTheScript(@ForAll String id, @ForAll String en) throws IOException {
    String script = CalculatorWriter.of(titled(Text.of(id, en))).script();
    Matcher data = DATA.matcher(script);

    assertThat(script).doesNotContain("</", "<!--");
    assertThat(data.find()).isTrue();
    assertThat(data.group(1)).doesNotContain("<", "\u2028", "\u2029");
    assertThat(title(data.group(1))).isEqualTo(Text.of(id, en));
  }

  private static VersionRules titled(Text title) {
    PolicyVersion version = SOME.version();
    return new VersionRules(
        new PolicyVersion(
            version.id(),
            title,
            version.status(),
            version.regulations(),
            version.inForce(),
            version.periods(),
            version.bridges(),
            version.schema(),
            version.digest(),
            version.parameters()),
        SOME.rules(),
        SOME.tables(),
        SOME.places());
  }

  /** Reads the whole, so that it is seen to be well formed. */
  private static Text title(String data) throws IOException {
    String id = "";
    String en = "";
    try (JsonParser json = new JsonFactory().createParser(data)) {
      int depth = 0;
      boolean isTitle = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        isTitle =
            token == JsonToken.FIELD_NAME && depth == 1
                ? json.currentName().equals("title")
                : isTitle;
        if (isTitle && depth == 2 && token == JsonToken.VALUE_STRING) {
          id = json.currentName().equals("id") ? json.getText() : id;
          en = json.currentName().equals("en") ? json.getText() : en;
        }
      }
    }
    return Text.of(id, en);
  }

  /** The program in the page cannot ask the library for its limits, so it repeats them. */
  @Test
  void theLimitsOfThePageAreThoseOfTheLibrary() throws ReflectiveOperationException {
    String core = "id.salor.appraisal.";
    Map<String, String> limits =
        Map.of(
            "MAX_TEXT", core + "value.Rational#MAX_TEXT_LENGTH",
            "MAX_DECIMALS", core + "value.Rational#MAX_EXACT_DECIMALS",
            "MAX_BITS", core + "value.Rational#MAX_BITS",
            "MAX_LOOKS", core + "calc.Calculation#MAX_LOOKS",
            "MAX_WORKDAYS", core + "formula.Formula$WorkdayAfter#MAX_DAYS",
            "MAX_ARGUMENT", core + "issue.Issue#MAX_ARGUMENT");
    Matcher found = CONSTANT.matcher(CalculatorWriter.of(SOME).script());
    int compared = 0;
    while (found.find()) {
      String limit = limits.get(found.group(1));
      if (limit != null) {
        Field field =
            Class.forName(limit.substring(0, limit.indexOf('#')))
                .getDeclaredField(limit.substring(limit.indexOf('#') + 1));
        field.setAccessible(true);
        assertThat(found.group(2)).as(limit).isEqualTo(field.get(null).toString());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(limits.size());
  }
}

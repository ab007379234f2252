package id.salor.appraisal.rules.internal.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.json.ExplanationJson;
import id.salor.appraisal.json.PublishedSchema;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody in a worked example can be explained, in words and to programs. */
class ExplainedExamplesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final JsonSchema SCHEMA = FACTORY.getSchema(PublishedSchema.EXPLANATION.text());
  private static final String META = "https://json-schema.org/draft/2020-12/schema";

  static Stream<PolicyVersion> versions() {
    return LIBRARY.catalog().families().values().stream().flatMap(List::stream);
  }

  private static List<Explanation> explanations(PolicyVersion version) {
    PolicyFolder folder =
        PolicyFolders.scanClassPath(PolicyLibrary.class.getClassLoader()).folders().stream()
            .filter(found -> found.name().equals(version.id().toString()))
            .findFirst()
            .orElseThrow();
    return ExampleSet.read(VersionLoader.load(folder), new ArrayList<>())
        .orElseThrow()
        .trace()
        .stream()
        .map(traced -> Explanation.of(traced.example().appraisal(), traced.inspection()))
        .toList();
  }

  @Test
  void theSchemaIsOneItself() throws IOException {
    assertThat(
            FACTORY
                .getSchema(SchemaLocation.of(META))
                .validate(JSON.readTree(PublishedSchema.EXPLANATION.text())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyExplanationFitsThePublishedSchema(PolicyVersion version) throws IOException {
    List<Explanation> explanations = explanations(version);

    assertThat(explanations).isNotEmpty();
    for (Explanation explanation : explanations) {
      JsonNode json = JSON.readTree(ExplanationJson.of(explanation));
      assertThat(SCHEMA.validate(json)).as(json.toPrettyString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void wordsAndJsonTellTheSameNumbers(PolicyVersion version) throws IOException {
    for (Explanation explanation : explanations(version)) {
      JsonNode json = JSON.readTree(ExplanationJson.of(explanation));
      for (Language language : Language.values()) {
        String text = explanation.text(language);
        for (String told : told(json, language == Language.ID ? "id" : "en")) {
          assertThat(text).contains(told);
        }
      }
      assertThat(json.get("steps").size()).isEqualTo(explanation.steps().size());
    }
  }

  /** What the steps and the missing conditions came to, as the JSON says that people read it. */
  private static Set<String> told(JsonNode json, String language) {
    Set<String> told = new LinkedHashSet<>();
    for (JsonNode step : json.findValues("steps")) {
      addHeadlines(step, language, told);
    }
    for (JsonNode ways : json.get("next-rating").findValues("conditions")) {
      for (JsonNode condition : ways) {
        if (ways == json.at("/next-rating/ways/0/conditions")) {
          told.add(condition.at("/wanted/" + language).asText());
          told.add(condition.at("/value/text/" + language).asText());
        }
      }
    }
    return told;
  }

  private static void addHeadlines(JsonNode steps, String language, Set<String> told) {
    for (JsonNode step : steps) {
      if (step.get("role").asText().equals("quantity")) {
        told.add(
            step.at("/title/" + language).asText()
                + " ["
                + step.get("id").asText()
                + "]: "
                + step.at("/value/text/" + language).asText());
      }
      if (step.get("working").isObject()) {
        told.add(step.at("/working/" + language).asText());
      }
      addHeadlines(step.get("parts"), language, told);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theKeysAreAlwaysTheSameInTheSameOrder(PolicyVersion version) throws IOException {
    Set<List<String>> orders = new LinkedHashSet<>();
    for (Explanation explanation : explanations(version)) {
      List<String> keys = new ArrayList<>();
      JSON.readTree(ExplanationJson.of(explanation)).fieldNames().forEachRemaining(keys::add);
      orders.add(keys);
    }

    assertThat(orders).hasSize(1);
    List<String> required = new ArrayList<>();
    JSON.readTree(PublishedSchema.EXPLANATION.text())
        .get("required")
        .forEach(key -> required.add(key.asText()));
    assertThat(orders.iterator().next()).isEqualTo(required);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whoeverIsNotDeterminedIsToldWhereTheTextIsSilent(PolicyVersion version) {
    for (Explanation explanation : explanations(version)) {
      if (explanation.result() instanceof AppraisalResult.WithoutRating without
          && without.cause() == AppraisalResult.WithoutRating.Cause.UNDETERMINED) {
        assertThat(explanation.holes()).isNotEmpty();
        assertThat(explanation.holes().get(0).basis().text()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whoeverIsExemptIsToldTheReasonAndItsRule(PolicyVersion version) {
    for (Explanation explanation : explanations(version)) {
      if (explanation.result() instanceof AppraisalResult.WithoutRating without
          && without.origin().isPresent()) {
        assertThat(explanation.exemptions())
            .anySatisfy(
                clause -> {
                  assertThat(clause.text()).isEqualTo(without.reason());
                  assertThat(clause.origin()).isEqualTo(without.origin().get());
                });
      }
    }
  }
}

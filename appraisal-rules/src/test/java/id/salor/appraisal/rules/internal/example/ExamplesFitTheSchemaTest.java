package id.salor.appraisal.rules.internal.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.salor.appraisal.calc.InputReading;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.form.AppraisalForm;
import id.salor.appraisal.rules.form.AppraisalSchema;
import id.salor.appraisal.rules.form.FormTarget;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of a version lets through what is rated, and stops slips. */
class ExamplesFitTheSchemaTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final String META = "https://json-schema.org/draft/2020-12/schema";

  static Stream<PolicyVersion> versions() {
    return LIBRARY.catalog().families().values().stream().flatMap(List::stream);
  }

  private static List<ReadExample> examples(PolicyVersion version) {
    PolicyFolder folder =
        PolicyFolders.scanClassPath(PolicyLibrary.class.getClassLoader()).folders().stream()
            .filter(found -> found.name().equals(version.id().toString()))
            .findFirst()
            .orElseThrow();
    ExampleReader reader = new ExampleReader(version, new Findings());
    return folder.examples().stream().flatMap(file -> reader.read(file).stream()).toList();
  }

  private static List<ReadExample> rated(PolicyVersion version) {
    return examples(version).stream()
        .filter(example -> example.rating().isPresent() || example.score().isPresent())
        .toList();
  }

  private static JsonSchema schema(PolicyVersion version) {
    return FACTORY.getSchema(AppraisalSchema.of(version).text());
  }

  private static ObjectNode json(Appraisal appraisal, PolicyVersion version) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", appraisal.id().value());
    root.put("policy", version.id().toString());
    root.put("period", appraisal.period().toString());
    addEvidence(root, appraisal.evidence(), version.schema().root(), version);
    return root;
  }

  private static void addEvidence(
      ObjectNode target, Evidence evidence, GroupDeclaration level, PolicyVersion version) {
    ObjectNode data = target.putObject("data");
    evidence
        .data()
        .forEach(
            (name, datum) -> {
              Declaration declaration = level.declaration(name).orElseThrow();
              Value value = InputReading.read(datum.value(), declaration, version.schema()).get();
              data.set(name.value(), plain(value));
            });
    ObjectNode entries = target.putObject("entries");
    evidence
        .entries()
        .forEach(
            (group, members) -> {
              ArrayNode array = entries.putArray(group.value());
              members.forEach(
                  member -> {
                    ObjectNode entry = array.addObject().put("id", member.id().value());
                    addEvidence(
                        entry, member.evidence(), level.group(group).orElseThrow(), version);
                  });
            });
  }

  private static JsonNode plain(Value value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Value.OfNumber number) {
      return DecimalNode.valueOf(number.number().toExactDecimal().orElseThrow());
    } else if (value instanceof Value.OfTruth truth) {
      return nodes.booleanNode(truth.truth());
    } else if (value instanceof Value.OfLabel label) {
      return nodes.textNode(label.label().value());
    }
    return nodes.textNode(((Value.OfDate) value).date().toString());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyWorkedExampleThatIsRatedFitsTheSchemaAndIsReadFromThatJson(PolicyVersion version) {
    JsonSchema schema = schema(version);
    List<ReadExample> rated = rated(version);
    assertThat(rated).isNotEmpty();
    for (ReadExample example : rated) {
      ObjectNode json = json(example.appraisal(), version);
      assertThat(schema.validate(json)).as(example.example().name() + " " + json).isEmpty();
      try (Stream<ReadAppraisal> read =
          AppraisalReader.create().read(new StringReader(json.toString()), "e.json")) {
        assertThat(read.toList()).allMatch(ReadAppraisal::isRead);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theSchemaIsOneAndTheEmptyFormFitsIt(PolicyVersion version) throws IOException {
    JsonNode schema = JSON.readTree(AppraisalSchema.of(version).text());
    StringWriter form = new StringWriter();
    AppraisalForm.of(
            new FormTarget(
                version.id(), version, Optional.of(examples(version).get(0).appraisal().period())))
        .writeJson(form);

    assertThat(FACTORY.getSchema(com.networknt.schema.SchemaLocation.of(META)).validate(schema))
        .isEmpty();
    assertThat(schema(version).validate(JSON.readTree(form.toString()).get(0))).isEmpty();
    assertThat(AppraisalSchema.of(version).text()).isEqualTo(AppraisalSchema.of(version).text());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aMisspeltNameAWrongKindAndAValueOutOfBoundsDoNotFit(PolicyVersion version) {
    JsonSchema schema = schema(version);
    int slips = 0;
    for (ReadExample example : rated(version)) {
      ObjectNode json = json(example.appraisal(), version);
      slips += checkLevel(json, json, version.schema().root(), schema);
      assertMisfit(json.deepCopy().put("polcy", "salor"), schema);
      assertMisfit(json.deepCopy().put("period", "besok"), schema);
      assertMisfit(json.deepCopy().put("policy", "lain"), schema);
      assertMisfit(json.deepCopy().without(Set.of("id")), schema);
    }
    assertThat(slips).isPositive();
  }

  /** Makes every slip at every value of a level and of the entries within it. */
  private static int checkLevel(
      ObjectNode root, ObjectNode level, GroupDeclaration declared, JsonSchema schema) {
    int slips = 0;
    ObjectNode data = (ObjectNode) level.get("data");
    for (String name : names(data)) {
      JsonNode right = data.get(name);
      data.set(name + "x", right);
      assertMisfit(root, schema);
      data.remove(name + "x");
      Declaration declaration =
          declared.declaration(id.salor.appraisal.value.Name.of(name)).orElseThrow();
      for (JsonNode wrong : wrong(declaration)) {
        data.set(name, wrong);
        assertMisfit(root, schema);
        ObjectNode whole = JSON.createObjectNode();
        whole.set("value", wrong);
        data.set(name, whole);
        assertMisfit(root, schema);
        slips++;
      }
      ObjectNode withSource = JSON.createObjectNode().put("document", "SK-1");
      withSource.set("value", right);
      data.set(name, withSource);
      assertThat(schema.validate(root)).isEmpty();
      data.set(name, withSource.deepCopy().put("dokumen", "SK-1"));
      assertMisfit(root, schema);
      data.set(name, right);
    }
    ObjectNode entries = (ObjectNode) level.get("entries");
    for (String group : names(entries)) {
      for (JsonNode entry : entries.get(group)) {
        GroupDeclaration inner =
            declared.group(id.salor.appraisal.value.Name.of(group)).orElseThrow();
        slips += checkLevel(root, (ObjectNode) entry, inner, schema);
      }
    }
    return slips;
  }

  private static List<String> names(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<JsonNode> wrong(Declaration declaration) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    List<JsonNode> wrong = new ArrayList<>(List.of(nodes.arrayNode(), nodes.textNode("bukan ini")));
    if (declaration.kind() instanceof Kind.OfNumber) {
      wrong.add(nodes.booleanNode(true));
      declaration.range().lowest().ifPresent(low -> wrong.add(beside(low, -1)));
      declaration.range().highest().ifPresent(high -> wrong.add(beside(high, 1)));
      declaration
          .range()
          .step()
          .filter(Rational::isInteger)
          .ifPresent(
              step ->
                  wrong.add(
                      DecimalNode.valueOf(
                          step.toExactDecimal().orElseThrow().add(new BigDecimal("0.5")))));
    } else {
      wrong.add(nodes.numberNode(7));
    }
    return wrong;
  }

  private static JsonNode beside(Rational bound, int distance) {
    return DecimalNode.valueOf(
        bound.plus(Rational.of(distance, 1000)).toExactDecimal().orElseThrow());
  }

  private static void assertMisfit(JsonNode json, JsonSchema schema) {
    assertThat(schema.validate(json)).as(json::toString).isNotEmpty();
  }
}

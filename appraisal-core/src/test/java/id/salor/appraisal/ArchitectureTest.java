package id.salor.appraisal;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

@AnalyzeClasses(
    packages = "id.salor.appraisal",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "id.salor.appraisal.";

  private static final DescribedPredicate<JavaClass> BINARY_FLOATING_POINT =
      DescribedPredicate.describe(
          "binary floating point",
          type ->
              List.of("double", "float", "java.lang.Double", "java.lang.Float")
                  .contains(type.getName()));

  @ArchTest
  static final ArchRule DEPENDENCIES_GO_DOWNWARD =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("id.salor.appraisal..")
          .layer("record")
          .definedBy(BASE + "record..")
          .layer("appraiser")
          .definedBy("id.salor.appraisal")
          .layer("json")
          .definedBy(BASE + "json..")
          .layer("explain")
          .definedBy(BASE + "explain..")
          .layer("distribution")
          .definedBy(BASE + "distribution..")
          .layer("calc")
          .definedBy(BASE + "calc..")
          .layer("policy")
          .definedBy(BASE + "policy..")
          .layer("formula")
          .definedBy(BASE + "formula..")
          .layer("model")
          .definedBy(BASE + "model..")
          .layer("issue")
          .definedBy(BASE + "issue..")
          .layer("law")
          .definedBy(BASE + "law..")
          .layer("value")
          .definedBy(BASE + "value..")
          .whereLayer("record")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("appraiser")
          .mayOnlyBeAccessedByLayers("record")
          .whereLayer("json")
          .mayOnlyBeAccessedByLayers("record")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers("record", "json")
          .whereLayer("distribution")
          .mayOnlyBeAccessedByLayers("record", "json")
          .whereLayer("calc")
          .mayOnlyBeAccessedByLayers("record", "appraiser", "json", "explain", "distribution")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers(
              "record", "appraiser", "json", "explain", "distribution", "calc")
          .whereLayer("formula")
          .mayOnlyBeAccessedByLayers(
              "record", "appraiser", "json", "explain", "distribution", "calc", "policy")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "record", "appraiser", "json", "explain", "distribution", "calc", "policy", "formula")
          .whereLayer("issue")
          .mayOnlyBeAccessedByLayers(
              "record",
              "appraiser",
              "json",
              "explain",
              "distribution",
              "calc",
              "policy",
              "formula",
              "model")
          .whereLayer("law")
          .mayOnlyBeAccessedByLayers(
              "record",
              "appraiser",
              "json",
              "explain",
              "distribution",
              "calc",
              "policy",
              "formula",
              "model",
              "issue");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CIRCLE =
      slices().matching("id.salor.appraisal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule CORE_NEEDS_THE_JDK_SLF4J_AND_JACKSON_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.crypto..",
              "id.salor.appraisal..",
              "org.slf4j..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule JACKSON_IS_SEEN_IN_JSON_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule NO_FIELD_IS_A_BINARY_FLOATING_POINT_NUMBER =
      fields().should().notHaveRawType(BINARY_FLOATING_POINT);

  @ArchTest
  static final ArchRule NO_METHOD_GIVES_OR_TAKES_ONE =
      methods()
          .should()
          .notHaveRawReturnType(BINARY_FLOATING_POINT)
          .andShould()
          .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(are(BINARY_FLOATING_POINT)));

  @ArchTest
  static final ArchRule NOTHING_READS_A_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod("java.time.LocalDate", "now")
          .orShould()
          .callMethod("java.time.LocalDateTime", "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Date.class);
}

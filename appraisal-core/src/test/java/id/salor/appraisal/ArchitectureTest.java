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
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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

  /**
   * The packages from the bottom to the top: each may use those before it and none behind it. A new
   * package is given its place here. The front door has no name.
   */
  private static final List<String> FROM_BOTTOM_TO_TOP =
      List.of(
          "value",
          "law",
          "issue",
          "model",
          "formula",
          "policy",
          "calc",
          "explain",
          "distribution",
          "improvement",
          "json",
          "",
          "record");

  private static int rank(JavaClass type) {
    String name = type.getPackageName().replaceFirst("id\\.salor\\.appraisal\\.?", "");
    return FROM_BOTTOM_TO_TOP.indexOf(name);
  }

  @ArchTest
  static final ArchRule DEPENDENCIES_GO_DOWNWARD =
      classes()
          .should(
              new ArchCondition<JavaClass>("use packages below their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(
                          used ->
                              used.getTargetClass()
                                  .getPackageName()
                                  .startsWith("id.salor.appraisal"))
                      .filter(
                          used ->
                              !used.getTargetClass().getPackage().equals(type.getPackage())
                                  && (rank(type) < 0 || rank(used.getTargetClass()) >= rank(type)))
                      .forEach(
                          used ->
                              events.add(
                                  SimpleConditionEvent.violated(type, used.getDescription())));
                }
              });

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

package id.salor.appraisal.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "id.salor.appraisal",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String INTERNAL = "id.salor.appraisal.rules.internal.";

  @ArchTest
  static final ArchRule DROOLS_IS_SEEN_IN_ONE_PACKAGE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule WORKBOOKS_ARE_READ_IN_ONE_PACKAGE_AND_WRITTEN_IN_ANOTHER =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              INTERNAL + "workbook..", INTERNAL + "tables..", "id.salor.appraisal.rules.form..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..");

  @ArchTest
  static final ArchRule ARCHIVES_AND_XML_ARE_READ_IN_ONE_PACKAGE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "workbook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.commons..",
              "org.apache.xmlbeans..",
              "org.openxmlformats..",
              "javax.xml..",
              "org.xml..",
              "java.util.zip..");

  @ArchTest
  static final ArchRule JSON_IS_WRITTEN_BY_FORMS_AND_REPORTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("id.salor.appraisal.rules..")
          .and()
          .resideOutsideOfPackages(
              INTERNAL + "json..",
              INTERNAL + "calculator..",
              "id.salor.appraisal.rules.form..",
              "id.salor.appraisal.rules.cases..",
              "id.salor.appraisal.rules.check..",
              "id.salor.appraisal.rules.diff..",
              "id.salor.appraisal.rules.impact..",
              "id.salor.appraisal.rules.plan..",
              "id.salor.appraisal.rules.unit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule CORE_DOES_NOT_KNOW_THE_RULES =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.salor.appraisal.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.salor.appraisal.rules..");

  /** Modules above this one are not on its class path, so their sources are asked. */
  @ArchTest
  static void noOtherModuleSeesWhatIsInternal(JavaClasses rules) throws IOException {
    List<Path> modules;
    try (Stream<Path> entries = Files.list(Path.of(".."))) {
      modules =
          entries
              .map(module -> module.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .filter(sources -> !sources.startsWith("../appraisal-rules"))
              .toList();
    }
    assertThat(modules).hasSizeGreaterThan(1);
    for (Path module : modules) {
      try (Stream<Path> files = Files.walk(module)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(file).content().doesNotContain(INTERNAL);
        }
      }
    }
  }

  @ArchTest
  static final ArchRule NO_PUBLIC_SIGNATURE_SHOWS_WHAT_IS_INTERNAL =
      classes()
          .that()
          .resideOutsideOfPackage(INTERNAL + ".")
          .and()
          .arePublic()
          .should(
              new ArchCondition<>("show no internal type, and none of Drools or POI") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (type.getPackageName().startsWith("id.salor.appraisal.rules.internal")) {
                    return;
                  }
                  for (JavaMethod method : type.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
                      shown(method)
                          .filter(ArchitectureTest::isHidden)
                          .forEach(
                              hidden ->
                                  events.add(
                                      SimpleConditionEvent.violated(
                                          method, method.getFullName() + " shows " + hidden)));
                    }
                  }
                }
              });

  private static Stream<String> shown(JavaMethod method) {
    return Stream.concat(
            method.getReturnType().getAllInvolvedRawTypes().stream(),
            method.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
        .map(JavaClass::getName);
  }

  private static boolean isHidden(String type) {
    return type.contains(".internal.")
        || type.startsWith("org.kie")
        || type.startsWith("org.drools")
        || type.startsWith("org.apache");
  }

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CIRCLE =
      slices().matching("id.salor.appraisal.rules.internal.(*)..").should().beFreeOfCycles();

  /**
   * The packages from the bottom to the top: each may use those before it and none behind it. A new
   * package is given its place here.
   */
  private static final List<String> FROM_BOTTOM_TO_TOP =
      List.of(
          "internal.json",
          "internal.source",
          "internal.vocabulary",
          "internal.rule",
          "internal.yaml",
          "internal.workbook",
          "internal.folder",
          "internal.sheet",
          "internal.manifest",
          "internal.reader",
          "internal.seal",
          "internal.engine",
          "internal.resolve",
          "internal.words",
          "internal.page",
          "internal.version",
          "cases",
          "check",
          "diff",
          "impact",
          "impact.report",
          "letter",
          "unit",
          "plan",
          "publish",
          "tables",
          "calculator",
          "guide",
          "internal.calculator",
          "internal.example",
          "internal.search",
          "internal.analysis",
          "internal.coverage",
          "internal.suggestion",
          "internal.mutation",
          "internal.findings",
          "internal.meaning",
          "internal.diff",
          "internal.impact",
          "internal.plan",
          "internal.guide",
          "internal.publish",
          "internal.tables",
          "data",
          "form",
          "help",
          "");

  private static int rank(JavaClass type) {
    String name = type.getPackageName().replaceFirst("id\\.salor\\.appraisal\\.rules\\.?", "");
    return FROM_BOTTOM_TO_TOP.indexOf(name);
  }

  @ArchTest
  static final ArchRule DEPENDENCIES_GO_DOWNWARD =
      classes()
          .that()
          .resideInAPackage("id.salor.appraisal.rules..")
          .should(
              new ArchCondition<JavaClass>("use packages below their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(
                          used ->
                              used.getTargetClass()
                                  .getPackageName()
                                  .startsWith("id.salor.appraisal.rules"))
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
}

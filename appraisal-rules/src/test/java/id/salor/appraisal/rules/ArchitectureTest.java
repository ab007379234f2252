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
import com.tngtech.archunit.library.Architectures;
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
          .resideOutsideOfPackages(INTERNAL + "workbook..", "id.salor.appraisal.rules.form..")
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
              "id.salor.appraisal.rules.form..", "id.salor.appraisal.rules.check..")
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

  @ArchTest
  static final ArchRule DEPENDENCIES_GO_DOWNWARD =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("id.salor.appraisal.rules..")
          .layer("library")
          .definedBy("id.salor.appraisal.rules")
          .layer("cases")
          .definedBy("id.salor.appraisal.rules.cases..")
          .layer("data")
          .definedBy("id.salor.appraisal.rules.data..")
          .layer("check")
          .definedBy("id.salor.appraisal.rules.check..")
          .layer("findings")
          .definedBy(INTERNAL + "findings..")
          .layer("version")
          .definedBy(INTERNAL + "version..")
          .layer("example")
          .definedBy(INTERNAL + "example..")
          .layer("search")
          .definedBy(INTERNAL + "search..")
          .layer("resolve")
          .definedBy(INTERNAL + "resolve..")
          .layer("engine")
          .definedBy(INTERNAL + "engine..")
          .layer("reader")
          .definedBy(INTERNAL + "reader..")
          .layer("manifest")
          .definedBy(INTERNAL + "manifest..")
          .layer("sheet")
          .definedBy(INTERNAL + "sheet..")
          .layer("yaml")
          .definedBy(INTERNAL + "yaml..")
          .layer("folder")
          .definedBy(INTERNAL + "folder..")
          .layer("vocabulary")
          .definedBy(INTERNAL + "vocabulary..")
          .layer("rule")
          .definedBy(INTERNAL + "rule..")
          .layer("source")
          .definedBy(INTERNAL + "source..")
          .layer("workbook")
          .definedBy(INTERNAL + "workbook..")
          .layer("form")
          .definedBy("id.salor.appraisal.rules.form..")
          .whereLayer("library")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("form")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("form")
          .whereLayer("workbook")
          .mayOnlyBeAccessedByLayers("folder", "data")
          .whereLayer("cases")
          .mayOnlyBeAccessedByLayers("library", "example")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("library", "findings")
          .whereLayer("findings")
          .mayOnlyBeAccessedByLayers("library")
          .whereLayer("version")
          .mayOnlyBeAccessedByLayers("library", "example", "findings")
          .whereLayer("example")
          .mayOnlyBeAccessedByLayers("library")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("library")
          .whereLayer("resolve")
          .mayOnlyBeAccessedByLayers("library", "version", "example", "findings", "search")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("resolve")
          .whereLayer("reader")
          .mayOnlyBeAccessedByLayers("version")
          .whereLayer("manifest")
          .mayOnlyBeAccessedByLayers("version", "findings")
          .whereLayer("sheet")
          .mayOnlyBeAccessedByLayers("version", "manifest")
          .whereLayer("yaml")
          .mayOnlyBeAccessedByLayers("manifest", "example", "findings")
          .whereLayer("folder")
          .mayOnlyBeAccessedByLayers("library", "version", "manifest", "findings")
          .whereLayer("vocabulary")
          .mayOnlyBeAccessedByLayers("library", "version", "reader")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("version", "resolve", "engine", "reader", "findings", "search")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers(
              "library",
              "version",
              "example",
              "findings",
              "reader",
              "manifest",
              "sheet",
              "yaml",
              "folder");
}

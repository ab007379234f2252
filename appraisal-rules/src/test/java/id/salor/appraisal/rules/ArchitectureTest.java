package id.salor.appraisal.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
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

@AnalyzeClasses(
    packages = "id.salor.appraisal",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String RULES = "id.salor.appraisal.rules";
  private static final String INTERNAL = RULES + ".internal.";
  private static final DescribedPredicate<JavaClass> DROOLS =
      resideInAnyPackage("org.drools..", "org.kie..");
  private static final DescribedPredicate<JavaClass> INSIDE =
      resideInAPackage(RULES + ".internal..");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_TOUCHES_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "engine..")
          .should()
          .dependOnClassesThat(are(DROOLS));

  @ArchTest
  static final ArchRule NO_METHOD_OF_THE_PUBLIC_PACKAGES_GIVES_OR_TAKES_A_TYPE_OF_DROOLS =
      methods()
          .that()
          .areDeclaredInClassesThat(resideOutsideOfPackage(RULES + ".internal.."))
          .should()
          .notHaveRawReturnType(DROOLS)
          .andShould()
          .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(are(DROOLS)));

  @ArchTest
  static final ArchRule NO_PUBLIC_METHOD_GIVES_OR_TAKES_A_TYPE_OF_THE_INSIDE =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(resideOutsideOfPackage(RULES + ".internal.."))
          .should()
          .notHaveRawReturnType(INSIDE)
          .andShould()
          .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(are(INSIDE)));

  @ArchTest
  static final ArchRule NOTHING_OUTSIDE_THE_RULES_SEES_THEIR_INSIDE =
      noClasses()
          .that()
          .resideOutsideOfPackage(RULES + "..")
          .should()
          .dependOnClassesThat(are(INSIDE));

  @ArchTest
  static final ArchRule CORE_DOES_NOT_KNOW_THE_RULES =
      noClasses()
          .that()
          .resideOutsideOfPackage(RULES + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RULES + "..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CIRCLE =
      slices().matching(RULES + ".internal.(*)..").should().beFreeOfCycles();

  /** Each package, and those that may look down on it. */
  @ArchTest
  static final ArchRule DEPENDENCIES_GO_DOWNWARD =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(RULES + "..")
          .layer("library")
          .definedBy(RULES)
          .layer("cases")
          .definedBy(RULES + ".cases")
          .layer("data")
          .definedBy(RULES + ".data")
          .layer("example")
          .definedBy(INTERNAL + "example")
          .layer("version")
          .definedBy(INTERNAL + "version")
          .layer("resolve")
          .definedBy(INTERNAL + "resolve")
          .layer("engine")
          .definedBy(INTERNAL + "engine")
          .layer("reader")
          .definedBy(INTERNAL + "reader")
          .layer("manifest")
          .definedBy(INTERNAL + "manifest")
          .layer("sheet")
          .definedBy(INTERNAL + "sheet")
          .layer("yaml")
          .definedBy(INTERNAL + "yaml")
          .layer("folder")
          .definedBy(INTERNAL + "folder")
          .layer("vocabulary")
          .definedBy(INTERNAL + "vocabulary")
          .layer("rule")
          .definedBy(INTERNAL + "rule")
          .layer("source")
          .definedBy(INTERNAL + "source")
          .whereLayer("library")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("data")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("example")
          .mayOnlyBeAccessedByLayers("library")
          .whereLayer("version")
          .mayOnlyBeAccessedByLayers("library")
          .whereLayer("resolve")
          .mayOnlyBeAccessedByLayers("library", "version")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("resolve")
          .whereLayer("reader")
          .mayOnlyBeAccessedByLayers("version")
          .whereLayer("manifest")
          .mayOnlyBeAccessedByLayers("version", "example")
          .whereLayer("sheet")
          .mayOnlyBeAccessedByLayers("version", "manifest")
          .whereLayer("yaml")
          .mayOnlyBeAccessedByLayers("manifest", "example")
          .whereLayer("folder")
          .mayOnlyBeAccessedByLayers("library", "version", "manifest")
          .whereLayer("vocabulary")
          .mayOnlyBeAccessedByLayers("library", "version", "reader")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("version", "resolve", "engine", "reader")
          .whereLayer("cases")
          .mayOnlyBeAccessedByLayers("library", "example");
}

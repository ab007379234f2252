package id.salor.appraisal.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.value.Language;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spreadsheet program opens and saves the workbook of each shipped version: what comes back says
 * the same. Takes long, and needs LibreOffice: {@code mvn verify -Dlibreoffice=true}.
 */
@EnabledIfSystemProperty(
    named = "libreoffice",
    matches = "true",
    disabledReason = "takes long; run with -Dlibreoffice=true")
class LibreOfficeTest {

  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();
  private static final int MINUTES = 5;

  @TempDir static Path root;

  @BeforeEach
  void findTheProgram() {
    assumeTrue(program().isPresent(), "soffice is not on the path");
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> whatASpreadsheetProgramSavesSaysTheSame() throws Exception {
    assumeTrue(program().isPresent(), "soffice is not on the path");
    Path exported = Files.createDirectory(root.resolve("exported"));
    List<PolicyVersion> versions =
        BUNDLED.catalog().families().values().stream().flatMap(List::stream).toList();
    for (PolicyVersion version : versions) {
      for (Language language : Language.values()) {
        try (OutputStream file = Files.newOutputStream(exported.resolve(name(version, language)))) {
          BUNDLED.exportTables(version, language, file);
        }
      }
    }
    Path saved = saved(exported);
    return versions.stream()
        .flatMap(
            version ->
                Stream.of(Language.values())
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                version.id() + " " + language,
                                () -> check(version, saved.resolve(name(version, language))))));
  }

  private static String name(PolicyVersion version, Language language) {
    return version.id().toString().replace('/', '_') + "-" + language + ".xlsx";
  }

  /** Opens every workbook and saves it, in one run of the program. */
  private static Path saved(Path exported) throws IOException, InterruptedException {
    Path saved = Files.createDirectory(root.resolve("saved"));
    List<String> command = new ArrayList<>();
    command.add(program().orElseThrow().toString());
    command.add("-env:UserInstallation=" + root.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "xlsx", "--outdir", saved.toString()));
    try (Stream<Path> files = Files.list(exported)) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return saved;
  }

  private static void check(PolicyVersion version, Path workbook) throws IOException {
    Path copies = Files.createTempDirectory(root, "copy");
    BUNDLED.copyTo(copies, version.id()::equals);

    ImportReport report =
        PolicyWorkshop.importTables(workbook, copies.resolve(version.id().toString()));

    assertThat(report.issues()).extracting(Object::toString).isEmpty();
    assertThat(report.tables()).isEmpty();
  }
}

package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with stand-ins for Java and Maven that say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path folder;

  private Path top;
  private Path launcher;

  @BeforeEach
  void copyTheLauncherBelowAFolderWithSpaces() throws IOException {
    top = folder.resolve("a folder with spaces");
    launcher = top.resolve("examples/appraise");
    Files.createDirectories(launcher.getParent());
    Files.copy(Path.of("appraise"), launcher);
    executable(launcher);
    Files.createFile(launcher.resolveSibling("pom.xml"));
    script(folder.resolve("jdk/bin/java"), "for a in \"$@\"; do echo \"<$a>\"; done");
    script(
        folder.resolve("bin/mvn"),
        "echo built in \"$PWD\"; mkdir -p examples/target;"
            + " touch examples/target/appraise.jar");
  }

  @Test
  void theFirstCallBuildsAndLaterOnesDoNot() throws Exception {
    assertThat(call(launcher, "cases")).contains("built in").contains("<cases>");
    assertThat(call(launcher, "cases")).doesNotContain("built in").contains("<cases>");
  }

  @Test
  void argumentsWithSpacesArriveWhole() throws Exception {
    assertThat(call(launcher, "score", "my file.csv", "")).contains("<my file.csv>\n<>\n");
  }

  @Test
  void aWholePopulationGetsTheWholeCompilerAndAShortRunItsFirstTier() throws Exception {
    assertThat(call(launcher, "cases")).contains("<-XX:TieredStopAtLevel=1>\n<-XX:+UseSerialGC>\n");
    assertThat(call(launcher, "impact", "x"))
        .contains("<-XX:+UseParallelGC>\n", "<impact>\n<x>\n")
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void itFindsItsJarThroughLinks() throws Exception {
    Path links = Files.createDirectories(folder.resolve("links"));
    Path one = Files.createSymbolicLink(links.resolve("one"), launcher);
    Path two = Files.createSymbolicLink(links.resolve("two"), one.getFileName());

    assertThat(call(two, "cases"))
        .contains("<" + top.toRealPath().resolve("examples/target/appraise.jar") + ">");
  }

  @Test
  void aBuildThatFailsIsSaidAndNothingIsStarted() throws Exception {
    script(folder.resolve("bin/mvn"), "exit 1");

    assertThat(call(launcher, "cases")).contains("the build failed").doesNotContain("<cases>");
  }

  @Test
  void theJarBesideItComesFirst() throws Exception {
    Path built = launcher.resolveSibling("target/appraise.jar");
    Files.createDirectories(built.getParent());
    Files.createFile(built);
    Path beside = Files.createFile(launcher.resolveSibling("appraise.jar"));

    assertThat(call(launcher, "cases")).contains("<" + beside.toRealPath() + ">");
  }

  @Test
  void aloneItSaysThatItsJarIsMissingAndBuildsNothing() throws Exception {
    Files.delete(launcher.resolveSibling("pom.xml"));

    assertThat(call(launcher, "cases"))
        .contains("appraise.jar is not beside this file")
        .doesNotContain("built in")
        .doesNotContain("<cases>");
  }

  @Test
  void handedOutWithItsJarAloneItRunsFromAnyFolder() throws Exception {
    Path handedOut = Files.createDirectories(folder.resolve("dari pak Budi"));
    Path given = Files.copy(Path.of("appraise"), handedOut.resolve("appraise"));
    executable(given);
    jarOfThisBuild(handedOut.resolve("appraise.jar"));

    String output =
        callWith(Path.of(System.getProperty("java.home")), given, "policies", "--lang", "en");

    assertThat(output).contains("salor/2026-01-01_v2  Salor performance appraisal 2026\n");
  }

  /** A jar that starts the command line from the classes of this build. */
  private static void jarOfThisBuild(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, "id.salor.appraisal.examples.cli.Appraise");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private String call(Path command, String... arguments) throws Exception {
    return callWith(folder.resolve("jdk"), command, arguments);
  }

  private String callWith(Path java, Path command, String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static void script(Path path, String body) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\n" + body + "\n");
    executable(path);
  }

  private static void executable(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

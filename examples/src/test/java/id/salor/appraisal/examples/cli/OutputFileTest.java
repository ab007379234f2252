package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private static final String INPUT = "data/nasional-2024.json";

  @TempDir Path folder;

  private Run write(Path output) {
    return Run.of("score", INPUT, "-f", "jsonl", "-o", output.toString());
  }

  @Test
  void aFolderIsNeverReplacedEvenAnEmptyOne() {
    Run run = write(folder);

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("folder, bukan berkas");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anInputIsNeverOverwritten() throws IOException {
    Path input = Files.copy(Path.of(INPUT), folder.resolve("a.json"));
    Run run = Run.of("score", input.toString(), "-o", input.toString());

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("juga masukan");
    assertThat(input).hasSameTextualContentAs(Path.of(INPUT));
  }

  @Test
  void whatCannotBeReadLeavesTheOldOutputAsItWas() throws IOException {
    Path output = Files.writeString(folder.resolve("out.csv"), "old");
    Run run = Run.of("score", INPUT, "nowhere.csv", "-o", output.toString());

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(output).hasContent("old");
    assertThat(folder)
        .isDirectoryContaining(output::equals)
        .isDirectoryNotContaining("glob:**part");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatWasClosedToOthersStaysClosed() throws IOException {
    Path output = Files.writeString(folder.resolve("out.jsonl"), "old");
    Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rw-------"));

    assertThat(write(output).code()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileHasTheOrdinaryPermissions() throws IOException {
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
    Path output = folder.resolve("out.jsonl");

    assertThat(write(output).code()).isZero();
    assertThat(Files.getPosixFilePermissions(output))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALinkAndItsTargetIsWritten() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    assertThat(write(link).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target)).contains("\"rating\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsWrittenIntoNotReplaced() {
    Path nothing = Path.of("/dev/null");

    assertThat(write(nothing).code()).isZero();
    assertThat(Files.isRegularFile(nothing)).isFalse();
  }

  @Test
  void aReaderThatHasGoneAwayEndsTheWorkWithoutAWord() {
    Writer gone =
        new Writer() {
          @Override
          public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {
            // nothing waits
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    for (String format : new String[] {"table", "json", "jsonl", "csv"}) {
      StringWriter err = new StringWriter();
      int code =
          Appraise.run(
              new PrintWriter(gone),
              new PrintWriter(err),
              "score",
              "data/salor-2025.csv",
              "-f",
              format);
      assertThat(code).as(format).isEqualTo(Appraise.NOTHING_DONE);
      assertThat(err.toString()).as(format).isEmpty();
    }
  }
}

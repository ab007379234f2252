package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutputFileTest {

  private static String standardOutputOf(Consumer<Writer> consumer) {
    StringWriter standard = new StringWriter();
    OutputFile.write(Optional.empty(), new PrintWriter(standard), consumer);
    return standard.toString();
  }

  @Test
  void whatIsWrittenArrivesWhetherItsWriterClosesOrNot() {
    Consumer<Writer> writes =
        writer -> {
          try {
            writer.write("hasil");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    Consumer<Writer> closes =
        writer -> {
          try {
            writer.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };

    assertThat(standardOutputOf(writes)).isEqualTo("hasil");
    assertThat(standardOutputOf(writes.andThen(closes))).isEqualTo("hasil");
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.form.AppraisalForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an empty form to fill in. */
@Command(
    name = "template",
    description = {
      "Writes an empty form to fill in; filled in, score reads it as it is.",
      "Menulis formulir kosong; sesudah diisi, langsung dapat dibaca score."
    })
final class TemplateCommand implements Callable<Integer> {

  /** The form of the form. */
  enum Format {
    CSV,
    XLSX,
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Target target;

  @Parameters(
      paramLabel = "FAMILY[/VERSION]",
      description = {"The policy.", "Kebijakannya."})
  private String policy;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "csv|xlsx|json",
      description = {
        "The form of the output; by default as the name of the file ends, else csv.",
        "Bentuk keluaran; bakunya menurut akhiran nama berkas, selain itu csv."
      })
  private Format format;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Format chosen = format();
    if (chosen == Format.XLSX && target.output().isEmpty()) {
      throw new UserError("buku kerja perlu berkas / a workbook needs a file: -o FILE.xlsx");
    }
    AppraisalForm form = AppraisalForm.of(target.choose(policy, common, err));
    if (chosen == Format.XLSX) {
      OutputFile.write(target.output().orElseThrow(), workbook(form));
    } else {
      OutputFile.write(
          target.output(), spec.commandLine().getOut(), writer -> write(form, chosen, writer));
    }
    return Appraise.FINE;
  }

  private Format format() {
    String name = target.output().map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    Format byName =
        name.endsWith(".xlsx") ? Format.XLSX : name.endsWith(".json") ? Format.JSON : Format.CSV;
    return Optional.ofNullable(format).orElse(byName);
  }

  private static byte[] workbook(AppraisalForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.writeXlsx(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(AppraisalForm form, Format format, Writer writer) {
    try {
      if (format == Format.JSON) {
        form.writeJson(writer);
      } else {
        form.writeCsv(writer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

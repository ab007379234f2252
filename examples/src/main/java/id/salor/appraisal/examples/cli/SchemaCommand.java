package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.form.AppraisalSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the JSON Schema of appraisals. */
@Command(
    name = "schema",
    description = {
      "Writes the JSON Schema of one appraisal in JSON.",
      "Menulis JSON Schema bagi satu penilaian dalam JSON."
    })
final class SchemaCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Target target;

  @Override
  public Integer call() {
    AppraisalSchema schema =
        AppraisalSchema.of(target.choose(common, spec.commandLine().getErr()).version());
    OutputFile.write(
        target.output(),
        spec.commandLine().getOut(),
        writer -> {
          try {
            schema.write(writer);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return Appraise.FINE;
  }
}

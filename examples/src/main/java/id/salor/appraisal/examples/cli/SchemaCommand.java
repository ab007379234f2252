package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.json.PublishedSchema;
import id.salor.appraisal.rules.form.AppraisalSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the JSON Schema of appraisals, or of a document that this library writes. */
@Command(
    name = "schema",
    description = {
      "Writes a JSON Schema: of one appraisal in JSON, or of a document that is written.",
      "Menulis JSON Schema: bagi satu penilaian dalam JSON, atau bagi dokumen yang ditulis."
    })
final class SchemaCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Target target;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Subject subject;

  /** Of what the schema is. */
  static final class Subject {

    @Parameters(
        paramLabel = "FAMILY[/VERSION]",
        description = {
          "The policy whose appraisals it describes.",
          "Kebijakan yang penilaiannya diuraikan."
        })
    private String policy;

    @Option(
        names = "--document",
        paramLabel = "NAME",
        completionCandidates = DocumentNames.class,
        description = {
          "A document that the library writes: ${COMPLETION-CANDIDATES}.",
          "Dokumen yang ditulis pustaka ini."
        })
    private String document;
  }

  /** The names of documents whose schema is published. */
  static final class DocumentNames implements Iterable<String> {

    static List<String> all() {
      return Arrays.stream(PublishedSchema.values()).map(PublishedSchema::id).toList();
    }

    @Override
    public Iterator<String> iterator() {
      return all().iterator();
    }
  }

  @Override
  public Integer call() {
    String text = subject.document == null ? ofAppraisals() : ofDocument();
    OutputFile.write(
        target.output(),
        spec.commandLine().getOut(),
        writer -> {
          try {
            writer.write(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return Appraise.FINE;
  }

  private String ofAppraisals() {
    return AppraisalSchema.of(
            target.choose(subject.policy, common, spec.commandLine().getErr()).version())
        .text();
  }

  private String ofDocument() {
    if (target.hasPeriod()) {
      throw new UserError(
          common.say(
              "--period hanya untuk penilaian suatu kebijakan",
              "--period is for the appraisals of a policy only"));
    }
    return PublishedSchema.ofId(subject.document)
        .orElseThrow(() -> unknown(subject.document))
        .text();
  }

  private UserError unknown(String document) {
    String maybe =
        Suggestion.nearest(document, DocumentNames.all())
            .map(near -> common.say(" Mungkin \"", " Maybe \"") + near + "\".")
            .orElse("");
    return new UserError(
        "\""
            + document
            + common.say("\" bukan dokumen yang dikenal: ", "\" is no document known here: ")
            + String.join(", ", DocumentNames.all())
            + "."
            + maybe);
  }
}

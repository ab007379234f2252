package id.salor.appraisal.examples.cli;

import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.rules.data.CsvAppraisalReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where appraisals come from, and what holds for those that do not say it themselves. */
final class Inputs {

  /** The form of an input. */
  enum Form {
    JSON,
    JSONL,
    CSV
  }

  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--policy",
      paramLabel = "FAMILY[/VERSION]",
      description = {
        "The policy to use, whatever the data say; with a version, that very one.",
        "Kebijakan yang dipakai, apa pun kata datanya; dengan versi, tepat versi itu."
      })
  private String policy;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {
        "The period of appraisals that name none: 2025, 2025-07, 2025-01-01..2025-06-30.",
        "Periode bagi penilaian yang tidak menyebutnya."
      })
  private String period;

  @Option(
      names = "--input-format",
      paramLabel = "json|jsonl|csv",
      description = {
        "The form of the input; by default as the name of the file ends.",
        "Bentuk masukan; bakunya menurut akhiran nama berkas."
      })
  private Form form;

  /** The policy that overrides that of the data. */
  Optional<PolicyReference> policy() {
    return Optional.ofNullable(policy)
        .map(
            text ->
                PolicyReference.tryParse(text)
                    .orElseThrow(() -> new UserError("--policy: \"" + text + "\"?")));
  }

  private Optional<AppraisalPeriod> period() {
    return Optional.ofNullable(period)
        .map(
            text ->
                AppraisalPeriod.tryParse(text)
                    .orElseThrow(() -> new UserError("--period: \"" + text + "\"?")));
  }

  /** Reads a file, or the standard input for {@code -}. */
  Stream<ReadAppraisal> read(String file) {
    boolean standard = file.equals(STANDARD_INPUT);
    if (!standard && !Files.isReadable(Path.of(file))) {
      throw new UserError(file + ": tidak dapat dibaca / cannot be read");
    }
    if (!standard && Files.isDirectory(Path.of(file))) {
      throw new UserError(file + ": folder, bukan berkas / a folder, not a file");
    }
    return formOf(file) == Form.CSV ? readCsv(file, standard) : readJson(file, standard);
  }

  private Stream<ReadAppraisal> readCsv(String file, boolean standard) {
    CsvAppraisalReader reader = CsvAppraisalReader.create();
    CsvAppraisalReader withPolicy = policy().map(reader::withPolicy).orElse(reader);
    CsvAppraisalReader ready = period().map(withPolicy::withPeriod).orElse(withPolicy);
    return standard ? ready.read(System.in, file) : ready.read(Path.of(file));
  }

  private Stream<ReadAppraisal> readJson(String file, boolean standard) {
    AppraisalReader reader = AppraisalReader.create();
    AppraisalReader withPolicy = policy().map(reader::withPolicy).orElse(reader);
    AppraisalReader withPeriod = period().map(withPolicy::withPeriod).orElse(withPolicy);
    AppraisalReader ready =
        formOf(file) == Form.JSONL ? withPeriod.withForm(AppraisalReader.Form.LINES) : withPeriod;
    return standard ? ready.read(System.in, file) : ready.read(Path.of(file));
  }

  private Form formOf(String file) {
    if (form != null) {
      return form;
    }
    String lower = file.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return Form.CSV;
    }
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") ? Form.JSONL : Form.JSON;
  }
}

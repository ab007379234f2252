package id.salor.appraisal.examples.cli;

import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.rules.data.CsvAppraisalReader;
import id.salor.appraisal.rules.data.XlsxAppraisalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
    CSV,
    XLSX
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
      paramLabel = "json|jsonl|csv|xlsx",
      description = {
        "The form of the input; by default as the name of the file ends.",
        "Bentuk masukan; bakunya menurut akhiran nama berkas."
      })
  private Form form;

  /** The policy that overrides that of the data. */
  Optional<PolicyReference> policy() {
    return Optional.ofNullable(policy)
        .map(text -> PolicyReference.tryParse(text).orElseThrow(() -> notAPolicy(text)));
  }

  static UserError notAPolicy(String text) {
    return new UserError(
        "\"" + text + "\" bukan kebijakan / is no policy: salor, salor/2025-01-01_v1");
  }

  private Optional<AppraisalPeriod> period() {
    return Optional.ofNullable(period).map(Inputs::parsePeriod);
  }

  static AppraisalPeriod parsePeriod(String text) {
    return AppraisalPeriod.tryParse(text)
        .orElseThrow(
            () ->
                new UserError(
                    "\""
                        + text
                        + "\" bukan periode / is no period: "
                        + "2025, 2025-07, 2025-01-01..2025-06-30"));
  }

  /**
   * Checks the options and that a file can be read, before anything is done.
   *
   * @throws UserError if not
   */
  void check(String file) {
    policy();
    period();
    if (file.equals(STANDARD_INPUT)) {
      return;
    }
    Path path = path(file);
    if (Files.isDirectory(path)) {
      throw new UserError(file + ": folder, bukan berkas / a folder, not a file");
    }
    if (!Files.exists(path)) {
      throw new UserError(file + ": berkas tidak ada / no such file");
    }
    if (!Files.isReadable(path)) {
      throw new UserError(file + ": tidak dapat dibaca / cannot be read");
    }
  }

  /**
   * Checks that a file can be read once more, to count everybody before anybody is rated.
   *
   * @throws UserError for the standard input
   */
  void checkReadableTwice(String file) {
    if (file.equals(STANDARD_INPUT)) {
      throw new UserError(
          "kebijakan ini membandingkan pegawai: berikan berkas, bukan masukan standar"
              + " / this policy sees people side by side: give a file, not the standard input");
    }
  }

  /** Tells whether an output would overwrite an input. */
  boolean isSame(String file, Path output) {
    try {
      return !file.equals(STANDARD_INPUT)
          && Files.exists(output)
          && Files.isRegularFile(output)
          && Files.isSameFile(path(file), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      // also where the locale, as LC_ALL=C, has no letter that the name has
      throw new UserError(file + ": nama berkas tidak dikenal / this name cannot be used here");
    }
  }

  /** Reads a file, or the standard input for {@code -}. */
  Stream<ReadAppraisal> read(String file) {
    boolean standard = file.equals(STANDARD_INPUT);
    return switch (formOf(file)) {
      case CSV -> readCsv(file, standard);
      case XLSX -> readXlsx(file, standard);
      case JSON, JSONL -> readJson(file, standard);
    };
  }

  private Stream<ReadAppraisal> readCsv(String file, boolean standard) {
    CsvAppraisalReader reader = CsvAppraisalReader.create();
    CsvAppraisalReader withPolicy = policy().map(reader::withPolicy).orElse(reader);
    CsvAppraisalReader ready = period().map(withPolicy::withPeriod).orElse(withPolicy);
    return standard ? ready.read(System.in, file) : ready.read(Path.of(file));
  }

  private Stream<ReadAppraisal> readXlsx(String file, boolean standard) {
    XlsxAppraisalReader reader = XlsxAppraisalReader.create();
    XlsxAppraisalReader withPolicy = policy().map(reader::withPolicy).orElse(reader);
    XlsxAppraisalReader ready = period().map(withPolicy::withPeriod).orElse(withPolicy);
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
    if (lower.endsWith(".xlsx")) {
      return Form.XLSX;
    }
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") ? Form.JSONL : Form.JSON;
  }
}

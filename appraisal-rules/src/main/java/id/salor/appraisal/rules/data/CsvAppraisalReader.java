package id.salor.appraisal.rules.data;

import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads appraisals from CSV, one or more rows each; see the package for the form.
 *
 * <p>Never more than one appraisal is held at a time, besides the ids. Bad data never throws: every
 * appraisal gives one {@link ReadAppraisal}. A bad row costs the one appraisal it belongs to; a bad
 * heading costs the file, with every issue of the heading in one record. An input that cannot be
 * read at all throws {@link UncheckedIOException} from the stream.
 *
 * <pre>{@code
 * try (Stream<ReadAppraisal> records = CsvAppraisalReader.create().read(Path.of("2025.csv"))) {
 *   records.forEach(record -> ...);
 * }
 * }</pre>
 *
 * <p>Immutable; one reader may read any number of inputs.
 */
public final class CsvAppraisalReader {

  private final Optional<PolicyReference> policy;
  private final Optional<AppraisalPeriod> period;

  private CsvAppraisalReader(Optional<PolicyReference> policy, Optional<AppraisalPeriod> period) {
    this.policy = policy;
    this.period = period;
  }

  /** Returns a reader without defaults. */
  public static CsvAppraisalReader create() {
    return new CsvAppraisalReader(Optional.empty(), Optional.empty());
  }

  /** Returns this reader with the policy of appraisals that name none. */
  public CsvAppraisalReader withPolicy(PolicyReference fallback) {
    return new CsvAppraisalReader(Optional.of(fallback), period);
  }

  /** Returns this reader with the period of appraisals that name none. */
  public CsvAppraisalReader withPeriod(AppraisalPeriod fallback) {
    return new CsvAppraisalReader(policy, Optional.of(fallback));
  }

  /**
   * Reads a file in UTF-8.
   *
   * @return the records, in order; to be closed
   * @throws UncheckedIOException if the file cannot be opened, or later from the stream
   */
  public Stream<ReadAppraisal> read(Path file) {
    try {
      InputStream input = new BufferedInputStream(Files.newInputStream(file));
      return read(input, file.toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an input in UTF-8.
   *
   * @param file the name of the input, for the places of issues
   * @return the records, in order; closing it closes the input
   */
  public Stream<ReadAppraisal> read(InputStream input, String file) {
    return read(new InputStreamReader(input, StandardCharsets.UTF_8), file);
  }

  /**
   * Reads an input.
   *
   * @param file the name of the input, for the places of issues
   * @return the records, in order; closing it closes the input
   */
  public Stream<ReadAppraisal> read(Reader input, String file) {
    Objects.requireNonNull(file, "file");
    AppraisalRecords records =
        new AppraisalRecords(() -> new CsvRows(input, file), file, policy, period);
    return ReadAppraisal.stream(records, input);
  }
}

package id.salor.appraisal.rules.data;

import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads appraisals from a workbook (XLSX): the rows of its first sheet, in the form that the
 * package describes for CSV. Places of issues are cells: {@code 2025.xlsx!Sheet1!F12}.
 *
 * <p>Only what a person sees is read. Formulas, percentages, errors, hidden rows and columns that
 * hold something, merged cells, further sheets (but one named {@link #NOTES_SHEET}), macros and
 * links to other files are issues: in a cell, of the one appraisal; in the workbook as a whole, of
 * the file. A date without a time is read as {@code 2025-07-31}, a truth as {@code ya} or {@code
 * tidak}, a number as the decimal that spreadsheet programs show, with no more than fifteen digits.
 *
 * <pre>{@code
 * try (Stream<ReadAppraisal> records = XlsxAppraisalReader.create().read(Path.of("2025.xlsx"))) {
 *   records.forEach(record -> ...);
 * }
 * }</pre>
 *
 * <p>Immutable; one reader may read any number of inputs.
 */
public final class XlsxAppraisalReader {

  /** The sheet for notes to people, which is never read. */
  public static final String NOTES_SHEET = "Petunjuk";

  /** Largest workbook. */
  static final int MAX_FILE_BYTES = 32_000_000;

  private final Optional<PolicyReference> policy;
  private final Optional<AppraisalPeriod> period;

  private XlsxAppraisalReader(Optional<PolicyReference> policy, Optional<AppraisalPeriod> period) {
    this.policy = policy;
    this.period = period;
  }

  /** Returns a reader without defaults. */
  public static XlsxAppraisalReader create() {
    return new XlsxAppraisalReader(Optional.empty(), Optional.empty());
  }

  /** Returns this reader with the policy of appraisals that name none. */
  public XlsxAppraisalReader withPolicy(PolicyReference fallback) {
    return new XlsxAppraisalReader(Optional.of(fallback), period);
  }

  /** Returns this reader with the period of appraisals that name none. */
  public XlsxAppraisalReader withPeriod(AppraisalPeriod fallback) {
    return new XlsxAppraisalReader(policy, Optional.of(fallback));
  }

  /**
   * Reads a file, which is held in memory as it is stored.
   *
   * @return the records, in order; to be closed
   * @throws UncheckedIOException if the file cannot be opened, or later from the stream
   */
  public Stream<ReadAppraisal> read(Path file) {
    try {
      return read(Files.newInputStream(file), file.toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an input, which is held in memory as it is stored.
   *
   * @param file the name of the input, for the places of issues
   * @return the records, in order; closing it closes the input
   * @throws UncheckedIOException if the input cannot be read
   */
  public Stream<ReadAppraisal> read(InputStream input, String file) {
    try (input) {
      return read(input.readNBytes(MAX_FILE_BYTES + 1), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<ReadAppraisal> read(byte[] bytes, String file) {
    Objects.requireNonNull(file, "file");
    XlsxRows rows = new XlsxRows(bytes, file);
    AppraisalRecords records = new AppraisalRecords(rows::open, file, policy, period);
    return ReadAppraisal.stream(records, rows);
  }
}

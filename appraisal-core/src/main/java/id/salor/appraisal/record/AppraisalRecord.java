package id.salor.appraisal.record;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.json.RecordJson;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Digest;
import java.util.Objects;

/**
 * An appraisal and its result in the form in which they are kept: everything from which the result
 * can be calculated once more, in five years as today.
 *
 * <pre>{@code
 * AppraisalRecord record = AppraisalRecord.of(appraisal, appraiser.appraise(appraisal));
 * letter.print(record.code()); // 7K2M-9QXR-4TBC-D8WP
 * }</pre>
 *
 * <p>What was masked is masked here already: a {@link Recorder} makes records of that kind, and
 * only a record that was masked in the same way has the same code. A record is an immutable value;
 * two of them are equal when their texts are.
 */
public final class AppraisalRecord {

  private final Appraisal input;
  private final AppraisalResult result;
  private final String text;

  private AppraisalRecord(String library, Appraisal input, AppraisalResult result) {
    this.input = input;
    this.result = result;
    this.text = RecordJson.of(library, input, result);
  }

  /** Returns the record of an appraisal, everything in it as it is. */
  public static AppraisalRecord of(Appraisal appraisal, AppraisalResult result) {
    return of(LibraryVersion.CURRENT, appraisal, result);
  }

  /** Returns the record that another release of the library would have made. */
  static AppraisalRecord of(String library, Appraisal appraisal, AppraisalResult result) {
    Objects.requireNonNull(appraisal, "appraisal");
    Objects.requireNonNull(result, "result");
    if (!appraisal.id().equals(result.subject().id())) {
      throw new IllegalArgumentException(
          "the appraisal is " + appraisal.id() + ", the result that of " + result.subject().id());
    }
    return new AppraisalRecord(library, appraisal, result);
  }

  /** Returns the appraisal. */
  public Appraisal input() {
    return input;
  }

  /** Returns its result. */
  public AppraisalResult result() {
    return result;
  }

  /** Returns the canonical text: one line of JSON without its line end; see {@link RecordJson}. */
  public String text() {
    return text;
  }

  /** Returns the digest of the text in UTF-8, as {@code sha256sum} makes it of the line. */
  public Digest digest() {
    return Digest.ofText(text);
  }

  /**
   * Returns the code by which the record is found again. It stays the same wherever the record
   * stands, and whichever release of the library wrote it, as long as the result is the same.
   */
  public VerificationCode code() {
    return VerificationCode.of(Digest.ofText(RecordJson.withoutLibrary(input, result)));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof AppraisalRecord other && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return code().value();
  }
}

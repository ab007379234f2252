package id.salor.appraisal.json;

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
 * Reads appraisals from JSON: one object, an array of objects, or JSON Lines (one object a line).
 *
 * <p>Never more than one appraisal is held at a time, besides the ids, which are kept to find one
 * that comes twice. Bad data never throws: every appraisal in the input gives one {@link
 * ReadAppraisal}, with all its issues. An input that cannot be read at all, because a disk or a
 * connection fails, throws {@link UncheckedIOException} from the stream.
 *
 * <pre>{@code
 * AppraisalReader reader = AppraisalReader.create().withPolicy(PolicyFamily.of("salor"));
 * try (Stream<ReadAppraisal> records = reader.read(Path.of("2025.jsonl"))) {
 *   records.forEach(record -> ...);
 * }
 * }</pre>
 *
 * <p>What a fault costs:
 *
 * <ul>
 *   <li>wrong keys, types, numbers, a text or an appraisal that is too large: the one appraisal;
 *   <li>a syntax error in JSON Lines: the one line;
 *   <li>a syntax error in an array: that member and all after it, since none of their ends is
 *       certain any more; the issue {@code rest-not-read} says from where.
 * </ul>
 *
 * <p>Of one appraisal at most a hundred issues of its content are listed.
 *
 * <p>Immutable; one reader may read any number of inputs.
 */
public final class AppraisalReader {

  private final Optional<PolicyReference> policy;
  private final Optional<AppraisalPeriod> period;
  private final Form form;

  /** How the appraisals stand in an input. */
  public enum Form {
    /**
     * Seen from the input: an array begins with a bracket; more than one line, each with an object
     * of its own, is JSON Lines; all else is one object.
     */
    DETECTED,
    /** One object a line, also where the first line is broken. */
    LINES
  }

  private AppraisalReader(
      Optional<PolicyReference> policy, Optional<AppraisalPeriod> period, Form form) {
    this.policy = policy;
    this.period = period;
    this.form = form;
  }

  /** Returns a reader without defaults that detects the form. */
  public static AppraisalReader create() {
    return new AppraisalReader(Optional.empty(), Optional.empty(), Form.DETECTED);
  }

  /** Returns this reader with the policy of appraisals that name none. */
  public AppraisalReader withPolicy(PolicyReference fallback) {
    return new AppraisalReader(Optional.of(fallback), period, form);
  }

  /** Returns this reader with the period of appraisals that name none. */
  public AppraisalReader withPeriod(AppraisalPeriod fallback) {
    return new AppraisalReader(policy, Optional.of(fallback), form);
  }

  /** Returns this reader for inputs of one form. */
  public AppraisalReader withForm(Form known) {
    return new AppraisalReader(policy, period, Objects.requireNonNull(known, "known"));
  }

  /**
   * Reads a file in UTF-8; one named {@code *.jsonl} or {@code *.ndjson} is JSON Lines.
   *
   * @return the records, in order; to be closed
   * @throws UncheckedIOException if the file cannot be opened, or later from the stream
   */
  public Stream<ReadAppraisal> read(Path file) {
    String name = file.toString().replace('\\', '/');
    boolean isLines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
    try {
      InputStream input = new BufferedInputStream(Files.newInputStream(file));
      return (isLines ? withForm(Form.LINES) : this).read(input, name);
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
    RecordIterator records = new RecordIterator(input, file, form, policy, period);
    return ReadAppraisal.stream(records, input);
  }
}

package id.salor.appraisal.record;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.value.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies logs: that nothing in them was changed since it was written, and that each result is
 * what the policy of that time makes of its input.
 *
 * <pre>{@code
 * LogVerification verification =
 *     LogVerifier.of(appraiser).withHead(noted).verify(Path.of("2025.log.jsonl"));
 * verification.first().ifPresent(finding -> ...);
 * }</pre>
 *
 * <p>Whatever a file holds gives findings and never throws. It is read as a stream and may be of
 * any length; where a policy sees people side by side it is read once more to count them. The key
 * by which persons are masked is not needed.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class LogVerifier {

  private final Appraiser appraiser;
  private final Optional<Digest> head;
  private final Optional<RecordKey> key;
  private final Optional<VerificationCode> code;

  private LogVerifier(
      Appraiser appraiser,
      Optional<Digest> head,
      Optional<RecordKey> key,
      Optional<VerificationCode> code) {
    this.appraiser = Objects.requireNonNull(appraiser, "appraiser");
    this.head = head;
    this.key = key;
    this.code = code;
  }

  /** Returns a verifier that calculates with this appraiser, which knows the policies of old. */
  public static LogVerifier of(Appraiser appraiser) {
    return new LogVerifier(appraiser, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns this verifier with a head that was noted elsewhere: the log must have had it once, now
   * or before it was continued. Only so is it seen that a log was cut and closed again, or written
   * anew as a whole.
   */
  public LogVerifier withHead(Digest noted) {
    return new LogVerifier(appraiser, Optional.of(noted), key, code);
  }

  /** Returns this verifier with the key of the log, by which its seals are checked. */
  public LogVerifier withKey(RecordKey known) {
    return new LogVerifier(appraiser, head, Optional.of(known), code);
  }

  /** Returns this verifier that also finds the record behind a code. */
  public LogVerifier lookingFor(VerificationCode wanted) {
    return new LogVerifier(appraiser, head, key, Optional.of(wanted));
  }

  /**
   * Verifies a log.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public LogVerification verify(Path file) {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
      LogWalk walk = new LogWalk(file, appraiser, head, key, code);
      LineReader lines = new LineReader(input);
      boolean goesOn = true;
      while (goesOn) {
        Optional<LineReader.Line> line = lines.next();
        goesOn = line.isPresent() && walk.take(line.get());
      }
      return walk.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

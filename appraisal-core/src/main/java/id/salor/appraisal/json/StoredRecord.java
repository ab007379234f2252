package id.salor.appraisal.json;

import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.model.Appraisal;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as it was read: the appraisal whole, and of the result what identifies it. The result as
 * such is not read but calculated once more, and its text compared.
 *
 * @param library the version of the library that made it
 * @param input the appraisal
 * @param status how it ended: {@code rated}, {@code without-rating} or {@code refused}
 * @param stamp which policy it was made with; empty where none could be chosen or resolved
 * @param rating the rating that is written there
 * @param score the score that is written there, as text
 */
public record StoredRecord(
    String library,
    Appraisal input,
    String status,
    Optional<PolicyStamp> stamp,
    Optional<String> rating,
    Optional<String> score) {

  /** Checks the components. */
  public StoredRecord {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(score, "score");
  }
}

package id.salor.appraisal.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a measure comes from, so that the person appraised can check it.
 *
 * @param document the document or system it was read from
 * @param enteredBy who entered it
 * @param confirmedBy who confirmed it
 * @param confirmedOn the day it was confirmed
 */
public record MeasureSource(
    Optional<String> document,
    Optional<String> enteredBy,
    Optional<String> confirmedBy,
    Optional<LocalDate> confirmedOn) {

  /** Checks the components. */
  public MeasureSource {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(enteredBy, "enteredBy");
    Objects.requireNonNull(confirmedBy, "confirmedBy");
    Objects.requireNonNull(confirmedOn, "confirmedOn");
  }

  /** Returns a source of which only the document is known. */
  public static MeasureSource ofDocument(String document) {
    return new MeasureSource(
        Optional.of(document), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns this source as entered by somebody. */
  public MeasureSource withEnteredBy(String person) {
    return new MeasureSource(document, Optional.of(person), confirmedBy, confirmedOn);
  }

  /** Returns this source as confirmed by somebody on a day. */
  public MeasureSource withConfirmedBy(String person, LocalDate day) {
    return new MeasureSource(document, enteredBy, Optional.of(person), Optional.of(day));
  }
}

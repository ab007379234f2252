package id.salor.appraisal.json;

import java.util.Objects;
import java.util.Optional;

/**
 * The first place at which two JSON texts differ.
 *
 * @param pointer the place, as RFC 6901 writes it: {@code /result/components/0/value}
 * @param stored what stands there in the first text; empty where the place is not there
 * @param again what stands there in the second
 */
public record Difference(String pointer, Optional<String> stored, Optional<String> again) {

  /** Checks the components. */
  public Difference {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(again, "again");
  }
}

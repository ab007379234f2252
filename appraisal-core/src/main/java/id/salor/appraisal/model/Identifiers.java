package id.salor.appraisal.model;

import java.util.Objects;

/** The form that identities from outside must have. */
final class Identifiers {

  private static final int MAX_LENGTH = 200;

  private Identifiers() {}

  static String checked(String value, String what) {
    Objects.requireNonNull(value, what);
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("not an " + what + ": \"" + value + "\"");
    }
    return value;
  }
}

package id.salor.appraisal.model;

/**
 * The identity of an entry within its group, such as {@code "K2"} among the planned activities.
 *
 * @param value any text that is not blank, at most 200 characters
 */
public record EntryId(String value) {

  /** Checks the component. */
  public EntryId {
    value = Identifiers.checked(value, "entry id");
  }

  /** Returns the id with this text. */
  public static EntryId of(String value) {
    return new EntryId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

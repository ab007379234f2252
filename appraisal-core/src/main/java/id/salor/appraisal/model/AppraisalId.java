package id.salor.appraisal.model;

/**
 * The identity of one appraisal within the data it comes from.
 *
 * @param value any text that is not blank, at most 200 characters
 */
public record AppraisalId(String value) {

  /** Checks the component. */
  public AppraisalId {
    value = Identifiers.checked(value, "appraisal id");
  }

  /** Returns the id with this text. */
  public static AppraisalId of(String value) {
    return new AppraisalId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package id.salor.appraisal.examples.cli;

/** Something the user can mend, said in one line. */
final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }
}

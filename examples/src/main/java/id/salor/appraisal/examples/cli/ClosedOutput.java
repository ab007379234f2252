package id.salor.appraisal.examples.cli;

/** Whoever read the standard output has gone away (| head), or it cannot take any more. */
final class ClosedOutput extends RuntimeException {

  private static final long serialVersionUID = 1L;
}

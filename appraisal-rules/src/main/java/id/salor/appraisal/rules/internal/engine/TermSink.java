package id.salor.appraisal.rules.internal.engine;

/** Where rules write their terms. Public only because generated code of the engine calls it. */
public interface TermSink {

  /**
   * Takes a term.
   *
   * @param rule the position of the rule that writes it
   * @param term the position of the term in its rule
   * @param text the term in canonical text
   */
  void write(int rule, int term, String text);
}

package id.salor.appraisal.explain;

/** How the condition of a gate, a requirement, an exemption or an advice came out. */
public enum State {
  /** It held. */
  HELD("held"),
  /**
   * It did not hold, and would have if everything that kept it from holding had been one step away
   * from where it was: the next number of the declared grid, or the neighbouring label. What has no
   * declared step is never near; its {@link GateState#margin()} tells how far it was.
   */
  NEARLY_HELD("nearly-held"),
  /** It did not hold. */
  DID_NOT_HOLD("did-not-hold"),
  /** Whether it holds could not be calculated, or the text of the law does not say. */
  NOT_KNOWN("not-known");

  private final String id;

  State(String id) {
    this.id = id;
  }

  /** Returns the word used in documents. */
  public String id() {
    return id;
  }
}

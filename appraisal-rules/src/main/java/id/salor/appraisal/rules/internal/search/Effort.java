package id.salor.appraisal.rules.internal.search;

/**
 * How long a search goes on.
 *
 * @param tries most people that are tried
 * @param seed where its choices begin; the same seed makes the same choices
 */
public record Effort(int tries, long seed) {

  /** What suffices to find all that the shipped policies have, in a second or two. */
  public static final Effort USUAL = new Effort(16_384, 1);

  /** Checks the components. */
  public Effort {
    if (tries < 1) {
      throw new IllegalArgumentException("tries: " + tries);
    }
  }

  /** Returns so many tries with the same seed. */
  public Effort withTries(int other) {
    return new Effort(other, seed);
  }
}

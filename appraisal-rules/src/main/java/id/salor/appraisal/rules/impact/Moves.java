package id.salor.appraisal.rules.impact;

/**
 * How many stay where they are and how many move which way.
 *
 * @param same the same predikat, or the same reason to have none
 * @param up to a better predikat
 * @param down to a worse one
 * @param other to a predikat that cannot be ranked beside the other, since the versions order their
 *     labels differently
 * @param gained from none to a predikat
 * @param lost from a predikat to none, or from one reason for none to the other
 */
public record Moves(long same, long up, long down, long other, long gained, long lost) {

  /** Returns how many there are. */
  public long people() {
    return same + moved();
  }

  /** Returns how many do not stay. */
  public long moved() {
    return up + down + other + gained + lost;
  }
}

package id.salor.appraisal.policy;

import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.Regulation;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a policy, as its folder declares it.
 *
 * @param id family and version
 * @param title the wording for people
 * @param status what the version claims to be
 * @param regulations what it is made from
 * @param inForce since when the rules are in force
 * @param periods the appraisal periods that it governs, whichever day they are calculated on
 * @param bridges the family whose straddling periods this version settles, if it is a bridge
 * @param schema what it declares
 * @param digest over every file that decides, and the vocabulary
 * @param parameters over the values that the law leaves to the agency alone; absent without such
 */
public record PolicyVersion(
    PolicyId id,
    Text title,
    Status status,
    List<Regulation> regulations,
    EffectiveRange inForce,
    GovernedPeriods periods,
    Optional<PolicyFamily> bridges,
    Schema schema,
    Digest digest,
    Optional<Digest> parameters) {

  /** What a version claims to be. */
  public enum Status {
    /** Follows regulations in force. */
    OFFICIAL,
    /** An illustration; nobody is appraised by it. */
    ILLUSTRATIVE,
    /** Being written. */
    DRAFT
  }

  /** Checks and copies the components. */
  public PolicyVersion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(status, "status");
    regulations = List.copyOf(regulations);
    Objects.requireNonNull(inForce, "inForce");
    Objects.requireNonNull(periods, "periods");
    Objects.requireNonNull(bridges, "bridges");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(parameters, "parameters");
  }

  /** Returns the days that a governed period may cover. */
  public EffectiveRange governs() {
    return periods.range();
  }
}

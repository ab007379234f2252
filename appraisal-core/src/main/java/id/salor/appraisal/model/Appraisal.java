package id.salor.appraisal.model;

import id.salor.appraisal.law.PolicyReference;
import java.util.Objects;

/**
 * One person's work over one period, to be rated under one policy.
 *
 * <pre>{@code
 * Appraisal.of("S-001", "salor", "2025",
 *     Evidence.builder().fact("jabatan", "administrasi").measure("hari_mangkir", 0));
 * }</pre>
 *
 * @param id the identity of the appraisal
 * @param policy the family, or one pinned version, it is made under
 * @param appraisee the person
 * @param period the days appraised
 * @param evidence what is known
 * @param notes what the person and the appraiser say in their own words; no rule reads them
 */
public record Appraisal(
    AppraisalId id,
    PolicyReference policy,
    Appraisee appraisee,
    AppraisalPeriod period,
    Evidence evidence,
    Notes notes) {

  /** Checks the components. */
  public Appraisal {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(appraisee, "appraisee");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(notes, "notes");
  }

  /** Returns an appraisal without notes. */
  public Appraisal(
      AppraisalId id,
      PolicyReference policy,
      Appraisee appraisee,
      AppraisalPeriod period,
      Evidence evidence) {
    this(id, policy, appraisee, period, evidence, Notes.NONE);
  }

  /**
   * Returns an appraisal from texts, whose appraisee has the same id as the appraisal.
   *
   * @param id the identity of the appraisal
   * @param policy {@code "salor"}, or {@code "salor/2025-01-01_v1"} to pin a version
   * @param period {@code "2025"}, {@code "2025-07"} or {@code "2025-01-01..2025-06-30"}
   * @param evidence what is known
   * @throws IllegalArgumentException if one of the texts is malformed
   */
  public static Appraisal of(String id, String policy, String period, Evidence.Builder evidence) {
    return new Appraisal(
        AppraisalId.of(id),
        PolicyReference.tryParse(policy)
            .orElseThrow(() -> new IllegalArgumentException("not a policy: \"" + policy + "\"")),
        Appraisee.of(id),
        AppraisalPeriod.parse(period),
        evidence.build());
  }

  /** Returns this appraisal under another policy. */
  public Appraisal under(PolicyReference other) {
    return new Appraisal(id, other, appraisee, period, evidence, notes);
  }

  /** Returns this appraisal with other evidence. */
  public Appraisal with(Evidence other) {
    return new Appraisal(id, policy, appraisee, period, other, notes);
  }

  /** Returns this appraisal of another person. */
  public Appraisal of(Appraisee person) {
    return new Appraisal(id, policy, person, period, evidence, notes);
  }

  /** Returns this appraisal with other notes. */
  public Appraisal with(Notes other) {
    return new Appraisal(id, policy, appraisee, period, evidence, other);
  }
}

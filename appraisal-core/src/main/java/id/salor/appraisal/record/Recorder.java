package id.salor.appraisal.record;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadBack;
import id.salor.appraisal.json.RecordJson;
import id.salor.appraisal.model.Appraisal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes records of results, with persons masked.
 *
 * <p>The result that is kept is that of the appraisal <em>as it is kept</em>: masked first, then
 * calculated, so that it holds no name in any message, and can be calculated once more from what
 * the log holds. Where masking could change more of a result than whose it is, it is calculated
 * anew, and that it is the same to the last figure is checked.
 *
 * <p>Where a policy sees people side by side, the population is counted with the same masking:
 *
 * <pre>{@code
 * CensusTaker taker = appraiser.startCensus();
 * population.forEach(appraisal -> taker.add(masking.mask(appraisal)));
 * Census masked = taker.census();
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Recorder {

  private final Appraiser appraiser;
  private final Masking masking;

  private Recorder(Appraiser appraiser, Masking masking) {
    this.appraiser = Objects.requireNonNull(appraiser, "appraiser");
    this.masking = Objects.requireNonNull(masking, "masking");
  }

  /** Returns a recorder of results that this appraiser makes. */
  public static Recorder of(Appraiser appraiser, Masking masking) {
    return new Recorder(appraiser, masking);
  }

  /** Returns how persons are masked. */
  public Masking masking() {
    return masking;
  }

  /** Returns the record of a result that was made without a census. */
  public Validated<AppraisalRecord> record(Appraisal appraisal, AppraisalResult result) {
    return record(appraisal, result, Census.NONE);
  }

  /**
   * Returns the record of a result.
   *
   * @param census what was counted of the masked population; {@link Census#NONE} if the policy sees
   *     nobody beside the person
   * @return the record; or why there can be none: a text or number that is longer than any file may
   *     hold, or a masking that would change the result
   */
  public Validated<AppraisalRecord> record(
      Appraisal appraisal, AppraisalResult result, Census census) {
    Optional<String> tooLong = ReadBack.obstacle(appraisal);
    if (tooLong.isPresent()) {
      return Validated.invalid(notKeepable(appraisal, tooLong.get()));
    }
    Appraisal kept = masking.mask(appraisal);
    if (kept.equals(appraisal)) {
      return keepable(AppraisalRecord.of(appraisal, result), appraisal);
    }
    AppraisalResult again =
        namesNobody(result) ? about(result, kept) : appraiser.appraise(kept, census);
    return isSame(result, again)
        ? keepable(AppraisalRecord.of(kept, again), appraisal)
        : Validated.invalid(
            Issue.of(RecordCode.MASKING_CHANGES_RESULT, outcome(result), outcome(again))
                .about(appraisal.id().value()));
  }

  /**
   * Tells whether a result says nothing of persons beside whose it is, so that masking changes
   * nothing else in it: only messages name entries and people, and only the digest of a census
   * depends on what units and positions are called. Nearly every result is of this kind, and need
   * not be calculated twice.
   */
  private static boolean namesNobody(AppraisalResult result) {
    return result.issues().isEmpty()
        && result.policy().flatMap(PolicyStamp::cohorts).isEmpty()
        && !(result instanceof AppraisalResult.Refused);
  }

  private static AppraisalResult about(AppraisalResult result, Appraisal kept) {
    AppraisalResult.Subject subject =
        new AppraisalResult.Subject(kept.id(), kept.appraisee(), kept.period());
    if (result instanceof AppraisalResult.Rated rated) {
      return new AppraisalResult.Rated(
          subject,
          rated.stamp(),
          rated.rating(),
          rated.figures(),
          rated.gates(),
          rated.advice(),
          rated.issues());
    }
    AppraisalResult.WithoutRating without = (AppraisalResult.WithoutRating) result;
    return new AppraisalResult.WithoutRating(
        subject,
        without.stamp(),
        without.cause(),
        without.reason(),
        without.origin(),
        without.figures(),
        without.issues());
  }

  private static Validated<AppraisalRecord> keepable(AppraisalRecord record, Appraisal appraisal) {
    return record.text().length() <= RecordJson.MAX_LENGTH
        ? Validated.of(record)
        : Validated.invalid(notKeepable(appraisal, appraisal.id().value()));
  }

  private static Issue notKeepable(Appraisal appraisal, String place) {
    return Issue.of(RecordCode.NOT_KEEPABLE, place).about(appraisal.id().value());
  }

  /** Tells whether two results differ in nothing but persons. */
  private static boolean isSame(AppraisalResult one, AppraisalResult other) {
    return one.getClass() == other.getClass()
        && one.rating().equals(other.rating())
        && one.figures().equals(other.figures())
        && codes(one).equals(codes(other));
  }

  private static List<IssueCode> codes(AppraisalResult result) {
    return result.issues().stream().map(Issue::code).toList();
  }

  private static String outcome(AppraisalResult result) {
    String status = result.getClass().getSimpleName();
    return result
        .rating()
        .map(Object::toString)
        .or(() -> result.issues().stream().findFirst().map(issue -> issue.code().id()))
        .orElse(status);
  }
}

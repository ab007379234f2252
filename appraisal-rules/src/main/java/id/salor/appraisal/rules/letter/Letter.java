package id.salor.appraisal.rules.letter;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.record.VerificationCode;
import id.salor.appraisal.value.LabelSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a letter about an appraisal says, in both languages. {@link LetterPage} lays it
 * out; {@link Letters} makes it.
 *
 * @param result the result: whose, under which policy, how it ended, what advice was given
 * @param version the version of the policy; absent where none could be chosen
 * @param scale the ratings there are, best first; none where the policy gives a score alone
 * @param contributions what each part gave to the whole; none where the result is not composed of
 *     parts that add up
 * @param figures everything that was calculated, the result before what it was made from
 * @param inputs everything that was given and read
 * @param strengths what went well
 * @param improvements what is missing to each better rating
 * @param objections how to object; none where the policy says nothing of it
 * @param bases what the figures rest on, by number
 * @param notes what the person and the appraiser say in their own words
 * @param code by which the record of the result is found again
 */
public record Letter(
    AppraisalResult result,
    Optional<PolicyVersion> version,
    List<LabelSet.Member> scale,
    List<Contribution> contributions,
    List<Figure> figures,
    List<GivenInput> inputs,
    List<Strength> strengths,
    Improvements improvements,
    List<ObjectionRight> objections,
    List<Basis> bases,
    Notes notes,
    VerificationCode code) {

  /** Checks and copies the components. */
  public Letter {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(version, "version");
    scale = List.copyOf(scale);
    contributions = List.copyOf(contributions);
    figures = List.copyOf(figures);
    inputs = List.copyOf(inputs);
    strengths = List.copyOf(strengths);
    Objects.requireNonNull(improvements, "improvements");
    objections = List.copyOf(objections);
    bases = List.copyOf(bases);
    Objects.requireNonNull(notes, "notes");
    Objects.requireNonNull(code, "code");
  }
}

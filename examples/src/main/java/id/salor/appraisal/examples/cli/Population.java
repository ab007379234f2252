package id.salor.appraisal.examples.cli;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.CensusTaker;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everybody in some files. Where a policy sees people side by side, the files are read once more to
 * count them, and only then: most policies do not, and are read in one pass.
 */
final class Population {

  private final List<String> files;
  private final Inputs inputs;
  private final Appraiser appraiser;
  private Census census = Census.NONE;

  Population(List<String> files, Inputs inputs, Appraiser appraiser) {
    this.files = List.copyOf(files);
    this.inputs = inputs;
    this.appraiser = appraiser;
  }

  AppraisalResult appraise(Appraisal appraisal) {
    Appraisal asked = underPolicy(appraisal);
    AppraisalResult result = appraiser.appraise(asked, census);
    return needsCount(result) ? appraiser.appraise(asked, census) : result;
  }

  Inspection inspect(Appraisal appraisal) {
    Appraisal asked = underPolicy(appraisal);
    Inspection inspection = appraiser.inspect(asked, census);
    return needsCount(inspection.result()) ? appraiser.inspect(asked, census) : inspection;
  }

  /**
   * Calculates everybody, file by file.
   *
   * @param told is told what is wrong with those that could not be read
   */
  void inspectAll(Consumer<Inspection> each, Consumer<Issue> told) {
    for (String file : files) {
      try (Stream<ReadAppraisal> records = inputs.read(file)) {
        records.forEach(
            record -> {
              if (record.appraisal().isEmpty()) {
                record.issues().forEach(told);
              } else {
                each.accept(inspect(record.appraisal().get()));
              }
            });
      }
    }
  }

  /** What is missing to each better rating, with everybody counted as far as that was needed. */
  Improvements improvements(Appraisal appraisal) {
    return appraiser.improvements(underPolicy(appraisal), census);
  }

  /** What was counted of everybody, as far as it had to be by now. */
  Census census() {
    return census;
  }

  /** The appraisal under the policy of the command line, whatever it says itself. */
  Appraisal underPolicy(Appraisal appraisal) {
    return inputs.policy().map(appraisal::under).orElse(appraisal);
  }

  /** Counts everybody when the first result shows that it has to be. */
  private boolean needsCount(AppraisalResult result) {
    boolean needed =
        census == Census.NONE
            && result.issues().stream()
                .anyMatch(
                    issue ->
                        issue.code() == CalculationCode.COHORT_NOT_COUNTED
                            || issue.code() == CalculationCode.OUTCOME_LEFT_OUT);
    if (needed) {
      census = count(UnaryOperator.identity());
    }
    return needed;
  }

  /** Tells whether everybody was counted. */
  boolean isCounted() {
    return census != Census.NONE;
  }

  /** Counts everybody, each changed in one way. */
  Census count(UnaryOperator<Appraisal> change) {
    CensusTaker taker = appraiser.startCensus();
    for (String file : files) {
      inputs.checkReadableTwice(file);
      try (Stream<ReadAppraisal> records = inputs.read(file)) {
        records.forEach(
            record -> record.appraisal().map(this::underPolicy).map(change).ifPresent(taker::add));
      }
    }
    return taker.census();
  }
}

package id.salor.appraisal.rules.letter;

import id.salor.appraisal.explain.Step;
import id.salor.appraisal.model.MeasureSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was given and read on the way to the result.
 *
 * @param step its name, value and unit
 * @param source where it comes from and who confirmed it, if the data say so
 */
public record GivenInput(Step step, Optional<MeasureSource> source) {

  /** Checks the components. */
  public GivenInput {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(source, "source");
  }
}

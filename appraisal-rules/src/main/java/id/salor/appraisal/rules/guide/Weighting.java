package id.salor.appraisal.rules.guide;

import id.salor.appraisal.policy.Path;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The weights of the parts of one whole, for all whom they concern.
 *
 * @param whole the whole
 * @param title its wording
 * @param parts every part that has a weight for anybody
 * @param rows who has which weights
 */
public record Weighting(Path whole, Text title, List<Part> parts, List<Row> rows) {

  /**
   * A part that has a weight for somebody.
   *
   * @param path the quantity or input
   * @param title its wording
   */
  public record Part(Path path, Text title) {}

  /**
   * The weights for some people.
   *
   * @param forWhom whom they concern; empty where everybody
   * @param weights one for each part; empty where the part does not count
   * @param sources who says so
   */
  public record Row(Text forWhom, List<Optional<Share>> weights, List<Source> sources) {

    /** Checks and copies the components. */
    public Row {
      Objects.requireNonNull(forWhom, "forWhom");
      weights = List.copyOf(weights);
      sources = List.copyOf(sources);
    }
  }

  /**
   * One weight.
   *
   * @param text as people read it, such as {@code "40 %"}
   * @param number the weight as a fraction of one, where it is the same for everybody it concerns
   */
  public record Share(Text text, Optional<Rational> number) {

    /** Checks the components. */
    public Share {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(number, "number");
    }
  }

  /** Checks and copies the components. */
  public Weighting {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(title, "title");
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }
}

package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * What one rule says about a quantity.
 *
 * @param forWhom in which circumstances it holds, such as {@code "untuk jenis jabatan pimpinan"};
 *     empty where it holds for everybody
 * @param sayings what it says, in the order in which a value comes about
 * @param source who says so
 */
public record Passage(Text forWhom, List<Saying> sayings, Source source) {

  /** Checks and copies the components. */
  public Passage {
    Objects.requireNonNull(forWhom, "forWhom");
    sayings = List.copyOf(sayings);
    Objects.requireNonNull(source, "source");
  }
}

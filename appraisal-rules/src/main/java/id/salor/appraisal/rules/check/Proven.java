package id.salor.appraisal.rules.check;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Something that was proven of a version, and not only found to have no counter-example.
 *
 * <pre>{@code
 * new Proven("tables", 6, Text.of("6 tabel …", "6 tables …"))
 * }</pre>
 *
 * @param id a stable id for programs, such as {@code "tables"}
 * @param count of how many things it was proven
 * @param text what was proven, in words
 */
public record Proven(String id, long count, Text text) {

  /** Checks the components. */
  public Proven {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}

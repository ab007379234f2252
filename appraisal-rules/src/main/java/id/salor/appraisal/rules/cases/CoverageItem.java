package id.salor.appraisal.rules.cases;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing in a policy that a worked example can reach.
 *
 * @param kind what sort of thing it is
 * @param what which one, in words
 * @param place where it stands
 * @param value for a side of a bound, the value that reaches it: {@code 90.99}, or a stretch such
 *     as {@code 90<..<91} where any value within does
 * @param isReached whether an example reaches it
 */
public record CoverageItem(
    Kind kind, Text what, SourceLocation place, Optional<String> value, boolean isReached) {

  /** What sort of thing can be reached. */
  public enum Kind {
    /** A rule: any of its terms is made use of. */
    RULE(Text.of("aturan", "rules")),
    /** A term of a rule: a weight, a formula, a gate. */
    TERM(Text.of("ketentuan", "terms")),
    /** A row of a table. */
    ROW(Text.of("baris tabel", "table rows")),
    /** One output of one row; also a declared hole. */
    CELL(Text.of("sel tabel", "table cells")),
    /** The values next to a bound, on one side of it. */
    BOUND(Text.of("sisi batas", "sides of bounds")),
    /** Whether a condition holds or does not. */
    DECISION(Text.of("keputusan", "decisions"));

    private final Text title;

    Kind(Text title) {
      this.title = title;
    }

    /** Returns the wording for several of them. */
    public Text title() {
      return title;
    }
  }

  /** Checks the components. */
  public CoverageItem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(value, "value");
  }
}

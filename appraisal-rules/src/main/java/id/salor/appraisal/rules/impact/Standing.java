package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Where somebody stands under one version: a predikat, or why there is none.
 *
 * @param kind what sort of end it is
 * @param name the predikat; empty for the others
 * @param title the wording for people
 */
public record Standing(Kind kind, String name, Text title) {

  /** How an appraisal can end. */
  public enum Kind {
    /** With a predikat. */
    RATED("rated"),
    /** With a score, under a policy that gives no predikat. */
    SCORED("scored"),
    /** Lawfully without a predikat. */
    WITHOUT_RATING("without-rating"),
    /** Refused. */
    REFUSED("refused");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Returns the word used in JSON. */
    public String id() {
      return id;
    }
  }

  /** With a score alone. */
  public static final Standing SCORED = new Standing(Kind.SCORED, "", Text.of("dinilai", "scored"));

  /** Lawfully without a predikat. */
  public static final Standing WITHOUT_RATING =
      new Standing(Kind.WITHOUT_RATING, "", Text.of("tanpa predikat", "without rating"));

  /** Refused. */
  public static final Standing REFUSED =
      new Standing(Kind.REFUSED, "", Text.of("ditolak", "refused"));

  /** Checks the components. */
  public Standing {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
  }

  /** Returns the standing with this predikat. */
  public static Standing rated(String label, Text title) {
    return new Standing(Kind.RATED, label, title);
  }

  /** Tells whether there is a result: a predikat, or a score where the policy gives no other. */
  public boolean hasResult() {
    return kind == Kind.RATED || kind == Kind.SCORED;
  }

  /** Returns the word used in JSON: the predikat, or how it ended in brackets. */
  public String id() {
    return kind == Kind.RATED ? name : "(" + kind.id() + ")";
  }
}

package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is said about how a quantity comes about: {@code "rata-rata Capaian kegiatan tiap
 * Rencana kegiatan"}, or one of several cases.
 *
 * @param text what is said; where there are cases, what stands before them
 * @param cases what holds when; none where the text says all
 * @param tables the tables that it reads
 */
public record Saying(Text text, List<Case> cases, List<Name> tables) {

  /**
   * What holds in one case.
   *
   * @param when in which case; empty for all others
   * @param then what holds then
   */
  public record Case(Text when, Text then) {

    /** Checks the components. */
    public Case {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(then, "then");
    }
  }

  /** Checks and copies the components. */
  public Saying {
    Objects.requireNonNull(text, "text");
    cases = List.copyOf(cases);
    tables = List.copyOf(tables);
  }

  /** Returns what needs no cases and no table. */
  public static Saying of(Text text) {
    return new Saying(text, List.of(), List.of());
  }
}

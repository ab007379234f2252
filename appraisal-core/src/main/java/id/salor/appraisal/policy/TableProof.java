package id.salor.appraisal.policy;

import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the proof that a table covers its domain walked through: into how many pieces the bounds of
 * the rows cut the domain, and which rows were met.
 *
 * <p>A row that fits nothing lies outside the declared bounds; one that fits and never holds lies
 * behind others that come first.
 *
 * <pre>{@code
 * TableProof proof = TableProof.of(terms, table, domains).orElseThrow();
 * proof.fits().contains(3) && !proof.holds().contains(3) // the fourth row is shadowed
 * }</pre>
 *
 * @param pieces how many pieces have a row; all values of one piece meet the same rows
 * @param fits the rows, counted from 0, that fit at least one piece
 * @param holds the rows that are the first to fit at least one piece
 * @param hasOverlap whether some piece has more than one row
 */
public record TableProof(long pieces, Set<Integer> fits, Set<Integer> holds, boolean hasOverlap) {

  /** Checks and copies the components. */
  public TableProof {
    fits = Set.copyOf(fits);
    holds = Set.copyOf(holds);
  }

  /**
   * Walks through a table.
   *
   * @param terms the terms that use it
   * @param domains the declared domain of each of its keys
   * @return what was met; empty where the table is too large to be walked through, which {@link
   *     TermsCheck} reports
   */
  public static Optional<TableProof> of(
      PolicyTerms terms, DecisionTable table, List<ScoreRange> domains) {
    Objects.requireNonNull(terms, "terms");
    return TableCoverage.proof(table, domains, terms.schema(), terms.isFirstMatch(table.name()));
  }
}

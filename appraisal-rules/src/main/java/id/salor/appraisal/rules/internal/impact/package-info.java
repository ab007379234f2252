/**
 * Judges a population under two versions and under versions in between, and counts what moves.
 *
 * <p>Terms are spliced once for each pair of resolved terms that occurs, not for each person; a
 * person's quantities that no change reaches are calculated once for all trials.
 */
package id.salor.appraisal.rules.internal.impact;

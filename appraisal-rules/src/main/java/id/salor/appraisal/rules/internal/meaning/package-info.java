/**
 * What terms mean, in one form for each meaning that is recognised: two quantities whose nodes are
 * the same have the same value for everybody.
 *
 * <p>Quantities are inlined, so their names leave no trace. Arithmetic is brought to polynomials
 * with exact coefficients, comparisons to one side, conditions to one orientation, tables to the
 * stretches over which they give the same, whatever rows said so. What is not recognised stays as
 * it is written; then two nodes may differ and mean the same, never the other way round.
 *
 * <p>The order in which things are asked is only changed where it leaves no trace. The form is that
 * for complete evidence: who does not give what is required is refused either way, but may be asked
 * for another thing first.
 */
package id.salor.appraisal.rules.internal.meaning;

/**
 * Formulas: small exact expressions as data.
 *
 * <p>A policy says how a quantity is calculated in one formula, for instance
 *
 * <pre>{@code
 * MIN(realisasi / target * 100, 120)
 * }</pre>
 *
 * <p>{@link id.salor.appraisal.formula.FormulaParser} reads it into a tree of {@link
 * id.salor.appraisal.formula.Formula}; the tree evaluates itself in an {@link
 * id.salor.appraisal.formula.EvaluationScope} and prints itself back. Functions are written in
 * capitals, names in lower case, labels in quotation marks. {@code SUM}, {@code MEAN}, {@code
 * COUNT}, {@code ALL}, {@code ANY}, {@code LOWEST}, {@code HIGHEST} and their like go over the
 * entries of a group, the others over values.
 *
 * <p>A formula gives a {@link id.salor.appraisal.formula.Value}. Missing, not applicable and not
 * determined by the text are three different things, and none of them is zero.
 */
package id.salor.appraisal.formula;

/**
 * What can be said of a policy for any evidence, without rating anybody: which values a quantity
 * can have, and whether more of something can ever lead to less.
 *
 * <p>Both questions are answered by reading the resolved terms with sets in the place of values
 * ({@link id.salor.appraisal.rules.internal.analysis.Ranges}) or with directions in the place of
 * values ({@link id.salor.appraisal.rules.internal.analysis.Trends}). The sets hold every value
 * that can occur and perhaps some that cannot, so what they exclude is impossible: that is a proof.
 * What they do not exclude need not be possible; there an example must be found, and where neither
 * is, that is said.
 */
package id.salor.appraisal.rules.internal.analysis;

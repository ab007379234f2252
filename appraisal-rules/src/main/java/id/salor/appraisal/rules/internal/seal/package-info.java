/**
 * The seal of a published version: which files decide, by digest, so that nobody can change a
 * version that people have been rated by without its being seen.
 *
 * <p>The file {@code SEAL} is a text for people and for this package alike. It covers the manifest,
 * the sentences and the tables over their normalised text, so that another line end or another
 * saving of a workbook breaks no seal; worked examples and notes are not covered. Two things stay
 * open, since others decide them later: what the law leaves to the agency ({@code parameters.yaml}
 * and the tables declared with {@code parameter: ya}), whose digest stands in each result apart;
 * and the last day that an open-ended version governs, which its successor sets.
 *
 * <p>A seal guards against oversight, not against forgery: who may delete it may seal anew.
 */
package id.salor.appraisal.rules.internal.seal;

/**
 * Policies from rule files: {@link id.salor.appraisal.rules.PolicyLibrary} reads them, proves them
 * complete, and makes what rates appraisals by them.
 *
 * <p>It also answers what an analyst asks before a change is published: is it sound ({@link
 * id.salor.appraisal.rules.PolicyLibrary#check}), would its examples notice a slip ({@link
 * id.salor.appraisal.rules.PolicyLibrary#coverage}, {@link
 * id.salor.appraisal.rules.PolicyLibrary#mutate}), what does it say that the last one did not
 * ({@link id.salor.appraisal.rules.PolicyLibrary#compare}), and to whom does it matter ({@link
 * id.salor.appraisal.rules.PolicyLibrary#impact}). Folders that are being written are worked on by
 * {@link id.salor.appraisal.rules.PolicyWorkshop}.
 *
 * <p>Everything in packages named {@code internal} may change at any time; no type of the rule
 * engine appears in a public signature.
 */
package id.salor.appraisal.rules;

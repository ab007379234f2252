/**
 * What is missing: the changes that would lead to a better rating, and what is still possible.
 *
 * <p>{@link id.salor.appraisal.improvement.Improvements} takes an appraisal that has a rating and
 * says for each better one which single input would have to change, and by how much, which
 * combination of the fewest inputs would do, or why it cannot be reached. {@link
 * id.salor.appraisal.improvement.Outlook} takes an appraisal of which some things are not known
 * yet, as a plan or the middle of a year, and says which ratings are still possible and what each
 * would take.
 *
 * <p>Only inputs with a declared direction are changed, and only towards what the policy calls
 * better; everything else is a circumstance. The calculation itself is the judge of every change,
 * so this works for any policy.
 */
package id.salor.appraisal.improvement;

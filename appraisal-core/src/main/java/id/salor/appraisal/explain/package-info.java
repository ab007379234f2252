/**
 * Why: the steps from what was given to the rating, each with its working, rule, place and article.
 *
 * <p>An explanation is made on demand from an inspected calculation; rating alone pays nothing for
 * it. The person rated reads it, so it says what was taken from where, names an interpretation as
 * one, and shows which rule yields to which.
 */
package id.salor.appraisal.explain;

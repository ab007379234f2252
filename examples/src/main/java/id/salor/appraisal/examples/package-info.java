/**
 * Small programs, each with a {@code main} of its own; the first thing to read.
 *
 * <ul>
 *   <li>{@link id.salor.appraisal.examples.ScoreOnePerson} scores one person
 *   <li>{@link id.salor.appraisal.examples.FiveActivities} fills in a form with five activities
 *   <li>{@link id.salor.appraisal.examples.ChangeAWeight} changes a weight
 *   <li>{@link id.salor.appraisal.examples.YourOwnPolicyFolder} writes a policy of its own
 *   <li>{@link id.salor.appraisal.examples.WhichVersionGoverns} asks which version governs a period
 *   <li>{@link id.salor.appraisal.examples.ExplainARating} explains a rating
 *   <li>{@link id.salor.appraisal.examples.CompareTwoVersions} compares two versions
 * </ul>
 */
package id.salor.appraisal.examples;

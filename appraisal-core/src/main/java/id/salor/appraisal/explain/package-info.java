/**
 * Why: the steps from what was given to the rating, each with its working, rule, place and article;
 * and why the rating is not the next better one.
 *
 * <p>An {@link id.salor.appraisal.explain.Explanation} is made on demand from an inspected
 * calculation; rating alone pays nothing for it. The person rated reads it, so it says what was
 * taken from where, names an interpretation as one, and shows which rule yields to which. It is
 * data first: {@link id.salor.appraisal.explain.Explanation#text} and {@link
 * id.salor.appraisal.json.ExplanationJson} write it, and pages are made of its records.
 *
 * <pre>{@code
 * Explanation explanation = Explanation.of(appraisal, appraiser.inspect(appraisal));
 * explanation.next().ifPresent(next -> next.ways().forEach(way -> way.conditions().forEach(
 *     missing -> System.out.println(missing.title() + " " + missing.wanted()))));
 * }</pre>
 *
 * <ul>
 *   <li>{@link id.salor.appraisal.explain.Step} is one number, label or truth, and what it was made
 *       from; {@link id.salor.appraisal.explain.Composed} what each part gives to a whole.
 *   <li>{@link id.salor.appraisal.explain.NextRating} tells what stood between the rating and the
 *       next better one, read backwards through tables, choices and comparisons of this very
 *       calculation. It searches nothing.
 *   <li>{@link id.salor.appraisal.explain.GateState} tells of each gate whether it held, and what
 *       would have made it come out the other way. <em>Nearly</em> is no number of a policy: one
 *       declared step of a number, or one rank of a label, is near.
 *   <li>{@link id.salor.appraisal.explain.Clause} tells of a requirement, a reason for having no
 *       rating or an advice whether its condition held; {@link id.salor.appraisal.explain.Hole}
 *       where the text of the law assigns nothing.
 * </ul>
 */
package id.salor.appraisal.explain;

/**
 * What of a version its worked examples reach.
 *
 * <p>Every rule, term, table row, table cell (declared holes too), decision and side of a bound is
 * a {@link id.salor.appraisal.rules.internal.coverage.Goal}; an example that was run leaves a
 * trace, and a goal asks the trace.
 *
 * <p><b>The sides of a bound.</b> A bound cuts numbers in two just before or just after itself,
 * according to where it belongs ({@code >= 90} and {@code < 90} before 90, {@code <= 90} and {@code
 * > 90} after it). Where the numbers lie on a grid, the sides are the nearest numbers of the grid:
 * 89.99 and 90 for a score with two decimals. The grid is the declared step, or else the one
 * rounding of the quantity. Where there is no grid, one side is the bound itself, the other any
 * number between the bound and the next one. A bound that the declared range lies on one side of is
 * none.
 *
 * <ul>
 *   <li>In a table a bound belongs to a number key together with what its row asks of the other
 *       keys; the ends of neighbouring rows are one bound.
 *   <li>A floor or cap sees exact numbers, before rounding, so it has no grid: the limit itself,
 *       and anything beyond it.
 *   <li>A comparison with a written number has the grid of what it compares; counts have the grid
 *       1. Two quantities that are compared must once be equal, and once differ in the way that the
 *       operator tells apart from being equal. Of {@code =} and {@code <>} both outcomes are asked.
 * </ul>
 *
 * <p>What is proven to be out of reach of any evidence is not counted.
 */
package id.salor.appraisal.rules.internal.coverage;

/**
 * A search for evidence that shows something: somebody who gets a certain rating, meets a certain
 * row, or is rated differently under two versions.
 *
 * <p>What is looked for is a {@link id.salor.appraisal.rules.internal.search.Goal}: a question
 * about one {@link id.salor.appraisal.rules.internal.search.Tried} person, of whom everything that
 * the calculations made use of is known ({@link id.salor.appraisal.rules.internal.search.Seen}). A
 * search that finds nobody proves nothing; whoever is found is a proof.
 *
 * <pre>{@code
 * EvidenceSearch search = EvidenceSearch.over(List.of(version)).startingWith(examples);
 * Goal cukup = tried -> tried.first().result().rating().equals(Optional.of(Label.of("Cukup")));
 * Optional<Tried> somebody = search.find(cukup, Effort.USUAL);
 * Tried plain = search.simplest(somebody.get(), cukup, Effort.USUAL);
 * }</pre>
 *
 * <p>How it searches: it keeps everybody who made the calculations do something new, and changes
 * them a little, as coverage-guided testing of programs does. Where a change moves a number across
 * a bound (of a table row, a comparison, a floor or cap, a tie of rounding), the point on the bound
 * is aimed at along the line between the two people, so that a bound moved by one step of its grid
 * is found as surely as a large change. The same versions, examples and seed always give the same
 * finding.
 */
package id.salor.appraisal.rules.internal.search;

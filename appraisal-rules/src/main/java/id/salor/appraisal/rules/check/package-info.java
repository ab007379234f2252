/**
 * What is odd about policies, and what is proven of them.
 *
 * <p>A version that has errors does not load. Of one that loads it is proven that its terms are
 * complete and free of contradictions in every set of circumstances that its rules tell apart, and
 * that its tables cover what is declared exactly once. The check goes on from there: rules, rows,
 * sentences and exceptions that can never matter, things asked of people that nobody reads,
 * conditions that pass silently, law that is not cited as it should be. {@link
 * id.salor.appraisal.rules.PolicyLibrary#check} runs it.
 *
 * <p>A lawful oddity is accepted in the manifest, with its reason:
 *
 * <pre>{@code
 * accepts:
 *   - finding: governs-before-in-force
 *     about: governs
 *     reason: {id: "Pasal 39 …", en: "Article 39 …"}
 * }</pre>
 *
 * <p>It is then shown as accepted. An acceptance that meets no finding is itself a finding, so that
 * none outlives its reason. Errors cannot be accepted.
 */
package id.salor.appraisal.rules.check;

/**
 * How two versions of a policy differ, in words, and whether anybody can be rated differently.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.bundled();
 * PolicyDiff diff =
 *     library.compare(
 *         PolicyId.parse("salor/2025-01-01_v1"), library, PolicyId.parse("salor/2026-01-01_v2"));
 * System.out.println(diff.text(Language.ID));
 * }</pre>
 *
 * <p>A {@link id.salor.appraisal.rules.diff.Change} says what was changed, for whom, where it
 * stands and on which article it rests. The {@link id.salor.appraisal.rules.diff.Verdict} says
 * whether outcomes can differ:
 *
 * <ul>
 *   <li><em>equivalent</em>: proven. In every set of circumstances that the rules of either version
 *       tell apart, every outcome means the same, for all values of everything that is given.
 *   <li><em>different</em>: there is a person who is rated differently, and that person is shown.
 *   <li><em>not proven</em>: neither a proof nor such a person was found; what stands in the way is
 *       named.
 * </ul>
 *
 * <p><strong>Outcomes</strong> are the rating, the score, the outcomes reported beside them, what
 * is exported, that there is lawfully no rating, that the evidence is refused, and the limits on
 * the spread of ratings. Texts are not: titles, reasons, messages, advice, articles, the names of
 * rules and files, and the indicators shown on the way. A change in these is told, as one of texts.
 *
 * <p>The proof is for complete evidence. Somebody of whom something required is not given is
 * refused; which of the missing things is asked for first is not compared. Appraisal periods that a
 * version governs are told, but not compared either: both versions rate the same period.
 */
package id.salor.appraisal.rules.diff;

/**
 * What a new version of a policy would do to people: who moves from which predikat to which, in
 * which units and positions, by how much, and because of which change.
 *
 * <p>Everybody is judged under both versions, and under versions in between in which one kind of
 * change is made alone, or all but one. So the effect of the new weights is told apart from that of
 * the new bounds, and where two changes work against each other both are seen.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.bundled();
 * ImpactQuestion question =
 *     ImpactQuestion.between(
 *         PolicyId.parse("salor/2025-01-01_v1"), PolicyId.parse("salor/2026-01-01_v2"));
 * Impact impact =
 *     library
 *         .impact(library, question, () -> CsvAppraisalReader.create().read(file))
 *         .value()
 *         .orElseThrow();
 * impact.flow().moves().moved(); // how many change their predikat
 * }</pre>
 *
 * <p>{@link id.salor.appraisal.rules.impact.Impact} is a value that knows ids of appraisals and no
 * name of any person. It is written as text, as JSON, and as one HTML page that needs no network.
 */
package id.salor.appraisal.rules.impact;

/**
 * A policy version as a calculator that runs in a page: plain JavaScript made from its terms, for a
 * file that is opened without a network, a server or a library.
 *
 * <pre>{@code
 * PolicyCalculator calculator =
 *     PolicyLibrary.bundled().calculator(PolicyId.parse("salor/2026-01-01_v2")).get();
 * String html =
 *     calculator.markup(Language.ID)      // where the form and the result will stand
 *         + calculator.styleElement()
 *         + calculator.scriptElement();   // the terms, what calculates, what draws the form
 * }</pre>
 *
 * <p>The script calculates on exact fractions and gives what the library gives: rating, score,
 * components, outcomes, gates, advice and every issue in the same order and with the same words. It
 * chooses the terms by the facts, as the rules' conditions do. What needs everybody (a rank, a mean
 * of a unit) cannot be known in a page, and is said to be so. Neither the script nor the library
 * uses the other: a test gives both the same ten thousand inputs of every version and compares.
 *
 * <p>In a program of one's own the script needs no page:
 *
 * <pre>{@code
 * policyCalculators["salor/2026-01-01_v2"].calculate({
 *   data: { jabatan: "administrasi", hari_mangkir: "1", mangkir_berturut: "1" },
 *   entries: { kegiatan: [{ id: "K1", data: { target: "12", realisasi: "10,5" } }] }
 * })
 * }</pre>
 *
 * <p>A value is a text as somebody types it ({@code "10,5"}), {@code true} or {@code false}, or an
 * exact number {@code {number: "21/2"}}; what is absent or {@code null} is not given. A result of
 * another appraisal is given as the value it exports. The answer has the form of {@code ResultJson}
 * without what is known of the person, with every number as a text.
 */
package id.salor.appraisal.rules.calculator;

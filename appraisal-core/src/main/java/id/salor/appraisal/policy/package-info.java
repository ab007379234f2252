/**
 * Policy as data: what a version declares ({@link id.salor.appraisal.policy.Schema}), what its
 * rules say for given circumstances ({@link id.salor.appraisal.policy.PolicyTerms}), and which
 * version governs a period ({@link id.salor.appraisal.policy.PolicyCatalog}).
 *
 * <p>Rules decide, Java calculates. A rule that applies writes <em>terms</em>: the formula of a
 * quantity, a weight, a rounding, a gate. Each term is signed with its rule, its place in a file
 * and its legal basis. Together they are a finite value without loose ends: {@link
 * id.salor.appraisal.policy.TermsCheck} proves that nothing needed is missing, nothing is said
 * twice, nothing depends on itself, and every table has exactly one row for anything it may be
 * asked.
 *
 * <p>How rules are written and which engine fires them is not known here; see {@link
 * id.salor.appraisal.policy.TermsResolver}.
 */
package id.salor.appraisal.policy;

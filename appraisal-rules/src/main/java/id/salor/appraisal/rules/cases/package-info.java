/**
 * Worked examples: the proof that a policy says what its authors mean.
 *
 * <p>They lie in the {@code examples} folder of a version, as data. An example gives an appraisal,
 * or sets any quantity of it, and says what must come of it: the rating, the score, any named
 * quantity, an issue code, or that the text determines nothing. {@link
 * id.salor.appraisal.rules.PolicyLibrary#runCases} runs them.
 */
package id.salor.appraisal.rules.cases;

/**
 * Worked examples: the proof that a policy says what its authors mean, and how good a proof it is.
 *
 * <p>They lie in the {@code examples} folder of a version, as data. An example gives an appraisal,
 * or sets any quantity of it, and says what must come of it: the rating, the score, any named
 * quantity, an issue code, or that the text determines nothing. {@link
 * id.salor.appraisal.rules.PolicyLibrary#runCases} runs them.
 *
 * <p>Three measures tell what the examples are worth:
 *
 * <ul>
 *   <li>{@link id.salor.appraisal.rules.PolicyLibrary#coverage} which rule, row, cell and side of a
 *       bound none of them reaches;
 *   <li>{@link id.salor.appraisal.rules.PolicyLibrary#mutate} which small change of the policy none
 *       of them notices: an example that states too little reaches much and proves nothing;
 *   <li>{@link id.salor.appraisal.rules.PolicyLibrary#suggestCases} examples for what is not
 *       reached yet, to be confirmed by somebody who knows the law.
 * </ul>
 *
 * <p>Only an example by which somebody stands and which the policy fulfils counts. What a bound's
 * sides are: on a grid the two nearest numbers (89.99 and 90); without one the bound itself, and
 * any number between it and the next.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.ofDirectory(folder);
 * library.coverage(id -> true).forEach(found -> System.out.print(found.format(Language.EN)));
 * }</pre>
 */
package id.salor.appraisal.rules.cases;

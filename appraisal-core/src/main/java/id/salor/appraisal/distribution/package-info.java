/**
 * How the ratings of a unit are spread, and what a policy says about it.
 *
 * <p>Some regulations limit not only what one person is given but how the ratings of a whole unit
 * are spread, depending on what the organisation has achieved. Such limits are terms ({@link
 * id.salor.appraisal.policy.Term.DistributionLimit}), written by rules like all others. Here the
 * ratings of a cohort are held against them: which limit is not met, by how many people, and the
 * smallest change that would meet them all.
 *
 * <pre>{@code
 * DistributionTaker taker = new DistributionTaker();
 * population.forEach(appraisal -> taker.add(appraiser.inspect(appraisal)));
 * for (Distribution unit : taker.distributions()) {
 *   System.out.println(unit.format(Language.ID));
 * }
 * }</pre>
 *
 * <p>A distribution changes no result. Whose rating changes is for people to decide; what is shown
 * is only how many.
 */
package id.salor.appraisal.distribution;

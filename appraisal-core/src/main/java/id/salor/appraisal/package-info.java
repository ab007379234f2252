/**
 * Appraisal of civil servants: {@link id.salor.appraisal.Appraiser} takes an appraisal and gives
 * its result.
 *
 * <p>The packages below, each depending only on those before it: {@code value} (exact numbers,
 * labels), {@code law} (regulations, versions, days), {@code issue} (what is wrong and where),
 * {@code model} (appraisals and evidence), {@code formula} (expressions as data), {@code policy}
 * (what rules say), {@code calc} (the calculation), {@code explain} (why), {@code distribution}
 * (how the ratings of a unit are spread), {@code json} (reading and writing), {@code record}
 * (results kept so that they can be verified).
 */
package id.salor.appraisal;

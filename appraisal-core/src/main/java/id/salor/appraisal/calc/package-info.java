/**
 * The calculation: terms and evidence in, one result out. Pure Java, exact, without a clock.
 *
 * <p>{@link id.salor.appraisal.calc.Calculator} first reads the evidence in the kinds that the
 * policy declares, then asks for the terms that hold in the circumstances, then calculates what the
 * terms ask for: measures, entries, indicators, score, rating, outcomes. It knows no policy.
 * Whatever is wrong is collected, not thrown; what does not depend on it is still calculated.
 *
 * <p>Within one quantity the order is fixed: value, floor and cap, rounding, gates. A policy that
 * needs another order names an intermediate quantity.
 *
 * <p>Some policies see people side by side. They are calculated in two passes: a {@link
 * id.salor.appraisal.calc.CensusTaker} counts how often each value came in each cohort, and the
 * {@link id.salor.appraisal.calc.Census} it gives is an argument of the second pass, so a result
 * still depends on nothing but its arguments. Its digest is in the result.
 *
 * <p>A result can be an input of another policy, as it is: see {@link
 * id.salor.appraisal.calc.AppraisalResult#asInput()}.
 */
package id.salor.appraisal.calc;

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
 */
package id.salor.appraisal.calc;

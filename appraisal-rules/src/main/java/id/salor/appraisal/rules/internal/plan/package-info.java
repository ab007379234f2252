/**
 * Checks work plans.
 *
 * <p>What comes later is taken away from the evidence, and what is left is calculated: whatever can
 * be decided now is decided by the ordinary calculation, and a walk along the terms ({@link
 * id.salor.appraisal.rules.internal.plan.PlanWalk}) finds what they will need of the plan, on every
 * branch that is still open. So a plan without errors is never refused later for a reason of its
 * own.
 */
package id.salor.appraisal.rules.internal.plan;

/**
 * What comes in: an appraisal of a person over a period, with evidence.
 *
 * <p>Evidence is a small tree. At its root stand the measures and facts of the appraisal; groups
 * hold entries (planned activities, innovations, days of absence), each with evidence of its own,
 * to any depth. Values are kept as they came in ({@link id.salor.appraisal.model.InputValue}); what
 * kind they must have, and within which bounds, is for the policy to say.
 */
package id.salor.appraisal.model;

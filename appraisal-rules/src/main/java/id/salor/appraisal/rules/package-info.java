/**
 * Policies from rule files: {@link id.salor.appraisal.rules.PolicyLibrary} reads them, proves them
 * complete, and makes what rates appraisals by them.
 *
 * <p>Everything in packages named {@code internal} may change at any time; no type of the rule
 * engine appears in a public signature.
 */
package id.salor.appraisal.rules;

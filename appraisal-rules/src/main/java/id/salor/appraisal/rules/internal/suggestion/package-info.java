/**
 * Worked examples that are lacking, found by search near to those that are there, and written with
 * what the policy gives now, to be confirmed by somebody who knows the law.
 */
package id.salor.appraisal.rules.internal.suggestion;

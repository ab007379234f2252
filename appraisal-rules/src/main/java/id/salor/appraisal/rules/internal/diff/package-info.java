/**
 * How the difference of two versions is found: what is said differently, for whom, and whether it
 * can change an outcome.
 */
package id.salor.appraisal.rules.internal.diff;

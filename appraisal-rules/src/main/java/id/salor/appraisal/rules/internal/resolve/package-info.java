/**
 * From rules in closed form to resolved terms: compiled and fired by Drools, once for each distinct
 * truth vector, and kept in a bounded cache.
 */
package id.salor.appraisal.rules.internal.resolve;

/** A report of a unit for the public. */
package id.salor.appraisal.rules.unit;

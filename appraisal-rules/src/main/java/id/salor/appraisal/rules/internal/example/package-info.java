/** Reads and runs worked examples. */
package id.salor.appraisal.rules.internal.example;

/**
 * Reads clean tables (CSV) into decision tables: headings that say what each column is, and rows,
 * without plumbing.
 */
package id.salor.appraisal.rules.internal.sheet;

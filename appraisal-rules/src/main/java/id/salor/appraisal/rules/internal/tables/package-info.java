/** Writes the tables of a version into a workbook, and reads them back. */
package id.salor.appraisal.rules.internal.tables;

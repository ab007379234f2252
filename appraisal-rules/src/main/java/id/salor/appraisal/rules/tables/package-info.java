/**
 * Every table of a version as one workbook, to be edited in a spreadsheet program and read back.
 *
 * <p>{@link id.salor.appraisal.rules.PolicyLibrary#exportTables} writes a sheet for each table: in
 * the first row what each column is, in the person's language and with its unit; in the second the
 * heading of the file, by which the sheet is read back; below it the rows, with the article each of
 * them rests on. There is not one spreadsheet formula in it, and the cells of tables may be edited.
 * The first sheet says which version this is, and the digest of each table.
 *
 * <p>{@link id.salor.appraisal.rules.PolicyWorkshop#importTables} reads it back as strictly as any
 * workbook: each problem is said with its sheet and cell, and while there is one, nothing is
 * written. A table whose rows still say the same is not touched, whatever was done to their looks:
 * a round trip without edits changes no byte. In a table that has changed, the rows that have not
 * are written as they were.
 *
 * <pre>{@code
 * library.exportTables(id, Language.ID, output);
 * ImportReport report = PolicyWorkshop.importTables(Path.of("salor.xlsx"), versionFolder);
 * report.tables().forEach(table -> System.out.println(table.file() + " " + table.rows()));
 * }</pre>
 */
package id.salor.appraisal.rules.tables;

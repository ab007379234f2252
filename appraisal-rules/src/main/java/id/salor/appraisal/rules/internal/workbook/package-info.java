/**
 * Reads one sheet of a workbook (XLSX) strictly: what a person sees in the cells, and nothing that
 * a person does not see.
 *
 * <p>Whatever would make the cells mean something else than they show (formulas, hidden rows,
 * merged cells, a second sheet, macros, links) is refused with its cell. Numbers are taken from the
 * digits in the file, in decimals only: to fifteen significant digits, which is what spreadsheet
 * programs show and keep of what is typed, so {@code 0.1} is one tenth although the file may say
 * {@code 0.10000000000000001}.
 *
 * <p>Apache POI reads the package, its parts, the texts and the formats, and makes a row at a time
 * of the sheet. What is done here is to look at what POI would pass over: what is hidden, doubled,
 * out of order or too much. Everything is counted while it is unpacked, and whatever POI throws
 * becomes an issue in one place, {@code Refusal}.
 */
package id.salor.appraisal.rules.internal.workbook;

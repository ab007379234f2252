/**
 * An impact as text for a terminal, as JSON, and as one HTML page with pictures.
 *
 * <p>The page is made by a template under {@code src/main/jte}, which is compiled with the library
 * and escapes whatever is put into it. What it draws is calculated here, in whole tenths of a unit
 * of the picture.
 */
package id.salor.appraisal.rules.impact.report;

/**
 * Appraisals in and results out, as tables for spreadsheets.
 *
 * <p>The heading of an input names the columns:
 *
 * <pre>
 * id,period,appraisee.unit,jabatan,kegiatan.id,kegiatan.target,kegiatan.realisasi
 * S-001,2025,Unit A,administrasi,K1,12,9
 * S-001,,,,K2,4,4
 * S-002,2025,Unit B,pelayanan publik,K1,6,6
 * </pre>
 *
 * <p>{@code id}, {@code policy}, {@code period} and {@code appraisee.id}, {@code .unit}, {@code
 * .position}, {@code .name} belong to the appraisal. Any other name is a fact or measure of it; a
 * name with a point is one of the entries of a group, and {@code <group>.id} is the id of the
 * entry. Rows with the same id stand directly below each other: each adds an entry to every group
 * whose id cell is filled. What belongs to the appraisal is filled in once, in its first row. An
 * entry that has entries of its own ({@code kegiatan.aspek.id}) goes on in the next row in the same
 * way. An empty cell is not given, never zero; a group that has columns is given, with no entries
 * where no id is filled in.
 *
 * <p>Rows between the heading and the first appraisal whose first cell begins with {@code "# "} are
 * notes to people and are not read; forms have such rows.
 *
 * <p>The same rows may stand in the first sheet of a workbook: see {@link
 * id.salor.appraisal.rules.data.XlsxAppraisalReader}.
 *
 * <p>Separator comma or semicolon, seen from the heading; UTF-8, with or without a byte order mark.
 * Cells stay texts: what kind they must have, and what a decimal comma means, the policy decides.
 * Bounds: 100 000 characters a cell, 1 000 000 a row, 1 000 columns, 4 000 000 characters an
 * appraisal.
 */
package id.salor.appraisal.rules.data;

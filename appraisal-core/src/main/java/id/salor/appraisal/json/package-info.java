/**
 * Appraisals in and results out, as JSON; the only room that knows a JSON library.
 *
 * <p>{@link id.salor.appraisal.json.AppraisalReader} reads one object, an array, or JSON Lines, and
 * never holds more than one appraisal. Each appraisal of the input becomes one {@link
 * id.salor.appraisal.json.ReadAppraisal}: the appraisal, or every issue with its line and the id as
 * far as it could be read. So a caller can answer for each row it was given:
 *
 * <pre>{@code
 * try (Stream<ReadAppraisal> records = AppraisalReader.create().read(file);
 *     ResultWriter results = ResultWriter.lines(output)) {
 *   for (ReadAppraisal record : (Iterable<ReadAppraisal>) records::iterator) {
 *     record.appraisal().map(appraiser::appraise)
 *         .ifPresentOrElse(results::write, () -> results.writeUnread(record));
 *   }
 * }
 * }</pre>
 *
 * <p>Numbers are read and written exactly, digit by digit. {@code null} is the same as not given.
 * Bounds protect the machine from hostile or broken files: 100 000 characters a text, 4 000 000 an
 * appraisal, 64 levels of brackets, 60 digits a number.
 */
package id.salor.appraisal.json;

/**
 * Records: results kept so that they can be calculated once more, in five years as today, and logs
 * of them in which nothing can be changed unnoticed.
 *
 * <pre>{@code
 * Recorder recorder = Recorder.of(appraiser, Masking.ofPersons(RecordKey.read(keyFile).get()));
 * RecordLog log = RecordLog.open(Path.of("2025.log.jsonl"), recorder).get();
 * try (log) {
 *   log.append(appraisal, appraiser.appraise(appraisal));
 * }
 * note(log.head());
 *
 * LogVerification seen = LogVerifier.of(appraiser).withHead(noted).verify(file);
 * }</pre>
 *
 * <h2>A record</h2>
 *
 * <p>One line of JSON ({@code appraisal-record/1}, schema in {@code PublishedSchema.RECORD}): the
 * version of the library, the appraisal whole, and the result, which names policy, version and the
 * digests of policy, parameters, terms and cohorts. It has one canonical text: keys in one order,
 * no blanks, UTF-8; a number that was given as a number is a JSON number, one that was typed stays
 * the text that was typed, an exact fraction is the text {@code "250/3"}. So what is read back is
 * admitted by the calculation as what was given, and the text of the result can be compared letter
 * by letter. The stamp stands in the result alone: a fact that stands in two places can contradict
 * itself.
 *
 * <p>Its code, for letters, is the beginning of a digest over the record without the version of the
 * library: the same wherever the record stands and whichever release wrote it. It is that of the
 * <em>masked</em> record, so a letter has to be written with the masking of the log.
 *
 * <h2>A log</h2>
 *
 * <p>JSON Lines: a head line (how persons are masked), records, after every 128 of them a block
 * line, and at the end a closing line. A block line lists the SHA-256 of each of its records and
 * the digest of the block line (or head, or closing line) before it; a closing line says how many
 * blocks and records there are, and its own digest, the head. Why so:
 *
 * <ul>
 *   <li>The digests stand in the block line, not in the records: a record that is changed together
 *       with a digest beside it would be consistent; so it is named, singly, as long as the block
 *       line stands, and if that is changed, too, the next one names the block.
 *   <li>A record line is nothing but the record: {@code sha256sum} of it is what the block lists,
 *       for whoever does not trust this library.
 *   <li>The chain is made once a block, and costs next to nothing; each record costs one digest.
 *   <li>Without the closing line, a log that was cut behind a block would look whole.
 * </ul>
 *
 * <h2>What is found, and what is not</h2>
 *
 * <p>Whoever changes, drops, doubles, inserts or moves records or lines, or cuts the log, is found
 * by the chain, at the record. Whoever changes a result and makes the whole chain anew is found
 * because the result is calculated again. Whoever changes an input, calculates the result that
 * belongs to it, and makes the whole chain anew has written another log that is sound in itself;
 * likewise whoever cuts a log and closes it again, or cuts it where it was closed before. Only what
 * is kept elsewhere shows that: the head that was printed when the log was closed, or, for the
 * first of them, the key, by which the closing line is sealed.
 *
 * <h2>A crash</h2>
 *
 * <p>A log that was not closed is never silently continued. Its blocks are proven as ever; the
 * records after the last block can be calculated again, no more. {@link LogRepair} lists them in a
 * block that says for ever that a repair closed it, and takes away nothing but half a line.
 *
 * <h2>People seen side by side</h2>
 *
 * <p>What stands between two closing lines was appraised together: the population is counted from
 * it again. A log that does not hold everybody cannot be calculated again alone, and the finding
 * says so instead of crying tampering.
 *
 * <h2>Masking</h2>
 *
 * <p>See {@link Masking}. The result that is kept is that of the masked appraisal, so that no key
 * is needed to verify, and no name hides in a message.
 */
package id.salor.appraisal.record;

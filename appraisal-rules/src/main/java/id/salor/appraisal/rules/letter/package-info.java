/**
 * The letter that a person receives about an appraisal: the result, where each number comes from
 * and by which article, what went well, what is missing, and until when and how to object.
 *
 * <pre>{@code
 * Letters letters = library.letters().withReceived(day).withHolidays(holidays);
 * Letter letter = letters.of(appraisal, Census.NONE);
 * Files.writeString(path, LetterPage.of(letter, LetterPage.Languages.BOTH));
 * }</pre>
 *
 * <p>A {@link id.salor.appraisal.rules.letter.Letter} is data in both languages, for those who lay
 * it out themselves; {@link id.salor.appraisal.rules.letter.LetterPage} makes one HTML page of it
 * that loads nothing and can be printed on A4. There is a letter for every ending: rated, lawfully
 * without a rating, and not yet possible to appraise.
 */
package id.salor.appraisal.rules.letter;

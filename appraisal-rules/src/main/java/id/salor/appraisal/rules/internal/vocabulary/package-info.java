/**
 * The closed set of sentences: which there are ({@link
 * id.salor.appraisal.rules.internal.vocabulary.SentenceKey}), how each is worded in a language
 * ({@link id.salor.appraisal.rules.internal.vocabulary.Vocabulary}, from a text file among the
 * resources), and whether a line is one of them.
 */
package id.salor.appraisal.rules.internal.vocabulary;

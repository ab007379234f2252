/**
 * Reads files of sentences into rules in closed form.
 *
 * <p>The grammar is strict and small. A file holds rules; a rule has a name, a legal basis,
 * conditions and terms; each sentence stands on a line of its own and must be one of the
 * vocabulary. Text between quotation marks may contain any words. A backslash and characters that
 * cannot be seen are refused, wherever they stand. A file is in one language, that of its first
 * rule; a sentence of another is reported with what it would be in this one. Nothing of the file's
 * text reaches the rule engine: only the closed form does, written anew.
 */
package id.salor.appraisal.rules.internal.reader;

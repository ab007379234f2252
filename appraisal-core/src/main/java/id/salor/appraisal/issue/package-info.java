/**
 * What is wrong, where, and what to do about it.
 *
 * <p>Bad input never throws. Whatever comes from outside (a rule file, a table, an appraisal) is
 * read into a {@link id.salor.appraisal.issue.Validated}: the value when there is no error, and
 * <em>every</em> issue at once in any case. An issue has a stable code, a place (file, line,
 * column, or the entry concerned), the value, and advice, in Indonesian and English. Exceptions are
 * for errors of the calling program only.
 */
package id.salor.appraisal.issue;

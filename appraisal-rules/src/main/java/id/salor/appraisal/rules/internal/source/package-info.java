/**
 * The text of a policy's files, and the places in it that issues point to.
 *
 * <p>Every reader of a policy folder works on a {@link
 * id.salor.appraisal.rules.internal.source.SourceText}, so that all of them count lines and columns
 * alike and show the line concerned with a caret under the place.
 */
package id.salor.appraisal.rules.internal.source;

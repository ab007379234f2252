/**
 * The folders of policy versions, read once into memory.
 *
 * <p>A {@link id.salor.appraisal.rules.internal.folder.PolicyFolder} is a snapshot: whatever
 * happens to the files afterwards, everything that is made of it (terms, digest, findings) is of
 * one state. {@link id.salor.appraisal.rules.internal.folder.PolicyFolders} finds them below a
 * directory or on the class path. Files are not trusted: size and number are bounded, links may not
 * leave the folder, and only files of known names are read.
 */
package id.salor.appraisal.rules.internal.folder;

/**
 * Looks for what is odd in versions that load.
 *
 * <p>{@link id.salor.appraisal.rules.internal.findings.LibraryCheck} examines each version once
 * ({@link id.salor.appraisal.rules.internal.findings.Examined}: its regions, and what the terms of
 * each make use of) and lets every {@link id.salor.appraisal.rules.internal.findings.Finder} look
 * at it. A new way of looking is one class, one line in {@code LibraryCheck.FINDERS}, its codes,
 * and a broken policy for each of them in {@code policy-errors}.
 */
package id.salor.appraisal.rules.internal.findings;

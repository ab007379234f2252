/**
 * The guide for the people who are appraised: what a policy appraises, how each thing is measured,
 * what it weighs, where the bounds lie, and the article behind each statement.
 *
 * <p>Everything is read from the resolved terms of one version, in whatever circumstances they
 * apply; nothing about any policy is known here. {@link id.salor.appraisal.rules.guide.Guide} is
 * the content as data in both languages, {@link id.salor.appraisal.rules.guide.GuidePage} one HTML
 * page of it that an office can publish as a file:
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.bundled();
 * Guide guide = library.guide(PolicyId.parse("salor/2026-01-01_v2")).get();
 * Files.writeString(path, GuidePage.of(guide));
 * }</pre>
 *
 * <p>What the authors of a policy chose themselves is never shown as law: a {@link
 * id.salor.appraisal.rules.guide.Source} knows an interpretation from an article, and {@link
 * id.salor.appraisal.rules.guide.Gap} names what the text leaves open.
 */
package id.salor.appraisal.rules.guide;

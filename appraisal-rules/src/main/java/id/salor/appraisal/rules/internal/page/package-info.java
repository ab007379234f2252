/**
 * What all HTML pages share: the layout with its style sheet, numbers as a language writes them,
 * text from outside made fit to be shown.
 *
 * <p>A page is one file that loads nothing: no network, no font, no program unless the page asks
 * for it by its content security policy. It has a {@code main} for each language, switched without
 * a program, and can be printed. The layout is {@code src/main/jte/internal/page/layout.jte}:
 *
 * <pre>{@code
 * @template.internal.page.layout(
 *   title = v.title(),
 *   style = @`<style> .own { color: var(--accent); } </style>`,
 *   id = @`@template.letter.body(v = id)`,
 *   en = @`@template.letter.body(v = en)`)
 * }</pre>
 *
 * <p>Pictures are drawn by the template as SVG from {@link
 * id.salor.appraisal.rules.internal.page.Bar}s and their like, with a title and a description for
 * those who do not see them; colours are those of the style sheet ({@code --accent}, {@code --warm},
 * {@code --leaf}, {@code --plum}, {@code --slate}, {@code --mute}), which hold enough contrast with
 * the paper. Nothing is told by colour alone.
 */
package id.salor.appraisal.rules.internal.page;

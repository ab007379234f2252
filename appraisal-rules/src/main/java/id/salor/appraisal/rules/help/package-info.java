/**
 * A page for each finding: what it means and why it matters, a wrong and a right example, and how
 * to mend it, in Bahasa Indonesia and English.
 *
 * <p>The pages are data: one YAML file for each group of findings, among the resources beside this
 * package, in the order of {@code index.txt}. A page looks like this:
 *
 * <pre>{@code
 * weights-sum:
 *   title: {id: Jumlah bobot bukan 100 persen, en: The weights do not add up to 100 percent}
 *   means: {id: …, en: …}
 *   mend: {id: …, en: …}
 *   examples:
 *     - in: terms
 *       line: 1
 *       wrong: {id: …, en: …}
 *       right: {id: …, en: …}
 *   related: [missing-weight]
 * }</pre>
 *
 * <p>{@code in} is where the text of the example stands: {@code terms} below <i>maka</i>, {@code
 * conditions} below <i>bila</i>, {@code rules} for whole rules, the name of a file of a policy
 * version ({@code policy.yaml}, {@code predikat.csv}), {@code data} or {@code entries} of one
 * appraisal, {@code json} or {@code csv} for appraisals as they are sent, {@code files} for the
 * files that there are, or {@code words} where no text can show it. {@code with} gives further
 * texts that stand beside both. {@code line} is the line of the wrong text at which the finding is
 * reported; 0 for the file as a whole, or where another file is to blame. {@code also} names other
 * findings that cannot but come with it.
 *
 * <p>The tests run every example against a small policy: the wrong text must give exactly this
 * finding at that line, the right one none.
 */
package id.salor.appraisal.rules.help;

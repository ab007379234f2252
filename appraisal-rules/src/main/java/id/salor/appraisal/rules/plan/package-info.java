/**
 * Work plans: checked before the period begins, followed while it runs.
 *
 * <p>A plan is an appraisal whose targets are given and whose realisations are not: the same data
 * in the same formats, so that the file of the plan grows into that of the appraisal. What is a
 * target and what comes later is declared by the policy, in {@code plan.yaml}; where it says
 * nothing, an input with a direction comes later.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.bundled();
 * try (Stream<ReadAppraisal> plans = CsvAppraisalReader.create().read(file)) {
 *   PlanReport report = library.checkPlans(plans);
 *   report.isReady();                      // no plan has an error
 *   PlanText.write(report, Language.EN);   // as people read it
 *   PlanJson.write(report, writer);        // for other programs
 * }
 * }</pre>
 *
 * <p>A {@link id.salor.appraisal.rules.plan.PlanCheck} has every finding at once: targets that are
 * missing or cannot be measured, requirements that the plan does not meet, entries that do not
 * count. It says what each rating would take ({@link id.salor.appraisal.rules.plan.Prospect}),
 * which can no longer be reached and why, and, once something is realised, how far each entry has
 * come. Requirements that read what is not known yet wait.
 */
package id.salor.appraisal.rules.plan;

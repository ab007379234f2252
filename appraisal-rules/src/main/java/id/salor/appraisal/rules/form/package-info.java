/**
 * Forms for those who gather appraisals: an empty table to fill in, and the schema of the JSON, of
 * one policy version.
 *
 * <pre>{@code
 * FormTarget target = FormTarget.choose(library.catalog(), PolicyFamily.of("salor"), period).get();
 * AppraisalForm.of(target).writeXlsx(output);
 * AppraisalSchema.of(target.version()).write(writer);
 * }</pre>
 *
 * <p>Both are made from what the version declares, so they never say anything else than the version
 * that will rate. A form, filled in, is read by the readers of {@code rules.data} as it is.
 */
package id.salor.appraisal.rules.form;

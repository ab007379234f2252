/**
 * From a draft to a published version, and from a published version to the next draft.
 *
 * <p>A version is born as a copy ({@link id.salor.appraisal.rules.PolicyLibrary#newVersion}), is
 * laid out in one way ({@link id.salor.appraisal.rules.PolicyWorkshop#format}), and is sealed when
 * it is ready ({@link id.salor.appraisal.rules.PolicyWorkshop#seal}). From then on nothing in it
 * changes: a folder that differs from its seal is refused with the name of the file, and a change
 * of policy is a further version. What the law leaves to the agency stays open: it may fill in
 * {@code parameters.yaml}, and tables declared with {@code parameter: ya}, of a sealed version; and
 * the last governed day of a version that had none is set by the version that follows it.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.ofDirectory(policies);
 * library.newVersion(PolicyFamily.of("salor"), LocalDate.of(2027, 1, 1), policies);
 * // edit the folder salor/2027-01-01_draft, give it a name and a status, and then
 * SealReport report = PolicyWorkshop.seal(policies.resolve("salor/2027-01-01_v3"));
 * }</pre>
 */
package id.salor.appraisal.rules.publish;

package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.rules.check.CheckCode;
import java.util.List;

/** What a version takes from other policies, held against what these give. */
final class NeighbourFindings implements Finder {

  private final PolicyCatalog catalog;

  /**
   * Makes a finder.
   *
   * @param catalog every version that can be used
   */
  NeighbourFindings(PolicyCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void find(Examined version, Findings findings) {
    version
        .schema()
        .declarations()
        .forEach(
            (path, declaration) ->
                declaration
                    .from()
                    .ifPresent(
                        from ->
                            findSource(path, place(path, declaration, version), from, findings)));
    version
        .rules()
        .version()
        .bridges()
        .filter(family -> !catalog.families().containsKey(family))
        .ifPresent(
            family ->
                findings.add(
                    Issue.of(CheckCode.BRIDGE_OF_UNKNOWN_FAMILY, family)
                        .at(version.manifest().key("bridges"))
                        .about(family.value())));
  }

  private static SourceLocation place(Path path, Declaration declaration, Examined version) {
    String section = declaration.role() == Declaration.Role.FACT ? "facts" : "measures";
    return version.manifest().declared(path, section, "from");
  }

  private void findSource(Path path, SourceLocation place, ResultInput from, Findings findings) {
    List<PolicyVersion> sources =
        catalog.families().getOrDefault(from.policy().family(), List.of()).stream()
            .filter(
                version ->
                    !(from.policy() instanceof PolicyId pinned) || version.id().equals(pinned))
            .toList();
    if (sources.isEmpty()) {
      findings.add(
          Issue.of(CheckCode.RESULT_OF_UNKNOWN_POLICY, path, from.policy())
              .at(place)
              .about(path.toString()));
    } else if (sources.stream()
        .noneMatch(version -> version.schema().exports().contains(from.export()))) {
      findings.add(
          Issue.of(CheckCode.RESULT_OF_UNKNOWN_EXPORT, path, from.policy(), from.export())
              .at(place)
              .about(path.toString()));
    }
  }
}

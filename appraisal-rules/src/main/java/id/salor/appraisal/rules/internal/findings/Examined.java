package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.Circumstances;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A version that loads, as finders look at it.
 *
 * @param folder its files
 * @param rules its rules and tables
 * @param circumstances every set of circumstances that the rules tell apart
 * @param regions the same, put together where the rules say the same
 * @param uses for each region, what its terms make use of
 * @param manifest where things stand in the manifest
 */
public record Examined(
    PolicyFolder folder,
    VersionRules rules,
    List<ContextFacts> circumstances,
    List<Region> regions,
    List<RegionUse> uses,
    ManifestPlaces manifest) {

  /** Checks and copies the components. */
  public Examined {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(rules, "rules");
    circumstances = List.copyOf(circumstances);
    regions = List.copyOf(regions);
    uses = List.copyOf(uses);
    Objects.requireNonNull(manifest, "manifest");
  }

  /** Examines a version that has no errors. */
  static Examined of(PolicyFolder folder, VersionRules rules) {
    List<ContextFacts> circumstances = new ArrayList<>();
    Circumstances.of(rules.conditions(), rules.version().schema()).forEach(circumstances::add);
    List<Region> regions = Region.of(rules);
    return new Examined(
        folder,
        rules,
        circumstances,
        regions,
        regions.stream().map(region -> RegionUse.of(region.terms())).toList(),
        ManifestPlaces.of(folder));
  }

  /** Returns what the version declares. */
  public Schema schema() {
    return rules.version().schema();
  }
}

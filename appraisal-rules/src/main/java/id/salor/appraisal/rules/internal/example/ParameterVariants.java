package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A version with other values for parameters of the agency, as examples set them. Each is read
 * once, however many examples set the same, by as many threads as ask.
 */
public final class ParameterVariants {

  private final LoadedVersion loaded;
  private final Map<Map<String, String>, LoadedVersion> variants = new ConcurrentHashMap<>();

  /** Makes the variants of a version. */
  public ParameterVariants(LoadedVersion loaded) {
    this.loaded = loaded;
  }

  /** Returns the rules with these parameters; empty where they cannot be had. */
  public Optional<VersionRules> rules(Map<String, String> parameters) {
    return variants.computeIfAbsent(parameters, loaded::with).rules();
  }

  /** Returns what is declared with these parameters; empty where they cannot be had. */
  public Optional<PolicyVersion> version(Map<String, String> parameters) {
    return rules(parameters).map(VersionRules::version);
  }

  /** Returns why parameters that were asked for cannot be had. */
  public List<Issue> issues() {
    return variants.values().stream()
        .flatMap(variant -> variant.issues().stream())
        .filter(Issue::isError)
        .toList();
  }
}

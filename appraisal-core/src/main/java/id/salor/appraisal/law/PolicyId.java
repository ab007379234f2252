package id.salor.appraisal.law;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of one version of a policy: its family and the name of its folder.
 *
 * <p>Text form: {@code "salor/2025-01-01_v1"}.
 *
 * @param family the family it belongs to
 * @param version lower-case letters, digits, points, hyphens and underscores
 */
public record PolicyId(PolicyFamily family, String version)
    implements PolicyReference, Comparable<PolicyId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9_-]|\\.(?!\\.)){0,99}");

  /** Checks the components. */
  public PolicyId {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(version, "version");
    if (!FORM.matcher(version).matches()) {
      throw new IllegalArgumentException("not a policy version: \"" + version + "\"");
    }
  }

  /**
   * Reads {@code "family/version"}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static PolicyId parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a policy id: \"" + text + "\""));
  }

  /** Reads {@code "family/version"}; empty where {@link #parse(String)} would throw. */
  public static Optional<PolicyId> tryParse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !FORM.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    return PolicyFamily.tryParse(text.substring(0, slash))
        .map(family -> new PolicyId(family, text.substring(slash + 1)));
  }

  @Override
  public int compareTo(PolicyId other) {
    int byFamily = family.compareTo(other.family);
    return byFamily != 0 ? byFamily : version.compareTo(other.version);
  }

  @Override
  public String toString() {
    return family + "/" + version;
  }
}

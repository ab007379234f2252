package id.salor.appraisal.rules.cases;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Objects;

/**
 * How much of a policy version its worked examples reach.
 *
 * <p>Only examples count by which somebody stands and which the policy fulfils: not those that are
 * still to be confirmed, nor those that contradict the text.
 *
 * @param policy the version
 * @param items everything that can be reached, in the order of the files
 */
public record Coverage(PolicyId policy, List<CoverageItem> items) {

  /** Checks and copies the components. */
  public Coverage {
    Objects.requireNonNull(policy, "policy");
    items = List.copyOf(items);
  }

  /** Returns how many things of a kind there are. */
  public long count(CoverageItem.Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).count();
  }

  /** Returns how many of them an example reaches. */
  public long reached(CoverageItem.Kind kind) {
    return items.stream().filter(item -> item.kind() == kind && item.isReached()).count();
  }

  /** Returns what no example reaches. */
  public List<CoverageItem> missing() {
    return items.stream().filter(item -> !item.isReached()).toList();
  }

  /**
   * Returns the report as people read it: for each kind how much is reached, then what is not, with
   * its place. Every line ends with a line feed.
   */
  public String format(Language language) {
    StringBuilder text = new StringBuilder();
    for (CoverageItem.Kind kind : CoverageItem.Kind.values()) {
      if (count(kind) > 0) {
        String of = language == Language.ID ? " dari " : " of ";
        text.append("  ").append(kind.title().in(language)).append(": ");
        text.append(reached(kind)).append(of).append(count(kind)).append('\n');
      }
    }
    for (CoverageItem item : missing()) {
      text.append("    ").append(language == Language.ID ? "belum: " : "not yet: ");
      text.append(item.what().in(language)).append(" (").append(item.place()).append(")\n");
    }
    return text.toString();
  }
}

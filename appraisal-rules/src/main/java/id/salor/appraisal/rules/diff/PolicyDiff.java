package id.salor.appraisal.rules.diff;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * How two versions differ.
 *
 * @param before the earlier version
 * @param after the later version
 * @param changes what is said differently, in the order in which people tell it
 * @param verdict whether anybody can be rated differently
 */
public record PolicyDiff(Side before, Side after, List<Change> changes, Verdict verdict) {

  /** Checks and copies the components. */
  public PolicyDiff {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = List.copyOf(changes);
    Objects.requireNonNull(verdict, "verdict");
  }

  /**
   * One of the versions.
   *
   * @param id family and version
   * @param title the wording for people
   * @param digest over every file that decides
   */
  public record Side(PolicyId id, Text title, Digest digest) {

    /** Checks the components. */
    public Side {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(digest, "digest");
    }
  }

  /** Tells whether it is proven that nobody is rated differently. */
  public boolean isEquivalent() {
    return verdict instanceof Verdict.Equivalent;
  }

  /** Returns the difference as a person would tell it. */
  public String text(Language language) {
    return new DiffText(this, language).write();
  }

  /** Returns the difference as JSON, with both languages. */
  public String json() {
    return DiffJson.of(this);
  }
}

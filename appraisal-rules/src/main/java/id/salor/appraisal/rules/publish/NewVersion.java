package id.salor.appraisal.rules.publish;

import id.salor.appraisal.law.PolicyId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A draft that was made of another version.
 *
 * @param id the draft
 * @param source the version it is a copy of
 * @param folder where it lies
 * @param last the last day that it governs, where another version follows; absent where none does
 * @param closed the version before it that was open-ended until now, if there was one
 * @param toClose the version it is a copy of, where that lies elsewhere and governs the same days:
 *     before both are used together, it must end on that day
 */
public record NewVersion(
    PolicyId id,
    PolicyId source,
    Path folder,
    Optional<LocalDate> last,
    Optional<Closed> closed,
    Optional<Closed> toClose) {

  /**
   * A version that ends so that the draft can follow it.
   *
   * @param id the version
   * @param last the last day that it governs
   */
  public record Closed(PolicyId id, LocalDate last) {

    /** Checks the components. */
    public Closed {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(last, "last");
    }
  }

  /** Checks the components. */
  public NewVersion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(toClose, "toClose");
  }
}

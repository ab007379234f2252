package id.salor.appraisal.calc;

import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Label;
import java.util.Objects;

/**
 * A gate that held.
 *
 * @param limit the highest or lowest label it allows
 * @param condition the formula that held, as written
 * @param origin who says so
 */
public record AppliedGate(Label limit, String condition, Origin origin) {

  /** Checks the components. */
  public AppliedGate {
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(origin, "origin");
  }
}

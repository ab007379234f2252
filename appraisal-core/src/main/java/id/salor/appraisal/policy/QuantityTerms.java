package id.salor.appraisal.policy;

import id.salor.appraisal.value.Name;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that resolved terms say about one quantity, found once for all who are rated by them.
 *
 * @param value how it gets its value: by definition, composition or from a cohort
 * @param floor never less than this
 * @param cap never more than this
 * @param rounding how it is rounded
 * @param gates what limits it, in the order in which they are applied
 * @param absentParts what becomes of it when a part is not applicable
 * @param minimumParts how many parts must apply
 * @param weights the weight of each part
 */
public record QuantityTerms(
    Optional<SignedTerm> value,
    Optional<SignedTerm> floor,
    Optional<SignedTerm> cap,
    Optional<SignedTerm> rounding,
    List<SignedTerm> gates,
    Optional<SignedTerm> absentParts,
    Optional<SignedTerm> minimumParts,
    Map<Name, SignedTerm> weights) {

  /** Nothing is said. */
  static final QuantityTerms NONE = of(List.of());

  /** Checks and copies the components. */
  public QuantityTerms {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(floor, "floor");
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(rounding, "rounding");
    gates = List.copyOf(gates);
    Objects.requireNonNull(absentParts, "absentParts");
    Objects.requireNonNull(minimumParts, "minimumParts");
    weights = Map.copyOf(weights);
  }

  /** Sorts the terms about one quantity; there is at most one for each matter. */
  static QuantityTerms of(List<SignedTerm> terms) {
    Map<Name, SignedTerm> weights = new TreeMap<>();
    for (SignedTerm signed : terms) {
      if (signed.term() instanceof Term.PartWeight weight) {
        weights.put(weight.part(), signed);
      }
    }
    return new QuantityTerms(
        first(terms, Term.Definition.class)
            .or(() -> first(terms, Term.Composition.class))
            .or(() -> first(terms, Term.CohortFigure.class)),
        bound(terms, Term.Bound.Side.FLOOR),
        bound(terms, Term.Bound.Side.CAP),
        first(terms, Term.Rounded.class),
        terms.stream().filter(signed -> signed.term() instanceof Term.Gate).toList(),
        first(terms, Term.AbsentParts.class),
        first(terms, Term.MinimumParts.class),
        weights);
  }

  private static Optional<SignedTerm> first(List<SignedTerm> terms, Class<? extends Term> type) {
    return terms.stream().filter(signed -> type.isInstance(signed.term())).findFirst();
  }

  private static Optional<SignedTerm> bound(List<SignedTerm> terms, Term.Bound.Side side) {
    return terms.stream()
        .filter(signed -> signed.term() instanceof Term.Bound bound && bound.side() == side)
        .findFirst();
  }
}

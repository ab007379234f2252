package id.salor.appraisal.rules.unit;

import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The values of one figure over all people. */
final class FigureTally {

  private final Declaration declaration;
  private final Set<Figure.Role> roles;
  private final Optional<NumberCount> numbers;
  private final Optional<LabelTally> labels;

  private FigureTally(
      Declaration declaration,
      Set<Figure.Role> roles,
      Optional<NumberCount> numbers,
      Optional<LabelTally> labels) {
    this.declaration = declaration;
    this.roles = roles;
    this.numbers = numbers;
    this.labels = labels;
  }

  /** A tally for what is to be shown; empty for all else, and for dates. */
  static Optional<FigureTally> of(Declaration declaration, boolean isScore, Schema schema) {
    Set<Figure.Role> roles = EnumSet.noneOf(Figure.Role.class);
    if (isScore) {
      roles.add(Figure.Role.SCORE);
    }
    if (declaration.isIndicator()) {
      roles.add(Figure.Role.INDICATOR);
    }
    if (declaration.isPublic()) {
      roles.add(Figure.Role.PUBLIC);
    }
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    if (declaration.kind().equals(Kind.NUMBER)) {
      NumberCount numbers = new NumberCount(declaration);
      return Optional.of(
          new FigureTally(declaration, roles, Optional.of(numbers), Optional.empty()));
    }
    Optional<LabelTally> labels =
        declaration.kind() instanceof Kind.OfLabel of
            ? schema.labelSet(of.set()).map(LabelTally::of)
            : declaration.kind().equals(Kind.TRUTH)
                ? Optional.of(LabelTally.ofTruth())
                : Optional.empty();
    return labels.map(
        found -> new FigureTally(declaration, roles, Optional.empty(), Optional.of(found)));
  }

  Declaration declaration() {
    return declaration;
  }

  /** Tells whether groups are compared by it. */
  boolean isCompared() {
    return numbers.isPresent()
        && (roles.contains(Figure.Role.SCORE) || roles.contains(Figure.Role.PUBLIC));
  }

  Optional<Value> valueOf(Inspected root) {
    Optional<Value> value =
        declaration.isInput() ? root.given(declaration.name()) : root.value(declaration.name());
    return value.filter(Value::isProper);
  }

  void add(Value value) {
    labels.ifPresent(tally -> tally.add(value));
    if (numbers.isPresent() && value instanceof Value.OfNumber number) {
      numbers.get().add(number.number());
    }
  }

  Figure figure(long rated, long smallest) {
    long people = numbers.map(NumberCount::people).or(() -> labels.map(LabelTally::people)).get();
    boolean isTold = people >= smallest && rated - people >= smallest;
    Optional<Long> told = isTold ? Optional.of(people) : Optional.empty();
    return numbers
        .<Figure>map(
            found ->
                new Figure.OfNumber(
                    declaration.name(),
                    declaration.title(),
                    roles,
                    told,
                    declaration.unit(),
                    declaration.range(),
                    found.mean(smallest),
                    found.quantiles(smallest)))
        .orElseGet(
            () ->
                new Figure.OfLabels(
                    declaration.name(),
                    declaration.title(),
                    roles,
                    told,
                    labels.orElseThrow().tellable(smallest)));
  }
}

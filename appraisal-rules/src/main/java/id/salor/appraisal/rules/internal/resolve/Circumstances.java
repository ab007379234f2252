package id.salor.appraisal.rules.internal.resolve;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Every set of circumstances that the rules of a version can tell apart.
 *
 * <p>A fact that is a label or truth has finitely many values; along a number, the bounds in
 * conditions cut finitely many pieces, and one number of each stands for all; an optional fact may
 * also be absent. The product of these is walked.
 */
public final class Circumstances {

  private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 1);
  private static final Rational TWO = Rational.of(2);

  private final Map<Name, List<Optional<Value>>> choices;

  private Circumstances(Map<Name, List<Optional<Value>>> choices) {
    this.choices = choices;
  }

  /** Returns the circumstances that these conditions tell apart. */
  public static Circumstances of(List<Condition> conditions, Schema schema) {
    Map<Name, List<Optional<Value>>> choices = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      condition
          .fact()
          .ifPresent(name -> choices.computeIfAbsent(name, n -> choices(n, conditions, schema)));
    }
    return new Circumstances(choices);
  }

  private static List<Optional<Value>> choices(
      Name name, List<Condition> conditions, Schema schema) {
    Declaration declaration = schema.root().declaration(name).orElseThrow();
    List<Optional<Value>> values = new ArrayList<>();
    values(declaration, conditions, schema).forEach(value -> values.add(Optional.of(value)));
    boolean mayBeAbsent =
        declaration.presence() == Declaration.Presence.OPTIONAL && declaration.value().isEmpty();
    if (mayBeAbsent) {
      values.add(Optional.empty());
    }
    return values;
  }

  private static List<Value> values(
      Declaration declaration, List<Condition> conditions, Schema schema) {
    if (declaration.kind() instanceof Kind.OfLabel of) {
      LabelSet set = schema.labelSet(of.set()).orElseThrow();
      return set.labels().stream().map((Label label) -> (Value) Value.of(label, set)).toList();
    } else if (declaration.kind() instanceof Kind.OfTruth) {
      return List.of(Value.TRUE, Value.FALSE);
    } else if (declaration.kind() instanceof Kind.OfDate) {
      return List.of(new Value.OfDate(ANY_DATE));
    }
    return numbers(declaration, conditions);
  }

  private static List<Value> numbers(Declaration declaration, List<Condition> conditions) {
    TreeSet<Rational> bounds = new TreeSet<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Limit limit && limit.name().equals(declaration.name())) {
        bounds.add(limit.bound());
      }
    }
    TreeSet<Rational> numbers = new TreeSet<>(bounds);
    Rational previous = null;
    for (Rational bound : bounds) {
      numbers.add(
          previous == null ? bound.minus(Rational.ONE) : previous.plus(bound).dividedBy(TWO));
      previous = bound;
    }
    numbers.add(previous == null ? Rational.ZERO : previous.plus(Rational.ONE));
    List<Value> values = new ArrayList<>();
    for (Rational number : numbers) {
      if (declaration.range().isWithin(number)) {
        values.add(Value.of(number));
      }
    }
    return values.isEmpty()
        ? List.of(Value.of(declaration.range().lowest().orElse(Rational.ZERO)))
        : values;
  }

  /** Returns how many there are. */
  public BigInteger count() {
    return choices.values().stream()
        .map(values -> BigInteger.valueOf(values.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Gives each to a consumer. */
  public void forEach(Consumer<ContextFacts> consumer) {
    walk(List.copyOf(choices.keySet()), 0, new LinkedHashMap<>(), consumer);
  }

  private void walk(
      List<Name> names, int index, Map<Name, Value> chosen, Consumer<ContextFacts> consumer) {
    if (index == names.size()) {
      consumer.accept(new ContextFacts(chosen));
      return;
    }
    Name name = names.get(index);
    for (Optional<Value> value : choices.get(name)) {
      value.ifPresentOrElse(v -> chosen.put(name, v), () -> chosen.remove(name));
      walk(names, index + 1, chosen, consumer);
    }
    chosen.remove(name);
  }
}

package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comparisons of sets of values: how they can come out, and what must hold where they came out. */
final class Comparisons {

  /** How two values can lie to each other. */
  private enum Order {
    LESS,
    SAME,
    GREATER
  }

  private Comparisons() {}

  /** Returns how a comparison of proper values can come out. */
  static Set<Boolean> of(BinaryOperator operator, Possible left, Possible right, Schema schema) {
    Set<Boolean> truths = new HashSet<>();
    for (Order order : orders(left, right, schema)) {
      truths.add(holds(operator, order));
    }
    return truths;
  }

  /** Tells whether some proper value can be less than some other; dates always can. */
  static boolean canBeLess(Possible left, Possible right, Schema schema) {
    return orders(left, right, schema).contains(Order.LESS);
  }

  private static boolean holds(BinaryOperator operator, Order order) {
    return switch (operator) {
      case EQUAL -> order == Order.SAME;
      case NOT_EQUAL -> order != Order.SAME;
      case LESS -> order == Order.LESS;
      case AT_MOST -> order != Order.GREATER;
      case GREATER -> order == Order.GREATER;
      case AT_LEAST -> order != Order.LESS;
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }

  private static Set<Order> orders(Possible left, Possible right, Schema schema) {
    Set<Order> orders = new HashSet<>();
    if (left.canBe(Possible.Other.DATE)) {
      orders.addAll(List.of(Order.values()));
    }
    for (boolean truth : left.truths()) {
      right.truths().forEach(other -> orders.add(order(truth, other)));
    }
    addNumbers(left.numbers(), right.numbers(), orders);
    addLabels(left.labels(), right.labels(), schema, orders);
    return orders;
  }

  /** What does not hold is less than what holds. */
  private static Order order(boolean one, boolean other) {
    return one == other ? Order.SAME : other ? Order.LESS : Order.GREATER;
  }

  private static void addNumbers(NumberSet left, NumberSet right, Set<Order> orders) {
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    if (isBelow(left.lowest(), right.highest())) {
      orders.add(Order.LESS);
    }
    if (isBelow(right.lowest(), left.highest())) {
      orders.add(Order.GREATER);
    }
    if (!left.and(right).isEmpty()) {
      orders.add(Order.SAME);
    }
  }

  /** Whether some number from a lower end on is below some number up to an upper end. */
  private static boolean isBelow(Optional<Interval.Limit> low, Optional<Interval.Limit> high) {
    return low.isEmpty() || high.isEmpty() || low.get().number().compareTo(high.get().number()) < 0;
  }

  private static void addLabels(
      Set<Label> left, Set<Label> right, Schema schema, Set<Order> orders) {
    for (Label one : left) {
      for (Label other : right) {
        orders.addAll(orders(one, other, schema));
      }
    }
  }

  /** How two labels can lie to each other, in every set that has both. */
  private static Set<Order> orders(Label one, Label other, Schema schema) {
    if (one.equals(other)) {
      return Set.of(Order.SAME);
    }
    Set<Order> orders = new HashSet<>();
    for (LabelSet set : schema.labelSets().values()) {
      if (set.contains(one) && set.contains(other)) {
        orders.add(set.compare(one, other) < 0 ? Order.LESS : Order.GREATER);
      }
    }
    return orders.isEmpty() ? Set.of(Order.LESS, Order.GREATER) : orders;
  }

  /** Returns which of some proper values can stand in a comparison that holds. */
  static Possible fitting(
      Possible values, BinaryOperator operator, Possible against, Schema schema) {
    Set<Label> labels = new LinkedHashSet<>(values.labels());
    labels.removeIf(
        label -> !of(operator, Possible.of(Set.of(label)), against, schema).contains(true));
    Set<Boolean> truths = new HashSet<>(values.truths());
    truths.removeIf(
        truth -> !of(operator, Possible.ofTruths(Set.of(truth)), against, schema).contains(true));
    return values
        .withNumbers(fitting(values.numbers(), operator, against.numbers()))
        .withLabels(labels)
        .withTruths(truths);
  }

  private static NumberSet fitting(NumberSet values, BinaryOperator operator, NumberSet against) {
    return switch (operator) {
      case EQUAL -> values.and(against);
      case LESS -> values.within(upTo(against.highest(), false));
      case AT_MOST -> values.within(upTo(against.highest(), true));
      case GREATER -> values.within(from(against.lowest(), false));
      case AT_LEAST -> values.within(from(against.lowest(), true));
      default ->
          against
              .only()
              .map(point -> Optional.of(new Interval.Limit(point, false)))
              .map(point -> values.within(upTo(point, false)).or(values.within(from(point, false))))
              .orElse(values);
    };
  }

  private static Interval upTo(Optional<Interval.Limit> end, boolean included) {
    return new Interval(Optional.empty(), end.map(limit -> limit(limit, included)));
  }

  private static Interval from(Optional<Interval.Limit> end, boolean included) {
    return new Interval(end.map(limit -> limit(limit, included)), Optional.empty());
  }

  private static Interval.Limit limit(Interval.Limit end, boolean included) {
    return new Interval.Limit(end.number(), end.included() && included);
  }
}

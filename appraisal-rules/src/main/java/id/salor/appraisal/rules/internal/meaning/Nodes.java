package id.salor.appraisal.rules.internal.meaning;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Makes nodes, each meaning once. */
public final class Nodes {

  /** Most products in a polynomial before it is left as it is written. */
  private static final int MAX_PRODUCTS = 1_024;

  static final Comparator<Node> BY_ID = Comparator.comparingInt(Node::id);

  /** A constant. */
  record Constant(Value value) {}

  /** A sum of products of parts, with the parts that are asked even where they cancel out. */
  record Sum(Map<List<Node>, Rational> products, Set<Node> asked) {

    @Override
    public String toString() {
      return products.toString();
    }
  }

  /** A comparison of a number with zero, or of two values of another kind. */
  record Comparison(BinaryOperator operator, Object order) {}

  /** Words for operations that need nothing else. */
  enum Word {
    AND,
    OR,
    NOT,
    IF,
    QUOTIENT,
    SET
  }

  private record Key(Object operation, List<Node> parts) {}

  private final Map<Key, Node> known = new HashMap<>();

  /** Returns a maker that has made nothing yet. */
  public Nodes() {}

  final Node yes = constant(Value.TRUE);
  final Node no = constant(Value.FALSE);

  /** Returns an operation that is not looked into. */
  Node of(Object operation, List<Node> parts, boolean sure, boolean applicable) {
    Key key = new Key(operation, parts);
    Node found = known.get(key);
    if (found == null) {
      found = new Node(known.size(), operation, parts, sure, applicable);
      known.put(key, found);
    }
    return found;
  }

  /** The same, whose value is proper where those of its parts are. */
  Node of(Object operation, List<Node> parts) {
    return of(operation, parts, allSure(parts), allApplicable(parts));
  }

  static boolean allSure(List<Node> parts) {
    return parts.stream().allMatch(Node::isSure);
  }

  static boolean allApplicable(List<Node> parts) {
    return parts.stream().allMatch(Node::isApplicable);
  }

  Node constant(Value value) {
    return of(
        new Constant(value), List.of(), value.isProper(), !(value instanceof Value.NotApplicable));
  }

  static Optional<Value> constantOf(Node node) {
    return node.operation() instanceof Constant constant
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  static Optional<Rational> numberOf(Node node) {
    return constantOf(node)
        .filter(Value.OfNumber.class::isInstance)
        .map(value -> ((Value.OfNumber) value).number());
  }

  Node number(Rational number) {
    return constant(Value.of(number));
  }

  // numbers

  private Sum sumOf(Node node) {
    if (node.operation() instanceof Sum sum) {
      return sum;
    }
    Optional<Rational> number = numberOf(node);
    return number.isPresent()
        ? new Sum(number.get().signum() == 0 ? Map.of() : Map.of(List.of(), number.get()), Set.of())
        : new Sum(Map.of(List.of(node), Rational.ONE), Set.of(node));
  }

  private Node node(Map<List<Node>, Rational> products, Set<Node> asked) {
    Map<List<Node>, Rational> left = new HashMap<>(products);
    left.values().removeIf(factor -> factor.signum() == 0);
    if (asked.isEmpty()) {
      return number(left.getOrDefault(List.of(), Rational.ZERO));
    }
    if (asked.size() == 1) {
      Node only = asked.iterator().next();
      if (left.equals(Map.of(List.of(only), Rational.ONE))) {
        return only;
      }
    }
    List<Node> sorted = asked.stream().sorted(BY_ID).toList();
    return of(new Sum(Map.copyOf(left), Set.copyOf(asked)), sorted);
  }

  private static Set<Node> union(Sum one, Sum other) {
    Set<Node> all = new LinkedHashSet<>(one.asked());
    all.addAll(other.asked());
    return all;
  }

  Node plus(Node one, Node other) {
    Sum a = sumOf(one);
    Sum b = sumOf(other);
    Map<List<Node>, Rational> sum = new HashMap<>(a.products());
    b.products().forEach((product, factor) -> sum.merge(product, factor, Rational::plus));
    return node(sum, union(a, b));
  }

  Node times(Node one, Node other) {
    Sum a = sumOf(one);
    Sum b = sumOf(other);
    if ((long) a.products().size() * b.products().size() > MAX_PRODUCTS) {
      return of(BinaryOperator.TIMES, sorted(List.of(one, other)));
    }
    Map<List<Node>, Rational> products = new HashMap<>();
    a.products()
        .forEach(
            (left, factor) ->
                b.products()
                    .forEach(
                        (right, by) -> {
                          List<Node> all = new ArrayList<>(left);
                          all.addAll(right);
                          products.merge(sorted(all), factor.times(by), Rational::plus);
                        }));
    return node(products, union(a, b));
  }

  Node scaled(Node node, Rational factor) {
    return times(node, number(factor));
  }

  Node minus(Node one, Node other) {
    return plus(one, scaled(other, Rational.ONE.negate()));
  }

  Node dividedBy(Node one, Node other) {
    Optional<Rational> number = numberOf(other);
    if (number.isPresent() && number.get().signum() != 0) {
      return scaled(one, Rational.ONE.dividedBy(number.get()));
    }
    Rational above = leading(one);
    Rational below = leading(other);
    Node top = scaled(one, Rational.ONE.dividedBy(above));
    Node bottom = scaled(other, Rational.ONE.dividedBy(below));
    Node quotient =
        of(Word.QUOTIENT, List.of(top, bottom), false, allApplicable(List.of(top, bottom)));
    return scaled(quotient, above.dividedBy(below));
  }

  /** The factor of the product that comes first, by which a sum is scaled to one form. */
  private Rational leading(Node node) {
    Map<List<Node>, Rational> products = sumOf(node).products();
    TreeMap<List<Node>, Rational> inOrder = new TreeMap<>(Nodes::compare);
    inOrder.putAll(products);
    return inOrder.isEmpty() ? Rational.ONE : inOrder.lastEntry().getValue();
  }

  private static int compare(List<Node> one, List<Node> other) {
    if (one.size() != other.size()) {
      return Integer.compare(one.size(), other.size());
    }
    for (int i = 0; i < one.size(); i++) {
      int order = BY_ID.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  static List<Node> sorted(List<Node> nodes) {
    return nodes.stream().sorted(BY_ID).toList();
  }

  Node rounded(Node node, Rounding rounding) {
    if (node.operation().equals(rounding)) {
      return node;
    }
    Optional<Rational> number = numberOf(node);
    return number.isPresent() ? number(rounding.apply(number.get())) : of(rounding, List.of(node));
  }

  /** A value that is refused where it lies outside a range. */
  Node within(Node node, ScoreRange range) {
    if (range.equals(ScoreRange.ANY)) {
      return node;
    }
    Optional<ScoreRange> known = rangeOf(node);
    if (known.filter(inner -> isWithin(inner, range)).isPresent()) {
      return node;
    }
    Optional<Rational> number = numberOf(node);
    if (number.filter(n -> range.isWithin(n) && range.isOnGrid(n)).isPresent()) {
      return node;
    }
    return of(range, List.of(node), false, node.isApplicable());
  }

  /** The range that a node is known to keep to. */
  private static Optional<ScoreRange> rangeOf(Node node) {
    if (node.operation() instanceof ScoreRange range) {
      return Optional.of(range);
    }
    return node.operation() instanceof Translation.Given given
        ? Optional.of(given.range())
        : Optional.empty();
  }

  private static boolean isWithin(ScoreRange inner, ScoreRange outer) {
    boolean low =
        outer.lowest().isEmpty()
            || inner.lowest().filter(n -> n.compareTo(outer.lowest().get()) >= 0).isPresent();
    boolean high =
        outer.highest().isEmpty()
            || inner.highest().filter(n -> n.compareTo(outer.highest().get()) <= 0).isPresent();
    boolean grid =
        outer.step().isEmpty()
            || inner.step().filter(step -> step.isMultipleOf(outer.step().get())).isPresent();
    return low && high && grid;
  }

  /** The smallest or largest of some; of numbers where no set ranks them. */
  Node extreme(FormulaFunction function, List<Node> nodes, Object order) {
    List<Object> operation = List.of(function, order);
    TreeSet<Node> parts = new TreeSet<>(BY_ID);
    Rational bound = null;
    for (Node node : nodes) {
      List<Node> flat = node.operation().equals(operation) ? node.parts() : List.of(node);
      for (Node part : flat) {
        Optional<Rational> number = numberOf(part);
        if (number.isEmpty()) {
          parts.add(part);
        } else if (bound == null) {
          bound = number.get();
        } else {
          BiFunction<Rational, Rational, Rational> of =
              function == FormulaFunction.MIN ? Rational::min : Rational::max;
          bound = of.apply(bound, number.get());
        }
      }
    }
    if (bound != null) {
      parts.add(number(bound));
    }
    return parts.size() == 1 ? parts.first() : of(operation, List.copyOf(parts));
  }

  // truths

  /** A comparison of numbers. */
  Node comparedNumbers(BinaryOperator operator, Node left, Node right) {
    Node above = minus(left, right);
    Optional<Rational> number = numberOf(above);
    if (number.isPresent()) {
      return constant(Value.of(holds(operator, number.get().signum())));
    }
    Rational leading = leading(above);
    BinaryOperator oriented = leading.signum() < 0 ? operator.mirrored() : operator;
    Node scaled = scaled(above, Rational.ONE.dividedBy(leading));
    return of(new Comparison(oriented, Rational.ZERO), List.of(scaled));
  }

  private static boolean holds(BinaryOperator operator, int sign) {
    return switch (operator) {
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case GREATER -> sign > 0;
      case AT_LEAST -> sign >= 0;
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }

  /** A comparison of other values, in an order that is told where it matters. */
  Node compared(BinaryOperator operator, Node left, Node right, Object order) {
    if (!operator.isOrdering()) {
      Optional<Value> one = constantOf(left).filter(Value::isProper);
      Optional<Value> other = constantOf(right).filter(Value::isProper);
      if (one.isPresent() && other.isPresent()) {
        return constant(
            Value.of(one.get().equals(other.get()) == (operator == BinaryOperator.EQUAL)));
      }
      return of(new Comparison(operator, ""), sorted(List.of(left, right)));
    }
    boolean turn = left.id() > right.id();
    return of(
        new Comparison(turn ? operator.mirrored() : operator, order), sorted(List.of(left, right)));
  }

  Node not(Node node) {
    if (node == yes || node == no) {
      return node == yes ? no : yes;
    } else if (node.operation() == Word.NOT) {
      return node.parts().get(0);
    } else if (node.operation() instanceof Comparison comparison) {
      return of(new Comparison(comparison.operator().negated(), comparison.order()), node.parts());
    } else if (node.operation() == Word.AND || node.operation() == Word.OR) {
      Word other = node.operation() == Word.AND ? Word.OR : Word.AND;
      return node.parts().stream()
          .map(this::not)
          .reduce((one, next) -> joined(other, List.of(one, next)))
          .orElseThrow();
    } else if (node.operation() == Word.IF) {
      List<Node> parts = node.parts();
      return choice(parts.get(0), not(parts.get(1)), not(parts.get(2)));
    }
    return of(Word.NOT, List.of(node));
  }

  Node both(Node one, Node other) {
    return joined(Word.AND, List.of(one, other));
  }

  Node either(Node one, Node other) {
    return joined(Word.OR, List.of(one, other));
  }

  /**
   * All or any of two. Where one of them may be no value, which of them is asked first matters, and
   * so does which of three are taken together; else neither does.
   */
  private Node joined(Word word, List<Node> two) {
    Node settling = word == Word.AND ? no : yes;
    Node idle = word == Word.AND ? yes : no;
    if (two.get(0) == settling) {
      return settling;
    }
    List<Node> asked = two.stream().filter(node -> node != idle).distinct().toList();
    if (asked.size() <= 1) {
      return asked.isEmpty() ? idle : asked.get(0);
    }
    if (!allSure(asked)) {
      return of(word, asked);
    }
    TreeSet<Node> parts = new TreeSet<>(BY_ID);
    asked.forEach(node -> parts.addAll(node.operation() == word ? node.parts() : List.of(node)));
    boolean settled =
        parts.contains(settling) || parts.stream().anyMatch(part -> parts.contains(not(part)));
    return settled ? settling : of(word, List.copyOf(parts));
  }

  Node choice(Node condition, Node then, Node otherwise) {
    if (condition == yes || condition == no) {
      return condition == yes ? then : otherwise;
    }
    if (then == otherwise && condition.isSure()) {
      return then;
    }
    if (then == yes && otherwise == no) {
      return condition;
    }
    if (then == no && otherwise == yes) {
      return not(condition);
    }
    if (isTurned(condition)) {
      return choice(not(condition), otherwise, then);
    }
    return of(Word.IF, List.of(condition, then, otherwise));
  }

  private static boolean isTurned(Node condition) {
    if (condition.operation() instanceof Comparison comparison) {
      return comparison.operator() == BinaryOperator.AT_MOST
          || comparison.operator() == BinaryOperator.LESS
          || comparison.operator() == BinaryOperator.NOT_EQUAL;
    }
    return condition.operation() == Word.NOT;
  }

  /** Some together, in no order. */
  Node set(Object name, List<Node> nodes) {
    TreeSet<Node> inOrder = new TreeSet<>(BY_ID);
    inOrder.addAll(nodes);
    return of(List.of(Word.SET, name), List.copyOf(inOrder));
  }

  /** The parts that must all hold, where their order leaves no trace. */
  List<Node> conjuncts(Node node) {
    return node.operation() == Word.AND && node.isSure() ? node.parts() : List.of(node);
  }

  /** A sum in which a node is a number; empty where the node lies deeper than in products. */
  Optional<Node> with(Node node, Node replaced, Rational number) {
    if (node == replaced) {
      return Optional.of(number(number));
    }
    if (!(node.operation() instanceof Sum sum)) {
      return contains(node, replaced) ? Optional.empty() : Optional.of(node);
    }
    for (Node asked : sum.asked()) {
      if (asked != replaced && contains(asked, replaced)) {
        return Optional.empty();
      }
    }
    Map<List<Node>, Rational> products = new HashMap<>();
    sum.products()
        .forEach(
            (product, factor) -> {
              Rational by = factor;
              List<Node> left = new ArrayList<>();
              for (Node part : product) {
                if (part == replaced) {
                  by = by.times(number);
                } else {
                  left.add(part);
                }
              }
              products.merge(left, by, Rational::plus);
            });
    Set<Node> asked = new LinkedHashSet<>(sum.asked());
    asked.remove(replaced);
    return Optional.of(node(products, asked));
  }

  private static boolean contains(Node node, Node wanted) {
    return contains(node, wanted, new HashSet<>());
  }

  /** A node may be reached in many ways and is looked into once; older ones hold no newer ones. */
  private static boolean contains(Node node, Node wanted, Set<Node> seen) {
    return node == wanted
        || (node.id() > wanted.id()
            && seen.add(node)
            && node.parts().stream().anyMatch(part -> contains(part, wanted, seen)));
  }
}

package id.salor.appraisal.rules.internal.meaning;

import id.salor.appraisal.formula.AggregateFunction;
import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The terms of one version in one set of circumstances, as nodes. */
final class Translation {

  /** Something that is given, or holds by default. */
  record Given(
      Path path, Object values, ScoreRange range, Optional<Value> otherwise, boolean required) {}

  /** Whether something is given. */
  private record IsGiven(Path path) {}

  /** What is known on an outer level, seen from an entry. */
  private record Outer(List<Name> level) {}

  /** What is known where a whole formula stands, seen from within functions over entries. */
  private record Home(int functions) {}

  /** Entries of a group. */
  private record Over(
      AggregateFunction function,
      List<Name> group,
      boolean required,
      boolean filtered,
      Object order) {}

  private record Limit(Term.Bound.Side side) {}

  private record Gated(Term.Gate.Mode mode, Object limit, Object order) {}

  private record Composed(
      Term.Composition.Method method, Object handling, int minimum, Object order) {}

  private record Figure(Term.CohortFigure.Statistic statistic, Object cohort, Object order) {}

  private record Workday(Object week, List<Name> holidays, boolean required) {}

  /** A quantity that is not looked into, where only what is said of another is compared. */
  private record Quantity(Path path) {}

  final PolicyTerms terms;
  final Schema schema;
  final Nodes nodes;
  private final boolean deep;
  private final Map<Path, Node> quantities = new HashMap<>();
  private final Tables tables;

  /**
   * Makes a translation.
   *
   * @param deep whether quantities that a formula names are looked into
   */
  private Translation(PolicyTerms terms, Nodes nodes, boolean deep) {
    this.terms = terms;
    this.schema = terms.schema();
    this.nodes = nodes;
    this.deep = deep;
    this.tables = new Tables(this);
  }

  /** A translation that looks into every quantity. */
  static Translation deep(PolicyTerms terms, Nodes nodes) {
    return new Translation(terms, nodes, true);
  }

  /** A translation that takes quantities by their names. */
  static Translation shallow(PolicyTerms terms, Nodes nodes) {
    return new Translation(terms, nodes, false);
  }

  /**
   * From where names are seen.
   *
   * @param current the level whose entry is looked at
   * @param names the level where names are looked for: that of the entry, or the root for cells
   * @param home the level where the whole formula stands
   * @param functions how many functions over entries lie between
   * @param bound what is known before everything else: the keys of a table, in its cells
   */
  record View(
      List<Name> current, List<Name> names, List<Name> home, int functions, Map<Name, Node> bound) {

    static View of(List<Name> level) {
      return new View(level, level, level, 0, Map.of());
    }

    View within(List<Name> group) {
      return new View(group, group, home, functions + 1, bound);
    }

    /** Where the cells of a table that is read from here see names. */
    View inCell(Map<Name, Node> keys) {
      return new View(current, List.of(), List.of(), 0, keys);
    }
  }

  /** What a quantity is, seen from an entry on its own level. */
  Node quantity(Path path) {
    Node known = quantities.get(path);
    if (known == null) {
      known = calculate(path);
      quantities.put(path, known);
    }
    return known;
  }

  private Node calculate(Path path) {
    Declaration declaration = schema.declaration(path).orElseThrow();
    Optional<SignedTerm> by = terms.valueOf(path);
    if (by.isEmpty()) {
      return nodes.of(new Quantity(path), List.of(), false, false);
    }
    Node value = limited(raw(by.get().term(), path), path);
    Optional<Node> rounded =
        terms
            .roundingOf(path)
            .map(term -> nodes.rounded(value, ((Term.Rounded) term.term()).rounding()));
    Node gated = gated(rounded.orElse(value), path);
    return declaration.kind() instanceof Kind.OfNumber
        ? nodes.within(gated, declaration.range())
        : gated;
  }

  private Node raw(Term term, Path path) {
    if (term instanceof Term.Definition definition) {
      return formula(definition.formula(), View.of(path.groups()));
    }
    return term instanceof Term.Composition composition
        ? composed(composition)
        : figure((Term.CohortFigure) term);
  }

  private Node figure(Term.CohortFigure figure) {
    Node of = reference(Path.of(figure.of()), List.of());
    Object cohort = schema.cohorts().get(figure.cohort()).by();
    return nodes.of(
        new Figure(figure.statistic(), cohort, orderOf(Path.of(figure.of()))),
        List.of(of),
        false,
        false);
  }

  private Node limited(Node value, Path path) {
    Node floored = limited(value, path, Term.Bound.Side.FLOOR);
    return limited(floored, path, Term.Bound.Side.CAP);
  }

  private Node limited(Node value, Path path, Term.Bound.Side side) {
    Optional<SignedTerm> bound = terms.boundOf(path, side);
    if (bound.isEmpty()) {
      return value;
    }
    Node limit = formula(((Term.Bound) bound.get().term()).limit(), View.of(path.groups()));
    if (Nodes.numberOf(limit).isPresent()) {
      FormulaFunction function =
          side == Term.Bound.Side.FLOOR ? FormulaFunction.MAX : FormulaFunction.MIN;
      return nodes.extreme(function, List.of(value, limit), "");
    }
    return nodes.of(
        new Limit(side),
        List.of(value, limit),
        value.isSure() && limit.isSure(),
        value.isApplicable());
  }

  /** The gates of one side limit alike in any order, where they can be decided at all. */
  private Node gated(Node value, Path path) {
    Node gated = value;
    for (Term.Gate.Mode mode : List.of(Term.Gate.Mode.AT_LEAST, Term.Gate.Mode.AT_MOST)) {
      Map<String, List<Node>> byLimit = new TreeMap<>();
      for (SignedTerm signed : terms.gatesOn(path)) {
        Term.Gate gate = (Term.Gate) signed.term();
        if (gate.mode() == mode) {
          byLimit
              .computeIfAbsent(gate.limit().value(), limit -> new ArrayList<>())
              .add(formula(gate.condition(), View.of(path.groups())));
        }
      }
      for (Map.Entry<String, List<Node>> gate : byLimit.entrySet()) {
        List<Node> conditions =
            Nodes.allSure(gate.getValue())
                ? List.of(gate.getValue().stream().reduce(nodes.no, nodes::either))
                : gate.getValue();
        for (Node condition : conditions) {
          if (condition != nodes.no) {
            gated =
                nodes.of(new Gated(mode, gate.getKey(), orderOf(path)), List.of(gated, condition));
          }
        }
      }
    }
    return gated;
  }

  private Node composed(Term.Composition composition) {
    Path target = composition.target();
    List<Node> parts =
        composition.parts().stream().map(part -> part(target.sibling(part))).toList();
    if (Nodes.allApplicable(parts)) {
      Optional<Node> plain = combined(composition, parts);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    List<Node> content = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      content.add(nodes.of("part", List.of(parts.get(i), weight(composition, i)), false, true));
    }
    Object handling =
        terms
            .absentPartsOf(target)
            .map(term -> ((Term.AbsentParts) term.term()).handling())
            .orElse(Term.AbsentParts.Handling.REFUSE);
    int minimum =
        terms
            .minimumPartsOf(target)
            .map(term -> ((Term.MinimumParts) term.term()).count())
            .orElse(1);
    return nodes.of(
        new Composed(composition.method(), handling, minimum, orderOf(target)),
        Nodes.sorted(content),
        false,
        true);
  }

  private Node weight(Term.Composition composition, int index) {
    return composition.method() == Term.Composition.Method.WEIGHTED_SUM
        ? terms
            .weightOf(composition.target(), composition.parts().get(index))
            .map(
                term ->
                    formula(
                        ((Term.PartWeight) term.term()).weight(),
                        View.of(composition.target().groups())))
            .orElse(nodes.no)
        : nodes.yes;
  }

  /** A composition all of whose parts count, as the formula that it then is. */
  private Optional<Node> combined(Term.Composition composition, List<Node> parts) {
    boolean enough =
        terms
            .minimumPartsOf(composition.target())
            .filter(term -> ((Term.MinimumParts) term.term()).count() > parts.size())
            .isEmpty();
    if (!enough) {
      return Optional.empty();
    }
    Node zero = nodes.number(Rational.ZERO);
    return switch (composition.method()) {
      case SUM -> Optional.of(parts.stream().reduce(zero, nodes::plus));
      case MEAN ->
          Optional.of(
              nodes.scaled(parts.stream().reduce(zero, nodes::plus), Rational.of(1, parts.size())));
      case PRODUCT -> Optional.of(parts.stream().reduce(nodes.number(Rational.ONE), nodes::times));
      case LOWEST -> Optional.of(nodes.extreme(FormulaFunction.MIN, parts, orderOf(composition)));
      case HIGHEST -> Optional.of(nodes.extreme(FormulaFunction.MAX, parts, orderOf(composition)));
      case WEIGHTED_SUM -> {
        Node sum = zero;
        for (int i = 0; i < parts.size(); i++) {
          Node weight = weight(composition, i);
          if (Nodes.numberOf(weight).filter(number -> number.signum() >= 0).isEmpty()) {
            yield Optional.empty();
          }
          sum = nodes.plus(sum, nodes.times(weight, parts.get(i)));
        }
        yield Optional.of(sum);
      }
    };
  }

  private Object orderOf(Term.Composition composition) {
    return orderOf(composition.target().sibling(composition.parts().get(0)));
  }

  /** What may be left out and was does not count in a composition. */
  private Node part(Path path) {
    Node part = reference(path, path.groups());
    boolean mayBeLeftOut =
        part.operation() instanceof Given given && !given.required() && given.otherwise().isEmpty();
    return mayBeLeftOut ? nodes.of("part left out", List.of(part), false, false) : part;
  }

  /** What a name means, seen from an entry of a level on which or within which it is declared. */
  private Node reference(Path path, List<Name> from) {
    Declaration declaration = schema.declaration(path).orElseThrow();
    Node node =
        switch (declaration.role()) {
          case PARAMETER -> nodes.constant(declaration.value().orElseThrow());
          case QUANTITY ->
              deep ? quantity(path) : nodes.of(new Quantity(path), List.of(), false, false);
          case FACT, MEASURE -> given(path, declaration);
        };
    return node.operation() instanceof Nodes.Constant || path.groups().equals(from)
        ? node
        : nodes.of(new Outer(path.groups()), List.of(node));
  }

  private Node given(Path path, Declaration declaration) {
    boolean required = declaration.presence() == Declaration.Presence.REQUIRED;
    Given given =
        new Given(
            path, valuesOf(declaration.kind()), declaration.range(), declaration.value(), required);
    return nodes.of(given, List.of(), required || declaration.value().isPresent(), true);
  }

  /**
   * What may be given, whatever the set of labels is called and in whatever order it lists them.
   */
  Object valuesOf(Kind kind) {
    return kind instanceof Kind.OfLabel of
        ? Set.copyOf(schema.labelSet(of.set()).orElseThrow().labels())
        : kind;
  }

  private Node named(Name name, View view) {
    Node bound = view.bound().get(name);
    if (bound != null) {
      return home(bound, view.functions());
    }
    return reference(schema.find(view.names(), name).orElseThrow(), view.current());
  }

  private Node home(Node node, int functions) {
    return functions == 0 || node.operation() instanceof Nodes.Constant
        ? node
        : nodes.of(new Home(functions), List.of(node));
  }

  /** What a formula means. */
  Node formula(Formula formula, View view) {
    if (formula instanceof Formula.Number number) {
      return nodes.number(number.number());
    } else if (formula instanceof Formula.Word word) {
      return nodes.constant(new Value.OfLabel(word.label(), Optional.empty()));
    } else if (formula instanceof Formula.Constant constant) {
      return constant(constant);
    } else if (formula instanceof Formula.Reference reference) {
      return named(reference.name(), view);
    } else if (formula instanceof Formula.Own own) {
      return own(own, view);
    } else if (formula instanceof Formula.Given given) {
      return isGiven(given.name(), view);
    } else if (formula instanceof Formula.Unary unary) {
      Node operand = formula(unary.operand(), view);
      return unary.operator() == UnaryOperator.NOT
          ? nodes.not(operand)
          : nodes.scaled(operand, Rational.ONE.negate());
    } else if (formula instanceof Formula.Binary binary) {
      return binary(binary, view);
    } else if (formula instanceof Formula.If choice) {
      return nodes.choice(
          formula(choice.condition(), view),
          formula(choice.then(), view),
          formula(choice.otherwise(), view));
    } else if (formula instanceof Formula.Round round) {
      return nodes.rounded(formula(round.operand(), view), round.rounding());
    } else if (formula instanceof Formula.Call call) {
      return call(call, view);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return aggregate(aggregate, view);
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      return workday(workday, view);
    }
    return tables.lookUp((Formula.Lookup) formula, view);
  }

  private Node constant(Formula.Constant constant) {
    return switch (constant) {
      case TRUE -> nodes.yes;
      case FALSE -> nodes.no;
      case NOT_APPLICABLE -> nodes.constant(Value.NOT_APPLICABLE);
      case NOT_DETERMINED -> undetermined();
      case PERIOD_START, PERIOD_END -> nodes.of(constant, List.of(), true, true);
    };
  }

  /** A declared hole; which one it is is a reason, not an outcome. */
  Node undetermined() {
    return nodes.of("undetermined", List.of(), false, true);
  }

  private Node own(Formula.Own own, View view) {
    Node bound = view.bound().get(own.name());
    if (bound != null) {
      return home(bound, view.functions());
    }
    Path path = schema.find(view.home(), own.name()).orElseThrow();
    List<Name> from = view.functions() == 0 ? view.current() : view.home();
    return home(reference(path, from), view.functions());
  }

  private Node isGiven(Name name, View view) {
    Path path = schema.find(view.names(), name).orElseThrow();
    Node given = nodes.of(new IsGiven(path), List.of(), true, true);
    return path.groups().equals(view.current())
        ? given
        : nodes.of(new Outer(path.groups()), List.of(given));
  }

  private Node binary(Formula.Binary binary, View view) {
    Node left = formula(binary.left(), view);
    Node right = formula(binary.right(), view);
    return switch (binary.operator()) {
      case OR -> nodes.either(left, right);
      case AND -> nodes.both(left, right);
      case PLUS -> nodes.plus(left, right);
      case MINUS -> nodes.minus(left, right);
      case TIMES -> nodes.times(left, right);
      case DIVIDE -> nodes.dividedBy(left, right);
      default -> compared(binary, left, right, view);
    };
  }

  private Node compared(Formula.Binary binary, Node left, Node right, View view) {
    BinaryOperator operator = binary.operator();
    Optional<Kind> kind = kindOf(binary.left(), view).or(() -> kindOf(binary.right(), view));
    return kind.filter(Kind.OfNumber.class::isInstance).isPresent()
        ? nodes.comparedNumbers(operator, left, right)
        : nodes.compared(operator, left, right, kind.map(this::orderOf).orElse(""));
  }

  /** The kind of a formula, as far as it matters for how values are ordered. */
  private Optional<Kind> kindOf(Formula formula, View view) {
    if (formula instanceof Formula.Number
        || formula instanceof Formula.Round
        || (formula instanceof Formula.Binary binary
            && !binary.operator().isLogical()
            && !binary.operator().isComparison())
        || (formula instanceof Formula.Unary unary && unary.operator() == UnaryOperator.NEGATE)) {
      return Optional.of(Kind.NUMBER);
    } else if (formula instanceof Formula.Reference reference) {
      return schema
          .find(view.names(), reference.name())
          .flatMap(schema::declaration)
          .map(Declaration::kind);
    } else if (formula instanceof Formula.Own own) {
      return schema
          .find(view.home(), own.name())
          .flatMap(schema::declaration)
          .map(Declaration::kind);
    } else if (formula instanceof Formula.If choice) {
      return kindOf(choice.then(), view).or(() -> kindOf(choice.otherwise(), view));
    } else if (formula instanceof Formula.Call call) {
      return call.function() == FormulaFunction.MIN || call.function() == FormulaFunction.MAX
          ? kindOfAny(call.arguments(), view)
          : Optional.of(call.function() == FormulaFunction.APPLICABLE ? Kind.TRUTH : Kind.NUMBER);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return kindOf(aggregate, view);
    } else if (formula instanceof Formula.Lookup lookup) {
      DecisionTable table = terms.tables().get(lookup.table());
      return table.outputIndex(lookup.output()).map(index -> table.outputs().get(index).kind());
    } else if (formula instanceof Formula.WorkdayAfter
        || (formula instanceof Formula.Constant constant && constant.isDay())) {
      return Optional.of(Kind.DATE);
    }
    return Optional.empty();
  }

  private Optional<Kind> kindOf(Formula.Aggregate aggregate, View view) {
    return switch (aggregate.function()) {
      case SUM, MEAN, COUNT, DISTINCT, MEDIAN, LONGEST_RUN -> Optional.of(Kind.NUMBER);
      case ALL, ANY -> Optional.of(Kind.TRUTH);
      default ->
          aggregate
              .body()
              .flatMap(body -> kindOf(body, view.within(group(aggregate.group(), view))));
    };
  }

  private Optional<Kind> kindOfAny(List<Formula> formulas, View view) {
    return formulas.stream()
        .map(argument -> kindOf(argument, view))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Object orderOf(Path path) {
    return orderOf(schema.declaration(path).orElseThrow().kind());
  }

  /** The labels of a kind in their order, on which comparisons rest. */
  private Object orderOf(Kind kind) {
    return kind instanceof Kind.OfLabel of
        ? schema.labelSet(of.set()).map(LabelSet::labels).orElse(List.of()).toString()
        : "";
  }

  private Node call(Formula.Call call, View view) {
    List<Node> arguments = call.arguments().stream().map(part -> formula(part, view)).toList();
    return switch (call.function()) {
      case MIN, MAX ->
          nodes.extreme(
              call.function(),
              arguments,
              kindOfAny(call.arguments(), view).map(this::orderOf).orElse(""));
      case APPLICABLE -> nodes.of(call.function(), arguments, Nodes.allSure(arguments), true);
      case NUMBER ->
          nodes.of(
              List.of(call.function(), numbersOf(call.arguments().get(0), view)),
              arguments,
              false,
              Nodes.allApplicable(arguments));
      case ABS, DAYS, OVERLAP -> nodes.of(call.function(), arguments);
    };
  }

  /** The numbers that belong to the labels of a formula's set. */
  private String numbersOf(Formula formula, View view) {
    return kindOf(formula, view)
        .filter(Kind.OfLabel.class::isInstance)
        .flatMap(kind -> schema.labelSet(((Kind.OfLabel) kind).set()))
        .map(
            set ->
                set.members().stream()
                    .map(member -> member.label() + "=" + member.number())
                    .sorted()
                    .toList()
                    .toString())
        .orElse("");
  }

  private List<Name> group(Name group, View view) {
    return schema.findLevel(view.names(), group).orElseThrow();
  }

  private boolean isRequired(List<Name> group) {
    List<GroupDeclaration> levels = schema.levels(group).orElseThrow();
    return levels.get(levels.size() - 1).presence() == Declaration.Presence.REQUIRED;
  }

  private Node aggregate(Formula.Aggregate aggregate, View view) {
    List<Name> group = group(aggregate.group(), view);
    View entry = view.within(group);
    Node body = aggregate.body().map(part -> formula(part, entry)).orElse(nodes.yes);
    Node filter = aggregate.filter().map(part -> formula(part, entry)).orElse(nodes.yes);
    if (aggregate.function() == AggregateFunction.COUNT && filter == nodes.no) {
      return nodes.number(Rational.ZERO);
    }
    Object order =
        aggregate.body().flatMap(part -> kindOf(part, entry)).map(this::orderOf).orElse("");
    boolean countsAlways = !aggregate.function().needsEntries();
    return nodes.of(
        new Over(aggregate.function(), group, isRequired(group), filter != nodes.yes, order),
        List.of(body, filter),
        countsAlways && body.isSure() && filter.isSure(),
        countsAlways || (body.isApplicable() && filter.isApplicable()));
  }

  private Node workday(Formula.WorkdayAfter workday, View view) {
    List<Node> parts = new ArrayList<>();
    parts.add(formula(workday.start(), view));
    parts.add(formula(workday.days(), view));
    List<Name> group = workday.holidays().map(off -> group(off.group(), view)).orElse(List.of());
    workday.holidays().ifPresent(off -> parts.add(formula(off.day(), view.within(group))));
    return nodes.of(
        new Workday(workday.week(), group, !group.isEmpty() && isRequired(group)),
        parts,
        false,
        Nodes.allApplicable(parts));
  }

  /** What an output of a table says, by the names of its keys. */
  Node table(DecisionTable table, Name output) {
    return tables.ofKeys(table, output);
  }
}

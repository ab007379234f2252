package id.salor.appraisal.policy;

import id.salor.appraisal.formula.AggregateFunction;
import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a formula means something where it stands: names are declared, kinds fit, labels
 * belong to their sets, tables take these keys. On the way it notes which quantities are read.
 */
final class FormulaCheck {

  private final Schema schema;
  private final Map<Name, DecisionTable> tables;
  private final Map<Name, Kind> locals;
  private final FormulaPlaces places;
  private final SourceLocation fallback;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<Path> read = new LinkedHashSet<>();
  private final List<TableUse> tableUses = new ArrayList<>();
  private final List<Formula> required = new ArrayList<>();

  /** The level on which the formula as a whole stands. */
  private List<Name> home = List.of();

  /** A look-up that was met, with what is known of the values of its keys. */
  record TableUse(DecisionTable table, List<ScoreRange> domains, SourceLocation location) {}

  FormulaCheck(
      Schema schema,
      Map<Name, DecisionTable> tables,
      Map<Name, Kind> locals,
      FormulaPlaces places,
      SourceLocation fallback) {
    this.schema = schema;
    this.tables = tables;
    this.locals = locals;
    this.places = places;
    this.fallback = fallback;
  }

  List<Issue> issues() {
    return issues;
  }

  Set<Path> read() {
    return read;
  }

  /** The formulas that were checked. */
  List<Formula> required() {
    return required;
  }

  List<TableUse> tableUses() {
    return tableUses;
  }

  /** Checks a formula that must give a value of a kind. */
  void require(Formula formula, List<Name> level, Kind expected) {
    required.add(formula);
    home = level;
    requireKind(formula, level, expected);
  }

  private void requireKind(Formula formula, List<Name> level, Kind expected) {
    Optional<Kind> kind = kindOf(formula, level, Optional.of(expected));
    if (kind.isPresent() && !kind.get().equals(expected)) {
      report(
          formula,
          Issue.of(PolicyCode.TYPE_MISMATCH, formula, kind.get().title(), expected.title()));
    }
  }

  /**
   * Returns the kind of value a formula gives; empty where that cannot be said, because of an issue
   * or because it never gives a value.
   *
   * @param expected the kind that the context asks for, by which written labels are understood
   */
  private Optional<Kind> kindOf(Formula formula, List<Name> level, Optional<Kind> expected) {
    if (formula instanceof Formula.Number || formula instanceof Formula.Round) {
      formula.parts().forEach(part -> requireKind(part, level, Kind.NUMBER));
      return Optional.of(Kind.NUMBER);
    } else if (formula instanceof Formula.Word word) {
      return kindOfWord(word, expected);
    } else if (formula instanceof Formula.Constant constant) {
      return kindOfConstant(constant);
    } else if (formula instanceof Formula.Reference reference) {
      return kindOfName(reference, reference.name(), level);
    } else if (formula instanceof Formula.Own own) {
      return kindOfName(own, own.name(), home);
    } else if (formula instanceof Formula.Given given) {
      checkGiven(given, level);
      return Optional.of(Kind.TRUTH);
    } else if (formula instanceof Formula.Unary unary) {
      Kind kind = unary.operator() == UnaryOperator.NOT ? Kind.TRUTH : Kind.NUMBER;
      requireKind(unary.operand(), level, kind);
      return Optional.of(kind);
    } else if (formula instanceof Formula.Binary binary) {
      return Optional.of(kindOfBinary(binary, level));
    } else if (formula instanceof Formula.If choice) {
      requireKind(choice.condition(), level, Kind.TRUTH);
      return sameKind(List.of(choice.then(), choice.otherwise()), level, expected);
    } else if (formula instanceof Formula.Call call) {
      return kindOfCall(call, level, expected);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return kindOfAggregate(aggregate, level, expected);
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      checkWorkday(workday, level);
      return Optional.of(Kind.DATE);
    } else if (formula instanceof Formula.Lookup lookup) {
      return kindOfLookup(lookup, level);
    }
    throw new IllegalStateException("unknown formula: " + formula.getClass());
  }

  private static Optional<Kind> kindOfConstant(Formula.Constant constant) {
    if (constant.isWithoutValue()) {
      return Optional.empty();
    }
    return Optional.of(constant.isDay() ? Kind.DATE : Kind.TRUTH);
  }

  private Optional<Kind> kindOfWord(Formula.Word word, Optional<Kind> expected) {
    if (expected.isPresent() && expected.get() instanceof Kind.OfLabel label) {
      checkLabel(word, label);
      return expected;
    }
    report(
        word,
        Issue.of(
            PolicyCode.TYPE_MISMATCH,
            word,
            Text.of("label", "label"),
            expected
                .map(Kind::title)
                .orElse(Text.of("nilai yang jenisnya jelas", "value of a clear kind"))));
    return Optional.empty();
  }

  private void checkLabel(Formula.Word word, Kind.OfLabel kind) {
    LabelSet set = schema.labelSet(kind.set()).orElseThrow();
    if (!set.contains(word.label())) {
      List<String> known = set.labels().stream().map(Object::toString).toList();
      report(
          word,
          Issue.of(
              PolicyCode.UNKNOWN_LABEL,
              word.label(),
              kind.set(),
              Suggestion.nearestOrAll(word.label().value(), known)));
    }
  }

  private Optional<Kind> kindOfName(Formula at, Name name, List<Name> level) {
    Kind local = locals.get(name);
    if (local != null) {
      return Optional.of(local);
    }
    Optional<Path> path = resolve(at, name, level);
    path.ifPresent(read::add);
    return path.flatMap(schema::declaration).map(Declaration::kind);
  }

  private Optional<Path> resolve(Formula at, Name name, List<Name> level) {
    Optional<Path> path = schema.find(level, name);
    if (path.isEmpty()) {
      report(at, Issue.of(PolicyCode.UNKNOWN_NAME, name, suggestion(name, namesAt(level))));
    }
    return path;
  }

  private List<String> namesAt(List<Name> level) {
    List<String> names = new ArrayList<>();
    schema
        .levels(level)
        .orElseThrow()
        .forEach(group -> group.declarations().keySet().forEach(name -> names.add(name.value())));
    return names;
  }

  private static String suggestion(Name written, List<String> known) {
    return Suggestion.nearestOrAll(written.value(), known);
  }

  private void checkGiven(Formula.Given given, List<Name> level) {
    Optional<Declaration> declaration =
        resolve(given, given.name(), level).flatMap(schema::declaration);
    if (declaration.filter(found -> !found.isInput()).isPresent()) {
      report(
          given,
          Issue.of(
              PolicyCode.WRONG_ROLE,
              given.name(),
              Text.of("fakta atau ukuran yang diberikan", "a fact or measure that is given")));
    }
  }

  private Kind kindOfBinary(Formula.Binary binary, List<Name> level) {
    BinaryOperator operator = binary.operator();
    if (operator.isLogical()) {
      binary.parts().forEach(part -> requireKind(part, level, Kind.TRUTH));
      return Kind.TRUTH;
    }
    if (!operator.isComparison()) {
      binary.parts().forEach(part -> requireKind(part, level, Kind.NUMBER));
      return Kind.NUMBER;
    }
    if (binary.left().equals(binary.right()) && readsAName(binary.left())) {
      report(binary, Issue.of(PolicyCode.COMPARED_WITH_ITSELF, binary.left()));
    }
    Optional<Kind> kind = sameKind(binary.parts(), level, Optional.empty());
    if (operator.isOrdering()) {
      requireOrder(binary, binary.left(), kind);
      requireRanking(binary, binary.parts(), kind);
    }
    return Kind.TRUTH;
  }

  private static boolean readsAName(Formula formula) {
    return formula instanceof Formula.Reference
        || formula.parts().stream().anyMatch(FormulaCheck::readsAName);
  }

  /** Nothing is lower or higher among truths. */
  private void requireOrder(Formula at, Formula ordered, Optional<Kind> kind) {
    if (kind.isPresent() && kind.get() instanceof Kind.OfTruth) {
      Text wanted = Text.of("angka, label, atau tanggal", "number, label or date");
      report(at, Issue.of(PolicyCode.TYPE_MISMATCH, ordered, kind.get().title(), wanted));
    }
  }

  /** Several formulas that must give one kind; a written label takes the kind of the others. */
  private Optional<Kind> sameKind(
      List<Formula> formulas, List<Name> level, Optional<Kind> expected) {
    Optional<Kind> common = expected;
    for (Formula formula : formulas) {
      if (common.isEmpty() && hasOwnKind(formula)) {
        common = kindOf(formula, level, Optional.empty());
        if (common.isPresent()) {
          requireAllBut(formula, formulas, level, common.get());
          return common;
        }
      }
    }
    for (Formula formula : formulas) {
      if (expected.isPresent()) {
        requireKind(formula, level, expected.get());
      } else if (!hasOwnKind(formula)) {
        kindOf(formula, level, expected);
      }
    }
    return expected;
  }

  /** Whether the kind of a formula can be said without asking what it stands beside. */
  private static boolean hasOwnKind(Formula formula) {
    if (formula instanceof Formula.If choice) {
      return hasOwnKind(choice.then()) || hasOwnKind(choice.otherwise());
    }
    if (formula instanceof Formula.Call call
        && (call.function() == FormulaFunction.MIN || call.function() == FormulaFunction.MAX)) {
      return call.arguments().stream().anyMatch(FormulaCheck::hasOwnKind);
    }
    return !(formula instanceof Formula.Word);
  }

  /** Labels can be ranked if at most one of them may be a written one, which knows no set. */
  private void requireRanking(Formula at, List<Formula> compared, Optional<Kind> kind) {
    boolean labels = kind.isPresent() && kind.get() instanceof Kind.OfLabel;
    List<Formula> written = compared.stream().filter(part -> !isRanked(part)).toList();
    if (labels && written.size() > 1) {
      report(
          at,
          Issue.of(
              PolicyCode.TYPE_MISMATCH,
              written.get(1),
              Text.of("label yang ditulis", "written label"),
              Text.of(
                  "besaran berlabel, yang membawa urutannya",
                  "quantity with a label, which brings its ranking")));
    }
  }

  private static boolean isRanked(Formula formula) {
    if (formula instanceof Formula.If choice) {
      return isRanked(choice.then()) && isRanked(choice.otherwise());
    }
    if (formula instanceof Formula.Call || formula instanceof Formula.Aggregate) {
      return formula.parts().stream().allMatch(FormulaCheck::isRanked);
    }
    return !(formula instanceof Formula.Word);
  }

  private void requireAllBut(Formula checked, List<Formula> formulas, List<Name> level, Kind kind) {
    for (Formula formula : formulas) {
      if (formula != checked) {
        requireKind(formula, level, kind);
      }
    }
  }

  private Optional<Kind> kindOfCall(Formula.Call call, List<Name> level, Optional<Kind> expected) {
    FormulaFunction function = call.function();
    switch (function) {
      case MIN, MAX -> {
        Optional<Kind> kind = sameKind(call.arguments(), level, expected);
        requireOrder(call, call.arguments().get(0), kind);
        requireRanking(call, call.arguments(), kind);
        return kind;
      }
      case ABS -> {
        requireKind(call.arguments().get(0), level, Kind.NUMBER);
        return Optional.of(Kind.NUMBER);
      }
      case NUMBER -> {
        Formula label = call.arguments().get(0);
        Optional<Kind> kind = kindOf(label, level, Optional.empty());
        if (kind.isPresent() && !(kind.get() instanceof Kind.OfLabel)) {
          Text wanted = Text.of("label", "label");
          report(label, Issue.of(PolicyCode.TYPE_MISMATCH, label, kind.get().title(), wanted));
        }
        requireRanking(call, List.of(label, label), kind);
        return Optional.of(Kind.NUMBER);
      }
      case APPLICABLE -> {
        kindOf(call.arguments().get(0), level, Optional.empty());
        return Optional.of(Kind.TRUTH);
      }
      case DAYS, OVERLAP -> {
        call.arguments().forEach(argument -> requireKind(argument, level, Kind.DATE));
        return Optional.of(Kind.NUMBER);
      }
    }
    throw new IllegalStateException("unknown function: " + function);
  }

  private Optional<Kind> kindOfAggregate(
      Formula.Aggregate aggregate, List<Name> level, Optional<Kind> expected) {
    Optional<List<Name>> inner = levelOf(aggregate, aggregate.group(), level);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    aggregate.filter().ifPresent(filter -> requireKind(filter, inner.get(), Kind.TRUTH));
    return kindOfAggregateBody(aggregate, inner.get(), expected);
  }

  /** The level of a group's entries; that there is no such group is reported. */
  private Optional<List<Name>> levelOf(Formula at, Name group, List<Name> level) {
    Optional<List<Name>> inner = schema.findLevel(level, group);
    if (inner.isEmpty()) {
      List<String> groups = new ArrayList<>();
      schema
          .levels(level)
          .orElseThrow()
          .forEach(outer -> outer.groups().keySet().forEach(name -> groups.add(name.value())));
      report(at, Issue.of(PolicyCode.UNKNOWN_NAME, group, suggestion(group, groups)));
    }
    return inner;
  }

  private void checkWorkday(Formula.WorkdayAfter workday, List<Name> level) {
    requireKind(workday.start(), level, Kind.DATE);
    requireKind(workday.days(), level, Kind.NUMBER);
    workday
        .holidays()
        .ifPresent(
            off ->
                levelOf(workday, off.group(), level)
                    .ifPresent(inner -> requireKind(off.day(), inner, Kind.DATE)));
  }

  private Optional<Kind> kindOfAggregateBody(
      Formula.Aggregate aggregate, List<Name> inner, Optional<Kind> expected) {
    AggregateFunction function = aggregate.function();
    switch (function) {
      case COUNT -> {
        return Optional.of(Kind.NUMBER);
      }
      case DISTINCT -> {
        kindOf(aggregate.body().orElseThrow(), inner, Optional.empty());
        return Optional.of(Kind.NUMBER);
      }
      case SUM, MEAN, MEDIAN -> {
        requireKind(aggregate.body().orElseThrow(), inner, Kind.NUMBER);
        return Optional.of(Kind.NUMBER);
      }
      case ALL, ANY -> {
        requireKind(aggregate.body().orElseThrow(), inner, Kind.TRUTH);
        return Optional.of(Kind.TRUTH);
      }
      case LONGEST_RUN -> {
        requireKind(aggregate.body().orElseThrow(), inner, Kind.DATE);
        return Optional.of(Kind.NUMBER);
      }
      case LOWEST, HIGHEST, MEDIAN_LOW, MEDIAN_HIGH, MODE_LOW, MODE_HIGH -> {
        Formula body = aggregate.body().orElseThrow();
        Optional<Kind> kind = kindOf(body, inner, expected);
        requireOrder(body, body, kind);
        requireRanking(aggregate, List.of(body, body), kind);
        return kind;
      }
    }
    throw new IllegalStateException("unknown function: " + function);
  }

  private Optional<Kind> kindOfLookup(Formula.Lookup lookup, List<Name> level) {
    DecisionTable table = tables.get(lookup.table());
    if (table == null) {
      List<String> known = tables.keySet().stream().map(Name::value).sorted().toList();
      report(
          lookup,
          Issue.of(PolicyCode.UNKNOWN_NAME, lookup.table(), suggestion(lookup.table(), known)));
      return Optional.empty();
    }
    checkKeys(lookup, table, level);
    Optional<Integer> output = table.outputIndex(lookup.output());
    if (output.isEmpty()) {
      List<String> known = table.outputs().stream().map(o -> o.name().value()).toList();
      report(
          lookup,
          Issue.of(PolicyCode.UNKNOWN_NAME, lookup.output(), suggestion(lookup.output(), known)));
    }
    return output.map(index -> table.outputs().get(index).kind());
  }

  private void checkKeys(Formula.Lookup lookup, DecisionTable table, List<Name> level) {
    if (lookup.keys().size() != table.keys().size()) {
      report(
          lookup,
          Issue.of(
              PolicyCode.KEY_COUNT, lookup.table(), table.keys().size(), lookup.keys().size()));
      return;
    }
    List<ScoreRange> domains = new ArrayList<>();
    for (int i = 0; i < lookup.keys().size(); i++) {
      Formula key = lookup.keys().get(i);
      requireKind(key, level, table.keys().get(i).kind());
      domains.add(domainOf(key, level).orElse(table.keys().get(i).domain()));
    }
    tableUses.add(new TableUse(table, domains, placeOf(lookup)));
  }

  private Optional<ScoreRange> domainOf(Formula key, List<Name> level) {
    return key instanceof Formula.Reference reference && !locals.containsKey(reference.name())
        ? schema
            .find(level, reference.name())
            .flatMap(schema::declaration)
            .map(Declaration::range)
            .filter(range -> !range.equals(ScoreRange.ANY))
        : Optional.empty();
  }

  private void report(Formula part, Issue issue) {
    issues.add(issue.at(placeOf(part)));
  }

  private SourceLocation placeOf(Formula part) {
    return places.placeOf(part).orElse(fallback);
  }
}

package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves of resolved terms, before anybody is rated by them, that they are complete and make sense:
 * nothing needed is missing, nothing depends on itself, every name and kind fits, every table
 * covers its domain exactly once.
 */
public final class TermsCheck {

  /** Most quantities that may follow from each other. */
  private static final int MAX_CHAIN = 300;

  /** Most that is held at once while a quantity is calculated, in about steps of a calculation. */
  private static final int MAX_HEIGHT = 3_000;

  private static final int HEIGHT_OF_QUANTITY = 10;
  private static final int HEIGHT_OF_FUNCTION = 8;

  private final PolicyTerms terms;
  private final FormulaPlaces places;
  private final TableProofs proofs;
  private final Map<Path, Integer> ownHeights = new HashMap<>();
  private final Map<Name, Integer> tableHeights = new HashMap<>();
  private boolean chainReported;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Path, Set<Path>> reads = new LinkedHashMap<>();
  private final Map<Path, SignedTerm> needed = new LinkedHashMap<>();
  private final Set<List<Object>> provenTables = new HashSet<>();
  private final Map<Name, Set<Path>> readByCells = new HashMap<>();
  private final List<Name> openTables = new ArrayList<>();
  private final CohortCheck cohorts = new CohortCheck(this);

  private TermsCheck(PolicyTerms terms, FormulaPlaces places, TableProofs proofs) {
    this.terms = terms;
    this.places = places;
    this.proofs = proofs;
  }

  /**
   * Returns everything that is wrong with the terms; nothing if they can be used for any evidence.
   *
   * @param places where parts of formulas stand, so that an issue can point at them
   */
  public static List<Issue> check(PolicyTerms terms, FormulaPlaces places) {
    return check(terms, places, new TableProofs());
  }

  /**
   * Returns everything that is wrong with the terms, where terms for other circumstances of the
   * same version may have been checked before.
   *
   * @param proofs what was proven of the tables by then; what is proven now is added
   */
  public static List<Issue> check(PolicyTerms terms, FormulaPlaces places, TableProofs proofs) {
    TermsCheck check = new TermsCheck(terms, places, proofs);
    check.run();
    return check.issues;
  }

  PolicyTerms terms() {
    return terms;
  }

  /** What each quantity reads, as far as it was found. */
  Map<Path, Set<Path>> reads() {
    return reads;
  }

  private void run() {
    if (terms.rating().isEmpty()
        && terms.score().isEmpty()
        && terms.all(Term.WithoutRating.class).isEmpty()) {
      issues.add(Issue.of(PolicyCode.NO_RESULT));
    }
    for (SignedTerm term : terms.terms()) {
      check(term);
    }
    checkNeeded();
    checkCycles();
    cohorts.checkFigures();
  }

  private void check(SignedTerm signed) {
    Term term = signed.term();
    if (term instanceof Term.OfQuantity of) {
      Optional<Declaration> target = quantity(of.target(), signed);
      target.ifPresent(declaration -> checkOn(declaration, of, signed));
    } else if (term instanceof Term.Rating rating) {
      quantity(Path.of(rating.target()), signed)
          .ifPresent(
              found -> need(Path.of(rating.target()), found.kind(), Kind.OfLabel.class, signed));
    } else if (term instanceof Term.FinalScore score) {
      quantity(Path.of(score.target()), signed)
          .ifPresent(
              found -> need(Path.of(score.target()), found.kind(), Kind.OfNumber.class, signed));
    } else if (term instanceof Term.Outcome outcome) {
      quantity(Path.of(outcome.target()), signed)
          .ifPresent(found -> needed.putIfAbsent(Path.of(outcome.target()), signed));
    } else if (term instanceof Term.Objection objection) {
      quantity(Path.of(objection.target()), signed)
          .ifPresent(found -> requireDay(found, objection.target(), signed));
    } else if (term instanceof Term.Advice advice) {
      quantity(Path.of(advice.target()), signed);
      requireTruth(advice.condition(), signed);
    } else if (term instanceof Term.Requirement requirement) {
      checkRequirement(requirement, signed);
    } else if (term instanceof Term.EveryLabel every) {
      checkEveryLabel(every, signed);
    } else if (term instanceof Term.WithoutRating unrated) {
      requireTruth(unrated.condition(), signed);
    } else if (term instanceof Term.DistributionLimit limit) {
      cohorts.check(limit, signed);
    } else if (term instanceof Term.FirstMatch first
        && !terms.tables().containsKey(first.table())) {
      List<String> known = terms.tables().keySet().stream().map(Name::value).toList();
      report(signed, Issue.of(PolicyCode.UNKNOWN_NAME, first.table(), near(first.table(), known)));
    }
  }

  private void requireDay(Declaration found, Name target, SignedTerm signed) {
    needed.putIfAbsent(Path.of(target), signed);
    if (!found.kind().equals(Kind.DATE)) {
      report(
          signed,
          Issue.of(PolicyCode.TYPE_MISMATCH, target, found.kind().title(), Kind.DATE.title()));
    }
  }

  private void checkRequirement(Term.Requirement requirement, SignedTerm signed) {
    if (terms.schema().levels(requirement.level()).isEmpty()) {
      Name group = requirement.level().get(requirement.level().size() - 1);
      List<String> known =
          terms.schema().root().groups().keySet().stream().map(Name::value).toList();
      report(signed, Issue.of(PolicyCode.UNKNOWN_NAME, group, near(group, known)));
      return;
    }
    requireTruth(requirement.condition(), signed);
  }

  private void checkEveryLabel(Term.EveryLabel every, SignedTerm signed) {
    Path path = every.path();
    Optional<Declaration> label = terms.schema().declaration(path);
    if (label.isEmpty()) {
      List<String> known =
          terms.schema().declarations().keySet().stream()
              .filter(declared -> !declared.groups().isEmpty())
              .map(Path::toString)
              .toList();
      report(signed, Issue.of(PolicyCode.UNKNOWN_NAME, path, near(path, known)));
      return;
    }
    if (!(label.get().kind() instanceof Kind.OfLabel)) {
      Text wanted = Text.of("label", "label");
      report(signed, Issue.of(PolicyCode.TYPE_MISMATCH, path, label.get().kind().title(), wanted));
      return;
    }
    if (label.get().role() == Declaration.Role.QUANTITY) {
      needed.putIfAbsent(path, signed);
    }
    FormulaCheck check = formulaCheck(signed, Map.of(every.label(), label.get().kind()));
    check.require(every.condition(), every.level(), Kind.TRUTH);
    conclude(check, signed).forEach(read -> needed.putIfAbsent(read, signed));
  }

  /** Checks a formula that is asked for every appraisal; what it reads is needed. */
  private void requireTruth(Formula condition, SignedTerm signed) {
    FormulaCheck check = formulaCheck(signed, Map.of());
    check.require(condition, signed.term().level(), Kind.TRUTH);
    conclude(check, signed).forEach(path -> needed.putIfAbsent(path, signed));
  }

  private void need(Path path, Kind kind, Class<? extends Kind> wanted, SignedTerm signed) {
    needed.putIfAbsent(path, signed);
    if (!wanted.isInstance(kind)) {
      Text title =
          wanted == Kind.OfLabel.class
              ? Text.of("label predikat", "label of a rating")
              : Kind.NUMBER.title();
      report(signed, Issue.of(PolicyCode.TYPE_MISMATCH, path, kind.title(), title));
    }
  }

  private void checkOn(Declaration target, Term.OfQuantity term, SignedTerm signed) {
    FormulaCheck check = formulaCheck(signed, Map.of());
    if (term instanceof Term.Definition definition) {
      check.require(definition.formula(), term.level(), target.kind());
    } else if (term instanceof Term.Composition composition) {
      checkComposition(composition, target, signed);
    } else if (term instanceof Term.CohortFigure figure) {
      cohorts.check(figure, target, signed);
    } else if (term instanceof Term.MinimumParts minimum) {
      checkMinimum(minimum, signed);
    } else if (term instanceof Term.PartWeight weight) {
      check.require(weight.weight(), term.level(), Kind.NUMBER);
      checkWeight(weight, signed);
    } else if (term instanceof Term.Bound bound) {
      check.require(bound.limit(), term.level(), target.kind());
      requireNumber(target, signed);
    } else if (term instanceof Term.Rounded
        || (term instanceof Term.AbsentParts absent
            && absent.handling() == Term.AbsentParts.Handling.ZERO)) {
      requireNumber(target, signed);
    } else if (term instanceof Term.Gate gate) {
      check.require(gate.condition(), term.level(), Kind.TRUTH);
      check.require(new Formula.Word(gate.limit()), term.level(), target.kind());
    }
    reads
        .computeIfAbsent(term.target(), path -> new LinkedHashSet<>())
        .addAll(conclude(check, signed));
    ownHeights.merge(term.target(), height(check), Math::max);
  }

  private void checkMinimum(Term.MinimumParts minimum, SignedTerm signed) {
    terms
        .valueOf(minimum.target())
        .map(SignedTerm::term)
        .filter(Term.Composition.class::isInstance)
        .map(term -> ((Term.Composition) term).parts().size())
        .filter(parts -> parts < minimum.count())
        .ifPresent(
            parts ->
                report(
                    signed,
                    Issue.of(
                        PolicyCode.MINIMUM_ABOVE_PARTS, minimum.target(), minimum.count(), parts)));
  }

  /** How much is held at once while what was checked is calculated, without what it reads. */
  private int height(FormulaCheck check) {
    int tables =
        check.tableUses().stream()
            .mapToInt(use -> tableHeights.getOrDefault(use.table().name(), 0))
            .max()
            .orElse(0);
    return tables + check.required().stream().mapToInt(TermsCheck::height).max().orElse(0);
  }

  private static int height(Formula formula) {
    int own =
        formula instanceof Formula.Binary || formula instanceof Formula.Unary
            ? 1
            : HEIGHT_OF_FUNCTION;
    return own + formula.parts().stream().mapToInt(TermsCheck::height).max().orElse(0);
  }

  private void requireNumber(Declaration target, SignedTerm signed) {
    if (!target.kind().equals(Kind.NUMBER)) {
      report(
          signed,
          Issue.of(
              PolicyCode.TYPE_MISMATCH, target.name(), target.kind().title(), Kind.NUMBER.title()));
    }
  }

  private void checkComposition(
      Term.Composition composition, Declaration target, SignedTerm signed) {
    boolean ordered =
        composition.method() == Term.Composition.Method.LOWEST
            || composition.method() == Term.Composition.Method.HIGHEST;
    if (!ordered) {
      requireNumber(target, signed);
    }
    Set<Path> parts = reads.computeIfAbsent(composition.target(), path -> new LinkedHashSet<>());
    Set<Name> seen = new HashSet<>();
    for (Name part : composition.parts()) {
      Path path = composition.target().sibling(part);
      Optional<Declaration> found = part(path, signed);
      if (!seen.add(part)) {
        report(signed, Issue.of(PolicyCode.PART_TWICE, part, composition.target()));
      } else if (found.isEmpty()) {
        continue;
      } else if (!found.get().kind().equals(target.kind())) {
        report(
            signed,
            Issue.of(
                PolicyCode.TYPE_MISMATCH, part, found.get().kind().title(), target.kind().title()));
      } else if (found.get().role() == Declaration.Role.QUANTITY) {
        parts.add(path);
      }
    }
    if (composition.method() == Term.Composition.Method.WEIGHTED_SUM) {
      checkWeights(composition, signed);
    }
  }

  private void checkWeights(Term.Composition composition, SignedTerm signed) {
    Rational sum = Rational.ZERO;
    boolean fixed = true;
    for (Name part : composition.parts()) {
      Optional<SignedTerm> weight = terms.weightOf(composition.target(), part);
      if (weight.isEmpty()) {
        report(signed, Issue.of(PolicyCode.MISSING_WEIGHT, part, composition.target()));
        fixed = false;
        continue;
      }
      Optional<Rational> constant = constant(((Term.PartWeight) weight.get().term()).weight());
      fixed &= constant.isPresent();
      sum = sum.plus(constant.orElse(Rational.ZERO));
    }
    if (fixed && !sum.equals(Rational.ONE)) {
      report(
          signed,
          Issue.of(PolicyCode.WEIGHTS_SUM, composition.target(), sum.times(Rational.HUNDRED)));
    }
  }

  /** The value of a formula that reads nothing. */
  private static Optional<Rational> constant(Formula formula) {
    if (formula instanceof Formula.Number number) {
      return Optional.of(number.number());
    }
    if (formula instanceof Formula.Binary binary && !binary.operator().isLogical()) {
      Optional<Rational> left = constant(binary.left());
      Optional<Rational> right = constant(binary.right());
      if (left.isPresent() && right.isPresent()) {
        return switch (binary.operator()) {
          case PLUS -> Optional.of(left.get().plus(right.get()));
          case MINUS -> Optional.of(left.get().minus(right.get()));
          case TIMES -> Optional.of(left.get().times(right.get()));
          case DIVIDE -> right.filter(r -> r.signum() != 0).map(r -> left.get().dividedBy(r));
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private void checkWeight(Term.PartWeight weight, SignedTerm signed) {
    boolean used =
        terms
            .valueOf(weight.target())
            .map(
                value ->
                    !value.overridden().isEmpty()
                        || (value.term() instanceof Term.Composition composition
                            && composition.method() == Term.Composition.Method.WEIGHTED_SUM
                            && composition.parts().contains(weight.part())))
            .orElse(true);
    if (!used) {
      report(signed, Issue.of(PolicyCode.WEIGHT_WITHOUT_PART, weight.part(), weight.target()));
    }
  }

  private Optional<Declaration> quantity(Path path, SignedTerm signed) {
    Optional<Declaration> found = terms.schema().declaration(path);
    if (found.isEmpty()) {
      report(signed, Issue.of(PolicyCode.UNKNOWN_NAME, path, nearQuantity(path)));
    } else if (found.get().role() != Declaration.Role.QUANTITY) {
      report(
          signed,
          Issue.of(
              PolicyCode.WRONG_ROLE,
              path,
              Text.of("besaran yang dihitung", "a quantity that is calculated")));
      return Optional.empty();
    }
    return found;
  }

  /** A part of a composition is calculated, or given. */
  private Optional<Declaration> part(Path path, SignedTerm signed) {
    Optional<Declaration> found = terms.schema().declaration(path);
    if (found.isEmpty()) {
      report(signed, Issue.of(PolicyCode.UNKNOWN_NAME, path, nearQuantity(path)));
    }
    return found;
  }

  String nearQuantity(Path path) {
    List<String> known =
        terms.schema().declarations().entrySet().stream()
            .filter(entry -> entry.getValue().role() == Declaration.Role.QUANTITY)
            .map(entry -> entry.getKey().toString())
            .toList();
    return near(path, known);
  }

  static String near(Object written, List<String> known) {
    return Suggestion.nearestOrAll(written.toString(), known);
  }

  FormulaCheck formulaCheck(SignedTerm signed, Map<Name, Kind> locals) {
    return new FormulaCheck(
        terms.schema(), terms.tables(), locals, places, signed.origin().location());
  }

  /** Takes over what a formula check found and returns the quantities it read. */
  Set<Path> conclude(FormulaCheck check, SignedTerm signed) {
    issues.addAll(check.issues());
    return follow(check, signed);
  }

  /** Returns the quantities that a formula reads itself, or through the tables it looks up. */
  private Set<Path> follow(FormulaCheck check, SignedTerm signed) {
    Set<Path> quantities = new LinkedHashSet<>();
    for (FormulaCheck.TableUse use : check.tableUses()) {
      quantities.addAll(checkTable(use, signed));
    }
    for (Path path : check.read()) {
      terms
          .schema()
          .declaration(path)
          .filter(found -> found.role() == Declaration.Role.QUANTITY)
          .ifPresent(found -> quantities.add(path));
    }
    return quantities;
  }

  /**
   * Proves a table once for each domain it is asked for, checks its cells once, and returns what
   * the formulas in its cells read.
   */
  private Set<Path> checkTable(FormulaCheck.TableUse use, SignedTerm signed) {
    DecisionTable table = use.table();
    if (openTables.contains(table.name())) {
      List<Name> circle = openTables.subList(openTables.indexOf(table.name()), openTables.size());
      String shown = String.join(" → ", circle.stream().map(Name::value).toList());
      Issue issue = Issue.of(PolicyCode.CYCLE, shown + " → " + table.name()).at(table.location());
      if (!issues.contains(issue)) {
        issues.add(issue);
      }
      return Set.of();
    }
    List<Object> subject = List.of(table.name(), use.domains(), terms.isFirstMatch(table.name()));
    if (provenTables.add(subject)) {
      issues.addAll(proofs.of(subject, () -> prove(use)));
    }
    Set<Path> read = readByCells.get(table.name());
    if (read == null) {
      openTables.add(table.name());
      read = followCells(table, signed);
      openTables.remove(openTables.size() - 1);
      readByCells.put(table.name(), read);
    }
    return read;
  }

  private List<Issue> prove(FormulaCheck.TableUse use) {
    DecisionTable table = use.table();
    List<Issue> found = new ArrayList<>(TableBounds.check(table, use.domains()));
    found.addAll(
        TableCoverage.check(
            table, use.domains(), terms.schema(), terms.isFirstMatch(table.name()), proofs));
    return found;
  }

  private Set<Path> followCells(DecisionTable table, SignedTerm signed) {
    Map<Name, Kind> keys = new HashMap<>();
    table.keys().forEach(key -> keys.put(key.name(), key.kind()));
    Set<Path> read = new LinkedHashSet<>();
    for (DecisionTable.Row row : table.rows()) {
      checkKeys(table, row);
      for (int i = 0; i < row.outputs().size(); i++) {
        Kind kind = table.outputs().get(i).kind();
        if (row.outputs().get(i) instanceof OutputCell.Computed computed) {
          read.addAll(followCell(computed, kind, row, keys, table, signed));
        } else {
          checkCell(row.outputs().get(i), kind, row);
        }
      }
    }
    return read;
  }

  /** A label that is not in its set would never be met, and nobody would notice. */
  private void checkKeys(DecisionTable table, DecisionTable.Row row) {
    for (int i = 0; i < row.keys().size(); i++) {
      if (row.keys().get(i) instanceof KeyCell.Labels cell
          && table.keys().get(i).kind() instanceof Kind.OfLabel of) {
        cell.labels().forEach(label -> checkMember(label, of, row.location()));
      }
    }
  }

  private Set<Path> followCell(
      OutputCell.Computed cell,
      Kind kind,
      DecisionTable.Row row,
      Map<Name, Kind> keys,
      DecisionTable table,
      SignedTerm signed) {
    FormulaCheck check =
        new FormulaCheck(terms.schema(), terms.tables(), keys, places, row.location());
    check.require(cell.formula(), List.of(), kind);
    issues.addAll(check.issues());
    Set<Path> read = follow(check, signed);
    tableHeights.merge(table.name(), height(check), Math::max);
    return read;
  }

  private void checkCell(OutputCell cell, Kind kind, DecisionTable.Row row) {
    if (cell instanceof OutputCell.Line) {
      boolean bounded =
          DecisionTable.stretch(row)
              .filter(s -> s.low().isPresent() && s.high().isPresent())
              .isPresent();
      if (!bounded) {
        issues.add(Issue.of(PolicyCode.LINE_WITHOUT_STRETCH, cell).at(row.location()));
      }
      if (!kind.equals(Kind.NUMBER)) {
        issues.add(mismatch(cell, Kind.NUMBER.title(), kind).at(row.location()));
      }
    } else if (cell instanceof OutputCell.Constant constant) {
      checkConstant(constant, kind, row.location());
    }
  }

  private void checkConstant(OutputCell.Constant cell, Kind kind, SourceLocation location) {
    if (cell.value() instanceof Value.OfLabel label) {
      if (kind instanceof Kind.OfLabel of) {
        checkMember(label.label(), of, location);
      } else {
        issues.add(mismatch(cell, Text.of("label", "label"), kind).at(location));
      }
      return;
    }
    Kind found =
        cell.value() instanceof Value.OfNumber
            ? Kind.NUMBER
            : cell.value() instanceof Value.OfDate ? Kind.DATE : Kind.TRUTH;
    if (!found.equals(kind)) {
      issues.add(mismatch(cell, found.title(), kind).at(location));
    }
  }

  private static Issue mismatch(Object cell, Text found, Kind wanted) {
    return Issue.of(PolicyCode.TYPE_MISMATCH, cell, found, wanted.title());
  }

  void checkMember(Label label, Kind.OfLabel kind, SourceLocation location) {
    LabelSet set = terms.schema().labelSet(kind.set()).orElseThrow();
    if (!set.contains(label)) {
      List<String> known = set.labels().stream().map(Label::value).toList();
      issues.add(
          Issue.of(PolicyCode.UNKNOWN_LABEL, label, kind.set(), near(label, known)).at(location));
    }
  }

  private void checkNeeded() {
    List<Path> open = new ArrayList<>(needed.keySet());
    while (!open.isEmpty()) {
      Path path = open.remove(open.size() - 1);
      SignedTerm by = needed.get(path);
      Optional<SignedTerm> value = terms.valueOf(path);
      if (value.isEmpty()) {
        if (terms.schema().declaration(path).isPresent()) {
          report(by, Issue.of(PolicyCode.MISSING_VALUE, path, "\"" + by.origin().rule() + "\""));
        }
        continue;
      }
      for (Path next : reads.getOrDefault(path, Set.of())) {
        if (needed.putIfAbsent(next, value.get()) == null) {
          open.add(next);
        }
      }
    }
  }

  private void checkCycles() {
    Map<Path, Integer> heights = new HashMap<>();
    for (Path start : reads.keySet()) {
      follow(start, new ArrayList<>(), heights);
    }
  }

  /** Returns how much is held at once while a quantity is calculated, with all that it reads. */
  private int follow(Path path, List<Path> trail, Map<Path, Integer> heights) {
    Integer known = heights.get(path);
    if (known != null) {
      return known;
    }
    int seen = trail.indexOf(path);
    if (seen >= 0) {
      List<Path> circle = new ArrayList<>(trail.subList(seen, trail.size()));
      circle.add(path);
      report(
          path,
          Issue.of(
              PolicyCode.CYCLE, String.join(" → ", circle.stream().map(Path::toString).toList())));
      return 0;
    }
    if (trail.size() == MAX_CHAIN) {
      reportChain(path);
      return 0;
    }
    trail.add(path);
    int below = 0;
    for (Path next : reads.getOrDefault(path, Set.of())) {
      below = Math.max(below, follow(next, trail, heights));
    }
    trail.remove(trail.size() - 1);
    int height = HEIGHT_OF_QUANTITY + ownHeights.getOrDefault(path, 0) + below;
    heights.put(path, height);
    if (height > MAX_HEIGHT) {
      reportChain(path);
    }
    return height;
  }

  /** Once: whatever rests on the quantity has the same fault. */
  private void reportChain(Path path) {
    if (!chainReported) {
      chainReported = true;
      report(path, Issue.of(PolicyCode.CHAIN_TOO_LONG, path));
    }
  }

  private void report(Path path, Issue issue) {
    issues.add(terms.valueOf(path).map(term -> issue.at(term.origin().location())).orElse(issue));
  }

  void report(SignedTerm signed, Issue issue) {
    issues.add(issue.at(signed.origin().location()));
  }
}

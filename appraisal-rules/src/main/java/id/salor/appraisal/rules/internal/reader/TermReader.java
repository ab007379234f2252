package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.FormulaProblem;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.Term.CohortFigure.Statistic;
import id.salor.appraisal.policy.Term.DistributionLimit.Force;
import id.salor.appraisal.policy.Term.DistributionLimit.Side;
import id.salor.appraisal.policy.Term.DistributionLimit.Unit;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SentenceToken;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a rule says into terms. */
final class TermReader {

  private static final int MAX_DECIMALS = 10;
  private static final int MAX_PARTS = 1_000;

  private static final Pattern NUMBER_AND_WORD = Pattern.compile("[\\d.,]+\\s+\\p{L}+");

  private final Vocabulary vocabulary;
  private final Schema schema;
  private final Map<Name, DecisionTable> tables;
  private final Set<Name> faultyTables;
  private final List<Issue> issues;
  private final Map<Formula, SourceLocation> places;

  /** A term with the place of its sentence. */
  record ReadTerm(Term term, SourceLocation location) {}

  TermReader(
      Vocabulary vocabulary,
      Schema schema,
      Map<Name, DecisionTable> tables,
      Set<Name> faultyTables,
      List<Issue> issues,
      Map<Formula, SourceLocation> places) {
    this.vocabulary = vocabulary;
    this.schema = schema;
    this.tables = tables;
    this.faultyTables = faultyTables;
    this.issues = issues;
    this.places = places;
  }

  Optional<ReadTerm> read(Sentence sentence) {
    SentencePattern.Outcome outcome =
        vocabulary.read(sentence.text(), SentenceKey.Section.TERM).get(0);
    if (outcome instanceof SentencePattern.Match match) {
      return new Reading(sentence, match)
          .term()
          .map(term -> new ReadTerm(term, sentence.locationAt(0)));
    }
    issues.add(
        Unread.issue(
            sentence, (SentencePattern.Mismatch) outcome, vocabulary, SentenceKey.Section.TERM));
    return Optional.empty();
  }

  /** One term on its way. */
  private final class Reading {

    private final Sentence sentence;
    private final SentencePattern.Match match;
    private final Map<String, SentencePattern.Filled> slots;

    Reading(Sentence sentence, SentencePattern.Match match) {
      this.sentence = sentence;
      this.match = match;
      this.slots = match.slots();
    }

    Optional<Term> term() {
      SentenceKey key = match.pattern().key();
      return switch (key) {
        case VALUE_FORMULA -> withFormula(Term.Definition::new);
        case VALUE_WEIGHTED_SUM -> composition(Term.Composition.Method.WEIGHTED_SUM);
        case VALUE_SUM -> composition(Term.Composition.Method.SUM);
        case VALUE_MEAN -> composition(Term.Composition.Method.MEAN);
        case VALUE_PRODUCT -> composition(Term.Composition.Method.PRODUCT);
        case VALUE_LOWEST -> composition(Term.Composition.Method.LOWEST);
        case VALUE_HIGHEST -> composition(Term.Composition.Method.HIGHEST);
        case VALUE_TABLE, VALUE_TABLE_KEYS, VALUE_TABLE_COLUMN -> fromTable();
        case VALUE_NOT_APPLICABLE ->
            ofQuantity(path -> new Term.Definition(path, Formula.Constant.NOT_APPLICABLE));
        case VALUE_NOT_DETERMINED ->
            ofQuantity(path -> new Term.Definition(path, Formula.Constant.NOT_DETERMINED));
        case COHORT_LOWEST -> cohortFigure(Statistic.LOWEST);
        case COHORT_HIGHEST -> cohortFigure(Statistic.HIGHEST);
        case COHORT_SUM -> cohortFigure(Statistic.SUM);
        case COHORT_MEAN -> cohortFigure(Statistic.MEAN);
        case COHORT_COUNT -> cohortFigure(Statistic.COUNT);
        case COHORT_RANK -> cohortFigure(Statistic.RANK);
        case ROUND_HALF_UP -> rounded(Rounding.Mode.HALF_UP);
        case ROUND_HALF_DOWN -> rounded(Rounding.Mode.HALF_DOWN);
        case ROUND_HALF_EVEN -> rounded(Rounding.Mode.HALF_EVEN);
        case ROUND_UP -> rounded(Rounding.Mode.UP);
        case ROUND_DOWN -> rounded(Rounding.Mode.DOWN);
        case FLOOR -> withFormula((path, f) -> new Term.Bound(path, Term.Bound.Side.FLOOR, f));
        case CAP -> withFormula((path, f) -> new Term.Bound(path, Term.Bound.Side.CAP, f));
        case WEIGHT_PERCENT -> weightPercent();
        case WEIGHT_FORMULA -> weight(formula("formula"));
        case ABSENT_REWEIGHT -> absent(Term.AbsentParts.Handling.REWEIGHT);
        case ABSENT_ZERO -> absent(Term.AbsentParts.Handling.ZERO);
        case ABSENT_REFUSE -> absent(Term.AbsentParts.Handling.REFUSE);
        case MINIMUM_PARTS -> minimumParts();
        case GATE_AT_MOST -> gate(Term.Gate.Mode.AT_MOST);
        case GATE_AT_LEAST -> gate(Term.Gate.Mode.AT_LEAST);
        case REQUIRE -> formula("formula").map(f -> requirement(List.of(), f));
        case REQUIRE_EACH -> requireEach();
        case REQUIRE_ENTRY -> requireEntry(Optional.of(Formula.Constant.TRUE));
        case REQUIRE_ENTRY_WHEN -> requireEntry(formula("formula"));
        case RATING -> ofRootQuantity(Term.Rating::new);
        case SCORE -> ofRootQuantity(Term.FinalScore::new);
        case OUTCOME -> ofRootQuantity(Term.Outcome::new);
        case UNRATED -> Optional.of(new Term.WithoutRating(Formula.Constant.TRUE, texts()));
        case UNRATED_WHEN -> formula("formula").map(f -> new Term.WithoutRating(f, texts()));
        case SPREAD_AT_MOST -> spread(Side.AT_MOST, Unit.PERCENT, Force.LIMIT);
        case SPREAD_AT_LEAST -> spread(Side.AT_LEAST, Unit.PERCENT, Force.LIMIT);
        case SPREAD_MORE_THAN -> spread(Side.MORE_THAN, Unit.PERCENT, Force.LIMIT);
        case SPREAD_AT_MOST_PEOPLE -> spread(Side.AT_MOST, Unit.PEOPLE, Force.LIMIT);
        case SPREAD_AT_LEAST_PEOPLE -> spread(Side.AT_LEAST, Unit.PEOPLE, Force.LIMIT);
        case SPREAD_IDEALLY_AT_MOST -> spread(Side.AT_MOST, Unit.PERCENT, Force.IDEAL);
        case SPREAD_IDEALLY_AT_LEAST -> spread(Side.AT_LEAST, Unit.PERCENT, Force.IDEAL);
        case SPREAD_IDEALLY_MORE_THAN -> spread(Side.MORE_THAN, Unit.PERCENT, Force.IDEAL);
        case ADVICE -> advice();
        case OBJECTION -> rootQuantity().map(target -> new Term.Objection(target, texts()));
        case FIRST_MATCH -> table("table").map(table -> new Term.FirstMatch(table.name()));
        default -> throw new IllegalStateException("not a term: " + key);
      };
    }

    private Optional<Term> cohortFigure(Statistic statistic) {
      Optional<Name> target = rootQuantity();
      Optional<Name> counted =
          named("counted", schema.root().declarations().keySet(), schema.root()::declaration);
      Optional<Name> cohort = cohort();
      return target.flatMap(
          of ->
              counted.flatMap(
                  what ->
                      cohort.map(in -> new Term.CohortFigure(Path.of(of), statistic, what, in))));
    }

    private Optional<Name> cohort() {
      Set<Name> known = schema.cohorts().keySet();
      return named("cohort", known, name -> Optional.ofNullable(schema.cohorts().get(name)));
    }

    /** The name in a slot, if it is one of those that are known. */
    private Optional<Name> named(
        String slotName, Set<Name> known, Function<Name, Optional<?>> finder) {
      SentencePattern.Filled slot = slots.get(slotName);
      Optional<Name> name =
          Name.tryParse(slot.text()).filter(written -> finder.apply(written).isPresent());
      if (name.isEmpty()) {
        reportUnknown(slot, known.stream().map(Name::value).toList());
      }
      return name;
    }

    private Optional<Term> spread(Side side, Unit unit, Force force) {
      Optional<Name> cohort = cohort();
      Optional<Formula> limit = formula("formula");
      List<String> texts = slots.get("labels").texts();
      if (texts.stream().anyMatch(String::isBlank)) {
        reportUnknown(slots.get("labels"), List.of());
        return Optional.empty();
      }
      List<Label> labels = texts.stream().map(Label::of).toList();
      return cohort.flatMap(
          in ->
              limit.map(
                  number -> new Term.DistributionLimit(in, labels, side, unit, number, force)));
    }

    private Optional<Term> ofQuantity(Function<Path, Term> make) {
      return quantity().map(make);
    }

    private Optional<Term> ofRootQuantity(Function<Name, Term> make) {
      return rootQuantity().map(make);
    }

    private Optional<Name> rootQuantity() {
      Optional<Path> path = quantity();
      if (path.filter(p -> !p.groups().isEmpty()).isPresent()) {
        reportUnknown(slots.get("quantity"), rootQuantities());
      }
      return path.filter(p -> p.groups().isEmpty()).map(Path::name);
    }

    private Optional<Term> withFormula(BiFunction<Path, Formula, Term> make) {
      Optional<Path> path = quantity();
      Optional<Formula> formula = formula("formula");
      return path.flatMap(p -> formula.map(f -> make.apply(p, f)));
    }

    private Optional<Term> composition(Term.Composition.Method method) {
      Optional<Path> whole = quantity();
      List<Name> parts = new ArrayList<>();
      SentencePattern.Filled slot = slots.get("parts");
      for (String text : slot.texts()) {
        part(text, whole, slot).ifPresent(parts::add);
      }
      return whole
          .filter(path -> parts.size() == slot.texts().size())
          .map(path -> new Term.Composition(path, method, parts));
    }

    /** A part stands on the level of its whole. */
    private Optional<Name> part(String text, Optional<Path> whole, SentencePattern.Filled slot) {
      Optional<Name> name = Name.tryParse(text);
      Optional<Name> found =
          name.filter(
              n -> whole.isEmpty() || schema.declaration(whole.get().sibling(n)).isPresent());
      if (found.isEmpty()) {
        List<String> known =
            schema.declarations().entrySet().stream()
                .filter(e -> e.getKey().groups().equals(whole.map(Path::groups).orElse(List.of())))
                .map(e -> e.getKey().name().value())
                .toList();
        int offset = sentence.text().indexOf("\"" + text + "\"", slot.start());
        issues.add(
            sentence.issue(
                Issue.of(RuleCode.UNKNOWN_QUANTITY, text, Suggestion.nearestOrAll(text, known)),
                offset));
      }
      return found;
    }

    private Optional<Term> fromTable() {
      Optional<Path> path = quantity();
      Optional<DecisionTable> table = table("table");
      Optional<List<Formula>> keys =
          slots.containsKey("formulas") ? formulas() : table.map(Reading::keysByName);
      Optional<Name> column =
          path.isEmpty() || table.isEmpty() ? Optional.empty() : column(path.get(), table.get());
      if (keys.isEmpty() || column.isEmpty()) {
        return Optional.empty();
      }
      Formula lookup = new Formula.Lookup(table.get().name(), column.get(), keys.get());
      places.put(lookup, sentence.locationAt(slots.get("table").start()));
      return Optional.of(new Term.Definition(path.get(), lookup));
    }

    private static List<Formula> keysByName(DecisionTable table) {
      return table.keys().stream().map(key -> (Formula) new Formula.Reference(key.name())).toList();
    }

    private Optional<Name> column(Path path, DecisionTable table) {
      SentencePattern.Filled slot = slots.get("column");
      List<Name> columns = table.outputs().stream().map(DecisionTable.Output::name).toList();
      Optional<Name> wanted =
          slot != null
              ? Name.tryParse(slot.text()).filter(columns::contains)
              : columns.contains(path.name())
                  ? Optional.of(path.name())
                  : columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
      if (wanted.isEmpty()) {
        SentencePattern.Filled at = slot != null ? slot : slots.get("table");
        String written = slot != null ? slot.text() : path.name().value();
        issues.add(
            sentence.issue(
                Issue.of(RuleCode.UNKNOWN_COLUMN, written, table.name(), joined(columns)),
                at.start()));
      }
      return wanted;
    }

    private Optional<DecisionTable> table(String slotName) {
      SentencePattern.Filled slot = slots.get(slotName);
      Optional<Name> name = Name.tryParse(slot.text());
      Optional<DecisionTable> found = name.map(tables::get);
      // a table that is there but could not be read has had its findings already
      if (found.isEmpty() && name.filter(faultyTables::contains).isEmpty()) {
        reportUnknown(slot, tables.keySet().stream().map(Name::value).sorted().toList());
      }
      return found;
    }

    private Optional<Term> rounded(Rounding.Mode mode) {
      Optional<Path> path = quantity();
      Optional<Integer> decimals =
          Numbers.readWhole(slots.get("decimals"), 0, MAX_DECIMALS, sentence, issues);
      return path.flatMap(p -> decimals.map(d -> new Term.Rounded(p, Rounding.of(d, mode))));
    }

    private Optional<Term> weightPercent() {
      Optional<Rational> percent = Numbers.read(slots.get("number"), sentence, issues);
      if (percent.filter(number -> number.signum() < 0).isPresent()) {
        SentencePattern.Filled slot = slots.get("number");
        issues.add(sentence.issue(Issue.of(RuleCode.NEGATIVE_WEIGHT, slot.text()), slot.start()));
        return Optional.empty();
      }
      return weight(percent.map(number -> new Formula.Number(number.dividedBy(Rational.HUNDRED))));
    }

    private Optional<Term> weight(Optional<Formula> weight) {
      Optional<Path> whole = quantity();
      SentencePattern.Filled slot = slots.get("part");
      Optional<Name> part = part(slot.text(), whole, slot);
      return whole.flatMap(
          path -> part.flatMap(p -> weight.map(w -> new Term.PartWeight(path, p, w))));
    }

    private Optional<Term> absent(Term.AbsentParts.Handling handling) {
      return ofQuantity(path -> new Term.AbsentParts(path, handling));
    }

    private Optional<Term> minimumParts() {
      Optional<Integer> count =
          Numbers.readWhole(slots.get("count"), 1, MAX_PARTS, sentence, issues);
      return quantity().flatMap(path -> count.map(n -> new Term.MinimumParts(path, n)));
    }

    private Optional<Term> gate(Term.Gate.Mode mode) {
      Optional<Path> path = quantity();
      Optional<Label> label = path.flatMap(p -> label(p, slots.get("label")));
      Optional<Formula> condition = formula("formula");
      return path.flatMap(
          p -> label.flatMap(l -> condition.map(c -> new Term.Gate(p, mode, l, c))));
    }

    /** A label of the quantity's own set; what the kind of the quantity is is checked later. */
    private Optional<Label> label(Path quantity, SentencePattern.Filled slot) {
      Optional<LabelSet> set =
          schema
              .declaration(quantity)
              .map(Declaration::kind)
              .filter(Kind.OfLabel.class::isInstance)
              .flatMap(kind -> schema.labelSet(((Kind.OfLabel) kind).set()));
      List<String> known =
          set.map(s -> s.labels().stream().map(Label::value).toList()).orElse(List.of(slot.text()));
      if (!known.contains(slot.text()) || slot.text().isBlank()) {
        Object name = set.map(s -> (Object) s.name()).orElse(quantity);
        issues.add(
            sentence.issue(
                Issue.of(
                    RuleCode.FACT_LABEL,
                    slot.text(),
                    name,
                    Suggestion.nearestOrAll(slot.text(), known)),
                slot.start()));
        return Optional.empty();
      }
      return Optional.of(Label.of(slot.text()));
    }

    private Term requirement(List<Name> level, Formula condition) {
      return new Term.Requirement(level, condition, texts());
    }

    private Optional<Term> requireEach() {
      Optional<List<Name>> level = group();
      Optional<Formula> condition = formula("formula");
      return level.flatMap(groups -> condition.map(f -> requirement(groups, f)));
    }

    private Optional<Term> requireEntry(Optional<Formula> condition) {
      Optional<List<Name>> chain = group();
      Optional<Name> label = chain.flatMap(this::labelOf);
      return chain.flatMap(
          groups -> {
            int last = groups.size() - 1;
            return label.flatMap(
                name ->
                    condition.map(
                        f ->
                            new Term.EveryLabel(
                                groups.subList(0, last), groups.get(last), name, f, texts())));
          });
    }

    /** What has labels on the entries of a group. */
    private Optional<Name> labelOf(List<Name> groups) {
      SentencePattern.Filled slot = slots.get("part");
      Map<Name, Declaration> declared =
          schema.levels(groups).orElseThrow().get(groups.size()).declarations();
      List<String> known =
          declared.values().stream()
              .filter(found -> found.kind() instanceof Kind.OfLabel)
              .map(found -> found.name().value())
              .toList();
      if (!known.contains(slot.text())) {
        reportUnknown(slot, known);
        return Optional.empty();
      }
      return Optional.of(Name.of(slot.text()));
    }

    /** The chain of groups that leads to the entries a sentence is about. */
    private Optional<List<Name>> group() {
      SentencePattern.Filled slot = slots.get("group");
      Optional<List<Name>> level =
          Path.tryParse(slot.text())
              .map(
                  path -> {
                    List<Name> groups = new ArrayList<>(path.groups());
                    groups.add(path.name());
                    return List.copyOf(groups);
                  })
              .filter(groups -> schema.levels(groups).isPresent());
      if (level.isEmpty()) {
        reportUnknown(slot, groups(schema.root(), ""));
      }
      return level;
    }

    /** Every group by its full path: {@code kuartal}, {@code kuartal.tugas}. */
    private static List<String> groups(GroupDeclaration level, String prefix) {
      List<String> paths = new ArrayList<>();
      level
          .groups()
          .forEach(
              (name, inner) -> {
                paths.add(prefix + name);
                paths.addAll(groups(inner, prefix + name + "."));
              });
      return paths;
    }

    private Optional<Term> advice() {
      Optional<Formula> condition = formula("formula");
      return rootQuantity()
          .flatMap(target -> condition.map(f -> new Term.Advice(target, f, texts())));
    }

    private Text texts() {
      List<String> texts = slots.get("texts").texts();
      return texts.size() == 1 ? Text.same(texts.get(0)) : Text.of(texts.get(0), texts.get(1));
    }

    private Optional<Path> quantity() {
      SentencePattern.Filled slot = slots.get("quantity");
      Optional<Path> path = Path.tryParse(slot.text());
      Optional<Declaration> declared = path.flatMap(schema::declaration);
      if (declared.isPresent()) {
        return path.filter(p -> isQuantity(declared.get(), slot));
      }
      List<Path> inGroups =
          schema.declarations().keySet().stream()
              .filter(known -> known.name().value().equals(slot.text()))
              .toList();
      if (inGroups.size() == 1) {
        return Optional.of(inGroups.get(0));
      }
      if (inGroups.isEmpty()) {
        reportUnknown(slot, quantities());
      } else {
        issues.add(
            sentence.issue(
                Issue.of(RuleCode.AMBIGUOUS_QUANTITY, slot.text(), joined(inGroups)),
                slot.start()));
      }
      return Optional.empty();
    }

    private boolean isQuantity(Declaration declared, SentencePattern.Filled slot) {
      boolean calculated = declared.role() == Declaration.Role.QUANTITY;
      if (!calculated) {
        Text wanted = Text.of("besaran yang dihitung", "a quantity that is calculated");
        issues.add(
            sentence.issue(Issue.of(PolicyCode.WRONG_ROLE, slot.text(), wanted), slot.start()));
      }
      return calculated;
    }

    private List<String> quantities() {
      return schema.declarations().entrySet().stream()
          .filter(entry -> entry.getValue().role() == Declaration.Role.QUANTITY)
          .map(entry -> entry.getKey().toString())
          .toList();
    }

    private List<String> rootQuantities() {
      return quantities().stream().filter(name -> !name.contains(".")).toList();
    }

    private void reportUnknown(SentencePattern.Filled slot, List<String> known) {
      issues.add(
          sentence.issue(
              Issue.of(
                  RuleCode.UNKNOWN_QUANTITY,
                  slot.text(),
                  Suggestion.nearestOrAll(slot.text(), known)),
              slot.start()));
    }

    private Optional<Formula> formula(String slotName) {
      SentencePattern.Filled slot = slots.get(slotName);
      return parse(slot.text(), slot.start());
    }

    private Optional<List<Formula>> formulas() {
      SentencePattern.Filled slot = slots.get("formulas");
      List<Formula> formulas = new ArrayList<>();
      int start = 0;
      boolean complete = true;
      for (String piece : FormulaPieces.of(slot.text())) {
        int blanks = piece.length() - piece.stripLeading().length();
        Optional<Formula> formula = parse(piece.strip(), slot.start() + start + blanks);
        formula.ifPresent(formulas::add);
        complete &= formula.isPresent();
        start += piece.length() + 1;
      }
      return complete ? Optional.of(formulas) : Optional.empty();
    }

    private Optional<Formula> parse(String text, int start) {
      FormulaParser.Outcome outcome = FormulaParser.parse(text);
      if (outcome instanceof FormulaParser.Read read) {
        read.parsed()
            .offsets()
            .forEach((part, offset) -> places.put(part, sentence.locationAt(start + offset)));
        return Optional.of(read.parsed().formula());
      }
      FormulaProblem problem = ((FormulaParser.Failed) outcome).problem();
      int offset = start + problem.offset();
      issues.add(
          misspelt(problem, offset).orElseGet(() -> sentence.issue(problem.issue(), offset)));
      return Optional.empty();
    }

    /** A misspelt sentence may look like one with a formula; then the sentence is what to mend. */
    private Optional<Issue> misspelt(FormulaProblem problem, int offset) {
      List<SentenceToken> tokens = SentenceToken.of(sentence.text());
      // words side by side are no formula, but a sentence may have them there
      boolean wordsMeet =
          problem.issue().code() == FormulaCode.SYNTAX
              && tokens.stream()
                  .anyMatch(
                      token -> token.start() == offset && token.type() == SentenceToken.Type.WORD);
      // nor is a number with a word behind it, such as 55,5 persn
      boolean numberMeetsWord =
          Optional.ofNullable(slots.get("formula"))
              .filter(slot -> NUMBER_AND_WORD.matcher(slot.text()).matches())
              .isPresent();
      return wordsMeet || numberMeetsWord
          ? vocabulary
              .nearest(sentence.text(), SentenceKey.Section.TERM)
              .filter(pattern -> pattern.fixedPieces() > match.pattern().fixedPieces())
              .map(pattern -> pattern.match(sentence.text(), tokens))
              .filter(SentencePattern.Mismatch.class::isInstance)
              .map(SentencePattern.Mismatch.class::cast)
              .map(meant -> Unread.issue(sentence, meant))
          : Optional.empty();
    }
  }

  private static String joined(List<?> things) {
    return String.join(", ", things.stream().map(Object::toString).toList());
  }
}

package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.guide.Clause;
import id.salor.appraisal.rules.guide.Gap;
import id.salor.appraisal.rules.guide.Guide;
import id.salor.appraisal.rules.guide.GuideTable;
import id.salor.appraisal.rules.guide.Saying;
import id.salor.appraisal.rules.guide.Source;
import id.salor.appraisal.rules.guide.Story;
import id.salor.appraisal.rules.guide.Subject;
import id.salor.appraisal.rules.guide.Weighting;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.resolve.Reads;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the guide of one version. */
public final class GuideMaker {

  private final LoadedVersion loaded;
  private final VersionRules rules;
  private final Schema schema;
  private final Audience audience;
  private final Sources sources;
  private final Sayings sayings;
  private final Words words;
  private final Map<SignedTerm, Set<ContextFacts>> terms;

  private GuideMaker(LoadedVersion loaded) {
    this.loaded = loaded;
    this.rules = loaded.rules().orElseThrow();
    this.schema = rules.version().schema();
    this.audience = new Audience(rules);
    this.sources = new Sources(rules);
    this.sayings = new Sayings(schema);
    this.words = sayings.words();
    this.terms = audience.terms();
  }

  /**
   * Returns the guide of a version.
   *
   * @param loaded a version without errors
   * @param family every version of its family that can be used, oldest first
   */
  public static Guide of(LoadedVersion loaded, List<LoadedVersion> family) {
    return new GuideMaker(loaded).make(family);
  }

  private Guide make(List<LoadedVersion> family) {
    Optional<Path> rating = target(Term.Rating.class);
    Optional<Path> score = target(Term.FinalScore.class);
    List<Path> results = Stream.concat(score.stream(), rating.stream()).distinct().toList();
    Optional<LabelSet> scale =
        rating.flatMap(schema::declaration).flatMap(found -> labels(found, schema));
    Subjects subjects = new Subjects(audience, sources, sayings);
    List<Path> indicators = subjects.indicators();
    List<Path> appraised = indicators.isEmpty() ? subjects.madeFrom(results) : indicators;
    subjects.reserve(appraised);
    List<Subject> about = appraised.stream().map(subjects::of).toList();
    List<Subject> result = subjects.untold(results);
    List<Subject> outcomes = new ArrayList<>(subjects.untold(outcomes()));
    outcomes.addAll(subjects.untold(subjects.rest()));
    return new Guide(
        rules.version(),
        usual(),
        about,
        result,
        outcomes,
        scale,
        weightings(),
        tables(subjects.shownTables()),
        clauses(Term.Gate.class, this::gate),
        clauses(Term.WithoutRating.class, this::exemption),
        clauses(Term.Objection.class, this::objection),
        requirements(),
        clauses(Term.Advice.class, this::advice),
        clauses(Term.DistributionLimit.class, this::spread),
        new InputGroups(audience, rules.conditions()).groups(),
        settings(),
        notes(),
        gaps(),
        stories(scale, score.flatMap(schema::declaration)),
        Histories.of(family, loaded));
  }

  static Optional<LabelSet> labels(Declaration declaration, Schema schema) {
    return declaration.kind() instanceof Kind.OfLabel of
        ? schema.labelSet(of.set())
        : Optional.empty();
  }

  private Optional<Path> target(Class<? extends Term> type) {
    return terms.keySet().stream()
        .map(SignedTerm::term)
        .filter(type::isInstance)
        .map(
            term ->
                term instanceof Term.Rating rating
                    ? rating.target()
                    : ((Term.FinalScore) term).target())
        .map(Path::of)
        .findFirst();
  }

  private List<Path> outcomes() {
    Set<Path> outcomes = new LinkedHashSet<>();
    for (SignedTerm signed : terms.keySet()) {
      if (signed.term() instanceof Term.Outcome outcome) {
        outcomes.add(Path.of(outcome.target()));
      } else if (signed.term() instanceof Term.Objection objection) {
        outcomes.add(Path.of(objection.target()));
      }
    }
    // in the order in which the policy declares them
    return schema.declarations().keySet().stream().filter(outcomes::contains).toList();
  }

  // weights

  /** The weights that some people have together. */
  private record Weights(Term.Composition composition, Map<Name, SignedTerm> weights) {}

  private List<Weighting> weightings() {
    Map<Path, Map<Weights, Set<ContextFacts>>> wholes = new LinkedHashMap<>();
    audience
        .meeting(GuideMaker::weighted)
        .forEach(
            (weights, facts) ->
                wholes
                    .computeIfAbsent(weights.composition().target(), path -> new LinkedHashMap<>())
                    .put(weights, facts));
    List<Weighting> weightings = new ArrayList<>();
    wholes.forEach((whole, rows) -> weightings.add(weighting(whole, rows)));
    // the result before what it is made of
    weightings.sort((one, other) -> Integer.compare(place(other.whole()), place(one.whole())));
    return weightings;
  }

  private int place(Path path) {
    return List.copyOf(schema.declarations().keySet()).indexOf(path);
  }

  private static List<Weights> weighted(PolicyTerms found) {
    List<Weights> all = new ArrayList<>();
    for (SignedTerm signed : found.all(Term.Composition.class)) {
      Term.Composition composition = (Term.Composition) signed.term();
      if (composition.method() == Term.Composition.Method.WEIGHTED_SUM) {
        Map<Name, SignedTerm> weights = new LinkedHashMap<>();
        for (Name part : composition.parts()) {
          found
              .weightOf(composition.target(), part)
              .ifPresent(
                  weight -> weights.put(part, SignedTerm.of(weight.term(), weight.origin())));
        }
        all.add(new Weights(composition, weights));
      }
    }
    return all;
  }

  private Weighting weighting(Path whole, Map<Weights, Set<ContextFacts>> rows) {
    Set<Name> all = new LinkedHashSet<>();
    rows.keySet().forEach(weights -> all.addAll(weights.weights().keySet()));
    List<Name> parts =
        schema.declarations().keySet().stream()
            .filter(path -> path.groups().equals(whole.groups()) && all.contains(path.name()))
            .map(Path::name)
            .toList();
    List<Weighting.Row> shown = new ArrayList<>();
    rows.forEach(
        (weights, facts) ->
            shown.add(
                new Weighting.Row(
                    audience.words(facts),
                    parts.stream()
                        .map(part -> Optional.ofNullable(weights.weights().get(part)))
                        .map(found -> found.map(this::share))
                        .toList(),
                    weights.weights().values().stream()
                        .map(signed -> sources.of(signed.origin()))
                        .distinct()
                        .toList())));
    return new Weighting(
        whole,
        words.title(whole),
        parts.stream()
            .map(whole::sibling)
            .map(path -> new Weighting.Part(path, words.title(path)))
            .toList(),
        shown);
  }

  private Weighting.Share share(SignedTerm signed) {
    Term.PartWeight weight = (Term.PartWeight) signed.term();
    Optional<Rational> number = constant(weight.weight());
    Text text = words.percent(weight.weight(), weight.level());
    return new Weighting.Share(
        weight.weight() instanceof Formula.Reference parameter && number.isPresent()
            ? percent(number.get(), words.title(weight.level(), parameter.name()))
            : text,
        number);
  }

  private static Text percent(Rational number, Text parameter) {
    Text percent = Words.number(number.times(Rational.HUNDRED));
    return Phrases.fill("%s % (%s)", "%s % (%s)", percent, parameter);
  }

  /** What a formula gives to everybody: numbers and parameters alone. */
  private Optional<Rational> constant(Formula formula) {
    if (formula instanceof Formula.Number number) {
      return Optional.of(number.number());
    } else if (formula instanceof Formula.Reference reference) {
      return schema
          .root()
          .declaration(reference.name())
          .filter(found -> found.role() == Declaration.Role.PARAMETER)
          .flatMap(Declaration::value)
          .filter(Value.OfNumber.class::isInstance)
          .map(value -> ((Value.OfNumber) value).number());
    } else if (formula instanceof Formula.Binary binary
        && binary.operator() == BinaryOperator.DIVIDE) {
      Optional<Rational> below = constant(binary.right()).filter(number -> number.signum() != 0);
      return constant(binary.left()).flatMap(above -> below.map(above::dividedBy));
    }
    return Optional.empty();
  }

  // tables

  private List<GuideTable> tables(Set<Name> first) {
    Set<Name> names = new LinkedHashSet<>(first);
    names.addAll(new TreeSet<>(rules.tables().keySet()));
    Set<Name> firstMatch = new LinkedHashSet<>();
    for (SignedTerm signed : terms.keySet()) {
      if (signed.term() instanceof Term.FirstMatch found) {
        firstMatch.add(found.table());
      }
    }
    Set<Name> ofAgency = loaded.manifest().map(Manifest::parameterTables).orElse(Set.of());
    List<GuideTable> tables = new ArrayList<>();
    for (Name name : names) {
      DecisionTable table = rules.tables().get(name);
      if (table != null) {
        tables.add(
            new Drawing(table, schema).draw(firstMatch.contains(name), ofAgency.contains(name)));
      }
    }
    return tables;
  }

  // clauses

  /** Makes a clause of a term. */
  private interface Maker {
    Clause make(Term term, Text forWhom, Source source);
  }

  private List<Clause> clauses(Class<? extends Term> type, Maker maker) {
    List<Clause> clauses = new ArrayList<>();
    terms.forEach(
        (signed, facts) -> {
          if (type.isInstance(signed.term())) {
            clauses.add(
                maker.make(signed.term(), audience.words(facts), sources.of(signed.origin())));
          }
        });
    return clauses;
  }

  private Text condition(Formula formula, List<Name> level) {
    return formula == Formula.Constant.TRUE || formula == Formula.Constant.FALSE
        ? Text.EMPTY
        : words.formula(formula, level);
  }

  private Clause gate(Term term, Text forWhom, Source source) {
    Term.Gate gate = (Term.Gate) term;
    return new Clause(
        words.title(gate.target()),
        Histories.limit(gate, audience),
        condition(gate.condition(), gate.level()),
        forWhom,
        source);
  }

  private Clause exemption(Term term, Text forWhom, Source source) {
    Term.WithoutRating without = (Term.WithoutRating) term;
    return new Clause(
        Text.EMPTY, without.reason(), condition(without.condition(), List.of()), forWhom, source);
  }

  private Clause objection(Term term, Text forWhom, Source source) {
    Term.Objection objection = (Term.Objection) term;
    return new Clause(
        words.title(Path.of(objection.target())), objection.how(), Text.EMPTY, forWhom, source);
  }

  private Clause advice(Term term, Text forWhom, Source source) {
    Term.Advice advice = (Term.Advice) term;
    return new Clause(
        words.title(Path.of(advice.target())),
        advice.text(),
        condition(advice.condition(), List.of()),
        forWhom,
        source);
  }

  private Clause spread(Term term, Text forWhom, Source source) {
    Term.DistributionLimit limit = (Term.DistributionLimit) term;
    Text cohort =
        Optional.ofNullable(schema.cohorts().get(limit.cohort()))
            .map(found -> found.title())
            .orElse(Text.same(limit.cohort().value()));
    Text says =
        Phrases.fill(
            "%s: %s",
            "%s: %s", sayings.termWords().subject(limit), sayings.termWords().content(limit));
    return new Clause(cohort, says, Text.EMPTY, forWhom, source);
  }

  private List<Clause> requirements() {
    List<Clause> all = new ArrayList<>(clauses(Term.Requirement.class, this::requirement));
    all.addAll(clauses(Term.EveryLabel.class, this::everyLabel));
    return all;
  }

  private Clause requirement(Term term, Text forWhom, Source source) {
    Term.Requirement requirement = (Term.Requirement) term;
    return new Clause(
        requirement.level().isEmpty() ? Text.EMPTY : words.group(requirement.level()),
        requirement.message(),
        condition(requirement.condition(), requirement.level()),
        forWhom,
        source);
  }

  private Clause everyLabel(Term term, Text forWhom, Source source) {
    Term.EveryLabel every = (Term.EveryLabel) term;
    return new Clause(
        words.title(every.path()),
        every.message(),
        condition(every.condition(), every.path().groups()),
        forWhom,
        source);
  }

  // the rest

  private List<Guide.Setting> settings() {
    List<Guide.Setting> settings = new ArrayList<>();
    for (Declaration found : schema.root().declarations().values()) {
      if (found.role() == Declaration.Role.PARAMETER) {
        Text value =
            found
                .value()
                .map(set -> Phrases.value(set, found))
                .orElse(Text.of("belum ditetapkan", "not set yet"));
        settings.add(new Guide.Setting(found.name(), found.title(), value));
      }
    }
    return settings;
  }

  private List<Guide.Setting> usual() {
    List<Guide.Setting> usual = new ArrayList<>();
    audience
        .usual()
        .forEach(
            (name, value) -> {
              Declaration found = schema.root().declaration(name).orElseThrow();
              usual.add(new Guide.Setting(name, found.title(), Phrases.value(value, found)));
            });
    return usual;
  }

  private List<Guide.RuleNote> notes() {
    Map<String, Set<ContextFacts>> meeting = new LinkedHashMap<>();
    terms.forEach(
        (signed, facts) ->
            meeting
                .computeIfAbsent(signed.origin().rule(), rule -> new LinkedHashSet<>())
                .addAll(facts));
    List<Guide.RuleNote> notes = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      Text whom =
          Optional.ofNullable(meeting.get(rule.name())).map(audience::words).orElse(Text.EMPTY);
      Sources.of(rule).ifPresent(source -> notes.add(new Guide.RuleNote(source, whom)));
    }
    return notes;
  }

  private List<Gap> gaps() {
    Set<Gap> gaps = new LinkedHashSet<>();
    terms.forEach(
        (signed, facts) -> {
          if (signed.term() instanceof Term.Definition definition
              && mentions(definition.formula())) {
            Saying said = sayings.of(List.of(signed)).get(0);
            Text text = Text.of("tidak ditentukan oleh teks", "not determined by the text");
            List<Text> when =
                said.cases().stream()
                    .filter(one -> one.then().equals(text))
                    .map(Saying.Case::when)
                    .toList();
            Text about = words.title(definition.target());
            for (Text one : when.isEmpty() ? List.of(Text.EMPTY) : when) {
              gaps.add(new Gap(about, one, audience.words(facts), signed.origin().basis()));
            }
          }
        });
    rules.tables().values().stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .forEach(table -> gaps.addAll(holes(table)));
    return List.copyOf(gaps);
  }

  private static boolean mentions(Formula formula) {
    return formula == Formula.Constant.NOT_DETERMINED
        || formula.parts().stream().anyMatch(GuideMaker::mentions);
  }

  private List<Gap> holes(DecisionTable table) {
    List<Gap> holes = new ArrayList<>();
    Drawing drawing = new Drawing(table, schema);
    Phrases phrases = new Phrases(schema);
    for (DecisionTable.Row row : table.rows()) {
      for (int i = 0; i < row.outputs().size(); i++) {
        if (row.outputs().get(i) instanceof OutputCell.Hole) {
          List<Text> when = new ArrayList<>();
          for (int key = 0; key < row.keys().size(); key++) {
            when.add(
                Phrases.fill(
                    "%s: %s",
                    "%s: %s",
                    phrases.titleAnywhere(table.keys().get(key).name()),
                    drawing.key(key, row.keys().get(key))));
          }
          holes.add(
              new Gap(
                  phrases.titleAnywhere(table.outputs().get(i).name()),
                  Words.list(when, Text.of("dan", "and")),
                  Text.EMPTY,
                  row.basis().orElseGet(() -> basisOf(table.name()))));
        }
      }
    }
    return holes;
  }

  /** The basis of whoever reads a table; a row without its own rests on it. */
  private LegalBasis basisOf(Name table) {
    return terms.keySet().stream()
        .filter(signed -> Reads.of(signed.term(), schema).tables().contains(table))
        .map(signed -> signed.origin().basis())
        .findFirst()
        .orElse(new LegalBasis.Interpretation(Words.table(table)));
  }

  private List<Story> stories(Optional<LabelSet> scale, Optional<Declaration> score) {
    List<Issue> unread = new ArrayList<>();
    return ExampleSet.read(loaded, unread)
        .map(examples -> new Stories(schema, scale, score).choose(examples.trace()))
        .orElse(List.of());
  }
}

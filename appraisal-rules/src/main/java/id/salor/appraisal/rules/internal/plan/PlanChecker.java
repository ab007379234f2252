package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.InputReading;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.plan.PlanCheck;
import id.salor.appraisal.rules.plan.PlanCode;
import id.salor.appraisal.rules.plan.PlanFinding;
import id.salor.appraisal.rules.plan.PlanItem;
import id.salor.appraisal.rules.plan.PlanOutlook;
import id.salor.appraisal.rules.plan.Prospect;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks plans one by one. */
public final class PlanChecker {

  /** A version and what of it is planned. */
  private record Known(VersionRules rules, PlanInputs inputs) {}

  /** The appraisal as a whole, or one of its entries. */
  private record Level(List<InputPlace.Within> entries, Evidence evidence) {

    List<Name> groups() {
      return entries.stream().map(InputPlace.Within::group).toList();
    }

    String subject() {
      return new InputPlace(entries, GroupDeclaration.ROOT).subject().orElse("");
    }

    Scenarios.Open open(Path path, Declaration declaration) {
      return new Scenarios.Open(new InputPlace(entries, path.name()), path, declaration, evidence);
    }
  }

  private final PolicyCatalog catalog;
  private final TermsResolver resolver;
  private final Function<PolicyVersion, VersionRules> rules;
  private final Function<PolicyVersion, Optional<Set<Path>>> planned;
  private final Optional<LocalDate> asOf;
  private final Map<PolicyVersion, Known> known = new HashMap<>();

  /**
   * Makes a checker.
   *
   * @param rules gives the rules of a version of the catalogue
   * @param planned gives what a version says belongs in a plan
   * @param asOf up to which day of the period is looked back, if anybody asks
   */
  public PlanChecker(
      PolicyCatalog catalog,
      TermsResolver resolver,
      Function<PolicyVersion, VersionRules> rules,
      Function<PolicyVersion, Optional<Set<Path>>> planned,
      Optional<LocalDate> asOf) {
    this.catalog = catalog;
    this.resolver = resolver;
    this.rules = rules;
    this.planned = planned;
    this.asOf = asOf;
  }

  /** Returns what is to be said of a plan, or of what should have been one. */
  public PlanCheck check(ReadAppraisal record) {
    Optional<Appraisal> appraisal = record.appraisal();
    if (appraisal.isEmpty()) {
      return without(record, Optional.empty(), record.issues());
    }
    Validated<PolicyVersion> version =
        catalog.select(appraisal.get().policy(), appraisal.get().period());
    List<Issue> before = new ArrayList<>(record.issues());
    before.addAll(version.issues());
    if (version.value().isEmpty()) {
      return without(record, Optional.of(subject(appraisal.get(), Optional.empty())), before);
    }
    Known of = known.computeIfAbsent(version.value().get(), this::know);
    return new One(record, appraisal.get(), of, before).check();
  }

  private Known know(PolicyVersion version) {
    VersionRules found = rules.apply(version);
    return new Known(found, PlanInputs.of(found, planned.apply(version)));
  }

  private static PlanCheck.Subject subject(Appraisal appraisal, Optional<PolicyVersion> version) {
    return new PlanCheck.Subject(
        appraisal.id().value(),
        appraisal.appraisee(),
        appraisal.period(),
        version.map(PolicyVersion::id),
        version.map(PolicyVersion::title).orElse(Text.EMPTY));
  }

  private static PlanCheck without(
      ReadAppraisal record, Optional<PlanCheck.Subject> subject, List<Issue> issues) {
    return new PlanCheck(
        record.row(),
        record.location(),
        subject,
        PlanCheck.Stage.PLANNED,
        findings(record, issues),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<PlanFinding> findings(ReadAppraisal record, List<Issue> issues) {
    return issues.stream()
        .distinct()
        .map(issue -> PlanFinding.of(issue, place(record, issue)))
        .sorted(Comparator.comparing(PlanFinding::severity))
        .toList();
  }

  /** What reading found says itself where it is. */
  private static SourceLocation place(ReadAppraisal record, Issue issue) {
    return issue
        .location()
        .filter(at -> at.file().equals(record.location().file()))
        .orElseGet(() -> record.placeOf(issue));
  }

  private Optional<PlanCheck.Elapsed> elapsed(AppraisalPeriod period) {
    return asOf.map(
        day -> {
          long whole = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
          long passed = ChronoUnit.DAYS.between(period.first(), day) + 1;
          return new PlanCheck.Elapsed(Math.max(0, Math.min(passed, whole)), whole);
        });
  }

  /** One plan on its way through the checks. */
  private final class One {

    private final ReadAppraisal record;
    private final Appraisal appraisal;
    private final VersionRules version;
    private final PlanInputs inputs;
    private final Schema schema;
    private final Evidence plannedPart;
    private final List<Issue> issues;

    One(ReadAppraisal record, Appraisal appraisal, Known known, List<Issue> before) {
      this.record = record;
      this.appraisal = appraisal;
      this.version = known.rules();
      this.inputs = known.inputs();
      this.schema = version.version().schema();
      this.plannedPart = inputs.plannedPart(appraisal.evidence());
      this.issues = new ArrayList<>(before);
    }

    PlanCheck check() {
      if (isEmpty(appraisal.evidence())) {
        issues.add(Issue.of(PlanCode.EMPTY));
        return finished(List.of(), Optional.empty(), Optional.empty(), PlanCheck.Stage.PLANNED);
      }
      catalog.otherForm(version.version(), appraisal.period(), given()).ifPresent(issues::add);
      PreparedAppraisal prepared = PreparedAppraisal.of(appraisal, schema);
      Validated<PolicyTerms> terms = resolver.resolve(version.version(), prepared.facts(schema));
      if (terms.value().isEmpty()) {
        admission();
        terms.issues().forEach(this::circumstance);
        return finished(
            items(Optional.empty(), List.of()), Optional.empty(), Optional.empty(), stage(1));
      }
      return check(terms.value().get());
    }

    private List<Name> given() {
      List<Name> names = new ArrayList<>(appraisal.evidence().data().keySet());
      appraisal.evidence().entries().entrySet().stream()
          .filter(group -> !group.getValue().isEmpty())
          .forEach(group -> names.add(group.getKey()));
      return names;
    }

    private boolean isEmpty(Evidence evidence) {
      return evidence.data().isEmpty()
          && evidence.entries().values().stream().allMatch(List::isEmpty);
    }

    /** What is wrong with what was given, whatever the circumstances are. */
    private void admission() {
      Inspection whole = inspect(appraisal);
      whole.result().issues().stream()
          .filter(issue -> issue.code() instanceof CalculationCode)
          .filter(issue -> issue.code() != CalculationCode.MISSING)
          .filter(issue -> issue.location().isEmpty())
          .forEach(issues::add);
    }

    private void circumstance(Issue issue) {
      Optional<Declaration> fact =
          issue.subject().flatMap(Name::tryParse).flatMap(schema.root()::declaration);
      boolean isMissing = issue.code() == CalculationCode.MISSING && fact.isPresent();
      if (!isMissing) {
        issues.add(issue);
        return;
      }
      boolean isUnreadable = appraisal.evidence().datum(fact.get().name()).isPresent();
      if (!isUnreadable) {
        Issue told = Issue.of(PlanCode.TARGET_MISSING, fact.get().name(), fact.get().title());
        Issue placed = issue.location().map(told::at).orElse(told);
        issues.add(issue.basis().map(placed::under).orElse(placed));
      }
    }

    private Inspection inspect(Appraisal any) {
      return new Calculator(resolver)
          .inspect(any, version.version(), List.of(), Map.of(), Census.NONE);
    }

    private PlanCheck check(PolicyTerms terms) {
      admission();
      Set<String> unreadable =
          issues.stream()
              .filter(Issue::isError)
              .map(issue -> issue.subject().orElse(""))
              .collect(Collectors.toSet());
      SourceFinder finder = new SourceFinder(terms);
      Inspection now = inspect(appraisal.with(plannedPart));
      PlanWalk walk =
          new PlanWalk(terms, inputs, finder, now.root().orElseThrow(), plannedPart, unreadable)
              .walk();
      if (walk.exemption().isPresent()) {
        issues.addAll(walk.issues());
        issues.add(Issue.of(PlanCode.WITHOUT_RATING, walk.exemption().get()));
        return finished(
            items(Optional.empty(), List.of()), Optional.empty(), Optional.empty(), stage(0));
      }
      issues.addAll(walk.issues());
      decidedNow(now, terms, finder);
      unread(terms, finder);
      Inspection whole = inspect(appraisal);
      Inspected root = whole.root().orElseThrow();
      List<PlanWalk.Pending> pending =
          walk.pending().stream().filter(one -> !isGiven(one)).toList();
      boolean isUnderWay = inputs.isUnderWay(appraisal.evidence());
      if (isUnderWay) {
        notMetSoFar(terms, finder, root);
      }
      List<PlanItem> items = items(Optional.of(root), pending);
      Optional<PlanCheck.Today> today =
          isUnderWay ? today(whole.result(), terms) : Optional.empty();
      Optional<PlanOutlook> outlook =
          issues.stream().noneMatch(Issue::isError) && terms.rating().isPresent()
              ? outlook(pending, walk, isUnderWay)
              : Optional.empty();
      return finished(items, today, outlook, stage(pending.size()));
    }

    private boolean isGiven(PlanWalk.Pending pending) {
      return at(pending)
          .filter(level -> level.evidence().datum(pending.path().name()).isPresent())
          .isPresent();
    }

    /** Where something that is needed will stand. */
    private Optional<Level> at(PlanWalk.Pending pending) {
      String subject = pending.owner().subject().orElse("");
      return levels().stream()
          .filter(level -> level.subject().equals(subject))
          .filter(level -> level.groups().equals(pending.path().groups()))
          .findFirst();
    }

    private List<Level> levels() {
      List<Level> levels = new ArrayList<>();
      collect(appraisal.evidence(), List.of(), levels);
      return levels;
    }

    private static void collect(
        Evidence evidence, List<InputPlace.Within> entries, List<Level> levels) {
      levels.add(new Level(entries, evidence));
      evidence
          .entries()
          .forEach(
              (group, members) -> {
                for (Entry entry : members) {
                  List<InputPlace.Within> deeper = new ArrayList<>(entries);
                  deeper.add(new InputPlace.Within(group, entry.id()));
                  collect(entry.evidence(), deeper, levels);
                }
              });
    }

    /** What the calculation finds wrong that nothing to come can change. */
    private void decidedNow(Inspection now, PolicyTerms terms, SourceFinder finder) {
      for (Issue issue : now.result().issues()) {
        boolean isOfTerms =
            issue.location().isPresent()
                && issue.code() != CalculationCode.MISSING
                && issue.isError();
        if (isOfTerms && isPlannedAlone(issue, terms, finder) && !isTold(issue)) {
          issues.add(issue);
        }
      }
    }

    private boolean isPlannedAlone(Issue issue, PolicyTerms terms, SourceFinder finder) {
      List<SignedTerm> sayers =
          terms.terms().stream()
              .filter(signed -> signed.origin().location().equals(issue.location().orElseThrow()))
              .toList();
      return !sayers.isEmpty()
          && sayers.stream().allMatch(signed -> finder.of(signed).arePlanned(inputs));
    }

    private boolean isTold(Issue issue) {
      return issues.stream()
          .anyMatch(
              other ->
                  other.isError()
                      && other.location().equals(issue.location())
                      && issue.subject().orElse("").startsWith(other.subject().orElse("")));
    }

    /**
     * What is given and does not count: each name once, a group whose entries do not count once.
     */
    private void unread(PolicyTerms terms, SourceFinder finder) {
      SourceFinder.Sources read = finder.all();
      Set<Path> inputsRead = new HashSet<>(read.inputs());
      version.conditions().stream()
          .map(Condition::fact)
          .flatMap(Optional::stream)
          .map(Path::of)
          .forEach(inputsRead::add);
      Map<Path, Integer> unreadInputs = new LinkedHashMap<>();
      Map<List<Name>, Integer> unreadGroups = new LinkedHashMap<>();
      for (Level level : levels()) {
        countUnread(level, read, inputsRead, unreadInputs, unreadGroups);
      }
      unreadGroups.forEach(
          (group, count) ->
              issues.add(
                  Issue.of(
                      PlanCode.ENTRIES_UNREAD, group.get(group.size() - 1), title(group), count)));
      unreadInputs.forEach(
          (path, count) ->
              issues.add(
                  Issue.of(
                      PlanCode.INPUT_UNREAD,
                      path,
                      schema.declaration(path).orElseThrow().title(),
                      count)));
    }

    private Text title(List<Name> group) {
      List<GroupDeclaration> levels = schema.levels(group).orElseThrow();
      return levels.get(levels.size() - 1).title();
    }

    private void countUnread(
        Level level,
        SourceFinder.Sources read,
        Set<Path> inputsRead,
        Map<Path, Integer> unreadInputs,
        Map<List<Name>, Integer> unreadGroups) {
      List<Name> groups = level.groups();
      if (schema.levels(groups).isEmpty()) {
        return;
      }
      for (int depth = 1; depth <= groups.size(); depth++) {
        List<Name> outer = groups.subList(0, depth);
        if (!isRead(outer, read)) {
          if (depth == groups.size()) {
            unreadGroups.merge(outer, 1, Integer::sum);
          }
          return;
        }
      }
      for (Name name : level.evidence().data().keySet()) {
        Path path = new Path(groups, name);
        boolean isInput = schema.declaration(path).filter(Declaration::isInput).isPresent();
        if (isInput && !inputsRead.contains(path)) {
          unreadInputs.merge(path, 1, Integer::sum);
        }
      }
    }

    private boolean isRead(List<Name> group, SourceFinder.Sources read) {
      return read.groups().stream().anyMatch(other -> startsWith(other, group))
          || read.inputs().stream().anyMatch(input -> startsWith(input.groups(), group));
    }

    private static boolean startsWith(List<Name> whole, List<Name> begin) {
      return whole.size() >= begin.size() && whole.subList(0, begin.size()).equals(begin);
    }

    /** Requirements that read what came in so far, and do not hold by it. */
    private void notMetSoFar(PolicyTerms terms, SourceFinder finder, Inspected root) {
      for (SignedTerm signed : terms.all(Term.Requirement.class)) {
        Term.Requirement requirement = (Term.Requirement) signed.term();
        if (finder.of(signed).arePlanned(inputs)) {
          continue;
        }
        for (Inspected at : root.at(requirement.level())) {
          if (at.evaluate(requirement.condition(), signed).equals(Value.FALSE)) {
            Issue issue =
                Issue.of(
                        PlanCode.NOT_MET_SO_FAR,
                        requirement.message(),
                        at.filledIn(requirement.condition(), signed))
                    .at(signed.origin().location())
                    .under(signed.origin().basis());
            issues.add(at.subject().map(issue::about).orElse(issue));
          }
        }
      }
    }

    // what there is, and what came of it

    private List<PlanItem> items(Optional<Inspected> root, List<PlanWalk.Pending> pending) {
      List<PlanItem> items = new ArrayList<>();
      Set<String> later = pending.stream().map(PlanWalk.Pending::key).collect(Collectors.toSet());
      Map<String, Inspected> inspected = new HashMap<>();
      root.ifPresent(whole -> index(whole, schema.root(), inspected));
      for (Level level : levels()) {
        schema
            .levels(level.groups())
            .map(declared -> declared.get(declared.size() - 1))
            .ifPresent(
                group ->
                    group.declarations().values().stream()
                        .flatMap(
                            one ->
                                item(
                                    one,
                                    level,
                                    later,
                                    Optional.ofNullable(inspected.get(level.subject())))
                                    .stream())
                        .forEach(items::add));
      }
      return items;
    }

    private static void index(
        Inspected at, GroupDeclaration level, Map<String, Inspected> inspected) {
      inspected.put(at.subject().orElse(""), at);
      level
          .groups()
          .forEach(
              (name, inner) -> at.entries(name).forEach(entry -> index(entry, inner, inspected)));
    }

    private Optional<PlanItem> item(
        Declaration declaration, Level level, Set<String> later, Optional<Inspected> at) {
      Path path = new Path(level.groups(), declaration.name());
      if (declaration.role() == Declaration.Role.QUANTITY) {
        return at.flatMap(found -> found.calculated(declaration.name()))
            .filter(Value::isProper)
            .map(value -> item(declaration, level, value, PlanItem.Role.CALCULATED));
      }
      if (later.contains(level.subject() + "/" + path)) {
        return Optional.of(item(declaration, level, Value.UNKNOWN, PlanItem.Role.PENDING));
      }
      PlanItem.Role role = inputs.isPlanned(path) ? PlanItem.Role.PLANNED : PlanItem.Role.REALISED;
      return level
          .evidence()
          .datum(declaration.name())
          .filter(datum -> declaration.isInput())
          .flatMap(datum -> read(datum, declaration))
          .map(value -> item(declaration, level, value, role));
    }

    /** A value as the policy reads it; of another appraisal's result what was exported. */
    private Optional<Value> read(Datum datum, Declaration declaration) {
      InputValue value =
          datum.value() instanceof InputValue.OfResult of && declaration.from().isPresent()
              ? of.result().exports().get(declaration.from().get().export())
              : datum.value();
      return Optional.ofNullable(value)
          .filter(given -> !(given instanceof InputValue.OfResult))
          .flatMap(given -> InputReading.read(given, declaration, schema).value());
    }

    private PlanItem item(Declaration declaration, Level level, Value value, PlanItem.Role role) {
      InputPlace place = new InputPlace(level.entries(), declaration.name());
      return new PlanItem(
          place,
          PlaceWords.of(schema, place, Prospect.Addition.THERE),
          declaration.title(),
          declaration.unit(),
          value,
          role);
    }

    private Optional<PlanCheck.Today> today(AppraisalResult result, PolicyTerms terms) {
      if (!(result instanceof AppraisalResult.Rated rated)) {
        return Optional.empty();
      }
      return Optional.of(
          new PlanCheck.Today(
              rated.rating().map(label -> ratingSet(terms).member(label).orElseThrow()),
              rated.figures().score().map(score -> score.value())));
    }

    private LabelSet ratingSet(PolicyTerms terms) {
      Name target = ((Term.Rating) terms.rating().orElseThrow().term()).target();
      Declaration declaration = schema.root().declaration(target).orElseThrow();
      return schema.labelSet(((Kind.OfLabel) declaration.kind()).set()).orElseThrow();
    }

    // what is possible

    private Optional<PlanOutlook> outlook(
        List<PlanWalk.Pending> pending, PlanWalk walk, boolean isUnderWay) {
      List<Scenarios.Open> open = new ArrayList<>();
      for (PlanWalk.Pending one : pending) {
        Declaration declaration = schema.declaration(one.path()).orElseThrow();
        if (declaration.direction() == Direction.NONE) {
          at(one).map(level -> level.open(one.path(), declaration)).ifPresent(open::add);
        }
      }
      List<Scenario> scenarios =
          new Scenarios(schema, appraisal.evidence()).of(open, walk.additions());
      Optional<PlanHorizon.Found> found =
          new PlanHorizon(appraisal, version.version(), resolver).find(scenarios);
      found.ifPresent(
          horizon -> {
            if (!isUnderWay) {
              unreachable(horizon.outlook());
            }
            if (open.isEmpty() && walk.additions().isEmpty()) {
              assured(horizon);
            }
          });
      return found.map(PlanHorizon.Found::outlook);
    }

    private void unreachable(PlanOutlook outlook) {
      for (Prospect prospect : PlanHorizon.outOfReach(outlook)) {
        issues.add(
            Issue.of(PlanCode.RATING_OUT_OF_REACH, prospect.rating().title(), reasons(prospect)));
      }
    }

    private static Text reasons(Prospect prospect) {
      return prospect.reasons().isEmpty()
          ? Text.of("jalannya tidak ditemukan", "no way was found")
          : Text.of(
              prospect.reasons().stream().map(Text::id).collect(Collectors.joining("; ")),
              prospect.reasons().stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private void assured(PlanHorizon.Found found) {
      found
          .worst()
          .filter(worst -> worst.equals(found.outlook().prospects().get(0).rating()))
          .ifPresent(best -> issues.add(Issue.of(PlanCode.RATING_ASSURED, best.title())));
    }

    private PlanCheck.Stage stage(int pending) {
      if (!inputs.isUnderWay(appraisal.evidence())) {
        return PlanCheck.Stage.PLANNED;
      }
      return pending == 0 ? PlanCheck.Stage.COMPLETE : PlanCheck.Stage.UNDER_WAY;
    }

    private PlanCheck finished(
        List<PlanItem> items,
        Optional<PlanCheck.Today> today,
        Optional<PlanOutlook> outlook,
        PlanCheck.Stage stage) {
      return new PlanCheck(
          record.row(),
          record.location(),
          Optional.of(subject(appraisal, Optional.of(version.version()))),
          stage,
          findings(record, issues),
          items,
          today,
          outlook,
          elapsed(appraisal.period()));
    }
  }
}

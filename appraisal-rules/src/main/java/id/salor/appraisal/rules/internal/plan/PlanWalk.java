package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.QuantityTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.plan.PlanCode;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A walk along the terms, as the calculation will go, with what is planned alone. Where something
 * that comes later decides which way the calculation goes, every way is walked.
 */
final class PlanWalk {

  /** Something that comes later and will be needed: where it is seen from, and its path. */
  record Pending(Inspected owner, Path path) {

    /** The entry and the name, which are the same for the same thing. */
    String key() {
      return owner.subject().orElse("") + "/" + path;
    }
  }

  private final PolicyTerms terms;
  private final PlanInputs plan;
  private final SourceFinder finder;
  private final Inspected root;
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Set<String> walked = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final Set<String> faulty = new HashSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final Set<List<Name>> additions = new LinkedHashSet<>();
  private Optional<Text> exemption = Optional.empty();

  /**
   * Prepares a walk.
   *
   * @param planned the part of the evidence that is planned, which {@code root} was calculated from
   * @param unreadable the subjects about which something was said already
   */
  PlanWalk(
      PolicyTerms terms,
      PlanInputs plan,
      SourceFinder finder,
      Inspected root,
      Evidence planned,
      Set<String> unreadable) {
    this.terms = terms;
    this.plan = plan;
    this.finder = finder;
    this.root = root;
    this.faulty.addAll(unreadable);
    index(planned, "");
  }

  private void index(Evidence level, String subject) {
    evidence.put(subject, level);
    level
        .entries()
        .forEach(
            (group, entries) -> {
              for (Entry entry : entries) {
                index(entry.evidence(), EntrySubject.of(subject, group, entry.id().value()));
              }
            });
  }

  /** Walks everything that decides. */
  PlanWalk walk() {
    for (SignedTerm signed : terms.all(Term.WithoutRating.class)) {
      Term.WithoutRating unrated = (Term.WithoutRating) signed.term();
      need(unrated.condition(), root, signed);
      if (decide(unrated.condition(), root, signed).filter(Value.TRUE::equals).isPresent()) {
        exemption = Optional.of(unrated.reason());
        return this;
      }
    }
    terms.all(Term.Requirement.class).forEach(this::requirement);
    terms.all(Term.EveryLabel.class).forEach(this::everyLabel);
    terms.rating().ifPresent(by -> quantity(((Term.Rating) by.term()).target(), by));
    terms.score().ifPresent(by -> quantity(((Term.FinalScore) by.term()).target(), by));
    for (SignedTerm by : terms.all(Term.Outcome.class)) {
      quantity(((Term.Outcome) by.term()).target(), by);
    }
    return this;
  }

  /** Why there will be no rating, where that is known already. */
  Optional<Text> exemption() {
    return exemption;
  }

  List<Issue> issues() {
    return issues;
  }

  /** What will be needed and comes later, in the order met. */
  List<Pending> pending() {
    return List.copyOf(pending.values());
  }

  /** Groups whose entries come later as a whole, and that are looked at. */
  Set<List<Name>> additions() {
    return additions;
  }

  private void quantity(Name name, SignedTerm by) {
    needQuantity(root, name, by);
  }

  private void requirement(SignedTerm signed) {
    Term.Requirement requirement = (Term.Requirement) signed.term();
    for (Inspected at : root.at(requirement.level())) {
      need(requirement.condition(), at, signed);
      if (decide(requirement.condition(), at, signed).filter(Value.FALSE::equals).isPresent()) {
        report(
            CalculationCode.REQUIREMENT,
            at,
            signed,
            requirement.message(),
            at.filledIn(requirement.condition(), signed));
      }
    }
  }

  private void everyLabel(SignedTerm signed) {
    Term.EveryLabel every = (Term.EveryLabel) signed.term();
    for (Inspected at : root.at(every.level())) {
      group(at, every.group(), signed);
      at.entries(every.group()).forEach(entry -> needNamed(entry, every.label(), signed));
    }
  }

  private void report(IssueCode code, Inspected at, SignedTerm by, Object... arguments) {
    String subject = at.subject().orElse("");
    Issue issue = Issue.of(code, arguments).at(by.origin().location()).under(by.origin().basis());
    Issue told = subject.isEmpty() ? issue : issue.about(subject);
    faulty.add(subject);
    if (!issues.contains(told)) {
      issues.add(told);
    }
  }

  // what can be decided now

  /** The value of a formula, where nothing that comes later can change it. */
  private Optional<Value> decide(Formula formula, Inspected at, SignedTerm by) {
    if (finder.of(formula, levelOf(at), levelOf(at.home())).arePlanned(plan)) {
      return Optional.of(at.evaluate(formula, by));
    }
    if (formula instanceof Formula.Unary unary && unary.operator() == UnaryOperator.NOT) {
      return decide(unary.operand(), at, by)
          .filter(Value.OfTruth.class::isInstance)
          .map(value -> Value.of(!((Value.OfTruth) value).truth()));
    }
    if (formula instanceof Formula.Binary binary && binary.operator().isLogical()) {
      Value deciding = Value.of(binary.operator() == BinaryOperator.OR);
      // evaluated from the left: what stands on the right is asked only where the left leaves it
      return decide(binary.left(), at, by).filter(deciding::equals);
    }
    return Optional.empty();
  }

  private static List<Name> levelOf(Inspected at) {
    return at.path(GroupDeclaration.ROOT).groups();
  }

  // what will be needed

  private void need(Formula formula, Inspected at, SignedTerm by) {
    if (formula instanceof Formula.Reference reference) {
      needNamed(at, reference.name(), by);
    } else if (formula instanceof Formula.Own own) {
      needNamed(at.home(), own.name(), by);
    } else if (formula instanceof Formula.If choice) {
      needChoice(choice, at, by);
    } else if (formula instanceof Formula.Binary binary) {
      needBinary(binary, at, by);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      needEntries(aggregate, at, by);
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      need(workday.start(), at, by);
      need(workday.days(), at, by);
      workday.holidays().ifPresent(off -> needHolidays(off, at, by));
    } else if (formula instanceof Formula.Lookup lookup) {
      lookup.keys().forEach(key -> need(key, at, by));
      SourceFinder.cells(terms.tables().get(lookup.table())).forEach(cell -> need(cell, root, by));
    } else {
      formula.parts().forEach(part -> need(part, at, by));
    }
  }

  private void needChoice(Formula.If choice, Inspected at, SignedTerm by) {
    need(choice.condition(), at, by);
    Optional<Value> decided = decide(choice.condition(), at, by);
    if (decided.isEmpty() || decided.get().equals(Value.TRUE)) {
      need(choice.then(), at, by);
    }
    if (decided.isEmpty() || decided.get().equals(Value.FALSE)) {
      need(choice.otherwise(), at, by);
    }
  }

  private void needBinary(Formula.Binary binary, Inspected at, SignedTerm by) {
    need(binary.left(), at, by);
    if (binary.operator().isLogical()) {
      Value deciding = Value.of(binary.operator() == BinaryOperator.OR);
      if (decide(binary.left(), at, by).filter(deciding::equals).isPresent()) {
        return;
      }
    }
    need(binary.right(), at, by);
    if (binary.operator() == BinaryOperator.DIVIDE && isZero(binary.right(), at, by)) {
      report(PlanCode.TARGET_ZERO, at, by, binary.right());
    }
  }

  /** What a requirement says of the entry already need not be said a second time. */
  private boolean isZero(Formula divisor, Inspected at, SignedTerm by) {
    return !faulty.contains(at.subject().orElse(""))
        && decide(divisor, at, by)
            .filter(value -> value instanceof Value.OfNumber n && n.number().signum() == 0)
            .isPresent();
  }

  private void needEntries(Formula.Aggregate aggregate, Inspected at, SignedTerm by) {
    group(at, aggregate.group(), by);
    for (Inspected entry : at.entries(aggregate.group())) {
      Optional<Value> isAsked = Optional.empty();
      if (aggregate.filter().isPresent()) {
        need(aggregate.filter().get(), entry, by);
        isAsked = decide(aggregate.filter().get(), entry, by);
      }
      boolean isWalked = isAsked.isEmpty() || isAsked.get().equals(Value.TRUE);
      if (isWalked) {
        aggregate.body().ifPresent(body -> need(body, entry, by));
      }
    }
  }

  private void needHolidays(Formula.WorkdayAfter.Holidays off, Inspected at, SignedTerm by) {
    group(at, off.group(), by);
    at.entries(off.group()).forEach(entry -> need(off.day(), entry, by));
  }

  /** A group that is looked at must be given, unless it comes later or may be left out. */
  private void group(Inspected at, Name name, SignedTerm by) {
    List<Name> groups = terms.schema().findLevel(levelOf(at), name).orElseThrow();
    List<GroupDeclaration> levels = terms.schema().levels(groups).orElseThrow();
    GroupDeclaration group = levels.get(levels.size() - 1);
    if (!plan.isPlanned(groups)) {
      additions.add(groups);
      return;
    }
    // the entry that holds it stands on the level above the group
    String subject = subjectOn(at, groups.size() - 1);
    boolean isGiven =
        Optional.ofNullable(evidence.get(subject))
            .map(level -> level.entries().containsKey(name))
            .orElse(true);
    if (!isGiven
        && group.presence() == Declaration.Presence.REQUIRED
        && reported.add(subject + "/" + name)) {
      Issue issue =
          Issue.of(PlanCode.ENTRIES_MISSING, name, group.title())
              .at(by.origin().location())
              .under(by.origin().basis());
      issues.add(subject.isEmpty() ? issue : issue.about(subject));
    }
  }

  private static String subjectOn(Inspected at, int depth) {
    String subject = at.subject().orElse("");
    for (int level = levelOf(at).size(); level > depth; level--) {
      subject = subject.substring(0, Math.max(0, subject.lastIndexOf(EntrySubject.WITHIN)));
    }
    return subject;
  }

  private void needNamed(Inspected at, Name name, SignedTerm by) {
    Optional<Inspected> owner = at.declaring(name);
    // the keys of a table have names of their own within its cells
    if (owner.isEmpty()) {
      return;
    }
    Declaration declaration = owner.get().declaration(name).orElseThrow();
    if (declaration.role() == Declaration.Role.QUANTITY) {
      needQuantity(owner.get(), name, by);
    } else if (declaration.isInput()) {
      needInput(owner.get(), declaration, by);
    }
  }

  private void needInput(Inspected owner, Declaration declaration, SignedTerm by) {
    Path path = owner.path(declaration.name());
    String key = owner.subject().orElse("") + "/" + path;
    if (!plan.isPlanned(path)) {
      if (PlanInputs.isNeeded(declaration)) {
        pending.putIfAbsent(key, new Pending(owner, path));
      }
      return;
    }
    if (PlanInputs.isNeeded(declaration)
        && owner.given(declaration.name()).isEmpty()
        && reported.add(key)) {
      String subject = owner.subject().orElse("");
      Issue issue =
          Issue.of(PlanCode.TARGET_MISSING, declaration.name(), declaration.title())
              .at(by.origin().location())
              .under(by.origin().basis());
      faulty.add(subject);
      issues.add(subject.isEmpty() ? issue : issue.about(subject));
    }
  }

  private void needQuantity(Inspected owner, Name name, SignedTerm asking) {
    Path path = owner.path(name);
    if (!walked.add(owner.subject().orElse("") + "/" + path)) {
      return;
    }
    // names are seen from the level of the quantity, whoever asks for it
    Inspected at = ownHome(owner);
    QuantityTerms about = terms.about(path);
    SignedTerm by = about.value().orElse(asking);
    if (by.term() instanceof Term.Composition composition) {
      composition.parts().forEach(part -> needNamed(at, part, by));
    } else if (by.term() instanceof Term.CohortFigure figure) {
      needNamed(root, figure.of(), by);
    } else {
      by.term().formulas().forEach(formula -> need(formula, at, by));
    }
    for (Optional<SignedTerm> bound : List.of(about.floor(), about.cap())) {
      bound.ifPresent(said -> said.term().formulas().forEach(limit -> need(limit, at, said)));
    }
    about
        .weights()
        .values()
        .forEach(said -> said.term().formulas().forEach(w -> need(w, at, said)));
    about.gates().forEach(said -> said.term().formulas().forEach(held -> need(held, at, said)));
    calculate(at, name, path, by);
  }

  private static Inspected ownHome(Inspected owner) {
    return owner.at(List.of()).get(0);
  }

  /** What is made of the plan alone must come out, whatever follows. */
  private void calculate(Inspected at, Name name, Path path, SignedTerm by) {
    if (!finder.of(path).arePlanned(plan) || isFaulty(at)) {
      return;
    }
    Text title = at.declaration(name).map(Declaration::title).orElse(Text.same(name.value()));
    Value value = at.value(name).orElse(Value.NOT_APPLICABLE);
    if (value instanceof Value.Unknown) {
      report(PlanCode.NOT_CALCULABLE, at, by, title);
    } else if (value instanceof Value.Undetermined undetermined) {
      report(PlanCode.UNDETERMINED, at, by, title, undetermined.reason());
    }
  }

  private boolean isFaulty(Inspected at) {
    String subject = at.subject().orElse("");
    return faulty.stream()
        .filter(Objects::nonNull)
        .anyMatch(other -> other.equals(subject) || other.startsWith(subject));
  }
}

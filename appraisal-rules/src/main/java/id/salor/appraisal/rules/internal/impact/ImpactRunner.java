package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.TrialCensus;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.impact.Grouping;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.impact.ImpactQuestion;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Judges a population under two versions and says what moves. */
public final class ImpactRunner {

  private final ImpactQuestion question;
  private final Judge judge;
  private final Ladder ladder;
  private final Grouper unit;
  private final Grouper position;
  private final Set<PolicyFamily> families;

  private ImpactRunner(
      ImpactQuestion question, VersionRules from, VersionRules to, Grouper unit, Grouper position) {
    this.question = question;
    this.judge = new Judge(from, to);
    this.ladder = Ladder.of(from, to);
    this.unit = unit;
    this.position = position;
    this.families = Set.copyOf(List.of(from.version().id().family(), to.version().id().family()));
  }

  /**
   * Answers a question.
   *
   * @param population everybody; opened once, and once more where a version sees people side by
   *     side
   * @return the answer, or what of the question is not known
   */
  public static Validated<Impact> run(
      ImpactQuestion question,
      VersionRules from,
      VersionRules to,
      Supplier<Stream<ReadAppraisal>> population) {
    Validated<Grouper> unit = Grouper.of(question.unit(), from, to);
    Validated<Grouper> position =
        question
            .position()
            .map(text -> Grouper.of(text, from, to))
            .orElseGet(() -> Validated.of(Grouper.byCircumstances(to)));
    List<Issue> issues = new ArrayList<>(unit.issues());
    issues.addAll(position.issues());
    if (!issues.isEmpty()) {
      return Validated.invalid(issues);
    }
    return Validated.of(
        new ImpactRunner(
                question, from, to, unit.value().orElseThrow(), position.value().orElseThrow())
            .run(population));
  }

  private Impact run(Supplier<Stream<ReadAppraisal>> population) {
    Census census = judge.comparesPeople() ? count(population) : Census.NONE;
    List<Worker> workers;
    try (Stream<ReadAppraisal> records = population.get()) {
      workers = Batches.share(records, () -> new Worker(census));
    }
    Worker all = workers.get(0);
    workers.subList(1, workers.size()).forEach(all::add);
    return impact(all);
  }

  private Census count(Supplier<Stream<ReadAppraisal>> population) {
    TrialCensus counting = new TrialCensus();
    try (Stream<ReadAppraisal> records = population.get()) {
      records
          .flatMap(record -> record.appraisal().stream())
          .filter(this::isConcerned)
          .forEach(
              appraisal -> {
                Judge.Person person = judge.person(appraisal, Census.NONE);
                person.count(Judge.trials(person.differing()), counting);
              });
    }
    return counting.census();
  }

  private boolean isConcerned(Appraisal appraisal) {
    return families.contains(appraisal.policy().family());
  }

  /** Judges people one after the other in one thread. */
  private final class Worker implements Consumer<ReadAppraisal> {

    private final Census census;
    private final Tally tally = new Tally(ladder, question.top());
    private final Optional<RoundingTally> rounding =
        question.rounding() == ImpactQuestion.RoundingTrials.TRIED
            ? Optional.of(new RoundingTally(judge.to(), ladder))
            : Optional.empty();

    Worker(Census census) {
      this.census = census;
    }

    @Override
    public void accept(ReadAppraisal record) {
      Optional<Appraisal> appraisal = record.appraisal();
      if (appraisal.isEmpty()) {
        tally.addUnread(record);
      } else if (!isConcerned(appraisal.get())) {
        tally.addElsewhere();
      } else {
        judge(appraisal.get(), record.row());
      }
    }

    private void judge(Appraisal appraisal, long row) {
      Judge.Person person = judge.person(appraisal, census);
      tally.add(person, row, unit.groupOf(appraisal), position.groupOf(appraisal));
      if (!judge.to().governs(appraisal.period())) {
        tally.addOutside();
      }
      rounding.ifPresent(trials -> trials.add(person, census, row));
    }

    void add(Worker other) {
      tally.add(other.tally);
      rounding.ifPresent(trials -> trials.add(other.rounding.orElseThrow()));
    }
  }

  private Impact impact(Worker all) {
    Tally tally = all.tally;
    Optional<List<RoundingSite>> sites =
        all.rounding.map(RoundingTally::sites).filter(found -> !found.isEmpty());
    return new Impact(
        version(judge.from().version()),
        version(judge.to().version()),
        tally.people(),
        tally.outside(),
        tally.elsewhere(),
        tally.unread(),
        tally.flow(),
        tally.score(),
        tally.spread(),
        tally.causes(),
        new Grouping(unit.key().text(), unit.title(), tally.units(unit)),
        new Grouping(position.key().text(), position.title(), tally.positions(position)),
        tally.movers(),
        tally.refusals(),
        sites);
  }

  private static Impact.Version version(PolicyVersion version) {
    return new Impact.Version(version.id(), version.title(), version.digest().value());
  }
}

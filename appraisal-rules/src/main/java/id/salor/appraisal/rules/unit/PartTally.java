package id.salor.appraisal.rules.unit;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CohortGroup;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.distribution.Distribution;
import id.salor.appraisal.distribution.DistributionTaker;
import id.salor.appraisal.distribution.LimitOutcome;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is counted of the people under one version and period, before anything is held back. */
final class PartTally {

  /**
   * What a part is of.
   *
   * @param policy the version
   * @param period the days appraised
   */
  record Key(PolicyId policy, AppraisalPeriod period) {}

  /** A group, as it is counted. */
  private static final class GroupTally {
    private final long[] ratings;
    private final Map<Name, NumberCount> numbers = new HashMap<>();

    GroupTally(int labels) {
      this.ratings = new long[labels];
    }
  }

  /** Of which groups the members of a cohort are. */
  private static final class Membership {
    private final String group;
    private boolean isMixed;
    private long rated;

    Membership(String group) {
      this.group = group;
    }
  }

  private final Key key;
  private final PolicyVersion version;
  private final CohortKey by;
  private final long smallest;
  private final DistributionTaker distribution = new DistributionTaker();
  private final Map<CohortGroup, Membership> cohorts = new HashMap<>();
  private final Map<String, GroupTally> groups = new HashMap<>();
  private final Map<Name, FigureTally> figures = new LinkedHashMap<>();
  private Optional<LabelSet> labels = Optional.empty();
  private boolean isPrepared;
  private long rated;
  private long withoutRating;
  private long refused;

  PartTally(Key key, PolicyVersion version, UnitReportQuestion question) {
    this.key = key;
    this.version = version;
    this.by = question.by();
    this.smallest = question.smallest();
  }

  /** Tells whether people can be grouped as was asked. */
  boolean hasKey() {
    return !(by instanceof CohortKey.OfFact fact)
        || version
            .schema()
            .root()
            .declaration(fact.name())
            .filter(Declaration::isInput)
            .isPresent();
  }

  PolicyVersion version() {
    return version;
  }

  void add(Inspection inspection) {
    if (inspection.result() instanceof AppraisalResult.Rated result
        && inspection.terms().isPresent()
        && inspection.root().isPresent()) {
      add(inspection, result, inspection.terms().get(), inspection.root().get());
    } else if (inspection.result() instanceof AppraisalResult.WithoutRating) {
      withoutRating++;
    } else {
      refused++;
    }
  }

  private void add(
      Inspection inspection, AppraisalResult.Rated result, PolicyTerms terms, Inspected root) {
    if (!isPrepared) {
      prepare(terms);
    }
    String name = groupOf(result, root);
    GroupTally group =
        groups.computeIfAbsent(
            name, key -> new GroupTally(labels.map(set -> set.labels().size()).orElse(0) + 1));
    rated++;
    group.ratings[placeOf(result)]++;
    for (FigureTally figure : figures.values()) {
      figure.valueOf(root).ifPresent(value -> add(figure, value, group));
    }
    distribution.add(inspection);
    for (Name cohort : terms.schema().cohorts().keySet()) {
      inspection.cohort(cohort).ifPresent(found -> member(found, name));
    }
  }

  private void add(FigureTally figure, Value value, GroupTally group) {
    figure.add(value);
    if (figure.isCompared() && value instanceof Value.OfNumber number) {
      group
          .numbers
          .computeIfAbsent(
              figure.declaration().name(), name -> new NumberCount(figure.declaration()))
          .add(number.number());
    }
  }

  private void member(CohortGroup cohort, String group) {
    Membership membership = cohorts.computeIfAbsent(cohort, found -> new Membership(group));
    membership.rated++;
    membership.isMixed = membership.isMixed || !membership.group.equals(group);
  }

  private void prepare(PolicyTerms terms) {
    isPrepared = true;
    Schema schema = terms.schema();
    Optional<Name> score = terms.score().map(term -> ((Term.FinalScore) term.term()).target());
    labels =
        terms
            .rating()
            .map(term -> ((Term.Rating) term.term()).target())
            .flatMap(target -> schema.declaration(Path.of(target)))
            .flatMap(
                found ->
                    found.kind() instanceof Kind.OfLabel of
                        ? schema.labelSet(of.set())
                        : Optional.empty());
    schema
        .root()
        .declarations()
        .forEach(
            (name, declared) ->
                FigureTally.of(declared, score.filter(name::equals).isPresent(), schema)
                    .ifPresent(tally -> figures.put(name, tally)));
  }

  /** Who was rated without a label of the set comes last. */
  private int placeOf(AppraisalResult result) {
    int last = labels.map(set -> set.labels().size()).orElse(0);
    int place = labels.flatMap(set -> result.rating().map(set.labels()::indexOf)).orElse(last);
    return place < 0 ? last : place;
  }

  private String groupOf(AppraisalResult result, Inspected root) {
    if (by == CohortKey.OfAppraisee.UNIT) {
      return result.subject().appraisee().unit().orElse("");
    } else if (by == CohortKey.OfAppraisee.POSITION) {
      return result.subject().appraisee().position().orElse("");
    }
    return root.given(((CohortKey.OfFact) by).name())
        .filter(Value::isProper)
        .map(Object::toString)
        .orElse("");
  }

  /** Where limits on the spread could not be compared. */
  List<Issue> issues() {
    return distribution.distributions().stream()
        .flatMap(found -> found.issues().stream())
        .filter(Issue::isError)
        .toList();
  }

  /** What may be told; empty where too few were rated. */
  Optional<UnitReportPart> part() {
    if (rated < smallest) {
      return Optional.empty();
    }
    List<Text> titles = titles();
    List<Suppression.Group> counted = new ArrayList<>();
    groups.forEach(
        (name, tally) ->
            counted.add(
                new Suppression.Group(
                    name,
                    IntStream.range(0, titles.size())
                        .mapToObj(place -> tally.ratings[place])
                        .toList())));
    Suppression.Outcome outcome = new Suppression(counted, titles.size(), smallest).outcome();
    List<Long> totals =
        IntStream.range(0, titles.size())
            .mapToObj(place -> counted.stream().mapToLong(group -> group.counts().get(place)).sum())
            .toList();
    return Optional.of(
        new UnitReportPart(
            key.policy(),
            version.title(),
            version.digest(),
            key.period(),
            Headcount.of(rated, withoutRating, refused, smallest),
            outcome.labels().stream()
                .map(part -> new LabelCount(labelsOf(titles, part), part.of(totals)))
                .toList(),
            labels.isPresent(),
            figures(),
            comparison(outcome, titles),
            limits(outcome, totals, titles)));
  }

  /** The score first, all else as the policy has it. */
  private List<Figure> figures() {
    return figures.values().stream()
        .map(figure -> figure.figure(rated, smallest))
        .sorted(Comparator.comparing(figure -> !figure.roles().contains(Figure.Role.SCORE)))
        .toList();
  }

  /** The labels in words; one more where some were rated without one. */
  private List<Text> titles() {
    List<Text> titles = new ArrayList<>();
    labels.ifPresent(set -> set.members().forEach(member -> titles.add(member.title())));
    if (groups.values().stream().anyMatch(group -> group.ratings[titles.size()] > 0)) {
      titles.add(Text.of("tanpa predikat, hanya nilai", "no rating, only a score"));
    }
    return titles;
  }

  /** Who has only a score is neither above nor below anybody. */
  private Labels labelsOf(List<Text> titles, Part part) {
    boolean ranked = labels.filter(set -> set.labels().size() == titles.size()).isPresent();
    return ranked ? Labels.of(titles, part) : Labels.of(titles.subList(part.from(), part.to() + 1));
  }

  private Comparison comparison(Suppression.Outcome outcome, List<Text> titles) {
    return new Comparison(
        outcome.parts().stream().map(part -> labelsOf(titles, part)).toList(),
        outcome.groups().stream().map(this::group).toList(),
        outcome
            .unnamed()
            .map(
                shown ->
                    new Comparison.Group(
                        "",
                        Text.of("kelompok kecil, bersama", "small groups, together"),
                        shown.people(),
                        shown.counts(),
                        Map.of())),
        outcome.rest());
  }

  private Comparison.Group group(Suppression.Shown shown) {
    Map<Name, BigDecimal> medians = new LinkedHashMap<>();
    Map<Name, NumberCount> numbers = groups.get(shown.name()).numbers;
    for (Name name : figures.keySet()) {
      Optional.ofNullable(numbers.get(name))
          .map(count -> count.quantiles(smallest).get(Quantile.MEDIAN))
          .ifPresent(median -> medians.put(name, median));
    }
    return new Comparison.Group(
        shown.name(), titleOf(shown.name()), shown.people(), shown.counts(), medians);
  }

  /** How people call a group: a label has its wordings, anything else is as it was given. */
  private Text titleOf(String name) {
    if (name.isEmpty()) {
      return Text.of("(tidak disebut)", "(not said)");
    }
    if (by instanceof CohortKey.OfFact fact
        && version.schema().root().declaration(fact.name()).map(Declaration::kind).orElse(null)
            instanceof Kind.OfLabel of) {
      return version
          .schema()
          .labelSet(of.set())
          .flatMap(set -> set.member(Label.of(name)))
          .map(LabelSet.Member::title)
          .orElse(Text.same(name));
    }
    return Text.same(name);
  }

  private List<LimitStanding> limits(
      Suppression.Outcome outcome, List<Long> totals, List<Text> titles) {
    List<LimitStanding> standings = new ArrayList<>();
    List<Integer> nobodys = nobodys(outcome.labels(), totals);
    for (Distribution found : distribution.distributions()) {
      Membership members = cohorts.get(found.group());
      if (members == null || found.issues().stream().anyMatch(Issue::isError)) {
        continue;
      }
      if (members.rated == rated) {
        List<Long> counts = outcome.labels().stream().map(part -> part.of(totals)).toList();
        for (LimitOutcome limit : found.limits()) {
          standings.add(
              standing(
                  Optional.empty(), limit, rated, outcome.labels(), Optional.of(counts), nobodys));
        }
      } else if (!members.isMixed) {
        outcome.groups().stream()
            .filter(group -> group.name().equals(members.group))
            .filter(group -> group.people() == members.rated)
            .forEach(
                group ->
                    found
                        .limits()
                        .forEach(
                            limit ->
                                standings.add(
                                    standing(
                                        Optional.of(titleOf(group.name())),
                                        limit,
                                        group.people(),
                                        outcome.parts(),
                                        group.counts(),
                                        nobodys))));
      }
    }
    standings.sort(LimitOrder.BY_GROUP);
    return standings;
  }

  /** The labels of which it is told that nobody has them. */
  private static List<Integer> nobodys(List<Part> parts, List<Long> totals) {
    return parts.stream()
        .filter(part -> part.of(totals) == 0)
        .flatMap(part -> IntStream.rangeClosed(part.from(), part.to()).boxed())
        .toList();
  }

  /** How many there may be, by what is told of the parts that the limited labels touch. */
  private LimitStanding standing(
      Optional<Text> group,
      LimitOutcome limit,
      long members,
      List<Part> parts,
      Optional<List<Long>> counts,
      List<Integer> nobodys) {
    List<Label> all = labels.orElseThrow().labels();
    List<Integer> limited = limit.asked().labels().stream().map(all::indexOf).sorted().toList();
    long least = 0;
    long most = counts.filter(told -> !told.isEmpty()).isPresent() ? 0 : members;
    for (int i = 0; i < counts.map(List::size).orElse(0); i++) {
      Part part = parts.get(i);
      long people = counts.get().get(i);
      long within = limited.stream().filter(part::has).count();
      long without =
          nobodys.stream().filter(part::has).filter(place -> !limited.contains(place)).count();
      most += within > 0 ? people : 0;
      least += within + without == part.to() - part.from() + 1 ? people : 0;
    }
    SignedTerm term = limit.term();
    List<Text> titles =
        limited.stream().map(place -> labels.get().members().get(place).title()).toList();
    return new LimitStanding(
        group, term, Labels.of(titles), limit.limit(), members, least, most, limit.bound());
  }
}

package id.salor.appraisal.distribution;

import id.salor.appraisal.calc.CohortGroup;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the ratings of one cohort are spread, held against what the policy says about it.
 *
 * @param group the cohort
 * @param labels the labels of the rating, best first
 * @param counts how many people have each label
 * @param withoutRating how many are lawfully without a rating; they are not counted in shares
 * @param refused how many could not be rated; they are not counted in shares either
 * @param limits how the spread stands against each limit
 * @param issues what stands in the way of the comparison, and what is worth knowing
 */
public record Distribution(
    CohortGroup group,
    LabelSet labels,
    Map<Label, Long> counts,
    long withoutRating,
    long refused,
    List<LimitOutcome> limits,
    List<Issue> issues) {

  /** Checks and copies the components. */
  public Distribution {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(labels, "labels");
    Map<Label, Long> all = new LinkedHashMap<>();
    for (Label label : labels.labels()) {
      all.put(label, counts.getOrDefault(label, 0L));
    }
    counts = Collections.unmodifiableMap(all);
    limits = List.copyOf(limits);
    issues = List.copyOf(issues);
  }

  /**
   * Returns how a supposed spread would stand against the limits that hold for somebody.
   *
   * @param member anybody of the cohort, whose facts say which limits hold
   * @param cohort the declared cohort
   * @param counts how many people would have each label
   * @throws IllegalArgumentException if no terms with a rating could be resolved for the member
   */
  public static Distribution supposing(Inspection member, Name cohort, Map<Label, Long> counts) {
    PolicyTerms terms =
        member
            .terms()
            .filter(found -> found.rating().isPresent())
            .orElseThrow(() -> new IllegalArgumentException("no rating: " + member.result()));
    CohortGroup group =
        member
            .cohort(cohort)
            .orElseGet(
                () ->
                    new CohortGroup(
                        member.result().policy().orElseThrow().policy(),
                        member.result().subject().period(),
                        cohort,
                        List.of()));
    return of(
        group,
        DistributionTaker.labels(terms),
        new Tallied(counts, 0, 0),
        DistributionTaker.limits(cohort, terms, member.root().orElseThrow()),
        List.of());
  }

  /** Returns a spread against limits of which each names a percentage or a number of people. */
  static Distribution of(
      CohortGroup group,
      LabelSet labels,
      Tallied tallied,
      Map<SignedTerm, Rational> limits,
      List<Issue> issues) {
    List<LimitOutcome> outcomes = new ArrayList<>();
    boolean anybody = tallied.counts().values().stream().anyMatch(people -> people > 0);
    if (anybody) {
      // of nobody there is no share that could be too small
      limits.forEach((term, limit) -> outcomes.add(outcome(term, limit, tallied.counts())));
    }
    return new Distribution(
        group,
        labels,
        tallied.counts(),
        tallied.withoutRating(),
        tallied.refused(),
        outcomes,
        issues);
  }

  /** How many people have each label, and how many have none. */
  record Tallied(Map<Label, Long> counts, long withoutRating, long refused) {}

  private static LimitOutcome outcome(SignedTerm term, Rational limit, Map<Label, Long> counts) {
    Term.DistributionLimit asked = (Term.DistributionLimit) term.term();
    long members = counts.values().stream().mapToLong(Long::longValue).sum();
    long people = asked.labels().stream().mapToLong(l -> counts.getOrDefault(l, 0L)).sum();
    Rational exact =
        asked.unit() == Term.DistributionLimit.Unit.PERCENT
            ? limit.times(Rational.of(members)).dividedBy(Rational.HUNDRED)
            : limit;
    long whole =
        switch (asked.side()) {
          case AT_MOST -> whole(exact, Rounding.Mode.DOWN);
          case AT_LEAST -> whole(exact, Rounding.Mode.UP);
          case MORE_THAN -> whole(exact, Rounding.Mode.DOWN) + 1;
        };
    return new LimitOutcome(term, limit, whole, people);
  }

  private static long whole(Rational number, Rounding.Mode mode) {
    return Rounding.of(0, mode).apply(number).numerator().longValueExact();
  }

  /** Returns how many people have a rating. */
  public long members() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Tells whether every limit is met; what is only ideal does not count. */
  public boolean isWithinLimits() {
    return limits.stream().allMatch(limit -> limit.isMet() || limit.isIdeal());
  }

  /**
   * Returns the smallest change that meets every limit: the fewest people, and among those the
   * fewest steps from label to label.
   */
  public SmallestChange smallestChange() {
    return changeFor(limits.stream().filter(limit -> !limit.isIdeal()).toList());
  }

  /** Returns the smallest change that meets every limit and comes up to every ideal. */
  public SmallestChange smallestChangeToIdeal() {
    return changeFor(limits);
  }

  private SmallestChange changeFor(List<LimitOutcome> wanted) {
    long[] people = counts.values().stream().mapToLong(Long::longValue).toArray();
    ChangeSearch search = new ChangeSearch(people, wanted.stream().map(this::range).toList());
    Optional<long[]> nearest = search.nearest();
    return nearest.isPresent()
        ? SmallestChange.between(labels.labels(), people, nearest.get())
        : new SmallestChange.Impossible(
            search.conflict().stream().map(i -> wanted.get(i).term()).toList());
  }

  private ChangeSearch.RangeLimit range(LimitOutcome limit) {
    List<Label> all = labels.labels();
    List<Integer> positions = limit.asked().labels().stream().map(all::indexOf).sorted().toList();
    boolean atMost = limit.asked().side() == Term.DistributionLimit.Side.AT_MOST;
    return new ChangeSearch.RangeLimit(
        positions.get(0),
        positions.get(positions.size() - 1),
        atMost ? 0 : limit.bound(),
        atMost ? limit.bound() : Long.MAX_VALUE);
  }

  /** Returns the spread as people read it: counts, each limit with its article, what would help. */
  public String format(Language language) {
    boolean id = language == Language.ID;
    StringBuilder text = new StringBuilder(group.title()).append(' ').append(group.period());
    text.append('\n');
    counts.forEach(
        (label, people) ->
            text.append("  ").append(label).append(": ").append(people).append('\n'));
    if (withoutRating > 0) {
      text.append(id ? "  tanpa predikat: " : "  without rating: ").append(withoutRating);
      text.append('\n');
    }
    if (refused > 0) {
      text.append(id ? "  belum dapat dinilai: " : "  refused: ").append(refused).append('\n');
    }
    if (limits.isEmpty() && issues.isEmpty()) {
      text.append(id ? "  tidak ada batas sebaran\n" : "  no limit on the spread\n");
    }
    for (LimitOutcome limit : limits) {
      text.append("  ").append(limit.title().in(language)).append("\n    ");
      text.append(limit.term().origin().basis().title().in(language)).append('\n');
    }
    if (!isWithinLimits()) {
      text.append(id ? "  perubahan terkecil: " : "  smallest change: ");
      text.append(smallestChange().title().in(language)).append('\n');
    }
    if (!limits.stream().allMatch(LimitOutcome::isMet)) {
      text.append(id ? "  perubahan terkecil menuju ideal: " : "  smallest change to the ideal: ");
      text.append(smallestChangeToIdeal().title().in(language)).append('\n');
      text.append(
          id
              ? "  perubahan ini hitungan atas jumlah, bukan penilaian atas siapa pun: predikat seseorang"
                  + " berubah hanya bila penilaiannya ditinjau\n"
              : "  these changes are arithmetic on numbers of people, no judgement of anybody: a rating"
                  + " changes only when that appraisal is reviewed\n");
    }
    issues.forEach(issue -> text.append("  ").append(issue.format(language)).append('\n'));
    return text.toString();
  }
}

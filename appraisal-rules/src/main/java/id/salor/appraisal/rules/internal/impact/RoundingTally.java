package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.CalculationObserver;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tries every other way of rounding, one place at a time, on the new version. For one thread. */
final class RoundingTally {

  /** How many people are named for each way of rounding. */
  private static final int MAX_CASES = 12;

  private static final Comparator<RoundingSites.Site> ORDER =
      Comparator.comparing(RoundingSites.Site::what)
          .thenComparing(RoundingSites.Site::place)
          .thenComparingInt(RoundingSites.Site::index)
          .thenComparing(site -> site.now().toString());

  private final Side side;
  private final Ladder ladder;
  private final Map<PolicyTerms, List<Attempt>> attempts = new IdentityHashMap<>();
  private final Map<RoundingSites.Site, Map<Optional<Rounding>, Count>> counts = new HashMap<>();

  /**
   * Terms that round another way at one place.
   *
   * @param other how; absent for not at all
   * @param same what is calculated alike all the same
   */
  private record Attempt(
      RoundingSites.Site site, Optional<Rounding> other, PolicyTerms terms, Set<Name> same) {}

  private record Found(long row, RoundingSite.Case found) implements Comparable<Found> {

    @Override
    public int compareTo(Found other) {
      int byRow = Long.compare(row, other.row);
      return byRow != 0 ? byRow : found.id().compareTo(other.found.id());
    }
  }

  private final class Count {
    private final Counts moves = new Counts(ladder);
    private final TreeSet<Found> cases = new TreeSet<>();

    void show(Found found) {
      cases.add(found);
      if (cases.size() > MAX_CASES) {
        cases.pollLast();
      }
    }
  }

  RoundingTally(Side side, Ladder ladder) {
    this.side = side;
    this.ladder = ladder;
  }

  void add(Judge.Person person, Census census, long row) {
    Optional<PolicyTerms> terms = person.newTerms().value();
    if (terms.isEmpty() || person.after().ending() == Verdict.Ending.REFUSED) {
      return;
    }
    for (Attempt attempt : attempts.computeIfAbsent(terms.get(), this::attempts)) {
      Verdict after = judge(person, census, attempt, CalculationObserver.NONE);
      Count count = count(attempt.site(), attempt.other());
      count.moves.add(person.after(), after);
      if (!ladder.standing(person.after()).equals(ladder.standing(after))) {
        count.show(new Found(row, found(person, census, attempt, after)));
      }
    }
  }

  private List<Attempt> attempts(PolicyTerms terms) {
    List<Attempt> found = new ArrayList<>();
    for (RoundingSites.Site site : RoundingSites.of(terms)) {
      for (Optional<Rounding> other : RoundingSites.others(site.now())) {
        PolicyTerms changed = RoundingSites.with(terms, site, other);
        found.add(new Attempt(site, other, changed, new Unchanged(terms, changed).quantities()));
      }
    }
    return found;
  }

  private Count count(RoundingSites.Site site, Optional<Rounding> other) {
    return counts
        .computeIfAbsent(site, key -> new LinkedHashMap<>())
        .computeIfAbsent(other, key -> new Count());
  }

  private Verdict judge(
      Judge.Person person, Census census, Attempt attempt, CalculationObserver observer) {
    Map<Name, Value> known = new HashMap<>();
    for (Name name : attempt.same()) {
      Value value = person.after().values().get(name);
      if (value != null && person.after().ending() == Verdict.Ending.RATED) {
        known.put(name, value);
      }
    }
    return person
        .underNew()
        .judge(side.counted(), Validated.of(attempt.terms()), census, known, observer);
  }

  private RoundingSite.Case found(
      Judge.Person person, Census census, Attempt attempt, Verdict after) {
    Watch now = new Watch(attempt.site());
    PreparedAppraisal prepared = person.underNew();
    prepared.judge(side.counted(), person.newTerms(), census, Map.of(), now);
    Watch then = new Watch(attempt.site());
    prepared.judge(side.counted(), Validated.of(attempt.terms()), census, Map.of(), then);
    return new RoundingSite.Case(
        person.appraisal().id().value(),
        now.exact(),
        ladder.standing(person.after()),
        ladder.standing(after),
        now.boundTo(then));
  }

  /** What a calculation meets on its way: numbers before they are rounded, rows, comparisons. */
  private static final class Watch implements CalculationObserver {

    private final RoundingSites.Site site;
    private final List<Rational> rounded = new ArrayList<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, String> comparisons = new LinkedHashMap<>();

    Watch(RoundingSites.Site site) {
      this.site = site;
    }

    @Override
    public void rounded(SignedTerm rounding, Rational before, Rational after) {
      if (site.isByRule()
          && ((Term.Rounded) rounding.term()).target().toString().equals(site.what())
          && !rounded.contains(before)) {
        rounded.add(before);
      }
    }

    @Override
    public void met(DecisionTable table, DecisionTable.Row row, int output, List<Value> keys) {
      rows.merge(table.name().value(), bound(table, row), (one, other) -> one);
    }

    /** What a row asks of its number keys. */
    private static String bound(DecisionTable table, DecisionTable.Row row) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < row.keys().size(); i++) {
        if (row.keys().get(i) instanceof KeyCell.Numbers numbers) {
          text.append(text.isEmpty() ? "" : ", ");
          text.append(table.keys().get(i).name()).append(' ').append(numbers);
        }
      }
      return text.toString();
    }

    @Override
    public void compared(SignedTerm term, Formula.Binary comparison, Value left, Value right) {
      comparisons.merge(
          comparison.toString(),
          comparison.operator().toString() + Integer.signum(Value.ORDER.compare(left, right)),
          (one, other) -> one);
    }

    /** The one number that was rounded; empty where there were none, or several. */
    String exact() {
      return rounded.size() == 1 ? rounded.get(0).toString() : "";
    }

    /** What is asked of the same key, without its name once more. */
    private static String shortened(String now, String then) {
      String key = now.substring(0, now.indexOf(' ') + 1);
      return then.isEmpty() ? "\u2014" : then.startsWith(key) ? then.substring(key.length()) : then;
    }

    /** The first table or comparison that turns out another way. */
    String boundTo(Watch other) {
      for (Map.Entry<String, String> row : rows.entrySet()) {
        String then = other.rows.getOrDefault(row.getKey(), "");
        if (!then.equals(row.getValue())) {
          return row.getKey()
              + ": "
              + row.getValue()
              + " \u2192 "
              + shortened(row.getValue(), then);
        }
      }
      for (Map.Entry<String, String> compared : comparisons.entrySet()) {
        if (!compared.getValue().equals(other.comparisons.get(compared.getKey()))) {
          return compared.getKey();
        }
      }
      return "";
    }
  }

  void add(RoundingTally counted) {
    counted.counts.forEach(
        (site, others) ->
            others.forEach(
                (other, count) -> {
                  Count mine = count(site, other);
                  mine.moves.add(count.moves);
                  count.cases.forEach(mine::show);
                }));
  }

  List<RoundingSite> sites() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .map(entry -> site(entry.getKey(), entry.getValue()))
        .toList();
  }

  private RoundingSite site(RoundingSites.Site site, Map<Optional<Rounding>, Count> others) {
    List<RoundingSite.Variant> variants = new ArrayList<>();
    for (Optional<Rounding> other : RoundingSites.others(site.now())) {
      Count count = others.get(other);
      variants.add(
          new RoundingSite.Variant(
              other.map(Rounding::toString).orElse(RoundingSite.Variant.NONE),
              count.moves.moves(),
              count.cases.stream().map(Found::found).toList()));
    }
    return new RoundingSite(
        site.what(), title(site.what()), site.place(), site.now().toString(), variants);
  }

  private Text title(String what) {
    return Path.tryParse(what)
        .flatMap(side.schema()::declaration)
        .map(Declaration::title)
        .orElse(Text.same(what));
  }
}

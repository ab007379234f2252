package id.salor.appraisal.rules.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What is found to rise never falls, whatever the evidence. */
class TrendsTest {

  @Provide
  Arbitrary<RangesTest.Known> versions() {
    return Arbitraries.of(RangesTest.KNOWN);
  }

  @Property(tries = 10_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void noQuantityThatIsFoundToRiseEverFalls(
      @ForAll("versions") RangesTest.Known version, @ForAll long seed) {
    Random random = new Random(seed);
    Evidence less = new EvidenceMaker(version.version().version(), seed, 0).evidence();
    List<Path> inputs = inputs(version);
    Path growing = inputs.get(random.nextInt(inputs.size()));
    Optional<Evidence> more = more(version, less, growing, random);
    if (more.isEmpty()) {
      return;
    }
    Inspection before = version.inspect(less);
    Inspection after = version.inspect(more.get());
    boolean comparable =
        before.result() instanceof AppraisalResult.Rated
            && after.result() instanceof AppraisalResult.Rated
            && before.terms().equals(after.terms());
    if (comparable) {
      PolicyTerms terms = before.terms().orElseThrow();
      Trends trends = new Trends(terms, version.ranges().get(terms), growing);
      for (Name name : terms.schema().root().declarations().keySet()) {
        Optional<Value> one = before.root().orElseThrow().calculated(name);
        Optional<Value> other = after.root().orElseThrow().calculated(name);
        if (one.filter(Value::isProper).isPresent() && other.filter(Value::isProper).isPresent()) {
          check(growing, name, trends.of(Path.of(name)), one.get(), other.get());
        }
      }
    }
  }

  private static void check(Path growing, Name name, Trend trend, Value before, Value after) {
    if (before instanceof Value.OfDate) {
      return;
    }
    Statistics.label("trend").collect(trend);
    int order =
        before instanceof Value.OfTruth one && after instanceof Value.OfTruth other
            ? Boolean.compare(one.truth(), other.truth())
            : Value.ORDER.compare(before, after);
    String shown =
        "%s: %s -> %s while %s grows, said to be %s".formatted(name, before, after, growing, trend);
    switch (trend) {
      case STEADY -> assertThat(order).as(shown).isZero();
      case RISING -> assertThat(order).as(shown).isNotPositive();
      case FALLING -> assertThat(order).as(shown).isNotNegative();
      case UNCLEAR -> {}
    }
  }

  private static List<Path> inputs(RangesTest.Known version) {
    return version.version().version().schema().declarations().entrySet().stream()
        .filter(declared -> declared.getValue().isInput())
        .filter(declared -> !(declared.getValue().kind() instanceof Kind.OfDate))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The evidence with more of an input: at the end of the groups, in the first entry. */
  private static Optional<Evidence> more(
      RangesTest.Known version, Evidence evidence, Path growing, Random random) {
    Declaration declared = version.version().version().schema().declaration(growing).orElseThrow();
    return more(version, evidence, growing.groups(), declared, random);
  }

  private static Optional<Evidence> more(
      RangesTest.Known version,
      Evidence evidence,
      List<Name> groups,
      Declaration declared,
      Random random) {
    Evidence.Builder builder = Evidence.builder();
    boolean changed = false;
    for (Map.Entry<Name, Datum> datum : evidence.data().entrySet()) {
      Optional<Datum> larger =
          groups.isEmpty() && datum.getKey().equals(declared.name())
              ? larger(version, datum.getValue(), declared, random)
              : Optional.empty();
      changed |= larger.isPresent();
      builder.datum(datum.getKey(), larger.orElse(datum.getValue()));
    }
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      List<Entry> entries = new ArrayList<>(group.getValue());
      if (!groups.isEmpty() && group.getKey().equals(groups.get(0)) && !entries.isEmpty()) {
        Entry first = entries.get(0);
        Optional<Evidence> inner =
            more(version, first.evidence(), groups.subList(1, groups.size()), declared, random);
        changed |= inner.isPresent();
        entries.set(0, new Entry(first.id(), inner.orElse(first.evidence())));
      }
      entries.forEach(entry -> builder.entry(group.getKey(), entry));
    }
    return changed ? Optional.of(builder.build()) : Optional.empty();
  }

  private static Optional<Datum> larger(
      RangesTest.Known version, Datum datum, Declaration declared, Random random) {
    if (declared.kind() instanceof Kind.OfTruth) {
      return Optional.of(Datum.of(true));
    } else if (declared.kind() instanceof Kind.OfLabel of) {
      List<Label> bestFirst =
          version.version().version().schema().labelSet(of.set()).orElseThrow().labels();
      String given = datum.value().text();
      int rank = bestFirst.indexOf(Label.of(given));
      return rank <= 0
          ? Optional.empty()
          : Optional.of(Datum.of(bestFirst.get(random.nextInt(rank)).value()));
    }
    return Rational.tryParse(datum.value().text())
        .map(number -> number.plus(Rational.of(1 + random.nextInt(30))))
        .filter(declared.range()::isWithin)
        .map(Datum::of);
  }
}

package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What must hold under PP 46/2011 for any number of activities and any positive targets. */
class Pp46PropertiesTest {

  private static final Appraiser APPRAISER = PolicyLibrary.bundled().appraiser();
  private static final Rational ON_TIME = Rational.of(76);
  private static final Rational SWITCH = Rational.of(24);

  /** A form, and what the text makes of it when it is read word for word. */
  private static final class Form {

    private final Random random;
    private final Evidence.Builder evidence = Evidence.builder();
    private final List<Rational> activities = new ArrayList<>();
    private Rational points = Rational.ZERO;
    private Rational behaviour = Rational.ZERO;

    Form(long seed, int count) {
      this.random = new Random(seed);
      behaviour(random.nextBoolean());
      int duties = random.nextInt(10);
      int creativity = random.nextInt(13);
      points = Rational.of(creativity + (duties == 0 ? 0 : duties < 4 ? 1 : duties < 7 ? 2 : 3));
      evidence.measure("tugas_tambahan", duties).measure("poin_kreativitas", creativity);
      for (int i = 0; i < count; i++) {
        activity("K" + i);
      }
    }

    private void behaviour(boolean structural) {
      evidence.fact("jabatan", structural ? "struktural" : "fungsional");
      List<String> aspects = new ArrayList<>(Pp46Forms.ASPECTS);
      if (structural) {
        aspects.add("kepemimpinan");
      }
      for (String aspect : aspects) {
        Rational value = Rational.of(random.nextInt(10_001), 100);
        evidence.datum(Name.of(aspect), Datum.of(value));
        behaviour = behaviour.plus(value.dividedBy(Rational.of(aspects.size())));
      }
    }

    private void activity(String id) {
      boolean done = random.nextInt(8) > 0;
      Evidence.Builder entry = Evidence.builder();
      List<Rational> aspects = new ArrayList<>();
      aspects.add(percent(entry, "kuantitas", done));
      aspects.add(percent(entry, "kualitas", random.nextInt(20) > 0));
      aspects.add(economy(entry, "waktu", done));
      if (random.nextInt(3) == 0) {
        aspects.add(economy(entry, "biaya", done));
      }
      evidence.entry("kegiatan", id, entry);
      activities.add(mean(aspects));
    }

    private Rational percent(Evidence.Builder entry, String aspect, boolean achieved) {
      Rational target = positive();
      Rational realised = achieved ? realised(target) : Rational.ZERO;
      give(entry, aspect, target, realised);
      return realised.dividedBy(target).times(Rational.HUNDRED);
    }

    private Rational economy(Evidence.Builder entry, String aspect, boolean done) {
      Rational target = positive();
      Rational realised = random.nextInt(5) == 0 ? atTheSwitch(target) : realised(target);
      give(entry, aspect, target, realised);
      return done ? asPrinted(target, realised) : Rational.ZERO;
    }

    private static Rational atTheSwitch(Rational target) {
      return target.times(Rational.of(76, 100));
    }

    private static Rational asPrinted(Rational target, Rational realised) {
      Rational efficiency =
          Rational.HUNDRED.minus(realised.dividedBy(target).times(Rational.HUNDRED));
      Rational value =
          Rational.parse("1.76")
              .times(target)
              .minus(realised)
              .dividedBy(target)
              .times(Rational.HUNDRED);
      return efficiency.compareTo(SWITCH) <= 0
          ? value
          : ON_TIME.minus(value.minus(Rational.HUNDRED));
    }

    private static void give(
        Evidence.Builder entry, String aspect, Rational target, Rational realised) {
      entry.datum(Name.of("target_" + aspect), Datum.of(target));
      entry.datum(Name.of("realisasi_" + aspect), Datum.of(realised));
    }

    /** A fraction above zero; targets of thirds and sevenths are no worse than whole ones. */
    private Rational positive() {
      return Rational.of(1 + random.nextInt(200), 1 + random.nextInt(7));
    }

    /** Near the target more often than anywhere. */
    private Rational realised(Rational target) {
      return random.nextInt(9) == 0
          ? positive()
          : target.times(Rational.of(60 + random.nextInt(61), 100));
    }

    Rational expected() {
      Rational targets = mean(activities).plus(points);
      Rational exact =
          targets.times(Rational.parse("0.6")).plus(behaviour.times(Rational.parse("0.4")));
      return Rounding.of(2, Rounding.Mode.HALF_UP).apply(exact);
    }

    private static Rational mean(List<Rational> numbers) {
      return numbers.stream()
          .reduce(Rational.ZERO, Rational::plus)
          .dividedBy(Rational.of(numbers.size()));
    }
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void everybodyWhoCanBeCalculatedGetsASebutanAndTheValueThatTheTextGives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Form form = new Form(seed, count);

    AppraisalResult result = APPRAISER.appraise(Pp46Forms.appraisal(form.evidence));

    assertThat(result.issues()).extracting(Issue::toString).isEmpty();
    assertThat(result.figures().score().orElseThrow().value()).isEqualTo(form.expected());
    assertThat(result.rating().orElseThrow()).hasToString(sebutan(form.expected()));
    Statistics.collect(sebutan(form.expected()));
    Statistics.coverage(
        coverage ->
            List.of("Sangat baik", "Baik", "Cukup", "Kurang", "Buruk")
                .forEach(each -> coverage.check(each).percentage(share -> share > 1)));
  }

  /** Whoever has not reached the next bound has the sebutan below it. */
  private static String sebutan(Rational value) {
    if (value.compareTo(Rational.of(91)) >= 0) {
      return "Sangat baik";
    } else if (value.compareTo(Rational.of(76)) >= 0) {
      return "Baik";
    } else if (value.compareTo(Rational.of(61)) >= 0) {
      return "Cukup";
    }
    return value.compareTo(Rational.of(51)) >= 0 ? "Kurang" : "Buruk";
  }
}

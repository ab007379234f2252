package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regional allowance: never more than its base, and a deduction less never costs money. */
class RegionalAllowanceTest {

  private static final String POLICY = "contoh-daerah/2020-01-01_tpp";
  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final Appraiser APPRAISER = LIBRARY.appraiser();
  private static final Name LATE = Name.of("ketidaktepatan");
  private static final List<Name> COUNTS =
      List.of(Name.of("hari_mangkir"), Name.of("apel_terlewat"));

  private static Rational allowance(Evidence evidence) {
    AppraisalResult result =
        APPRAISER.appraise(
            Appraisal.of("T-1", POLICY, "2025-03", Evidence.builder()).with(evidence));
    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(result.rating()).isEmpty();
    return result.figures().score().orElseThrow().value();
  }

  private static Evidence evidence(Random random) {
    Evidence.Builder evidence =
        Evidence.builder()
            .measure("pagu", random.nextInt(4) == 0 ? random.nextInt(9) : random.nextInt(9_000_000))
            .datum(
                Name.of("capaian_produktivitas"),
                Datum.of(Rational.of(random.nextInt(10_001), 100)))
            .measure("hari_mangkir", random.nextInt(3) == 0 ? random.nextInt(40) : 0)
            .measure("apel_terlewat", random.nextInt(5))
            .group("ketidaktepatan");
    int events = random.nextInt(6);
    for (int i = 0; i < events; i++) {
      Evidence.Builder event = Evidence.builder();
      if (random.nextInt(4) == 0) {
        event.fact("tanpa_catatan", true);
      } else {
        event.measure("menit", 1 + random.nextInt(130));
      }
      evidence.entry("ketidaktepatan", "T" + i, event.measure("kali", 1 + random.nextInt(4)));
    }
    return evidence.build();
  }

  @Property(tries = 300)
  void theAllowanceIsAWholeAmountAndNeverExceedsItsBase(@ForAll long seed) {
    Evidence evidence = evidence(new Random(seed));
    Rational base = Rational.parse(evidence.datum(Name.of("pagu")).orElseThrow().value().text());

    Rational allowance = allowance(evidence);

    assertThat(allowance).isBetween(Rational.ZERO, base);
    assertThat(allowance.isInteger()).isTrue();
  }

  @Property(tries = 300)
  void aDeductionLessNeverLowersTheAllowance(@ForAll long seed) {
    Evidence evidence = evidence(new Random(seed));
    Rational before = allowance(evidence);

    for (Evidence fewer : withOneDeductionLess(evidence)) {
      assertThat(allowance(fewer)).isGreaterThanOrEqualTo(before);
    }
  }

  private static List<Evidence> withOneDeductionLess(Evidence evidence) {
    List<Evidence> fewer = new ArrayList<>();
    for (Name count : COUNTS) {
      Rational number = Rational.parse(evidence.datum(count).orElseThrow().value().text());
      if (number.signum() > 0) {
        fewer.add(evidence.toBuilder().datum(count, Datum.of(number.minus(Rational.ONE))).build());
      }
    }
    List<Entry> events = evidence.entries(LATE);
    for (Entry left : events) {
      Evidence.Builder builder = Evidence.builder().group(LATE);
      evidence.data().forEach(builder::datum);
      events.stream().filter(event -> event != left).forEach(event -> builder.entry(LATE, event));
      fewer.add(builder.build());
    }
    return fewer;
  }

  @Test
  void whatTheRegionDecidesIsDigestedApartFromTheRules(@TempDir Path folder) throws IOException {
    LIBRARY.copyTo(folder, id -> id.toString().equals(POLICY));
    var bundled = LIBRARY.catalog().version(PolicyId.parse(POLICY)).orElseThrow();
    Path table = folder.resolve(POLICY).resolve("potongan_menit.csv");
    Files.writeString(table, Files.readString(table).replace("31..60;1;", "31..60;2;"));

    var edited =
        PolicyLibrary.ofDirectory(folder).catalog().version(PolicyId.parse(POLICY)).orElseThrow();

    assertThat(bundled.parameters()).isPresent();
    assertThat(edited.parameters()).isPresent().isNotEqualTo(bundled.parameters());
  }
}

package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of every shipped policy for evidence made of what it declares, and for worse. */
class AnyEvidenceTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final Appraiser APPRAISER = LIBRARY.appraiser();

  @Provide
  Arbitrary<PolicyVersion> versions() {
    return Arbitraries.of(
        LIBRARY.catalog().families().values().stream().flatMap(List::stream).toList());
  }

  private static AppraisalResult appraise(PolicyVersion version, Evidence evidence) {
    // a version need not govern the whole year in which it begins
    AppraisalPeriod period =
        AppraisalPeriod.parse(YearMonth.from(version.governs().from()).toString());
    return APPRAISER.appraise(
        Appraisal.of("A-1", version.id().toString(), period.toString(), Evidence.builder())
            .with(evidence));
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void arbitraryEvidenceAlwaysEndsInAResult(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) {
    int wildness = Math.floorMod(seed, 4) * 4;
    AppraisalResult result =
        appraise(version, new EvidenceMaker(version, seed, wildness).evidence());

    assertThat(result.subject().id()).hasToString("A-1");
    if (result instanceof AppraisalResult.Refused) {
      assertThat(result.issues()).anyMatch(Issue::isError);
    } else {
      assertThat(result.issues()).noneMatch(Issue::isError);
    }
    for (Issue issue : result.issues()) {
      for (Language language : Language.values()) {
        assertThat(issue.format(language)).isNotBlank().hasSizeLessThan(4_096);
      }
    }
    Statistics.label(wildness == 0 ? "tame" : "wild").collect(result.getClass().getSimpleName());
  }

  @Property
  void theOrderOfEntriesNeverChangesTheResult(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) {
    Evidence evidence = new EvidenceMaker(version, seed, 0).evidence();
    Evidence shuffled = shuffled(evidence, new Random(seed));
    AppraisalResult one = appraise(version, evidence);
    AppraisalResult other = appraise(version, shuffled);

    assertThat(other.getClass()).isEqualTo(one.getClass());
    assertThat(other.rating()).isEqualTo(one.rating());
    assertThat(other.figures().score()).isEqualTo(one.figures().score());
    assertThat(other.figures().components()).isEqualTo(one.figures().components());
    assertThat(other.issues()).containsExactlyInAnyOrderElementsOf(one.issues());
  }

  private static Evidence shuffled(Evidence evidence, Random random) {
    Evidence.Builder builder = Evidence.builder();
    evidence.data().forEach(builder::datum);
    List<Map.Entry<Name, List<Entry>>> groups = new ArrayList<>(evidence.entries().entrySet());
    Collections.shuffle(groups, random);
    for (Map.Entry<Name, List<Entry>> group : groups) {
      List<Entry> entries = new ArrayList<>(group.getValue());
      Collections.shuffle(entries, random);
      for (Entry entry : entries) {
        builder.entry(group.getKey(), new Entry(entry.id(), shuffled(entry.evidence(), random)));
      }
    }
    return builder.build();
  }
}

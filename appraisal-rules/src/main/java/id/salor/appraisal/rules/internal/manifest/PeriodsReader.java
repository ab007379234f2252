package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.policy.GovernedPeriods;
import id.salor.appraisal.policy.PeriodForm;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which periods a version governs: {@code governs}, {@code periods}, {@code gap-after}. */
final class PeriodsReader {

  /** Four digits of months would be eighty years. */
  private static final String MONTHS = "[1-9]\\d{0,2}";

  private static final String MONTH_OF_YEAR = "[1-9]|1[0-2]";

  private PeriodsReader() {}

  static Optional<GovernedPeriods> read(YamlMap map) {
    Optional<EffectiveRange> range = ScalarReading.days(map, "governs");
    Optional<PeriodForm> form = map.map("periods").flatMap(PeriodsReader::form);
    Optional<Text> gapAfter = gapAfter(map, range);
    return range.map(days -> new GovernedPeriods(days, form, gapAfter));
  }

  /** {@code {months: 12, starts: [1]}}: whole calendar years. */
  private static Optional<PeriodForm> form(YamlMap map) {
    Text number = Text.of("jumlah bulan", "a number of months");
    Optional<Integer> months = whole(map.requiredText("months"), MONTHS, number, map, "months");
    List<Integer> starts = new ArrayList<>();
    Text month = Text.of("bulan 1 sampai 12", "a month from 1 to 12");
    for (YamlNode.Scalar scalar : map.texts("starts")) {
      whole(Optional.of(scalar.text()), MONTH_OF_YEAR, month, map, "starts").ifPresent(starts::add);
    }
    map.finish();
    return months.map(count -> new PeriodForm(count, starts));
  }

  private static Optional<Integer> whole(
      Optional<String> written, String form, Text wanted, YamlMap map, String key) {
    return map.parsed(
        key,
        written,
        text -> Optional.of(text).filter(t -> t.matches(form)).map(Integer::valueOf),
        wanted);
  }

  /** Why nobody governs what follows; without a last day nothing follows. */
  private static Optional<Text> gapAfter(YamlMap map, Optional<EffectiveRange> governs) {
    if (map.node("gap-after").isEmpty()) {
      return Optional.empty();
    }
    if (governs.filter(range -> range.before().isEmpty()).isPresent()) {
      map.report(Issue.of(ManifestCode.GAP_WITHOUT_END), map.location("gap-after"));
    }
    return Optional.of(ScalarReading.text(map, "gap-after"));
  }
}

package id.salor.appraisal.rules.unit;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Words in an order, and how many people have each. */
final class LabelTally {

  private final List<Text> titles = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final long[] counts;

  private LabelTally(List<String> words, List<Text> titles) {
    for (int i = 0; i < words.size(); i++) {
      places.put(words.get(i), i);
      this.titles.add(titles.get(i));
    }
    this.counts = new long[words.size()];
  }

  static LabelTally of(LabelSet set) {
    return new LabelTally(
        set.labels().stream().map(Label::value).toList(),
        set.members().stream().map(LabelSet.Member::title).toList());
  }

  static LabelTally ofTruth() {
    return new LabelTally(
        List.of(Value.TRUE.toString(), Value.FALSE.toString()),
        List.of(Text.of("ya", "yes"), Text.of("tidak", "no")));
  }

  void add(Value value) {
    Integer place = places.get(value.toString());
    if (place != null) {
      counts[place]++;
    }
  }

  long people() {
    return counts().stream().mapToLong(Long::longValue).sum();
  }

  private List<Long> counts() {
    return IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList();
  }

  List<LabelCount> tellable(long smallest) {
    return Merging.publishable(counts(), smallest).stream()
        .map(part -> new LabelCount(Labels.of(titles, part), part.of(counts())))
        .toList();
  }
}

package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.rules.diff.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts changes in the order in which people tell them, each once. */
final class Telling {

  private Telling() {}

  static List<Change> inOrder(List<Change> changes) {
    Map<Object, Change> once = new LinkedHashMap<>();
    for (Change change : changes) {
      once.putIfAbsent(
          List.of(change.topic(), change.effect(), change.what(), change.forWhom()), change);
    }
    List<Change> all = new ArrayList<>(once.values());
    // the sort is stable: within a topic they stay as they stand in the files
    all.sort(Comparator.comparing(Change::effect).thenComparing(Change::topic));
    return all;
  }
}

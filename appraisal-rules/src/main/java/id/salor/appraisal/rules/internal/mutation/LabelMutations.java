package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import java.util.ArrayList;
import java.util.List;

/** The labels next to one. */
final class LabelMutations {

  private LabelMutations() {}

  /** Returns the next better and the next worse label, where there are such. */
  static List<Label> neighbours(Label label, LabelSet set) {
    List<Label> labels = set.labels();
    int at = labels.indexOf(label);
    List<Label> neighbours = new ArrayList<>();
    if (at > 0) {
      neighbours.add(labels.get(at - 1));
    }
    if (at >= 0 && at + 1 < labels.size()) {
      neighbours.add(labels.get(at + 1));
    }
    return neighbours;
  }
}

package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small tables for tests. */
public final class Tables {

  private Tables() {}

  /**
   * A ladder from a number to labels.
   *
   * @param rows interval and label in turn
   */
  public static DecisionTable ladder(
      String name, String key, ScoreRange domain, String output, String set, String... rows) {
    List<DecisionTable.Row> made = new ArrayList<>();
    for (int i = 0; i < rows.length; i += 2) {
      made.add(
          row(
              made.size() + 2,
              List.of(new KeyCell.Numbers(Interval.parse(rows[i]).orElseThrow())),
              new OutputCell.Constant(new Value.OfLabel(Label.of(rows[i + 1]), Optional.empty()))));
    }
    return new DecisionTable(
        Name.of(name),
        List.of(new DecisionTable.Key(Name.of(key), Kind.NUMBER, domain)),
        List.of(new DecisionTable.Output(Name.of(output), Kind.label(Name.of(set)))),
        made,
        SourceLocation.of("uji/" + name + ".csv"));
  }

  /** A row at a line of a file. */
  public static DecisionTable.Row row(int line, List<KeyCell> keys, OutputCell output) {
    return new DecisionTable.Row(
        keys, List.of(output), Optional.empty(), SourceLocation.of("uji/tabel.csv", line));
  }
}

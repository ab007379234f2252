package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads cells in the kind of their column. */
final class CellReader {

  private static final Pattern THOUSANDS = Pattern.compile(".*\\d([.,]\\d+){2,}.*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern SPREADSHEET = Pattern.compile("[=+@].*|-[^\\d].*");
  private static final String ARROW = "->";

  private final Schema schema;
  private final SourceText source;
  private final List<Issue> issues;
  private final Map<Formula, SourceLocation> places;

  CellReader(
      Schema schema, SourceText source, List<Issue> issues, Map<Formula, SourceLocation> places) {
    this.schema = schema;
    this.source = source;
    this.issues = issues;
    this.places = places;
  }

  Optional<KeyCell> key(String cell, DecisionTable.Key key, SourceLocation place) {
    if (!isReadable(cell, key.name(), place)) {
      return Optional.empty();
    }
    if (cell.equals("*")) {
      return Optional.of(KeyCell.ANY);
    }
    if (key.kind() instanceof Kind.OfLabel of) {
      return labels(cell, of, place).map(KeyCell.Labels::new);
    } else if (key.kind() instanceof Kind.OfTruth) {
      return truth(cell)
          .map(truth -> (KeyCell) new KeyCell.Truth(truth))
          .or(() -> refuse(cell, key.name(), key.kind().title(), place));
    } else if (key.kind() instanceof Kind.OfNumber) {
      return interval(cell, key.name(), place);
    }
    Text wanted = Text.of("angka, label, atau ya/tidak", "number, label or yes/no");
    return refuse(cell, key.name(), wanted, place);
  }

  private Optional<KeyCell> interval(String cell, Name column, SourceLocation place) {
    if (isAmbiguous(cell, place)) {
      return Optional.empty();
    }
    return Interval.parse(withPoints(cell))
        .map(interval -> (KeyCell) new KeyCell.Numbers(interval))
        .or(
            () ->
                refuse(
                    cell,
                    column,
                    Text.of(
                        "angka atau rentang seperti 90..120, 90..<120, >=90, <50, atau *",
                        "a number or range such as 90..120, 90..<120, >=90, <50, or *"),
                    place));
  }

  Optional<OutputCell> output(String cell, DecisionTable.Output output, SourceLocation place) {
    if (!isReadable(cell, output.name(), place)) {
      return Optional.empty();
    }
    switch (cell) {
      case "tidak ditentukan", "not determined" -> {
        return Optional.of(OutputCell.HOLE);
      }
      case "tidak berlaku", "not applicable" -> {
        return Optional.of(OutputCell.ABSENT);
      }
      default -> {
        return cell.startsWith("rumus ") || cell.startsWith("formula ")
            ? computed(cell, place)
            : constant(cell, output, place);
      }
    }
  }

  private Optional<OutputCell> computed(String cell, SourceLocation place) {
    int start = cell.indexOf(' ') + 1;
    FormulaParser.Outcome outcome = FormulaParser.parse(cell.substring(start));
    if (outcome instanceof FormulaParser.Read read) {
      read.parsed()
          .offsets()
          .forEach((part, offset) -> places.put(part, within(cell, place, start + offset)));
      return Optional.of(new OutputCell.Computed(read.parsed().formula()));
    }
    FormulaParser.Failed failed = (FormulaParser.Failed) outcome;
    report(failed.problem().issue(), within(cell, place, start + failed.problem().offset()));
    return Optional.empty();
  }

  /** The place of a character of a cell; in a quoted cell each quotation mark is written twice. */
  private SourceLocation within(String cell, SourceLocation place, int offset) {
    int before = place.column() - 2;
    String line = source.line(place.line());
    boolean quoted = before >= 0 && before < line.length() && line.charAt(before) == '"';
    long doubled = quoted ? cell.substring(0, offset).chars().filter(c -> c == '"').count() : 0;
    return place.plusColumns(offset + (int) doubled);
  }

  private Optional<OutputCell> constant(
      String cell, DecisionTable.Output output, SourceLocation place) {
    Kind kind = output.kind();
    if (kind instanceof Kind.OfLabel of) {
      return labels(cell, of, place).flatMap(labels -> oneLabel(cell, labels, output, place));
    } else if (kind instanceof Kind.OfTruth) {
      return truth(cell)
          .map(truth -> (OutputCell) new OutputCell.Constant(Value.of(truth)))
          .or(() -> refuse(cell, output.name(), kind.title(), place));
    } else if (kind instanceof Kind.OfNumber) {
      return number(cell, output.name(), place);
    }
    return refuse(cell, output.name(), kind.title(), place);
  }

  private Optional<OutputCell> oneLabel(
      String cell, List<Label> labels, DecisionTable.Output output, SourceLocation place) {
    return labels.size() == 1
        ? Optional.of(new OutputCell.Constant(new Value.OfLabel(labels.get(0), Optional.empty())))
        : refuse(cell, output.name(), Text.of("satu label", "one label"), place);
  }

  private Optional<OutputCell> number(String cell, Name column, SourceLocation place) {
    if (isAmbiguous(cell, place)) {
      return Optional.empty();
    }
    String text = withPoints(cell);
    int arrow = text.indexOf(ARROW);
    Optional<OutputCell> read =
        arrow < 0
            ? Rational.tryParse(text).map(Value::of).map(OutputCell.Constant::new)
            : line(text.substring(0, arrow), text.substring(arrow + ARROW.length()));
    return read.or(
        () ->
            refuse(
                cell,
                column,
                Text.of("angka, atau garis seperti 70->89", "a number, or a line such as 70->89"),
                place));
  }

  private static Optional<OutputCell> line(String start, String end) {
    Optional<Rational> from = Rational.tryParse(start.strip());
    Optional<Rational> to = Rational.tryParse(end.strip());
    return from.flatMap(f -> to.map(t -> new OutputCell.Line(f, t)));
  }

  private Optional<List<Label>> labels(String cell, Kind.OfLabel of, SourceLocation place) {
    LabelSet set = schema.labelSet(of.set()).orElseThrow();
    List<Label> labels = new ArrayList<>();
    boolean known = true;
    for (String part : cell.split("\\|", -1)) {
      String text = part.strip();
      Optional<Label> label = set.labels().stream().filter(l -> l.value().equals(text)).findFirst();
      label.ifPresentOrElse(labels::add, () -> reportLabel(text, set, place));
      known &= label.isPresent();
    }
    return known ? Optional.of(labels) : Optional.empty();
  }

  private void reportLabel(String text, LabelSet set, SourceLocation place) {
    List<String> known = set.labels().stream().map(Label::value).toList();
    String maybe = Suggestion.nearestOrAll(text, known);
    report(Issue.of(SheetCode.LABEL, text, set.name(), maybe), place);
  }

  private static Optional<Boolean> truth(String cell) {
    return switch (cell) {
      case "ya", "yes" -> Optional.of(true);
      case "tidak", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private boolean isReadable(String cell, Name column, SourceLocation place) {
    if (cell.isEmpty()) {
      report(Issue.of(SheetCode.EMPTY_CELL, column), place);
      return false;
    }
    return isHarmless(cell, place);
  }

  /** Tells whether no spreadsheet program would run the cell; needed of every column. */
  boolean isHarmless(String cell, SourceLocation place) {
    if (SPREADSHEET.matcher(cell).matches()) {
      report(Issue.of(SheetCode.SPREADSHEET_FORMULA, cell), place);
      return false;
    }
    return true;
  }

  private boolean isAmbiguous(String cell, SourceLocation place) {
    boolean ambiguous = THOUSANDS.matcher(cell.replace("..", " ")).matches();
    if (ambiguous) {
      report(Issue.of(SheetCode.AMBIGUOUS_NUMBER, cell), place);
    }
    return ambiguous;
  }

  private static String withPoints(String cell) {
    return DECIMAL_COMMA.matcher(cell).replaceAll(".");
  }

  private <T> Optional<T> refuse(String cell, Name column, Text wanted, SourceLocation place) {
    report(Issue.of(SheetCode.CELL, cell, column, wanted), place);
    return Optional.empty();
  }

  private void report(Issue issue, SourceLocation place) {
    issues.add(source.issue(issue, place));
  }
}

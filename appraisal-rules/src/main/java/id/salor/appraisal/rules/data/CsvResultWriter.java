package id.salor.appraisal.rules.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes results as a table, one row each.
 *
 * <p>Columns: {@code id}, {@code appraisee.id}, {@code appraisee.name}, {@code appraisee.unit},
 * {@code period}, {@code policy}, {@code digest}, {@code status}, {@code score}, {@code rating};
 * then one for each component and outcome; then {@code others}, {@code reason}, {@code issues}. The
 * components are those that were named by {@link Settings#withColumns(List)}, else those of the
 * first result that has any. A result of another policy may have components without a column: they
 * stand in {@code others} as {@code name=value; name=value}, so nothing is lost and the rows still
 * stream. At most a thousand rows without components wait for the first that has some.
 *
 * <p>A number is exact, except one that does not end within 18 decimals: it is written to 10 and
 * marked {@code ≈} (JSON has it exactly). A cell that a spreadsheet would take for a formula gets
 * an apostrophe in front.
 *
 * <p>An output that fails throws {@link UncheckedIOException}. Not safe for use by many threads.
 */
public final class CsvResultWriter implements AutoCloseable {

  private static final List<String> BEFORE =
      List.of(
          "id",
          "appraisee.id",
          "appraisee.name",
          "appraisee.unit",
          "period",
          "policy",
          "digest",
          "status",
          "score",
          "rating");
  private static final List<String> AFTER = List.of("others", "reason", "issues");
  private static final int MAX_WAITING = 1_000;
  private static final int MAX_DECIMALS = 18;
  private static final int SHOWN_DECIMALS = 10;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter output;
  private final Style style;
  private final Language language;
  private Optional<List<Name>> columns;
  private final List<Line> waiting = new ArrayList<>();
  private boolean closed;

  /** What a spreadsheet program expects. */
  public enum Style {
    /** Commas between cells, a point in numbers. */
    INTERNATIONAL(','),
    /** Semicolons between cells, a comma in numbers: spreadsheets set to Indonesian. */
    INDONESIAN(';');

    private final char separator;

    Style(char separator) {
      this.separator = separator;
    }
  }

  /** A row, before it is known which components have columns. */
  private record Line(List<String> before, Map<Name, String> figures, List<String> after) {}

  /**
   * Settings of a writer.
   *
   * @param style separators
   * @param language the language of reasons and issues
   * @param columns the components and outcomes that get a column; empty for those of the first
   *     result that has any
   */
  public record Settings(Style style, Language language, Optional<List<Name>> columns) {

    /** Commas, Indonesian, the components of the first result. */
    public static final Settings DEFAULT =
        new Settings(Style.INTERNATIONAL, Language.ID, Optional.empty());

    /** Checks and copies the components. */
    public Settings {
      Objects.requireNonNull(style, "style");
      Objects.requireNonNull(language, "language");
      columns = columns.map(names -> List.copyOf(new LinkedHashSet<>(names)));
    }

    /** Returns these settings with another style. */
    public Settings withStyle(Style other) {
      return new Settings(other, language, columns);
    }

    /** Returns these settings with another language. */
    public Settings withLanguage(Language other) {
      return new Settings(style, other, columns);
    }

    /** Returns these settings with columns for these components and outcomes. */
    public Settings withColumns(List<Name> names) {
      return new Settings(style, language, Optional.of(names));
    }
  }

  private CsvResultWriter(Writer output, Settings settings) {
    this.style = settings.style();
    this.language = settings.language();
    this.columns = settings.columns();
    this.output =
        CsvWriter.builder()
            .fieldSeparator(style.separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(output);
    columns.ifPresent(this::writeHeading);
  }

  /** Returns a writer with the default settings. */
  public static CsvResultWriter of(Writer output) {
    return of(output, Settings.DEFAULT);
  }

  /** Returns a writer. */
  public static CsvResultWriter of(Writer output, Settings settings) {
    return new CsvResultWriter(output, settings);
  }

  /** Writes a result. */
  public void write(AppraisalResult result) {
    Map<Name, String> figures = new LinkedHashMap<>();
    result.figures().components().forEach(component -> put(figures, component));
    result.figures().outcomes().forEach(outcome -> put(figures, outcome));
    Appraisee appraisee = result.subject().appraisee();
    List<String> before =
        List.of(
            text(result.subject().id().value()),
            text(appraisee.id()),
            text(appraisee.name().orElse("")),
            text(appraisee.unit().orElse("")),
            text(result.subject().period().toString()),
            text(result.policy().map(stamp -> stamp.policy().toString()).orElse("")),
            text(result.policy().map(stamp -> stamp.digest().value()).orElse("")),
            status(result),
            result.figures().score().map(score -> number(score.value())).orElse(""),
            text(result.rating().map(Label::value).orElse("")));
    String reason =
        result instanceof AppraisalResult.WithoutRating without
            ? without.reason().in(language)
            : "";
    add(new Line(before, figures, List.of(text(reason), issues(result.issues()))));
  }

  /** Writes an appraisal that could not be read, as a refused one. */
  public void writeUnread(ReadAppraisal unread) {
    List<String> before =
        List.of(text(unread.id().orElse("")), "", "", "", "", "", "", "refused", "", "");
    add(new Line(before, Map.of(), List.of("", issues(unread.issues()))));
  }

  private void put(Map<Name, String> figures, ComponentResult component) {
    figures.put(component.name(), value(component.value()));
  }

  private static String status(AppraisalResult result) {
    if (result instanceof AppraisalResult.Rated) {
      return "rated";
    }
    return result instanceof AppraisalResult.Refused ? "refused" : "without-rating";
  }

  private String value(Value value) {
    if (value instanceof Value.OfNumber number) {
      return number(number.number());
    }
    return value instanceof Value.Unknown ? "" : text(value.toString());
  }

  private String number(Rational number) {
    Optional<BigDecimal> exact =
        number.toExactDecimal().filter(decimal -> decimal.scale() <= MAX_DECIMALS);
    String written =
        exact
            .map(BigDecimal::toPlainString)
            .orElseGet(
                () ->
                    "≈"
                        + new BigDecimal(number.numerator())
                            .divide(
                                new BigDecimal(number.denominator()),
                                SHOWN_DECIMALS,
                                RoundingMode.HALF_UP)
                            .toPlainString());
    return style == Style.INDONESIAN ? written.replace('.', ',') : written;
  }

  private String issues(List<Issue> issues) {
    return text(
        issues.stream()
            .map(issue -> "[" + issue.code().id() + "] " + place(issue) + said(issue))
            .collect(Collectors.joining("; ")));
  }

  private static String place(Issue issue) {
    return issue.location().map(location -> location + ": ").orElse("")
        + issue.subject().map(subject -> subject + ": ").orElse("");
  }

  private String said(Issue issue) {
    return issue.message().in(language);
  }

  /** The text, made harmless where a spreadsheet would take it for a formula. */
  private static String text(String text) {
    boolean isFormula =
        !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return isFormula ? "'" + text : text;
  }

  private void add(Line line) {
    if (columns.isEmpty()) {
      waiting.add(line);
      if (!line.figures.isEmpty() || waiting.size() > MAX_WAITING) {
        settle(line.figures.keySet());
      }
    } else {
      writeLine(line);
    }
  }

  private void settle(Set<Name> names) {
    columns = Optional.of(List.copyOf(names));
    writeHeading(columns.get());
    waiting.forEach(this::writeLine);
    waiting.clear();
  }

  private void writeHeading(List<Name> names) {
    List<String> heading = new ArrayList<>(BEFORE);
    for (Name name : names) {
      boolean isTaken = BEFORE.contains(name.value()) || AFTER.contains(name.value());
      heading.add(isTaken ? "component." + name : name.value());
    }
    heading.addAll(AFTER);
    writeRow(heading);
  }

  private void writeLine(Line line) {
    List<Name> names = columns.orElseThrow();
    List<String> row = new ArrayList<>(line.before);
    names.forEach(name -> row.add(line.figures.getOrDefault(name, "")));
    Set<Name> known = Set.copyOf(names);
    row.add(
        line.figures.entrySet().stream()
            .filter(figure -> !known.contains(figure.getKey()))
            .map(figure -> figure.getKey() + "=" + figure.getValue())
            .collect(Collectors.joining("; ")));
    row.addAll(line.after);
    writeRow(row);
  }

  private void writeRow(List<String> row) {
    output.writeRecord(row);
  }

  /** Writes what is still waiting and closes the output. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (columns.isEmpty()) {
      settle(Set.of());
    }
    try {
      output.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

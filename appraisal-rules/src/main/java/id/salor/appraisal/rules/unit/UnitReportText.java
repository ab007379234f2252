package id.salor.appraisal.rules.unit;

import id.salor.appraisal.rules.internal.page.TextTable;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A report as text for a terminal. */
public final class UnitReportText {

  private final UnitReport report;
  private final UnitWording words;
  private final StringBuilder text = new StringBuilder();

  private UnitReportText(UnitReport report, Language language) {
    this.report = Objects.requireNonNull(report, "report");
    this.words = new UnitWording(language);
  }

  /** Returns the text in one language; lines end with {@code \n}. */
  public static String of(UnitReport report, Language language) {
    UnitReportText text = new UnitReportText(report, language);
    text.write();
    return text.text.toString();
  }

  private void write() {
    line(words.say("Laporan unit. ", "Unit report. ") + words.protection(report.smallest()));
    if (report.parts().isEmpty()) {
      line(words.nobody(report.smallest()));
    }
    report.parts().forEach(this::part);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    text.append('\n').append(heading).append('\n');
  }

  private void part(UnitReportPart part) {
    heading(
        part.onlyGroup().map(group -> words.shown(group.title()) + ". ").orElse("")
            + words.shown(part.title())
            + ", "
            + part.period()
            + " ("
            + part.policy()
            + ")");
    line(words.people(part.people().rated()) + words.say(" dinilai.", " rated."));
    words.missing(part.people(), report.smallest()).forEach(this::line);
    if (part.hasRatings()) {
      heading(words.say("Predikat", "Ratings"));
      counts(part.ratings());
    }
    figures(
        words.say("Kepuasan masyarakat dan mutu layanan", "Public satisfaction and service"),
        part.figures(Figure.Role.PUBLIC));
    figures(
        words.say("Nilai dan indikator", "Score and indicators"),
        part.figures().stream()
            .filter(figure -> !figure.roles().contains(Figure.Role.PUBLIC))
            .toList());
    groups(part);
    limits(part.limits());
  }

  private void counts(List<LabelCount> counts) {
    if (counts.isEmpty()) {
      line("  " + words.ratingsUntold());
      return;
    }
    long all = counts.stream().mapToLong(LabelCount::people).sum();
    TextTable table = new TextTable(1);
    counts.forEach(
        count ->
            table.row(
                List.of(
                    words.say(count.labels().title()),
                    words.number(count.people()),
                    words.percent(count.people(), all))));
    text.append(table);
  }

  private void figures(String heading, List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    heading(heading);
    TextTable table = new TextTable(1);
    List<String> head = new ArrayList<>(List.of("", words.say("rata-rata", "mean")));
    for (Quantile quantile : Quantile.values()) {
      head.add(words.share(quantile));
    }
    table.row(head);
    boolean isAny = false;
    for (Figure figure : figures) {
      if (figure instanceof Figure.OfNumber number && number.isTold()) {
        table.row(cells(number));
        isAny = true;
      }
    }
    if (isAny) {
      text.append(table);
    }
    for (Figure figure : figures) {
      if (figure.isTold() && figure instanceof Figure.OfLabels labels) {
        line("  " + words.shown(figure.title()) + ": " + words.counts(labels.counts()));
      }
      if (figure.isTold()) {
        words
            .those(figure)
            .ifPresent(those -> line("  " + words.shown(figure.title()) + ": " + those));
      }
    }
    words.figuresUntold(figures).ifPresent(untold -> line("  " + untold));
  }

  private List<String> cells(Figure.OfNumber figure) {
    List<String> cells = new ArrayList<>();
    cells.add(words.say(figure.title()));
    cells.add(figure.mean().map(words::decimal).orElse(UnitWording.DASH));
    for (Quantile quantile : Quantile.values()) {
      cells.add(
          Optional.ofNullable(figure.quantiles().get(quantile))
              .map(words::decimal)
              .orElse(UnitWording.DASH));
    }
    return cells;
  }

  private void groups(UnitReportPart part) {
    Comparison groups = part.groups();
    if (part.onlyGroup().isPresent() || groups.groups().isEmpty()) {
      return;
    }
    heading(words.say("Menurut ", "By ") + words.shown(report.byTitle()));
    TextTable table = new TextTable(1);
    List<Figure> compared = compared(part);
    List<String> head = new ArrayList<>(List.of("", words.say("orang", "people")));
    groups.parts().forEach(labels -> head.add(words.say(labels.title())));
    compared.forEach(
        figure -> head.add(words.say("median ", "median ") + words.say(figure.title())));
    table.row(head);
    groups.groups().forEach(group -> table.row(cells(group, groups, compared)));
    groups.unnamed().ifPresent(group -> table.row(cells(group, groups, compared)));
    groups.rest().ifPresent(rest -> table.row(rest(rest, compared.size())));
    text.append(table);
  }

  /** The figures by which groups are compared. */
  static List<Figure> compared(UnitReportPart part) {
    List<Name> names =
        part.groups().groups().stream()
            .flatMap(group -> group.medians().keySet().stream())
            .distinct()
            .toList();
    return part.figures().stream().filter(figure -> names.contains(figure.name())).toList();
  }

  private List<String> cells(Comparison.Group group, Comparison groups, List<Figure> compared) {
    List<String> cells = new ArrayList<>();
    cells.add(words.say(group.title()));
    cells.add(words.number(group.people()));
    for (int i = 0; i < groups.parts().size(); i++) {
      int place = i;
      cells.add(
          group
              .counts()
              .map(counts -> words.percent(counts.get(place), group.people()))
              .orElse(UnitWording.DASH));
    }
    for (Figure figure : compared) {
      BigDecimal median = group.medians().get(figure.name());
      cells.add(median == null ? UnitWording.DASH : words.decimal(median));
    }
    return cells;
  }

  private List<String> rest(List<Long> rest, int compared) {
    long people = rest.stream().mapToLong(Long::longValue).sum();
    List<String> cells = new ArrayList<>();
    cells.add(words.say("yang bertanda \u2014, bersama", "those with \u2014, together"));
    cells.add(words.number(people));
    rest.forEach(count -> cells.add(words.percent(count, people)));
    for (int i = 0; i < compared; i++) {
      cells.add("");
    }
    return cells;
  }

  private void limits(List<LimitStanding> limits) {
    if (limits.isEmpty()) {
      return;
    }
    heading(words.say("Batas sebaran predikat", "Limits on the spread of ratings"));
    for (LimitRule rule : LimitRule.of(limits)) {
      line("  " + words.limit(rule.limit()));
      line("    " + words.basis(rule.limit()));
      rule.told()
          .forEach(
              limit ->
                  line(
                      "    "
                          + words.of(limit)
                          + ": "
                          + words.fact(limit)
                          + ", "
                          + words.verdict(limit)));
      words.untold(rule).ifPresent(untold -> line("    " + untold));
    }
  }
}

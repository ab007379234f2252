package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column of a table as people see it.
 *
 * @param heading how the file heads it
 * @param role what it is for
 * @param title what it is, with its unit
 * @param content what may stand in its cells
 * @param kind the kind of the values in it; absent for articles, reasons and remarks
 */
public record TableColumn(
    String heading, Role role, Text title, Text content, Optional<Kind> kind) {

  /** What a column is for. */
  public enum Role {
    /** What a row asks. */
    KEY,
    /** What it gives. */
    OUTPUT,
    /** What it rests on, or a note. */
    REMARK
  }

  private static final Text KEY_CONTENT =
      Text.of("; * berarti apa saja", "; * means whatever it is");
  private static final Text OUTPUT_CONTENT =
      Text.of(
          "; \"tidak ditentukan\" bila hukum diam; \"rumus …\" untuk hitungan",
          "; \"not determined\" where the law is silent; \"formula …\" for a calculation");
  private static final Text REMARK_CONTENT = Text.of("teks", "a text");

  /** Checks the components. */
  public TableColumn {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(kind, "kind");
  }

  /** Tells whether numbers stand in its cells. */
  public boolean isOfNumbers() {
    return kind.filter(Kind.OfNumber.class::isInstance).isPresent();
  }

  /**
   * Returns the columns of a table that was read without errors.
   *
   * @param headings the headings of its file, in order
   */
  public static List<TableColumn> of(List<String> headings, DecisionTable table, Schema schema) {
    List<TableColumn> columns = new ArrayList<>();
    int keys = 0;
    int outputs = 0;
    for (String heading : headings) {
      String word = heading.replaceAll(" .*", "");
      if (!isRemark(heading) && HeadingWords.isAny(HeadingWords::key, word)) {
        columns.add(key(heading, table.keys().get(keys++), schema));
      } else if (!isRemark(heading)) {
        columns.add(output(heading, table.outputs().get(outputs++), schema));
      } else {
        columns.add(remark(heading));
      }
    }
    return columns;
  }

  private static boolean isRemark(String heading) {
    return HeadingWords.isAny(HeadingWords::law, heading)
        || HeadingWords.isAny(HeadingWords::interpretation, heading)
        || HeadingWords.isAny(HeadingWords::note, heading);
  }

  private static TableColumn key(String heading, DecisionTable.Key key, Schema schema) {
    Text title = title(key.name().value(), schema);
    return new TableColumn(
        heading,
        Role.KEY,
        Text.of("Bila: " + title.id(), "If: " + title.en()),
        content(key.kind(), key.domain(), schema, KEY_CONTENT),
        Optional.of(key.kind()));
  }

  private static TableColumn output(String heading, DecisionTable.Output output, Schema schema) {
    Text title = title(output.name().value(), schema);
    return new TableColumn(
        heading,
        Role.OUTPUT,
        Text.of("Maka: " + title.id(), "Then: " + title.en()),
        content(output.kind(), ScoreRange.ANY, schema, OUTPUT_CONTENT),
        Optional.of(output.kind()));
  }

  private static TableColumn remark(String heading) {
    HeadingWords id = HeadingWords.INDONESIAN;
    HeadingWords en = HeadingWords.ENGLISH;
    Text title =
        HeadingWords.isAny(HeadingWords::law, heading)
            ? Text.of(id.law(), en.law())
            : HeadingWords.isAny(HeadingWords::interpretation, heading)
                ? Text.of(id.interpretation(), en.interpretation())
                : Text.of(id.note(), en.note());
    return new TableColumn(
        heading,
        Role.REMARK,
        Text.of(capital(title.id()), capital(title.en())),
        REMARK_CONTENT,
        Optional.empty());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The title and unit of a name; a name of one table only has none but itself. */
  private static Text title(String name, Schema schema) {
    return schema.declarations().values().stream()
        .filter(declaration -> declaration.name().value().equals(name))
        .findFirst()
        .map(TableColumn::titled)
        .orElse(Text.same(name));
  }

  private static Text titled(Declaration declaration) {
    String unit = declaration.unit().isEmpty() ? "" : " (" + declaration.unit() + ")";
    return Text.of(declaration.title().id() + unit, declaration.title().en() + unit);
  }

  private static Text content(Kind kind, ScoreRange domain, Schema schema, Text more) {
    Text wanted = kind.title();
    if (kind instanceof Kind.OfLabel of) {
      LabelSet set = schema.labelSet(of.set()).orElseThrow();
      String labels = set.labels().stream().map(Label::value).collect(Collectors.joining(", "));
      wanted = Text.of("label: " + labels, "label: " + labels);
    } else if (!domain.equals(ScoreRange.ANY)) {
      wanted = Text.of(wanted.id() + " " + domain, wanted.en() + " " + domain);
    }
    return Text.of(wanted.id() + more.id(), wanted.en() + more.en());
  }

  /**
   * Returns what each row of a table says in each column; two cells that say the same are equal.
   */
  public static List<List<Object>> meaning(
      List<TableColumn> columns, DecisionTable table, List<TableLayout.Row> rows) {
    List<List<Object>> meaning = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      int keys = 0;
      int outputs = 0;
      List<Object> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        DecisionTable.Row of = table.rows().get(row);
        cells.add(
            switch (columns.get(i).role()) {
              case KEY -> of.keys().get(keys++);
              case OUTPUT -> of.outputs().get(outputs++);
              case REMARK -> rows.get(row).cells().get(i);
            });
      }
      meaning.add(List.copyOf(cells));
    }
    return meaning;
  }
}

package id.salor.appraisal.rules.form;

import id.salor.appraisal.model.Notes;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a form, the notes below their headings, and the rows of an example. */
final class FormTable {

  /** The id of the example, which people replace. */
  static final String EXAMPLE = "CONTOH-1";

  private static final String ID = "id";
  private static final Text ID_CONTENT =
      Text.of("teks, setiap penilaian lain", "a text, another one for each appraisal");

  /** How many entries of each group the example shows. */
  private static final int ENTRIES = 2;

  private final FormTarget target;
  private final Schema schema;
  private final List<FormColumn> columns = new ArrayList<>();

  FormTable(FormTarget target) {
    this.target = target;
    this.schema = target.version().schema();
    addFixed();
    addLevel(schema.root(), "");
    addNotes();
  }

  List<FormColumn> columns() {
    return columns;
  }

  private void addFixed() {
    add(ID, Text.of("Id penilaian", "Id of the appraisal"), ID_CONTENT, InputWording.MANDATORY);
    add(
        "policy",
        Text.of("Kebijakan", "Policy"),
        Text.same(target.reference().toString()),
        InputWording.MANDATORY);
    add(
        "period",
        Text.of("Periode", "Period"),
        Text.of("tahun, bulan, atau hari..hari", "a year, a month, or day..day"),
        InputWording.MANDATORY);
    Text text = Text.of("teks", "a text");
    add("appraisee.id", Text.of("NIP", "Id of the person"), text, InputWording.OPTIONAL);
    add("appraisee.name", Text.of("Nama", "Name"), text, InputWording.OPTIONAL);
    add("appraisee.unit", Text.of("Unit kerja", "Unit"), text, InputWording.OPTIONAL);
    add("appraisee.position", Text.of("Jabatan", "Position"), text, InputWording.OPTIONAL);
  }

  private void addNotes() {
    Text text =
        Text.of(
            "teks, paling banyak " + Notes.MAX_LENGTH + " karakter",
            "a text of at most " + Notes.MAX_LENGTH + " characters");
    add(
        "notes.employee",
        Text.of("Catatan pegawai", "Note of the employee"),
        text,
        InputWording.OPTIONAL);
    add(
        "notes.appraiser",
        Text.of("Catatan pejabat penilai", "Note of the appraiser"),
        text,
        InputWording.OPTIONAL);
  }

  private void add(String heading, Text title, Text content, Text need) {
    columns.add(new FormColumn(heading, title, content, need, List.of(), Optional.empty()));
  }

  private void addLevel(GroupDeclaration level, String prefix) {
    level.declarations().values().stream()
        .filter(Declaration::isInput)
        .forEach(
            input ->
                columns.add(
                    new FormColumn(
                        prefix + input.name(),
                        input.title(),
                        InputWording.content(input, schema),
                        InputWording.need(input),
                        InputWording.choices(input, schema),
                        Optional.of(input))));
    level.groups().values().forEach(group -> addGroup(group, prefix + group.name() + "."));
  }

  private void addGroup(GroupDeclaration group, String prefix) {
    add(
        prefix + ID,
        Text.of("Id entri: " + group.title().id(), "Id of the entry: " + group.title().en()),
        Text.of("teks; satu baris per entri", "a text; one row for each entry"),
        Text.of("kosongkan bila tidak ada", "leave empty where there is none"));
    addLevel(group, prefix);
  }

  private static boolean isOptional(GroupDeclaration group) {
    return group.presence() == Declaration.Presence.OPTIONAL;
  }

  /**
   * The rows between the heading and the first appraisal. They are for people; readers know them by
   * the mark at their beginning.
   */
  List<List<String>> notes() {
    return List.of(
        note(column -> column.title().id()),
        note(column -> column.content().id()),
        note(column -> column.need().id()));
  }

  private List<String> note(Function<FormColumn, String> wording) {
    List<String> cells = new ArrayList<>(columns.stream().map(wording).toList());
    cells.set(0, "# " + cells.get(0));
    return cells;
  }

  /** The rows of one appraisal with the ids of its entries, and nothing else filled in. */
  List<List<String>> example() {
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> row : atLeastOne(entries(schema.root(), ""))) {
      row.put(ID, EXAMPLE);
      if (rows.isEmpty()) {
        row.put("policy", target.reference().toString());
        target.period().ifPresent(period -> row.put("period", period.toString()));
      }
      rows.add(columns.stream().map(column -> row.getOrDefault(column.heading(), "")).toList());
    }
    return rows;
  }

  private static List<Map<String, String>> atLeastOne(List<Map<String, String>> rows) {
    return rows.isEmpty() ? List.of(new LinkedHashMap<>()) : rows;
  }

  /** The rows of the groups of a level, side by side; optional groups are left out. */
  private static List<Map<String, String>> entries(GroupDeclaration level, String prefix) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (GroupDeclaration group : level.groups().values()) {
      if (isOptional(group)) {
        continue;
      }
      int at = 0;
      for (Map<String, String> row : entriesOf(group, prefix + group.name() + ".")) {
        if (at == rows.size()) {
          rows.add(new LinkedHashMap<>());
        }
        rows.get(at++).putAll(row);
      }
    }
    return rows;
  }

  private static List<Map<String, String>> entriesOf(GroupDeclaration group, String prefix) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int number = 1; number <= ENTRIES; number++) {
      for (Map<String, String> row : atLeastOne(entries(group, prefix))) {
        row.put(prefix + ID, exampleId(group.name(), number));
        rows.add(row);
      }
    }
    return rows;
  }

  static String exampleId(Name group, int number) {
    return group.value().substring(0, 1).toUpperCase(Locale.ROOT) + number;
  }
}

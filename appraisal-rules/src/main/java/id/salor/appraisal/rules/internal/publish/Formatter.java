package id.salor.appraisal.rules.internal.publish;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.manifest.ManifestReader;
import id.salor.appraisal.rules.internal.reader.FileLanguage;
import id.salor.appraisal.rules.internal.reader.RuleFileReader;
import id.salor.appraisal.rules.internal.reader.RuleLayout;
import id.salor.appraisal.rules.internal.reader.RuleReading;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.seal.SealCheck;
import id.salor.appraisal.rules.internal.sheet.SheetReader;
import id.salor.appraisal.rules.internal.sheet.SheetReading;
import id.salor.appraisal.rules.internal.sheet.TableLayout;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.publish.FormatReport.FormattedFile;
import id.salor.appraisal.rules.publish.FormatReport.Mode;
import id.salor.appraisal.rules.publish.FormatReport.State;
import id.salor.appraisal.value.Name;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lays the files of one version out, without changing what they say. */
public final class Formatter {

  private final PolicyFolder folder;
  private final Path directory;
  private final Mode mode;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Name, DecisionTable> tables = new HashMap<>();
  private final Set<Name> faultyTables = new HashSet<>();
  private final Map<String, List<Issue>> errors = new TreeMap<>();

  /**
   * Makes a formatter.
   *
   * @param directory where the folder lies
   */
  public Formatter(PolicyFolder folder, Path directory, Mode mode) {
    this.folder = folder;
    this.directory = directory;
    this.mode = mode;
  }

  /**
   * Lays the files out.
   *
   * @param found takes what is wrong with the folder as a whole
   * @throws IOException if a file cannot be written
   */
  public List<FormattedFile> run(List<Issue> found) throws IOException {
    folder.issues().stream().filter(Issue::isError).forEach(found::add);
    Optional<Manifest> manifest =
        ManifestReader.read(
            folder, folder.digest(FileLanguage.versions(folder.sentences())), issues);
    issues.stream().filter(Issue::isError).forEach(found::add);
    List<String> names = folder.files().keySet().stream().filter(Formatter::isLaidOut).toList();
    manifest.ifPresent(this::readTables);
    List<FormattedFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(
          manifest.isPresent()
              ? format(name, manifest.get())
              : new FormattedFile(folder.name() + "/" + name, State.REFUSED, List.of()));
    }
    return files;
  }

  /** Manifests and examples are their author's prose; workbooks are laid out by their program. */
  private static boolean isLaidOut(String file) {
    return file.endsWith(PolicyFolder.SENTENCES) || file.endsWith(PolicyFolder.TABLES);
  }

  private void readTables(Manifest manifest) {
    folder
        .files()
        .forEach(
            (file, source) -> {
              if (PolicyFolder.isTable(file)) {
                Name name = Name.of(PolicyFolder.tableName(file));
                SheetReading reading = read(source, name, manifest);
                errors.put(file, reading.issues());
                reading
                    .table()
                    .ifPresentOrElse(
                        table -> tables.put(name, table), () -> faultyTables.add(name));
              }
            });
  }

  private static SheetReading read(SourceText source, Name table, Manifest manifest) {
    return SheetReader.read(source, table, manifest.version().schema(), manifest.columns(table));
  }

  private FormattedFile format(String file, Manifest manifest) throws IOException {
    SourceText source = folder.files().get(file);
    Laid laid = PolicyFolder.isTable(file) ? table(file, source) : rules(source, manifest);
    List<Issue> wrong = laid.issues().stream().filter(Issue::isError).toList();
    State state =
        !wrong.isEmpty()
            ? State.REFUSED
            : laid.text().equals(source.text())
                ? State.FORMATTED
                : SealCheck.isSealed(folder) ? State.SEALED : State.CHANGED;
    if (state == State.CHANGED && mode == Mode.WRITE) {
      FolderWriter.replaceText(directory.resolve(file), laid.text());
    }
    return new FormattedFile(source.file(), state, wrong);
  }

  /** A file laid out, or what keeps it from being. */
  private record Laid(String text, List<Issue> issues) {}

  private Laid table(String file, SourceText source) {
    List<Issue> found = errors.get(file);
    if (!found.isEmpty()) {
      return new Laid("", found);
    }
    String text = TableLayout.of(source);
    SourceText laid = SourceText.of(source.file(), text);
    return same(text, source, TableLayout.cells(laid).equals(TableLayout.cells(source)));
  }

  private Laid rules(SourceText source, Manifest manifest) {
    Schema schema = manifest.version().schema();
    RuleReading before = RuleFileReader.read(source, schema, tables, faultyTables);
    if (before.issues().stream().anyMatch(Issue::isError)) {
      return new Laid("", before.issues());
    }
    String text = RuleLayout.of(source);
    SourceText laid = SourceText.of(source.file(), text);
    RuleReading after = RuleFileReader.read(laid, schema, tables, faultyTables);
    return same(text, source, meaning(after.rules()).equals(meaning(before.rules())));
  }

  /** What is laid out is read again: should it say anything else, the file stays as it is. */
  private static Laid same(String text, SourceText source, boolean saysTheSame) {
    return saysTheSame
        ? new Laid(text, List.of())
        : new Laid("", List.of(Issue.of(PublishCode.LAYOUT).at(source.location())));
  }

  /** What rules say, wherever they stand. */
  static List<Object> meaning(List<Rule> rules) {
    List<Object> meaning = new ArrayList<>();
    for (Rule rule : rules) {
      meaning.add(rule.name());
      meaning.add(rule.exceptionTo().map(Rule.General::name));
      meaning.add(rule.conditions());
      rule.terms().forEach(signed -> meaning.add(List.of(signed.term(), signed.origin().basis())));
    }
    return meaning;
  }
}

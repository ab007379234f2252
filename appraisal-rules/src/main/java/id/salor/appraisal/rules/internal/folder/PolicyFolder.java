package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files of one policy version as they were at one moment, normalised.
 *
 * <p>A file that could not be read is not among the {@link #files()}, but among the {@link
 * #issues()}; the others are there all the same, so that every problem of a folder can be told at
 * once. A folder with errors must not be used to appraise.
 */
public final class PolicyFolder {

  /** The file that declares the version. */
  public static final String MANIFEST = "policy.yaml";

  /** The file with the values that the law leaves to the agency. */
  public static final String PARAMETERS = "parameters.yaml";

  /**
   * The file that says what belongs in a work plan. It decides no rating, so it is neither digested
   * nor sealed: a version that is sealed already can be given one.
   */
  public static final String PLAN = "plan.yaml";

  /** The file that seals the others. */
  public static final String SEAL = "SEAL";

  /** The folder of worked examples, with its slash. */
  public static final String EXAMPLES = "examples/";

  /** The ending of files of sentences. */
  public static final String SENTENCES = ".dslr";

  /** The ending of tables as text. */
  public static final String TABLES = ".csv";

  /** The ending of tables as workbooks. */
  public static final String WORKBOOKS = ".xlsx";

  private static final Pattern ID_LINE = Pattern.compile("^id:\\s*[\"']?([^\\s\"'#]+).*$");

  private final String name;
  private final SortedMap<String, SourceText> files;
  private final Map<String, byte[]> workbooks;
  private final List<Issue> issues;

  private PolicyFolder(
      String name,
      Map<String, SourceText> files,
      Map<String, byte[]> workbooks,
      List<Issue> issues) {
    this.name = Objects.requireNonNull(name, "name");
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.workbooks = Map.copyOf(workbooks);
    this.issues = List.copyOf(withMissingManifest(name, files, issues));
  }

  private static List<Issue> withMissingManifest(
      String name, Map<String, SourceText> files, List<Issue> issues) {
    // a folder that was not read to its end is placed as a whole
    boolean reported =
        issues.stream()
            .flatMap(issue -> issue.location().stream())
            .map(SourceLocation::file)
            .anyMatch(file -> file.equals(name + "/" + MANIFEST) || file.equals(name));
    if (files.containsKey(MANIFEST) || reported) {
      return issues;
    }
    List<Issue> all = new ArrayList<>(issues);
    SourceText missing = SourceText.of(name + "/" + MANIFEST, "");
    all.add(Issue.of(FolderCode.NO_MANIFEST).at(missing.location()));
    return all;
  }

  /**
   * Reads a version folder. Never throws on what it finds there: see {@link #issues()}.
   *
   * @param directory the folder, of any file system
   * @param name the name that places in it begin with, such as {@code salor/2025-01-01_v1}
   */
  public static PolicyFolder read(Path directory, String name) {
    return new FolderReading(directory, name).read();
  }

  /**
   * Reads a version folder that is called as its manifest says, wherever it lies. Where the
   * manifest does not say it, places begin with the name of the folder.
   *
   * @param directory the folder, of any file system
   */
  public static PolicyFolder readDeclared(Path directory) {
    Path whole = directory.toAbsolutePath().normalize();
    String called = whole.getFileName() == null ? whole.toString() : whole.getFileName().toString();
    PolicyFolder read = read(directory, called);
    return read.file(MANIFEST)
        .flatMap(manifest -> manifest.text().lines().filter(ID_LINE.asPredicate()).findFirst())
        .map(line -> ID_LINE.matcher(line).replaceFirst("$1"))
        .flatMap(PolicyId::tryParse)
        .map(id -> read(directory, id.toString()))
        .orElse(read);
  }

  /**
   * Returns a folder of the given texts, which need not be on any disk.
   *
   * @param texts the text of each file by its name within the folder, with forward slashes
   */
  public static PolicyFolder of(String name, Map<String, String> texts) {
    Map<String, SourceText> files = new TreeMap<>();
    texts.forEach((file, text) -> files.put(file, SourceText.of(name + "/" + file, text)));
    return new PolicyFolder(name, files, Map.of(), List.of());
  }

  static PolicyFolder of(
      String name,
      Map<String, SourceText> files,
      Map<String, byte[]> workbooks,
      List<Issue> issues) {
    return new PolicyFolder(name, files, workbooks, issues);
  }

  /** Returns the name that places in this folder begin with. */
  public String name() {
    return name;
  }

  /**
   * Returns every file that could be read, by its name within the folder, sorted; a workbook as the
   * text that says what its cells say.
   */
  public SortedMap<String, SourceText> files() {
    return files;
  }

  /** Returns the names of the files that a copy of this folder has: all but its seal. */
  public List<String> unsealedFiles() {
    return files.keySet().stream().filter(file -> !file.equals(SEAL)).toList();
  }

  /** Returns a file by its name within the folder, if it is there and could be read. */
  public Optional<SourceText> file(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /** Returns the files of sentences, sorted by name. */
  public List<SourceText> sentences() {
    return select(file -> file.endsWith(SENTENCES));
  }

  /** Returns the tables, sorted by name. */
  public List<SourceText> tables() {
    return select(PolicyFolder::isTable);
  }

  /** Tells whether a file is a table, as text or as a workbook. */
  public static boolean isTable(String file) {
    return file.endsWith(TABLES) || file.endsWith(WORKBOOKS);
  }

  /** Returns the part of a table's file name that must be a name; such a file is a table. */
  public static String tableName(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** Returns a file as it can be written to a disk: normalised text, or the workbook itself. */
  public byte[] content(String file) {
    byte[] workbook = workbooks.get(file);
    return workbook != null
        ? workbook.clone()
        : files.get(file).text().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the files of worked examples, sorted by name. */
  public List<SourceText> examples() {
    return select(file -> file.startsWith(EXAMPLES));
  }

  private List<SourceText> select(Predicate<String> wanted) {
    return files.entrySet().stream()
        .filter(file -> wanted.test(file.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Returns an issue that was found in what was read: with the line that its place names, and with
   * the version as a whole for a place if it has none.
   */
  public Issue showing(Issue issue) {
    if (issue.location().isEmpty()) {
      return issue.at(SourceLocation.of(name));
    }
    SourceLocation place = issue.location().get();
    return files.values().stream()
        .filter(file -> place.line() > 0 && issue.excerpt().isEmpty())
        .filter(file -> file.file().equals(place.file()))
        .findFirst()
        .map(file -> issue.showing(file.excerpt(place.line(), place.column())))
        .orElse(issue);
  }

  /** Returns what is wrong with the folder and with files that could not be read. */
  public List<Issue> issues() {
    return issues;
  }

  /**
   * Returns the digest of each file that decides, over its normalised text: the manifest, the
   * parameters, the sentences and the tables; not examples, notes or the seal. Of a workbook it is
   * over what its cells say, so that saving it once more changes nothing.
   */
  public SortedMap<String, Digest> fileDigests() {
    SortedMap<String, Digest> digests = new TreeMap<>();
    files.forEach(
        (file, text) -> {
          if (decides(file)) {
            digests.put(file, Digest.ofText(text.text()));
          }
        });
    return digests;
  }

  private static boolean decides(String file) {
    return file.equals(MANIFEST)
        || file.equals(PARAMETERS)
        || file.endsWith(SENTENCES)
        || isTable(file);
  }

  /**
   * Returns the digest over every file that decides and the vocabulary that reads them. It is the
   * same for the same normalised texts on every machine.
   *
   * @param vocabularyVersion names the meaning of sentences, such as {@code "1"}
   */
  public Digest digest(String vocabularyVersion) {
    StringBuilder list = new StringBuilder();
    list.append("vocabulary ").append(Digest.ofText(vocabularyVersion)).append('\n');
    fileDigests().forEach((file, sum) -> list.append(file).append(' ').append(sum).append('\n'));
    return Digest.ofText(list.toString());
  }

  @Override
  public String toString() {
    return name + " " + files.keySet();
  }
}

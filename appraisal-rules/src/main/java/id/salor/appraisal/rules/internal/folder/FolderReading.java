package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Name;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One reading of a version folder, with its limits.
 *
 * <p>The limits are far above what a policy needs and far below what would trouble the machine.
 */
final class FolderReading {

  static final int MAX_FILE_BYTES = 1_000_000;
  static final int MAX_TOTAL_BYTES = 8_000_000;
  static final int MAX_FILES = 500;

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path directory;
  private final String name;
  private final TreeMap<String, SourceText> files = new TreeMap<>();
  private final Map<String, byte[]> workbooks = new TreeMap<>();
  private final List<String> workbookNames = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private int count;
  private long total;

  FolderReading(Path directory, String name) {
    this.directory = directory;
    this.name = name;
  }

  /** Leaves the reading when a limit of the folder as a whole is passed. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  PolicyFolder read() {
    try {
      Path root = directory.toRealPath();
      readAll(root, root, "");
    } catch (Enough enough) {
      // its issue is noted where it was thrown
    } catch (IOException | DirectoryIteratorException e) {
      issues.add(unreadable(e).at(SourceLocation.of(name)));
    }
    refuseTablesTwice();
    return PolicyFolder.of(name, files, workbooks, issues);
  }

  /** Of two files for one table nobody can say which holds. */
  private void refuseTablesTwice() {
    for (String workbook : workbookNames) {
      String text = PolicyFolder.tableName(workbook) + PolicyFolder.TABLES;
      if (files.containsKey(text)) {
        report(Issue.of(FolderCode.TABLE_TWICE, text, workbook), workbook);
        files.remove(workbook);
      }
    }
  }

  /** Reads the files of a folder in the order of their names, so that issues come in one order. */
  private void readAll(Path root, Path folder, String prefix) throws IOException {
    TreeMap<String, Path> found = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (++count > MAX_FILES) {
          report(Issue.of(FolderCode.TOO_MANY_FILES, MAX_FILES), "");
          throw new Enough();
        }
        found.put(prefix + fileName(entry), entry);
      }
    }
    for (var entry : found.entrySet()) {
      readEntry(root, entry.getValue(), entry.getKey());
    }
  }

  /** The last name of a path; those of folders within a jar end with a slash. */
  static String fileName(Path path) {
    String last = String.valueOf(path.getFileName());
    return last.endsWith("/") ? last.substring(0, last.length() - 1) : last;
  }

  private void readEntry(Path root, Path entry, String file) throws IOException {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      if (PolicyFolder.EXAMPLES.equals(file + "/")) {
        readAll(root, entry, PolicyFolder.EXAMPLES);
      } else {
        report(Issue.of(FolderCode.UNEXPECTED_FILE, file + "/"), file);
      }
      return;
    }
    Optional<Issue> refused = refusal(file);
    if (refused.isPresent()) {
      report(refused.get(), file);
      return;
    }
    readFile(root, entry, file);
  }

  private static Optional<Issue> refusal(String file) {
    boolean example = file.startsWith(PolicyFolder.EXAMPLES);
    String last = example ? file.substring(PolicyFolder.EXAMPLES.length()) : file;
    if (!(example ? last.endsWith(".yaml") : isKnown(last))) {
      return Optional.of(Issue.of(FolderCode.UNEXPECTED_FILE, file));
    }
    boolean valid =
        PolicyFolder.isTable(last)
            ? Name.tryParse(PolicyFolder.tableName(last)).isPresent()
            : FILE_NAME.matcher(last).matches();
    return valid ? Optional.empty() : Optional.of(Issue.of(FolderCode.FILE_NAME, file));
  }

  private static boolean isKnown(String file) {
    return file.equals(PolicyFolder.MANIFEST)
        || file.equals(PolicyFolder.PARAMETERS)
        || file.equals(PolicyFolder.PLAN)
        || file.equals(PolicyFolder.SEAL)
        || file.endsWith(PolicyFolder.SENTENCES)
        || PolicyFolder.isTable(file)
        || file.endsWith(".md");
  }

  private void readFile(Path root, Path entry, String file) {
    try {
      // the very file that was checked is read, without following a link once more
      Path real = entry.toRealPath();
      if (!real.startsWith(root)) {
        report(Issue.of(FolderCode.LINK_OUTSIDE), file);
      } else if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        report(Issue.of(FolderCode.UNEXPECTED_FILE, file), file);
      } else {
        readBytes(real, file);
      }
    } catch (IOException e) {
      report(unreadable(e), file);
    }
  }

  private void readBytes(Path real, String file) throws IOException {
    byte[] bytes;
    try (InputStream in = open(real)) {
      bytes = in.readNBytes(MAX_FILE_BYTES + 1);
    }
    if (bytes.length > MAX_FILE_BYTES) {
      report(Issue.of(FolderCode.FILE_TOO_LARGE, MAX_FILE_BYTES), file);
      return;
    }
    count(bytes.length);
    if (file.endsWith(PolicyFolder.WORKBOOKS)) {
      readWorkbook(bytes, file);
      return;
    }
    DecodedText decoded = DecodedText.of(bytes, name + "/" + file);
    decoded.issue().ifPresent(issues::add);
    decoded.text().ifPresent(text -> files.put(file, text));
  }

  private void count(int size) {
    total += size;
    if (total > MAX_TOTAL_BYTES) {
      report(Issue.of(FolderCode.FOLDER_TOO_LARGE, MAX_TOTAL_BYTES), "");
      throw new Enough();
    }
  }

  private void readWorkbook(byte[] bytes, String file) {
    workbookNames.add(file);
    Validated<SourceText> text = WorkbookText.read(bytes, name + "/" + file);
    issues.addAll(text.issues());
    text.value()
        .ifPresent(
            read -> {
              // what was packed small is as large as any other text now
              count(read.text().length());
              files.put(file, read);
              workbooks.put(file, bytes);
            });
  }

  /** Within a jar there are no links, and its file system does not take the option. */
  private static InputStream open(Path real) throws IOException {
    return real.getFileSystem().equals(FileSystems.getDefault())
        ? Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)
        : Files.newInputStream(real);
  }

  private void report(Issue issue, String file) {
    issues.add(issue.at(SourceLocation.of(file.isEmpty() ? name : name + "/" + file)));
  }

  /** The kind of failure without its message, which may name paths of the machine. */
  static Issue unreadable(Exception failure) {
    return Issue.of(FolderCode.UNREADABLE, failure.getClass().getSimpleName());
  }
}

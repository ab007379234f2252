package id.salor.appraisal.rules.publish;

import id.salor.appraisal.issue.Issue;
import java.util.List;
import java.util.Objects;

/**
 * How the files of a folder are laid out.
 *
 * @param files one for each file of sentences and each table of text, by version and name
 * @param issues what is wrong with folders and manifests
 */
public record FormatReport(List<FormattedFile> files, List<Issue> issues) {

  /** What to do with files that are laid out otherwise. */
  public enum Mode {
    /** Only to say which they are. */
    CHECK,
    /** To write them anew. */
    WRITE
  }

  /**
   * How one file is laid out.
   *
   * @param file the file, such as {@code salor/2025-01-01_v1/bobot.dslr}
   * @param state what was found, and done
   * @param issues why it was left as it is, if it was
   */
  public record FormattedFile(String file, State state, List<Issue> issues) {

    /** Checks and copies the components. */
    public FormattedFile {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(state, "state");
      issues = List.copyOf(issues);
    }
  }

  /** What was found of a file, and done. */
  public enum State {
    /** It is laid out as it should be. */
    FORMATTED,
    /** It was laid out otherwise; unless it was only checked, it has been written anew. */
    CHANGED,
    /** It is laid out otherwise, and sealed: it was left as it is. */
    SEALED,
    /** It has errors, and was left as it is. */
    REFUSED
  }

  /** Copies the components. */
  public FormatReport {
    files = List.copyOf(files);
    issues = List.copyOf(issues);
  }

  /** Returns the files in a state. */
  public List<FormattedFile> files(State state) {
    return files.stream().filter(file -> file.state() == state).toList();
  }

  /** Tells whether no file is laid out otherwise, or could not be read. */
  public boolean isFormatted() {
    return isReadable() && files(State.CHANGED).isEmpty();
  }

  /** Tells whether every file could be read. */
  public boolean isReadable() {
    return issues.stream().noneMatch(Issue::isError) && files(State.REFUSED).isEmpty();
  }
}

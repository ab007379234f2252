package id.salor.appraisal.rules;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.check.CheckFinding;
import id.salor.appraisal.rules.check.CheckReport;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyPlace;
import id.salor.appraisal.rules.internal.publish.Formatter;
import id.salor.appraisal.rules.internal.publish.Sealer;
import id.salor.appraisal.rules.internal.tables.TableImport;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.publish.FormatReport;
import id.salor.appraisal.rules.publish.SealReport;
import id.salor.appraisal.rules.publish.SealedVersion;
import id.salor.appraisal.rules.tables.ImportReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done to the folders of policies that are being written: they are laid out, their tables
 * are read back from a spreadsheet, and those that are ready are sealed.
 *
 * <pre>{@code
 * PolicyWorkshop.format(policies, FormatReport.Mode.WRITE);
 * SealReport report = PolicyWorkshop.seal(policies.resolve("salor/2027-01-01_v3"));
 * }</pre>
 */
public final class PolicyWorkshop {

  private PolicyWorkshop() {}

  /**
   * Seals the versions of a folder that are ready: a check finds no errors, their worked examples
   * agree and there is at least one, and they are no drafts. A version that is sealed and has not
   * changed is left as it is.
   *
   * @param directory a version folder, or the folder of a family or of families
   * @throws IOException if a seal cannot be written
   */
  public static SealReport seal(Path directory) throws IOException {
    PolicyPlace place = PolicyPlace.of(directory);
    PolicyLibrary library = PolicyLibrary.of(place.folders());
    CheckReport check = library.check(id -> true);
    Sealer sealer =
        new Sealer(
            loaded -> open(check.findingsOf(loaded.folder().name())),
            loaded -> library.runCases(id -> id.toString().equals(loaded.folder().name())));
    List<SealedVersion> versions = new ArrayList<>();
    for (LoadedVersion version : library.loaded()) {
      versions.add(sealer.seal(version, place.directory(version.folder())));
    }
    return new SealReport(versions, open(check.library()));
  }

  /** The findings that somebody should do something about. */
  private static List<Issue> open(List<CheckFinding> findings) {
    return findings.stream().filter(CheckFinding::isOpen).map(CheckFinding::issue).toList();
  }

  /**
   * Lays the rule files and tables of the versions of a folder out in the one way, without changing
   * what they say. Files with errors, and those of sealed versions, are left as they are.
   *
   * @param directory a version folder, or the folder of a family or of families
   * @param mode whether to write the files, or only to say which are laid out otherwise
   * @throws IOException if a file cannot be written
   */
  public static FormatReport format(Path directory, FormatReport.Mode mode) throws IOException {
    PolicyPlace place = PolicyPlace.of(directory);
    List<FormatReport.FormattedFile> files = new ArrayList<>();
    List<Issue> issues = new ArrayList<>(place.folders().issues());
    for (PolicyFolder folder : place.folders().folders()) {
      files.addAll(new Formatter(folder, place.directory(folder), mode).run(issues));
    }
    return new FormatReport(files, issues);
  }

  /**
   * Reads a workbook of tables back into the folder of a version. Only tables that say something
   * else than before are written, and none while anything is wrong with any of them.
   *
   * @param workbook the file
   * @param versionFolder where the version lies
   * @return which rows have changed; or everything that is wrong, with its sheet and cell
   * @throws IOException if the workbook cannot be read at all, or a table cannot be written
   */
  public static ImportReport importTables(Path workbook, Path versionFolder) throws IOException {
    return new TableImport(workbook, versionFolder).run();
  }
}

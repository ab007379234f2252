package id.salor.appraisal.rules.check;

import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a check of versions found, and what it proved.
 *
 * <pre>{@code
 * CheckReport report = PolicyLibrary.bundled().check(id -> true);
 * report.isClean()               // no errors, no open warnings
 * report.format(Language.EN)     // as people read it
 * CheckJson.write(report, writer)
 * CheckSarif.write(report, Language.EN, writer)
 * }</pre>
 *
 * @param versions one report for each version that was wanted, by name
 * @param library what was found between versions and about the arrangement of folders
 */
public record CheckReport(List<VersionReport> versions, List<CheckFinding> library) {

  /** Copies the components. */
  public CheckReport {
    versions = List.copyOf(versions);
    library = List.copyOf(library);
  }

  /** Returns every finding: first those between versions, then those of each version. */
  public List<CheckFinding> findings() {
    return Stream.concat(
            library.stream(), versions.stream().flatMap(version -> version.findings().stream()))
        .toList();
  }

  /** Returns the findings of one version by the name of its folder. */
  public List<CheckFinding> findingsOf(String version) {
    return versions.stream()
        .filter(report -> report.version().equals(version))
        .flatMap(report -> report.findings().stream())
        .toList();
  }

  /** Returns how many findings have a severity; those that are accepted count as notes. */
  public long count(Severity severity) {
    return findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Tells whether there is nothing that somebody should do something about. */
  public boolean isClean() {
    return findings().stream().noneMatch(CheckFinding::isOpen);
  }

  /** Returns the report as people read it, in lines that end with {@code \n}. */
  public String format(Language language) {
    StringBuilder text = new StringBuilder();
    library.forEach(finding -> text.append(finding.format(language)).append('\n'));
    for (VersionReport version : versions) {
      format(version, language, text);
    }
    text.append(summary(language)).append('\n');
    return text.toString();
  }

  private static void format(VersionReport version, Language language, StringBuilder text) {
    text.append(version.version());
    if (!version.title().isEmpty()) {
      text.append("  ").append(version.title().in(language));
    }
    text.append('\n');
    version
        .findings()
        .forEach(
            finding ->
                text.append("  ")
                    .append(finding.format(language).replace("\n", "\n  "))
                    .append('\n'));
    if (version.usability() == VersionReport.Usability.BROKEN) {
      text.append("  ")
          .append(
              say(
                  language,
                  "tidak dapat dipakai; yang lain diperiksa sesudah kesalahannya diperbaiki",
                  "cannot be used; the rest is checked once its errors are mended"))
          .append('\n');
    } else {
      text.append("  ").append(say(language, "terbukti:", "proven:")).append('\n');
      version
          .proven()
          .forEach(proven -> text.append("    ").append(proven.text().in(language)).append('\n'));
    }
  }

  /** Returns the last line: how many versions, and how many findings of each severity. */
  public String summary(Language language) {
    long errors = count(Severity.ERROR);
    long warnings = count(Severity.WARNING);
    long notes = count(Severity.NOTE);
    return language == Language.ID
        ? String.format(
            Locale.ROOT,
            "%d versi: %d kesalahan, %d peringatan, %d catatan",
            versions.size(),
            errors,
            warnings,
            notes)
        : counted(versions.size(), "version", "versions")
            + ": "
            + counted(errors, "error", "errors")
            + ", "
            + counted(warnings, "warning", "warnings")
            + ", "
            + counted(notes, "note", "notes");
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String say(Language language, String id, String en) {
    return language == Language.ID ? id : en;
  }
}

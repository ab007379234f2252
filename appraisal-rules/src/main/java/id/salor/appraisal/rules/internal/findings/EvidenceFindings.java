package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.rules.internal.analysis.Analysis;
import id.salor.appraisal.rules.internal.analysis.AnalysisCode;
import id.salor.appraisal.rules.internal.example.ExampleAppraisals;
import id.salor.appraisal.value.Text;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be said of a version for all evidence at once: which ratings are in reach, what can
 * never change a result, and whether more of what is better can lead to less.
 */
final class EvidenceFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    Analysis analysis =
        Analysis.of(
            version.rules(),
            version.regions(),
            ExampleAppraisals.of(version.rules().version(), version.folder().examples()));
    // what other finders have said of a row is not said once more
    Set<SourceLocation> known =
        findings.issues().stream()
            .flatMap(issue -> issue.location().stream())
            .filter(place -> place.line() > 0)
            .collect(Collectors.toSet());
    for (Issue issue : analysis.issues()) {
      boolean isKnown =
          issue.code() == AnalysisCode.ROW_NEVER_MET
              && issue.location().filter(known::contains).isPresent();
      if (!isKnown) {
        findings.add(placed(issue, version));
      }
    }
    prove(analysis, findings);
  }

  /** What concerns an input is shown at its name in the manifest. */
  private static Issue placed(Issue issue, Examined version) {
    Optional<Path> path = issue.subject().flatMap(Path::tryParse);
    return path.flatMap(version.schema()::declaration)
        .filter(Declaration::isInput)
        .map(declared -> declared.role() == Declaration.Role.FACT ? "facts" : "measures")
        .map(section -> issue.at(version.manifest().declared(path.orElseThrow(), section)))
        .orElse(issue);
  }

  private static void prove(Analysis analysis, Findings findings) {
    if (analysis.ratings() > 0) {
      findings.prove(
          "ratings",
          analysis.ratings(),
          Text.of(
              analysis.ratings()
                  + " predikat dapat dicapai: untuk masing-masing ditemukan orangnya",
              Findings.counted(analysis.ratings(), "rating is", "ratings are")
                  + " in reach: for each somebody was found who has it"));
    }
    if (analysis.shown() > 0) {
      findings.prove(
          "uses",
          analysis.shown(),
          Text.of(
              analysis.shown()
                  + " baris tabel, batas, gerbang, wajib, dan saran benar-benar berpengaruh",
              Findings.counted(
                      analysis.shown(),
                      "row, bound, gate, requirement or advice does",
                      "rows, bounds, gates, requirements and pieces of advice do")
                  + " matter to somebody"));
    }
    if (analysis.monotone() > 0) {
      findings.prove(
          "monotone",
          analysis.monotone(),
          Text.of(
              analysis.monotone()
                  + " kali terbukti: isian yang lebih baik tidak pernah menurunkan nilai atau predikat",
              "that a better input never lowers the score or rating, "
                  + Findings.counted(analysis.monotone(), "time", "times")));
    }
  }
}

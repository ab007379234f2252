package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.cases.WorkedExample;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the worked examples of policies. */
@Command(
    name = "cases",
    description = {
      "Runs the worked examples of policies.",
      "Menjalankan contoh hitungan kebijakan."
    })
final class CasesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      arity = "0..1",
      paramLabel = "FAMILY[/VERSION]",
      description = {"Only those of this policy.", "Hanya dari kebijakan ini."})
  private String policy;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PolicyLibrary library = common.library(spec.commandLine().getErr());
    CaseReport report = library.runCases(this::isWanted);
    report.issues().stream()
        .map(issue -> Printable.lines(issue.format(common.language())))
        .forEach(spec.commandLine().getErr()::println);
    Map<PolicyId, List<CaseResult>> byPolicy = new TreeMap<>();
    report
        .results()
        .forEach(
            result ->
                byPolicy
                    .computeIfAbsent(result.example().policy(), id -> new ArrayList<>())
                    .add(result));
    byPolicy.forEach((id, results) -> print(id, results, out));
    if (report.results().isEmpty()) {
      List<String> known =
          library.catalog().families().keySet().stream().map(Object::toString).toList();
      throw new UserError(
          Optional.ofNullable(policy).orElse("cases")
              + common.say(": tidak ada contoh. Keluarga: ", ": there are no examples. Families: ")
              + String.join(", ", known));
    }
    boolean fine = report.isAllAsExpected() && library.brokenVersions().isEmpty();
    return fine ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private boolean isWanted(PolicyId id) {
    if (policy == null) {
      return true;
    }
    PolicyReference wanted =
        PolicyReference.tryParse(policy).orElseThrow(() -> Inputs.notAPolicy(policy));
    return wanted.equals(id) || wanted.equals(id.family());
  }

  private void print(PolicyId id, List<CaseResult> results, PrintWriter out) {
    long fine =
        results.stream()
            .filter(result -> result.example().status() == WorkedExample.Status.NORMAL)
            .filter(CaseResult::isAsExpected)
            .count();
    List<CaseResult> contradicting =
        results.stream()
            .filter(result -> result.example().status() == WorkedExample.Status.CONTRADICTS)
            .toList();
    out.println(
        String.format(
            common.say("%s: %d dari %d contoh sesuai", "%s: %d of %d examples agree"),
            id,
            fine,
            results.size() - contradicting.size()));
    for (CaseResult result : contradicting) {
      String note =
          result.isAsExpected()
              ? common.say("bertentangan dengan teks, disimpan", "contradicts the text, kept")
              : common.say("KELIRU: ternyata tidak bertentangan", "WRONG: it does not contradict");
      out.println("  " + note + ": " + result.example().name());
      result.example().source().ifPresent(source -> out.println("    " + source));
      result.differences().forEach(text -> out.println("    " + text.in(common.language())));
    }
    results.stream()
        .filter(result -> !result.isAsExpected())
        .filter(result -> result.example().status() == WorkedExample.Status.NORMAL)
        .forEach(result -> printFailure(result, out));
  }

  private void printFailure(CaseResult result, PrintWriter out) {
    out.println(
        "  "
            + common.say("TIDAK SESUAI: ", "DISAGREES: ")
            + result.example().name()
            + " ("
            + result.example().location()
            + ")");
    result.differences().forEach(text -> out.println("    " + text.in(common.language())));
    for (Issue issue : result.result().issues()) {
      out.println("    " + issue.format(common.language()).replace("\n", "\n    "));
    }
  }
}

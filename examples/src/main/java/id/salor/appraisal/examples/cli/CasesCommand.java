package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.cases.Coverage;
import id.salor.appraisal.rules.cases.MeasureJson;
import id.salor.appraisal.rules.cases.MutationReport;
import id.salor.appraisal.rules.cases.SuggestedCases;
import id.salor.appraisal.rules.cases.WorkedExample;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      paramLabel = "DIR|FAMILY[/VERSION]",
      description = {
        "Only those of this policy, or of the policies in a folder, as for check.",
        "Hanya dari kebijakan ini, atau dari kebijakan dalam sebuah folder, seperti untuk check."
      })
  private String policy;

  private CheckTarget target;

  @Option(
      names = "--coverage",
      description = {
        "Report which rules, rows, cells and sides of bounds no example reaches.",
        "Laporkan aturan, baris, sel, dan sisi batas yang tidak dicapai satu contoh pun."
      })
  private boolean coverage;

  @Option(
      names = "--mutate",
      description = {
        "Report which small changes of the policy no example notices.",
        "Laporkan perubahan kecil kebijakan yang tidak ketahuan oleh satu contoh pun."
      })
  private boolean mutate;

  @Option(
      names = "--suggest",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIR",
      description = {
        "Write examples that are lacking, to be confirmed, below DIR (default: --policies).",
        "Tulis contoh yang belum ada, untuk dipastikan, di bawah DIR (baku: --policies)."
      })
  private String suggest;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = {"Write the measures as JSON as well.", "Tulis juga ukurannya sebagai JSON."})
  private String json;

  @Override
  public Integer call() {
    target = CheckTarget.of(Optional.ofNullable(policy), common.policies());
    Optional<Path> suggestions = suggestions();
    if (json != null && !coverage && !mutate && suggestions.isEmpty()) {
      throw new UserError(
          common.say(
              "--json memerlukan --coverage, --mutate, atau --suggest",
              "--json needs --coverage, --mutate or --suggest"));
    }
    PrintWriter out = spec.commandLine().getOut();
    PolicyLibrary library = common.library(target.root(), spec.commandLine().getErr());
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
    measure(library, suggestions, out);
    boolean fine = report.isAllAsExpected() && library.brokenVersions().isEmpty();
    return fine ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  /** Where suggestions go, if they are wanted: beside the examples of the policies in use. */
  private Optional<Path> suggestions() {
    if (suggest == null) {
      return Optional.empty();
    }
    if (suggest.isEmpty() && target.root().isEmpty()) {
      throw new UserError(
          common.say(
              "--suggest memerlukan folder tujuan, karena kebijakan bawaan tidak dapat ditulisi",
              "--suggest needs a folder to write to, for the bundled policies cannot be written"));
    }
    return Optional.of(suggest.isEmpty() ? target.root().orElseThrow() : Inputs.path(suggest));
  }

  private void measure(PolicyLibrary library, Optional<Path> suggestions, PrintWriter out) {
    List<Coverage> covered = coverage ? library.coverage(this::isWanted) : List.of();
    List<MutationReport> mutated = mutate ? library.mutate(this::isWanted) : List.of();
    List<SuggestedCases> suggested =
        suggestions
            .map(directory -> library.suggestCases(this::isWanted, id -> text(directory, id)))
            .orElse(List.of());
    covered.forEach(found -> print(found.policy(), found.format(common.language()), out));
    mutated.forEach(found -> print(found.policy(), found.format(common.language()), out));
    for (SuggestedCases found : suggested) {
      print(found.policy(), found.format(common.language()), out);
      if (!found.names().isEmpty()) {
        add(found, suggestions.orElseThrow(), out);
      }
    }
    if (json != null) {
      OutputFile.write(
          Optional.of(Inputs.path(json)),
          out,
          writer -> MeasureJson.write(covered, mutated, suggested, writer));
    }
  }

  private static void print(PolicyId id, String report, PrintWriter out) {
    out.println(id);
    out.print(Printable.lines(report));
  }

  private static Path file(Path directory, PolicyId id) {
    return directory.resolve(id.toString()).resolve("examples").resolve(SuggestedCases.FILE);
  }

  private static String text(Path directory, PolicyId id) {
    Path file = file(directory, id);
    return Files.exists(file) ? Folders.work(file, () -> Files.readString(file)) : "";
  }

  private void add(SuggestedCases suggested, Path directory, PrintWriter out) {
    Path file = file(directory, suggested.policy());
    byte[] text =
        suggested.addedTo(text(directory, suggested.policy())).getBytes(StandardCharsets.UTF_8);
    Folders.work(file, () -> Files.createDirectories(file.getParent()));
    OutputFile.write(file, text);
    out.println(common.say("  ditulis ke ", "  written to ") + file);
  }

  private boolean isWanted(PolicyId id) {
    return target.isWanted(id);
  }

  private void print(PolicyId id, List<CaseResult> results, PrintWriter out) {
    long fine =
        results.stream()
            .filter(result -> result.example().status() == WorkedExample.Status.NORMAL)
            .filter(CaseResult::isAsExpected)
            .count();
    List<CaseResult> contradicting = of(WorkedExample.Status.CONTRADICTS, results);
    List<CaseResult> unconfirmed = of(WorkedExample.Status.TO_CONFIRM, results);
    out.println(
        String.format(
            common.say("%s: %d dari %d contoh sesuai", "%s: %d of %d examples agree"),
            id,
            fine,
            results.size() - contradicting.size() - unconfirmed.size()));
    for (CaseResult result : contradicting) {
      String note =
          result.isAsExpected()
              ? common.say("bertentangan dengan teks, disimpan", "contradicts the text, kept")
              : common.say("KELIRU: ternyata tidak bertentangan", "WRONG: it does not contradict");
      out.println("  " + note + ": " + result.example().name());
      result.example().source().ifPresent(source -> out.println("    " + source));
      result.differences().forEach(text -> out.println("    " + text.in(common.language())));
    }
    printUnconfirmed(unconfirmed, out);
    results.stream()
        .filter(result -> !result.isAsExpected())
        .filter(result -> result.example().status() == WorkedExample.Status.NORMAL)
        .forEach(result -> printFailure(result, out));
  }

  private static List<CaseResult> of(WorkedExample.Status status, List<CaseResult> results) {
    return results.stream().filter(result -> result.example().status() == status).toList();
  }

  /** What nobody has confirmed yet; where the policy says something else by now, that is said. */
  private void printUnconfirmed(List<CaseResult> unconfirmed, PrintWriter out) {
    if (!unconfirmed.isEmpty()) {
      out.println(
          common.say(
                  "  contoh yang menunggu dipastikan (status: to-confirm), belum dihitung: ",
                  "  examples that wait to be confirmed (status: to-confirm), not counted yet: ")
              + unconfirmed.size());
    }
    for (CaseResult result : unconfirmed) {
      if (!result.isAsExpected()) {
        out.println("    " + result.example().name() + " (" + result.example().location() + ")");
        result.differences().forEach(text -> out.println("      " + text.in(common.language())));
      }
    }
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

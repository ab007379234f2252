package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.plan.PlanCheck;
import id.salor.appraisal.rules.plan.PlanFinding;
import id.salor.appraisal.rules.plan.PlanJson;
import id.salor.appraisal.rules.plan.PlanReport;
import id.salor.appraisal.rules.plan.PlanText;
import id.salor.appraisal.value.IsoDay;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks work plans, and says what each rating would take. */
@Command(
    name = "plan",
    description = {
      "Checks work plans before the year begins, and says what each rating would take;",
      "with what is realised so far it shows the progress and what is still possible.",
      "Memeriksa rencana kerja sebelum tahun dimulai, dan apa yang diperlukan tiap predikat;",
      "dengan realisasi sejauh ini tampak kemajuannya dan apa yang masih mungkin."
    },
    exitCodeList = {
      "0:no errors / tanpa kesalahan",
      "1:a plan has errors / ada rencana dengan kesalahan",
      "2:nothing could be checked / tidak ada yang dapat diperiksa"
    })
final class PlanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Plans in the form of appraisals, as for score; - reads the standard input.",
        "Rencana dalam bentuk penilaian, seperti bagi score; - membaca masukan standar."
      })
  private List<String> files;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "Say how much of the period has passed on a day: 2026-06-30.",
        "Sebutkan berapa bagian periode yang sudah lewat pada suatu hari."
      })
  private String asOf;

  @Mixin private TextOrJson form;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    files.forEach(inputs::check);
    Optional<LocalDate> day = day();
    PolicyLibrary library = common.library(spec.commandLine().getErr());
    List<PlanCheck> plans = new ArrayList<>();
    for (String file : files) {
      try (Stream<ReadAppraisal> records = inputs.read(file).map(this::underAskedPolicy)) {
        PlanReport report =
            day.map(date -> library.checkPlans(records, date))
                .orElseGet(() -> library.checkPlans(records));
        plans.addAll(report.plans());
      }
    }
    PlanReport report = new PlanReport(plans);
    print(report, out);
    if (plans.stream().allMatch(plan -> plan.subject().isEmpty())) {
      return Appraise.NOTHING_DONE;
    }
    return report.isReady() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private Optional<LocalDate> day() {
    return Optional.ofNullable(asOf)
        .map(
            text ->
                IsoDay.tryParse(text)
                    .orElseThrow(
                        () ->
                            new UserError(
                                "--as-of " + text + ": bukan tanggal / is no day: 2026-06-30")));
  }

  /** The policy that is named with the command holds, whatever the data say. */
  private ReadAppraisal underAskedPolicy(ReadAppraisal record) {
    return inputs
        .policy()
        .map(
            policy ->
                new ReadAppraisal(
                    record.row(),
                    record.location(),
                    record.id(),
                    record.outcome().map(appraisal -> appraisal.under(policy)),
                    record.entries()))
        .orElse(record);
  }

  private void print(PlanReport report, PrintWriter out) {
    if (form.isJson()) {
      OutputFile.write(Optional.empty(), out, writer -> PlanJson.write(report, writer));
      return;
    }
    out.print(Printable.lines(PlanText.write(report, common.language())));
    List<Issue> issues =
        report.plans().stream()
            .flatMap(plan -> plan.findings().stream())
            .map(PlanFinding::issue)
            .toList();
    Explained.line(issues, common.language()).ifPresent(out::println);
    out.flush();
  }
}

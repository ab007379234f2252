package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.unit.UnitReport;
import id.salor.appraisal.rules.unit.UnitReportJson;
import id.salor.appraisal.rules.unit.UnitReportPage;
import id.salor.appraisal.rules.unit.UnitReportQuestion;
import id.salor.appraisal.rules.unit.UnitReportTaker;
import id.salor.appraisal.rules.unit.UnitReportText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the public and the head of a unit how its people do, and nothing of a single person. */
@Command(
    name = "unit",
    description = {
      "Writes an anonymous report of a unit or of several: how ratings, indicators and public",
      "satisfaction are spread, the units side by side, and the limits on the spread. What few",
      "people have is not told.",
      "Menulis laporan anonim satu unit atau beberapa unit: sebaran predikat, indikator, dan",
      "kepuasan masyarakat, perbandingan unit, dan batas sebaran. Angka yang mewakili sedikit",
      "orang tidak ditampilkan."
    })
final class UnitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {"Appraisals, as for score.", "Penilaian, seperti untuk score."})
  private List<String> files;

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      defaultValue = "appraisee.unit",
      description = {
        "Group people by this: appraisee.unit, appraisee.position or a fact (default: ${DEFAULT-VALUE}).",
        "Kelompokkan pegawai menurut ini."
      })
  private String by;

  @Option(
      names = "--min",
      paramLabel = "N",
      description = {
        "How many people stand behind each figure at least (default: 5, as is usual in statistics; never below 3).",
        "Sedikitnya berapa orang di balik setiap angka (baku: 5; tidak boleh di bawah 3)."
      })
  private Long smallest;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = {
        "Write one page with pictures, in both languages, that needs no network.",
        "Tulis satu halaman bergambar dalam dua bahasa, tanpa perlu jaringan."
      })
  private Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = {"Write the figures as JSON.", "Tulis angkanya sebagai JSON."})
  private Path json;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    UnitReportQuestion question = question();
    files.forEach(inputs::check);
    check(Optional.ofNullable(html));
    check(Optional.ofNullable(json));
    PolicyLibrary library = common.library(err);
    UnitReportTaker taker = new UnitReportTaker(library.catalog(), question);
    Population population = new Population(files, inputs, library.appraiser());
    population.inspectAll(taker::add, issue -> common.print(issue, err));
    List<Issue> issues = taker.issues();
    issues.forEach(issue -> common.print(issue, err));
    UnitReport report = taker.report();
    write(html, report, UnitReportPage::of);
    write(json, report, UnitReportJson::of);
    print(report);
    sayLeftOut(taker, err);
    return report.parts().isEmpty()
        ? Appraise.NOTHING_DONE
        : issues.isEmpty() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private UnitReportQuestion question() {
    long wanted = Optional.ofNullable(smallest).orElse(UnitReportQuestion.USUAL);
    if (wanted < UnitReportQuestion.LEAST) {
      throw new UserError(
          "--min "
              + wanted
              + common.say(
                  ": paling sedikit 3; dari dua orang, yang satu tahu tentang yang lain",
                  ": at least 3; of two people, each knows about the other"));
    }
    CohortKey key =
        UnitReportQuestion.parseKey(by)
            .orElseThrow(
                () ->
                    new UserError(
                        "--by "
                            + by
                            + common.say(
                                ": appraisee.unit, appraisee.position, atau nama sebuah fakta",
                                ": appraisee.unit, appraisee.position, or the name of a fact")));
    return new UnitReportQuestion(key, wanted);
  }

  /** Before anything is done: an output must not overwrite an input. */
  private void check(Optional<Path> output) {
    output.ifPresent(
        path ->
            files.stream()
                .filter(file -> inputs.isSame(file, path))
                .findFirst()
                .ifPresent(
                    file -> {
                      throw new UserError(
                          path
                              + common.say(": akan menimpa masukan", ": would overwrite an input"));
                    }));
  }

  /** For who runs this, not for the readers of the report. */
  private void sayLeftOut(UnitReportTaker taker, PrintWriter err) {
    if (taker.repeated() > 0) {
      err.println(
          taker.repeated()
              + common.say(
                  " catatan tentang orang yang sudah dihitung, tidak dihitung lagi",
                  " records of people counted already, not counted again"));
    }
    if (taker.unplaced() > 0) {
      err.println(
          taker.unplaced()
              + common.say(
                  " catatan tanpa kebijakan yang berlaku, tidak dihitung; score menjelaskannya",
                  " records without a policy in force, not counted; score tells why"));
    }
  }

  private void write(Path file, UnitReport report, Function<UnitReport, String> form) {
    if (file != null) {
      OutputFile.write(file, form.apply(report).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void print(UnitReport report) {
    OutputFile.write(
        Optional.empty(),
        spec.commandLine().getOut(),
        Printable.lines(UnitReportText.of(report, common.language())));
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.impact.ImpactQuestion;
import id.salor.appraisal.rules.impact.report.ImpactJson;
import id.salor.appraisal.rules.impact.report.ImpactPage;
import id.salor.appraisal.rules.impact.report.ImpactText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a new version of a policy would do to people. */
@Command(
    name = "impact",
    description = {
      "Shows what the step from one version of a policy to another does to people: who moves from",
      "which rating to which, in which units and positions, and because of which change.",
      "Menunjukkan akibat pergantian versi kebijakan bagi pegawai: siapa berpindah dari predikat",
      "mana ke mana, di unit dan jabatan apa, dan karena perubahan yang mana."
    })
final class ImpactCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = {"A version, or the folder of one.", "Sebuah versi, atau foldernya."})
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "Likewise. / Demikian pula.")
  private String now;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "DATA",
      description = {"Appraisals, as for score.", "Penilaian, seperti untuk score."})
  private List<String> files;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = {"Write the figures as JSON.", "Tulis angkanya sebagai JSON."})
  private Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = {
        "Write one page with pictures, in both languages, that needs no network.",
        "Tulis satu halaman bergambar dalam dua bahasa, tanpa perlu jaringan."
      })
  private Path html;

  @Option(
      names = "--unit",
      paramLabel = "FACT",
      defaultValue = "appraisee.unit",
      description = {
        "Group people by this (default: ${DEFAULT-VALUE}).",
        "Kelompokkan pegawai menurut ini."
      })
  private String unit;

  @Option(
      names = "--position",
      paramLabel = "FACT",
      description = {
        "Group them by this as well (default: the first fact that the rules ask for).",
        "Kelompokkan juga menurut ini (baku: fakta pertama yang ditanyakan aturan)."
      })
  private String position;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "12",
      description = {
        "How many of the largest movers to show (default: ${DEFAULT-VALUE}).",
        "Berapa perubahan terbesar yang ditunjukkan."
      })
  private int top;

  @Option(
      names = "--rounding",
      description = {
        "Try every other way of rounding on the new version.",
        "Coba setiap cara pembulatan lain pada versi baru."
      })
  private boolean rounding;

  /** A version with the library that knows it. */
  private record Chosen(PolicyLibrary library, PolicyId id) {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    files.forEach(inputs::check);
    check(Optional.ofNullable(json));
    check(Optional.ofNullable(html));
    Chosen from = choose(old, err);
    Chosen to = choose(now, err);
    Validated<Impact> answer =
        from.library().impact(to.library(), question(from, to), this::population);
    if (answer.value().isEmpty()) {
      answer.issues().forEach(issue -> common.print(issue, err));
      return Appraise.NOTHING_DONE;
    }
    Impact impact = answer.value().get();
    PrintWriter out = spec.commandLine().getOut();
    write(json, impact, ImpactJson::of);
    write(html, impact, ImpactPage::of);
    OutputFile.write(
        Optional.empty(), out, Printable.lines(ImpactText.of(impact, common.language())));
    return exitCode(impact);
  }

  private void check(Optional<Path> output) {
    Optional<String> overwritten =
        output.flatMap(
            path -> files.stream().filter(file -> inputs.isSame(file, path)).findFirst());
    if (overwritten.isPresent()) {
      throw new UserError(output.get() + ": juga masukan / is also an input");
    }
  }

  private ImpactQuestion question(Chosen from, Chosen to) {
    if (top < 0 || top > ImpactQuestion.MAX_TOP) {
      throw new UserError("--top " + top + ": 0 sampai / to " + ImpactQuestion.MAX_TOP);
    }
    ImpactQuestion asked = ImpactQuestion.between(from.id(), to.id()).withTop(top).byUnit(unit);
    ImpactQuestion placed = Optional.ofNullable(position).map(asked::byPosition).orElse(asked);
    return rounding ? placed.withRounding() : placed;
  }

  /** A folder where there is one of this name; else a version that the library knows. */
  private Chosen choose(String text, PrintWriter err) {
    if (isFolder(text)) {
      PolicyLibrary library = PolicyLibrary.ofVersion(Path.of(text));
      library.issues().forEach(issue -> common.print(issue, err));
      return library.catalog().families().values().stream()
          .flatMap(List::stream)
          .findFirst()
          .map(version -> new Chosen(library, version.id()))
          .orElseThrow(
              () ->
                  new UserError(
                      text + ": versi ini tidak dapat dipakai / this version cannot be used"));
    }
    PolicyId id = PolicyId.tryParse(text).orElseThrow(() -> Inputs.notAPolicy(text));
    return new Chosen(common.library(err), id);
  }

  private static boolean isFolder(String text) {
    try {
      return Files.isRegularFile(Path.of(text, "policy.yaml"));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Everybody in all files; a file can be opened once more where people are compared. */
  private Stream<ReadAppraisal> population() {
    if (opened.getAndSet(true)) {
      files.forEach(inputs::checkReadableTwice);
    }
    // joined so that no file is read before it is its turn
    return files.stream()
        .map(inputs::read)
        .reduce(Stream::concat)
        .orElseGet(Stream::empty)
        .map(this::underPolicy);
  }

  private final AtomicBoolean opened = new AtomicBoolean();

  private ReadAppraisal underPolicy(ReadAppraisal record) {
    Function<Appraisal, Appraisal> chosen =
        appraisal -> inputs.policy().map(appraisal::under).orElse(appraisal);
    return inputs.policy().isEmpty() || !record.isRead()
        ? record
        : new ReadAppraisal(
            record.row(),
            record.location(),
            record.id(),
            Validated.of(chosen.apply(record.appraisal().orElseThrow()), record.issues()));
  }

  private void write(Path file, Impact impact, Function<Impact, String> form) {
    if (file != null) {
      OutputFile.write(file, form.apply(impact).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int exitCode(Impact impact) {
    if (impact.people() == 0) {
      return Appraise.NOTHING_DONE;
    }
    return impact.refusals().isEmpty() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.calculator.PolicyCalculator;
import id.salor.appraisal.rules.guide.Guide;
import id.salor.appraisal.rules.guide.GuidePage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the guide for the people who are appraised by a policy. */
@Command(
    name = "guide",
    description = {
      "Writes the guide for employees as one HTML page in both languages: what is appraised and how,",
      "weights, bounds, examples, articles and interpretations, with a calculator. It needs no network.",
      "Menulis panduan untuk pegawai sebagai satu halaman HTML dalam dua bahasa: apa yang dinilai dan",
      "bagaimana, bobot, batas, contoh, dasar hukum, dan tafsiran, dengan kalkulator. Tanpa jaringan."
    },
    exitCodeList = {
      "0:written / ditulis",
      "1:the policy cannot be used / kebijakan tidak dapat dipakai",
      "2:wrong use / salah pakai"
    })
final class GuideCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      paramLabel = "POLICY",
      description = {
        "FAMILY (its newest version, or the one of --period), FAMILY/VERSION, or a version's folder.",
        "FAMILY (versi terbarunya, atau menurut --period), FAMILY/VERSION, atau folder sebuah versi."
      })
  private String policy;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {
        "The version that governs this period: 2025, 2025-07, 2025-01-01..2025-06-30.",
        "Versi yang mengatur periode ini."
      })
  private String period;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where the page is written (default: standard output).",
        "Tempat halaman ditulis (baku: keluaran standar)."
      })
  private Path output;

  /** A version with the library that knows it. */
  private record Chosen(PolicyLibrary library, PolicyVersion version) {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Chosen> chosen = folder().map(this::ofFolder).or(() -> known(err));
    if (chosen.isEmpty()) {
      return Appraise.SOME_REFUSED;
    }
    PolicyLibrary library = chosen.get().library();
    PolicyVersion version = chosen.get().version();
    Validated<Guide> guide = library.guide(version.id());
    Validated<PolicyCalculator> calculator = library.calculator(version.id());
    if (!guide.isValid() || !calculator.isValid()) {
      say(guide.isValid() ? calculator.issues() : guide.issues(), err);
      return Appraise.SOME_REFUSED;
    }
    String page = GuidePage.of(guide.get(), calculator.get());
    OutputFile.write(Optional.ofNullable(output), spec.commandLine().getOut(), page);
    if (output != null) {
      err.println(
          Printable.line(
              common.say("Panduan ", "The guide of ")
                  + version.id()
                  + common.say(" ditulis: ", " is written: ")
                  + output));
    }
    return Appraise.FINE;
  }

  /** A folder of a version, where there is one of this name. */
  private Optional<Path> folder() {
    try {
      return Optional.of(Path.of(policy))
          .filter(path -> Files.isRegularFile(path.resolve("policy.yaml")));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Chosen ofFolder(Path folder) {
    PolicyLibrary library = PolicyLibrary.ofVersion(folder);
    say(library.issues(), spec.commandLine().getErr());
    return library.catalog().families().values().stream()
        .flatMap(List::stream)
        .findFirst()
        .map(version -> new Chosen(library, version))
        .orElseThrow(
            () ->
                new UserError(
                    policy
                        + common.say(
                            ": versi ini tidak dapat dipakai", ": this version cannot be used")));
  }

  /** The version that is meant; empty, with the reason said, where there is none. */
  private Optional<Chosen> known(PrintWriter err) {
    PolicyReference reference =
        PolicyReference.tryParse(policy).orElseThrow(() -> Inputs.notAPolicy(policy));
    PolicyLibrary library = common.library(err);
    Validated<PolicyVersion> version =
        Optional.ofNullable(period)
            .map(Inputs::parsePeriod)
            .map(asked -> library.catalog().select(reference, asked))
            .orElseGet(() -> library.catalog().newest(reference));
    if (!version.isValid()) {
      say(version.issues(), err);
    }
    return version.value().map(found -> new Chosen(library, found));
  }

  private void say(List<Issue> issues, PrintWriter err) {
    for (Issue issue : issues) {
      common.print(issue, err);
    }
  }
}

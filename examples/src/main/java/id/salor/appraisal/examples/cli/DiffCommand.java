package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.diff.PolicyDiff;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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

/** Tells how two versions differ, and whether anybody can be rated differently. */
@Command(
    name = "diff",
    description = {
      "Tells in words how two versions of a policy differ, and whether anybody can be rated",
      "differently: equivalent (proven), different (with a person as an example), or not proven.",
      "Menceritakan beda dua versi kebijakan, dan apakah ada yang dapat dinilai lain:",
      "setara (terbukti), berbeda (dengan contoh orangnya), atau tidak terbukti."
    },
    exitCodeList = {
      "0:equivalent / setara",
      "1:different, or not proven equivalent / berbeda, atau kesetaraannya tidak terbukti",
      "2:nothing could be compared / tidak ada yang dapat dibandingkan"
    })
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = {
        "The earlier version: FAMILY/VERSION, or the folder of a version.",
        "Versi yang lama: FAMILY/VERSION, atau folder sebuah versi."
      })
  private String before;

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = {"The later version, likewise.", "Versi yang baru, dengan cara yang sama."})
  private String after;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = {
        "Also write the difference as JSON, in both languages.",
        "Tulis juga bedanya sebagai JSON, dalam kedua bahasa."
      })
  private Path json;

  /** A version, and the library that holds it. */
  private record Chosen(PolicyLibrary library, PolicyId id) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Chosen old = choose(before);
    Chosen now = choose(after);
    PolicyDiff diff = old.library().compare(old.id(), now.library(), now.id());
    out.print(Printable.lines(diff.text(common.language())));
    out.flush();
    if (json != null) {
      OutputFile.write(Optional.of(json), out, writer -> write(writer, diff));
    }
    return diff.isEquivalent() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private static void write(Writer writer, PolicyDiff diff) {
    try {
      writer.write(diff.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Chosen choose(String wanted) {
    Optional<Path> folder = folder(wanted);
    if (folder.isPresent()) {
      PolicyLibrary library = PolicyLibrary.ofVersion(folder.get());
      say(library.issues());
      PolicyId id =
          library.catalog().families().values().stream()
              .flatMap(List::stream)
              .map(version -> version.id())
              .findFirst()
              .orElseThrow(
                  () ->
                      new UserError(
                          wanted
                              + common.say(
                                  ": versi ini tidak dapat dipakai",
                                  ": this version cannot be used")));
      return new Chosen(library, id);
    }
    PolicyLibrary library = common.library(spec.commandLine().getErr());
    List<String> known =
        library.catalog().families().values().stream()
            .flatMap(List::stream)
            .map(version -> version.id().toString())
            .toList();
    return PolicyId.tryParse(wanted)
        .filter(id -> known.contains(id.toString()))
        .map(id -> new Chosen(library, id))
        .orElseThrow(() -> unknown(wanted, known));
  }

  private UserError unknown(String wanted, List<String> known) {
    String maybe = Suggestion.nearestOrAll(wanted, known);
    return new UserError(
        Printable.line(wanted)
            + common.say(
                ": bukan versi yang dikenal (FAMILY/VERSION) dan bukan folder versi. Mungkin: ",
                ": no known version (FAMILY/VERSION), and no folder of a version. Maybe: ")
            + maybe);
  }

  /** A folder is one that holds a manifest, or one that was meant to by its form. */
  private static Optional<Path> folder(String wanted) {
    try {
      return Optional.of(Path.of(wanted)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void say(List<Issue> issues) {
    for (Issue issue : issues) {
      spec.commandLine().getErr().println(Printable.lines(issue.format(common.language())));
    }
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class Common {

  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description = {
        "Policy folders to use instead of the bundled ones.",
        "Folder kebijakan pengganti yang disertakan."
      })
  private Path policies;

  @Mixin private CommonLanguage spoken;

  /** The folder of the policies that are used instead of the bundled ones. */
  Optional<Path> policies() {
    return Optional.ofNullable(policies);
  }

  Language language() {
    return spoken.language();
  }

  String say(String id, String en) {
    return spoken.say(id, en);
  }

  /** Prints an issue as people read it. */
  void print(Issue issue, PrintWriter output) {
    spoken.print(issue, output);
  }

  /** Loads the policies; what is wrong with them is said, and the others are used. */
  PolicyLibrary library(PrintWriter err) {
    return library(policies(), err);
  }

  /** Loads these policies, or the bundled ones; likewise. */
  PolicyLibrary library(Optional<Path> folder, PrintWriter err) {
    // proven by the tests of the library; to ask for its issues would read every version
    return folder.map(given -> read(given, err)).orElseGet(PolicyLibrary::bundled);
  }

  private PolicyLibrary read(Path folder, PrintWriter err) {
    CheckTarget.rootAbove(folder)
        .ifPresent(
            root -> {
              throw new UserError(
                  folder
                      + say(
                          ": ini map satu keluarga atau satu versi; mungkin ",
                          ": this is the folder of one family or version; maybe ")
                      + root);
            });
    PolicyLibrary library = PolicyLibrary.ofDirectory(folder);
    for (Issue issue : library.issues()) {
      print(issue, err);
    }
    Explained.line(library.issues(), language()).ifPresent(err::println);
    if (!library.brokenVersions().isEmpty()) {
      err.println(
          say("Versi yang tidak dapat dipakai: ", "Versions that cannot be used: ")
              + String.join(", ", library.brokenVersions()));
    }
    if (library.catalog().families().isEmpty()) {
      throw new UserError(
          folder + say(": tidak ada kebijakan yang dapat dipakai", ": there is no policy to use"));
    }
    return library;
  }
}

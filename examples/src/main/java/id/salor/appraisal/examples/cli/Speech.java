package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Language;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** The language of commands that work on a folder and need no policies beside it. */
final class Speech {

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      defaultValue = "ID",
      description = {"Language of the output (default: id).", "Bahasa keluaran (baku: id)."})
  private Language language;

  String say(String id, String en) {
    return language == Language.ID ? id : en;
  }

  /** Prints issues as people read them. */
  void print(List<Issue> issues, PrintWriter output) {
    issues.forEach(issue -> output.println(Printable.lines(issue.format(language))));
  }
}

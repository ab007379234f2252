package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Language;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of every command that says something. */
final class CommonLanguage {

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      defaultValue = "ID",
      description = {"Language of the output (default: id).", "Bahasa keluaran (baku: id)."})
  private Language language;

  Language language() {
    return language;
  }

  String say(String id, String en) {
    return language == Language.ID ? id : en;
  }

  /** Prints issues as people read them, and where they are explained. */
  void print(List<Issue> issues, PrintWriter output) {
    issues.forEach(issue -> print(issue, output));
    Explained.line(issues, language).ifPresent(output::println);
  }

  /** Prints an issue as people read it. */
  void print(Issue issue, PrintWriter output) {
    output.println(Printable.lines(issue.format(language)));
  }
}

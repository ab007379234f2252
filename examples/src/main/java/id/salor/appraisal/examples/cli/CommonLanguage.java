package id.salor.appraisal.examples.cli;

import id.salor.appraisal.value.Language;
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
}

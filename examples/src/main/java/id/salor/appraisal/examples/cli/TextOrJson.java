package id.salor.appraisal.examples.cli;

import picocli.CommandLine.Option;

/** The choice between text for people and JSON for programs. */
final class TextOrJson {

  /** The form of the output. */
  enum Form {
    TEXT,
    JSON
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json",
      defaultValue = "TEXT",
      description = {"The form of the output (default: text).", "Bentuk keluaran."})
  private Form form;

  boolean isJson() {
    return form == Form.JSON;
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.help.HelpPage;
import id.salor.appraisal.rules.help.HelpPages;
import id.salor.appraisal.rules.help.SentenceGuide;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains findings, sentences and commands. */
@Command(
    name = "help",
    description = {
      "Explains a finding by its code, a command, or the sentences of rules.",
      "Menjelaskan temuan menurut kodenya, sebuah perintah, atau kalimat aturan."
    })
final class HelpCommand implements Callable<Integer> {

  /** The words for the page of all sentences; Indonesian first. */
  private static final List<String> SENTENCES = List.of("kalimat", "sentences");

  @Spec private CommandSpec spec;
  @Mixin private CommonLanguage common;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE|COMMAND|sentences|kalimat",
      description = {
        "What to explain: weights-sum, score, sentences. Without it all codes are listed.",
        "Yang dijelaskan. Tanpa ini semua kode disebut."
      })
  private String topic;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    HelpPages pages = HelpPages.bundled();
    CommandLine command = spec.parent().subcommands().get(topic);
    if (topic == null) {
      out.println(
          common.say(
              "Penjelasan satu temuan: appraise help KODE. Semua kalimat aturan: appraise help kalimat.",
              "To have one explained: appraise help CODE. All sentences: appraise help sentences."));
      out.println();
      out.print(pages.list(common.language()));
    } else if (command != null) {
      command.usage(out);
    } else if (SENTENCES.contains(topic)) {
      out.print(SentenceGuide.bundled().format(common.language()));
    } else {
      out.print(page(pages).format(common.language()));
    }
    return Appraise.FINE;
  }

  private HelpPage page(HelpPages pages) {
    Optional<HelpPage> page = pages.find(topic);
    return page.orElseThrow(
        () ->
            new UserError(
                topic
                    + common.say(": tidak ada kode seperti itu.", ": there is no such code.")
                    + pages
                        .nearest(topic)
                        .map(
                            near ->
                                common.say(" Mungkin ", " Maybe ") + "appraise help " + near + ".")
                        .orElse(
                            common.say(
                                " Semua kode: appraise help.", " All codes: appraise help."))));
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.rules.form.FormTarget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For which policy version a form or schema is, and where it goes. */
final class Target {

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {
        "Use the version that governs this period: 2025, 2025-07 (default: the newest version).",
        "Pakai versi yang mengatur periode ini (baku: versi terbaru)."
      })
  private String period;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {"Write to a file, as a whole or not at all.", "Tulis ke berkas."})
  private Path output;

  Optional<Path> output() {
    return Optional.ofNullable(output);
  }

  /** Tells whether a period was asked for, which means something only for a policy. */
  boolean hasPeriod() {
    return period != null;
  }

  /**
   * Chooses the version, and says on the error output which it is.
   *
   * @param policy {@code FAMILY} or {@code FAMILY/VERSION}
   * @throws UserError if there is none
   */
  FormTarget choose(String policy, Common common, PrintWriter err) {
    PolicyReference reference =
        PolicyReference.tryParse(policy).orElseThrow(() -> Inputs.notAPolicy(policy));
    Validated<FormTarget> chosen =
        FormTarget.choose(
            common.library(err).catalog(),
            reference,
            Optional.ofNullable(period).map(Inputs::parsePeriod));
    for (Issue issue : chosen.issues()) {
      err.println(Printable.lines(issue.format(common.language())));
    }
    FormTarget target =
        chosen
            .value()
            .orElseThrow(
                () ->
                    new UserError(
                        policy + common.say(": tidak ada versinya", ": there is no such version")));
    err.println(target.version().id() + ": " + target.version().title().in(common.language()));
    return target;
  }
}

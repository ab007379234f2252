package id.salor.appraisal.examples.cli;

import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints which policies are known and which periods they govern. */
@Command(
    name = "policies",
    description = {
      "Prints which policies are known and which periods they govern.",
      "Menampilkan kebijakan yang dikenal dan periode yang diaturnya."
    })
final class PoliciesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PolicyLibrary library = common.library(spec.commandLine().getErr());
    library.catalog().families().forEach((family, versions) -> print(versions, out));
    return library.brokenVersions().isEmpty() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private void print(List<PolicyVersion> versions, PrintWriter out) {
    for (PolicyVersion version : versions) {
      out.println(version.id() + "  " + version.title().in(common.language()));
      out.println(
          "  "
              + common.say("mengatur periode ", "governs periods ")
              + version.governs()
              + common.say(", berlaku sejak ", ", in force from ")
              + version.inForce().from()
              + ", "
              + status(version.status())
              + ", "
              + version.digest().abbreviated());
    }
  }

  private String status(PolicyVersion.Status status) {
    return switch (status) {
      case OFFICIAL -> common.say("resmi", "official");
      case ILLUSTRATIVE -> common.say("ilustratif", "illustrative");
      case DRAFT -> common.say("rancangan", "draft");
    };
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.PolicyLibrary;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the library, as its jar says. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(PolicyLibrary.class.getPackage().getImplementationVersion())
            .orElse("development");
    return new String[] {"appraise " + version};
  }
}

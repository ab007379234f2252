package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.rules.internal.source.SourceText;
import java.util.List;

/** The people of worked examples, for whoever needs people that a policy was written for. */
public final class ExampleAppraisals {

  private ExampleAppraisals() {}

  /** Returns the appraisal of each example that can be read, in the order of the files. */
  public static List<Appraisal> of(PolicyVersion version, List<SourceText> files) {
    ExampleReader reader = new ExampleReader(version, new Findings());
    return files.stream()
        .flatMap(file -> reader.read(file).stream())
        .map(ReadExample::appraisal)
        .toList();
  }
}

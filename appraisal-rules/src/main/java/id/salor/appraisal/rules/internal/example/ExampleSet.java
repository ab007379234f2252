package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The worked examples of a version, read once, to be run on that version or on others like it.
 *
 * @param rules the version
 * @param examples its examples, in the order of the files
 * @param parameters the version with the parameters that examples set
 */
public record ExampleSet(
    VersionRules rules, List<ReadExample> examples, ParameterVariants parameters) {

  /** Copies the components. */
  public ExampleSet {
    examples = List.copyOf(examples);
  }

  /**
   * Returns the examples of a version.
   *
   * @param loaded a version
   * @param issues takes what is wrong with the files of examples
   * @return the examples; empty where the version itself has errors
   */
  public static Optional<ExampleSet> read(LoadedVersion loaded, List<Issue> issues) {
    return read(loaded, List.of(), issues);
  }

  /**
   * Returns the examples of a version, and others that lie elsewhere.
   *
   * @param more files of examples that are not in the folder
   */
  public static Optional<ExampleSet> read(
      LoadedVersion loaded, List<SourceText> more, List<Issue> issues) {
    return loaded
        .rules()
        .map(
            rules -> {
              Findings found = new Findings();
              ExampleReader reader = new ExampleReader(rules.version(), found);
              List<ReadExample> examples = new ArrayList<>();
              loaded.folder().examples().forEach(file -> examples.addAll(reader.read(file)));
              more.forEach(file -> examples.addAll(reader.read(file)));
              issues.addAll(found.all());
              return new ExampleSet(rules, examples, new ParameterVariants(loaded));
            });
  }

  /** Runs every example with terms that somebody else finds. */
  public List<CaseResult> run(TermsResolver resolver) {
    ExampleRunner runner = ExampleRunner.of(rules.version(), resolver, parameters);
    return examples.stream().map(runner::run).flatMap(Optional::stream).toList();
  }

  /** Runs every example on the version itself, and tells what each makes use of. */
  public List<TracedExample> trace() {
    ExampleRunner runner = ExampleRunner.plain(rules, parameters);
    return examples.stream().map(runner::trace).flatMap(Optional::stream).toList();
  }
}

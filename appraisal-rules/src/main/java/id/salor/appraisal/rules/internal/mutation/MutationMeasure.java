package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.rules.cases.Mutation;
import id.salor.appraisal.rules.cases.MutationReport;
import id.salor.appraisal.rules.internal.coverage.Grids;
import id.salor.appraisal.rules.internal.example.ExampleRunner;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.VersionCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes a version in one thing at a time and finds whether its worked examples notice. */
public final class MutationMeasure {

  private final ExampleSet examples;
  private final List<TracedExample> proofs;

  private MutationMeasure(ExampleSet examples) {
    this.examples = examples;
    this.proofs = examples.trace().stream().filter(TracedExample::isProof).toList();
  }

  /** Measures the examples of a version. */
  public static MutationReport of(ExampleSet examples) {
    MutationMeasure measure = new MutationMeasure(examples);
    List<Mutant> mutants = mutants(examples.rules());
    List<Mutation> mutations =
        mutants.parallelStream().map(measure::tried).flatMap(Optional::stream).toList();
    return new MutationReport(
        examples.rules().version().id(), mutations, (long) mutants.size() - mutations.size());
  }

  static List<Mutant> mutants(VersionRules version) {
    Grids grids = new Grids(version);
    List<Mutant> mutants = new ArrayList<>(RuleMutations.of(version, grids));
    for (DecisionTable table : version.tables().values()) {
      mutants.addAll(TableMutations.of(version, grids, table));
    }
    mutants.sort(Comparator.comparing(Mutant::place));
    return mutants;
  }

  /** How a mutant fares; empty where it could not even be loaded. */
  private Optional<Mutation> tried(Mutant mutant) {
    if (!VersionCheck.check(mutant.rules()).isEmpty()) {
      return Optional.empty();
    }
    ExampleRunner runner = ExampleRunner.plain(mutant.rules(), examples.parameters());
    return Optional.of(
        mutant.mutation(
            proofs.stream()
                .filter(proof -> mutant.touches().test(proof))
                .filter(proof -> isNoticed(proof, runner))
                .findFirst()
                .map(proof -> proof.example().example().name())));
  }

  private static boolean isNoticed(TracedExample proof, ExampleRunner runner) {
    return runner.run(proof.example()).filter(result -> !result.isAsExpected()).isPresent();
  }
}

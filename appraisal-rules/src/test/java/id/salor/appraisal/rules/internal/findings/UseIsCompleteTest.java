package id.salor.appraisal.rules.internal.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TableProof;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.version.BrokenPolicy;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the check calls unused is held against what the worked examples make use of. */
class UseIsCompleteTest {

  @TestFactory
  Stream<DynamicTest> whatAnyWorkedExampleMakesUseOfIsNeverCalledUnused() {
    return BrokenPolicy.bundledFolders().values().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private static void check(PolicyFolder folder) {
    LoadedVersion loaded = VersionLoader.load(folder);
    VersionRules rules = loaded.rules().orElseThrow();
    Examined examined = Examined.of(folder, rules);
    Set<List<Object>> used = new HashSet<>();
    examined
        .uses()
        .forEach(use -> use.used().forEach(term -> used.add(List.of(term.term(), term.origin()))));
    Map<Name, Set<Integer>> rows = rows(examined);
    List<TracedExample> examples = ExampleSet.read(loaded, new ArrayList<>()).orElseThrow().trace();

    assertThat(examples).isNotEmpty();
    for (TracedExample example : examples) {
      for (Rule rule : rules.rules()) {
        for (SignedTerm term : rule.terms()) {
          if (example.trace().hasUsed(term.term())) {
            assertThat(used).contains(List.of(term.term(), term.origin()));
          }
        }
      }
      for (DecisionTable table : rules.tables().values()) {
        for (int row = 0; row < table.rows().size(); row++) {
          if (example.trace().hasMet(table.rows().get(row))) {
            assertThat(rows.get(table.name())).contains(row);
          }
        }
      }
    }
  }

  private static Map<Name, Set<Integer>> rows(Examined version) {
    Map<Name, Set<Integer>> rows = new HashMap<>();
    for (int i = 0; i < version.regions().size(); i++) {
      var terms = version.regions().get(i).terms();
      for (TableUse use : version.uses().get(i).tables()) {
        rows.computeIfAbsent(use.table(), name -> new HashSet<>())
            .addAll(
                TableProof.of(terms, terms.tables().get(use.table()), use.domains())
                    .orElseThrow()
                    .holds());
      }
    }
    return rows;
  }
}

package id.salor.appraisal.rules.internal.suggestion;

import id.salor.appraisal.rules.cases.CoverageItem;
import id.salor.appraisal.rules.cases.SuggestedCases;
import id.salor.appraisal.rules.internal.coverage.CoverageMeasure;
import id.salor.appraisal.rules.internal.coverage.Goal;
import id.salor.appraisal.rules.internal.example.ExampleRunner;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.TracedExample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes examples for what no example reaches. What an example that is still to be confirmed
 * reaches already is not suggested again.
 */
public final class CaseSuggester {

  private final ExampleSet examples;
  private final ExampleRunner runner;
  private final List<TracedExample> known;
  private final List<TracedExample> bases;
  private final Set<String> names;

  private CaseSuggester(ExampleSet examples) {
    this.examples = examples;
    this.runner = ExampleRunner.plain(examples.rules(), examples.parameters());
    List<TracedExample> all = examples.trace();
    this.known = new ArrayList<>(all.stream().filter(CaseSuggester::isKept).toList());
    this.bases = all.stream().filter(TracedExample::isProof).toList();
    this.names =
        all.stream()
            .map(traced -> traced.example().example().name())
            .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isKept(TracedExample traced) {
    return traced.isProof() || traced.isUnconfirmed();
  }

  /** Returns the examples that a version is lacking. */
  public static SuggestedCases of(ExampleSet examples) {
    return new CaseSuggester(examples).suggested();
  }

  private SuggestedCases suggested() {
    List<String> added = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<CoverageItem> unreached = new ArrayList<>();
    for (Goal goal : CoverageMeasure.goals(examples)) {
      if (CoverageMeasure.isReached(goal, known)) {
        continue;
      }
      Optional<TracedExample> found =
          CaseSearch.find(examples.rules().version().schema(), runner, bases, goal);
      if (found.isEmpty()) {
        unreached.add(goal.item(false));
        continue;
      }
      String name = freeName(goal);
      known.add(found.get());
      added.add(name);
      texts.add(CaseWriter.write(found.get(), goal, name));
    }
    return new SuggestedCases(
        examples.rules().version().id(), added, String.join("\n", texts), unreached);
  }

  private String freeName(Goal goal) {
    String what = goal.what().id();
    String name = "Menguji " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + " (" + number + ")";
    }
    return free;
  }
}

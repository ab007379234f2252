package id.salor.appraisal.rules.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.example.ExampleAppraisals;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceSearchTest {

  private static final String SALOR = "salor/2025-01-01_v1";

  static Stream<PolicyFolder> shipped() {
    return PolicyFolders.scanClassPath(EvidenceSearchTest.class.getClassLoader())
        .folders()
        .stream();
  }

  private static PolicyFolder folder(String name) {
    return shipped().filter(found -> found.name().equals(name)).findFirst().orElseThrow();
  }

  private static VersionRules rules(PolicyFolder folder) {
    LoadedVersion loaded = VersionLoader.load(folder);
    return loaded.rules().orElseThrow(() -> new AssertionError(loaded.issues().toString()));
  }

  /** A folder in which one text of one file is another. */
  private static PolicyFolder edited(PolicyFolder folder, String file, String from, String to) {
    Map<String, String> texts = new LinkedHashMap<>();
    folder.files().forEach((name, source) -> texts.put(name, source.text()));
    texts.remove(PolicyFolder.SEAL);
    assertThat(texts.get(file)).contains(from);
    texts.put(file, texts.get(file).replace(from, to));
    return PolicyFolder.of(folder.name(), texts);
  }

  private static Goal rated(String label) {
    return tried -> tried.first().result().rating().equals(Optional.of(Label.of(label)));
  }

  private static Goal ratedDifferently() {
    return tried ->
        tried.first().result() instanceof AppraisalResult.Rated
            && tried.last().result() instanceof AppraisalResult.Rated
            && !tried.first().result().rating().equals(tried.last().result().rating());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyRowAndGateOfEveryShippedPolicyIsReached(PolicyFolder folder) {
    VersionRules version = rules(folder);
    List<String> wanted = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
    for (DecisionTable table : version.tables().values()) {
      for (DecisionTable.Row row : table.rows()) {
        wanted.add(row.location().toString());
        goals.add(
            tried -> tried.first().result().issues().isEmpty() && tried.seen().get(0).met(row));
      }
    }
    for (Rule rule : version.rules()) {
      rule.terms().stream()
          .filter(signed -> signed.term() instanceof Term.Gate)
          .forEach(
              gate -> {
                wanted.add(gate.origin().toString());
                goals.add(tried -> tried.seen().get(0).limited(gate.term()));
              });
    }
    List<Optional<Tried>> found =
        EvidenceSearch.over(List.of(version))
            .startingWith(ExampleAppraisals.of(version.version(), folder.examples()))
            .findEach(goals, Effort.USUAL);

    List<String> missed = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      if (found.get(i).isEmpty()) {
        missed.add(wanted.get(i));
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyRatingIsReachedWithoutAnyExample() {
    VersionRules version = rules(folder(SALOR));
    Kind.OfLabel kind =
        (Kind.OfLabel)
            version.version().schema().root().declarations().values().stream()
                .filter(declared -> declared.name().value().equals("predikat"))
                .findFirst()
                .orElseThrow()
                .kind();
    List<Label> labels = version.version().schema().labelSet(kind.set()).orElseThrow().labels();
    List<Goal> goals = labels.stream().map(label -> rated(label.value())).toList();

    assertThat(EvidenceSearch.over(List.of(version)).findEach(goals, Effort.USUAL))
        .hasSameSizeAs(labels)
        .allMatch(Optional::isPresent);
  }

  @Test
  void aBoundMovedByOneStepOfTheGridIsFound() {
    PolicyFolder folder = folder(SALOR);
    PolicyFolder moved =
        edited(
            edited(folder, "predikat.csv", "90..100", "90.01..100"),
            "predikat.csv",
            "75..<90",
            "75..<90.01");
    EvidenceSearch search = EvidenceSearch.over(List.of(rules(folder), rules(moved)));

    Tried found = search.find(ratedDifferently(), Effort.USUAL).orElseThrow();

    assertThat(found.first().result().figures().score().orElseThrow().value()).hasToString("90");
  }

  @Test
  void aModeOfRoundingThatDiffersOnlyAtTiesIsFound() {
    PolicyFolder folder = folder(SALOR);
    PolicyFolder other =
        edited(folder, "predikat.dslr", "desimal, setengah ke atas", "desimal, setengah ke bawah");
    EvidenceSearch search = EvidenceSearch.over(List.of(rules(folder), rules(other)));
    Goal otherScore =
        tried ->
            !tried
                .first()
                .result()
                .figures()
                .score()
                .equals(tried.last().result().figures().score());

    assertThat(search.find(otherScore, Effort.USUAL)).isPresent();
  }

  @Test
  void theSameSearchFindsTheSamePerson() {
    VersionRules version = rules(folder(SALOR));
    Optional<Tried> one = EvidenceSearch.over(List.of(version)).find(rated("Kurang"), Effort.USUAL);
    Optional<Tried> other =
        EvidenceSearch.over(List.of(version)).find(rated("Kurang"), Effort.USUAL);

    assertThat(one.map(Tried::appraisal)).isPresent().isEqualTo(other.map(Tried::appraisal));
  }

  @Test
  void whoeverWasFoundIsMadeAsPlainAsCanBe() {
    VersionRules version = rules(folder(SALOR));
    EvidenceSearch search = EvidenceSearch.over(List.of(version));
    Tried found = search.find(rated("Kurang"), Effort.USUAL).orElseThrow();

    Tried simple = search.simplest(found, rated("Kurang"), Effort.USUAL);

    assertThat(simple.first().result().rating()).contains(Label.of("Kurang"));
    assertThat(search.simplest(simple, rated("Kurang"), Effort.USUAL).appraisal())
        .isEqualTo(simple.appraisal());
    assertThat(simple.appraisal().evidence().data().size())
        .isLessThanOrEqualTo(found.appraisal().evidence().data().size());
  }

  @Test
  void nobodyIsFoundWhereNobodyCanBe() {
    VersionRules version = rules(folder(SALOR));

    assertThat(
            EvidenceSearch.over(List.of(version))
                .find(rated("Tidak Ada"), Effort.USUAL.withTries(1_000)))
        .isEmpty();
  }
}

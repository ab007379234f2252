package id.salor.appraisal.rules.internal.impact;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.rules.impact.ChangeKind;
import id.salor.appraisal.rules.impact.SalorPeople;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.PlainResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Score;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is kept from one trial to the next changes nothing. */
class JudgeTest {

  private static final PolicyId ID = PolicyId.parse("salor/between");
  private static final VersionRules V1 = rules("salor/2025-01-01_v1");
  private static final VersionRules V2 = rules("salor/2026-01-01_v2");

  private static VersionRules rules(String version) {
    Path folder = Path.of("src/main/resources/policies").resolve(version);
    return VersionLoader.load(PolicyFolder.read(folder, version)).rules().orElseThrow();
  }

  @Provide
  Arbitrary<Set<ChangeKind>> changes() {
    return Arbitraries.subsetOf(ChangeKind.values());
  }

  @Property(tries = 200)
  void aTrialEndsAsIfEverythingWereCalculatedFromTheBeginning(
      @ForAll long seed, @ForAll("changes") Set<ChangeKind> drawn) {
    Judge judge = new Judge(V1, V2);
    for (Appraisal appraisal : SalorPeople.drawn(8, seed)) {
      Judge.Person person = judge.person(appraisal, Census.NONE);
      Set<ChangeKind> changed = EnumSet.noneOf(ChangeKind.class);
      changed.addAll(drawn);
      changed.retainAll(person.differing());
      if (!person.differing().isEmpty() && !changed.isEmpty()) {
        PolicyTerms terms = person.mixture(changed).terms().orElseThrow();
        Verdict slowly =
            PreparedAppraisal.of(appraisal, terms.schema())
                .judge(ID, Validated.of(terms), Census.NONE, Map.of());
        Verdict quickly = person.with(changed);
        assertThat(quickly.ending()).isEqualTo(slowly.ending());
        assertThat(quickly.rating()).isEqualTo(slowly.rating());
        assertThat(quickly.score()).isEqualTo(slowly.score());
      }
    }
  }

  @Property(tries = 50)
  void noChangeIsTheOldVersionAndAllChangesAreTheNewOne(@ForAll long seed) {
    Judge judge = new Judge(V1, V2);
    for (Appraisal appraisal : SalorPeople.drawn(5, seed)) {
      Judge.Person person = judge.person(appraisal, Census.NONE);
      for (Set<ChangeKind> changed :
          List.of(EnumSet.noneOf(ChangeKind.class), EnumSet.copyOf(all(person)))) {
        if (!person.differing().isEmpty()) {
          PolicyTerms terms = person.mixture(changed).terms().orElseThrow();
          Verdict mixed =
              PreparedAppraisal.of(appraisal, terms.schema())
                  .judge(ID, Validated.of(terms), Census.NONE, Map.of());
          Verdict pure = changed.isEmpty() ? person.before() : person.after();
          assertThat(mixed.ending()).isEqualTo(pure.ending());
          assertThat(mixed.rating()).isEqualTo(pure.rating());
          assertThat(mixed.score()).isEqualTo(pure.score());
        }
      }
    }
  }

  @Property(tries = 100)
  void aVerdictSaysWhatTheResultSays(@ForAll long seed) {
    for (VersionRules rules : List.of(V1, V2)) {
      PlainResolver resolver = new PlainResolver(List.of(rules));
      for (Appraisal appraisal : SalorPeople.drawn(5, seed)) {
        AppraisalResult result =
            new Calculator(resolver).calculate(appraisal, rules.version(), List.of(), Census.NONE);
        PreparedAppraisal prepared = PreparedAppraisal.of(appraisal, rules.version().schema());
        Verdict verdict =
            prepared.judge(
                rules.version().id(),
                resolver.resolve(rules.version(), prepared.facts(rules.version().schema())),
                Census.NONE,
                Map.of());
        assertThat(verdict.rating()).isEqualTo(result.rating());
        assertThat(verdict.issues()).isEqualTo(result.issues());
        assertThat(verdict.ending() == Verdict.Ending.REFUSED)
            .isEqualTo(result instanceof AppraisalResult.Refused);
        if (verdict.ending() == Verdict.Ending.RATED) {
          assertThat(verdict.score()).isEqualTo(result.figures().score().map(Score::value));
        }
      }
    }
  }

  private static Set<ChangeKind> all(Judge.Person person) {
    return person.differing().isEmpty() ? EnumSet.allOf(ChangeKind.class) : person.differing();
  }
}

package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TermResolutionTest {

  private static final Schema SCHEMA = new PolicyFixture().number("x").number("y").schema();
  private static final SignedTerm GENERAL = PolicyFixture.signed("umum", 1, "value x = 1");
  private static final SignedTerm SPECIAL = PolicyFixture.signed("khusus", 2, "value x = 2");
  private static final SignedTerm RAREST = PolicyFixture.signed("terkhusus", 3, "value x = 3");
  private static final SignedTerm OTHER = PolicyFixture.signed("umum", 4, "value y = 4");

  private static Validated<PolicyTerms> resolve(
      Map<String, Set<String>> exceptions, SignedTerm... written) {
    return new TermResolution(SCHEMA, Map.of(), exceptions).resolve(List.of(written));
  }

  @Test
  void twoTermsForOneMatterAreAConflictThatNamesBothPlaces() {
    List<Issue> issues = resolve(Map.of(), GENERAL, SPECIAL).issues();

    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(PolicyCode.CONFLICT);
    assertThat(issues.get(0).location()).contains(SourceLocation.of("uji/aturan.dslr", 2, 5));
    assertThat(issues.get(0).message().en()).contains("uji/aturan.dslr:1:5");
  }

  @Test
  void twoRulesThatSayTheSameAreAConflictAsWell() {
    assertThat(resolve(Map.of(), GENERAL, PolicyFixture.signed("dua", 9, "value x = 1")).isValid())
        .isFalse();
  }

  @Test
  void anExceptionOverridesAndTheOverriddenRuleIsRemembered() {
    PolicyTerms terms = resolve(Map.of("khusus", Set.of("umum")), GENERAL, SPECIAL, OTHER).get();

    SignedTerm x = terms.valueOf(Path.parse("x")).orElseThrow();
    assertThat(x.term()).isEqualTo(SPECIAL.term());
    assertThat(x.overridden()).containsExactly(GENERAL.origin());
    assertThat(terms.valueOf(Path.parse("y")).orElseThrow().overridden()).isEmpty();
  }

  @Test
  void anExceptionToAnExceptionOverridesBoth() {
    PolicyTerms terms =
        resolve(
                Map.of("khusus", Set.of("umum"), "terkhusus", Set.of("khusus")),
                GENERAL,
                SPECIAL,
                RAREST)
            .get();

    assertThat(terms.valueOf(Path.parse("x")).orElseThrow().term()).isEqualTo(RAREST.term());
    assertThat(terms.valueOf(Path.parse("x")).orElseThrow().overridden())
        .containsExactly(GENERAL.origin(), SPECIAL.origin());
  }

  @Test
  void twoExceptionsToOneRuleConflictWithEachOther() {
    assertThat(
            resolve(
                    Map.of("khusus", Set.of("umum"), "terkhusus", Set.of("umum")),
                    GENERAL,
                    SPECIAL,
                    RAREST)
                .isValid())
        .isFalse();
  }

  @Property
  void theOrderInWhichRulesAreHeardNeverMatters(@ForAll long seed) {
    List<SignedTerm> written = new ArrayList<>(List.of(GENERAL, SPECIAL, RAREST, OTHER));
    Collections.shuffle(written, new Random(seed));
    Map<String, Set<String>> exceptions =
        Map.of("khusus", Set.of("umum"), "terkhusus", Set.of("khusus"));

    assertThat(resolve(exceptions, written.toArray(SignedTerm[]::new)))
        .isEqualTo(resolve(exceptions, GENERAL, SPECIAL, RAREST, OTHER));
  }

  @Test
  void resolvedTermsAreReadAgainAsTheyAreWritten() {
    PolicyTerms terms = resolve(Map.of("khusus", Set.of("umum")), GENERAL, SPECIAL, OTHER).get();

    PolicyTerms again = TermsText.read(terms.canonicalText(), SCHEMA, Map.of());

    assertThat(again).isEqualTo(terms);
    assertThat(again.digest()).isEqualTo(terms.digest());
  }

  @Test
  void theDigestTellsMeaningAndNotWhoSaysIt() {
    PolicyTerms one = resolve(Map.of(), GENERAL).get();
    PolicyTerms moved = resolve(Map.of(), PolicyFixture.signed("lain", 77, "value x = 1")).get();
    PolicyTerms other = resolve(Map.of(), SPECIAL).get();

    assertThat(moved.digest()).isEqualTo(one.digest());
    assertThat(moved).isNotEqualTo(one);
    assertThat(other.digest()).isNotEqualTo(one.digest());
  }

  @Test
  void rulesThatAreExceptionsToEachOtherConflictInTheSameWordsWhateverTheirOrder() {
    TermResolution resolution =
        new TermResolution(
            new PolicyFixture().schema(), Map.of(), Map.of("A", Set.of("B"), "B", Set.of("A")));
    SignedTerm one = PolicyFixture.signed("A", 1, "value x = 1");
    SignedTerm two = PolicyFixture.signed("B", 2, "value x = 2");

    assertThat(resolution.resolve(List.of(one, two)).issues())
        .extracting(Issue::code)
        .containsExactly(PolicyCode.CONFLICT);
    assertThat(resolution.resolve(List.of(two, one)))
        .isEqualTo(resolution.resolve(List.of(one, two)));
  }
}

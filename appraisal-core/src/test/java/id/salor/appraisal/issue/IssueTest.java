package id.salor.appraisal.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IssueTest {

  private static final Issue ERROR = Issue.of(FormulaCode.DIVISION_BY_ZERO, "target");
  private static final Issue WARNING = Issue.of(PolicyCode.PINNED_OUTSIDE, "2024", "a/b", "2025");

  private static Stream<IssueCode> codes() {
    return Stream.of(FormulaCode.values(), PolicyCode.values(), CalculationCode.values())
        .flatMap(Stream::of);
  }

  @Test
  void anIssueIsShownWithPlaceCodeSubjectMessageExcerptAndAdvice() {
    Issue issue =
        ERROR.at(SourceLocation.of("a.dslr", 3, 7)).about("entri K2").showing("x / target\n    ^");

    assertThat(issue.format(Language.EN))
        .isEqualTo(
            """
            a.dslr:3:7: error [division-by-zero] entri K2: division by zero: target is 0
                x / target
                    ^
                Check the input, or say in the formula what applies at zero.""");
    assertThat(issue.format(Language.ID)).startsWith("a.dslr:3:7: kesalahan [division-by-zero]");
  }

  @Test
  void anArgumentIsFilledInOnceAndNeverTakenForATemplate() {
    assertThat(Issue.of(PolicyCode.TYPE_MISMATCH, "{1}", "{2}", "x").message().en())
        .isEqualTo("{1} is a {2} where a x is needed");
  }

  @Test
  void anArgumentInTwoLanguagesIsFilledInByLanguage() {
    Issue issue = Issue.of(PolicyCode.WRONG_ROLE, "a", Text.of("fakta", "a fact"));

    assertThat(issue.message()).isEqualTo(Text.of("\"a\" bukan fakta", "\"a\" is not a fact"));
  }

  @Test
  void noInputFloodsAReport() {
    assertThat(Issue.of(FormulaCode.DIVISION_BY_ZERO, "x".repeat(100_000)).format(Language.EN))
        .hasSizeLessThan(600)
        .contains("(100000)");
  }

  @Test
  void everyCodeHasAnIdOfItsOwnAndWordsInBothLanguages() {
    List<String> ids = codes().map(IssueCode::id).toList();

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(ids).allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(codes())
        .allSatisfy(
            code -> {
              assertThat(code.message().id()).as(code.id()).isNotBlank();
              assertThat(code.message().en()).as(code.id()).isNotBlank();
              assertThat(code.advice().id().isEmpty())
                  .as(code.id())
                  .isEqualTo(code.advice().en().isEmpty());
            });
  }

  @Test
  void bothLanguagesOfAWordingSpeakOfTheSameArguments() {
    assertThat(codes())
        .allSatisfy(
            code -> {
              assertThat(places(code.message().id()))
                  .as(code.id())
                  .isEqualTo(places(code.message().en()));
              assertThat(places(code.advice().id()))
                  .as(code.id())
                  .isEqualTo(places(code.advice().en()));
            });
  }

  private static List<Integer> places(String wording) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      if (wording.contains("{" + i + "}")) {
        places.add(i);
      }
    }
    return places;
  }

  @Test
  void thereIsAValueExactlyWhenNoIssueIsAnError() {
    assertThat(Validated.of("v", List.of(WARNING)).value()).contains("v");
    assertThat(Validated.of("v", List.of(WARNING, ERROR)).value()).isEmpty();
    assertThat(Validated.of("v", List.of(WARNING, ERROR)).issues()).containsExactly(WARNING, ERROR);
    assertThatThrownBy(() -> Validated.invalid(WARNING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Validated.invalid(ERROR).get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("division-by-zero");
  }

  @Test
  void theIssuesOfEveryStepAreKept() {
    Validated<Integer> both =
        Validated.of("abc", List.of(WARNING))
            .flatMap(text -> Validated.of(text.length(), List.of(WARNING)))
            .map(length -> length + 1);

    assertThat(both).isEqualTo(Validated.of(4, List.of(WARNING, WARNING)));
    assertThat(Validated.<String>invalid(ERROR).flatMap(t -> Validated.of(t.length())).issues())
        .containsExactly(ERROR);
    assertThat(Validated.of("a").flatMap(t -> Validated.<String>invalid(ERROR)).isValid())
        .isFalse();
  }

  @Test
  void anAdviceThatWouldNameNothingIsLeftOut() {
    IssueCode unknown =
        () ->
            IssueCode.Definition.error(
                "unknown",
                Text.of("{0} tidak dikenal", "{0} is not known"),
                Text.of("Mungkin \"{1}\".", "Maybe \"{1}\"."));

    assertThat(Issue.of(unknown, "tabel", "").advice()).isEqualTo(Text.EMPTY);
    assertThat(Issue.of(unknown, "", "tabel").advice().en()).isEqualTo("Maybe \"tabel\".");
  }

  @Test
  void aPlaceLeavesOutWhatIsNotKnown() {
    assertThat(SourceLocation.of("a")).hasToString("a");
    assertThat(SourceLocation.of("a", 2)).hasToString("a:2");
    assertThat(SourceLocation.of("a", 2, 3).plusColumns(4)).hasToString("a:2:7");
    assertThat(
            Stream.of(
                    SourceLocation.of("b"),
                    SourceLocation.of("a", 10),
                    SourceLocation.of("a", 9, 5),
                    SourceLocation.of("a", 9, 4))
                .sorted())
        .extracting(SourceLocation::toString)
        .containsExactly("a:9:4", "a:9:5", "a:10", "b");
  }

  @Test
  void aSlipFindsWhatWasMeantAndAnythingElseFindsNothing() {
    List<String> known = List.of("realisasi", "target", "jabatan");

    assertThat(Suggestion.nearest("realsiasi", known)).contains("realisasi");
    assertThat(Suggestion.nearest("TARGET", known)).contains("target");
    assertThat(Suggestion.nearest("tarrget", known)).contains("target");
    assertThat(Suggestion.nearest("mutu", known)).isEmpty();
    assertThat(Suggestion.nearest("x", List.of())).isEmpty();
    assertThat(Suggestion.nearest("t".repeat(10_000), known)).isEmpty();
  }

  @Test
  void aSubjectThatTheMessageBeginsWithIsNotSaidTwice() {
    Issue missing = Issue.of(CalculationCode.MISSING, "target", "Target");

    assertThat(missing.about("target").format(Language.EN))
        .startsWith("error [missing-input] target (Target) is missing");
    assertThat(missing.about("tar").format(Language.EN))
        .startsWith("error [missing-input] tar: target (Target) is missing");
  }
}

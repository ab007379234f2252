package id.salor.appraisal.rules.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void filesThatReadTheSameAreTheSameHoweverTheyWereSaved() {
    SourceText windows = SourceText.of("a.csv", "\uFEFFnilai\r\ncafe\u0301\r\n");

    assertThat(windows).isEqualTo(SourceText.of("a.csv", "nilai\ncafé\n"));
    assertThat(windows.lines()).containsExactly("nilai", "café", "");
  }

  @Test
  void theCaretStandsUnderTheColumn() {
    SourceText text = SourceText.of("a.dslr", "bila\n\tnilai \"x\" adalah 5\n");

    assertThat(text.excerpt(2, 8)).isEqualTo(" nilai \"x\" adalah 5\n       ^");
    assertThat(text.excerpt(2, 0)).isEqualTo(" nilai \"x\" adalah 5");
  }

  @Test
  void theCaretOfAPlacePastTheLineStandsAtItsEnd() {
    SourceText text = SourceText.of("a.dslr", "bila");

    assertThat(text.excerpt(1, 40)).isEqualTo("bila\n    ^");
    assertThat(text.excerpt(9, 4)).isEqualTo("\n^");
  }

  @Test
  void ofALongLineOnlyTheNeighbourhoodIsShown() {
    String line = "a".repeat(500) + "X" + "b".repeat(500);

    String[] shown = SourceText.of("a", line).excerpt(1, 501).split("\n");

    assertThat(shown[0]).hasSize(102).startsWith("…a").endsWith("b…");
    assertThat(shown[0].charAt(shown[1].length() - 1)).isEqualTo('X');
  }

  @Test
  void noFileCanSteerATerminalThroughAnExcerpt() {
    assertThat(SourceText.of("a", "a\u001B[2Jb\u202Ec").excerpt(1, 1))
        .isEqualTo("a\uFFFD[2Jb\uFFFDc\n^");
  }

  @Test
  void anOffsetHasAPlace() {
    SourceText text = SourceText.of("a", "ab\ncd\n");

    assertThat(text.locationAt(0)).isEqualTo(text.location(1, 1));
    assertThat(text.locationAt(2)).isEqualTo(text.location(1, 3));
    assertThat(text.locationAt(3)).isEqualTo(text.location(2, 1));
    assertThat(text.locationAt(6)).isEqualTo(text.location(3, 1));
  }
}

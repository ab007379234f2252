package id.salor.appraisal.rules.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

  @Test
  void onlyTheValueIsReplacedWhateverStandsAroundIt() {
    assertThat(
            YamlText.of("# \uD83D\uDE00 é\nid:   'a b'   # satu\nmap: {x: 1,y: 2}  # dua\n")
                .with("c", "id")
                .with("3", "map", "x"))
        .hasToString("# \uD83D\uDE00 é\nid:   c   # satu\nmap: {x: 3,y: 2}  # dua\n");
  }

  /** What is put behind a key is taken out again to the character. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "g: {from: 1}",
        "g: {from: 1}    # catatan\nz: 1\n",
        "g: { from: \"1\" }\n",
        "g: {a: 0, from: 1, b: 2}\n",
        "g:\n  from: 1   # sejak\n  # lalu\nz: 1\n",
        "g:\n    from: 1",
        "g:\n  from: 1\n  b: 2\n\n# akhir\n"
      })
  void whatIsPutBehindAKeyIsTakenOutAgain(String text) {
    YamlText longer = YamlText.of(text).withAfter("until", "9", "g", "from");

    assertThat(longer.has("g", "until")).isTrue();
    assertThat(longer.with("8", "g", "until").text()).contains("until: 8");
    assertThat(longer.without("g", "until").text()).isEqualTo(text);
  }

  @Test
  void aKeyIsTakenOutWithItsLinesAndWithoutTheCommentsBelow() {
    assertThat(
            YamlText.of(
                    """
                    a: 1
                    gap-after:   # mengapa
                      id: >-
                        satu
                        # dua

                      en: tiga
                    # tentang b
                    b: {c: 1, d: 2, e: 3}
                    """)
                .without("gap-after")
                .without("b", "d"))
        .hasToString("a: 1\n# tentang b\nb: {c: 1, e: 3}\n");
    assertThat(YamlText.of("b: {c: 1, d: 2}\n").without("b", "c")).hasToString("b: {d: 2}\n");
    assertThat(YamlText.of("b: {c: 1}\n").without("b", "c")).hasToString("b: {}\n");
  }

  @Test
  void whatIsNotThereOrNoYamlIsLeftAsItIs() {
    assertThat(YamlText.of("a: [").with("1", "a")).hasToString("a: [");
    assertThat(YamlText.of("a: 1\n").without("b").withAfter("c", "1", "a", "b"))
        .hasToString("a: 1\n");
    assertThat(YamlText.of("").has("a")).isFalse();
    assertThat(YamlText.of("a: 1\n").has("a", "b")).isFalse();
  }
}

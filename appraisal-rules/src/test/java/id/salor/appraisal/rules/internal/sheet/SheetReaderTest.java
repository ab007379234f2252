package id.salor.appraisal.rules.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.manifest.ManifestReader;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  private static final String MANIFEST =
      """
      id: salor/v1
      title: {id: Salor, en: Salor}
      status: draft
      in-force: {from: 2025-01-01}
      governs: {from: 2025-01-01}
      labels: {mutu: [Baik, Cukup]}
      facts: {masuk: {title: {id: a, en: a}, kind: truth}}
      quantities:
        iki: {title: {id: a, en: a}, kind: number, min: 0, max: 120}
        nilai: {title: {id: a, en: a}, kind: number}
        mutu: {title: {id: a, en: a}, kind: label, labels: mutu}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bila iki,maka nilai\n0..90.5,70->89\n90.5<..120,rumus iki + 1\n",
        "bila iki,maka nilai\n\"0..90,5\",70->89\n\"90,5<..120\",rumus iki + 1\n",
        "bila iki;maka nilai\n0..90,5;70->89\n90,5<..120;rumus iki + 1\n",
        "\uFEFFif iki;then nilai\r\n0..90,5;70->89\r\n90,5<..120;formula iki + 1\r\n"
      })
  void separatorsDecimalMarksAndLineEndsMakeNoDifference(String text) {
    SheetReading reading = read(text);

    assertThat(reading.issues()).isEmpty();
    DecisionTable table = reading.table().orElseThrow();
    assertThat(table.rows())
        .extracting(row -> row.keys() + " " + row.outputs())
        .containsExactly("[0..90.5] [70->89]", "[90.5<..120] [rumus iki + 1]");
    assertThat(table.keys().get(0).domain()).hasToString("0..120");
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsPlace() {
    String text =
        """
        bila iki;bila masuk;maka mutu
        ;ya;Baik
        =A1;ya;Baik
        0..1.234,5;ya;Baik
        *;mungkin;Bagus
        120..90;tidak
        """;

    assertThat(found(read(text)))
        .containsExactly(
            tuple("empty-cell", "salor/v1/t.csv:2:1"),
            tuple("spreadsheet-formula", "salor/v1/t.csv:3:1"),
            tuple("ambiguous-number", "salor/v1/t.csv:4:1"),
            tuple("table-cell", "salor/v1/t.csv:5:3"),
            tuple("unknown-label", "salor/v1/t.csv:5:11"),
            tuple("row-width", "salor/v1/t.csv:6:1"));
  }

  @Test
  void anOutputThatListsSeveralLabelsIsAnIssueAndNoException() {
    assertThat(found(read("bila iki;maka mutu\n*;Baik | Cukup\n")))
        .containsExactly(tuple("table-cell", "salor/v1/t.csv:2:3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "-x"})
  void cellsThatASpreadsheetWouldRunAreRefusedInEveryColumn(String cell) {
    String text = "bila iki;maka nilai;dasar hukum;catatan\n*;1;Pasal 1;" + cell + "\n";

    assertThat(found(read(text)))
        .containsExactly(tuple("spreadsheet-formula", "salor/v1/t.csv:2:13"));
    assertThat(found(read(text.replace("Pasal 1;" + cell, cell + ";catatan"))))
        .containsExactly(tuple("spreadsheet-formula", "salor/v1/t.csv:2:5"));
  }

  @Test
  void eachPartOfAFormulaHasItsPlaceEvenInAQuotedCellAfterBlanks() {
    SheetReading reading = read("bila iki,maka nilai\n*,\"rumus MIN(iki, 5)\"\n");
    Formula call = reading.table().orElseThrow().formulas().get(0);

    assertThat(reading.places().get(call)).hasToString("salor/v1/t.csv:2:10");
    assertThat(found(read("bila iki;maka nilai\n*;  rumus iki +\n")))
        .containsExactly(tuple("formula-syntax", "salor/v1/t.csv:2:16"));
  }

  @Test
  void marksWithinCellsThatHideSeparatorsAreIssuesAndNoExceptions() {
    assertThat(found(read("bila iki ; \"maka mutu\n0..1 ; \"Baik\"\n")))
        .extracting(found -> found.toList().get(0))
        .contains("forbidden-character");
    assertThat(found(read("bila iki;maka mutu;catatan\n0..120;Baik;\"a \"\"b;c\"\" d\"\n")))
        .containsExactly(tuple("forbidden-character", "salor/v1/t.csv:2:14"));
    assertThat(found(read("bila iki;maka mutu\n\"0..\n1;2\";Baik\n"))).isNotEmpty();
  }

  @Test
  void aFormulaMayNameALabel() {
    SheetReading reading = read("bila iki;maka nilai\n*;\"rumus IF(mutu = \"\"Baik\"\", 1, 0)\"\n");

    assertThat(reading.issues()).isEmpty();
    assertThat(reading.places().values())
        .extracting(Object::toString)
        .contains("salor/v1/t.csv:2:30");
  }

  @Test
  void theSameKeyTwiceIsRefusedWhateverTheLanguage() {
    assertThat(found(read("bila iki;if iki;maka nilai\n*;*;1\n")))
        .containsExactly(tuple("duplicate-column", "salor/v1/t.csv:1:10"));
  }

  @Test
  void headingsAndCellsMayBeInEitherLanguage() {
    String indonesian =
        """
        bila masuk;bila mutu;maka nilai;maka mutu;dasar hukum;tafsiran;catatan
        ya;Baik | Cukup;tidak ditentukan;tidak ditentukan;Pasal 1;;x
        tidak;*;tidak berlaku;Baik;;alasan;
        """;
    String english =
        """
        if masuk;if mutu;then nilai;then mutu;legal basis;interpretation;note
        yes;Baik | Cukup;not determined;not determined;Pasal 1;;x
        no;*;not applicable;Baik;;alasan;
        """;
    assertThat(read(indonesian).issues()).isEmpty();
    assertThat(read(english).issues()).isEmpty();
    assertThat(read(english).table()).isPresent().isEqualTo(read(indonesian).table());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if iki;thn nilai | Maybe \"then nilai\". Headings: if <name>, then <name>, legal basis,",
        "if iki;then nilai;legal bassis | Maybe \"legal basis\".",
        "if iki;then nilai;remark | Maybe \"if remark\".",
        "bila iki;mka nilai | Maybe \"maka nilai\". Headings: bila <name>, maka <name>, dasar hukum,",
        "bila iki;maka nilai;tafsirn | Maybe \"tafsiran\".",
        "if iki;note | the table has no column \"then …\"",
        "maka nilai | the table has no column \"bila …\"",
        "then nilai | the table has no column \"if …\""
      })
  void whatIsWrongWithAHeadingIsSaidInTheWordsOfTheTable(String headings, String said) {
    assertThat(read(headings + "\n" + "*;".repeat(2) + "\n").issues())
        .extracting(Issue::toString)
        .anyMatch(issue -> issue.contains(said));
  }

  @Test
  void aHugeCellAndAnUnclosedQuoteAreIssues() {
    assertThat(found(read("bila iki;maka nilai\n*;" + "9".repeat(2_001) + "\n")))
        .contains(tuple("too-large", "salor/v1/t.csv:2:3"));
    assertThat(found(read("bila iki;maka nilai\n*;\"" + "9;".repeat(400_000) + "\n"))).isNotEmpty();
  }

  private static SheetReading read(String text) {
    PolicyFolder folder = PolicyFolder.of("salor/v1", Map.of("policy.yaml", MANIFEST));
    List<Issue> issues = new ArrayList<>();
    Manifest manifest = ManifestReader.read(folder, folder.digest("1"), issues).orElseThrow();
    assertThat(issues).isEmpty();
    return SheetReader.read(
        SourceText.of("salor/v1/t.csv", text),
        Name.of("t"),
        manifest.version().schema(),
        SheetColumns.NONE);
  }

  private static List<Tuple> found(SheetReading reading) {
    return reading.issues().stream()
        .map(issue -> tuple(issue.code().id(), issue.location().orElseThrow().toString()))
        .toList();
  }
}

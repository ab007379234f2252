package id.salor.appraisal.rules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvAppraisalReaderTest {

  private static final String SEVERAL_ROWS =
      """
      id,policy,period,appraisee.id,appraisee.unit,appraisee.name,jabatan,kegiatan.id,\
      kegiatan.target,inovasi.id
      S-1,salor,2025,P-1,Unit A,"Sari, S.E.",administrasi,K1,12,I1
      S-1,,,,,,,K2,"0,5",
      S-1,,2025,,,,administrasi,,,I2
      S-2,salor/2025-01-01_v1,2025-07,,,,"pelayanan ""publik\""",,,
      """;

  private final CsvAppraisalReader reader =
      CsvAppraisalReader.create()
          .withPolicy(PolicyFamily.of("salor"))
          .withPeriod(AppraisalPeriod.ofYear(2025));

  private List<ReadAppraisal> read(String text) {
    try (Stream<ReadAppraisal> records = reader.read(new StringReader(text), "in.csv")) {
      return records.toList();
    }
  }

  private static List<String> codes(ReadAppraisal record) {
    return record.issues().stream().map(issue -> issue.code().id()).toList();
  }

  @Test
  void anIssueAboutAnEntryHasTheLineOfTheEntry() {
    String text =
        """
        id,kegiatan.id,kegiatan.aspek.id,kegiatan.aspek.nilai
        S-1,K1,a,1
        S-1,K1,b,2
        S-1,K2,a,3
        S-1,K2,a,4
        """;
    ReadAppraisal record = read(text).get(0);
    Issue issue = Issue.of(ReadingCode.EMPTY_INPUT);

    assertThat(record.placeOf(issue)).hasToString("in.csv:2");
    assertThat(record.placeOf(issue.about("kegiatan K2"))).hasToString("in.csv:4");
    assertThat(record.placeOf(issue.about("kegiatan K1 / aspek b"))).hasToString("in.csv:3");
    // what was calculated about an entry; and of two entries with one id the one too many
    assertThat(record.placeOf(issue.about("kegiatan K1 / nilai"))).hasToString("in.csv:2");
    assertThat(record.placeOf(issue.about("kegiatan K2 / aspek a"))).hasToString("in.csv:5");
    assertThat(record.placeOf(issue.about("predikat"))).hasToString("in.csv:2");
  }

  @Test
  void rowsWithTheSameIdMakeOneAppraisal() {
    Appraisal first =
        Appraisal.of(
                "S-1",
                "salor",
                "2025",
                Evidence.builder()
                    .fact("jabatan", "administrasi")
                    .entry("kegiatan", "K1", Evidence.builder().fact("target", "12"))
                    .entry("kegiatan", "K2", Evidence.builder().fact("target", "0,5"))
                    .entry("inovasi", "I1", Evidence.builder())
                    .entry("inovasi", "I2", Evidence.builder()))
            .of(Appraisee.of("P-1").withUnit("Unit A").withName("Sari, S.E."));
    Appraisal second =
        Appraisal.of(
            "S-2",
            "salor/2025-01-01_v1",
            "2025-07",
            Evidence.builder()
                .fact("jabatan", "pelayanan \"publik\"")
                .group("kegiatan")
                .group("inovasi"));
    assertThat(read(SEVERAL_ROWS))
        .extracting(r -> r.outcome().get())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"comma", "semicolon", "bom", "crlf", "cr", "blank rows", "padded"})
  void theShapeOfTheFileDoesNotMatter(String shape) {
    String plain = "id,x,k.id,k.y\nA,1,K1,2\nA,,K2,3\nB,4,,\n";
    String text =
        switch (shape) {
          case "semicolon" -> plain.replace(',', ';');
          case "bom" -> "\uFEFF" + plain;
          case "crlf" -> plain.replace("\n", "\r\n");
          case "cr" -> plain.replace("\n", "\r");
          case "blank rows" -> "\n" + plain.replace("\n", "\n\n,,,\n");
          case "padded" -> plain.replace("\n", ",,\n").replace(",", " , ");
          default -> plain;
        };
    assertThat(read(text))
        .extracting(r -> r.outcome().get())
        .isEqualTo(read(plain).stream().map(r -> r.outcome().get()).toList())
        .hasSize(2);
  }

  @Test
  void anEntryWithEntriesOfItsOwnGoesOnInTheNextRow() {
    List<ReadAppraisal> records =
        read("id,k.id,k.t,k.a.id,k.a.n\nA,K1,5,A1,1\nA,K1,,A2,2\nA,K2,6,A1,3\n");
    Evidence.Builder one =
        Evidence.builder()
            .fact("t", "5")
            .entry("a", "A1", Evidence.builder().fact("n", "1"))
            .entry("a", "A2", Evidence.builder().fact("n", "2"));
    Evidence.Builder two =
        Evidence.builder().fact("t", "6").entry("a", "A1", Evidence.builder().fact("n", "3"));
    assertThat(records)
        .singleElement()
        .extracting(r -> r.outcome().get().evidence())
        .isEqualTo(Evidence.builder().entry("k", "K1", one).entry("k", "K2", two).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id,Hari Mangkir/A,1                  | unknown-column   | 1",
        "id,appraisee.nip/A,1                 | unknown-column   | 1",
        "id,a..b/A,1                          | unknown-column   | 1",
        "id,x,x/A,1,2                         | duplicate-column | 1",
        "x,y/1,2                              | missing-column   | 1",
        "id,k.y/A,2                           | missing-column   | 1",
        "id,k.a.id/A,2                        | missing-column   | 1",
        "id,x,y/A,1                           | wrong-column-count | 2",
        "id,x/A,1,2                           | wrong-column-count | 2",
        "id,x,/A,1,2                          | cell-without-heading | 2",
        "id,x/ ,1                             | missing-id       | 2",
        "id,period/A,2025-13                  | bad-period       | 2",
        "id,policy/A,Salor                    | bad-policy       | 2",
        "id,x,k.id/A,1,K1/A,2,K2              | conflicting-cells | 3",
        "id,x,k.id/A,,K1/A,2,K2               | conflicting-cells | 3",
        "id,k.id,k.t,k.a.id/A,K1,1,X/A,K1,2,Y | conflicting-cells | 3",
        "id,k.id,k.t/A,,5                     | entry-without-id | 2",
        "id,k.id,k.a.id/A,,5                  | entry-without-id | 2",
        "id,x/A,1/A,1                         | duplicate-id     | 3",
        "id,x,k.id/A,1,K1/,,K2                | missing-id       | 3",
        "id,x/A,\"b\"c                        | stray-quote      | 2",
        "id,x/A,\"b                           | unclosed-quote   | 2",
        "id,x/A,\uFFFD                        | not-utf-8        | 2",
      })
  void whatIsWrongIsSaidWithItsPlace(String rows, String code, String line) {
    ReadAppraisal record = read(rows.replace('/', '\n')).get(0);
    assertThat(record.isRead()).isFalse();
    assertThat(record.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.code().id()).isEqualTo(code);
              assertThat(issue.location().orElseThrow()).hasToString("in.csv:" + line);
            });
  }

  @Test
  void aQuoteThatIsNotClosedCostsItsOwnRowOnly() {
    String rows =
        """
        id,x
        A,"Sari
        B,Budi
        C,"Citra, S.E."
        D,"dua
        baris"
        E,Eka
        F,"Fitri
        """;
    List<ReadAppraisal> records = read(rows);

    assertThat(records.stream().map(r -> r.isRead() + codes(r).toString()).toList())
        .containsExactly(
            "false[unclosed-quote]",
            "true[]",
            "true[]",
            "true[]",
            "true[]",
            "false[unclosed-quote]");
  }

  @Test
  void rowsThatAreAllSlipsAreReadInTime() {
    String slips = "A,\"a\"\"\n".repeat(100_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(read("id,x\n" + slips)).isNotEmpty());
  }

  @Test
  void everyIssueOfTheHeadingIsSaidAtOnce() {
    List<ReadAppraisal> records =
        CsvAppraisalReader.create().read(new StringReader("Id,x,x,P!\nA,1,2,3\n"), "f").toList();
    assertThat(records).hasSize(1);
    assertThat(codes(records.get(0)))
        .containsExactly(
            "unknown-column",
            "duplicate-column",
            "unknown-column",
            "missing-column",
            "missing-column",
            "missing-column");
    assertThat(records.get(0).issues().get(0).advice().en()).isEqualTo("Maybe \"id\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF", "id,x\n", "id,x\n,\n"})
  void anInputWithoutAppraisalsIsAnIssue(String text) {
    assertThat(read(text))
        .singleElement()
        .satisfies(record -> assertThat(codes(record)).containsExactly("empty-input"));
  }

  @Test
  void anIdThatComesBackLaterIsRefusedTheSecondTime() {
    List<ReadAppraisal> records = read("id,k.id\nA,K1\nB,K1\nA,K2\nA,K3\n");
    assertThat(records).extracting(ReadAppraisal::isRead).containsExactly(true, true, false);
    assertThat(codes(records.get(2))).containsExactly("duplicate-id");
    assertThat(records.get(2).location()).hasToString("in.csv:4");
  }

  @Test
  void aBadRowLeavesTheOthersAlone() {
    List<ReadAppraisal> records =
        read("id,x,y\nA,1,2\nB,1\nC,\"1\"z,2\nD,1,2,3\nE,\"multi\nline\",2\nF,?,\uFFFD\nG,1,2\n");
    assertThat(records)
        .extracting(ReadAppraisal::isRead)
        .containsExactly(true, false, false, false, true, false, true);
    assertThat(records)
        .extracting(r -> r.id().orElseThrow())
        .containsExactly("A", "B", "C", "D", "E", "F", "G");
    assertThat(records.get(6).location()).hasToString("in.csv:9");
  }

  @Test
  void aBadRowInTheMiddleOfAnAppraisalRefusesTheWholeOfIt() {
    List<ReadAppraisal> records = read("id,k.id,k.y\nA,K1,1\nA,K2\nA,K3,3\nB,K1,1\n");
    assertThat(records).extracting(ReadAppraisal::isRead).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "\"\""})
  void aHugeCellCostsOnlyItsAppraisal(String content) {
    String huge = content.repeat(content.equals("y") ? 100_001 : 5_000_000);
    List<ReadAppraisal> records = read("id,x,y\nA,\"" + huge + "\",2\nB,1,2\n");
    assertThat(codes(records.get(0))).containsExactly("cell-too-long");
    assertThat(records.get(0).id()).contains("A");
    assertThat(records.get(1).isRead()).isTrue();
    assertThat(records.get(1).location()).hasToString("in.csv:3");
  }

  @Test
  void aCellOfTheLongestAllowedLengthIsRead() {
    assertThat(read("id,x\nA," + "y".repeat(100_000))).allMatch(ReadAppraisal::isRead);
  }

  @Test
  void aRowOfAMillionCellsCostsOnlyItself() {
    List<ReadAppraisal> records = read("id,x\nA,1" + ",z".repeat(1_000_000) + "\nB,1\n");
    assertThat(codes(records.get(0))).containsExactly("too-many-columns");
    assertThat(records.get(1).isRead()).isTrue();
  }

  @Test
  void anAppraisalOfEndlessRowsIsRefusedWithoutBeingKept() {
    Iterator<String> rows =
        Stream.concat(
                Stream.of("id,k.id\n"),
                Stream.concat(
                    IntStream.range(0, 1_000_000).mapToObj(i -> "A,K" + i + "\n"),
                    Stream.of("B,K1\n")))
            .iterator();
    try (Stream<ReadAppraisal> records = reader.read(new Pieces(rows), "f")) {
      List<ReadAppraisal> all = records.toList();
      assertThat(codes(all.get(0))).containsExactly("appraisal-too-large");
      assertThat(all.get(1).isRead()).isTrue();
    }
  }

  @Test
  void aHundredThousandRowsAreReadFromAnInputThatIsNeverWhole() {
    Iterator<String> rows =
        Stream.concat(
                Stream.of("id;x;k.id\n"),
                IntStream.range(0, 100_000).mapToObj(i -> "S-" + i + ";\"1,5\";K\n"))
            .iterator();
    try (Stream<ReadAppraisal> records = reader.read(new Pieces(rows), "f")) {
      assertThat(records.filter(ReadAppraisal::isRead).count()).isEqualTo(100_000);
    }
  }

  @Test
  void anInputThatFailsThrows() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    try (Stream<ReadAppraisal> records = reader.read(failing, "f")) {
      assertThatThrownBy(records::toList).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Property(tries = 500)
  void anyBytesGiveRecordsOrIssues(@ForAll byte[] bytes) {
    try (Stream<ReadAppraisal> records = reader.read(new ByteArrayInputStream(bytes), "f")) {
      assertThat(records).isNotEmpty().allMatch(r -> r.isRead() || !r.issues().isEmpty());
    }
  }

  @Property(tries = 2000)
  void anyMutationGivesRecordsOrIssues(@ForAll("mutated") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Stream<ReadAppraisal> records = reader.read(new ByteArrayInputStream(bytes), "f")) {
      assertThat(records).isNotEmpty().allMatch(r -> r.isRead() || !r.issues().isEmpty());
    }
  }

  @Property(tries = 2000)
  void anyRowsOfQuotesAndSeparatorsGiveRecordsOrIssues(@ForAll("rows") String rows) {
    assertThat(read("id,x,k.id,k.y,k.a.id\n" + rows))
        .isNotEmpty()
        .allMatch(r -> r.isRead() || !r.issues().isEmpty());
  }

  @Property(tries = 500)
  void whateverACellHoldsIsReadAsItWasWritten(@ForAll("cells") List<String> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("id", "x", "y");
      for (int i = 0; i < cells.size(); i++) {
        writer.writeRecord("S-" + i, cells.get(i), "end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(read(text.toString()))
        .extracting(r -> r.outcome().get().evidence())
        .isEqualTo(
            cells.stream()
                .map(
                    cell ->
                        (cell.isBlank()
                                ? Evidence.builder()
                                : Evidence.builder().fact("x", cell.strip()))
                            .fact("y", "end")
                            .build())
                .toList());
  }

  @Provide
  Arbitrary<List<String>> cells() {
    return Arbitraries.strings().withChars("ab\",;\r\n =").ofMaxLength(8).list().ofMinSize(1);
  }

  @Provide
  Arbitrary<String> rows() {
    return Arbitraries.of("A", "B", ",", ",", ",", "\"", "\"\"", "\n", "\r", "\r\n", " ", "1")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<String> pieces =
        Arbitraries.of("", "\"", ",", ";", "\n", "\r", "\uFEFF", "\u0000", ".", "id", " ", "=");
    return Arbitraries.integers()
        .between(0, SEVERAL_ROWS.length())
        .flatMap(
            at ->
                Arbitraries.integers()
                    .between(0, 5)
                    .flatMap(
                        cut ->
                            pieces.map(
                                piece ->
                                    SEVERAL_ROWS.substring(0, at)
                                        + piece
                                        + SEVERAL_ROWS.substring(
                                            Math.min(SEVERAL_ROWS.length(), at + cut)))));
  }

  /** An input that is made while it is read. */
  private static final class Pieces extends Reader {

    private final Iterator<String> pieces;
    private Optional<StringReader> piece = Optional.empty();

    Pieces(Iterator<String> pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      while (true) {
        int count = piece.isPresent() ? piece.get().read(buffer, offset, length) : -1;
        if (count >= 0 || !pieces.hasNext()) {
          return count;
        }
        piece = Optional.of(new StringReader(pieces.next()));
      }
    }

    @Override
    public void close() {}
  }
}

package id.salor.appraisal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalReaderTest {

  private static final String FULL =
      """
      {"id":"S-001","policy":"salor/2025-01-01_v1",
       "appraisee":{"id":"P-001","name":"Sari","unit":"Unit A","position":"Petugas"},
       "period":"2025-01-01..2025-06-30",
       "data":{"jabatan":"pelayanan publik","hari_mangkir":2,"cuti":true,
         "skm":{"value":80.1,"document":"SKM","entered-by":"A","confirmed-by":"B",
                "confirmed-on":"2026-01-10"}},
       "entries":{"kegiatan":[{"id":"K1","data":{"target":12},
         "entries":{"aspek":[{"id":"A1","data":{"nilai":9.5}}]}}]}}
      """;

  private final AppraisalReader reader =
      AppraisalReader.create()
          .withPolicy(PolicyFamily.of("salor"))
          .withPeriod(AppraisalPeriod.ofYear(2025));

  private List<ReadAppraisal> read(String text) {
    try (Stream<ReadAppraisal> records = reader.read(new StringReader(text), "in.json")) {
      return records.toList();
    }
  }

  private static List<String> codes(ReadAppraisal record) {
    return record.issues().stream().map(issue -> issue.code().id()).toList();
  }

  @Test
  void everythingThatAnAppraisalMaySayIsRead() {
    MeasureSource source =
        MeasureSource.ofDocument("SKM")
            .withEnteredBy("A")
            .withConfirmedBy("B", LocalDate.of(2026, 1, 10));
    Appraisal expected =
        Appraisal.of(
                "S-001",
                "salor/2025-01-01_v1",
                "2025-01-01..2025-06-30",
                Evidence.builder()
                    .fact("jabatan", "pelayanan publik")
                    .measure("hari_mangkir", 2)
                    .fact("cuti", true)
                    .measure("skm", "80.1", source)
                    .entry(
                        "kegiatan",
                        "K1",
                        Evidence.builder()
                            .measure("target", 12)
                            .entry("aspek", "A1", Evidence.builder().measure("nilai", "9.5"))))
            .of(Appraisee.of("P-001").withName("Sari").withUnit("Unit A").withPosition("Petugas"));
    assertThat(read(FULL)).singleElement().extracting(r -> r.outcome().get()).isEqualTo(expected);
  }

  @Test
  void theAppraiseeIsTheAppraisalsIdUnlessSaid() {
    ReadAppraisal record = read("{\"id\":\"S-1\"}").get(0);
    assertThat(record.appraisal().orElseThrow().appraisee()).isEqualTo(Appraisee.of("S-1"));
    assertThat(record.appraisal().orElseThrow().policy()).isEqualTo(PolicyFamily.of("salor"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a\"},{\"id\":\"b\"}]",
        "\uFEFF [\n{\"id\":\"a\"}\n,\n{\"id\":\"b\"}\n]\n",
        "{\"id\":\"a\"}\n{\"id\":\"b\"}",
        "{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}\r\n",
        "{\"id\":\"a\"}\r{\"id\":\"b\"}\r"
      })
  void anArrayAndJsonLinesGiveTheSame(String text) {
    assertThat(read(text))
        .allMatch(ReadAppraisal::isRead)
        .extracting(r -> r.id().orElseThrow())
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"a\",\"id\":\"b\"}                          | duplicate-key   | 1:11",
        "{\"id\":\"a\",\"datta\":{}}                          | unknown-key     | 1:19",
        "{\"id\":\"a\",\"data\":{\"x\":{\"value\":1,\"by\":2}}} | unknown-key   | 1:39",
        "{\"id\":\"a\",\"data\":[]}                           | wrong-type      | 1:18",
        "{\"id\":\"a\",\"data\":{\"x\":[1]}}                  | wrong-type      | 1:23",
        "{\"id\":\"a\",\"data\":{\"x\":{}}}                   | wrong-type      | 1:23",
        "{\"id\":\"a\",\"entries\":{\"k\":{}}}                | wrong-type      | 1:26",
        "{\"id\":\"a\",\"entries\":{\"k\":[3]}}               | wrong-type      | 1:27",
        "{\"id\":\"a\",\"entries\":{\"k\":[{}]}}              | missing-id      | 1:27",
        "{\"id\":\"a\",\"appraisee\":\"x\"}                   | wrong-type      | 1:23",
        "{\"id\":\"a\",\"appraisee\":{\"id\":\" \"}}          | bad-id          | 1:29",
        "{\"id\":\"a\",\"period\":\"2025-13\"}                | bad-period      | 1:20",
        "{\"id\":\"a\",\"period\":2025}                       | wrong-type      | 1:20",
        "{\"id\":\"a\",\"policy\":\"Salor!\"}                 | bad-policy      | 1:20",
        "{\"id\":\"a\",\"data\":{\"Hari Mangkir\":1}}         | bad-name        | 1:34",
        "{\"id\":\"a\",\"data\":{\"x\":1e999999999}}          | number-too-long | 1:23",
        "{\"id\":\"a\",\"data\":{\"x\":1e-999999999}}         | number-too-long | 1:23",
        "{\"id\":\"a\",\"data\":{\"x\":1e99999999999}}        | number-too-long | 1:23",
        "{\"id\":\"a\",\"data\":{\"x\":{\"value\":1,\"confirmed-on\":\"x\"}}} | bad-date | 1:49",
        "{\"period\":\"2025\"}                                | missing-id      | 1:1",
        "{\"id\":17}                                          | wrong-type      | 1:7",
        "{\"id\":\"a\"}}                                      | json-syntax     | 1:11",
        "{\"id\":\"a\" \"x\":1}                               | json-syntax     | 1:11",
        "{\"id\":\"a\",\"data\":{                             | json-syntax     | 1:19",
        "{\"id\":\"\uFFFD\"}                                  | not-utf-8       | 1:1",
        "hello                                                | not-json        | 1:1",
        "[3]                                                  | wrong-type      | 1:2",
      })
  void whatIsWrongIsSaidWithItsPlace(String text, String code, String place) {
    ReadAppraisal record = read(text).get(0);
    assertThat(record.isRead()).isFalse();
    assertThat(record.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.code().id()).isEqualTo(code);
              assertThat(issue.location().orElseThrow()).hasToString("in.json:" + place);
            });
  }

  @Test
  void everyIssueOfAnAppraisalIsSaidAtOnce() {
    ReadAppraisal record =
        read("{\"period\":\"x\",\"policy\":\"?\",\"data\":{\"X\":1},\"z\":1}").get(0);
    assertThat(codes(record))
        .containsExactlyInAnyOrder(
            "unknown-key", "missing-id", "bad-policy", "bad-period", "bad-name");
  }

  @Test
  void anUnknownKeyGetsTheNearestKnownOneAsAdvice() {
    ReadAppraisal record = read("{\"id\":\"a\",\"perod\":\"2025\"}").get(0);
    assertThat(record.issues().get(0).advice().en()).isEqualTo("Maybe \"period\".");
  }

  @Test
  void withoutDefaultsPolicyAndPeriodAreMissing() {
    List<ReadAppraisal> records =
        AppraisalReader.create().read(new StringReader("{\"id\":\"a\"}"), "f").toList();
    assertThat(codes(records.get(0))).containsExactly("missing-policy", "missing-period");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "[]", " [ ] "})
  void anInputWithoutAppraisalsIsAnIssue(String text) {
    assertThat(read(text))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(codes(record)).containsExactly("empty-input");
              assertThat(record.row()).isZero();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "80.1, 801/10",
    "80.10000000000000000000000001, 8010000000000000000000000001/100000000000000000000000000",
    "1.5e3, 1500/1",
    "15E-1, 3/2",
    "-0, 0/1"
  })
  void numbersAreReadExactly(String written, String fraction) {
    Appraisal appraisal =
        read("{\"id\":\"a\",\"data\":{\"x\":" + written + "}}").get(0).outcome().get();
    String[] parts = fraction.split("/");
    assertThat(appraisal.evidence().datum(Name.of("x")))
        .contains(Datum.of(Rational.of(new BigInteger(parts[0]), new BigInteger(parts[1]))));
  }

  @Test
  void nullIsNotGiven() {
    String text = "{\"id\":\"a\",\"appraisee\":null,\"data\":{\"x\":null,\"y\":{\"value\":null}}}";
    assertThat(read(text).get(0).outcome().get().evidence()).isEqualTo(Evidence.EMPTY);
  }

  @Test
  void anEmptyListOfEntriesIsGivenAndAMissingOneIsNot() {
    assertThat(
            read("{\"id\":\"a\",\"entries\":{\"k\":[],\"m\":null}}")
                .get(0)
                .outcome()
                .get()
                .evidence())
        .isEqualTo(Evidence.builder().group("k").build());
  }

  @Test
  void aBrokenLineLeavesTheOthersAlone() {
    List<ReadAppraisal> records =
        read(
            "{\"id\":\"a\"}\n{\"id\":\"b\",\"data\":{\"x\":\n\n{\"id\":\"c\"}\nrubbish\n{\"id\":\"d\"}");
    assertThat(records)
        .extracting(ReadAppraisal::isRead)
        .containsExactly(true, false, true, false, true);
    assertThat(records.get(1).id()).contains("b");
    assertThat(records.get(1).row()).isEqualTo(2);
    assertThat(records.get(1).location()).hasToString("in.json:2:1");
    assertThat(records.get(3).location()).hasToString("in.json:5:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\",\"data\":{\n{\"id\":\"b\"}\n",
        "{\"id\":\"a\n{\"id\":\"b\"}\n",
        "{\"id\":\"a\"}}\n{\"id\":\"b\"}\n",
        "rubbish\n{\"id\":\"b\"}\n"
      })
  void jsonLinesAreSeenEvenWhereTheFirstLineIsBroken(String text) {
    assertThat(read(text)).extracting(ReadAppraisal::isRead).containsExactly(false, true);
  }

  @Test
  void aFileNamedJsonlIsJsonLinesWhateverItsFirstLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{\"id\":\"a\",\"entries\":{\"k\":[\n{\"id\":\"b\"}\n[1]\n");
    try (Stream<ReadAppraisal> records = reader.read(file)) {
      assertThat(records.map(ReadAppraisal::isRead)).containsExactly(false, true, false);
    }
  }

  @Test
  void aSyntaxErrorInAnArrayEndsItAndSaysWhatWasLost() {
    List<ReadAppraisal> records =
        read("[{\"id\":\"a\"},\n{\"id\":\"b\",\"data\":{\"x\" 1}},\n{\"id\":\"c\"}]");
    assertThat(records).hasSize(2);
    assertThat(records.get(0).isRead()).isTrue();
    assertThat(records.get(1).id()).contains("b");
    assertThat(codes(records.get(1))).containsExactly("json-syntax", "rest-not-read");
    assertThat(records.get(1).issues().get(1).message().en())
        .isEqualTo("reading ended: nothing after appraisal 1, from line 2 on, was read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a\"},{\"id\":\"b\"",
        "[{\"id\":\"a\"},",
        "[{\"id\":\"a\"}",
        "[{\"id\":\"a\"},]",
        "[{\"id\":\"a\"} {\"id\":\"b\"}]",
        "[{\"id\":\"a\"},{\"id\":\"b]",
        "[{\"id\":\"a\"}}]",
        "[{\"id\":\"a\"}] x",
        "{\n\"id\":\"a\"}\n{\n\"id\":\"b\"}"
      })
  void whateverIsLostAtTheEndIsSaid(String text) {
    List<ReadAppraisal> records = read(text);
    assertThat(codes(records.get(records.size() - 1))).contains("rest-not-read");
  }

  @Test
  void wrongTypesInAnArrayCostOnlyTheOneAppraisal() {
    assertThat(read("[{\"id\":1},7,null,[],{\"id\":\"b\"}]"))
        .extracting(ReadAppraisal::isRead)
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void anIdThatComesTwiceIsRefusedTheSecondTime() {
    List<ReadAppraisal> records = read("{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"a\"}");
    assertThat(records).extracting(ReadAppraisal::isRead).containsExactly(true, true, false);
    assertThat(records.get(2).issues().get(0).message().en())
        .isEqualTo("the id \"a\" is taken at in.json:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"array", "lines"})
  void aTextOfTenMegabytesCostsOnlyItsAppraisal(String form) {
    String huge = "{\"id\":\"a\",\"data\":{\"x\":\"" + "y".repeat(10_000_000) + "\"}}";
    String next = "{\"id\":\"b\"}";
    List<ReadAppraisal> records =
        read(form.equals("array") ? "[" + huge + "," + next + "]" : huge + "\n" + next);
    assertThat(records).hasSize(2);
    assertThat(codes(records.get(0))).containsExactly("text-too-long");
    assertThat(records.get(0).id()).contains("a");
    assertThat(records.get(1).isRead()).isTrue();
  }

  @Test
  void anAppraisalThatIsTooLargeOrTooDeepCostsOnlyItself() {
    String large = "{\"id\":\"a\",\"data\":{" + "\"x\":1,".repeat(1_000_000) + "\"y\":1}}";
    String deep =
        "{\"id\":\"b\",\"data\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";
    List<ReadAppraisal> records = read("[" + large + "," + deep + ",{\"id\":\"c\"}]");
    assertThat(records.stream().map(AppraisalReaderTest::codes))
        .containsExactly(List.of("appraisal-too-large"), List.of("too-deep"), List.of());
  }

  @Test
  void aHundredThousandAppraisalsAreReadFromAnInputThatIsNeverWhole() {
    Iterable<String> lines =
        () ->
            IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"id\":\"S-" + i + "\",\"data\":{\"x\":" + i + "}}\n")
                .iterator();
    try (Stream<ReadAppraisal> records = reader.read(new Pieces(lines), "big")) {
      assertThat(records.filter(ReadAppraisal::isRead).count()).isEqualTo(100_000);
    }
  }

  @Test
  void recordsComeBeforeTheInputEnds() {
    Iterable<String> endless =
        () ->
            Stream.iterate(0, i -> i + 1)
                .map(i -> (i == 0 ? "[" : ",") + "{\"id\":\"S-" + i + "\"}")
                .iterator();
    try (Stream<ReadAppraisal> records = reader.read(new Pieces(endless), "endless")) {
      assertThat(records.limit(5000)).hasSize(5000).allMatch(ReadAppraisal::isRead);
    }
  }

  @Test
  void anInputThatFailsThrows() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk");
          }

          @Override
          public void close() {}
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
    try (Stream<ReadAppraisal> records =
        reader.withForm(AppraisalReader.Form.LINES).read(new StringReader(text), "f")) {
      assertThat(records).allMatch(r -> r.isRead() || !r.issues().isEmpty());
    }
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<String> bases =
        Arbitraries.of(
            FULL, "[" + FULL + "," + FULL + "]", FULL.replace("\n", " ") + "\n{\"id\":\"x\"}\n");
    Arbitrary<String> pieces =
        Arbitraries.of(
            "", "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u", "\n", "1e9", "null", "\u0000", "-",
            "\uD800", "//", "NaN");
    return bases.flatMap(
        base ->
            Arbitraries.integers()
                .between(0, base.length())
                .tuple2()
                .flatMap(
                    at ->
                        pieces.map(
                            piece ->
                                base.substring(0, Math.min(at.get1(), at.get2()))
                                    + piece
                                    + base.substring(
                                        Math.min(
                                            base.length(),
                                            Math.max(at.get1(), at.get2()) % 7
                                                + Math.min(at.get1(), at.get2()))))));
  }

  /** An input that is made while it is read. */
  private static final class Pieces extends Reader {

    private final java.util.Iterator<String> pieces;
    private Optional<StringReader> piece = Optional.empty();

    Pieces(Iterable<String> pieces) {
      this.pieces = pieces.iterator();
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

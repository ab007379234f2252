package id.salor.appraisal.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * What happens to logs that are tampered with. A log of forty records in two parts, written once;
 * each try changes it in one way, and the verification has to find it at the right record.
 */
class TamperedLogTest {

  private static final Appraiser APPRAISER = RecordFixture.appraiser();
  private static final Masking MASKING = Masking.ofPersons(RecordFixture.KEY);
  private static final int FIRST_PART = 25;
  private static final int ALL = 40;

  private static final List<String> LINES = new ArrayList<>();
  private static Digest head;

  static {
    try {
      Path log = Files.createTempDirectory("tampered").resolve("log.jsonl");
      RecordFixture.write(log, APPRAISER, MASKING, RecordFixture.people(0, FIRST_PART));
      head = RecordFixture.write(log, APPRAISER, MASKING, RecordFixture.people(FIRST_PART, ALL));
      LINES.addAll(Files.readAllLines(log));
      Files.delete(log);
      Files.delete(log.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogVerification verify(List<String> lines) {
    return verify(text(lines).getBytes(StandardCharsets.UTF_8), LogVerifier.of(APPRAISER));
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static LogVerification verify(byte[] bytes, LogVerifier verifier) {
    try {
      Path log = Files.createTempFile("tampered", ".jsonl");
      try {
        Files.write(log, bytes);
        return verifier.verify(log);
      } finally {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRecord(String line) {
    return line.startsWith("{\"schema\":\"appraisal-record/1\"");
  }

  /** The index of the line of a record, from 0. */
  private static int lineOf(int record) {
    int seen = 0;
    for (int at = 0; at < LINES.size(); at++) {
      seen += isRecord(LINES.get(at)) ? 1 : 0;
      if (seen == record) {
        return at;
      }
    }
    throw new AssertionError(record);
  }

  private static int recordOf(int lineIndex) {
    return (int) LINES.subList(0, lineIndex + 1).stream().filter(TamperedLogTest::isRecord).count();
  }

  private static int blockLineAfter(int lineIndex) {
    int at = lineIndex;
    while (!LINES.get(at).startsWith("{\"block\"")) {
      at++;
    }
    return at;
  }

  private static LogFinding first(LogVerification verification) {
    assertThat(verification.isSound()).as("tampering is found").isFalse();
    return verification.first().orElseThrow();
  }

  private static Set<IssueCode> codes(LogVerification verification) {
    return verification.counts().keySet();
  }

  @Test
  void theLogAsItWasWrittenIsSound() {
    LogVerification verification = verify(LINES);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.records()).isEqualTo(ALL);
    assertThat(verification.head()).contains(head);
  }

  @Property(tries = 400)
  void anyOtherByteAnywhereIsFoundAtItsLine(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = text(LINES).getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length);
    byte before = bytes[at];
    while (bytes[at] == before) {
      bytes[at] = (byte) random.nextInt(256);
    }
    int line = (int) new String(bytes, 0, at, StandardCharsets.UTF_8).lines().count();
    int damaged = at > 0 && bytes[at - 1] == '\n' ? line + 1 : Math.max(1, line);

    LogFinding found = first(verify(bytes, LogVerifier.of(APPRAISER)));
    if (before == '\n' || bytes[at] == '\n') {
      // two lines became one, or one became two
      assertThat(found.line()).as(found.toString()).isBetween(damaged - 9, damaged + 1);
    } else if (isRecord(LINES.get(damaged - 1))) {
      assertThat(found.line()).as(found.toString()).isEqualTo(damaged);
      assertThat(found.record()).as(found.toString()).contains((long) recordOf(damaged - 1));
      assertThat(found.issue().code()).isEqualTo(RecordCode.ALTERED_RECORD);
    } else {
      // a digest that a block lists, or anything else of a line of the chain
      assertThat(found.line()).as(found.toString()).isBetween(damaged - 8, damaged);
      assertThat(LINES.get(damaged - 1)).doesNotStartWith("{\"schema\":\"appraisal-record");
    }
  }

  @Property(tries = 300)
  void aDigitThatWasChangedIsFoundAtItsRecordWithTheFieldThatDiffers(@ForAll long seed) {
    Random random = new Random(seed);
    int record = 1 + random.nextInt(ALL);
    int line = lineOf(record);
    List<String> lines = new ArrayList<>(LINES);
    String hasil = "\"hasil\":{\"value\":";
    int at = lines.get(line).indexOf(hasil) + hasil.length();
    char digit = lines.get(line).charAt(at);
    char other = (char) ('1' + (digit - '0' + random.nextInt(8)) % 9);
    lines.set(line, replaced(lines.get(line), at, other));

    LogFinding found = first(verify(lines));
    assertThat(found.record()).contains((long) record);
    assertThat(found.line()).isEqualTo(line + 1);
    assertThat(found.issue().code()).isEqualTo(RecordCode.ALTERED_RECORD);
    assertThat(found.difference().orElseThrow().pointer()).isEqualTo("/result/score");
  }

  private static String replaced(String text, int at, char letter) {
    return text.substring(0, at) + letter + text.substring(at + 1);
  }

  @Property(tries = 100)
  void recordsThatWereDroppedAreNamedAndSoIsNobodyElse(@ForAll long seed) {
    int record = 1 + new Random(seed).nextInt(ALL);
    List<String> lines = new ArrayList<>(LINES);
    lines.remove(lineOf(record));

    LogVerification verification = verify(lines);
    assertThat(first(verification).record()).contains((long) record);
    assertThat(codes(verification)).containsExactly(RecordCode.MISSING_RECORDS);
    assertThat(verification.errors()).isEqualTo(1);
  }

  @Property(tries = 100)
  void aRecordThatWasDoubledOrPutInIsNamed(@ForAll long seed) {
    Random random = new Random(seed);
    int record = 1 + random.nextInt(ALL);
    int at = 1 + random.nextInt(LINES.size() - 1);
    List<String> lines = new ArrayList<>(LINES);
    lines.add(at, LINES.get(lineOf(record)));

    LogVerification verification = verify(lines);
    LogFinding found = first(verification);
    assertThat(codes(verification)).containsExactly(RecordCode.ADDED_RECORD);
    assertThat(verification.errors()).isEqualTo(1);
    // beside itself nobody can tell which of the two was there first
    assertThat(lines.get(found.line() - 1)).isEqualTo(LINES.get(lineOf(record)));
  }

  @Property(tries = 100)
  void recordsThatChangedPlacesAreNamed(@ForAll long seed) {
    Random random = new Random(seed);
    int one = 1 + random.nextInt(ALL);
    int other = 1 + random.nextInt(ALL);
    if (one == other) {
      return;
    }
    List<String> lines = new ArrayList<>(LINES);
    lines.set(lineOf(one), LINES.get(lineOf(other)));
    lines.set(lineOf(other), LINES.get(lineOf(one)));

    LogVerification verification = verify(lines);
    assertThat(verification.isSound()).isFalse();
    Set<Long> named =
        verification.findings().stream()
            .flatMap(finding -> finding.record().stream())
            .collect(Collectors.toSet());
    boolean isOneBlock = blockLineAfter(lineOf(one)) == blockLineAfter(lineOf(other));
    if (isOneBlock) {
      assertThat(codes(verification)).containsExactly(RecordCode.MOVED_RECORD);
      assertThat(named).containsAnyOf((long) one, (long) other);
    } else {
      assertThat(named).containsExactlyInAnyOrder((long) one, (long) other);
    }
  }

  @Property(tries = 200)
  void aLogThatWasCutAtAnyByteIsNotClosedOrLacksItsHead(@ForAll long seed) {
    byte[] bytes = text(LINES).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, new Random(seed).nextInt(bytes.length));

    assertThat(verify(cut, LogVerifier.of(APPRAISER)).isSound()).isFalse();
    assertThat(verify(cut, LogVerifier.of(APPRAISER).withHead(head)).isSound()).isFalse();
  }

  @Test
  void aLogThatWasCutWhereItWasClosedBeforeIsFoundByItsHeadAlone() {
    int end = 0;
    while (!LINES.get(end).startsWith("{\"end\"")) {
      end++;
    }
    byte[] cut = text(LINES.subList(0, end + 1)).getBytes(StandardCharsets.UTF_8);

    assertThat(verify(cut, LogVerifier.of(APPRAISER)).isSound()).isTrue();
    LogVerification anchored = verify(cut, LogVerifier.of(APPRAISER).withHead(head));
    assertThat(codes(anchored)).containsExactly(RecordCode.HEAD_NOT_FOUND);
  }

  @Property(tries = 100)
  void wholeBlocksThatWereDroppedDoubledOrMovedAreNamed(@ForAll long seed) {
    Random random = new Random(seed);
    List<List<String>> blocks = blocks();
    int block = 1 + random.nextInt(blocks.size() - 2);
    List<List<String>> changed = new ArrayList<>(blocks);
    switch (random.nextInt(3)) {
      case 0 -> changed.remove(block);
      case 1 -> changed.add(random.nextInt(blocks.size() - 1) + 1, blocks.get(block));
      default -> changed.add(changed.size() - 1, changed.remove(block));
    }
    List<String> lines = changed.stream().flatMap(List::stream).toList();
    if (lines.equals(LINES)) {
      return;
    }
    LogVerification verification = verify(lines);
    assertThat(verification.isSound()).isFalse();
    Set<IssueCode> ofBlocks =
        Set.of(
            RecordCode.MISSING_BLOCKS,
            RecordCode.MISPLACED_BLOCK,
            RecordCode.ALTERED_LINE,
            RecordCode.NOT_CLOSED);
    assertThat(codes(verification)).containsAnyElementsOf(ofBlocks);
    assertThat(ofBlocks).containsAll(codes(verification));
  }

  /** The head line, each block with its records, each closing line. */
  private static List<List<String>> blocks() {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : LINES) {
      block.add(line);
      if (!isRecord(line)) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
    }
    return blocks;
  }

  @Test
  void aLineOfTheChainThatWasDroppedIsFound() {
    for (int at = 0; at < LINES.size(); at++) {
      if (!isRecord(LINES.get(at))) {
        List<String> lines = new ArrayList<>(LINES);
        lines.remove(at);
        LogFinding found = first(verify(lines));
        assertThat(found.line()).as("%s %s", at, found).isBetween(at - 8, at + 9);
      }
    }
  }

  @Property(tries = 100)
  void aRecordThatWasChangedTogetherWithItsDigestIsFoundByTheChainAndByTheResult(
      @ForAll long seed) {
    Random random = new Random(seed);
    int record = 1 + random.nextInt(ALL);
    int line = lineOf(record);
    int blockLine = blockLineAfter(line);
    List<String> lines = new ArrayList<>(LINES);
    boolean isResult = random.nextBoolean();
    String changed =
        isResult
            ? LINES.get(line).replaceFirst("\"score\":[0-9.\"/]+", "\"score\":99")
            : LINES
                .get(line)
                .replaceFirst("\"unit\":\"Unit .\"", "\"unit\":\"Lain\"")
                .replaceFirst("(\"result\".*)\"unit\":\"Unit .\"", "$1\"unit\":\"Lain\"");
    lines.set(line, changed);
    lines.set(blockLine, LINES.get(blockLine).replace(digest(LINES.get(line)), digest(changed)));

    LogVerification verification = verify(lines);
    LogFinding found = first(verification);
    assertThat(codes(verification)).contains(RecordCode.ALTERED_LINE);
    if (isResult) {
      assertThat(found.issue().code()).isEqualTo(RecordCode.RESULT_DIFFERS);
      assertThat(found.record()).contains((long) record);
      assertThat(found.difference().orElseThrow().pointer()).isEqualTo("/result/score");
      assertThat(found.difference().orElseThrow().stored()).contains("99");
    } else {
      // what calculates nothing is seen by the chain alone, which names the block
      assertThat(found.line()).isEqualTo(blockLine + 1);
    }
  }

  private static String digest(String line) {
    return Hex.sha256(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a chain over any records, as whoever has the library can. */
  private static List<String> rechained(List<String> records) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      LogChain chain = new LogChain(bytes, Optional.empty(), RecordFixture.BLOCK);
      chain.begin(LogLine.Head.of(MASKING));
      for (String record : records) {
        chain.add(record.getBytes(StandardCharsets.UTF_8), digest(record));
      }
      chain.end();
      return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 50)
  void whoeverWritesTheWholeChainAnewWithAnotherResultIsFoundByTheResult(@ForAll long seed) {
    int record = 1 + new Random(seed).nextInt(ALL);
    List<String> records =
        new ArrayList<>(LINES.stream().filter(TamperedLogTest::isRecord).toList());
    records.set(
        record - 1, records.get(record - 1).replaceFirst("\"score\":[0-9.\"/]+", "\"score\":99"));

    LogVerification verification = verify(rechained(records));
    assertThat(codes(verification)).containsExactly(RecordCode.RESULT_DIFFERS);
    assertThat(first(verification).record()).contains((long) record);
  }

  @Property(tries = 50)
  void whoeverWritesEverythingAnewIsFoundByTheHeadOrTheKeyAlone(@ForAll long seed) {
    int changed = new Random(seed).nextInt(ALL);
    List<String> records = new ArrayList<>();
    for (Appraisal person : RecordFixture.people(0, ALL)) {
      Appraisal kept = MASKING.mask(person);
      Appraisal bettered =
          records.size() == changed
              ? kept.with(id.salor.appraisal.model.Evidence.builder().measure("hasil", 99).build())
              : kept;
      records.add(AppraisalRecord.of(bettered, APPRAISER.appraise(bettered)).text());
    }
    byte[] bytes = text(rechained(records)).getBytes(StandardCharsets.UTF_8);

    assertThat(verify(bytes, LogVerifier.of(APPRAISER)).isSound()).isTrue();
    assertThat(codes(verify(bytes, LogVerifier.of(APPRAISER).withHead(head))))
        .containsExactly(RecordCode.HEAD_NOT_FOUND);
    assertThat(codes(verify(bytes, LogVerifier.of(APPRAISER).withKey(RecordFixture.KEY))))
        .containsExactly(RecordCode.SEAL_DIFFERS);
  }

  @Property(tries = 200)
  void whateverAFileHoldsGivesFindingsAndNeverThrows(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    byte[] log = text(LINES).getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(log.length);
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    if (random.nextInt(4) > 0) {
      mixed.write(log, 0, at);
    }
    mixed.writeBytes(noise);
    mixed.write(log, at, log.length - at);

    assertThat(verify(mixed.toByteArray(), LogVerifier.of(APPRAISER)).isSound())
        .isEqualTo(noise.length == 0 && mixed.size() == log.length);
    assertThat(verify(noise, LogVerifier.of(APPRAISER)).isSound()).isFalse();
  }

  @Test
  void deepBracketsEndlessLinesAndManyRecordsWithoutABlockAreFindings() {
    String start = "{\"schema\":\"appraisal-record/1\",\"library\":\"1\",\"input\":";
    List<String> hostile =
        List.of(
            start + "[".repeat(100_000),
            start + "{\"a\":".repeat(10_000),
            start + "\"" + "x".repeat(3_000_000) + "\"}",
            start + "1".repeat(1_000_000) + "}",
            "x".repeat(13_000_000),
            (start + "{}}\n").repeat(20_000),
            ("{\"block\":1\n").repeat(2_000),
            (LINES.get(0) + "\n").repeat(2_000));
    for (String text : hostile) {
      byte[] bytes = (LINES.get(0) + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
      LogVerification verification = verify(bytes, LogVerifier.of(APPRAISER));
      assertThat(verification.isSound()).isFalse();
      assertThat(verification.findings()).hasSizeLessThanOrEqualTo(LogVerification.MAX_KEPT);
    }
  }
}

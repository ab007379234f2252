package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are recorded, and logs that an auditor verifies. */
class RecordingTest {

  private static final String DATA = "data/salor-2025.csv";

  @TempDir private Path folder;
  private String log;
  private String key;

  @BeforeEach
  void writeKey() throws IOException {
    log = folder.resolve("log.jsonl").toString();
    key = folder.resolve("key").toString();
    Files.writeString(Path.of(key), "a key that is sixteen bytes or more\n");
  }

  private Run record(String... more) {
    String[] start = {"score", DATA, "--record", log, "--lang", "en", "-f", "csv"};
    String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return Run.of(all);
  }

  /** The output without what differs by folder and by release. */
  private String plain(String text) {
    return text.replace(folder.toString().replace('\\', '/') + "/", "")
        .replaceAll("sha256:[0-9a-f]{64}", "sha256:…")
        .replaceAll("[0-9a-f]{64}", "…")
        .replaceAll("hmac-[0-9a-f]{32}", "hmac-…")
        .replaceAll("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", "####-####-####-####");
  }

  private static String head(Run run) {
    return run.err().substring(run.err().indexOf("sha256:")).strip();
  }

  @Test
  void resultsAreRecordedAndTheirLogIsSound() throws IOException {
    Run run = record("--record-key", key);
    assertThat(run.code()).isEqualTo(Appraise.FINE);
    assertThat(run.out()).isEqualTo(Run.of("score", DATA, "--lang", "en", "-f", "csv").out());
    assertThat(Files.readString(Path.of(log))).doesNotContain("S2025-001", "P-001", "Kepala");

    for (String language : new String[] {"id", "en"}) {
      Run verified = Run.of("verify", log, "--head", head(run), "--key", key, "--lang", language);
      assertThat(verified.code()).isEqualTo(Appraise.FINE);
      assertThat(verified.err()).isEmpty();
      Golden.check("verify-sound-" + language, plain(verified.out()));
    }
  }

  @Test
  void theFirstRecordAndFieldThatDifferAreNamedInBothLanguages() throws IOException {
    record("--unmasked");
    Path file = Path.of(log);
    String text = Files.readString(file);
    assertThat(text).contains("\"score\":89.99,");
    Files.writeString(file, text.replaceFirst("\"score\":89\\.99,", "\"score\":90.99,"));

    for (String language : new String[] {"id", "en"}) {
      Run verified = Run.of("verify", log, "--lang", language);
      assertThat(verified.code()).isEqualTo(Appraise.SOME_REFUSED);
      Golden.check("verify-tampered-" + language, plain(verified.out()));
    }
    Golden.check("verify-tampered-json", plain(Run.of("verify", log, "-f", "json").out()));
  }

  @Test
  void aNotedHeadFindsALogThatWasWrittenAnew() throws IOException {
    Run first = record("--record-key", key);
    Files.delete(Path.of(log));
    record("--record-key", key, "--mask", "unit=hash");

    Run verified = Run.of("verify", log, "--head", head(first), "--lang", "en");
    assertThat(verified.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(verified.out()).contains("[head-not-found]");
  }

  @Test
  void aCodeLeadsToItsRecordAndASlipOfTheHandIsSaid() throws IOException {
    record("--unmasked");
    Path file = Path.of(log);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"score\":89\\.99,", "\"score\":90.99,"));
    String out = Run.of("verify", log, "--lang", "en").out();
    String code = out.replaceAll("(?s).*id S2025-002, ([0-9A-Z-]{19}).*", "$1");

    Run found = Run.of("verify", log, "--code", code.toLowerCase(), "--lang", "en");
    assertThat(found.out())
        .contains(code + ": record 2 (line 3), id S2025-002, salor/2025-01-01_v1, 2025: Baik 90.99")
        .contains("NOT as written");
    String slip = (code.startsWith("0") ? "1" : "0") + code.substring(1);
    Run refused = Run.of("verify", log, "--code", slip, "--lang", "en");
    assertThat(refused.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(refused.err()).contains("is no code; check the typing");
  }

  @Test
  void aLogWhoseWriterWasInterruptedIsClosedByARepairAndContinued() throws IOException {
    record("--record-key", key);
    Path file = Path.of(log);
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() * 3 / 4));
    assertThat(record("--record-key", key).err()).contains("[cut-line]");

    Run repaired = Run.of("verify", log, "--repair", "--key", key, "--lang", "en");
    assertThat(repaired.code()).isEqualTo(Appraise.FINE);
    assertThat(repaired.out()).contains("[log-repaired]", "sound");
    assertThat(record("--record-key", key).code()).isEqualTo(Appraise.FINE);
    assertThat(Run.of("verify", log).code()).isEqualTo(Appraise.FINE);
  }

  @Test
  void whatWasMistypedIsSaidBeforeAnythingIsWritten() {
    assertThat(record().err()).contains("give --record-key FILE");
    assertThat(record("--unmasked", "--mask", "nam=drop").err()).contains("maybe name");
    assertThat(record("--unmasked", "--mask", "name=hash").err()).contains("hash needs a key");
    assertThat(record("--unmasked", "--mask", "name").err()).contains("keep, hash, drop");
    assertThat(record("--record-key", log).err()).contains("no such file");
    assertThat(Path.of(log)).doesNotExist();
    assertThat(Run.of("score", DATA, "--unmasked").err()).contains("--record LOG");
    assertThat(Run.of("score", DATA, "--unmasked", "--record", DATA).err()).contains("juga");
    assertThat(Run.of("verify", DATA).out()).contains("[not-a-log]");
    assertThat(Run.of("verify", log).err()).contains("no such file");
    assertThat(Run.of("verify", DATA, "--head", "abc").code()).isEqualTo(Appraise.NOTHING_DONE);
  }

  @Test
  void anyFormOfInputAndPolicyIsRecordedAndCalculatedAgain() {
    for (String file :
        new String[] {
          "data/nasional-2024.json",
          "data/skm-contoh.csv",
          "data/pp46-contoh.csv",
          "data/tpp-contoh.csv",
          "data/angka-kredit-contoh.csv",
          "data/mistakes.csv"
        }) {
      Run.of("score", file, "--record", log, "--record-key", key);
    }
    Run verified = Run.of("verify", log, "--key", key);
    assertThat(verified.code()).as(verified.out()).isEqualTo(Appraise.FINE);
  }
}

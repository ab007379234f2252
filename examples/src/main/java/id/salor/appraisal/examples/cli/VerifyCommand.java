package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.record.FoundRecord;
import id.salor.appraisal.record.LogFinding;
import id.salor.appraisal.record.LogRepair;
import id.salor.appraisal.record.LogVerification;
import id.salor.appraisal.record.LogVerifier;
import id.salor.appraisal.record.RecordKey;
import id.salor.appraisal.record.VerificationCode;
import id.salor.appraisal.record.VerificationJson;
import id.salor.appraisal.value.Digest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a log of records. */
@Command(
    name = "verify",
    description = {
      "Verifies a log of records: that nothing in it was changed since it was written, and that",
      "each result is what the policy of that time makes of its input.",
      "Memeriksa log catatan: bahwa tidak ada yang diubah sejak ditulis, dan bahwa setiap hasil",
      "memang hasil kebijakan waktu itu atas masukannya."
    })
final class VerifyCommand implements Callable<Integer> {

  /** How many findings are printed; JSON has them all. */
  private static final int MAX_PRINTED = 100;

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      paramLabel = "LOG",
      description = {"The log, as score --record wrote it.", "Log yang ditulis score --record."})
  private String log;

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = {
        "The head that was noted when the log was closed: finds a log that was cut and closed",
        "again, or written anew as a whole.",
        "Kepala log yang dicatat saat log ditutup: menemukan log yang dipotong lalu ditutup lagi,",
        "atau ditulis ulang seluruhnya."
      })
  private String head;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = {
        "The key of the log; its seals are checked, too. Not needed to calculate again.",
        "Kunci log; segelnya ikut diperiksa. Tidak diperlukan untuk menghitung ulang."
      })
  private String key;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = {
        "The code on a letter: finds the record behind it.",
        "Kode pada surat: mencari catatannya."
      })
  private String code;

  @Option(
      names = "--repair",
      description = {
        "Close a log whose writer was interrupted, then verify it. No record is removed.",
        "Tutup log yang penulisannya terhenti, lalu periksa. Tidak ada catatan yang dihapus."
      })
  private boolean repair;

  @Mixin private TextOrJson form;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path file = Inputs.path(log);
    Folders.checkFile(file);
    Optional<RecordKey> secret =
        Optional.ofNullable(key).map(name -> RecordKeys.read(name, common));
    Optional<VerificationCode> wanted = Optional.ofNullable(code).map(this::parsedCode);
    LogVerifier verifier = verifier(secret, wanted, err);
    if (repair) {
      repair(file, secret, err);
    }
    LogVerification verification = verifier.verify(file);
    if (form.isJson()) {
      out.print(VerificationJson.of(verification));
    } else {
      print(verification, wanted, out);
    }
    out.flush();
    boolean isMissing = wanted.isPresent() && verification.found().isEmpty();
    return verification.isSound() && !isMissing ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private LogVerifier verifier(
      Optional<RecordKey> secret, Optional<VerificationCode> wanted, PrintWriter err) {
    Optional<Digest> noted = Optional.ofNullable(head).map(this::parsedHead);
    LogVerifier plain = LogVerifier.of(common.library(err).appraiser());
    LogVerifier anchored = noted.map(plain::withHead).orElse(plain);
    LogVerifier keyed = secret.map(anchored::withKey).orElse(anchored);
    return wanted.map(keyed::lookingFor).orElse(keyed);
  }

  private Digest parsedHead(String text) {
    String prefix = "sha256:";
    return Digest.tryParse(text.startsWith(prefix) ? text : prefix + text)
        .orElseThrow(
            () ->
                new UserError(
                    "--head "
                        + text
                        + common.say(": bukan kepala log", ": is no head of a log")
                        + " (sha256:…)"));
  }

  private VerificationCode parsedCode(String text) {
    return VerificationCode.tryParse(text)
        .orElseThrow(
            () ->
                new UserError(
                    "--code "
                        + text
                        + common.say(
                            ": bukan kode; periksa ketikannya (16 huruf dan angka)",
                            ": is no code; check the typing (16 letters and digits)")));
  }

  private void repair(Path file, Optional<RecordKey> secret, PrintWriter err) {
    Validated<LogRepair> repaired = LogRepair.of(file, secret);
    LogRepair done =
        repaired
            .value()
            .orElseThrow(() -> new UserError(repaired.issues().get(0).format(common.language())));
    err.printf(
        common.say(
            "log ditutup: %d catatan dimasukkan ke dalam blok, %d byte terpotong dibuang%n",
            "log closed: %d records were listed, %d bytes of a cut line taken away%n"),
        done.listed(),
        done.cut());
  }

  private void print(
      LogVerification verification, Optional<VerificationCode> wanted, PrintWriter out) {
    wanted.ifPresent(looked -> printFound(verification, looked, out));
    verification.findings().stream()
        .limit(MAX_PRINTED)
        .forEach(finding -> out.println(Printable.lines(line(finding))));
    if (verification.findings().size() > MAX_PRINTED) {
      out.println("…");
    }
    out.println(Printable.line(summary(verification)));
    verification
        .head()
        .ifPresent(digest -> out.println(common.say("kepala log: ", "head: ") + digest));
    verification
        .recordsAtHead()
        .ifPresent(
            count ->
                out.printf(
                    common.say(
                        "kepala yang dicatat ditemukan, sesudah %d catatan%n",
                        "the noted head is there, after %d records%n"),
                    count));
  }

  private String line(LogFinding finding) {
    String about =
        finding
            .record()
            .map(
                number ->
                    common.say("catatan ", "record ")
                        + number
                        + finding.id().map(id -> ", id " + id).orElse("")
                        + finding.code().map(known -> ", " + known).orElse(""))
            .orElse("");
    String text = finding.issue().format(common.language());
    return about.isEmpty() ? text : text + "\n    (" + about + ")";
  }

  private String summary(LogVerification verification) {
    String counted =
        String.format(
            common.say("%d catatan dalam %d blok: ", "%d records in %d blocks: "),
            verification.records(),
            verification.blocks());
    if (verification.isSound()) {
      return counted
          + common.say(
              "utuh, dan setiap hasil sama dengan hasil hitung ulang",
              "sound, and each result is the one calculated again");
    }
    StringBuilder kinds = new StringBuilder();
    for (Map.Entry<IssueCode, Long> count : verification.counts().entrySet()) {
      kinds.append(kinds.length() == 0 ? "" : ", ");
      kinds.append(count.getKey().id()).append(" ").append(count.getValue());
    }
    return counted + common.say("ada temuan: ", "there are findings: ") + kinds;
  }

  private void printFound(LogVerification verification, VerificationCode looked, PrintWriter out) {
    if (verification.found().isEmpty()) {
      out.println(
          looked
              + common.say(
                  ": tidak ada catatan dengan kode ini dalam log ini",
                  ": there is no record of this code in this log"));
    }
    verification.found().forEach(found -> out.println(Printable.line(line(looked, found))));
  }

  private String line(VerificationCode looked, FoundRecord found) {
    return looked
        + common.say(": catatan ", ": record ")
        + found.number()
        + common.say(" (baris ", " (line ")
        + found.line()
        + "), id "
        + found.record().input().id()
        + ", "
        + found.record().stamp().map(PolicyStamp::policy).map(Object::toString).orElse("–")
        + ", "
        + found.record().input().period()
        + ": "
        + found.record().rating().orElse(found.record().status())
        + found.record().score().map(score -> " " + score).orElse("")
        + "; "
        + (found.isSound()
            ? common.say("sama dengan hasil hitung ulang", "as calculated again")
            : common.say("TIDAK sama, lihat temuan", "NOT as written, see the findings"));
  }
}

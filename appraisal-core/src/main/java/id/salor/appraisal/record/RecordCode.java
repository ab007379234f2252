package id.salor.appraisal.record;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be found in a log of records, and what keeps one from being written. */
public enum RecordCode implements IssueCode {
  /** {0} the number of the record, {1} the line that lists it. */
  ALTERED_RECORD(
      "altered-record",
      Severity.ERROR,
      Text.of(
          "catatan {0} tidak sama dengan yang ditulis; sidik jarinya lain dari yang"
              + " tercantum di baris {1}",
          "record {0} is not what was written; its digest is not the one listed at line {1}"),
      Text.of(
          "Bandingkan dengan salinan lain dari log ini.",
          "Compare it with another copy of this log.")),
  /** {0} the number of the block. */
  ADDED_RECORD(
      "added-record",
      Severity.ERROR,
      Text.of(
          "catatan ini tidak tercantum dalam blok {0}: disisipkan atau digandakan kemudian",
          "this record is not listed in block {0}: it was put in or doubled later"),
      Text.of(
          "Bandingkan dengan salinan lain dari log ini.",
          "Compare it with another copy of this log.")),
  /** {0} the number of the record. */
  MOVED_RECORD(
      "moved-record",
      Severity.ERROR,
      Text.of(
          "catatan {0} tidak berada di tempatnya: urutannya ditukar",
          "record {0} is not in its place: the order was changed"),
      Text.of(
          "Bandingkan dengan salinan lain dari log ini.",
          "Compare it with another copy of this log.")),
  /** {0} the first number, {1} the last, {2} the digest of the first. */
  MISSING_RECORDS(
      "missing-records",
      Severity.ERROR,
      Text.of(
          "catatan {0} sampai {1} hilang; yang pertama bersidik jari {2}",
          "records {0} to {1} are missing; the first has the digest {2}"),
      Text.of(
          "Cari baris dengan sidik jari itu dalam salinan lain.",
          "Look for the line with that digest in another copy.")),
  /** {0} the field, {1} what is stored, {2} what is calculated. */
  RESULT_DIFFERS(
      "result-differs",
      Severity.ERROR,
      Text.of(
          "{0}: tersimpan {1}, hasil hitung ulang {2}",
          "{0}: stored is {1}, calculated again is {2}"),
      Text.of(
          "Catatan ini atau masukannya diubah; hasil yang benar menurut masukan ini"
              + " adalah hasil hitung ulang.",
          "The record or its input was changed; the right result of this input is the"
              + " one calculated again.")),
  /** No arguments. */
  RECORD_FORM(
      "record-form",
      Severity.ERROR,
      Text.of(
          "isi catatan ini benar, tetapi penulisannya bukan bentuk baku",
          "this record says the same, but is not written in the canonical form"),
      Text.of(
          "Catatan ini ditulis ulang oleh program lain; bandingkan dengan salinan lain.",
          "Another program wrote it again; compare it with another copy.")),
  /** {0} why. */
  UNREADABLE_RECORD(
      "unreadable-record",
      Severity.ERROR,
      Text.of("catatan ini tidak dapat dibaca: {0}", "this record cannot be read: {0}"),
      Text.of(
          "Bandingkan dengan salinan lain dari log ini.",
          "Compare it with another copy of this log.")),
  /** {0} what the line is. */
  ALTERED_LINE(
      "altered-log-line",
      Severity.ERROR,
      Text.of(
          "{0} tidak sama dengan yang ditulis, atau baris sesudahnya hilang",
          "{0} is not what was written, or a line after it is missing"),
      Text.of(
          "Yang tercantum di baris ini tidak lagi membuktikan apa pun; bandingkan dengan"
              + " salinan lain.",
          "What this line lists proves nothing any more; compare it with another copy.")),
  /** {0} the first block, {1} the last, {2} the first record, {3} the last. */
  MISSING_BLOCKS(
      "missing-blocks",
      Severity.ERROR,
      Text.of(
          "blok {0} sampai {1} (catatan {2} sampai {3}) hilang",
          "blocks {0} to {1} (records {2} to {3}) are missing"),
      Text.of("Cari bagian itu dalam salinan lain.", "Look for that part in another copy.")),
  /** {0} the number of the block, {1} the number expected. */
  MISPLACED_BLOCK(
      "misplaced-block",
      Severity.ERROR,
      Text.of(
          "blok {0} tidak berada di tempatnya; seharusnya blok {1}: digandakan,"
              + " disisipkan, atau ditukar",
          "block {0} is not in its place; expected is block {1}: it was doubled, put in"
              + " or moved"),
      Text.of(
          "Bandingkan dengan salinan lain dari log ini.",
          "Compare it with another copy of this log.")),
  /** {0} the number of records that no block lists. */
  NOT_CLOSED(
      "log-not-closed",
      Severity.ERROR,
      Text.of(
          "log ini belum ditutup; {0} catatan terakhir belum tercantum dalam blok",
          "the log is not closed; its last {0} records are listed in no block"),
      Text.of(
          "Penulisannya terhenti, masih berjalan, atau akhirnya dipotong. Bila terhenti:"
              + " appraise verify --repair.",
          "Its writer was interrupted or is still at work, or its end was cut off. If"
              + " interrupted: appraise verify --repair.")),
  /** No arguments. */
  CUT_LINE(
      "cut-line",
      Severity.ERROR,
      Text.of("baris terakhir terpotong", "the last line is cut off"),
      Text.of(
          "Penulisannya terhenti, atau akhir log dipotong.",
          "Its writer was interrupted, or the end was cut off.")),
  /** No arguments. */
  NOT_A_LOG(
      "not-a-log",
      Severity.ERROR,
      Text.of(
          "ini bukan log catatan: baris pertamanya bukan kepala log",
          "this is no log of records: its first line is not the head of one"),
      Text.of(
          "Periksa apakah berkas yang benar yang diberikan.",
          "Check that this is the file you meant.")),
  /** {0} the head. */
  HEAD_NOT_FOUND(
      "head-not-found",
      Severity.ERROR,
      Text.of("kepala rantai {0} tidak ada dalam log ini", "the head {0} is not in this log"),
      Text.of(
          "Log ini dipotong lalu ditutup lagi, atau seluruhnya ditulis ulang, sesudah"
              + " kepala itu dicatat; atau kepala itu milik log lain.",
          "The log was cut and closed again, or written anew as a whole, after that head"
              + " was noted; or the head is that of another log.")),
  /** No arguments. */
  SEAL_DIFFERS(
      "seal-differs",
      Severity.ERROR,
      Text.of(
          "segel penutup ini tidak dibuat dengan kunci yang diberikan",
          "the seal of this closing line was not made with the key that is given"),
      Text.of(
          "Kuncinya lain, atau log ini ditulis ulang oleh orang yang tidak mempunyai kunci.",
          "The key is another, or the log was written anew by somebody who does not have it.")),
  /** {0} the policy. */
  POLICY_NOT_KNOWN(
      "record-policy-not-known",
      Severity.ERROR,
      Text.of(
          "kebijakan {0} tidak ada, sehingga catatan ini tidak dapat dihitung ulang",
          "the policy {0} is not there, so that this record cannot be calculated again"),
      Text.of(
          "Berikan folder yang memuatnya: --policies DIR.",
          "Give the folder that holds it: --policies DIR.")),
  /** {0} the policy, {1} the stored digest, {2} the digest here. */
  POLICY_DIFFERS(
      "record-policy-differs",
      Severity.ERROR,
      Text.of(
          "kebijakan {0} di sini ({2}) bukan yang dipakai catatan ini ({1})",
          "the policy {0} here ({2}) is not the one that this record was made with ({1})"),
      Text.of(
          "Berikan folder kebijakan dan parameter yang dipakai waktu itu: --policies DIR.",
          "Give the folder of policies and parameters that was used then: --policies DIR.")),
  /** {0} the stored digest, {1} the digest here. */
  POPULATION_DIFFERS(
      "population-differs",
      Severity.ERROR,
      Text.of(
          "hitungan kelompok dalam log ini ({1}) bukan yang dipakai catatan ini ({0})",
          "the count of the cohorts in this log ({1}) is not the one that this record"
              + " was made with ({0})"),
      Text.of(
          "Log ini tidak memuat semua orang yang dinilai bersama, maka hasilnya tidak"
              + " dapat dihitung ulang dari log ini saja; itu bukan tanda pengubahan.",
          "The log does not hold everybody who was appraised together, so the result"
              + " cannot be calculated again from it alone; that is no sign of a change.")),
  /** {0} the version that wrote, {1} this version. */
  OTHER_LIBRARY(
      "other-library",
      Severity.NOTE,
      Text.of(
          "ditulis oleh versi {0} pustaka ini, dihitung ulang oleh versi {1}",
          "written by version {0} of this library, calculated again by version {1}"),
      Text.EMPTY),
  /** {0} the field. */
  WORDING_DIFFERS(
      "wording-differs",
      Severity.NOTE,
      Text.of(
          "{0}: hasilnya sama, kalimatnya berbeda karena versi pustaka lain",
          "{0}: the result is the same, its wording differs by the version of the library"),
      Text.EMPTY),
  /** {0} the policy of the record, {1} the one that would be chosen now. */
  OTHER_VERSION_GOVERNS(
      "other-version-governs",
      Severity.NOTE,
      Text.of(
          "dinilai menurut {0}; kini periode itu akan dinilai menurut {1}",
          "appraised under {0}; today that period would be appraised under {1}"),
      Text.EMPTY),
  /** {0} the number of the block. */
  REPAIRED(
      "log-repaired",
      Severity.WARNING,
      Text.of(
          "blok {0} ditutup oleh perbaikan sesudah penulisan terhenti",
          "block {0} was closed by a repair after its writer was interrupted"),
      Text.of(
          "Antara saat terhenti dan perbaikan itu, catatan di dalamnya tidak dilindungi"
              + " rantai.",
          "Between the interruption and the repair its records were not protected by the"
              + " chain.")),
  /** No arguments. */
  IN_USE(
      "log-in-use",
      Severity.ERROR,
      Text.of("log ini sedang ditulis oleh proses lain", "another process is writing this log"),
      Text.of(
          "Tunggu sampai selesai, atau pakai log lain.",
          "Wait until it has finished, or use another log.")),
  /** {0} the line. */
  NOT_CONTINUED(
      "log-tail-differs",
      Severity.ERROR,
      Text.of(
          "akhir log ini tidak utuh (baris {0} dari akhir), maka tidak dilanjutkan",
          "the end of the log is not sound (line {0} from the end), so it is not continued"),
      Text.of(
          "Periksa dengan appraise verify, lalu lanjutkan salinan yang utuh atau mulai"
              + " log baru.",
          "Look at it with appraise verify, then continue a sound copy or begin a new log.")),
  /** {0} how the log masks, {1} how it would be continued. */
  OTHER_MASKING(
      "other-masking",
      Severity.ERROR,
      Text.of(
          "log ini disamarkan dengan aturan atau kunci lain ({0}; kini {1})",
          "the log is masked by other rules or another key ({0}; now {1})"),
      Text.of(
          "Pakai aturan dan kunci yang sama, atau mulai log baru.",
          "Use the same rules and key, or begin a new log.")),
  /** {0} the fewest bytes, {1} the most. */
  KEY_LENGTH(
      "key-length",
      Severity.ERROR,
      Text.of("kunci harus {0} sampai {1} byte", "a key has {0} to {1} bytes"),
      Text.of("Buat dengan: openssl rand -hex 32", "Make one with: openssl rand -hex 32")),
  /** {0} the place. */
  NOT_KEEPABLE(
      "not-keepable",
      Severity.ERROR,
      Text.of(
          "{0} lebih panjang atau lebih dalam daripada yang dapat dibaca kembali dari berkas",
          "{0} is longer or deeper than what can be read back from a file"),
      Text.of(
          "Bulatkan angkanya, atau simpan teks panjang di tempat lain.",
          "Round the number, or keep the long text elsewhere.")),
  /** {0} the result, {1} that of the masked appraisal. */
  MASKING_CHANGES_RESULT(
      "masking-changes-result",
      Severity.ERROR,
      Text.of(
          "penyamaran ini mengubah hasil: {0} menjadi {1}",
          "this masking changes the result: {0} becomes {1}"),
      Text.of(
          "Samarkan unit dan jabatan dengan hash, bukan dihilangkan, dan hitung populasi"
              + " yang disamarkan.",
          "Hash units and positions instead of dropping them, and count the masked"
              + " population."));

  private final Definition definition;

  RecordCode(String id, Severity severity, Text message, Text advice) {
    this.definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}

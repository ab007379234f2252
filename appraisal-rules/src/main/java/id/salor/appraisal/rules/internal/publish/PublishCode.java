package id.salor.appraisal.rules.internal.publish;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** Why a version is not sealed, or no draft made. */
public enum PublishCode implements IssueCode {
  /** No arguments. */
  NO_EXAMPLES(
      "seal-without-examples",
      Text.of(
          "versi ini belum mempunyai contoh hitungan", "this version has no worked example yet"),
      Text.of(
          "Tulis contoh di examples/*.yaml: satu penilaian dan hasil yang diharapkan.",
          "Write examples in examples/*.yaml: an appraisal, and what must come of it.")),
  /** {0} the name of the example, {1} what differs. */
  EXAMPLE_DISAGREES(
      "seal-example-disagrees",
      Text.of("contoh \"{0}\" tidak sesuai: {1}", "example \"{0}\" disagrees: {1}"),
      Text.of(
          "Perbaiki aturan atau contohnya, lalu jalankan: appraise cases.",
          "Mend the rules or the example, then run: appraise cases.")),
  /** No arguments. */
  DRAFT(
      "seal-of-draft",
      Text.of(
          "policy.yaml masih menyebut versi ini rancangan (status: draft)",
          "policy.yaml still calls this version a draft (status: draft)"),
      Text.of(
          "Bila sudah selesai, tulis status: official, atau status: illustrative.",
          "When it is ready, write status: official, or status: illustrative.")),
  /** {0} the version. */
  DRAFT_EXISTS(
      "draft-exists",
      Text.of("map {0} sudah ada", "folder {0} is there already"),
      Text.of(
          "Lanjutkan di map itu, atau ganti namanya, atau hapus.",
          "Go on with that folder, or rename it, or delete it.")),
  /** {0} the day asked for, {1} the version to copy, {2} its first day. */
  DRAFT_TOO_EARLY(
      "draft-too-early",
      Text.of(
          "{0} tidak sesudah {2}, hari pertama {1} yang disalin",
          "{0} is not after {2}, the first day of {1}, which is to be copied"),
      Text.of(
          "Sebut versi yang lebih lama, keluarga/versi, atau tanggal yang lebih baru.",
          "Name an older version, family/version, or a later day.")),
  /** {0} the day asked for, {1} what periods must look like. */
  DRAFT_START(
      "draft-start",
      Text.of(
          "periode kebijakan ini {1}; tidak ada yang mulai {0}",
          "periods of this policy are {1}; none begins on {0}"),
      Text.of("Pilih hari pertama sebuah periode.", "Choose the first day of a period.")),
  /** {0} the day asked for, {1} the version that begins on it. */
  DRAFT_SAME_DAY(
      "draft-same-day",
      Text.of("{1} juga mulai mengatur pada {0}", "{1} also begins to govern on {0}"),
      Text.of(
          "Ubah versi itu, atau pilih hari lain.", "Change that version, or choose another day.")),
  /** No arguments. */
  LAYOUT(
      "layout-unsafe",
      Text.of(
          "berkas ini tidak ditata: sesudah ditata, bacaannya lain",
          "this file is not laid out: laid out, it would read otherwise"),
      Text.of(
          "Ini kesalahan program; mohon dilaporkan beserta berkasnya.",
          "This is an error of the program; please report it with the file.")),
  /** {0} the day asked for, {1} the version, {2} its last day, {3} the day after. */
  DRAFT_OVERLAPS(
      "draft-overlaps",
      Text.of("{0} masih diatur {1}, sampai {2}", "{0} is still governed by {1}, until {2}"),
      Text.of(
          "Pakai {3}; atau, bila {1} memang berakhir lebih awal, ubah until di policy.yaml-nya"
              + " dahulu.",
          "Use {3}; or, if {1} does end earlier, change until in its policy.yaml first."));

  private final Definition definition;

  PublishCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}

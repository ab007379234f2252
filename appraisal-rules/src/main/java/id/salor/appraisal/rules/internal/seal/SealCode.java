package id.salor.appraisal.rules.internal.seal;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be wrong with a sealed version. */
public enum SealCode implements IssueCode {
  /** No arguments. */
  UNREADABLE(
      "seal-unreadable",
      Text.of(
          "SEAL tidak lagi seperti ketika dibuat", "the SEAL is no longer as it was when written"),
      Text.of(
          "Kembalikan SEAL dari arsip. Bila isi map ini memang yang berlaku, hapus SEAL lalu segel"
              + " lagi: appraise seal.",
          "Restore the SEAL from your archive. If the folder is what holds, delete the SEAL and"
              + " seal it again: appraise seal.")),
  /** {0} the policy that the seal names, {1} the policy of the folder. */
  OTHER_POLICY(
      "seal-of-other-policy",
      Text.of("SEAL ini milik {0}, bukan {1}", "this SEAL is that of {0}, not of {1}"),
      Text.of(
          "Bila map ini salinan untuk versi baru, hapus SEAL di dalamnya.",
          "If this folder is a copy for a new version, delete the SEAL in it.")),
  /** {0} the file, {1} the family. */
  CHANGED(
      "sealed-file-changed",
      Text.of(
          "{0} berubah sejak versi ini disegel", "{0} has changed since this version was sealed"),
      Text.of(
          "Kembalikan isinya; perubahan menjadi versi baru: appraise new {1} TANGGAL.",
          "Restore it; a change becomes a new version: appraise new {1} DATE.")),
  /** {0} the file, {1} the family. */
  ADDED(
      "sealed-file-added",
      Text.of(
          "{0} ditambahkan sesudah versi ini disegel",
          "{0} was added after this version was sealed"),
      Text.of(
          "Keluarkan berkas itu; perubahan menjadi versi baru: appraise new {1} TANGGAL.",
          "Take it out; a change becomes a new version: appraise new {1} DATE.")),
  /** {0} the file, {1} the family. */
  REMOVED(
      "sealed-file-removed",
      Text.of("{0} tidak ada lagi, padahal disegel", "{0} was sealed and is no longer there"),
      Text.of(
          "Kembalikan berkas itu; perubahan menjadi versi baru: appraise new {1} TANGGAL.",
          "Put it back; a change becomes a new version: appraise new {1} DATE.")),
  /** {0} the vocabulary of the seal, {1} that of the library. */
  OTHER_VOCABULARY(
      "seal-of-other-vocabulary",
      Text.of(
          "versi ini disegel dengan kosakata {0}, dan kini dibaca dengan {1}",
          "this version was sealed with vocabulary {0}, and is now read with {1}"),
      Text.of(
          "Jalankan contohnya (appraise cases). Bila semua sesuai, hapus SEAL lalu segel lagi.",
          "Run its examples (appraise cases). If all agree, delete the SEAL and seal it again.")) {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  };

  private final Definition definition;

  SealCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}

package id.salor.appraisal.rules.plan;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be wrong with a work plan, or worth knowing about it. */
public enum PlanCode implements IssueCode {
  /** no arguments. */
  EMPTY(
      "plan-empty",
      Severity.ERROR,
      Text.of("rencana ini masih kosong", "this plan is still empty"),
      Text.of(
          "Isi keadaan pegawai dan target tiap kegiatan; appraise template membuat formulirnya.",
          "Give the circumstances and the target of each activity; appraise template makes a"
              + " form.")),
  /** {0} the name, {1} its title. */
  TARGET_MISSING(
      "plan-target-missing",
      Severity.ERROR,
      Text.of("{0} ({1}) belum direncanakan", "{0} ({1}) is not planned yet"),
      Text.of(
          "Sepakati nilainya dengan atasan sebelum periode dimulai.",
          "Agree on its value with the superior before the period begins.")),
  /** {0} the group, {1} its title. */
  ENTRIES_MISSING(
      "plan-entries-missing",
      Severity.ERROR,
      Text.of(
          "{0} ({1}) belum direncanakan satu pun", "{0} ({1}): not a single one is planned yet"),
      Text.of(
          "Tambahkan yang akan dikerjakan; bila memang tidak ada, tulis kelompoknya tanpa isi.",
          "Add what will be done; if there is none indeed, give the group without entries.")),
  /** {0} what divides, as the policy writes it. */
  TARGET_ZERO(
      "plan-target-zero",
      Severity.ERROR,
      Text.of(
          "{0} adalah nol, padahal realisasi akan dibagi dengannya",
          "{0} is zero, and what is realised will be divided by it"),
      Text.of(
          "Beri target di atas nol; target nol tidak dapat diukur.",
          "Give a target above zero; a target of zero cannot be measured.")),
  /** {0} the title of the quantity. */
  NOT_CALCULABLE(
      "plan-not-calculable",
      Severity.ERROR,
      Text.of(
          "{0} tidak dapat dihitung dari yang direncanakan, apa pun realisasinya",
          "{0} cannot be calculated from what is planned, whatever is realised"),
      Text.of(
          "Periksa targetnya; appraise explain menunjukkan hitungannya.",
          "Check the targets; appraise explain shows the calculation.")),
  /** {0} the title of the quantity, {1} what the law says of it. */
  UNDETERMINED(
      "plan-undetermined",
      Severity.WARNING,
      Text.of("{0} tidak ditentukan: {1}", "{0} is not determined: {1}"),
      Text.of(
          "Dengan rencana ini predikat tidak dapat ditetapkan; pilih yang diatur, atau tanyakan"
              + " kepada pengelola kepegawaian.",
          "With this plan no rating can be settled; choose what is settled, or ask the personnel"
              + " office.")),
  /** {0} the name, {1} its title, {2} how often it was given. */
  INPUT_UNREAD(
      "plan-input-unread",
      Severity.NOTE,
      Text.of(
          "{0} ({1}) diisi {2} kali, tetapi dalam keadaan ini tidak dihitung",
          "{0} ({1}) is given {2} times, but in these circumstances it does not count"),
      Text.of(
          "Tidak perlu dihapus; pastikan keadaan pegawai, seperti jabatannya, sudah benar.",
          "It may stay; make sure that the circumstances, such as the position, are right.")),
  /** {0} the group, {1} its title, {2} how many entries. */
  ENTRIES_UNREAD(
      "plan-entries-unread",
      Severity.NOTE,
      Text.of(
          "{0} ({1}): {2} entri diisi, tetapi dalam keadaan ini tidak dihitung",
          "{0} ({1}): {2} entries are given, but in these circumstances they do not count"),
      Text.of(
          "Bila pekerjaan ini penting bagi jabatannya, bicarakan tempatnya dalam rencana; bila"
              + " jabatannya keliru diisi, perbaiki.",
          "If this work matters in the position, discuss where it belongs in the plan; if the"
              + " position was given wrongly, mend it.")),
  /** {0} the rating, {1} why. */
  RATING_OUT_OF_REACH(
      "plan-rating-out-of-reach",
      Severity.WARNING,
      Text.of(
          "{0} tidak dapat dicapai dengan rencana ini, sebaik apa pun hasilnya: {1}",
          "{0} cannot be reached with this plan, however good the results: {1}"),
      Text.of(
          "Bahas sekarang, selagi rencana masih dapat diubah.",
          "Discuss it now, while the plan can still be changed.")),
  /** {0} the rating. */
  RATING_ASSURED(
      "plan-rating-assured",
      Severity.NOTE,
      Text.of(
          "{0} tercapai walaupun semua yang belum diketahui berakhir paling rendah",
          "{0} is reached even if everything that is not known yet comes out at its worst"),
      Text.of(
          "Periksa apakah targetnya cukup menantang dan semua yang penting sudah direncanakan.",
          "Check whether the targets are demanding enough and all that matters is planned.")),
  /** {0} why. */
  WITHOUT_RATING(
      "plan-without-rating",
      Severity.NOTE,
      Text.of(
          "dalam keadaan ini tidak akan ada predikat: {0}",
          "in these circumstances there will be no rating: {0}"),
      Text.of(
          "Pastikan keadaan itu memang diketahui sebelum periode dimulai.",
          "Make sure that this is indeed known before the period begins.")),
  /** {0} the message of the policy, {1} the formula with its values. */
  NOT_MET_SO_FAR(
      "plan-not-met-so-far",
      Severity.WARNING,
      Text.of("belum terpenuhi sejauh ini: {0} [{1}]", "not met so far: {0} [{1}]"),
      Text.of(
          "Pada akhir periode ini harus terpenuhi; periksa isian yang sudah masuk.",
          "At the end of the period this must be met; check what was given so far."));

  private final Definition definition;

  PlanCode(String id, Severity severity, Text message, Text advice) {
    this.definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}

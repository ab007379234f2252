package id.salor.appraisal.rules.check;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/**
 * What can be odd about a policy that loads: things that never matter, burdens without use,
 * conditions that pass silently, law that is not cited as law should be.
 *
 * <p>An error would refuse or mislead people. A warning is almost always a slip, or else a lawful
 * oddity that the manifest accepts with its reason. A note is worth knowing.
 */
public enum CheckCode implements IssueCode {
  /** {0} the rule. */
  RULE_NEVER_APPLIES(
      "rule-never-applies",
      Severity.WARNING,
      Text.of(
          "aturan \"{0}\" tidak pernah berlaku: syarat-syaratnya tidak pernah terpenuhi bersama",
          "rule \"{0}\" never applies: its conditions never hold together"),
      Text.of(
          "Periksa syaratnya; mungkin dua syarat saling meniadakan, atau batasnya di luar nilai yang dinyatakan.",
          "Check its conditions; maybe two exclude each other, or a bound lies outside the declared values.")),
  /** {0} the rule, {1} the fact. */
  CONDITION_WITHOUT_EFFECT(
      "condition-without-effect",
      Severity.WARNING,
      Text.of(
          "syarat tentang \"{1}\" dalam aturan \"{0}\" tidak membedakan apa pun: tanpa syarat itu aturannya berlaku dalam keadaan yang sama",
          "the condition on \"{1}\" in rule \"{0}\" tells nothing apart: without it the rule applies in the same circumstances"),
      Text.of(
          "Hapus syarat itu, atau periksa apakah nilainya kurang atau berlebih.",
          "Delete the condition, or check whether it names too few or too many values.")),
  /** {0} the rule, {1} the rules that override it. */
  SENTENCE_OVERRIDDEN(
      "sentence-always-overridden",
      Severity.WARNING,
      Text.of(
          "kalimat ini dari aturan \"{0}\" selalu dikesampingkan oleh pengecualian: {1}",
          "this sentence of rule \"{0}\" is always overridden by exceptions: {1}"),
      Text.of(
          "Hapus kalimatnya, atau persempit syarat pengecualiannya.",
          "Delete the sentence, or narrow the conditions of the exception.")),
  /** {0} the rule, {1} the rules that override it. */
  RULE_OVERRIDDEN(
      "rule-always-overridden",
      Severity.WARNING,
      Text.of(
          "aturan \"{0}\" tidak pernah menentukan apa pun: semua kalimatnya selalu dikesampingkan oleh {1}",
          "rule \"{0}\" never decides anything: all of its sentences are always overridden by {1}"),
      Text.of(
          "Hapus aturannya, atau persempit syarat pengecualiannya.",
          "Delete the rule, or narrow the conditions of the exception.")),
  /** {0} the exception, {1} the general rule. */
  EXCEPTION_NEVER_MEETS(
      "exception-never-meets",
      Severity.WARNING,
      Text.of(
          "pengecualian \"{0}\" tidak pernah bertemu aturan umumnya, \"{1}\": keduanya tidak pernah berlaku bersama",
          "exception \"{0}\" never meets its general rule, \"{1}\": the two never apply together"),
      Text.of(
          "Hapus kalimat pengecualian dari, atau periksa syarat kedua aturan.",
          "Delete the sentence that makes it an exception, or check the conditions of both rules.")),
  /** {0} the exception, {1} the general rule. */
  EXCEPTION_OVERRIDES_NOTHING(
      "exception-overrides-nothing",
      Severity.WARNING,
      Text.of(
          "pengecualian \"{0}\" tidak mengesampingkan satu kalimat pun dari \"{1}\": keduanya mengatur hal yang berbeda",
          "exception \"{0}\" overrides no sentence of \"{1}\": the two settle different matters"),
      Text.of(
          "Hapus kalimat pengecualian dari, atau tulis ketentuan yang memang menggantikan.",
          "Delete the sentence that makes it an exception, or write the term that is meant to replace the other.")),
  /** {0} the quantity. */
  QUANTITY_UNREAD(
      "quantity-unread",
      Severity.WARNING,
      Text.of(
          "besaran \"{0}\" ditentukan, tetapi tidak dibaca oleh predikat, nilai, hasil tambahan, wajib, saran, atau apa pun",
          "quantity \"{0}\" is defined, but no rating, score, further result, requirement, advice or anything else reads it"),
      Text.of(
          "Hapus, atau, bila memang untuk dilaporkan, tulis: hasil tambahan adalah \"{0}\" (dalam berkas berbahasa Inggris: further result is \"{0}\")",
          "Delete it, or, if it is to be reported, write: hasil tambahan adalah \"{0}\" (in an English file: further result is \"{0}\")")),
  /** {0} the rule, {1} the quantity. */
  SENTENCE_UNREAD(
      "sentence-unread",
      Severity.WARNING,
      Text.of(
          "kalimat tentang \"{1}\" dalam aturan \"{0}\" tidak berpengaruh: dalam semua keadaan aturan ini besaran itu tidak dibaca",
          "the sentence about \"{1}\" in rule \"{0}\" has no effect: wherever this rule applies, nothing reads that quantity"),
      Text.of(
          "Hapus kalimatnya, atau persempit syarat aturannya ke keadaan yang membacanya.",
          "Delete the sentence, or narrow the conditions of its rule to where the quantity is read.")),
  /** {0} the quantity. */
  QUANTITY_UNUSED(
      "quantity-unused",
      Severity.WARNING,
      Text.of(
          "besaran \"{0}\" dinyatakan, tetapi tidak ada aturan yang menentukan atau membacanya",
          "quantity \"{0}\" is declared, but no rule defines or reads it"),
      Text.of(
          "Hapus dari policy.yaml, atau tulis aturannya.",
          "Delete it from policy.yaml, or write its rule.")),
  /** {0} the fact or measure. */
  INPUT_UNREAD(
      "input-unread",
      Severity.WARNING,
      Text.of(
          "\"{0}\" diminta dari orang, tetapi tidak ada aturan yang membacanya: beban tanpa guna",
          "\"{0}\" is asked of people, but no rule reads it: a burden without use"),
      Text.of(
          "Hapus dari policy.yaml, atau pakai dalam aturan.",
          "Delete it from policy.yaml, or use it in a rule.")),
  /** {0} the group. */
  GROUP_UNREAD(
      "group-unread",
      Severity.WARNING,
      Text.of(
          "daftar \"{0}\" diminta dari orang, tetapi tidak ada aturan yang melihat isinya: beban tanpa guna",
          "the list \"{0}\" is asked of people, but no rule looks at its entries: a burden without use"),
      Text.of(
          "Hapus dari policy.yaml, atau pakai dalam aturan.",
          "Delete it from policy.yaml, or use it in a rule.")),
  /** {0} the parameter. */
  PARAMETER_UNREAD(
      "parameter-unread",
      Severity.WARNING,
      Text.of(
          "parameter \"{0}\" diisi instansi, tetapi tidak ada aturan yang membacanya",
          "parameter \"{0}\" is filled in by the agency, but no rule reads it"),
      Text.of(
          "Hapus dari policy.yaml dan parameters.yaml, atau pakai dalam aturan.",
          "Delete it from policy.yaml and parameters.yaml, or use it in a rule.")),
  /** {0} the quantity. */
  EXPORT_NEVER_CALCULATED(
      "export-never-calculated",
      Severity.WARNING,
      Text.of(
          "\"{0}\" diekspor, tetapi tidak pernah dihitung: tidak ada yang memerlukannya, jadi hasil tidak memuatnya",
          "\"{0}\" is exported, but never calculated: nothing needs it, so results do not hold it"),
      Text.of(
          "Hapus dari exports, atau tulis: hasil tambahan adalah \"{0}\" (dalam berkas berbahasa Inggris: further result is \"{0}\")",
          "Delete it from exports, or write: hasil tambahan adalah \"{0}\" (in an English file: further result is \"{0}\")")),
  /** {0} the table. */
  TABLE_UNUSED(
      "table-unused",
      Severity.WARNING,
      Text.of(
          "tabel \"{0}\" tidak dibaca oleh aturan mana pun yang berpengaruh",
          "table \"{0}\" is read by no rule that matters"),
      Text.of(
          "Hapus berkasnya, atau tulis kalimat yang membacanya.",
          "Delete the file, or write the sentence that reads it.")),
  /** {0} the table, {1} the column. */
  COLUMN_UNUSED(
      "column-unused",
      Severity.WARNING,
      Text.of(
          "kolom \"{1}\" dari tabel \"{0}\" tidak dibaca oleh aturan mana pun yang berpengaruh",
          "column \"{1}\" of table \"{0}\" is read by no rule that matters"),
      Text.of(
          "Hapus kolomnya, atau jadikan catatan: judul \"catatan\".",
          "Delete the column, or make it a remark under the heading \"note\".")),
  /** {0} the table. */
  ROW_SHADOWED(
      "row-shadowed",
      Severity.WARNING,
      Text.of(
          "baris tabel \"{0}\" ini tidak pernah dipakai: baris di atasnya selalu cocok lebih dahulu",
          "this row of table \"{0}\" is never used: rows above it always fit first"),
      Text.of(
          "Pindahkan ke atas, persempit baris di atasnya, atau hapus.",
          "Move it up, narrow the rows above it, or delete it.")),
  /** {0} the table. */
  ROW_OUTSIDE(
      "row-outside-bounds",
      Severity.WARNING,
      Text.of(
          "baris tabel \"{0}\" ini tidak pernah dipakai: tidak ada nilai yang dinyatakan yang cocok dengannya",
          "this row of table \"{0}\" is never used: no declared value fits it"),
      Text.of(
          "Periksa batas di policy.yaml (min, max, step) dan sel kunci baris ini.",
          "Check the bounds in policy.yaml (min, max, step) and the key cells of this row.")),
  /** {0} the table. */
  FIRST_MATCH_NEEDLESS(
      "first-match-needless",
      Severity.WARNING,
      Text.of(
          "tabel \"{0}\" dinyatakan memakai baris pertama yang cocok, padahal tidak ada baris yang tumpang tindih",
          "table \"{0}\" is said to use the first row that fits, but no rows overlap"),
      Text.of(
          "Hapus kalimatnya: tanpa kalimat itu tumpang tindih yang baru akan diberitahukan.",
          "Delete the sentence: without it a new overlap would be reported.")),
  /** {0} the table. */
  TABLE_DECLARED_ONLY(
      "table-declared-only",
      Severity.WARNING,
      Text.of(
          "tabel \"{0}\" dinyatakan di policy.yaml, tetapi berkasnya tidak ada",
          "table \"{0}\" is declared in policy.yaml, but has no file"),
      Text.of(
          "Tambahkan {0}.csv, atau hapus pernyataannya.",
          "Add {0}.csv, or delete the declaration.")),
  /** {0} the table, {1} the column. */
  COLUMN_DECLARED_ONLY(
      "column-declared-only",
      Severity.WARNING,
      Text.of(
          "kolom \"{1}\" dinyatakan untuk tabel \"{0}\", tetapi tabel itu tidak mempunyainya",
          "column \"{1}\" is declared for table \"{0}\", but the table does not have it"),
      Text.of(
          "Periksa judul kolom tabelnya, atau hapus pernyataannya.",
          "Check the headings of the table, or delete the declaration.")),
  /** {0} the set. */
  LABEL_SET_UNUSED(
      "label-set-unused",
      Severity.WARNING,
      Text.of(
          "kumpulan label \"{0}\" tidak dipakai oleh fakta, ukuran, besaran, parameter, atau tabel mana pun",
          "label set \"{0}\" is used by no fact, measure, quantity, parameter or table"),
      Text.of("Hapus dari policy.yaml.", "Delete it from policy.yaml.")),
  /** {0} the label, {1} the set. */
  LABEL_UNUSED(
      "label-unused",
      Severity.WARNING,
      Text.of(
          "label \"{0}\" dari kumpulan \"{1}\" tidak dapat diisi orang dan tidak disebut dalam aturan atau tabel",
          "label \"{0}\" of set \"{1}\" cannot be filled in by anybody and is named in no rule or table"),
      Text.of(
          "Hapus, atau tambahkan baris atau aturan yang memberikannya.",
          "Delete it, or add the row or rule that gives it.")),
  /** {0} the cohort. */
  COHORT_UNUSED(
      "cohort-unused",
      Severity.WARNING,
      Text.of(
          "kelompok \"{0}\" dinyatakan, tetapi tidak ada angka atau batas sebaran yang memakainya",
          "cohort \"{0}\" is declared, but no figure and no limit on the spread uses it"),
      Text.of("Hapus dari policy.yaml.", "Delete it from policy.yaml.")),
  /** {0} the part, {1} the whole. */
  WEIGHT_ZERO(
      "weight-zero",
      Severity.WARNING,
      Text.of(
          "\"{0}\" berbobot 0 dalam \"{1}\": ia diminta dan dihitung, tetapi tidak berpengaruh",
          "\"{0}\" weighs 0 in \"{1}\": it is asked for and calculated, but has no influence"),
      Text.of(
          "Hapus bagian itu dari jumlah tertimbang, atau beri bobot.",
          "Drop the part from the weighted sum, or give it a weight.")),
  /** {0} the part, {1} one whole, {2} the other. */
  PART_OF_TWO_SUMS(
      "part-of-two-sums",
      Severity.WARNING,
      Text.of(
          "\"{0}\" adalah bagian dari dua jumlah tertimbang, \"{1}\" dan \"{2}\": hasil hanya dapat menunjukkan satu bobot",
          "\"{0}\" is a part of two weighted sums, \"{1}\" and \"{2}\": results can show one weight only"),
      Text.of(
          "Beri salah satunya besaran perantara dengan nama sendiri.",
          "Give one of them an intermediate quantity with a name of its own.")),
  /** {0} the whole, {1} what the weights depend on. */
  WEIGHTS_UNBOUNDED(
      "weights-unbounded",
      Severity.WARNING,
      Text.of(
          "bobot dalam \"{0}\" berasal dari masukan ({1}), dan tidak ada wajib yang menjaga jumlahnya",
          "the weights in \"{0}\" come from the input ({1}), and no requirement guards their sum"),
      Text.of(
          "Tulis kalimat: wajib … = 100, jika tidak: \"…\" / \"…\" (dalam berkas berbahasa Inggris: require … = 100, otherwise: \"…\" / \"…\").",
          "Write a sentence: wajib … = 100, jika tidak: \"…\" / \"…\" (in an English file: require … = 100, otherwise: \"…\" / \"…\").")),
  /** {0} the whole, {1} the sum in percent. */
  WEIGHTS_OF_PARAMETERS(
      "weights-sum-of-parameters",
      Severity.ERROR,
      Text.of(
          "bobot dalam \"{0}\" menurut parameters.yaml berjumlah {1} persen, bukan 100",
          "the weights in \"{0}\" add up to {1} percent by parameters.yaml, not 100"),
      Text.of(
          "Ubah nilai di parameters.yaml hingga jumlahnya 100.",
          "Change the values in parameters.yaml until they add up to 100.")),
  /** {0} the condition, {1} what may be undetermined. */
  MAYBE_UNDETERMINED(
      "condition-maybe-undetermined",
      Severity.WARNING,
      Text.of(
          "syarat {0} membaca {1}, yang mungkin tidak ditentukan oleh teks peraturan; bila begitu, syarat ini lewat tanpa suara",
          "the condition {0} reads {1}, which the text of the law may leave undetermined; it then passes silently"),
      Text.of(
          "Tulis apa yang berlaku bila teksnya diam, atau pisahkan keadaan itu dengan aturan tersendiri.",
          "Write what holds where the text is silent, or set those circumstances apart by a rule of their own.")),
  /** {0} the reason. */
  INTERPRETATION_EMPTY(
      "interpretation-without-reason",
      Severity.WARNING,
      Text.of("tafsiran \"{0}\" tidak menyebut alasan", "interpretation \"{0}\" gives no reason"),
      Text.of(
          "Tulis apa yang tidak diatur teks dan mengapa dipilih begini; orang yang dinilai membacanya.",
          "Write what the text leaves open and why this was chosen; the person rated reads it.")),
  /** {0} the regulation. */
  REGULATION_UNCITED(
      "regulation-uncited",
      Severity.NOTE,
      Text.of(
          "peraturan \"{0}\" dinyatakan, tetapi tidak disebut oleh satu dasar hukum atau tafsiran pun",
          "regulation \"{0}\" is declared, but no legal basis or interpretation names it"),
      Text.of(
          "Hapus dari regulations, atau sebut dalam dasar hukum aturan yang bersandar padanya.",
          "Delete it from regulations, or name it in the basis of the rules that rest on it.")),
  /** {0} the basis, {1} the declared regulations. */
  REGULATION_UNDECLARED(
      "regulation-undeclared",
      Severity.WARNING,
      Text.of(
          "dasar hukum \"{0}\" tidak diawali peraturan yang dinyatakan",
          "legal basis \"{0}\" does not begin with a declared regulation"),
      Text.of(
          "Awali dengan salah satu dari: {1}; atau tambahkan peraturannya di policy.yaml.",
          "Begin it with one of: {1}; or add the regulation to policy.yaml.")),
  /** {0} the regulation, {1} how often, {2} where first. */
  GRADE_C_AS_LAW(
      "unread-regulation-as-law",
      Severity.WARNING,
      Text.of(
          "\"{0}\" bermutu C, teksnya belum dibaca, tetapi dikutip sebagai dasar hukum {1} kali; yang pertama di {2}",
          "\"{0}\" is of grade C, its text has not been read, but it is cited as law {1} times; first at {2}"),
      Text.of(
          "Tulis kutipan itu sebagai tafsiran, atau baca teksnya dan naikkan mutunya.",
          "Write those citations as interpretations, or read the text and raise the grade.")),
  /** {0} the first day governed, {1} since when in force. */
  BEFORE_IN_FORCE(
      "governs-before-in-force",
      Severity.WARNING,
      Text.of(
          "versi ini mengatur periode sejak {0}, sebelum berlaku pada {1}",
          "this version governs periods from {0}, before it is in force on {1}"),
      Text.of(
          "Periksa kedua tanggal; bila peraturannya memang berlaku surut, terima dengan accepts dan sebut pasalnya.",
          "Check both dates; if the law does reach back, accept it under accepts and name the article.")),
  /** {0} the last day in force. */
  AFTER_IN_FORCE(
      "governs-after-in-force",
      Severity.WARNING,
      Text.of(
          "versi ini mengatur periode sesudah hari terakhir berlakunya, {0}",
          "this version governs periods after the last day it is in force, {0}"),
      Text.of(
          "Periksa until pada governs dan pada in-force.",
          "Check until in governs and in in-force.")),
  /** No arguments. */
  NO_EXAMPLES(
      "no-examples",
      Severity.WARNING,
      Text.of(
          "tidak ada contoh hitungan: tidak ada yang membuktikan bahwa kebijakan ini berkata seperti maksudnya",
          "there are no worked examples: nothing proves that this policy says what is meant"),
      Text.of(
          "Tulis sedikitnya satu contoh di examples/.",
          "Write at least one example in examples/.")),
  /** {0} the text. */
  ONE_LANGUAGE(
      "one-language",
      Severity.WARNING,
      Text.of(
          "teks \"{0}\" hanya ada dalam satu bahasa", "the text \"{0}\" is in one language only"),
      Text.of(
          "Tulis keduanya: {id: …, en: …} di policy.yaml, \"…\" / \"…\" dalam kalimat.",
          "Write both: {id: …, en: …} in policy.yaml, \"…\" / \"…\" in a sentence.")),
  /** {0} the input, {1} the policy. */
  RESULT_OF_UNKNOWN_POLICY(
      "result-of-unknown-policy",
      Severity.NOTE,
      Text.of(
          "\"{0}\" mengambil hasil kebijakan \"{1}\", yang tidak ada di antara kebijakan ini",
          "\"{0}\" takes a result of policy \"{1}\", which is not among these policies"),
      Text.of(
          "Periksa namanya, bila kebijakan itu tidak memang disimpan di tempat lain.",
          "Check the name, unless that policy is kept elsewhere on purpose.")),
  /** {0} the input, {1} the policy, {2} the export. */
  RESULT_OF_UNKNOWN_EXPORT(
      "result-of-unknown-export",
      Severity.WARNING,
      Text.of(
          "\"{0}\" mengambil \"{2}\" dari kebijakan \"{1}\", yang tidak mengekspornya",
          "\"{0}\" takes \"{2}\" from policy \"{1}\", which does not export it"),
      Text.of("Periksa nama ekspornya.", "Check the name of the export.")),
  /** {0} the family. */
  BRIDGE_OF_UNKNOWN_FAMILY(
      "bridge-of-unknown-family",
      Severity.NOTE,
      Text.of(
          "versi ini menjembatani \"{0}\", yang tidak ada di antara kebijakan ini",
          "this version bridges \"{0}\", which is not among these policies"),
      Text.of(
          "Periksa namanya, bila kebijakan itu tidak memang disimpan di tempat lain.",
          "Check the name, unless that policy is kept elsewhere on purpose.")),
  /** {0} the code, {1} about what, {2} what was found. */
  ACCEPTS_NOTHING(
      "accepts-nothing",
      Severity.WARNING,
      Text.of(
          "yang diterima di sini tidak ada lagi: {0} tentang \"{1}\"",
          "what is accepted here is not found: {0} about \"{1}\""),
      Text.of(
          "Hapus penerimaannya. Temuan versi ini: {2}",
          "Delete the acceptance. Findings of this version: {2}"));

  private final Definition definition;

  CheckCode(String id, Severity severity, Text message, Text advice) {
    this.definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}

package id.salor.appraisal.rules.unit;

import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.rules.internal.page.Wording;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a report is said in one language; text and page share it. */
final class UnitWording extends Wording {

  static final String DASH = "\u2014";

  UnitWording(Language language) {
    super(language);
  }

  /** A text from outside: a name of a unit, a title of a policy. */
  String shown(Text text) {
    return Shown.of(say(text));
  }

  String protection(long smallest) {
    return say(
        "Anonim: di balik setiap angka ada sedikitnya "
            + number(smallest)
            + " orang; tidak ada angka tentang seorang pegawai.",
        "Anonymous: behind every figure there are at least "
            + number(smallest)
            + " people; there is none about a single person.");
  }

  String nobody(long smallest) {
    return say(
        "Pegawai yang dinilai kurang dari "
            + number(smallest)
            + ", atau belum ada. Angka apa pun akan bercerita tentang orang tertentu, maka tidak ada"
            + " yang ditampilkan.",
        "Fewer than "
            + number(smallest)
            + " people were rated, or none yet. Any figure would tell of a certain person, so none is"
            + " shown.");
  }

  String ratingsUntold() {
    return say(
        "Predikatnya hampir sama bagi semua. Menyebutkan jumlahnya akan mengungkapkan predikat tiap"
            + " orang, maka tidak ditampilkan.",
        "Nearly all have the same rating. To tell the numbers would tell what each person has, so"
            + " they are not shown.");
  }

  String figureUntold(long smallest) {
    return say(
        "tidak ditampilkan: terlalu sedikit orang, atau nilainya hampir sama bagi semua (batas: "
            + number(smallest)
            + " orang)",
        "not shown: too few people, or nearly all have the same (bound: "
            + number(smallest)
            + " people)");
  }

  /** How many have something, where not all have it. */
  Optional<String> those(Figure figure) {
    return figure
        .people()
        .map(
            people ->
                say(
                    "bagi " + people(people) + " yang memilikinya",
                    "for the " + people(people) + " who have it"));
  }

  /** Who has no result. */
  List<String> missing(Headcount people, long smallest) {
    List<String> missing = new ArrayList<>();
    people
        .withoutRating()
        .ifPresent(
            number ->
                missing.add(
                    people(number)
                        + say(" menurut aturan tanpa predikat.", " lawfully without a rating.")));
    people
        .refused()
        .ifPresent(
            number ->
                missing.add(
                    people(number)
                        + say(
                            " belum dapat dinilai karena datanya belum lengkap atau keliru.",
                            " not yet rated, because their data are incomplete or wrong.")));
    people
        .withoutResult()
        .ifPresent(
            number ->
                missing.add(
                    people(number)
                        + say(
                            " tanpa hasil: menurut aturan tanpa predikat, atau belum dapat dinilai.",
                            " without a result: lawfully without a rating, or not yet rated.")));
    if (missing.isEmpty()) {
      missing.add(
          say(
              "Pegawai tanpa hasil: kurang dari " + number(smallest) + ", atau tidak ada.",
              "People without a result: fewer than " + number(smallest) + ", or none."));
    }
    return missing;
  }

  String value(BigDecimal value, String unit) {
    return decimal(value) + (unit.isEmpty() ? "" : " " + Shown.of(unit));
  }

  /** A figure in a sentence, for those who do not see the picture. */
  String sentence(Figure.OfNumber figure) {
    List<String> parts = new ArrayList<>();
    figure
        .mean()
        .ifPresent(mean -> parts.add(say("rata-rata ", "mean ") + value(mean, figure.unit())));
    for (Quantile quantile : Quantile.values()) {
      BigDecimal value = figure.quantiles().get(quantile);
      if (value != null) {
        parts.add(share(quantile) + " " + value(value, figure.unit()));
      }
    }
    return shown(figure.title()) + ": " + String.join("; ", parts);
  }

  /** {@code "10% terendah sampai"}: how a quantile is said. */
  String share(Quantile quantile) {
    return say(quantile.title());
  }

  String counts(List<LabelCount> counts) {
    long all = counts.stream().mapToLong(LabelCount::people).sum();
    return String.join(
        "; ",
        counts.stream()
            .map(
                count ->
                    shown(count.labels().title())
                        + ": "
                        + people(count.people())
                        + " ("
                        + percent(count.people(), all)
                        + ")")
            .toList());
  }

  /** A limit with its force. */
  String limit(LimitStanding limit) {
    String force = limit.isIdeal() ? say("Idealnya: ", "Ideally: ") : say("Wajib: ", "Must be: ");
    return force + Shown.of(say(limit.title()));
  }

  String verdict(LimitStanding limit) {
    return switch (limit.verdict()) {
      case MET -> say("terpenuhi", "held");
      case NOT_MET ->
          limit.isIdeal()
              ? say("belum seperti itu", "not so yet")
              : say("tidak terpenuhi", "not held");
      case NOT_TOLD -> say("tidak ditampilkan", "not told");
    };
  }

  /** Of whom it is not told. */
  Optional<String> untold(LimitRule rule) {
    return rule.untold().isEmpty()
        ? Optional.empty()
        : Optional.of(
            say(
                    "Tidak ditampilkan, agar predikat seseorang tidak terungkap: ",
                    "Not told, so that nobody's rating comes out: ")
                + String.join(", ", rule.untold().stream().map(this::of).toList()));
  }

  /** How many there are, as far as that is told. */
  String fact(LimitStanding limit) {
    String least = percent(limit.least(), limit.members());
    return limit.least() == limit.most()
        ? people(limit.least()) + " (" + least + ")"
        : number(limit.least())
            + "\u2013"
            + people(limit.most())
            + " ("
            + least
            + "\u2013"
            + percent(limit.most(), limit.members())
            + ")";
  }

  String basis(LimitStanding limit) {
    return Shown.of(
        limit.term().origin().rule() + " \u00b7 " + say(limit.term().origin().basis().title()));
  }

  String of(LimitStanding limit) {
    return limit.group().map(this::shown).orElse(say("semua pegawai", "all people"));
  }
}

package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.Cause;
import id.salor.appraisal.rules.impact.Flow;
import id.salor.appraisal.rules.impact.GroupImpact;
import id.salor.appraisal.rules.impact.Grouping;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.impact.Mover;
import id.salor.appraisal.rules.impact.Moves;
import id.salor.appraisal.rules.impact.Refusal;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.rules.impact.ScoreChange;
import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.rules.internal.page.TextTable;
import id.salor.appraisal.value.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An impact as text for a terminal. */
public final class ImpactText {

  /** How many groups are shown; the others are counted. */
  private static final int MAX_GROUPS = 32;

  private final Impact impact;
  private final ImpactWording words;
  private final StringBuilder text = new StringBuilder();

  private ImpactText(Impact impact, Language language) {
    this.impact = Objects.requireNonNull(impact, "impact");
    this.words = new ImpactWording(language);
  }

  /** Returns the text in one language; lines end with {@code \n}. */
  public static String of(Impact impact, Language language) {
    ImpactText text = new ImpactText(impact, language);
    text.write();
    return text.text.toString();
  }

  private void write() {
    line(words.say("Dampak ", "Impact of ") + impact.from().id() + " \u2192 " + impact.to().id());
    people();
    flow();
    causes();
    grouping(impact.unit());
    grouping(impact.position());
    movers();
    refusals();
    impact.rounding().ifPresent(this::rounding);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    text.append('\n').append(heading).append('\n');
  }

  private void people() {
    line(
        words.people(impact.people())
            + words.say(" dinilai menurut keduanya.", " judged under both."));
    note(
        impact.outside(),
        words.say(
            "berperiode di luar masa yang diatur versi baru, dan tetap dinilai menurutnya.",
            "have a period that the new version does not govern, and are judged by it all the same."));
    note(
        impact.elsewhere(),
        words.say(
            "dinilai menurut kebijakan lain, tidak dihitung.",
            "are appraised under another policy and not counted."));
    note(
        impact.unread(),
        words.say("tidak terbaca, tidak dihitung.", "could not be read and are not counted."));
  }

  private void note(long people, String what) {
    if (people > 0) {
      line(words.people(people) + " " + what);
    }
  }

  private void flow() {
    Flow flow = impact.flow();
    heading(
        words.say("Predikat berubah: ", "Rating changes: ")
            + words.people(flow.moves().moved())
            + words.say(" dari ", " of ")
            + words.number(flow.moves().people())
            + " ("
            + words.percent(flow.moves().moved(), flow.moves().people())
            + "): "
            + words.moves(flow.moves()));
    TextTable table = new TextTable(1);
    List<String> head = new ArrayList<>(List.of(words.say("dari \\ ke", "from \\ to")));
    flow.after().forEach(standing -> head.add(words.say(standing.title())));
    head.add(words.say("jumlah", "total"));
    table.row(head);
    for (int row = 0; row < flow.before().size(); row++) {
      List<String> cells = new ArrayList<>(List.of(words.say(flow.before().get(row).title())));
      flow.counts().get(row).forEach(count -> cells.add(words.number(count)));
      cells.add(words.number(flow.totalBefore(row)));
      table.row(cells);
    }
    List<String> totals = new ArrayList<>(List.of(words.say("jumlah", "total")));
    for (int column = 0; column < flow.after().size(); column++) {
      totals.add(words.number(flow.totalAfter(column)));
    }
    totals.add(words.number(impact.people()));
    table.row(totals);
    text.append(table);
    if (impact.score().people() > 0) {
      line(words.say("Nilai: ", "Score: ") + score(impact.score()));
    }
  }

  private String score(ScoreChange score) {
    return words.number(score.up())
        + words.say(" naik, ", " up, ")
        + words.number(score.down())
        + words.say(" turun, ", " down, ")
        + words.number(score.same())
        + words.say(" tetap; rata-rata ", " the same; mean ")
        + words.change(score.mean());
  }

  private void causes() {
    if (impact.causes().isEmpty()) {
      return;
    }
    heading(words.say("Sebab", "Causes"));
    TextTable table = new TextTable(1);
    table.row(
        List.of(
            words.say("perubahan", "change"),
            words.say("bagi", "concerns"),
            words.say("sendiri: naik", "alone: up"),
            words.say("turun", "down"),
            words.say("nilai", "score"),
            words.say("semua kecuali ini: naik", "all but this: up"),
            words.say("turun", "down"),
            words.say("nilai", "score"),
            words.say("menentukan bagi", "decisive for")));
    for (Cause cause : impact.causes()) {
      table.row(
          List.of(
              words.say(cause.kind().title()),
              words.number(cause.people()),
              words.number(cause.alone().moves().up()),
              words.number(cause.alone().moves().down()),
              words.change(cause.alone().score().mean()),
              words.number(cause.allBut().moves().up()),
              words.number(cause.allBut().moves().down()),
              words.change(cause.allBut().score().mean()),
              words.number(cause.decisive())));
    }
    Moves all = impact.flow().moves();
    table.row(
        List.of(
            words.say("bersama", "together"),
            words.number(impact.people()),
            words.number(all.up()),
            words.number(all.down()),
            words.change(impact.score().mean()),
            "",
            "",
            "",
            ""));
    text.append(table);
    impact.causes().forEach(this::remarks);
  }

  private void remarks(Cause cause) {
    String kind = words.say(cause.kind().title());
    withoutResult(kind + words.say(" sendiri", " alone"), cause.alone().moves());
    withoutResult(words.say("semua kecuali ", "all but ") + kind, cause.allBut().moves());
    if (cause.untried() > 0) {
      line(
          "  "
              + kind
              + ": "
              + words.people(cause.untried())
              + words.say(" tidak dapat dihitung terpisah: ", " cannot be calculated by itself: ")
              + String.join("; ", cause.hindrances().stream().map(words::say).toList()));
    }
  }

  private void withoutResult(String which, Moves moves) {
    if (moves.lost() > impact.flow().moves().lost()) {
      line(
          "  "
              + which
              + ": "
              + words.people(moves.lost())
              + words.say(
                  " tanpa hasil, misalnya karena tabel lama tidak memuat nilai baru",
                  " without a result, for instance where an old table has no row for a new value"));
    }
  }

  private void grouping(Grouping grouping) {
    heading(words.say("Menurut ", "By ") + words.say(grouping.title()));
    TextTable table = new TextTable(1);
    table.row(
        List.of(
            words.say(grouping.title()),
            words.say("orang", "people"),
            words.say("naik", "up"),
            words.say("turun", "down"),
            words.say("tetap", "same"),
            words.say("lain", "other"),
            words.say("nilai", "score")));
    grouping.groups().stream().limit(MAX_GROUPS).forEach(group -> table.row(cells(group)));
    text.append(table);
    note(
        grouping.groups().stream()
            .skip(MAX_GROUPS)
            .mapToLong(group -> group.moves().people())
            .sum(),
        words.say("dalam kelompok lain; JSON memuat semuanya.", "in other groups; JSON has all."));
  }

  private List<String> cells(GroupImpact group) {
    Moves moves = group.moves();
    return List.of(
        words.group(group),
        words.number(moves.people()),
        words.number(moves.up()),
        words.number(moves.down()),
        words.number(moves.same()),
        words.number(moves.other() + moves.gained() + moves.lost()),
        words.change(group.score().mean()));
  }

  private void movers() {
    if (impact.movers().isEmpty()) {
      return;
    }
    heading(words.say("Perubahan terbesar", "Largest movers"));
    TextTable table = new TextTable(2);
    List<String> head =
        new ArrayList<>(
            List.of(
                "id",
                words.say("predikat", "rating"),
                words.say("nilai", "score"),
                words.say("perubahan", "change")));
    impact
        .causes()
        .forEach(cause -> head.add(words.say("hanya ", "only ") + words.say(cause.kind().title())));
    table.row(head);
    impact.movers().forEach(mover -> table.row(cells(mover)));
    text.append(table);
  }

  private List<String> cells(Mover mover) {
    List<String> cells = new ArrayList<>();
    cells.add(mover.id());
    cells.add(
        mover.before().equals(mover.after())
            ? words.say(mover.before().title())
            : words.say(mover.before().title()) + " \u2192 " + words.say(mover.after().title()));
    cells.add(words.score(mover.scoreBefore()) + " \u2192 " + words.score(mover.scoreAfter()));
    cells.add(words.changeOf(mover.change()));
    for (Cause cause : impact.causes()) {
      cells.add(
          mover.alone().stream()
              .filter(step -> step.kind() == cause.kind())
              .findFirst()
              .map(step -> alone(mover, step))
              .orElse("\u2014"));
    }
    return cells;
  }

  private String alone(Mover mover, Mover.Step step) {
    if (!step.standing().hasResult()) {
      return words.say(step.standing().title());
    }
    String change = words.changeOf(step.score().flatMap(to -> mover.scoreBefore().map(to::minus)));
    return step.standing().equals(mover.before())
        ? change
        : change + " " + words.say(step.standing().title());
  }

  private void refusals() {
    if (impact.refusals().isEmpty()) {
      return;
    }
    heading(words.say("Ditolak", "Refused"));
    TextTable table = new TextTable(1);
    table.row(
        List.of(
            words.say("kode", "code"),
            words.say("lama", "old"),
            words.say("baru", "new"),
            words.say("baru ditolak", "newly refused")));
    for (Refusal refusal : impact.refusals()) {
      table.row(
          List.of(
              refusal.code(),
              words.number(refusal.before()),
              words.number(refusal.after()),
              words.number(refusal.newly())));
    }
    text.append(table);
    for (Refusal refusal : impact.refusals()) {
      line("  " + refusal.code() + ": " + Shown.of(words.say(refusal.message())));
      if (!refusal.examples().isEmpty()) {
        line(
            "    "
                + words.say("misalnya ", "for instance ")
                + Shown.of(String.join(", ", refusal.examples())));
      }
    }
  }

  private void rounding(List<RoundingSite> sites) {
    heading(
        words.say("Pembulatan versi baru dengan cara lain", "The new version rounded otherwise"));
    for (RoundingSite site : sites) {
      line(
          "  "
              + words.say(site.title())
              + " ("
              + site.place()
              + "): "
              + words.say("sekarang ", "now ")
              + words.rounding(site.now()));
      TextTable table = new TextTable(1);
      for (RoundingSite.Variant variant : site.variants()) {
        table.row(
            List.of(
                words.rounding(variant.rounding()),
                words.people(variant.moves().moved()),
                variant.moves().moved() == 0 ? "" : words.moves(variant.moves())));
      }
      text.append(table);
      site.variants().forEach(this::cases);
    }
  }

  private void cases(RoundingSite.Variant variant) {
    if (variant.cases().isEmpty()) {
      return;
    }
    line("  " + words.rounding(variant.rounding()) + ":");
    for (RoundingSite.Case found : variant.cases()) {
      line(
          "    "
              + Shown.of(found.id())
              + (found.exact().isEmpty() ? "" : " " + words.exact(found.exact()))
              + ": "
              + words.say(found.before().title())
              + " \u2192 "
              + words.say(found.after().title())
              + (found.bound().isEmpty() ? "" : " (" + found.bound() + ")"));
    }
  }
}

package id.salor.appraisal.rules.plan;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.improvement.Method;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.rules.internal.page.Wording;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what is to be said of plans as people read it: of one plan a page, of many a table. */
public final class PlanText {

  private static final String INDENT = "  ";

  private final Wording words;
  private final StringBuilder text = new StringBuilder();

  private PlanText(Language language) {
    this.words = new Wording(language);
  }

  /** Returns the report in lines that end with {@code \n}. */
  public static String write(PlanReport report, Language language) {
    PlanText writing = new PlanText(language);
    if (report.plans().size() == 1) {
      writing.page(report.plans().get(0));
    } else {
      writing.table(report);
    }
    return writing.text.toString();
  }

  /** Returns the page of one plan, in lines that end with {@code \n}. */
  public static String write(PlanCheck plan, Language language) {
    PlanText writing = new PlanText(language);
    writing.page(plan);
    return writing.text.toString();
  }

  private String say(String id, String en) {
    return words.say(id, en);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void heading(String heading) {
    line("");
    line(heading);
  }

  // one plan

  private void page(PlanCheck plan) {
    line(title(plan));
    plan.subject()
        .flatMap(PlanCheck.Subject::policy)
        .ifPresent(
            policy ->
                line(
                    words.say(plan.subject().get().title())
                        + " ("
                        + policy
                        + "), "
                        + say("periode ", "period ")
                        + plan.subject().get().period()));
    line("");
    line(verdict(plan));
    findings(plan, Severity.ERROR, say("Yang perlu diperbaiki", "To be mended"));
    findings(plan, Severity.WARNING, say("Yang sebaiknya dibahas", "To be discussed"));
    findings(plan, Severity.NOTE, say("Yang perlu diketahui", "Worth knowing"));
    items(plan);
    today(plan);
    plan.outlook().ifPresent(this::outlook);
  }

  private String title(PlanCheck plan) {
    String name =
        plan.subject()
            .map(
                subject ->
                    subject.id()
                        + subject.appraisee().name().map(person -> ", " + person).orElse(""))
            .orElse(plan.location().toString());
    return say("Rencana kerja ", "Work plan ") + name;
  }

  private String verdict(PlanCheck plan) {
    long errors = plan.count(Severity.ERROR);
    if (errors > 0) {
      return say(
          "Rencana ini belum siap: "
              + words.number(errors)
              + " hal perlu diperbaiki. Semuanya disebut di bawah, sekaligus.",
          "This plan is not ready yet: "
              + counted(errors, "thing needs", "things need")
              + " mending. All are named below, at once.");
    }
    String ready =
        plan.stage() == PlanCheck.Stage.PLANNED
            ? say("Rencana ini siap dipakai.", "This plan is ready.")
            : say("Rencana ini sedang berjalan.", "This plan is under way.");
    long warnings = plan.count(Severity.WARNING);
    return warnings == 0
        ? ready
        : ready
            + say(
                " " + words.number(warnings) + " hal sebaiknya dibahas lebih dahulu.",
                " " + counted(warnings, "thing is", "things are") + " better discussed first.");
  }

  private String counted(long count, String one, String many) {
    return words.number(count) + " " + (count == 1 ? one : many);
  }

  private void findings(PlanCheck plan, Severity severity, String heading) {
    List<PlanFinding> found =
        plan.findings().stream().filter(finding -> finding.severity() == severity).toList();
    if (!found.isEmpty()) {
      heading(heading);
      found.forEach(finding -> finding(finding, plan));
    }
  }

  /** One finding: what, and on lines of their own what to do and who asks. */
  private void finding(PlanFinding finding, PlanCheck plan) {
    Issue issue = finding.issue();
    String place = finding.place().equals(plan.location()) ? "" : finding.place() + ": ";
    line(
        INDENT
            + "- "
            + place
            + issue.headline(words.language()).replace("\n", " ")
            + " ["
            + issue.code().id()
            + "]");
    if (!issue.advice().isEmpty()) {
      line(INDENT + INDENT + words.say(issue.advice()));
    }
    issue.basis().ifPresent(basis -> line(INDENT + INDENT + words.say(basis.title())));
  }

  private static String indented(String lines) {
    return INDENT + lines.replace("\n", "\n" + INDENT);
  }

  private void items(PlanCheck plan) {
    Map<String, List<PlanItem>> entries = new LinkedHashMap<>();
    plan.items().stream()
        .filter(item -> item.role() != PlanItem.Role.PENDING)
        .filter(item -> item.role() != PlanItem.Role.CALCULATED || isShown(item, plan))
        .forEach(
            item ->
                entries
                    .computeIfAbsent(words.say(item.entry()), entry -> new ArrayList<>())
                    .add(item));
    if (!entries.isEmpty()) {
      heading(itemsHeading(plan));
      entries.forEach(this::entry);
    }
    pending(plan);
  }

  /** What was made of what is realised, where it is said in a unit. */
  private static boolean isShown(PlanItem item, PlanCheck plan) {
    return plan.stage() != PlanCheck.Stage.PLANNED
        && !item.place().entries().isEmpty()
        && !item.unit().isEmpty();
  }

  private String itemsHeading(PlanCheck plan) {
    if (plan.stage() == PlanCheck.Stage.PLANNED) {
      return say("Yang direncanakan", "What is planned");
    }
    return say("Sejauh ini", "So far")
        + plan.elapsed()
            .map(
                passed ->
                    say(
                        " (" + passed.days() + " dari " + passed.of() + " hari)",
                        " (" + passed.days() + " of " + passed.of() + " days)"))
            .orElse("");
  }

  private void entry(String entry, List<PlanItem> items) {
    String values =
        items.stream()
            .map(item -> named(item.title(), item.value(), item.unit()))
            .collect(Collectors.joining("; "));
    line(INDENT + (entry.isEmpty() ? values : entry + ": " + values));
  }

  private String named(Text title, Value value, String unit) {
    return words.say(Words.small(title)) + " " + shown(value, unit);
  }

  private String shown(Value value, String unit) {
    String shown =
        value instanceof Value.OfNumber number
            ? words.score(number.number())
            : words.say(Words.value(value));
    return shown + (unit.isEmpty() ? "" : " " + unit);
  }

  /** Each thing that is still to come once, with how many entries wait for it. */
  private void pending(PlanCheck plan) {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    plan.items().stream()
        .filter(item -> item.role() == PlanItem.Role.PENDING)
        .forEach(item -> waiting.merge(words.say(Words.small(item.title())), 1, Integer::sum));
    if (!waiting.isEmpty()) {
      line(
          INDENT
              + say("masih menyusul: ", "still to come: ")
              + waiting.entrySet().stream()
                  .map(one -> one.getKey() + (one.getValue() > 1 ? " ×" + one.getValue() : ""))
                  .collect(Collectors.joining(", ")));
    }
  }

  private void today(PlanCheck plan) {
    if (plan.stage() == PlanCheck.Stage.PLANNED || !plan.isReady()) {
      return;
    }
    heading(say("Bila tidak ada lagi yang masuk", "If nothing more came in"));
    line(
        INDENT
            + plan.today()
                .map(this::rated)
                .orElse(
                    say(
                        "belum dapat dihitung; yang masih menyusul tidak dianggap nol",
                        "cannot be calculated yet; what is still to come is not taken for zero")));
  }

  private String rated(PlanCheck.Today today) {
    String score = today.score().map(words::score).orElse("");
    return today
        .rating()
        .map(LabelSet.Member::title)
        .map(words::say)
        .map(rating -> rating + (score.isEmpty() ? "" : " (" + score + ")"))
        .orElse(score);
  }

  private void outlook(PlanOutlook outlook) {
    heading(say("Apa yang diperlukan tiap predikat", "What each rating would take"));
    boolean isAim = false;
    Optional<Prospect> better = Optional.empty();
    for (Prospect prospect : outlook.prospects()) {
      boolean isCertain = prospect.share().filter(share -> share.signum() == 0).isPresent();
      boolean isSame =
          !prospect.aims().isEmpty()
              && better.filter(one -> one.aims().equals(prospect.aims())).isPresent();
      if (isSame) {
        String as = words.say(better.get().rating().title());
        line(
            INDENT
                + words.say(prospect.rating().title())
                + ": "
                + say("sama seperti ", "as for ")
                + as);
      } else {
        prospect(prospect, isCertain);
      }
      better = Optional.of(prospect);
      isAim |= prospect.isReachable() && !isCertain;
      if (isCertain && prospect.aims().stream().noneMatch(PlanText::isAddition)) {
        break;
      }
    }
    if (isAim) {
      line("");
      line(
          INDENT
              + say(
                  "Angka-angka ini satu jalan di antara banyak: tidak satu hal pun diminta menempuh bagian"
                      + " jarak yang lebih besar daripada yang perlu. Kelebihan di satu hal dapat menutupi"
                      + " hal lain.",
                  "These figures are one way among many: of nothing a larger share of its way is"
                      + " asked than is needed. More of one thing can make up for another."));
    }
    if (outlook.method() == Method.SEARCHED && isAim) {
      line(
          INDENT
              + say(
                  "Ia ditemukan dengan mencari: angkanya cukup, tetapi mungkin ada yang lebih kecil.",
                  "It was found by searching: the figures are enough, smaller ones may do."));
    }
  }

  private static boolean isAddition(Prospect.Aim aim) {
    return aim.addition() == Prospect.Addition.TO_BE_ADDED;
  }

  private void prospect(Prospect prospect, boolean isCertain) {
    String rating = INDENT + words.say(prospect.rating().title()) + ": ";
    if (!prospect.isReachable()) {
      line(rating + outOfReach(prospect));
    } else if (isCertain && prospect.aims().isEmpty()) {
      line(
          rating
              + say(
                  "tercapai walaupun semua yang masih menyusul berakhir paling rendah",
                  "reached even if all that is still to come ends at its worst"));
    } else if (prospect.aims().size() == 1) {
      line(rating + aim(prospect.aims().get(0)));
    } else {
      line(rating.stripTrailing());
      prospect.aims().forEach(aim -> line(INDENT + INDENT + "- " + aim(aim)));
    }
  }

  private String outOfReach(Prospect prospect) {
    String reasons = prospect.reasons().stream().map(words::say).collect(Collectors.joining("; "));
    return say("tidak dapat dicapai lagi", "out of reach")
        + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }

  private String aim(Prospect.Aim aim) {
    String value = shown(aim.value(), aim.unit());
    String entry = words.say(aim.entry());
    return (entry.isEmpty() ? "" : entry + ": ")
        + words.say(Words.small(aim.title()))
        + " "
        + side(aim, value);
  }

  private String side(Prospect.Aim aim, String value) {
    if (!(aim.value() instanceof Value.OfNumber)) {
      boolean isLabel = aim.value() instanceof Value.OfLabel;
      return isLabel && aim.direction() != Direction.NONE
          ? value + say(" atau lebih baik", " or better")
          : value;
    }
    boolean isPassed = aim.bound() == Change.Bound.PASSED;
    return switch (aim.direction()) {
      case HIGHER_IS_BETTER ->
          (isPassed ? say("lebih dari ", "more than ") : say("paling sedikit ", "at least "))
              + value;
      case LOWER_IS_BETTER ->
          (isPassed ? say("kurang dari ", "less than ") : say("paling banyak ", "at most "))
              + value;
      case NONE -> value;
    };
  }

  // many plans

  private void table(PlanReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            say("rencana", "plan"),
            say("periode", "period"),
            say("keadaan", "state"),
            say("temuan", "findings"),
            say("kini", "today"),
            say("terbaik yang mungkin", "best possible")));
    report.plans().forEach(plan -> rows.add(row(plan)));
    columns(rows);
    for (PlanCheck plan : report.plans()) {
      if (!plan.findings().isEmpty()) {
        heading(title(plan));
        plan.findings().forEach(found -> line(indented(found.format(words.language()))));
      }
    }
    line("");
    line(summary(report));
  }

  private List<String> row(PlanCheck plan) {
    return List.of(
        plan.subject().map(PlanCheck.Subject::id).orElse(plan.location().toString()),
        plan.subject().map(subject -> subject.period().toString()).orElse("—"),
        state(plan),
        Integer.toString(plan.findings().size()),
        plan.today().map(this::rated).orElse("—"),
        plan.outlook()
            .flatMap(PlanOutlook::best)
            .map(LabelSet.Member::title)
            .map(words::say)
            .orElse("—"));
  }

  private String state(PlanCheck plan) {
    if (!plan.isReady()) {
      return say("belum siap", "not ready");
    }
    return switch (plan.stage()) {
      case PLANNED -> say("siap", "ready");
      case UNDER_WAY -> say("berjalan", "under way");
      case COMPLETE -> say("lengkap", "complete");
    };
  }

  private void columns(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(INDENT);
      }
      line(line.toString());
    }
  }

  private String summary(PlanReport report) {
    long ready = report.plans().stream().filter(PlanCheck::isReady).count();
    long all = report.plans().size();
    return say(
        words.number(all)
            + " rencana: "
            + words.number(ready)
            + " tanpa kesalahan, "
            + words.number(all - ready)
            + " perlu diperbaiki",
        counted(all, "plan", "plans")
            + ": "
            + words.number(ready)
            + " without errors, "
            + words.number(all - ready)
            + " to be mended");
  }
}

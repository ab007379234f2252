package id.salor.appraisal.rules.diff;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.json.AppraisalJson;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a difference as a person would tell it. */
final class DiffText {

  private final PolicyDiff diff;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  DiffText(PolicyDiff diff, Language language) {
    this.diff = diff;
    this.language = language;
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  String write() {
    line(diff.before().id() + " → " + diff.after().id());
    String before = diff.before().title().in(language);
    String after = diff.after().title().in(language);
    line(before.equals(after) ? after : before + " → " + after);
    line("");
    verdict();
    section(Change.Effect.OUTCOME, say("Yang dapat mengubah hasil", "What can change an outcome"));
    section(
        Change.Effect.SCOPE,
        say("Untuk kapan dan menurut apa", "For when, and by which regulations"));
    section(
        Change.Effect.TEXT,
        say(
            "Yang hanya mengubah teks atau yang ditampilkan",
            "What changes only texts or what is shown"));
    section(Change.Effect.NONE, say("Yang tidak mengubah hasil", "What changes no outcome"));
    return text.toString();
  }

  private void verdict() {
    if (diff.verdict() instanceof Verdict.Equivalent) {
      line(
          diff.changes().isEmpty()
              ? say(
                  "Setara: kedua versi mengatakan hal yang sama.",
                  "Equivalent: both versions say the same.")
              : say(
                  "Setara: terbukti tidak ada hasil yang berbeda, bagi siapa pun.",
                  "Equivalent: it is proven that no outcome differs, for anybody."));
    } else if (diff.verdict() instanceof Verdict.Different different) {
      line(say("Berbeda: ada yang dinilai lain.", "Different: somebody is rated otherwise."));
      person(different.person());
    } else if (diff.verdict() instanceof Verdict.NotProven open) {
      line(
          say(
              "Tidak terbukti: kesetaraannya tidak dapat dibuktikan, dan dari "
                  + open.tried()
                  + " orang yang dicoba tidak ada yang dinilai lain.",
              "Not proven: they could not be proven equivalent, and of "
                  + open.tried()
                  + " people that were tried nobody is rated otherwise."));
      line(say("Yang menghalangi pembuktian:", "What stands in the way of a proof:"));
      open.obstacles().forEach(obstacle -> line("  - " + obstacle.in(language)));
    }
  }

  private void person(CounterExample person) {
    line(say("  Contoh orangnya: ", "  Such a person: ") + AppraisalJson.of(person.appraisal()));
    line(say("  sebelum: ", "  before: ") + ending(person.before()));
    line(say("  sesudah: ", "  after: ") + ending(person.after()));
    person.differences().forEach(difference -> line("  - " + difference.in(language)));
  }

  private String ending(AppraisalResult result) {
    if (result instanceof AppraisalResult.WithoutRating without) {
      return say("tanpa predikat, karena ", "without rating: ") + without.reason().in(language);
    } else if (result instanceof AppraisalResult.Refused refused) {
      return say("ditolak: ", "refused: ")
          + refused.issues().stream()
              .filter(issue -> issue.isError())
              .findFirst()
              .map(issue -> issue.message().in(language))
              .orElse("");
    }
    List<String> parts = new ArrayList<>();
    result.rating().map(Label::value).ifPresent(parts::add);
    result.figures().score().ifPresent(score -> parts.add(say("nilai ", "score ") + score.value()));
    return parts.isEmpty() ? say("dinilai", "rated") : String.join(", ", parts);
  }

  private void section(Change.Effect effect, String heading) {
    List<Change> changes =
        diff.changes().stream().filter(change -> change.effect() == effect).toList();
    if (changes.isEmpty()) {
      return;
    }
    line("");
    line(heading);
    line("=".repeat(heading.length()));
    Map<Change.Topic, Map<Text, List<Change>>> grouped = new LinkedHashMap<>();
    for (Change change : changes) {
      grouped
          .computeIfAbsent(change.topic(), topic -> new LinkedHashMap<>())
          .computeIfAbsent(change.forWhom(), whom -> new ArrayList<>())
          .add(change);
    }
    grouped.forEach(this::topic);
  }

  private void topic(Change.Topic topic, Map<Text, List<Change>> changes) {
    line("");
    line(topic.title().in(language));
    changes.forEach(
        (whom, list) -> {
          boolean grouped = list.size() > 1 && !whom.isEmpty();
          if (grouped) {
            line("  " + capital(whom.in(language)) + ":");
          }
          for (int i = 0; i < list.size(); i++) {
            boolean last = i == list.size() - 1 || !samePlaces(list.get(i), list.get(i + 1));
            change(list.get(i), grouped, last);
          }
        });
  }

  private void change(Change change, boolean grouped, boolean withBasis) {
    String indent = grouped ? "    " : "  ";
    String whom = change.forWhom().in(language);
    String what = change.what().in(language);
    boolean tellsWhom = !grouped && !whom.isEmpty();
    line(indent + "- " + (tellsWhom ? what.replaceFirst("[.]$", "") + ", " + whom + "." : what));
    if (withBasis) {
      places(change).forEach(place -> line(indent + "    " + place));
    }
  }

  /** Sentences of one rule share its place and article, said once behind them. */
  private static boolean samePlaces(Change one, Change other) {
    return key(one.before()).equals(key(other.before()))
        && key(one.after()).equals(key(other.after()));
  }

  private static Object key(Optional<Change.Place> place) {
    return place.map(found -> List.of(found.location().file(), found.basis()));
  }

  /** Where it stands, and below it what it rests on: once where that is the same. */
  private List<String> places(Change change) {
    List<String> lines = new ArrayList<>();
    Optional<String> before = change.before().map(place -> place(place, diff.before()));
    Optional<String> after = change.after().map(place -> place(place, diff.after()));
    Optional<String> was = basis(change.before());
    Optional<String> is = basis(change.after());
    if (before.isPresent() && after.isPresent()) {
      lines.add(before.equals(after) ? after.get() : before.get() + " → " + after.get());
    } else {
      before.map(place -> say("dulu ", "was ") + place).or(() -> after).ifPresent(lines::add);
    }
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      lines.add(say("dulu ", "was ") + was.get());
      lines.add(say("kini ", "now ") + is.get());
    } else {
      is.or(() -> was).ifPresent(lines::add);
    }
    return lines;
  }

  /** The file within its version, which the heading names. */
  private static String place(Change.Place place, PolicyDiff.Side side) {
    SourceLocation location = place.location();
    String folder = side.id() + "/";
    String file =
        location.file().startsWith(folder)
            ? location.file().substring(folder.length())
            : location.file();
    return location.line() > 0 ? file + ":" + location.line() : file;
  }

  private Optional<String> basis(Optional<Change.Place> place) {
    return place.flatMap(Change.Place::basis).map(LegalBasis::title).map(t -> t.in(language));
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.Regulation;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the manifests of two versions declare differently. */
final class DeclarationChanges {

  /** Most names in one sentence. */
  private static final int MAX_NAMED = 8;

  private static final Text NONE = Text.of("tidak ada", "none");

  private final PolicyVersion before;
  private final PolicyVersion after;
  private final Change.Effect effect;
  private final List<Change> changes = new ArrayList<>();

  /**
   * Begins.
   *
   * @param effect what a change of something that decides can do
   */
  DeclarationChanges(PolicyVersion before, PolicyVersion after, Change.Effect effect) {
    this.before = before;
    this.after = after;
    this.effect = effect;
  }

  List<Change> find() {
    labels();
    inputsAndQuantities();
    groups();
    exports();
    cohorts();
    version();
    return changes;
  }

  private void add(
      Change.Topic topic,
      Change.Effect what,
      Text sentence,
      Optional<SourceLocation> was,
      Optional<SourceLocation> now) {
    changes.add(
        new Change(
            topic,
            what,
            sentence,
            Text.EMPTY,
            was.map(place -> new Change.Place(place, Optional.empty())),
            now.map(place -> new Change.Place(place, Optional.empty()))));
  }

  private void addUnplaced(Change.Topic topic, Change.Effect what, Text sentence) {
    add(topic, what, sentence, Optional.empty(), Optional.empty());
  }

  // labels

  private void labels() {
    Map<Name, LabelSet> now = after.schema().labelSets();
    before
        .schema()
        .labelSets()
        .forEach(
            (name, set) ->
                Optional.ofNullable(now.get(name)).ifPresent(other -> labels(name, set, other)));
  }

  private void labels(Name name, LabelSet was, LabelSet now) {
    Text title = titleOf(name);
    List<Label> labels = now.labels();
    for (Label label : labels) {
      if (!was.contains(label)) {
        addUnplaced(
            Change.Topic.LABELS,
            effect,
            TermWords.text(
                "%s baru: %s (%s).",
                "New in %s: %s (%s).", title, word(now, label), position(now, label)));
      }
    }
    for (Label label : was.labels()) {
      if (!now.contains(label)) {
        addUnplaced(
            Change.Topic.LABELS,
            effect,
            TermWords.text(
                "%s tidak ada lagi: %s.", "No longer in %s: %s.", title, word(was, label)));
      }
    }
    List<Label> keptBefore = was.labels().stream().filter(now::contains).toList();
    List<Label> keptAfter = labels.stream().filter(was::contains).toList();
    if (!keptBefore.equals(keptAfter)) {
      addUnplaced(
          Change.Topic.LABELS,
          effect,
          TermWords.text(
              "Urutan %s: %s → %s.",
              "The order of %s: %s → %s.",
              Words.small(title),
              words(keptBefore),
              words(keptAfter)));
    }
    keptAfter.forEach(label -> member(title, was, now, label));
  }

  private void member(Text title, LabelSet was, LabelSet now, Label label) {
    LabelSet.Member one = was.member(label).orElseThrow();
    LabelSet.Member other = now.member(label).orElseThrow();
    if (!one.number().equals(other.number())) {
      addUnplaced(
          Change.Topic.LABELS,
          effect,
          TermWords.text(
              "Angka %s dalam %s: %s → %s.",
              "The number of %s in %s: %s → %s.",
              other.title(),
              Words.small(title),
              number(one.number()),
              number(other.number())));
    }
    if (!one.title().equals(other.title())) {
      addUnplaced(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          TermWords.text(
              "Sebutan “%s” dalam bahasa Inggris: %s → %s.",
              "The English wording of “%s”: %s → %s.",
              Text.same(label.value()),
              swapped(one.title()),
              swapped(other.title())));
    }
  }

  /** The other language: in Indonesian a label reads as it is written. */
  private static Text swapped(Text title) {
    return Text.same(title.en());
  }

  private static Text number(Optional<Rational> number) {
    return number.map(found -> Text.same(found.toString())).orElse(NONE);
  }

  private static Text position(LabelSet set, Label label) {
    List<Label> labels = set.labels();
    int at = labels.indexOf(label);
    return at == 0
        ? TermWords.text(
            "di atas %s", "above %s", word(set, labels.get(Math.min(1, labels.size() - 1))))
        : TermWords.text("di bawah %s", "below %s", word(set, labels.get(at - 1)));
  }

  private static Text word(LabelSet set, Label label) {
    return set.member(label).map(LabelSet.Member::title).orElse(Text.same(label.value()));
  }

  private static Text words(List<Label> labels) {
    return Text.same(String.join(", ", labels.stream().map(Label::value).toList()));
  }

  /** A set is called by what has it; by its own name where several do. */
  private Text titleOf(Name set) {
    List<Text> titles =
        after.schema().declarations().values().stream()
            .filter(found -> found.kind().equals(Kind.label(set)))
            .map(Declaration::title)
            .distinct()
            .toList();
    return titles.size() == 1 ? titles.get(0) : Text.same(set.value());
  }

  // inputs, quantities and parameters

  private void inputsAndQuantities() {
    Map<Path, Declaration> was = before.schema().declarations();
    Map<Path, Declaration> now = after.schema().declarations();
    List<Declaration> fresh = new ArrayList<>();
    now.forEach(
        (path, found) -> {
          if (!was.containsKey(path)) {
            fresh.add(found);
          }
        });
    List<Declaration> gone = new ArrayList<>();
    was.forEach(
        (path, found) -> {
          if (!now.containsKey(path)) {
            gone.add(found);
          }
        });
    named(fresh, gone);
    was.forEach(
        (path, found) ->
            Optional.ofNullable(now.get(path)).ifPresent(other -> compare(found, other)));
  }

  /** What is new and what is gone, each sort in one sentence. */
  private void named(List<Declaration> fresh, List<Declaration> gone) {
    named(
        fresh,
        Declaration::isInput,
        Change.Topic.INPUTS,
        Text.of("Data baru yang diisi", "New to be given"));
    named(
        gone,
        Declaration::isInput,
        Change.Topic.INPUTS,
        Text.of("Data yang tidak diisi lagi", "No longer given"));
    named(
        fresh,
        found -> found.role() == Declaration.Role.QUANTITY,
        Change.Topic.FORMULAS,
        Text.of("Besaran baru", "New quantities"));
    named(
        gone,
        found -> found.role() == Declaration.Role.QUANTITY,
        Change.Topic.FORMULAS,
        Text.of("Besaran yang tidak ada lagi", "Quantities that are gone"));
    named(
        fresh,
        found -> found.role() == Declaration.Role.PARAMETER,
        Change.Topic.PARAMETERS,
        Text.of("Parameter baru", "New parameters"));
    named(
        gone,
        found -> found.role() == Declaration.Role.PARAMETER,
        Change.Topic.PARAMETERS,
        Text.of("Parameter yang tidak ada lagi", "Parameters that are gone"));
  }

  private void named(
      List<Declaration> found, Predicate<Declaration> sort, Change.Topic topic, Text beginning) {
    Set<Text> titles = new LinkedHashSet<>();
    found.stream().filter(sort).forEach(one -> titles.add(withValue(one)));
    if (!titles.isEmpty()) {
      addUnplaced(
          topic,
          effect,
          TermWords.text(
              "%s: %s.",
              "%s: %s.", beginning, Words.list(shortened(titles), Text.of("dan", "and"))));
    }
  }

  private static List<Text> shortened(Set<Text> titles) {
    List<Text> all = new ArrayList<>(titles);
    int more = all.size() - MAX_NAMED;
    if (more > 1) {
      all = new ArrayList<>(all.subList(0, MAX_NAMED));
      all.add(Text.of(more + " lagi", more + " more"));
    }
    return all;
  }

  private static Text withValue(Declaration declaration) {
    return declaration.role() == Declaration.Role.PARAMETER
        ? TermWords.text(
            "%s (%s)",
            "%s (%s)", declaration.title(), declaration.value().map(Words::value).orElse(NONE))
        : declaration.title();
  }

  private void compare(Declaration was, Declaration now) {
    Change.Topic topic =
        now.isInput()
            ? Change.Topic.INPUTS
            : now.role() == Declaration.Role.PARAMETER
                ? Change.Topic.PARAMETERS
                : Change.Topic.LIMITS;
    if (!was.title().equals(now.title())) {
      add(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          TermWords.text(
              "“%s” kini disebut “%s”.", "“%s” is now called “%s”.", was.title(), now.title()),
          Optional.of(was.location()),
          Optional.of(now.location()));
    }
    if (!was.unit().equals(now.unit())) {
      say(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          "Satuan %s: %s → %s.",
          "The unit of %s: %s → %s.",
          was,
          now,
          orNone(was.unit()),
          orNone(now.unit()));
    }
    if (was.role() != now.role()) {
      say(topic, effect, "%s: %s → %s.", "%s: %s → %s.", was, now, role(was), role(now));
      return;
    }
    if (!was.kind().equals(now.kind())) {
      say(
          topic,
          effect,
          "Jenis nilai %s: %s → %s.",
          "The kind of %s: %s → %s.",
          was,
          now,
          was.kind().title(),
          now.kind().title());
    }
    if (!was.range().equals(now.range())) {
      say(
          topic,
          effect,
          "Nilai yang mungkin bagi %s: %s → %s.",
          "The values that %s can have: %s → %s.",
          was,
          now,
          range(was.range()),
          range(now.range()));
    }
    if (!was.value().map(Value::toString).equals(now.value().map(Value::toString))) {
      boolean parameter = now.role() == Declaration.Role.PARAMETER;
      say(
          topic,
          effect,
          parameter ? "%s: %s → %s." : "Bila tidak diisi, %s dianggap: %s → %s.",
          parameter ? "%s: %s → %s." : "Where not given, %s is taken for: %s → %s.",
          was,
          now,
          was.value().map(Words::value).orElse(NONE),
          now.value().map(Words::value).orElse(NONE));
    }
    if (was.presence() != now.presence()) {
      say(
          topic,
          effect,
          "%s: %s → %s.",
          "%s: %s → %s.",
          was,
          now,
          presence(was.presence()),
          presence(now.presence()));
    }
    if (!was.from().equals(now.from())) {
      say(
          topic,
          effect,
          "Asal %s: %s → %s.",
          "Where %s comes from: %s → %s.",
          was,
          now,
          from(was),
          from(now));
    }
    if (was.prominence() != now.prominence()) {
      say(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          "%s: %s → %s.",
          "%s: %s → %s.",
          was,
          now,
          prominence(was),
          prominence(now));
    }
    if (was.interest() != now.interest()) {
      say(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          "Dalam laporan unit, %s: %s → %s.",
          "In the report of a unit, %s: %s → %s.",
          was,
          now,
          interest(was),
          interest(now));
    }
    if (was.direction() != now.direction()) {
      say(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          "Arah yang lebih baik bagi %s: %s → %s.",
          "Which way is better for %s: %s → %s.",
          was,
          now,
          direction(was),
          direction(now));
    }
  }

  private void say(
      Change.Topic topic,
      Change.Effect what,
      String id,
      String en,
      Declaration was,
      Declaration now,
      Text one,
      Text other) {
    add(
        topic,
        what,
        TermWords.text(id, en, now.title(), one, other),
        Optional.of(was.location()),
        Optional.of(now.location()));
  }

  private static Text orNone(String text) {
    return text.isEmpty() ? NONE : Text.same(text);
  }

  private static Text role(Declaration declaration) {
    return switch (declaration.role()) {
      case FACT, MEASURE -> Text.of("diisi", "given");
      case QUANTITY -> Text.of("dihitung", "calculated");
      case PARAMETER -> Text.of("parameter instansi", "a parameter of the agency");
    };
  }

  private static Text range(ScoreRange range) {
    if (range.equals(ScoreRange.ANY)) {
      return Text.of("angka apa pun", "any number");
    }
    Text low = Text.same(range.lowest().map(Rational::toString).orElse(""));
    Text high = Text.same(range.highest().map(Rational::toString).orElse(""));
    Text bounds =
        low.id().isEmpty()
            ? high.id().isEmpty()
                ? Text.of("angka apa pun", "any number")
                : TermWords.text("paling tinggi %s", "at most %s", high)
            : high.id().isEmpty()
                ? TermWords.text("paling rendah %s", "at least %s", low)
                : TermWords.text("%s sampai %s", "%s to %s", low, high);
    return range
        .step()
        .map(step -> TermWords.text("%s, kelipatan " + step, "%s, multiples of " + step, bounds))
        .orElse(bounds);
  }

  private static Text presence(Declaration.Presence presence) {
    return presence == Declaration.Presence.REQUIRED
        ? Text.of("wajib diisi", "must be given")
        : Text.of("boleh tidak diisi", "need not be given");
  }

  private static Text interest(Declaration declaration) {
    return declaration.isPublic()
        ? Text.of("kepentingan publik", "of interest to the public")
        : Text.of("bukan kepentingan publik", "not of interest to the public");
  }

  private static Text prominence(Declaration declaration) {
    return declaration.isIndicator()
        ? Text.of("ditampilkan sebagai indikator", "shown as an indicator")
        : Text.of("tidak ditampilkan sebagai indikator", "not shown as an indicator");
  }

  private static Text direction(Declaration declaration) {
    return declaration.direction() == Direction.HIGHER_IS_BETTER
        ? Text.of("lebih tinggi", "higher")
        : declaration.direction() == Direction.LOWER_IS_BETTER
            ? Text.of("lebih rendah", "lower")
            : NONE;
  }

  private static Text from(Declaration declaration) {
    return declaration
        .from()
        .map(found -> Text.same(found.policy() + " " + found.export()))
        .orElse(NONE);
  }

  // groups

  private void groups() {
    Map<List<Name>, GroupDeclaration> was = groups(before.schema());
    Map<List<Name>, GroupDeclaration> now = groups(after.schema());
    now.forEach(
        (path, group) -> {
          if (!was.containsKey(path)) {
            add(
                Change.Topic.INPUTS,
                effect,
                TermWords.text(
                    "Kelompok entri baru: %s.", "New group of entries: %s.", group.title()),
                Optional.empty(),
                Optional.of(group.location()));
          }
        });
    was.forEach(
        (path, group) -> {
          GroupDeclaration other = now.get(path);
          if (other == null) {
            add(
                Change.Topic.INPUTS,
                effect,
                TermWords.text(
                    "Kelompok entri yang tidak ada lagi: %s.",
                    "Group of entries that is gone: %s.", group.title()),
                Optional.of(group.location()),
                Optional.empty());
            return;
          }
          if (group.presence() != other.presence()) {
            add(
                Change.Topic.INPUTS,
                effect,
                TermWords.text(
                    "%s: %s → %s.",
                    "%s: %s → %s.",
                    other.title(),
                    presence(group.presence()),
                    presence(other.presence())),
                Optional.of(group.location()),
                Optional.of(other.location()));
          }
          if (!group.title().equals(other.title())) {
            add(
                Change.Topic.WORDING,
                Change.Effect.TEXT,
                TermWords.text(
                    "Judul kelompok: %s → %s.",
                    "The title of the group: %s → %s.", group.title(), other.title()),
                Optional.of(group.location()),
                Optional.of(other.location()));
          }
        });
  }

  static Map<List<Name>, GroupDeclaration> groups(Schema schema) {
    Map<List<Name>, GroupDeclaration> all = new LinkedHashMap<>();
    collect(List.of(), schema.root(), all);
    return all;
  }

  private static void collect(
      List<Name> path, GroupDeclaration level, Map<List<Name>, GroupDeclaration> all) {
    level
        .groups()
        .forEach(
            (name, group) -> {
              List<Name> deeper = new ArrayList<>(path);
              deeper.add(name);
              all.put(List.copyOf(deeper), group);
              collect(deeper, group, all);
            });
  }

  private void exports() {
    Set<Name> was = new LinkedHashSet<>(before.schema().exports());
    Set<Name> now = new LinkedHashSet<>(after.schema().exports());
    exports(
        now,
        was,
        after.schema(),
        Text.of("Kini dapat dipakai penilaian lain", "Other appraisals may now take"));
    exports(
        was,
        now,
        before.schema(),
        Text.of("Tidak lagi dapat dipakai penilaian lain", "Other appraisals may no longer take"));
  }

  private void exports(Set<Name> some, Set<Name> others, Schema schema, Text beginning) {
    List<Text> titles =
        some.stream()
            .filter(name -> !others.contains(name))
            .map(name -> new Words(schema).title(Path.of(name)))
            .toList();
    if (!titles.isEmpty()) {
      addUnplaced(
          Change.Topic.RESULT,
          effect,
          TermWords.text(
              "%s: %s.", "%s: %s.", beginning, Words.list(titles, Text.of("dan", "and"))));
    }
  }

  private void cohorts() {
    before
        .schema()
        .cohorts()
        .forEach(
            (name, was) ->
                Optional.ofNullable(after.schema().cohorts().get(name))
                    .filter(now -> !now.by().equals(was.by()))
                    .ifPresent(
                        now ->
                            add(
                                Change.Topic.SPREAD,
                                effect,
                                TermWords.text(
                                    "Kelompok %s disusun menurut: %s → %s.",
                                    "The cohort %s is made by: %s → %s.",
                                    now.title(),
                                    by(was.by()),
                                    by(now.by())),
                                Optional.of(was.location()),
                                Optional.of(now.location()))));
  }

  private static Text by(List<CohortKey> keys) {
    return keys.isEmpty()
        ? Text.of("semua orang", "everybody")
        : Text.same(String.join(", ", keys.stream().map(CohortKey::text).toList()));
  }

  // the version as a whole

  private void version() {
    scope("Mengatur periode", "Governs the periods", days(before.governs()), days(after.governs()));
    scope("Berlaku", "In force", days(before.inForce()), days(after.inForce()));
    scope(
        "Bentuk periode",
        "The form of a period",
        before.periods().form().map(form -> form.title()).orElse(Text.of("bebas", "any")),
        after.periods().form().map(form -> form.title()).orElse(Text.of("bebas", "any")));
    scope("Status", "Status", status(before), status(after));
    scope(
        "Menyelesaikan periode yang melintasi versi keluarga",
        "Settles straddling periods of the family",
        before.bridges().map(family -> Text.same(family.value())).orElse(NONE),
        after.bridges().map(family -> Text.same(family.value())).orElse(NONE));
    regulations();
    if (!before.title().equals(after.title())) {
      addUnplaced(
          Change.Topic.WORDING,
          Change.Effect.TEXT,
          TermWords.text(
              "Judul kebijakan: %s → %s.",
              "The title of the policy: %s → %s.", before.title(), after.title()));
    }
  }

  private void scope(String id, String en, Text was, Text now) {
    if (!was.equals(now)) {
      addUnplaced(
          Change.Topic.PERIODS,
          Change.Effect.SCOPE,
          TermWords.text("%s: %s → %s.", "%s: %s → %s.", Text.of(id, en), was, now));
    }
  }

  private static Text days(EffectiveRange range) {
    return range
        .last()
        .map(last -> Text.of(range.from() + " sampai " + last, range.from() + " to " + last))
        .orElse(Text.of("sejak " + range.from(), "since " + range.from()));
  }

  private static Text status(PolicyVersion version) {
    return switch (version.status()) {
      case OFFICIAL -> Text.of("resmi", "official");
      case ILLUSTRATIVE -> Text.of("contoh", "illustrative");
      case DRAFT -> Text.of("rancangan", "draft");
    };
  }

  private void regulations() {
    regulations(
        after.regulations(), before.regulations(), Text.of("Peraturan baru", "New regulation"));
    regulations(
        before.regulations(),
        after.regulations(),
        Text.of("Peraturan yang tidak dirujuk lagi", "Regulation no longer referred to"));
  }

  private void regulations(List<Regulation> some, List<Regulation> others, Text beginning) {
    for (Regulation regulation : some) {
      if (others.stream().noneMatch(other -> Objects.equals(other.id(), regulation.id()))) {
        addUnplaced(
            Change.Topic.PERIODS,
            Change.Effect.SCOPE,
            TermWords.text(
                "%s: %s, %s.",
                "%s: %s, %s.", beginning, Text.same(regulation.id()), regulation.title()));
      }
    }
  }
}

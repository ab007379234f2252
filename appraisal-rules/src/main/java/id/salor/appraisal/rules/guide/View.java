package id.salor.appraisal.rules.guide;

import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.law.Regulation;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.calculator.PolicyCalculator;
import id.salor.appraisal.rules.internal.page.PageView;
import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.rules.internal.page.Wording;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the template shows of a guide in one language. */
final class View extends PageView<Wording> {

  /** The shades from the best label to the worst, as the style sheet calls them. */
  private static final List<String> SHADES = List.of("s0", "s1", "s2", "s3", "s4", "s5", "s6");

  private static final int LONG_LABEL = 48;

  private final Guide guide;
  private final Optional<PolicyCalculator> calculator;
  private final Map<String, Integer> rules = new HashMap<>();
  private final Map<Path, Subject> subjects = new LinkedHashMap<>();
  private final Map<Path, InputGroup.Input> inputs = new LinkedHashMap<>();
  private final Map<Name, GuideTable> tables = new LinkedHashMap<>();

  View(Guide guide, Optional<PolicyCalculator> calculator, Language language) {
    super(new Wording(language));
    this.guide = guide;
    this.calculator = calculator;
    guide.rules().forEach(note -> rules.put(note.source().rule(), rules.size() + 1));
    Stream.of(guide.appraised(), guide.result(), guide.outcomes())
        .flatMap(List::stream)
        .flatMap(Subject::all)
        .forEach(subject -> subjects.putIfAbsent(subject.path(), subject));
    guide.inputs().stream()
        .flatMap(group -> group.inputs().stream())
        .forEach(input -> inputs.put(input.path(), input));
    guide.tables().forEach(table -> tables.put(table.name(), table));
  }

  Guide guide() {
    return guide;
  }

  Optional<PolicyCalculator> calculator() {
    return calculator;
  }

  /** Where the form of the calculator will stand. */
  String calculatorPlace() {
    return calculator.map(found -> found.markup(words().language())).orElse("");
  }

  /** What the page may load and run: nothing, or the calculator that is in it. */
  String securityPolicy() {
    String nothing = "default-src 'none'; style-src 'unsafe-inline'";
    return calculator
        .map(found -> nothing + "; script-src " + found.scriptSource())
        .orElse(nothing);
  }

  PolicyVersion version() {
    return guide.version();
  }

  /** A text of the policy. */
  String text(Text text) {
    return Shown.of(words().say(text));
  }

  String text(String text) {
    return Shown.of(text);
  }

  /** A text at the beginning of a line. */
  String line(Text text) {
    String shown = text(text);
    return shown.isEmpty()
        ? shown
        : shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
  }

  String label(Text text) {
    return Shown.of(words().say(text), LONG_LABEL);
  }

  String number(Rational number) {
    return words().say(Words.number(number));
  }

  String whom(Text forWhom) {
    return forWhom.isEmpty() ? say("Untuk semua", "For everybody") : line(forWhom);
  }

  /** The name of a place on the page; each language has its own. */
  String id(String kind, Object name) {
    return kind + "-" + name + "-" + lang();
  }

  String ruleId(String rule) {
    return id("aturan", rules.getOrDefault(rule, 0));
  }

  int ruleNumber(String rule) {
    return rules.getOrDefault(rule, 0);
  }

  boolean isTold(Path path) {
    return subjects.containsKey(path);
  }

  Optional<GuideTable> table(Name name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** What is given for a subject, as far as it is shown among the inputs. */
  List<InputGroup.Input> inputsOf(Subject subject) {
    return subject.inputs().stream().map(inputs::get).filter(input -> input != null).toList();
  }

  /** The subject of a wording, where one is told. */
  Optional<Subject> titled(Text title) {
    return subjects.values().stream().filter(subject -> subject.title().equals(title)).findFirst();
  }

  /** Every step on the way to a subject, nearest first. */
  List<Subject> stepsOf(Subject subject) {
    return subject.all().skip(1).toList();
  }

  boolean isInterpretation(LegalBasis basis) {
    return basis instanceof LegalBasis.Interpretation;
  }

  String basisTag(LegalBasis basis) {
    return isInterpretation(basis)
        ? say("Tafsiran", "Interpretation")
        : say("Dasar hukum", "Legal basis");
  }

  // the version

  String days(EffectiveRange range) {
    return range
        .last()
        .map(
            last ->
                say(
                    words().day(range.from()) + " sampai " + words().day(last),
                    words().day(range.from()) + " to " + words().day(last)))
        .orElseGet(
            () ->
                say(
                    "sejak " + words().day(range.from()),
                    "from " + words().day(range.from()) + " on"));
  }

  String status() {
    return switch (version().status()) {
      case OFFICIAL ->
          say("Resmi: mengikuti peraturan yang berlaku", "Official: follows regulations in force");
      case ILLUSTRATIVE ->
          say("Contoh: angkanya ilustrasi", "An illustration: its numbers are examples");
      case DRAFT -> say("Rancangan: belum berlaku", "A draft: not in force");
    };
  }

  boolean isOfficial() {
    return version().status() == PolicyVersion.Status.OFFICIAL;
  }

  String statusNote() {
    return switch (version().status()) {
      case OFFICIAL -> "";
      case ILLUSTRATIVE ->
          say(
              "Kebijakan ini sebuah contoh. Tidak seorang pun dinilai dengannya sebelum instansi menetapkannya.",
              "This policy is an illustration. Nobody is appraised by it before an agency adopts it.");
      case DRAFT ->
          say(
              "Ini rancangan. Isinya masih dapat berubah sebelum ditetapkan.",
              "This is a draft. It may still change before it is adopted.");
    };
  }

  boolean isNewest() {
    return guide.history().versions().isEmpty()
        || guide
            .history()
            .versions()
            .get(guide.history().versions().size() - 1)
            .id()
            .equals(version().id());
  }

  String grade(Regulation.Grade grade) {
    return switch (grade) {
      case A -> say("dibaca dalam teks peraturannya", "read in its own text");
      case B ->
          say(
              "dibaca dari bahan lain: salindia resmi, panduan, program yang terbit",
              "read in other sources: official slides, guides, published programs");
      case C ->
          say(
              "dari ingatan atau buatan sendiri; tidak dikutip sebagai hukum",
              "from memory or of our own making; never cited as law");
    };
  }

  // pictures

  String shade(GuideTable.Cell cell) {
    if (cell.isHole()) {
      return "hole";
    }
    return cell.rank()
        .map(rank -> rank.place() * (SHADES.size() - 1) / Math.max(1, rank.of() - 1))
        .map(SHADES::get)
        .orElse("plain");
  }

  String shade(LabelSet set, LabelSet.Member member) {
    GuideTable.Rank rank = new GuideTable.Rank(set.members().indexOf(member), set.members().size());
    return shade(new GuideTable.Cell(Text.EMPTY, Optional.of(rank), Optional.empty(), false));
  }

  LadderPicture picture(GuideTable.Ladder ladder) {
    return new LadderPicture(ladder);
  }

  CurvePicture picture(GuideTable.Curve curve) {
    return new CurvePicture(curve);
  }

  Optional<WeightPicture> picture(Weighting weighting) {
    return WeightPicture.of(weighting);
  }

  String percent(Rational share) {
    return number(share.times(Rational.HUNDRED)) + " %";
  }

  /** Advice of one rule after another has its source said once. */
  boolean endsAdvice(int place) {
    return place + 1 == guide.advice().size()
        || !guide.advice().get(place + 1).source().equals(guide.advice().get(place).source());
  }

  /** When an advice is given, with what it is about where the condition does not say it. */
  String occasion(Clause advice) {
    String about = line(advice.about());
    String when = text(advice.when());
    String whom = advice.forWhom().isEmpty() ? "" : " (" + text(advice.forWhom()) + ")";
    if (when.isEmpty()) {
      return about + whom;
    }
    return when.contains(about)
        ? say("Bila ", "When ") + when + whom
        : about + say(", bila ", ", when ") + when + whom;
  }

  /** The tables that no subject shows: they are read by gates or requirements alone. */
  List<GuideTable> otherTables() {
    List<Name> shown =
        subjects.values().stream().flatMap(subject -> subject.tables().stream()).toList();
    return guide.tables().stream().filter(table -> !shown.contains(table.name())).toList();
  }

  // weights at a glance

  /** How much an indicator weighs in the results that it is a part of: {@code "30 % – 50 %"}. */
  String weightOf(Subject subject) {
    List<Rational> known = new ArrayList<>();
    for (Weighting weighting : guide.weightings()) {
      int part = weighting.parts().indexOf(new Weighting.Part(subject.path(), subject.title()));
      boolean isResult =
          guide.result().stream().anyMatch(result -> result.path().equals(weighting.whole()));
      for (Weighting.Row row : weighting.rows()) {
        if (isResult && part >= 0) {
          row.weights().get(part).flatMap(Weighting.Share::number).ifPresent(known::add);
        }
      }
    }
    if (known.isEmpty()) {
      return "";
    }
    Rational least = known.stream().min(Comparator.naturalOrder()).orElseThrow();
    Rational most = known.stream().max(Comparator.naturalOrder()).orElseThrow();
    return least.equals(most) ? percent(least) : percent(least) + " – " + percent(most);
  }

  // interpretations

  /** A choice that the law leaves open, and who makes it. */
  record Choice(String reason, List<Source> rules, List<GuideTable> tables) {}

  /** Every interpretation, once, with the rules and tables that rest on it. */
  List<Choice> choices() {
    Map<String, List<Source>> ofRules = new LinkedHashMap<>();
    Map<String, List<GuideTable>> ofTables = new LinkedHashMap<>();
    for (Guide.RuleNote note : guide.rules()) {
      if (note.source().isInterpretation()) {
        ofRules
            .computeIfAbsent(note.source().basis().text(), reason -> new ArrayList<>())
            .add(note.source());
      }
    }
    for (GuideTable table : guide.tables()) {
      for (GuideTable.Row row : table.rows()) {
        row.basis()
            .filter(this::isInterpretation)
            .ifPresent(
                basis -> {
                  List<GuideTable> of =
                      ofTables.computeIfAbsent(basis.text(), reason -> new ArrayList<>());
                  if (!of.contains(table)) {
                    of.add(table);
                  }
                });
      }
    }
    List<Choice> choices = new ArrayList<>();
    Stream.concat(ofRules.keySet().stream(), ofTables.keySet().stream())
        .distinct()
        .forEach(
            reason ->
                choices.add(
                    new Choice(
                        reason,
                        ofRules.getOrDefault(reason, List.of()),
                        ofTables.getOrDefault(reason, List.of()))));
    return choices;
  }

  // history

  boolean hasHistory() {
    return guide.history().versions().size() > 1;
  }

  int column() {
    for (int i = 0; i < guide.history().versions().size(); i++) {
      if (guide.history().versions().get(i).id().equals(version().id())) {
        return i;
      }
    }
    return 0;
  }

  /** The values that this version has. */
  List<History.Row> current() {
    int column = column();
    return guide.history().rows().stream()
        .filter(row -> !row.values().get(column).isEmpty())
        .toList();
  }

  /** The values that other versions have and this one has not. */
  List<History.Row> former() {
    int column = column();
    return guide.history().rows().stream()
        .filter(row -> row.values().get(column).isEmpty())
        .toList();
  }

  String value(Text value) {
    return value.isEmpty() ? "—" : text(value);
  }
}

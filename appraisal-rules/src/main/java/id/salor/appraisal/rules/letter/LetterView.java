package id.salor.appraisal.rules.letter;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.GivenAdvice;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.explain.Composed;
import id.salor.appraisal.explain.Given;
import id.salor.appraisal.explain.Step;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.improvement.Improvement;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.page.PageView;
import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the template shows of a letter in one language. */
final class LetterView extends PageView<LetterWording> {

  /** Deeper than this the table moves nothing further in. */
  private static final int DEEPEST = 1 + 2;

  private static final Rounding TENTH = Rounding.of(1, Rounding.Mode.HALF_UP);

  /** A look-up as explanations write it; the keys are what the person wants to know. */
  private static final Pattern LOOK_UP =
      Pattern.compile("(?:dibaca dari tabel|read from table) \"[^\"]*\" (?:menurut|by) (.*)");

  private final Letter letter;
  private final Map<String, Text> titles = new HashMap<>();
  private final Map<String, Text> groupTitles = new HashMap<>();
  private final Map<String, Set<Text>> labelTitles = new HashMap<>();

  LetterView(Letter letter, Language language) {
    super(new LetterWording(language));
    this.letter = letter;
    letter.version().map(PolicyVersion::schema).ifPresent(this::readTitles);
  }

  private void readTitles(Schema schema) {
    schema
        .declarations()
        .forEach((path, declared) -> titles.putIfAbsent(path.name().value(), declared.title()));
    readGroups(schema.root());
    schema.labelSets().values().stream()
        .flatMap(set -> set.members().stream())
        .forEach(
            member ->
                labelTitles
                    .computeIfAbsent(member.label().value(), label -> new HashSet<>())
                    .add(member.title()));
  }

  private void readGroups(GroupDeclaration level) {
    level
        .groups()
        .forEach(
            (name, group) -> {
              groupTitles.putIfAbsent(name.value(), group.title());
              readGroups(group);
            });
  }

  Letter letter() {
    return letter;
  }

  String say(Text text) {
    return Shown.of(words().say(text));
  }

  String text(Object text) {
    return Shown.of(text.toString());
  }

  // whose, and when

  String title() {
    return say("Surat hasil penilaian kinerja", "Your performance appraisal") + ": " + name();
  }

  Appraisee person() {
    return letter.result().subject().appraisee();
  }

  String name() {
    return Shown.of(person().name().filter(name -> !name.isBlank()).orElse(person().id()));
  }

  boolean hasName() {
    return person().name().filter(name -> !name.isBlank()).isPresent();
  }

  String period() {
    return words().period(letter.result().subject().period());
  }

  boolean isIllustrative() {
    return letter
        .version()
        .filter(version -> version.status() != PolicyVersion.Status.OFFICIAL)
        .isPresent();
  }

  // the ending

  Optional<AppraisalResult.Rated> rated() {
    return letter.result() instanceof AppraisalResult.Rated rated
        ? Optional.of(rated)
        : Optional.empty();
  }

  Optional<AppraisalResult.WithoutRating> withoutRating() {
    return letter.result() instanceof AppraisalResult.WithoutRating without
        ? Optional.of(without)
        : Optional.empty();
  }

  boolean isRefused() {
    return letter.result() instanceof AppraisalResult.Refused;
  }

  /** The rating in words; where there is none, the score with its unit. */
  String headline() {
    return letter.result().rating().map(this::label).or(() -> score()).orElse("\u2014");
  }

  private String label(Label label) {
    return letter.scale().stream()
        .filter(member -> member.label().equals(label))
        .findFirst()
        .map(this::member)
        .orElseGet(() -> Shown.of(label.value()));
  }

  String member(LabelSet.Member member) {
    return say(member.title());
  }

  boolean isRating(LabelSet.Member member) {
    return letter.result().rating().filter(member.label()::equals).isPresent();
  }

  boolean hasRating() {
    return letter.result().rating().isPresent();
  }

  Optional<String> score() {
    return letter.result().figures().score().map(score -> words().score(score.value()));
  }

  /** Gates that hold and limit the rating. */
  List<Figure.Limit> gates() {
    return letter.figures().stream()
        .flatMap(figure -> figure.limits().stream())
        .filter(limit -> limit.step().role() == Step.Role.GATE)
        .toList();
  }

  List<Issue> issues() {
    return letter.result().issues();
  }

  List<Issue> errors() {
    return issues().stream().filter(Issue::isError).toList();
  }

  String about(Issue issue) {
    return issue.subject().map(subject -> subject(subject) + ": ").orElse("");
  }

  Optional<Integer> number(LegalBasis basis) {
    return letter.bases().stream()
        .filter(found -> found.basis().equals(basis))
        .map(Basis::number)
        .findFirst();
  }

  Optional<Integer> reason() {
    return withoutRating()
        .flatMap(AppraisalResult.WithoutRating::origin)
        .flatMap(origin -> number(origin.rule(), origin.basis()));
  }

  private Optional<Integer> number(String rule, LegalBasis basis) {
    return letter.bases().stream()
        .filter(found -> found.basis().equals(basis) && found.rule().equals(Optional.of(rule)))
        .map(Basis::number)
        .findFirst();
  }

  // contributions

  String value(Composed.Part part) {
    return words().value(part.value(), part.unit());
  }

  String weight(Composed.Part part) {
    return part.weight()
        .map(weight -> words().score(weight.times(Rational.HUNDRED)) + "%")
        .orElse("\u2014");
  }

  String score(Optional<Rational> number) {
    return words().score(number);
  }

  boolean hasMost() {
    return letter.contributions().stream().anyMatch(one -> one.part().most().isPresent());
  }

  /** The width of the frame: what the part could give, of the most that any part could. */
  String room(Composed.Part part) {
    Rational whole =
        letter.contributions().stream()
            .map(one -> most(one.part()))
            .reduce(Rational.ZERO, Rational::max);
    return percent(most(part), whole);
  }

  /** The width of the bar within its frame: what the part gave. */
  String fill(Composed.Part part) {
    return percent(part.contribution().orElse(Rational.ZERO), most(part));
  }

  private static Rational most(Composed.Part part) {
    return part.most().or(part::contribution).orElse(Rational.ZERO).max(Rational.ZERO);
  }

  private static String percent(Rational length, Rational whole) {
    Rational share =
        whole.signum() > 0
            ? length.max(Rational.ZERO).min(whole).times(Rational.HUNDRED).dividedBy(whole)
            : Rational.ZERO;
    return TENTH.toDecimal(share).toPlainString();
  }

  /** The picture in words(), for those who do not see it. */
  String inWords(Composed.Part part) {
    String given = words().score(part.contribution());
    return part.most()
        .map(most -> given + say(" dari ", " of ") + words().score(most))
        .orElse(given);
  }

  Optional<String> largestGap() {
    return new Composed(
            Term.Composition.Method.SUM,
            letter.contributions().stream().map(Contribution::part).toList())
        .largestGap()
        .map(
            part ->
                say("Ruang tumbuh terbesar: ", "Most room to grow: ")
                    + say(part.title())
                    + " ("
                    + words().score(part.gap())
                    + ").");
  }

  // figures

  String indent(Figure figure) {
    return "in-" + Math.min(figure.depth(), DEEPEST);
  }

  String entry(Step step) {
    return words().entry(step.id()).map(this::subject).orElse("");
  }

  /** How people refer to an entry, with the titles of the groups in place of their names. */
  private String subject(String written) {
    String[] parts = written.split(Pattern.quote(EntrySubject.WITHIN));
    for (int i = 0; i < parts.length; i++) {
      String[] words = parts[i].split(" ", 2);
      parts[i] =
          words.length == 2 && groupTitles.containsKey(words[0])
              ? say(groupTitles.get(words[0])) + " " + words[1]
              : parts[i];
    }
    return Shown.of(String.join(EntrySubject.WITHIN, parts));
  }

  String value(Step step) {
    return words().value(step.value(), step.unit());
  }

  String working(Step step) {
    Text shown = step.working().isEmpty() ? step.written() : step.working();
    String said = words().say(shown);
    Matcher lookUp = LOOK_UP.matcher(said);
    if (lookUp.matches()) {
      return Shown.of(say("dari tabel, menurut ", "from a table, by ") + titled(lookUp.group(1)));
    }
    return Shown.of(Name.tryParse(said).isPresent() ? titled(said) : words().working(said));
  }

  /** Names with the wording of the policy in their place. */
  private String titled(String names) {
    return Arrays.stream(names.split(", "))
        .map(name -> Optional.ofNullable(titles.get(name)).map(words()::say).orElse(name))
        .collect(Collectors.joining(", "));
  }

  String limit(Step step) {
    String said = words().say(step.written());
    return Shown.of(words().working(step.role() == Step.Role.GATE ? titledLimit(said) : said));
  }

  /** A gate as people say it: no technical word before it, labels and names with their titles. */
  private String titledLimit(String written) {
    String said = GATE.matcher(written).replaceFirst("");
    String named =
        COMPARED
            .matcher(said)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Optional.ofNullable(titles.get(found.group()))
                            .map(words()::say)
                            .orElse(found.group())));
    return QUOTED
        .matcher(named)
        .replaceAll(found -> Matcher.quoteReplacement('"' + labelTitle(found.group(1)) + '"'));
  }

  /** The title of a label; the label itself where sets differ in what they call it. */
  private String labelTitle(String label) {
    Set<Text> found = labelTitles.getOrDefault(label, Set.of());
    return found.size() == 1 ? words().say(found.iterator().next()) : label;
  }

  private static final Pattern GATE = Pattern.compile("^(?:gerbang|gate): ");

  /** A name before a comparison. */
  private static final Pattern COMPARED = Pattern.compile("\\b[a-z][a-z0-9_]*(?= (?:!?=|[<>]=?) )");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  // inputs

  boolean hasSources() {
    return letter.inputs().stream().anyMatch(input -> input.source().isPresent());
  }

  /** Where a value comes from, who entered it and who confirmed it. */
  String source(GivenInput input) {
    Optional<String> said =
        input
            .source()
            .map(this::source)
            .filter(text -> !text.isEmpty())
            .or(
                () ->
                    input
                        .step()
                        .given()
                        .filter(given -> given.from() != Given.From.EVIDENCE)
                        .map(
                            given ->
                                words()
                                    .say(
                                        given.from() == Given.From.PARAMETER
                                            ? AGENCY
                                            : given.text())));
    return said.map(Shown::of).orElseGet(() -> say("tidak disebut", "not said"));
  }

  private static final Text AGENCY = Text.of("ditetapkan instansi", "set by the agency");

  private String source(MeasureSource source) {
    List<String> said = new ArrayList<>();
    source.document().ifPresent(said::add);
    source.enteredBy().ifPresent(person -> said.add(say("diisi oleh ", "entered by ") + person));
    source
        .confirmedBy()
        .ifPresent(person -> said.add(say("dibenarkan oleh ", "confirmed by ") + person));
    source.confirmedOn().ifPresent(day -> said.add(words().day(day)));
    return String.join("; ", said);
  }

  // what went well, what is missing

  String strength(Strength strength) {
    String value = words().value(strength.value(), strength.unit());
    return strength.degree() == Strength.Degree.FULL
        ? say("Yang terbaik yang ada dalam kebijakan ini: ", "The best that this policy knows: ")
            + value
        : say("Paling dekat dengan nilai tertingginya: ", "Nearest to its highest: ") + value;
  }

  /** The next better rating and what is missing to it. */
  Optional<Improvement> next() {
    return letter.improvements().towards().stream().findFirst();
  }

  boolean isBest() {
    return letter.improvements().standing() == Improvements.Standing.BEST_ALREADY;
  }

  String change(Change change) {
    String subject = change.place().subject().map(found -> " (" + subject(found) + ")").orElse("");
    boolean passed = change.bound() == Change.Bound.PASSED;
    String to = words().value(change.to(), change.unit());
    return say(change.title())
        + subject
        + ": "
        + words().value(change.from(), change.unit())
        + " \u2192 "
        + (passed ? say("melewati ", "beyond ") + to : to)
        + difference(change);
  }

  private String difference(Change change) {
    return change
        .difference()
        .map(
            by -> {
              String amount =
                  words().score(by.abs()) + (change.unit().isEmpty() ? "" : " " + change.unit());
              return by.signum() < 0
                  ? say(" (berkurang " + amount + ")", " (" + amount + " less)")
                  : say(" (" + amount + " lagi)", " (" + amount + " more)");
            })
        .map(Shown::of)
        .orElse("");
  }

  List<String> obstacles(Improvement improvement) {
    return improvement.obstacles().stream()
        .map(obstacle -> words().obstacle(obstacle, this::label))
        .map(Shown::of)
        .toList();
  }

  // advice and objections

  record Advised(String text, Optional<Integer> basis) {}

  List<Advised> advice() {
    return rated().map(AppraisalResult.Rated::advice).orElse(List.of()).stream()
        .map(this::advised)
        .distinct()
        .toList();
  }

  private Advised advised(GivenAdvice given) {
    return new Advised(say(given.text()), number(given.origin().rule(), given.origin().basis()));
  }

  String delay(ObjectionRight.Delay delay) {
    String days = words().score(delay.days());
    String from = delay.from().map(title -> say(" sesudah: ", " after: ") + say(title)).orElse("");
    return days + say(" hari kerja", " working days") + from;
  }

  // notes

  List<String> lines(Optional<String> note) {
    return note.stream().flatMap(String::lines).map(Shown::of).toList();
  }

  // what it rests on

  String kind(Basis basis) {
    return basis.basis() instanceof LegalBasis.Interpretation
        ? say("Tafsiran", "Interpretation")
        : say("Dasar hukum", "Legal basis");
  }

  /** The files below the folder of the version, each with its lines: {@code bobot.dslr:31, 33}. */
  String places(Basis basis) {
    String folder = letter.version().map(version -> version.id() + "/").orElse("");
    Map<String, Set<String>> lines = new LinkedHashMap<>();
    for (SourceLocation place : basis.places()) {
      Matcher parts = PLACE.matcher(place.toString().replaceFirst(Pattern.quote(folder), ""));
      if (parts.matches()) {
        lines.computeIfAbsent(parts.group(1), file -> new TreeSet<>(BY_LINE)).add(parts.group(2));
      } else {
        lines.computeIfAbsent(place.toString(), file -> new TreeSet<>());
      }
    }
    return lines.entrySet().stream()
        .map(
            file ->
                file.getKey()
                    + (file.getValue().isEmpty() ? "" : ":" + String.join(", ", file.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** File and line; the column is left out. */
  private static final Pattern PLACE = Pattern.compile("([^:]+):(\\d+)(?::\\d+)?");

  private static final Comparator<String> BY_LINE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  Optional<PolicyStamp> stamp() {
    return letter.result().policy();
  }
}

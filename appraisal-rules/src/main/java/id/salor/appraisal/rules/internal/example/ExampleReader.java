package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.calc.InputReading;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.cases.WorkedExample;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.yaml.YamlCode;
import id.salor.appraisal.rules.internal.yaml.YamlFile;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads files of worked examples; what is wrong in one does not keep the others from running. */
public final class ExampleReader {

  private static final Map<String, WorkedExample.Status> STATUSES =
      Map.of(
          "normal", WorkedExample.Status.NORMAL,
          "contradicts", WorkedExample.Status.CONTRADICTS,
          "to-confirm", WorkedExample.Status.TO_CONFIRM);
  private static final Map<String, String> CAUSES =
      Map.of("exempt", "exempt", "undetermined", "undetermined");

  private final PolicyVersion version;
  private static final int MAX_NAME = 200;

  /** Most examples of a version; what each gave is held until all are told. */
  private static final int MAX_EXAMPLES = 5_000;

  private final Findings issues;
  private final Set<String> names = new HashSet<>();

  /**
   * Makes a reader of all files of one version.
   *
   * @param issues takes what is wrong with the files
   */
  public ExampleReader(PolicyVersion version, Findings issues) {
    this.version = version;
    this.issues = issues;
  }

  /** Returns the examples of a file, as far as they can be read. */
  public List<ReadExample> read(SourceText source) {
    List<ReadExample> examples = new ArrayList<>();
    Optional<YamlNode> root = YamlFile.read(source, issues);
    if (root.isPresent() && root.get() instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (issues.isFull() || isOneTooMany(item, source)) {
          break;
        }
        YamlMap.of(item, source, issues)
            .flatMap(map -> example(map, source))
            .ifPresent(examples::add);
      }
    } else if (root.isPresent()) {
      Text wanted = Text.of("daftar contoh: - case: …", "a list of examples: - case: …");
      issues.add(source.issue(Issue.of(YamlCode.SHAPE, wanted), root.get().location()));
    }
    return examples;
  }

  private boolean isOneTooMany(YamlNode item, SourceText source) {
    if (names.size() == MAX_EXAMPLES) {
      Text what = Text.of("contoh dalam satu versi", "examples of one version");
      issues.add(source.issue(Issue.of(YamlCode.TOO_LARGE, MAX_EXAMPLES, what), item.location()));
    }
    return names.size() >= MAX_EXAMPLES;
  }

  /** A name for people, or that of an entry: not blank, and short enough to be one. */
  private static Optional<String> named(Optional<String> text, YamlMap map, String key) {
    Text wanted = Text.of("nama dengan 1 sampai 200 huruf", "a name of 1 to 200 letters");
    return map.parsed(
        key,
        text,
        given -> Optional.of(given).filter(t -> !t.isBlank() && t.length() <= MAX_NAME),
        wanted);
  }

  private Optional<ReadExample> example(YamlMap map, SourceText source) {
    int before = issues.size();
    String name = named(map.requiredText("case"), map, "case").orElse("");
    if (!names.add(name.isEmpty() ? "#" + names.size() : name)) {
      map.report(Issue.of(ExampleCode.DUPLICATE, name), map.location("case"));
    }
    WorkedExample example =
        new WorkedExample(
            version.id(),
            name,
            map.text("source"),
            choice(map, "status", STATUSES).orElse(WorkedExample.Status.NORMAL),
            map.location());
    Appraisal appraisal = appraisal(map.map("appraisal"), name.isBlank() ? "?" : name, source);
    List<Appraisal> population = new ArrayList<>();
    for (YamlNode member : map.list("population")) {
      String id = "anggota " + (population.size() + 1);
      population.add(appraisal(YamlMap.of(member, source, issues), id, source));
    }
    Map<Name, Value> assumed = map.map("set").map(this::assumed).orElse(Map.of());
    Map<String, String> parameters =
        map.map("parameters").map(ExampleReader::textsByKey).orElse(Map.of());
    Map<Label, Long> spread = map.map("spread").map(ExampleReader::spread).orElse(Map.of());
    Optional<YamlMap> expect = map.requiredMap("expect");
    map.finish();
    return expect
        .map(
            e ->
                expecting(
                    e, example, new Given(appraisal, population, assumed, parameters, spread)))
        .filter(read -> issues.size() == before && !issues.isFull());
  }

  /** What an example begins with. */
  private record Given(
      Appraisal appraisal,
      List<Appraisal> population,
      Map<Name, Value> assumed,
      Map<String, String> parameters,
      Map<Label, Long> spread) {}

  private Appraisal appraisal(Optional<YamlMap> map, String id, SourceText source) {
    AppraisalPeriod period =
        map.flatMap(this::period).orElseGet(() -> firstYear(version.governs()));
    Appraisee appraisee =
        map.flatMap(found -> found.map("appraisee"))
            .map(found -> appraisee(found, id))
            .orElseGet(() -> Appraisee.of(id));
    Evidence evidence = map.map(found -> evidence(found, source).build()).orElse(Evidence.EMPTY);
    map.ifPresent(YamlMap::finish);
    return new Appraisal(AppraisalId.of(id), version.id(), appraisee, period, evidence);
  }

  private static Appraisee appraisee(YamlMap map, String id) {
    Appraisee appraisee =
        new Appraisee(
            named(map.text("id"), map, "id").orElse(id),
            map.text("name"),
            map.text("unit"),
            map.text("position"));
    map.finish();
    return appraisee;
  }

  /** How many people have each rating. */
  private static Map<Label, Long> spread(YamlMap map) {
    Map<Label, Long> spread = new LinkedHashMap<>();
    for (String label : map.all().keySet()) {
      map.text(label)
          .ifPresent(
              text -> {
                Optional<Label> name = label(label, map);
                if (name.isPresent() && text.matches("[0-9]{1,9}")) {
                  spread.put(name.get(), Long.parseLong(text));
                } else if (name.isPresent()) {
                  Text wanted = Text.of("jumlah orang", "a number of people");
                  map.report(Issue.of(YamlCode.VALUE, text, wanted), map.valueLocation(label));
                }
              });
    }
    return spread;
  }

  private static Optional<Label> label(String text, YamlMap map) {
    try {
      return Optional.of(Label.of(text));
    } catch (IllegalArgumentException e) {
      map.report(Issue.of(YamlCode.VALUE, text, Text.of("label", "a label")), map.location(text));
      return Optional.empty();
    }
  }

  private static ReadExample.ExpectedDistribution distribution(YamlMap map) {
    ReadExample.ExpectedDistribution expected =
        new ReadExample.ExpectedDistribution(
            map.map("violations").map(ExampleReader::textsByKey).orElse(Map.of()),
            texts(map, "moves"),
            texts(map, "ideal-moves"));
    map.finish();
    return expected;
  }

  private static Map<String, String> textsByKey(YamlMap map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.all().keySet().forEach(key -> map.text(key).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  /**
   * A name that is not declared would fail as a value that is absent, which sends people astray.
   */
  private Map<String, String> expectedValues(YamlMap map) {
    Map<String, String> values = textsByKey(map);
    for (String key : values.keySet()) {
      int dot = key.indexOf('.');
      GroupDeclaration root = version.schema().root();
      Set<Name> known = dot < 0 ? root.declarations().keySet() : root.groups().keySet();
      String first = dot < 0 ? key : key.substring(0, dot);
      if (Name.tryParse(first).filter(known::contains).isEmpty()) {
        String maybe = Suggestion.nearestOrAll(first, known.stream().map(Name::value).toList());
        map.report(Issue.of(ExampleCode.UNKNOWN_QUANTITY, first, maybe), map.location(key));
      }
    }
    return values;
  }

  private ReadExample expecting(YamlMap expect, WorkedExample example, Given given) {
    Map<String, String> values = expect.map("values").map(this::expectedValues).orElse(Map.of());
    ReadExample read =
        new ReadExample(
            example,
            given.appraisal(),
            given.population(),
            given.assumed(),
            given.parameters(),
            given.spread(),
            expect.text("rating"),
            expect.text("score"),
            values,
            choice(expect, "without-rating", CAUSES),
            expect.texts("issues").stream().map(YamlNode.Scalar::text).toList(),
            texts(expect, "advice"),
            texts(expect, "gates"),
            expect.map("distribution").map(ExampleReader::distribution));
    expect.finish();
    boolean nothing =
        read.rating().isEmpty()
            && read.score().isEmpty()
            && values.isEmpty()
            && read.withoutRating().isEmpty()
            && read.issues().isEmpty()
            && read.advice().isEmpty()
            && read.gates().isEmpty()
            && read.distribution().isEmpty();
    if (nothing) {
      expect.report(Issue.of(ExampleCode.NOTHING_EXPECTED), expect.location());
    }
    return read;
  }

  /** A list that was written, also an empty one; nothing where it was not. */
  private static Optional<List<String>> texts(YamlMap map, String key) {
    return map.node(key).map(node -> map.texts(key).stream().map(YamlNode.Scalar::text).toList());
  }

  private Optional<AppraisalPeriod> period(YamlMap map) {
    map.text("id");
    return map.text("period")
        .flatMap(
            text -> {
              Optional<AppraisalPeriod> period = AppraisalPeriod.tryParse(text);
              if (period.isEmpty()) {
                map.report(Issue.of(ExampleCode.PERIOD, text), map.valueLocation("period"));
              }
              return period;
            });
  }

  /** The first twelve months that a version governs, or as many as it does. */
  private static AppraisalPeriod firstYear(EffectiveRange governs) {
    LocalDate yearEnd = governs.from().plusYears(1).minusDays(1);
    LocalDate last = governs.last().filter(yearEnd::isAfter).orElse(yearEnd);
    return AppraisalPeriod.of(governs.from(), last);
  }

  private Evidence.Builder evidence(YamlMap map, SourceText source) {
    Evidence.Builder builder = Evidence.builder();
    map.map("data").ifPresent(data -> addData(data, builder));
    map.map("entries")
        .ifPresent(
            groups -> {
              for (String key : groups.all().keySet()) {
                Optional<Name> group = name(groups, key);
                group.ifPresent(builder::group);
                for (YamlNode node : groups.list(key)) {
                  YamlMap.of(node, source, issues)
                      .ifPresent(entry -> addEntry(entry, group, source, builder));
                }
              }
            });
    return builder;
  }

  private void addData(YamlMap data, Evidence.Builder builder) {
    for (String key : data.all().keySet()) {
      Optional<Name> name = name(data, key);
      Optional<Datum> datum =
          data.node(key).orElse(null) instanceof YamlNode.Mapping
              ? data.map(key).flatMap(ExampleReader::priorResult)
              : data.text(key).map(text -> new Datum(given(text), Optional.empty()));
      if (name.isPresent() && datum.isPresent()) {
        builder.datum(name.get(), datum.get());
      }
    }
  }

  /** What YAML calls a number is one: {@code 90.995} has no second reading here. */
  private static InputValue given(String text) {
    return text.matches("-?\\d+\\.\\d+")
        ? Rational.tryParse(text)
            .<InputValue>map(InputValue.OfNumber::new)
            .orElseGet(() -> new InputValue.OfText(text))
        : new InputValue.OfText(text);
  }

  /** {@code {result: {policy: …, period: …, exports: {…}}}}, as results are given in JSON. */
  private static Optional<Datum> priorResult(YamlMap outer) {
    Optional<YamlMap> map = outer.requiredMap("result");
    outer.finish();
    if (map.isEmpty()) {
      return Optional.empty();
    }
    YamlMap result = map.get();
    Optional<PolicyId> policy =
        result.parsed(
            "policy",
            result.requiredText("policy"),
            PolicyId::tryParse,
            Text.of("versi kebijakan", "a version"));
    Optional<AppraisalPeriod> period =
        result.parsed(
            "period",
            result.requiredText("period"),
            AppraisalPeriod::tryParse,
            Text.of("periode", "a period"));
    Map<Name, InputValue> exports = new LinkedHashMap<>();
    result
        .map("exports")
        .map(ExampleReader::textsByKey)
        .ifPresent(
            texts ->
                texts.forEach(
                    (key, text) ->
                        Name.tryParse(key).ifPresent(name -> exports.put(name, given(text)))));
    Optional<String> person = result.text("appraisee");
    result.finish();
    return policy.flatMap(
        id ->
            period.map(
                days ->
                    Datum.of(
                        new PriorResult(
                            Optional.empty(), person, id, Optional.empty(), days, exports))));
  }

  private void addEntry(
      YamlMap entry, Optional<Name> group, SourceText source, Evidence.Builder builder) {
    Optional<String> id = named(entry.requiredText("id"), entry, "id");
    Evidence inner = evidence(entry, source).build();
    entry.finish();
    if (group.isPresent() && id.isPresent()) {
      builder.entry(group.get(), new Entry(EntryId.of(id.get()), inner));
    }
  }

  private static Optional<Name> name(YamlMap map, String key) {
    Optional<Name> name = Name.tryParse(key);
    if (name.isEmpty()) {
      Text wanted = Text.of("nama", "a name");
      map.report(Issue.of(YamlCode.VALUE, key, wanted), map.location(key));
    }
    return name;
  }

  private Map<Name, Value> assumed(YamlMap map) {
    Map<Name, Value> assumed = new LinkedHashMap<>();
    for (String key : map.all().keySet()) {
      Optional<Declaration> declaration =
          Name.tryParse(key)
              .flatMap(name -> version.schema().root().declaration(name))
              .filter(found -> found.role() == Declaration.Role.QUANTITY);
      if (declaration.isEmpty()) {
        List<String> known =
            version.schema().root().declarations().values().stream()
                .filter(found -> found.role() == Declaration.Role.QUANTITY)
                .map(found -> found.name().value())
                .toList();
        String maybe = Suggestion.nearestOrAll(key, known);
        map.report(Issue.of(ExampleCode.UNKNOWN_QUANTITY, key, maybe), map.location(key));
      }
      declaration.ifPresent(
          found ->
              map.text(key)
                  .flatMap(text -> value(text, found, map, key))
                  .ifPresent(value -> assumed.put(found.name(), value)));
    }
    return assumed;
  }

  private Optional<Value> value(String text, Declaration declaration, YamlMap map, String key) {
    if (ExampleValues.isNotApplicable(text)) {
      return Optional.of(Value.NOT_APPLICABLE);
    }
    Validated<Value> read = InputReading.read(given(text), declaration, version.schema());
    read.issues().forEach(issue -> map.report(issue, map.valueLocation(key)));
    return read.value();
  }

  private static <T> Optional<T> choice(YamlMap map, String key, Map<String, T> choices) {
    return map.text(key)
        .flatMap(
            text -> {
              Optional<T> chosen = Optional.ofNullable(choices.get(text));
              if (chosen.isEmpty()) {
                String known = String.join("\", \"", choices.keySet().stream().sorted().toList());
                map.report(Issue.of(YamlCode.CHOICE, text, known), map.valueLocation(key));
              }
              return chosen;
            });
  }
}

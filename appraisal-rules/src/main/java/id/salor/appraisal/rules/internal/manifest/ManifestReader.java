package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.Regulation;
import id.salor.appraisal.policy.CohortDeclaration;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GovernedPeriods;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.sheet.SheetColumns;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.yaml.YamlCode;
import id.salor.appraisal.rules.internal.yaml.YamlFile;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads {@code policy.yaml}, and {@code parameters.yaml} where parameters are declared. */
public final class ManifestReader {

  private static final Map<String, PolicyVersion.Status> STATUSES =
      Map.of(
          "official", PolicyVersion.Status.OFFICIAL,
          "illustrative", PolicyVersion.Status.ILLUSTRATIVE,
          "draft", PolicyVersion.Status.DRAFT);
  private static final Map<String, Regulation.Grade> GRADES =
      Map.of("A", Regulation.Grade.A, "B", Regulation.Grade.B, "C", Regulation.Grade.C);

  private final PolicyFolder folder;
  private final SourceText source;
  private final List<Issue> issues;
  private final Map<Name, ParameterText> parameterTexts = new LinkedHashMap<>();
  private final Map<Name, LabelSet> labelSets = new LinkedHashMap<>();
  private final SortedSet<Name> parameterTables = new TreeSet<>();

  private ManifestReader(PolicyFolder folder, SourceText source, List<Issue> issues) {
    this.folder = folder;
    this.source = source;
    this.issues = issues;
  }

  /**
   * Reads what a folder declares.
   *
   * @param digest the digest of the folder
   * @param issues takes whatever is wrong
   * @return what is declared, as far as it could be read, so that sentences and tables can be
   *     checked against it; empty where not even that is possible
   */
  public static Optional<Manifest> read(PolicyFolder folder, Digest digest, List<Issue> issues) {
    return folder
        .file(PolicyFolder.MANIFEST)
        .flatMap(source -> new ManifestReader(folder, source, issues).read(digest));
  }

  private Optional<Manifest> read(Digest digest) {
    Optional<YamlMap> root =
        YamlFile.read(source, issues).flatMap(node -> YamlMap.of(node, source, issues));
    return root.flatMap(map -> read(map, digest));
  }

  private Optional<Manifest> read(YamlMap map, Digest digest) {
    Optional<PolicyId> id = id(map);
    Text title = ScalarReading.text(map, "title");
    map.requiredNode("status");
    PolicyVersion.Status status =
        ScalarReading.choice(map, "status", STATUSES).orElse(PolicyVersion.Status.DRAFT);
    List<Regulation> regulations = regulations(map);
    Optional<EffectiveRange> inForce = ScalarReading.days(map, "in-force");
    Optional<GovernedPeriods> periods = PeriodsReader.read(map);
    Optional<PolicyFamily> bridges = bridges(map);
    map.map("labels").ifPresent(this::readLabelSets);
    readParameterTexts(map.node("parameters").isPresent());
    GroupDeclaration level = level(GroupDeclaration.ROOT, title, map, Map.of());
    reportUnknownParameters(level);
    List<Name> exports = exports(map, level);
    Schema schema = new Schema(labelSets, level, exports, cohorts(map, level));
    Map<Name, SheetColumns> tables = tables(map);
    List<Acceptance> acceptances = acceptances(map);
    map.finish();
    if (id.isEmpty() || inForce.isEmpty() || periods.isEmpty()) {
      return Optional.empty();
    }
    PolicyVersion version =
        new PolicyVersion(
            id.get(),
            title,
            status,
            regulations,
            inForce.get(),
            periods.get(),
            bridges,
            schema,
            digest,
            parametersDigest());
    Optional<Set<Path>> planned =
        folder.file(PolicyFolder.PLAN).map(file -> PlanFileReader.read(file, schema, issues));
    return Optional.of(new Manifest(version, tables, acceptances, parameterTables, planned));
  }

  /** Over what the agency decides: its values and its tables; absent where it decides nothing. */
  private Optional<Digest> parametersDigest() {
    List<String> files = new ArrayList<>(List.of(PolicyFolder.PARAMETERS));
    for (Name table : parameterTables) {
      files.add(table + PolicyFolder.TABLES);
      files.add(table + PolicyFolder.WORKBOOKS);
    }
    List<String> texts =
        files.stream().map(folder::file).flatMap(Optional::stream).map(SourceText::text).toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(Digest.ofText(String.join("", texts)));
  }

  private Optional<PolicyId> id(YamlMap map) {
    Optional<PolicyId> ofFolder = PolicyId.tryParse(folder.name());
    map.requiredText("id")
        .filter(text -> !text.equals(folder.name()))
        .ifPresent(
            text ->
                map.report(
                    Issue.of(ManifestCode.ID_AND_FOLDER, text, folder.name()),
                    map.valueLocation("id")));
    return ofFolder;
  }

  private List<Regulation> regulations(YamlMap map) {
    List<Regulation> regulations = new ArrayList<>();
    Map<String, SourceLocation> places = new HashMap<>();
    for (YamlNode node : map.list("regulations")) {
      YamlMap.of(node, source, issues)
          .ifPresent(
              inner -> {
                String id = inner.requiredText("id").orElse("");
                SourceLocation place = inner.valueLocation("id");
                SourceLocation other = places.putIfAbsent(id, place);
                if (other != null && !id.isEmpty()) {
                  inner.report(Issue.of(ManifestCode.REGULATION_TWICE, id, other), place);
                }
                Text title = ScalarReading.text(inner, "title");
                inner.requiredNode("grade");
                ScalarReading.choice(inner, "grade", GRADES)
                    .ifPresent(grade -> regulations.add(new Regulation(id, title, grade)));
                inner.finish();
              });
    }
    return regulations;
  }

  /** Findings of the check that are meant. They change no term. */
  private List<Acceptance> acceptances(YamlMap map) {
    List<Acceptance> acceptances = new ArrayList<>();
    for (YamlNode node : map.list("accepts")) {
      YamlMap.of(node, source, issues)
          .ifPresent(
              inner -> {
                Optional<String> finding = inner.requiredText("finding");
                Optional<String> about = inner.text("about");
                Text reason = ScalarReading.text(inner, "reason");
                inner.finish();
                finding.ifPresent(
                    code ->
                        acceptances.add(
                            new Acceptance(code, about, reason, inner.valueLocation("finding"))));
              });
    }
    return acceptances;
  }

  private static Optional<PolicyFamily> bridges(YamlMap map) {
    return map.parsed(
        "bridges",
        map.text("bridges"),
        PolicyFamily::tryParse,
        Text.of("nama keluarga kebijakan", "the name of a policy family"));
  }

  private void readLabelSets(YamlMap map) {
    for (String key : map.all().keySet()) {
      ScalarReading.name(key, map)
          .ifPresent(name -> labelSets.put(name, LabelSet.of(name, members(map, key))));
    }
  }

  private List<LabelSet.Member> members(YamlMap map, String key) {
    Map<Label, LabelSet.Member> members = new LinkedHashMap<>();
    for (YamlNode node : map.list(key)) {
      member(node)
          .ifPresent(
              member -> {
                if (members.putIfAbsent(member.label(), member) != null) {
                  map.report(Issue.of(ManifestCode.LABEL_TWICE, member.label()), node.location());
                }
              });
    }
    return List.copyOf(members.values());
  }

  private Optional<LabelSet.Member> member(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return label(scalar.text(), node)
          .map(label -> new LabelSet.Member(label, Text.same(scalar.text()), Optional.empty()));
    }
    return YamlMap.of(node, source, issues)
        .flatMap(
            inner -> {
              Optional<String> id = inner.requiredText("id");
              Optional<String> en = inner.text("en");
              Optional<Rational> number = ScalarReading.number(inner, "number");
              inner.finish();
              return id.flatMap(text -> label(text, node))
                  .map(
                      label ->
                          new LabelSet.Member(
                              label, Text.of(label.value(), en.orElse(label.value())), number));
            });
  }

  private Optional<Label> label(String text, YamlNode node) {
    try {
      return Optional.of(Label.of(text));
    } catch (IllegalArgumentException e) {
      issues.add(
          source.issue(
              Issue.of(YamlCode.VALUE, text, Text.of("label", "a label")), node.location()));
      return Optional.empty();
    }
  }

  /** The values of parameters have a file of their own, since the agency decides them. */
  private void readParameterTexts(boolean declared) {
    Optional<SourceText> file = folder.file(PolicyFolder.PARAMETERS);
    if (file.isEmpty() || !declared) {
      return;
    }
    YamlFile.read(file.get(), issues)
        .flatMap(node -> YamlMap.of(node, file.get(), issues))
        .ifPresent(
            map -> {
              for (String key : map.all().keySet()) {
                ScalarReading.name(key, map)
                    .ifPresent(
                        name ->
                            map.text(key)
                                .ifPresent(
                                    text ->
                                        parameterTexts.put(
                                            name,
                                            new ParameterText(
                                                text, file.get(), map.valueLocation(key)))));
              }
            });
  }

  private void reportUnknownParameters(GroupDeclaration level) {
    for (Name name : parameterTexts.keySet()) {
      boolean known =
          level
              .declaration(name)
              .filter(found -> found.role() == Declaration.Role.PARAMETER)
              .isPresent();
      if (!known) {
        List<String> names =
            level.declarations().values().stream()
                .filter(found -> found.role() == Declaration.Role.PARAMETER)
                .map(found -> found.name().value())
                .toList();
        String maybe = Suggestion.nearestOrAll(name.value(), names);
        issues.add(parameterTexts.get(name).issue(Issue.of(YamlCode.UNKNOWN_KEY, name, maybe)));
      }
    }
  }

  private GroupDeclaration level(
      Name name, Text title, YamlMap map, Map<Name, SourceLocation> outside) {
    Map<Name, Declaration> declarations = new LinkedHashMap<>();
    Map<Name, SourceLocation> taken = new LinkedHashMap<>(outside);
    readAll(name, map, "facts", Declaration.Role.FACT, declarations, taken);
    readAll(name, map, "measures", Declaration.Role.MEASURE, declarations, taken);
    if (name.equals(GroupDeclaration.ROOT)) {
      readAll(name, map, "parameters", Declaration.Role.PARAMETER, declarations, taken);
    }
    readAll(name, map, "quantities", Declaration.Role.QUANTITY, declarations, taken);
    Map<Name, GroupDeclaration> groups = new LinkedHashMap<>();
    map.map("groups")
        .ifPresent(
            inner -> {
              for (String key : inner.all().keySet()) {
                group(inner, key, taken).ifPresent(group -> groups.put(group.name(), group));
              }
            });
    boolean optional =
        !name.equals(GroupDeclaration.ROOT) && ScalarReading.truth(map, "optional").orElse(false);
    return new GroupDeclaration(
        name,
        title,
        declarations,
        groups,
        optional ? Declaration.Presence.OPTIONAL : Declaration.Presence.REQUIRED,
        map.location());
  }

  private Optional<GroupDeclaration> group(
      YamlMap map, String key, Map<Name, SourceLocation> taken) {
    Optional<Name> name = ScalarReading.name(key, map).filter(n -> isFree(n, map, key, taken));
    Optional<YamlMap> inner = map.map(key);
    if (name.isEmpty() || inner.isEmpty()) {
      return Optional.empty();
    }
    Text title = ScalarReading.text(inner.get(), "title");
    GroupDeclaration group = level(name.get(), title, inner.get(), taken);
    inner.get().finish();
    return Optional.of(group);
  }

  private void readAll(
      Name level,
      YamlMap map,
      String section,
      Declaration.Role role,
      Map<Name, Declaration> declarations,
      Map<Name, SourceLocation> taken) {
    DeclarationReader reader = new DeclarationReader(labelSets, parameterTexts, issues);
    Optional<YamlMap> inner = map.map(section);
    if (inner.isEmpty()) {
      return;
    }
    for (String key : inner.get().all().keySet()) {
      Optional<Name> name = ScalarReading.name(key, inner.get());
      Optional<YamlMap> of = inner.get().map(key);
      if (name.isPresent() && of.isPresent() && isFree(name.get(), inner.get(), key, taken)) {
        reader
            .read(level, name.get(), role, of.get())
            .ifPresent(declaration -> declarations.put(name.get(), declaration));
      }
    }
  }

  /** A name means one thing to everybody who sees it. */
  private boolean isFree(Name name, YamlMap map, String key, Map<Name, SourceLocation> taken) {
    SourceLocation other =
        name.equals(GroupDeclaration.ROOT)
            ? source.location()
            : taken.putIfAbsent(name, map.location(key));
    if (other != null) {
      map.report(Issue.of(ManifestCode.DECLARED_TWICE, name, other), map.location(key));
    }
    return other == null;
  }

  private List<Name> exports(YamlMap map, GroupDeclaration level) {
    List<Name> exports = new ArrayList<>();
    for (YamlNode.Scalar scalar : map.texts("exports")) {
      Optional<Name> name =
          Name.tryParse(scalar.text())
              .filter(
                  n ->
                      level
                          .declaration(n)
                          .filter(found -> found.role() == Declaration.Role.QUANTITY)
                          .isPresent());
      if (name.isEmpty()) {
        List<String> known = level.declarations().keySet().stream().map(Name::value).toList();
        String maybe = Suggestion.nearestOrAll(scalar.text(), known);
        map.report(Issue.of(ManifestCode.UNKNOWN_EXPORT, scalar.text(), maybe), scalar.location());
      }
      name.ifPresent(exports::add);
    }
    return exports;
  }

  private Map<Name, CohortDeclaration> cohorts(YamlMap map, GroupDeclaration level) {
    Map<Name, CohortDeclaration> cohorts = new LinkedHashMap<>();
    Optional<YamlMap> section = map.map("cohorts");
    if (section.isEmpty()) {
      return cohorts;
    }
    for (String key : section.get().all().keySet()) {
      Optional<Name> name = ScalarReading.name(key, section.get());
      Optional<YamlMap> of = section.get().map(key);
      if (name.isPresent() && of.isPresent()) {
        Text title = ScalarReading.text(of.get(), "title");
        of.get().requiredNode("by");
        List<CohortKey> by = new ArrayList<>();
        of.get().texts("by").forEach(scalar -> cohortKey(scalar, of.get(), level, by));
        of.get().finish();
        cohorts.put(name.get(), new CohortDeclaration(name.get(), title, by, of.get().location()));
      }
    }
    return cohorts;
  }

  private static void cohortKey(
      YamlNode.Scalar scalar, YamlMap map, GroupDeclaration level, List<CohortKey> by) {
    Optional<CohortKey> fact =
        Name.tryParse(scalar.text())
            .flatMap(level::declaration)
            .filter(found -> found.role() == Declaration.Role.FACT)
            .map(found -> new CohortKey.OfFact(found.name()));
    Optional<CohortKey> key = CohortKey.OfAppraisee.ofText(scalar.text()).or(() -> fact);
    if (key.isEmpty()) {
      List<String> known = new ArrayList<>();
      Arrays.stream(CohortKey.OfAppraisee.values()).forEach(of -> known.add(of.text()));
      level.declarations().values().stream()
          .filter(found -> found.role() == Declaration.Role.FACT)
          .forEach(found -> known.add(found.name().value()));
      String maybe = Suggestion.nearestOrAll(scalar.text(), known);
      map.report(
          Issue.of(ManifestCode.UNKNOWN_COHORT_KEY, scalar.text(), maybe), scalar.location());
    }
    key.ifPresent(by::add);
  }

  private Map<Name, SheetColumns> tables(YamlMap map) {
    Map<Name, SheetColumns> tables = new LinkedHashMap<>();
    map.map("tables")
        .ifPresent(
            inner -> {
              for (String key : inner.all().keySet()) {
                Optional<Name> name = ScalarReading.name(key, inner);
                Optional<YamlMap> of = inner.map(key);
                if (name.isPresent() && of.isPresent()) {
                  tables.put(name.get(), columns(name.get(), of.get()));
                }
              }
            });
    return tables;
  }

  private SheetColumns columns(Name table, YamlMap map) {
    if (ScalarReading.truth(map, "parameter").orElse(false)) {
      parameterTables.add(table);
    }
    DeclarationReader reader = new DeclarationReader(labelSets, parameterTexts, issues);
    Map<Name, DecisionTable.Key> keys = new LinkedHashMap<>();
    Map<Name, DecisionTable.Output> outputs = new LinkedHashMap<>();
    eachColumn(
        map,
        "keys",
        (name, column) -> {
          Optional<Kind> kind = reader.kind(column);
          ScoreRange range = reader.range(column, kind);
          kind.ifPresent(k -> keys.put(name, new DecisionTable.Key(name, k, range)));
        });
    eachColumn(
        map,
        "outputs",
        (name, column) ->
            reader
                .kind(column)
                .ifPresent(k -> outputs.put(name, new DecisionTable.Output(name, k))));
    map.finish();
    return new SheetColumns(keys, outputs);
  }

  private static void eachColumn(YamlMap map, String section, BiConsumer<Name, YamlMap> consumer) {
    map.map(section)
        .ifPresent(
            inner -> {
              for (String key : inner.all().keySet()) {
                Optional<Name> name = ScalarReading.name(key, inner);
                Optional<YamlMap> column = inner.map(key);
                if (name.isPresent() && column.isPresent()) {
                  consumer.accept(name.get(), column.get());
                  column.get().finish();
                }
              }
            });
  }
}

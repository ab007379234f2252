package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.rules.guide.GuideTable;
import id.salor.appraisal.rules.guide.History;
import id.salor.appraisal.rules.internal.diff.Comparison;
import id.salor.appraisal.rules.internal.diff.TermWords;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of a family over its versions: weights, bounds, thresholds, gates, parameters. */
final class Histories {

  /** What a value is a value of. */
  private record Key(Change.Topic topic, Text what) {}

  private Histories() {}

  /**
   * Returns the history of a family, and how one version differs from those beside it.
   *
   * @param versions its versions that can be used, oldest first
   */
  static History of(List<LoadedVersion> versions, LoadedVersion told) {
    List<Map<Key, Text>> values = new ArrayList<>();
    for (LoadedVersion version : versions) {
      values.add(values(version.rules().orElseThrow()));
    }
    Set<Key> keys = new LinkedHashSet<>();
    // the newest first, so that its order is the order of the table
    for (int i = values.size() - 1; i >= 0; i--) {
      keys.addAll(values.get(i).keySet());
    }
    List<History.Row> rows =
        keys.stream()
            .sorted(Comparator.comparing(Key::topic))
            .map(
                key ->
                    new History.Row(
                        key.topic(),
                        key.what(),
                        values.stream().map(of -> of.getOrDefault(key, Text.EMPTY)).toList()))
            .toList();
    return new History(
        versions.stream().map(Histories::version).toList(), rows, steps(versions, told));
  }

  private static History.Version version(LoadedVersion loaded) {
    var version = loaded.rules().orElseThrow().version();
    return new History.Version(version.id(), version.title(), version.governs());
  }

  private static List<History.Step> steps(List<LoadedVersion> versions, LoadedVersion told) {
    List<History.Step> steps = new ArrayList<>();
    int place = versions.indexOf(told);
    for (int i = Math.max(1, place); i < versions.size() && i <= place + 1; i++) {
      List<Change> changes =
          Comparison.changes(versions.get(i - 1), versions.get(i)).stream()
              .filter(change -> change.topic() != Change.Topic.WORDING)
              .toList();
      steps.add(
          new History.Step(
              version(versions.get(i - 1)).id(), version(versions.get(i)).id(), changes));
    }
    return steps;
  }

  private static Map<Key, Text> values(VersionRules rules) {
    Map<Key, Text> values = new LinkedHashMap<>();
    Audience audience = new Audience(rules);
    TermWords words = new TermWords(Words.forReaders(audience.schema()));
    Map<SignedTerm, Set<ContextFacts>> terms = audience.terms();
    terms.forEach(
        (signed, facts) -> {
          Term term = signed.term();
          Text whom = audience.words(facts);
          if (term instanceof Term.Gate gate) {
            Text when = Words.forReaders(audience.schema()).formula(gate.condition(), gate.level());
            Text what = Phrases.fill("%s bila %s", "%s when %s", words.subject(term), when);
            add(values, Change.Topic.GATES, what, whom, limit(gate, audience));
          } else if (term instanceof Term.PartWeight
              || term instanceof Term.Bound
              || term instanceof Term.Rounded) {
            add(values, TermWords.topic(term), words.subject(term), whom, words.content(term));
          }
        });
    rules.tables().values().forEach(table -> thresholds(table, audience, values));
    audience
        .schema()
        .root()
        .declarations()
        .values()
        .forEach(
            found -> {
              if (found.role() == Declaration.Role.PARAMETER && found.value().isPresent()) {
                Text value = Phrases.value(found.value().get(), found);
                add(values, Change.Topic.PARAMETERS, found.title(), Text.EMPTY, value);
              }
            });
    return values;
  }

  static Text limit(Term.Gate gate, Audience audience) {
    Text label =
        audience
            .schema()
            .declaration(gate.target())
            .flatMap(found -> GuideMaker.labels(found, audience.schema()))
            .flatMap(set -> set.member(gate.limit()))
            .map(member -> member.title())
            .orElse(Text.same(gate.limit().value()));
    return gate.mode() == Term.Gate.Mode.AT_MOST
        ? Phrases.fill("paling tinggi %s", "at most %s", label)
        : Phrases.fill("paling rendah %s", "at least %s", label);
  }

  /** A second value of one wording, as of two rules with the same words, is told beside it. */
  private static void add(
      Map<Key, Text> values, Change.Topic topic, Text what, Text whom, Text value) {
    Text whole = whom.isEmpty() ? what : Phrases.fill("%s, %s", "%s, %s", what, whom);
    values.merge(
        new Key(topic, whole),
        value,
        (one, other) -> one.equals(other) ? one : Phrases.fill("%s; %s", "%s; %s", one, other));
  }

  private static void thresholds(DecisionTable table, Audience audience, Map<Key, Text> values) {
    GuideTable drawn = new Drawing(table, audience.schema()).draw(false, false);
    if (drawn.outputs().size() != 1) {
      return;
    }
    for (GuideTable.Ladder ladder : drawn.ladders()) {
      boolean isScale = ladder.bands().stream().anyMatch(band -> band.output().rank().isPresent());
      // the best first, as people look for it
      for (int i = ladder.bands().size() - 1; i >= 0; i--) {
        GuideTable.Band band = ladder.bands().get(i);
        Text what =
            isScale
                ? Phrases.fill("%s: %s", "%s: %s", drawn.outputs().get(0), band.output().text())
                : Phrases.fill(
                    "%s, bila %s %s",
                    "%s, when %s is %s", drawn.outputs().get(0), ladder.axis(), band.range());
        Text value = isScale ? band.range() : band.output().text();
        add(values, Change.Topic.TABLES, what, ladder.given(), value);
      }
    }
    if (drawn.ladders().isEmpty() && drawn.keys().size() == 1) {
      for (GuideTable.Row row : drawn.rows()) {
        Text what =
            Phrases.fill(
                "%s, bila %s: %s",
                "%s, when %s: %s", drawn.outputs().get(0), drawn.keys().get(0), row.keys().get(0));
        add(values, Change.Topic.TABLES, what, Text.EMPTY, row.outputs().get(0).text());
      }
    }
  }
}

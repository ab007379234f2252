package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.guide.Passage;
import id.salor.appraisal.rules.guide.Subject;
import id.salor.appraisal.rules.internal.resolve.Reads;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how each quantity comes about, and each once: where it is first needed. */
final class Subjects {

  private final Audience audience;
  private final Schema schema;
  private final Sources sources;
  private final Sayings sayings;
  private final Phrases phrases;
  private final Map<Path, Map<SignedTerm, Set<ContextFacts>>> about = new LinkedHashMap<>();
  private final Set<Path> told = new HashSet<>();
  private final Set<Name> shownTables = new LinkedHashSet<>();

  Subjects(Audience audience, Sources sources, Sayings sayings) {
    this.audience = audience;
    this.schema = audience.schema();
    this.sources = sources;
    this.sayings = sayings;
    this.phrases = new Phrases(schema);
    audience
        .terms()
        .forEach(
            (signed, facts) -> {
              if (signed.term() instanceof Term.OfQuantity of) {
                about
                    .computeIfAbsent(of.target(), path -> new LinkedHashMap<>())
                    .put(signed, facts);
              }
            });
  }

  /** The tables in the order in which they were first needed. */
  Set<Name> shownTables() {
    return shownTables;
  }

  /** The indicators that the version calculates for anybody, in the order of the file. */
  List<Path> indicators() {
    return schema.declarations().entrySet().stream()
        .filter(entry -> entry.getValue().isIndicator() && !values(entry.getKey()).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a result is made from, where nothing is an indicator: what it reads itself. */
  List<Path> madeFrom(List<Path> results) {
    Set<Path> read = new LinkedHashSet<>();
    results.forEach(path -> read.addAll(reads(path)));
    read.removeAll(results);
    read.removeIf(path -> isParameter(path));
    return List.copyOf(read);
  }

  /** Names what is told by itself, so that it is no step of anything else. */
  void reserve(List<Path> paths) {
    told.addAll(paths);
  }

  /** The subject of a quantity or input that was reserved. */
  Subject of(Path path) {
    Declaration declaration = schema.declaration(path).orElseThrow();
    Set<Path> read = reads(path);
    List<Path> inputs = new ArrayList<>();
    List<Subject> steps = new ArrayList<>();
    List<Name> tables = tables(path);
    for (Path other : read) {
      Declaration found = schema.declaration(other).orElseThrow();
      if (found.isInput()) {
        inputs.add(other);
      } else if (found.role() == Declaration.Role.QUANTITY && told.add(other)) {
        steps.add(of(other));
      }
    }
    Set<ContextFacts> whom = new LinkedHashSet<>();
    values(path).values().forEach(whom::addAll);
    return new Subject(
        path,
        declaration.title(),
        path.groups().isEmpty() ? Text.EMPTY : sayings.words().group(path.groups()),
        phrases.scale(declaration),
        whom.isEmpty() ? Text.EMPTY : audience.words(whom),
        passages(path),
        inputs,
        tables,
        steps);
  }

  /** The subject, if nothing has told it yet. */
  List<Subject> untold(List<Path> paths) {
    List<Subject> subjects = new ArrayList<>();
    for (Path path : paths) {
      if (told.add(path)) {
        subjects.add(of(path));
      }
    }
    return subjects;
  }

  /** Every quantity that has a value for anybody and was not told. */
  List<Path> rest() {
    return schema.declarations().entrySet().stream()
        .filter(entry -> entry.getValue().role() == Declaration.Role.QUANTITY)
        .map(Map.Entry::getKey)
        .filter(path -> !told.contains(path) && about.containsKey(path))
        .toList();
  }

  private Map<SignedTerm, Set<ContextFacts>> values(Path path) {
    Map<SignedTerm, Set<ContextFacts>> values =
        new LinkedHashMap<>(about.getOrDefault(path, Map.of()));
    values.keySet().removeIf(signed -> !isValue(signed.term()));
    return values;
  }

  private static boolean isValue(Term term) {
    return term instanceof Term.Definition
        || term instanceof Term.Composition
        || term instanceof Term.CohortFigure;
  }

  private boolean isParameter(Path path) {
    return schema
        .declaration(path)
        .filter(found -> found.role() == Declaration.Role.PARAMETER)
        .isPresent();
  }

  /** What anything that is said about a quantity reads, gates as well. */
  private Set<Path> reads(Path path) {
    Set<Path> read = new LinkedHashSet<>();
    about
        .getOrDefault(path, Map.of())
        .keySet()
        .forEach(signed -> read.addAll(Reads.of(signed.term(), schema).names()));
    read.remove(path);
    return read;
  }

  private List<Name> tables(Path path) {
    List<Name> tables = new ArrayList<>();
    for (SignedTerm signed : about.getOrDefault(path, Map.of()).keySet()) {
      for (Name table : Reads.of(signed.term(), schema).tables()) {
        if (shownTables.add(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /** What one rule says to the same people belongs together. */
  private record Speaker(String rule, Set<ContextFacts> facts) {}

  private List<Passage> passages(Path path) {
    Map<Speaker, List<SignedTerm>> spoken = new LinkedHashMap<>();
    about
        .getOrDefault(path, Map.of())
        .forEach(
            (signed, facts) -> {
              if (!(signed.term() instanceof Term.Gate)) {
                spoken
                    .computeIfAbsent(
                        new Speaker(signed.origin().rule(), facts), key -> new ArrayList<>())
                    .add(signed);
              }
            });
    List<Passage> values = new ArrayList<>();
    List<Passage> limits = new ArrayList<>();
    spoken.forEach(
        (speaker, signed) -> {
          Passage passage =
              new Passage(
                  audience.words(speaker.facts()),
                  sayings.of(signed),
                  sources.of(signed.get(0).origin()));
          boolean isValue = signed.stream().anyMatch(one -> isValue(one.term()));
          (isValue ? values : limits).add(passage);
        });
    values.addAll(limits);
    return values;
  }
}

package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in words which circumstances are meant, as shortly as the facts allow. */
final class Whom {

  static final Text ALL = Text.of("untuk semua", "for everybody");

  /** Most circumstances of which a short description is looked for. */
  private static final int MAX = 4_096;

  /** Most words of a title that stands before its value like a noun. */
  private static final int MAX_WORDS = 2 + 1;

  /** For each fact, the values that are meant. */
  private record Box(Map<Name, Set<Optional<Value>>> values, Set<ContextFacts> inside) {}

  private final Set<ContextFacts> all;
  private final Schema schema;
  private final List<Condition> conditions;
  private final Map<Name, Set<Optional<Value>>> values = new LinkedHashMap<>();

  Whom(Collection<ContextFacts> all, Schema schema, List<Condition> conditions) {
    this.all = new LinkedHashSet<>(all);
    this.schema = schema;
    this.conditions = conditions;
    for (ContextFacts facts : all) {
      facts.values().keySet().forEach(name -> values.put(name, new LinkedHashSet<>()));
    }
    for (ContextFacts facts : all) {
      values.forEach((name, found) -> found.add(facts.value(name)));
    }
  }

  /** Who is meant by some of the circumstances. */
  Text describe(Set<ContextFacts> some) {
    if (some.size() == all.size()) {
      return ALL;
    }
    if (all.size() > MAX) {
      return Text.of(
          "dalam " + some.size() + " dari " + all.size() + " keadaan",
          "in " + some.size() + " of " + all.size() + " circumstances");
    }
    List<Text> parts = new ArrayList<>();
    Set<ContextFacts> left = new LinkedHashSet<>(some);
    while (!left.isEmpty()) {
      Box best = largest(left.iterator().next(), some, left);
      left.removeAll(best.inside());
      parts.add(words(best));
    }
    return joined(parts, Text.of("; atau ", "; or "));
  }

  /** The largest box around a point that holds nothing but what is meant. */
  private Box largest(ContextFacts point, Set<ContextFacts> some, Set<ContextFacts> left) {
    Box best = null;
    long most = -1;
    for (Name first : values.keySet().isEmpty() ? Set.<Name>of() : values.keySet()) {
      List<Name> order = new ArrayList<>(List.of(first));
      values.keySet().stream().filter(name -> !name.equals(first)).forEach(order::add);
      Box box = grown(point, order, some);
      long covered = box.inside().stream().filter(left::contains).count();
      if (covered > most) {
        best = box;
        most = covered;
      }
    }
    return best == null ? new Box(Map.of(), Set.of(point)) : best;
  }

  private Box grown(ContextFacts point, List<Name> order, Set<ContextFacts> some) {
    Map<Name, Set<Optional<Value>>> box = new LinkedHashMap<>();
    values.keySet().forEach(name -> box.put(name, new LinkedHashSet<>(Set.of(point.value(name)))));
    for (Name name : order) {
      for (Optional<Value> value : values.get(name)) {
        if (!box.get(name).contains(value)) {
          box.get(name).add(value);
          if (!some.containsAll(inside(box))) {
            box.get(name).remove(value);
          }
        }
      }
    }
    return new Box(box, inside(box));
  }

  private Set<ContextFacts> inside(Map<Name, Set<Optional<Value>>> box) {
    Set<ContextFacts> found = new HashSet<>();
    for (ContextFacts facts : all) {
      if (box.entrySet().stream().allMatch(e -> e.getValue().contains(facts.value(e.getKey())))) {
        found.add(facts);
      }
    }
    return found;
  }

  private Text words(Box box) {
    List<Text> parts = new ArrayList<>();
    box.values()
        .forEach(
            (name, meant) -> {
              if (meant.size() < values.get(name).size()) {
                parts.add(words(name, meant));
              }
            });
    return joined(parts, Text.of(", ", ", "));
  }

  private Text words(Name name, Set<Optional<Value>> meant) {
    Declaration declaration = schema.root().declaration(name).orElseThrow();
    Text title = Words.small(declaration.title());
    boolean labels =
        values.get(name).stream()
            .flatMap(Optional::stream)
            .anyMatch(v -> v instanceof Value.OfLabel);
    if (labels) {
      return labels(title, name, meant);
    }
    boolean numbers =
        values.get(name).stream()
            .flatMap(Optional::stream)
            .anyMatch(v -> v instanceof Value.OfNumber);
    Text which = numbers ? numbers(name, meant) : list(new ArrayList<>(meant));
    return Text.of(
        "bila " + title.id() + ": " + which.id(), "when " + title.en() + ": " + which.en());
  }

  private Text labels(Text title, Name name, Set<Optional<Value>> meant) {
    List<Optional<Value>> others = new ArrayList<>(values.get(name));
    others.removeAll(meant);
    boolean allButOne = others.size() == 1 && meant.size() > 2 && others.get(0).isPresent();
    Text which = list(allButOne ? others : new ArrayList<>(meant));
    Text but = allButOne ? Text.of("selain ", "other than ") : Text.EMPTY;
    return Text.of(
        "untuk " + before(title.id()) + but.id() + which.id(),
        "for " + before(title.en()) + but.en() + which.en());
  }

  /** A title of a few words stands before its value like a noun; a longer one needs a colon. */
  private static String before(String title) {
    return title.split(" ").length > MAX_WORDS ? title + ": " : title + " ";
  }

  private Text list(List<Optional<Value>> some) {
    List<Text> words = some.stream().map(this::word).toList();
    return Words.list(words, Text.of("atau", "or"));
  }

  private Text word(Optional<Value> value) {
    if (value.isEmpty()) {
      return Text.of("tidak diisi", "not given");
    }
    return Words.value(value.get());
  }

  /** Numbers stand for the stretches between the bounds of conditions. */
  private Text numbers(Name name, Set<Optional<Value>> meant) {
    List<Text> parts = new ArrayList<>();
    List<Optional<Value>> run = new ArrayList<>();
    List<Optional<Value>> inOrder = new ArrayList<>(values.get(name));
    for (int i = 0; i <= inOrder.size(); i++) {
      Optional<Value> value = i < inOrder.size() ? inOrder.get(i) : Optional.empty();
      if (i < inOrder.size() && value.isPresent() && meant.contains(value)) {
        run.add(value);
      } else if (!run.isEmpty()) {
        parts.add(stretch(name, run, inOrder));
        run.clear();
      }
    }
    if (meant.contains(Optional.<Value>empty())) {
      parts.add(word(Optional.empty()));
    }
    return Words.list(parts, Text.of("atau", "or"));
  }

  private Text stretch(Name name, List<Optional<Value>> run, List<Optional<Value>> inOrder) {
    int first = inOrder.indexOf(run.get(0));
    int last = inOrder.indexOf(run.get(run.size() - 1));
    boolean toTop = last == inOrder.size() - 1 || inOrder.get(last + 1).isEmpty();
    Text from =
        isBound(name, run.get(0)) || first == 0
            ? atLeast(run.get(0))
            : above(inOrder.get(first - 1));
    Text until =
        isBound(name, run.get(run.size() - 1)) || toTop
            ? atMost(run.get(run.size() - 1))
            : below(inOrder.get(last + 1));
    if (first == 0 && toTop) {
      return Text.of("diisi", "given");
    } else if (first == 0) {
      return until;
    } else if (toTop) {
      return from;
    }
    return run.size() == 1 && isBound(name, run.get(0))
        ? word(run.get(0))
        : Text.of(from.id() + " dan " + until.id(), from.en() + " and " + until.en());
  }

  private boolean isBound(Name name, Optional<Value> value) {
    return conditions.stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Limit limit
                    && limit.name().equals(name)
                    && Optional.of(Value.of(limit.bound())).equals(value));
  }

  private static Text atLeast(Optional<Value> value) {
    return Text.of("paling sedikit " + value.orElseThrow(), "at least " + value.orElseThrow());
  }

  private static Text above(Optional<Value> value) {
    return Text.of("lebih dari " + value.orElseThrow(), "more than " + value.orElseThrow());
  }

  private static Text atMost(Optional<Value> value) {
    return Text.of("paling banyak " + value.orElseThrow(), "at most " + value.orElseThrow());
  }

  private static Text below(Optional<Value> value) {
    return Text.of("kurang dari " + value.orElseThrow(), "less than " + value.orElseThrow());
  }

  private static Text joined(List<Text> parts, Text between) {
    return Text.of(
        String.join(between.id(), parts.stream().map(Text::id).toList()),
        String.join(between.en(), parts.stream().map(Text::en).toList()));
  }
}

package id.salor.appraisal.rules.internal.words;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in words which circumstances are meant, as shortly as the facts allow. */
public final class Whom {

  /** Everybody. */
  public static final Text ALL = Text.of("untuk semua", "for everybody");

  /** Most circumstances of which a short description is looked for. */
  private static final int MAX = 4_096;

  /** Most words of a title that stands before its value like a noun. */
  private static final int MAX_WORDS = 2 + 1;

  /** For each fact, the positions of the values that are meant; and who lies inside. */
  private record Box(List<BitSet> values, BitSet inside) {}

  private final int count;
  private final Schema schema;
  private final List<Condition> conditions;
  private final List<Name> names;
  private final Map<Name, List<Optional<Value>>> values = new LinkedHashMap<>();
  private final Map<Set<ContextFacts>, Text> described = new HashMap<>();

  /**
   * Begins.
   *
   * @param all every set of circumstances: the whole product of what each fact may be
   */
  public Whom(Collection<ContextFacts> all, Schema schema, List<Condition> conditions) {
    this.count = all.size();
    this.schema = schema;
    this.conditions = conditions;
    Map<Name, Set<Optional<Value>>> found = new LinkedHashMap<>();
    for (ContextFacts facts : all) {
      facts.values().keySet().forEach(name -> found.put(name, new LinkedHashSet<>()));
    }
    for (ContextFacts facts : all) {
      found.forEach((name, known) -> known.add(facts.value(name)));
    }
    found.forEach((name, known) -> values.put(name, List.copyOf(known)));
    this.names = List.copyOf(values.keySet());
  }

  /** Returns who is meant by some of the circumstances. */
  public Text describe(Set<ContextFacts> some) {
    if (some.size() == count) {
      return ALL;
    }
    if (count > MAX) {
      return Text.of(
          "dalam " + some.size() + " dari " + count + " keadaan",
          "in " + some.size() + " of " + count + " circumstances");
    }
    return described.computeIfAbsent(Set.copyOf(some), this::find);
  }

  private Text find(Set<ContextFacts> some) {
    BitSet meant = new BitSet();
    some.forEach(facts -> meant.set(number(facts)));
    BitSet left = (BitSet) meant.clone();
    List<Text> parts = new ArrayList<>();
    while (!left.isEmpty()) {
      Box best = largest(left.nextSetBit(0), meant, left);
      left.andNot(best.inside());
      parts.add(words(best));
    }
    return joined(parts, Text.of("; atau ", "; or "));
  }

  /** The number of circumstances, as digits that are the positions of the values. */
  private int number(ContextFacts facts) {
    int number = 0;
    for (Name name : names) {
      number = number * values.get(name).size() + values.get(name).indexOf(facts.value(name));
    }
    return number;
  }

  private int[] digits(int number) {
    int[] digits = new int[names.size()];
    int rest = number;
    for (int i = names.size() - 1; i >= 0; i--) {
      int size = values.get(names.get(i)).size();
      digits[i] = rest % size;
      rest /= size;
    }
    return digits;
  }

  /** The largest box around a point that holds nothing but what is meant. */
  private Box largest(int point, BitSet meant, BitSet left) {
    Box best = null;
    int most = -1;
    for (int first = 0; first < names.size(); first++) {
      Box box = grown(point, first, meant);
      BitSet covered = (BitSet) box.inside().clone();
      covered.and(left);
      if (covered.cardinality() > most) {
        best = box;
        most = covered.cardinality();
      }
    }
    return best;
  }

  private Box grown(int point, int first, BitSet meant) {
    List<BitSet> box = new ArrayList<>();
    for (int digit : digits(point)) {
      BitSet only = new BitSet();
      only.set(digit);
      box.add(only);
    }
    for (int i = 0; i < names.size(); i++) {
      int fact = (first + i) % names.size();
      BitSet known = box.get(fact);
      for (int value = 0; value < values.get(names.get(fact)).size(); value++) {
        BitSet slice = new BitSet();
        slice.set(value);
        box.set(fact, slice);
        if (isWithin(box, 0, 0, meant)) {
          known.set(value);
        }
      }
      box.set(fact, known);
    }
    BitSet inside = new BitSet();
    collect(box, 0, 0, inside);
    return new Box(box, inside);
  }

  private boolean isWithin(List<BitSet> box, int fact, int number, BitSet meant) {
    if (fact == names.size()) {
      return meant.get(number);
    }
    int size = values.get(names.get(fact)).size();
    BitSet digits = box.get(fact);
    for (int d = digits.nextSetBit(0); d >= 0; d = digits.nextSetBit(d + 1)) {
      if (!isWithin(box, fact + 1, number * size + d, meant)) {
        return false;
      }
    }
    return true;
  }

  private void collect(List<BitSet> box, int fact, int number, BitSet inside) {
    if (fact == names.size()) {
      inside.set(number);
      return;
    }
    int size = values.get(names.get(fact)).size();
    BitSet digits = box.get(fact);
    for (int d = digits.nextSetBit(0); d >= 0; d = digits.nextSetBit(d + 1)) {
      collect(box, fact + 1, number * size + d, inside);
    }
  }

  private Text words(Box box) {
    List<Text> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      BitSet meant = box.values().get(i);
      if (meant.cardinality() < values.get(name).size()) {
        Set<Optional<Value>> some = new LinkedHashSet<>();
        meant.stream().forEach(value -> some.add(values.get(name).get(value)));
        parts.add(words(name, some));
      }
    }
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

package id.salor.appraisal.rules.internal.vocabulary;

import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The wording of one sentence: fixed words and places to fill in, matched piece by piece. There are
 * no regular expressions, so a sentence takes time linear in its length.
 */
public final class SentencePattern {

  private static final Text END = Text.of("akhir kalimat", "the end of the sentence");

  /** A fixed piece, or a place. */
  private sealed interface Element {}

  private record Fixed(String text) implements Element {}

  private record Slot(String name, SlotType type) implements Element {}

  /**
   * What was filled in at a place.
   *
   * @param text the text: between the marks, the digits, or the formula as written
   * @param texts all texts, where there may be several
   * @param start where it begins in the sentence, counted from 0
   */
  public record Filled(String text, List<String> texts, int start) {

    /** Copies the components. */
    public Filled {
      texts = List.copyOf(texts);
    }
  }

  /** The outcome of comparing a sentence with this wording. */
  public sealed interface Outcome permits Match, Mismatch {}

  /**
   * The sentence has this wording.
   *
   * @param pattern the wording
   * @param slots what was filled in, by the name of the place
   */
  public record Match(SentencePattern pattern, Map<String, Filled> slots) implements Outcome {

    /** Copies the components. */
    public Match {
      slots = Map.copyOf(slots);
    }
  }

  /**
   * The sentence departs from this wording.
   *
   * @param pattern the wording
   * @param pieces how many pieces of the sentence fit before it departs
   * @param offset where it departs, counted from 0
   * @param expected what the wording has there
   */
  public record Mismatch(SentencePattern pattern, int pieces, int offset, Text expected)
      implements Outcome {

    /** Tells whether the sentence has all of the wording, and goes on after it. */
    public boolean isGoingOn() {
      return expected.equals(END);
    }
  }

  private final SentenceKey key;
  private final String template;
  private final List<Element> elements;

  private SentencePattern(SentenceKey key, String template, List<Element> elements) {
    this.key = key;
    this.template = template;
    this.elements = elements;
  }

  /**
   * Returns the wording of a sentence.
   *
   * @throws IllegalArgumentException if its places are not those of the sentence
   */
  public static SentencePattern of(SentenceKey key, String template) {
    List<Element> elements = new ArrayList<>();
    List<SentenceToken> tokens = SentenceToken.of(template);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals("{")) {
        String name = tokens.get(i + 1).text();
        SlotType type = key.slots().get(name);
        if (type == null || names.contains(name)) {
          throw new IllegalArgumentException(key + " has no place {" + name + "}: " + template);
        }
        names.add(name);
        elements.add(new Slot(name, type));
        i += 2;
      } else {
        elements.add(new Fixed(tokens.get(i).text()));
      }
    }
    if (names.size() != key.slots().size()) {
      throw new IllegalArgumentException(key + " lacks places: " + template);
    }
    return new SentencePattern(key, template, List.copyOf(elements));
  }

  /** Returns which sentence this is. */
  public SentenceKey key() {
    return key;
  }

  /** Returns the wording with its places. */
  public String template() {
    return template;
  }

  /** Returns the wording as people write it, with an ellipsis for each place. */
  public String shown() {
    String shown = template;
    for (Element element : elements) {
      if (element instanceof Slot slot) {
        String place =
            switch (slot.type()) {
              case QUOTED, TEXTS -> "\"…\"";
              case QUOTED_LIST -> "\"…\", \"…\"";
              case NUMBER, FORMULA -> "…";
            };
        shown = shown.replace("{" + slot.name() + "}", place);
      }
    }
    return shown;
  }

  /**
   * Returns the sentence that has this wording and these texts in its places. Read again, it has
   * the same texts there.
   */
  public String filledWith(Map<String, Filled> slots) {
    StringBuilder sentence = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      sentence.append(template, at, open).append(written(key.slots().get(name), slots.get(name)));
      at = close + 1;
    }
    return sentence.append(template.substring(at)).toString();
  }

  private static String written(SlotType type, Filled filled) {
    return switch (type) {
      case QUOTED, QUOTED_LIST -> quoted(filled, ", ");
      case TEXTS -> quoted(filled, " / ");
      case NUMBER, FORMULA -> filled.text();
    };
  }

  private static String quoted(Filled filled, String separator) {
    return filled.texts().stream()
        .map(text -> '"' + text + '"')
        .collect(Collectors.joining(separator));
  }

  /** Returns how many fixed pieces there are: the more, the more exactly a sentence is meant. */
  public int fixedPieces() {
    return (int) elements.stream().filter(Fixed.class::isInstance).count();
  }

  /** Compares a sentence with this wording. */
  public Outcome match(String sentence, List<SentenceToken> tokens) {
    return new Matching(sentence, tokens).run();
  }

  /** One comparison. */
  private final class Matching {

    private final String sentence;
    private final List<SentenceToken> tokens;
    private final Map<String, Filled> slots = new LinkedHashMap<>();
    private int position;

    Matching(String sentence, List<SentenceToken> tokens) {
      this.sentence = sentence;
      this.tokens = tokens;
    }

    Outcome run() {
      for (int i = 0; i < elements.size(); i++) {
        Optional<Text> expected =
            elements.get(i) instanceof Fixed fixed
                ? takeFixed(fixed)
                : takeSlot((Slot) elements.get(i), i);
        if (expected.isPresent()) {
          return mismatch(expected.get());
        }
      }
      return position == tokens.size() ? new Match(SentencePattern.this, slots) : mismatch(END);
    }

    private Mismatch mismatch(Text expected) {
      int offset =
          position < tokens.size()
              ? tokens.get(position).start()
              : sentence.stripTrailing().length();
      return new Mismatch(SentencePattern.this, position, offset, expected);
    }

    private Optional<Text> takeFixed(Fixed fixed) {
      if (isAt(position, fixed.text())) {
        position++;
        return Optional.empty();
      }
      return Optional.of(Text.same("\"" + fixed.text() + "\""));
    }

    private boolean isAt(int index, String text) {
      return index < tokens.size()
          && tokens.get(index).type() != SentenceToken.Type.QUOTED
          && tokens.get(index).text().equals(text);
    }

    private Optional<Text> takeSlot(Slot slot, int index) {
      if (slot.type() == SlotType.FORMULA) {
        return takeFormula(slot.name(), index);
      }
      boolean taken =
          switch (slot.type()) {
            case QUOTED -> takeQuoted(slot.name(), 1, ",");
            case QUOTED_LIST -> takeQuoted(slot.name(), Integer.MAX_VALUE, ",");
            case TEXTS -> takeQuoted(slot.name(), 2, "/");
            case NUMBER -> takeNumber(slot.name());
            case FORMULA -> throw new IllegalStateException("taken above");
          };
      return taken ? Optional.empty() : Optional.of(slot.type().title());
    }

    private boolean takeQuoted(String name, int most, String separator) {
      if (!isQuoted(position)) {
        return false;
      }
      int start = tokens.get(position).start();
      List<String> texts = new ArrayList<>(List.of(tokens.get(position++).text()));
      while (texts.size() < most && isAt(position, separator) && isQuoted(position + 1)) {
        texts.add(tokens.get(position + 1).text());
        position += 2;
      }
      slots.put(name, new Filled(texts.get(0), texts, start));
      return true;
    }

    private boolean isQuoted(int index) {
      return index < tokens.size() && tokens.get(index).type() == SentenceToken.Type.QUOTED;
    }

    private boolean takeNumber(String name) {
      int first = position;
      boolean negative = isAt(position, "-");
      int digits = negative ? position + 1 : position;
      if (digits >= tokens.size()
          || tokens.get(digits).type() != SentenceToken.Type.NUMBER
          || (negative && tokens.get(digits).start() != tokens.get(first).end())) {
        return false;
      }
      String text = (negative ? "-" : "") + tokens.get(digits).text();
      slots.put(name, new Filled(text, List.of(text), tokens.get(first).start()));
      position = digits + 1;
      return true;
    }

    private Optional<Text> takeFormula(String name, int index) {
      List<String> after = fixedAfter(index);
      int end = position;
      while (end < tokens.size() && !(!after.isEmpty() && fitting(end, after) == after.size())) {
        end++;
      }
      if (end == position) {
        return Optional.of(SlotType.FORMULA.title());
      }
      if (!after.isEmpty() && end == tokens.size()) {
        return Optional.of(departFromThoseAfter(after));
      }
      int start = tokens.get(position).start();
      String text = sentence.substring(start, tokens.get(end - 1).end());
      slots.put(name, new Filled(text, List.of(text), start));
      position = end;
      return Optional.empty();
    }

    /** Goes to where the words after a formula are followed longest, or else to the end. */
    private Text departFromThoseAfter(List<String> after) {
      int best = 0;
      int departure = tokens.size();
      for (int at = position; at < tokens.size(); at++) {
        int fitting = fitting(at, after);
        if (fitting > best) {
          best = fitting;
          departure = at + fitting;
        }
      }
      position = departure;
      return Text.same("\"" + String.join(" ", after.subList(best, after.size())) + "\"");
    }

    private List<String> fixedAfter(int index) {
      List<String> after = new ArrayList<>();
      for (int i = index + 1; i < elements.size(); i++) {
        if (!(elements.get(i) instanceof Fixed fixed)) {
          break;
        }
        after.add(fixed.text());
      }
      return after;
    }

    /** How many of these pieces stand from an index on. */
    private int fitting(int index, List<String> texts) {
      int fitting = 0;
      while (fitting < texts.size() && isAt(index + fitting, texts.get(fitting))) {
        fitting++;
      }
      return fitting;
    }
  }

  @Override
  public String toString() {
    return template;
  }
}

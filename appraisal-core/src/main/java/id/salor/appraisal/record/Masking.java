package id.salor.appraisal.record;

import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of the fields of an appraisal that tell of persons when it is recorded: each is
 * kept, dropped, or replaced by a keyed hash.
 *
 * <pre>{@code
 * Masking masking = Masking.ofPersons(key).with(Masking.Field.UNIT, Masking.Rule.HASH);
 * }</pre>
 *
 * <p>Only fields that calculate nothing can be masked: measures, facts, days and the order of
 * entries stay as they are, or the result could not be calculated once more. What the calculation
 * merely compares, the person of an earlier result with the person appraised, is replaced by equal
 * tokens on both sides. A unit or position by which a policy puts people together is hashed, never
 * dropped, under such a policy; a {@link Recorder} notices where dropping it would change a result.
 * A fact that tells who somebody is, or a text typed where a label is wanted, cannot be masked.
 */
public final class Masking {

  /** What can be masked. */
  public enum Field {
    /** The id of the appraisal, and that of an earlier one that is an input. */
    APPRAISAL_ID,
    /** The id of the person, there and in an earlier result. */
    APPRAISEE_ID,
    /** The name of the person. */
    NAME,
    /** The organisational unit. */
    UNIT,
    /** The title of the position, which in a small unit is a person. */
    POSITION,
    /** The documents that measures were read from. */
    DOCUMENT,
    /** Who entered a measure. */
    ENTERED_BY,
    /** Who confirmed a measure. */
    CONFIRMED_BY,
    /** The ids of entries, which are names of work, but may be those of people. */
    ENTRY_ID,
    /** What the person and the appraiser say in their own words. */
    NOTES;

    /** Returns the text form: {@code "appraisee-id"}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds a field by its {@link #text()}. */
    public static Optional<Field> tryParse(String text) {
      return Arrays.stream(values()).filter(field -> field.text().equals(text)).findFirst();
    }

    /** An identity that an appraisal cannot be without. */
    private boolean isNeeded() {
      return this == APPRAISAL_ID || this == APPRAISEE_ID || this == ENTRY_ID;
    }

    /** Of what kind a field is: two that name persons have the same tokens. */
    private String kind() {
      return switch (this) {
        case APPRAISEE_ID, ENTERED_BY, CONFIRMED_BY -> "person";
        default -> text();
      };
    }
  }

  /** What becomes of a field. */
  public enum Rule {
    /** It stays. */
    KEEP,
    /** It is replaced by a keyed hash. */
    HASH,
    /** It is left out. */
    DROP;

    /** Returns the text form: {@code "hash"}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a rule by its {@link #text()}. */
    public static Optional<Rule> tryParse(String text) {
      return Arrays.stream(values()).filter(rule -> rule.text().equals(text)).findFirst();
    }
  }

  private final Map<Field, Rule> rules;
  private final Optional<RecordKey> key;

  private Masking(Map<Field, Rule> rules, Optional<RecordKey> key) {
    this.rules = Collections.unmodifiableMap(new EnumMap<>(rules));
    this.key = key;
  }

  /** Returns the masking that keeps everything and has no key. */
  public static Masking none() {
    return new Masking(all(Rule.KEEP), Optional.empty());
  }

  /**
   * Returns the masking of persons: names and notes are dropped; ids, positions, documents and
   * whoever entered or confirmed something are hashed; units and the ids of entries are kept.
   */
  public static Masking ofPersons(RecordKey key) {
    Map<Field, Rule> rules = all(Rule.HASH);
    rules.put(Field.NAME, Rule.DROP);
    rules.put(Field.NOTES, Rule.DROP);
    rules.put(Field.UNIT, Rule.KEEP);
    rules.put(Field.ENTRY_ID, Rule.KEEP);
    return new Masking(rules, Optional.of(Objects.requireNonNull(key, "key")));
  }

  private static Map<Field, Rule> all(Rule rule) {
    return Arrays.stream(Field.values())
        .collect(
            Collectors.toMap(
                field -> field, field -> rule, (a, b) -> a, () -> new EnumMap<>(Field.class)));
  }

  /**
   * Returns this masking with another rule for one field.
   *
   * @throws IllegalArgumentException if an id that every appraisal has would be dropped, or a field
   *     hashed without a key
   */
  public Masking with(Field field, Rule rule) {
    if (!admits(field, rule)) {
      throw new IllegalArgumentException(
          rule == Rule.HASH
              ? "no key to hash " + field.text() + " with"
              : field.text() + " cannot be dropped");
    }
    Map<Field, Rule> changed = new EnumMap<>(rules);
    changed.put(field, rule);
    return new Masking(changed, key);
  }

  /** Tells whether {@link #with} would take this rule. */
  public boolean admits(Field field, Rule rule) {
    return switch (rule) {
      case KEEP -> true;
      case HASH -> key.isPresent();
      case DROP -> !field.isNeeded();
    };
  }

  /** Returns what becomes of each field. */
  public Map<Field, Rule> rules() {
    return rules;
  }

  /** Returns the key, if there is one. */
  Optional<RecordKey> key() {
    return key;
  }

  /** Returns an appraisal with its fields masked; the same one where nothing is to be masked. */
  public Appraisal mask(Appraisal appraisal) {
    if (rules.values().stream().allMatch(rule -> rule == Rule.KEEP)) {
      return appraisal;
    }
    return new Appraisal(
        AppraisalId.of(needed(Field.APPRAISAL_ID, appraisal.id().value())),
        appraisal.policy(),
        masked(appraisal.appraisee()),
        appraisal.period(),
        masked(appraisal.evidence()),
        masked(appraisal.notes()));
  }

  private Notes masked(Notes notes) {
    return notes.isEmpty()
        ? notes
        : new Notes(masked(Field.NOTES, notes.employee()), masked(Field.NOTES, notes.appraiser()));
  }

  private Appraisee masked(Appraisee person) {
    return new Appraisee(
        needed(Field.APPRAISEE_ID, person.id()),
        masked(Field.NAME, person.name()),
        masked(Field.UNIT, person.unit()),
        masked(Field.POSITION, person.position()));
  }

  private Evidence masked(Evidence evidence) {
    Evidence.Builder masked = Evidence.builder();
    evidence.data().forEach((name, datum) -> masked.datum(name, masked(datum)));
    evidence.entries().forEach((group, entries) -> masked(group, entries, masked));
    return masked.build();
  }

  private void masked(Name group, List<Entry> entries, Evidence.Builder masked) {
    masked.group(group);
    for (Entry entry : entries) {
      String id = needed(Field.ENTRY_ID, entry.id().value());
      masked.entry(group, new Entry(EntryId.of(id), masked(entry.evidence())));
    }
  }

  private Datum masked(Datum datum) {
    boolean isPlain = datum.source().isEmpty() && !(datum.value() instanceof InputValue.OfResult);
    return isPlain ? datum : new Datum(masked(datum.value()), datum.source().map(this::masked));
  }

  private MeasureSource masked(MeasureSource source) {
    return new MeasureSource(
        masked(Field.DOCUMENT, source.document()),
        masked(Field.ENTERED_BY, source.enteredBy()),
        masked(Field.CONFIRMED_BY, source.confirmedBy()),
        source.confirmedOn());
  }

  private InputValue masked(InputValue value) {
    if (!(value instanceof InputValue.OfResult given)) {
      return value;
    }
    PriorResult result = given.result();
    Map<Name, InputValue> exports = new LinkedHashMap<>();
    result.exports().forEach((name, export) -> exports.put(name, masked(export)));
    return new InputValue.OfResult(
        new PriorResult(
            result.appraisal().map(id -> AppraisalId.of(needed(Field.APPRAISAL_ID, id.value()))),
            masked(Field.APPRAISEE_ID, result.appraisee()),
            result.policy(),
            result.digest(),
            result.period(),
            exports));
  }

  private Optional<String> masked(Field field, Optional<String> text) {
    return rules.get(field) == Rule.DROP
        ? Optional.empty()
        : text.map(given -> needed(field, given));
  }

  private String needed(Field field, String text) {
    return rules.get(field) == Rule.HASH ? key.orElseThrow().token(field.kind(), text) : text;
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    rules.forEach((field, rule) -> words.add(field.text() + "=" + rule.text()));
    return String.join(" ", words);
  }
}

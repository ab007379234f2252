package id.salor.appraisal.model;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known: measures and facts by name, and groups of entries that hold evidence of their own.
 *
 * <p>What is not there is missing. It is never taken for zero.
 *
 * <pre>{@code
 * Evidence.builder()
 *     .fact("jabatan", "pelayanan publik")
 *     .measure("hari_mangkir", "0")
 *     .entry("kegiatan", "K1", Evidence.builder().measure("target", "12").measure("realisasi", "9"))
 *     .build();
 * }</pre>
 */
public final class Evidence {

  /** No evidence at all. */
  public static final Evidence EMPTY = builder().build();

  private final Map<Name, Datum> data;
  private final Map<Name, List<Entry>> entries;

  private Evidence(Map<Name, Datum> data, Map<Name, List<Entry>> entries) {
    this.data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    Map<Name, List<Entry>> copy = new LinkedHashMap<>();
    entries.forEach((group, members) -> copy.put(group, List.copyOf(members)));
    this.entries = Collections.unmodifiableMap(copy);
  }

  /** Returns a builder without evidence. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the measures and facts by name, in the order given. */
  public Map<Name, Datum> data() {
    return data;
  }

  /** Returns the measure or fact of this name; empty if it is missing. */
  public Optional<Datum> datum(Name name) {
    return Optional.ofNullable(data.get(name));
  }

  /** Returns the groups of entries by name, in the order given. */
  public Map<Name, List<Entry>> entries() {
    return entries;
  }

  /** Returns the entries of a group; none if the group is not there. */
  public List<Entry> entries(Name group) {
    return entries.getOrDefault(group, List.of());
  }

  /** Returns a builder that begins with this evidence. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.data.putAll(data);
    entries.forEach((group, members) -> builder.entries.put(group, new ArrayList<>(members)));
    return builder;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Evidence other
        && data.equals(other.data)
        && entries.equals(other.entries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(data, entries);
  }

  @Override
  public String toString() {
    return "Evidence" + data + entries;
  }

  /**
   * Collects evidence. Names and numbers may be given as text, exactly as a file would hold them.
   */
  public static final class Builder {

    private final Map<Name, Datum> data = new LinkedHashMap<>();
    private final Map<Name, List<Entry>> entries = new LinkedHashMap<>();

    private Builder() {}

    /** Gives a number, such as {@code measure("realisasi", "9.12")}. */
    public Builder measure(String name, String number) {
      return datum(Name.of(name), Datum.of(Rational.parse(number)));
    }

    /** Gives a whole number. */
    public Builder measure(String name, long number) {
      return datum(Name.of(name), Datum.of(Rational.of(number)));
    }

    /** Gives a number with its source. */
    public Builder measure(String name, String number, MeasureSource source) {
      return datum(Name.of(name), Datum.of(Rational.parse(number)).from(source));
    }

    /** Gives a label or an ISO date. */
    public Builder fact(String name, String text) {
      return datum(Name.of(name), Datum.of(text));
    }

    /** Gives a truth. */
    public Builder fact(String name, boolean truth) {
      return datum(Name.of(name), Datum.of(truth));
    }

    /**
     * Gives the result of another appraisal, of which the policy takes what it has declared; see
     * {@code AppraisalResult.asInput()}.
     */
    public Builder result(String name, PriorResult result) {
      return datum(Name.of(name), Datum.of(result));
    }

    /** Gives a measure or fact; what was given under this name before is replaced. */
    public Builder datum(Name name, Datum datum) {
      data.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(datum, "datum"));
      return this;
    }

    /** Adds an entry to a group. */
    public Builder entry(String group, String id, Builder evidence) {
      return entry(Name.of(group), new Entry(EntryId.of(id), evidence.build()));
    }

    /**
     * Gives a group that has no entries so far, to say that there are none. A group that is not
     * given at all is missing.
     */
    public Builder group(String name) {
      return group(Name.of(name));
    }

    /** Gives a group that has no entries so far. */
    public Builder group(Name name) {
      entries.computeIfAbsent(name, group -> new ArrayList<>());
      return this;
    }

    /** Adds an entry to a group. */
    public Builder entry(Name group, Entry entry) {
      entries.computeIfAbsent(group, name -> new ArrayList<>()).add(entry);
      return this;
    }

    /** Returns the evidence collected so far. */
    public Evidence build() {
      return new Evidence(data, entries);
    }
  }
}

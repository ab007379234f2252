package id.salor.appraisal.model;

import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where one given thing stands in the evidence of one appraisal: on the appraisal as a whole, or on
 * an entry.
 *
 * <p>Text form: {@code "skm"}, {@code "kegiatan.K2.realisasi"}.
 *
 * @param entries the entries that lead there, from the outermost in; none for the appraisal itself
 * @param name the name of the measure or fact
 */
public record InputPlace(List<Within> entries, Name name) {

  /**
   * One entry on the way.
   *
   * @param group the group it belongs to
   * @param id its identity within the group
   */
  public record Within(Name group, EntryId id) {

    /** Checks the components. */
    public Within {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(id, "id");
    }
  }

  /** Checks and copies the components. */
  public InputPlace {
    entries = List.copyOf(entries);
    Objects.requireNonNull(name, "name");
  }

  /** Returns the place of something of the appraisal as a whole. */
  public static InputPlace of(Name name) {
    return new InputPlace(List.of(), name);
  }

  /** Returns the groups that lead there. */
  public List<Name> groups() {
    return entries.stream().map(Within::group).toList();
  }

  /** Returns how people refer to the entry: {@code "kegiatan K2"}; empty for the whole. */
  public Optional<String> subject() {
    String subject = "";
    for (Within within : entries) {
      subject = EntrySubject.of(subject, within.group(), within.id().value());
    }
    return subject.isEmpty() ? Optional.empty() : Optional.of(subject);
  }

  /** Returns the evidence with another value here; the source of the old value is not kept. */
  public Evidence in(Evidence evidence, InputValue value) {
    return in(evidence, new Datum(value, Optional.empty()), 0);
  }

  private Evidence in(Evidence evidence, Datum datum, int depth) {
    if (depth == entries.size()) {
      return evidence.toBuilder().datum(name, datum).build();
    }
    Within within = entries.get(depth);
    Evidence.Builder builder = Evidence.builder();
    evidence.data().forEach(builder::datum);
    for (Name group : evidence.entries().keySet()) {
      builder.group(group);
      for (Entry entry : new ArrayList<>(evidence.entries(group))) {
        boolean isHere = group.equals(within.group()) && entry.id().equals(within.id());
        builder.entry(
            group, isHere ? new Entry(entry.id(), in(entry.evidence(), datum, depth + 1)) : entry);
      }
    }
    return builder.build();
  }

  @Override
  public String toString() {
    String way =
        entries.stream()
            .map(within -> within.group() + "." + within.id() + ".")
            .collect(Collectors.joining());
    return way + name;
  }
}

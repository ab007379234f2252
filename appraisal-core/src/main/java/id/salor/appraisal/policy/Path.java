package id.salor.appraisal.policy;

import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The full name of something a policy declares: the groups that lead to it, and its own name.
 *
 * <p>Text form: {@code "nilai_kinerja"} for the appraisal as a whole, {@code "kegiatan.capaian"}
 * for something of each entry of a group.
 *
 * @param groups the groups from the outermost in; empty for the appraisal as a whole
 * @param name its own name
 */
public record Path(List<Name> groups, Name name) implements Comparable<Path> {

  /** Checks and copies the components. */
  public Path {
    groups = List.copyOf(groups);
    Objects.requireNonNull(name, "name");
  }

  /** Returns the path of something of the appraisal as a whole. */
  public static Path of(Name name) {
    return new Path(List.of(), name);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Path parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a path: \"" + text + "\""));
  }

  /** Reads the text form; empty where {@link #parse(String)} would throw. */
  public static Optional<Path> tryParse(String text) {
    List<Name> names = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      Optional<Name> name = Name.tryParse(part);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(new Path(names.subList(0, names.size() - 1), names.get(names.size() - 1)));
  }

  /** Returns the path of a name beside this one. */
  public Path sibling(Name other) {
    return new Path(groups, other);
  }

  @Override
  public int compareTo(Path other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return Stream.concat(groups.stream(), Stream.of(name))
        .map(Name::value)
        .collect(Collectors.joining("."));
  }
}

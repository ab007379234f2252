package id.salor.appraisal.rules.guide;

import id.salor.appraisal.policy.Path;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is appraised or calculated on the way, with how it comes about.
 *
 * @param path the quantity, or an input where a policy rates by what is given
 * @param title the wording for people
 * @param of the group whose entries each have one; empty for the appraisal as a whole
 * @param scale what its values are, such as {@code "0 sampai 110 poin"}
 * @param forWhom whom it concerns; empty where everybody
 * @param passages how it comes about; none for an input
 * @param inputs what is given for it, by path
 * @param tables the tables that are shown with it
 * @param steps what is calculated on the way to it, nearest first; each is told once in a guide
 */
public record Subject(
    Path path,
    Text title,
    Text of,
    Text scale,
    Text forWhom,
    List<Passage> passages,
    List<Path> inputs,
    List<Name> tables,
    List<Subject> steps) {

  /** Checks and copies the components. */
  public Subject {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(forWhom, "forWhom");
    passages = List.copyOf(passages);
    inputs = List.copyOf(inputs);
    tables = List.copyOf(tables);
    steps = List.copyOf(steps);
  }

  /** Tells whether it is given rather than calculated. */
  public boolean isGiven() {
    return passages.isEmpty();
  }

  /** Returns this and every step, in order. */
  public Stream<Subject> all() {
    return Stream.concat(Stream.of(this), steps.stream().flatMap(Subject::all));
  }

  /** Returns the first passage, if there is one. */
  public Optional<Passage> first() {
    return passages.stream().findFirst();
  }
}

package id.salor.appraisal.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something read or resolved from outside, with every issue found on the way.
 *
 * <p>There is a value exactly when no issue is an error; warnings and notes travel with the value.
 *
 * @param <T> what was read
 */
public final class Validated<T> {

  private final Optional<T> value;
  private final List<Issue> issues;

  private Validated(Optional<T> value, List<Issue> issues) {
    this.value = value;
    this.issues = List.copyOf(issues);
  }

  /** Returns a value without issues. */
  public static <T> Validated<T> of(T value) {
    return new Validated<>(Optional.of(value), List.of());
  }

  /**
   * Returns the value if none of the issues is an error, else only the issues.
   *
   * @param value what was read; may be incomplete, and is dropped, where an issue is an error
   */
  public static <T> Validated<T> of(T value, List<Issue> issues) {
    return issues.stream().anyMatch(Issue::isError)
        ? invalid(issues)
        : new Validated<>(Optional.of(value), issues);
  }

  /**
   * Returns no value, with its reasons.
   *
   * @throws IllegalArgumentException if none of the issues is an error
   */
  public static <T> Validated<T> invalid(List<Issue> issues) {
    if (issues.stream().noneMatch(Issue::isError)) {
      throw new IllegalArgumentException("invalid without an error: " + issues);
    }
    return new Validated<>(Optional.empty(), issues);
  }

  /** Returns no value, with its one reason. */
  public static <T> Validated<T> invalid(Issue issue) {
    return invalid(List.of(issue));
  }

  /** Returns the value, if there is one. */
  public Optional<T> value() {
    return value;
  }

  /** Returns every issue, in the order found. */
  public List<Issue> issues() {
    return issues;
  }

  /** Tells whether there is a value. */
  public boolean isValid() {
    return value.isPresent();
  }

  /**
   * Returns the value, for callers that have made sure there is one.
   *
   * @throws IllegalStateException if there is none; it lists the issues
   */
  public T get() {
    return value.orElseThrow(() -> new IllegalStateException("no value because of:\n" + joined()));
  }

  /** Returns the outcome of a function of the value, with the issues kept. */
  public <U> Validated<U> map(Function<? super T, ? extends U> function) {
    return new Validated<>(value.map(function), issues);
  }

  /** Returns the outcome of a next step, with the issues of both. */
  public <U> Validated<U> flatMap(Function<? super T, Validated<U>> next) {
    if (value.isEmpty()) {
      return new Validated<>(Optional.empty(), issues);
    }
    Validated<U> outcome = next.apply(value.get());
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(outcome.issues);
    return new Validated<>(outcome.value, all);
  }

  private String joined() {
    StringBuilder text = new StringBuilder();
    issues.forEach(issue -> text.append(issue).append('\n'));
    return text.toString();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Validated<?> other
        && value.equals(other.value)
        && issues.equals(other.issues);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, issues);
  }

  @Override
  public String toString() {
    return value.map(Object::toString).orElse("invalid") + " " + issues;
  }
}

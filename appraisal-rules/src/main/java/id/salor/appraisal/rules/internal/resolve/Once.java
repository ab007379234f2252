package id.salor.appraisal.rules.internal.resolve;

import java.util.Objects;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once, whichever threads come first. */
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private T value;

  private Once(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Returns a value that is not made yet. */
  public static <T> Once<T> of(Supplier<T> maker) {
    return new Once<>(Objects.requireNonNull(maker, "maker"));
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }
}

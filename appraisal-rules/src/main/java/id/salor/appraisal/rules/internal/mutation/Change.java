package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.value.Text;
import java.util.function.Function;

/**
 * One thing, changed.
 *
 * @param to what it becomes
 * @param what the change in words
 */
record Change<T>(T to, Text what) {

  <R> Change<R> map(Function<T, R> made) {
    return new Change<>(made.apply(to), what);
  }

  static Text becomes(Object from, Object to) {
    return Text.of(from + " menjadi " + to, from + " becomes " + to);
  }
}

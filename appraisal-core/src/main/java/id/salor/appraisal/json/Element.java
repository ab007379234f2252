package id.salor.appraisal.json;

import java.util.Optional;

/**
 * The text of one appraisal as it was cut out of an input.
 *
 * @param text the text; only its beginning where it was refused
 * @param line the line of its first character
 * @param column the column of its first character
 * @param refusal why it was not kept whole, if so
 * @param shape whether its end is certain
 */
record Element(String text, int line, int column, Optional<Refusal> refusal, Shape shape) {

  /** Why an element is not kept whole. */
  enum Refusal {
    TEXT_TOO_LONG,
    TOO_LARGE,
    TOO_DEEP
  }

  /** Whether the brackets and quotes of an element match, so that its end is certain. */
  enum Shape {
    CLOSED,
    BROKEN
  }
}

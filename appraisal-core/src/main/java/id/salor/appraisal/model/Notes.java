package id.salor.appraisal.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What the person appraised and the appraiser wish to say in their own words. Notes are printed and
 * kept with the record; no rule reads them and they change no result.
 *
 * <p>A text is kept as it was written, with its line breaks; one that is blank is no note.
 *
 * <pre>{@code
 * Notes.NONE.withEmployee("The survey came in late.").withAppraiser("Seen; we follow up in May.")
 * }</pre>
 *
 * @param employee the note of the person appraised
 * @param appraiser the note of the appraiser
 */
public record Notes(Optional<String> employee, Optional<String> appraiser) {

  /** Most characters of one note: about a printed page. */
  public static final int MAX_LENGTH = 4_000;

  /** Nobody wrote anything. */
  public static final Notes NONE = new Notes(Optional.empty(), Optional.empty());

  /**
   * Checks the components; blank ones become absent.
   *
   * @throws IllegalArgumentException if a note is longer than {@link #MAX_LENGTH}
   */
  public Notes {
    employee = checked(employee, "employee");
    appraiser = checked(appraiser, "appraiser");
  }

  private static Optional<String> checked(Optional<String> note, String whose) {
    Objects.requireNonNull(note, whose);
    if (note.isPresent() && note.get().length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the note of the " + whose + " has " + note.get().length() + " characters");
    }
    return note.filter(text -> !text.isBlank());
  }

  /** Returns these notes with what the person appraised says. */
  public Notes withEmployee(String note) {
    return new Notes(Optional.of(note), appraiser);
  }

  /** Returns these notes with what the appraiser says. */
  public Notes withAppraiser(String note) {
    return new Notes(employee, Optional.of(note));
  }

  /** Tells whether nobody wrote anything. */
  public boolean isEmpty() {
    return employee.isEmpty() && appraiser.isEmpty();
  }
}

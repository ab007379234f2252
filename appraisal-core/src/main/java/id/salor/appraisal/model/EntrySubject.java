package id.salor.appraisal.model;

import id.salor.appraisal.value.Name;

/**
 * How people refer to an entry, so that an issue can say which one it is about: {@code "kegiatan
 * K2"}, and for an entry within it {@code "kegiatan K2 / aspek A1"}.
 */
public final class EntrySubject {

  /** Divides an entry from what is within it. */
  public static final String WITHIN = " / ";

  private EntrySubject() {}

  /**
   * Returns the words for an entry.
   *
   * @param outer the words for the entry that holds it; empty where it lies on the appraisal itself
   * @param group its group
   * @param id its id
   */
  public static String of(String outer, Name group, String id) {
    return (outer.isEmpty() ? "" : outer + WITHIN) + group + " " + id;
  }
}

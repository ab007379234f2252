package id.salor.appraisal.value;

/** A language in which the library speaks to people. */
public enum Language {
  /** Bahasa Indonesia, the language of the law and of the shipped policies. */
  ID,
  /** English. */
  EN
}

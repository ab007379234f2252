package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The words of column headings in one language. A table may use those of any. */
enum HeadingWords {
  /** Bahasa Indonesia. */
  INDONESIAN("bila", "maka", "dasar hukum", "tafsiran", "catatan"),
  /** English. */
  ENGLISH("if", "then", "legal basis", "interpretation", "note");

  private final String key;
  private final String output;
  private final String law;
  private final String interpretation;
  private final String note;

  HeadingWords(String key, String output, String law, String interpretation, String note) {
    this.key = key;
    this.output = output;
    this.law = law;
    this.interpretation = interpretation;
    this.note = note;
  }

  /** Returns the language to speak about a table: that of most of its headings. */
  static HeadingWords of(List<String> headings) {
    return ENGLISH.count(headings) > INDONESIAN.count(headings) ? ENGLISH : INDONESIAN;
  }

  /** Tells whether a text is a certain word in any language. */
  static boolean isAny(Function<HeadingWords, String> word, String text) {
    return Arrays.stream(values()).map(word).anyMatch(text::equals);
  }

  private long count(List<String> headings) {
    return headings.stream().filter(this::isHeading).count();
  }

  private boolean isHeading(String heading) {
    return List.of(law, interpretation, note).contains(heading)
        || heading.startsWith(key + " ")
        || heading.startsWith(output + " ");
  }

  /** Returns the word before the name of a key. */
  String key() {
    return key;
  }

  /** Returns the word before the name of an output. */
  String output() {
    return output;
  }

  /** Returns the heading of the articles. */
  String law() {
    return law;
  }

  /** Returns the heading of the reasons of interpretations. */
  String interpretation() {
    return interpretation;
  }

  /** Returns the heading of remarks. */
  String note() {
    return note;
  }

  /** Returns every heading as people write it. */
  Text all() {
    return Text.of(all("<nama>"), all("<name>"));
  }

  private String all(String name) {
    return String.join(", ", key + " " + name, output + " " + name, law, interpretation, note);
  }
}

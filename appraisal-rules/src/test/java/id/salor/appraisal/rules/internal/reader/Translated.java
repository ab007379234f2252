package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Files of sentences said in another language, line by line; comments stay as they are. */
public final class Translated {

  /** A formula may go on in so many lines before the words after it. */
  private static final int MOST_LINES = 8;

  private Translated() {}

  /** Returns the text of a file in another language, each sentence on the line it was on. */
  public static String file(String text, Vocabulary from, Vocabulary to) {
    List<String> lines = text.lines().toList();
    StringBuilder translated = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      int taken = 0;
      Optional<SentencePattern.Match> match = Optional.empty();
      boolean isSentence = !lines.get(at).isBlank() && !lines.get(at).strip().startsWith("//");
      while (isSentence && match.isEmpty() && taken < MOST_LINES && at + taken < lines.size()) {
        taken++;
        match = from.find(String.join("\n", lines.subList(at, at + taken)).strip());
      }
      String first = lines.get(at);
      String indent = first.substring(0, first.length() - first.stripLeading().length());
      translated.append(match.map(m -> indent + to.translate(m)).orElse(first)).append('\n');
      at += match.isPresent() ? taken : 1;
    }
    return translated.toString();
  }
}

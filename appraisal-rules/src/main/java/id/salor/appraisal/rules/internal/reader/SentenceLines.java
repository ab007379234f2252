package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.source.Characters;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into sentences: comments and empty lines go, a line with an open parenthesis is
 * joined with those after it, and characters that have no business in a rule file are refused.
 */
final class SentenceLines {

  static final int MAX_LINES = 20_000;
  static final int MAX_LINE_LENGTH = 4_000;
  private static final int MAX_JOINED = 64;

  /** Quotation marks that word processors write. */
  private static final String CURLY = "\u201C\u201D\u201E\u201F\u2018\u2019\u00AB\u00BB";

  private static final Text CHARACTERS =
      Text.of("karakter dalam satu baris", "characters in one line");

  private final SourceText source;
  private final Vocabulary vocabulary;
  private final List<Issue> issues;
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceLines(SourceText source, Vocabulary vocabulary, List<Issue> issues) {
    this.source = source;
    this.vocabulary = vocabulary;
    this.issues = issues;
  }

  static List<Sentence> of(SourceText source, Vocabulary vocabulary, List<Issue> issues) {
    SentenceLines lines = new SentenceLines(source, vocabulary, issues);
    lines.run();
    return lines.sentences;
  }

  /**
   * A line as it is read, and whether something on it was reported. What may not stand there has
   * been replaced by what was probably meant, so that one slip leads to one issue.
   */
  private record Line(String text, boolean isReported) {

    boolean isEmpty() {
      return text.isBlank() || isComment();
    }

    boolean isComment() {
      return text.strip().startsWith("//");
    }
  }

  private void run() {
    List<String> lines = source.lines();
    if (lines.size() > MAX_LINES) {
      issues.add(
          source.issue(
              Issue.of(RuleCode.TOO_LARGE, MAX_LINES, Text.of("baris", "lines")),
              source.location(MAX_LINES, 1)));
      return;
    }
    List<Line> cleaned = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      cleaned.add(clean(i));
    }
    for (int i = 0; i < cleaned.size(); i++) {
      if (!cleaned.get(i).isEmpty()) {
        i = addSentence(cleaned, i);
      }
    }
  }

  /** Adds the sentence that begins on a line and returns the last line it takes. */
  private int addSentence(List<Line> lines, int first) {
    String line = lines.get(first).text();
    int indent = line.length() - line.stripLeading().length();
    StringBuilder text = new StringBuilder(line.strip());
    boolean reported = lines.get(first).isReported();
    int last = first;
    int open = firstOpenParenthesis(text);
    while (open >= 0
        && last - first < MAX_JOINED
        && last + 1 < lines.size()
        && !isSentence(lines.get(last + 1))) {
      last++;
      Line next = lines.get(last);
      text.append('\n').append(next.isComment() ? "" : next.text().stripTrailing());
      reported |= next.isReported();
      open = firstOpenParenthesis(text);
    }
    Sentence sentence = new Sentence(source, first + 1, text.toString(), indent, reported);
    if (open >= 0 && !reported) {
      issues.add(sentence.issue(Issue.of(RuleCode.UNCLOSED_PARENTHESIS), open));
      sentence = new Sentence(source, first + 1, text.toString(), indent, true);
    }
    sentences.add(sentence);
    return last;
  }

  /** Tells whether a line begins a sentence, so that it cannot be the rest of a formula. */
  private boolean isSentence(Line line) {
    String text = line.text().strip();
    return vocabulary.read(text, SentenceKey.Section.FRAME).get(0) instanceof SentencePattern.Match
        || vocabulary.read(text, SentenceKey.Section.TERM).get(0) instanceof SentencePattern.Match;
  }

  /** Where a parenthesis stands that is not closed, outside quotation marks; -1 for none. */
  private static int firstOpenParenthesis(CharSequence text) {
    List<Integer> open = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        open.add(i);
      } else if (!quoted && c == ')' && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    return quoted || open.isEmpty() ? -1 : open.get(open.size() - 1);
  }

  /** Reports the first thing that may not stand on a line. */
  private Line clean(int index) {
    String line = source.lines().get(index);
    if (line.length() > MAX_LINE_LENGTH) {
      report(Issue.of(RuleCode.TOO_LARGE, MAX_LINE_LENGTH, CHARACTERS), index, MAX_LINE_LENGTH);
      return new Line(line.substring(0, MAX_LINE_LENGTH), true);
    }
    StringBuilder text = new StringBuilder();
    boolean reported = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean curly = CURLY.indexOf(c) >= 0;
      if ((curly || isForbidden(c)) && !reported) {
        Issue issue =
            curly
                ? Issue.of(RuleCode.CURLY_QUOTE)
                : Issue.of(RuleCode.FORBIDDEN_CHARACTER, name(line, i));
        report(issue, index, i);
        reported = true;
      }
      if (curly) {
        text.append(c == '\u2018' || c == '\u2019' ? '\'' : '"');
      } else if (Characters.isUnusualBlank(c)) {
        text.append(' ');
      } else if (!isForbidden(c)) {
        text.append(c);
      }
    }
    return new Line(text.toString(), reported);
  }

  private void report(Issue issue, int index, int offset) {
    issues.add(source.issue(issue, index + 1, offset + 1));
  }

  /** A backslash could begin an escape; the others cannot be seen, or turn the reading around. */
  private static boolean isForbidden(char c) {
    return c == '\\' || c == '\n' || Characters.isHidden(c);
  }

  private static String name(String line, int at) {
    int c = line.codePointAt(at);
    return switch (Character.getType(c)) {
      case Character.OTHER_PUNCTUATION, Character.OTHER_SYMBOL ->
          "\"" + Character.toString(c) + "\"";
      default -> Characters.name(c);
    };
  }
}

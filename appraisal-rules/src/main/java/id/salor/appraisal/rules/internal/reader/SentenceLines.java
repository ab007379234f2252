package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into sentences: comments and empty lines go, a line with an open parenthesis is
 * joined with those after it, and characters that have no business in a rule file are refused.
 */
final class SentenceLines {

  private static final int MAX_LINES = 20_000;
  private static final int MAX_LINE_LENGTH = 4_000;
  private static final int MAX_JOINED = 64;

  private final SourceText source;
  private final List<Issue> issues;
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceLines(SourceText source, List<Issue> issues) {
    this.source = source;
    this.issues = issues;
  }

  static List<Sentence> of(SourceText source, List<Issue> issues) {
    SentenceLines lines = new SentenceLines(source, issues);
    lines.run();
    return lines.sentences;
  }

  private void run() {
    List<String> lines = source.lines();
    if (lines.size() > MAX_LINES) {
      issues.add(
          source.issue(Issue.of(RuleCode.TOO_LARGE, MAX_LINES), source.location(MAX_LINES, 1)));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      String stripped = lines.get(i).strip();
      if (stripped.isEmpty() || stripped.startsWith("//") || !isClean(i)) {
        continue;
      }
      i = addSentence(lines, i);
    }
  }

  /** Adds the sentence that begins on a line and returns the last line it takes. */
  private int addSentence(List<String> lines, int first) {
    String line = lines.get(first);
    int indent = line.length() - line.stripLeading().length();
    StringBuilder text = new StringBuilder(line.strip());
    int last = first;
    while (openParentheses(text) > 0
        && last - first < MAX_JOINED
        && last + 1 < lines.size()
        && !isFrame(lines.get(last + 1))
        && isClean(last + 1)) {
      last++;
      text.append('\n').append(lines.get(last).stripTrailing());
    }
    sentences.add(new Sentence(source, first + 1, text.toString(), indent));
    return last;
  }

  private static boolean isFrame(String line) {
    String stripped = line.strip();
    return stripped.equals("selesai") || stripped.startsWith("aturan \"");
  }

  private static int openParentheses(CharSequence text) {
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        open++;
      } else if (!quoted && c == ')') {
        open--;
      }
    }
    return quoted ? 0 : open;
  }

  /** Reports what may not stand on a line; a line with such a character is not read further. */
  private boolean isClean(int index) {
    String line = source.lines().get(index);
    if (line.length() > MAX_LINE_LENGTH) {
      report(Issue.of(RuleCode.TOO_LARGE, MAX_LINE_LENGTH), index, MAX_LINE_LENGTH);
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u2018' || c == '\u2019') {
        report(Issue.of(RuleCode.CURLY_QUOTE), index, i);
        return false;
      }
      if (isForbidden(c)) {
        report(Issue.of(RuleCode.FORBIDDEN_CHARACTER, name(c)), index, i);
        return false;
      }
    }
    return true;
  }

  private void report(Issue issue, int index, int offset) {
    issues.add(source.issue(issue, index + 1, offset + 1));
  }

  /** A backslash could begin an escape; the others cannot be seen, or turn the reading around. */
  private static boolean isForbidden(char c) {
    int type = Character.getType(c);
    return c == '\\'
        || (type == Character.CONTROL && c != '\t')
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static String name(char c) {
    return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT
        ? String.format("U+%04X", (int) c)
        : "\"" + c + "\"";
  }
}

package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SlotType;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a file of sentences out in the one way.
 *
 * <p>The words of the frame that begin a part stand at the edge and everything else in a rule four
 * blanks from it, the further lines of a formula eight. One blank stands between words, and one
 * empty line between rules; a comment keeps its line and its words, and its distance from the rule
 * below it. Where a formula is broken into lines is its author's to say.
 */
public final class RuleLayout {

  private static final String INDENT = " ".repeat(2 + 2);
  private static final String COMMENT = "//";

  private final SourceText source;
  private final Vocabulary vocabulary;
  private final StringBuilder text = new StringBuilder();
  private boolean isWithinRule;
  private boolean isAfterRule;
  private boolean isAfterEmptyLine;

  private RuleLayout(SourceText source) {
    this.source = source;
    this.vocabulary = FileLanguage.of(source).vocabulary();
  }

  /** Returns the text of a file that can be read without errors, laid out. */
  public static String of(SourceText source) {
    RuleLayout layout = new RuleLayout(source);
    layout.run();
    return layout.text.toString();
  }

  private void run() {
    Map<Integer, Sentence> byLine = new LinkedHashMap<>();
    for (Sentence sentence : SentenceLines.of(source, vocabulary, new ArrayList<>())) {
      byLine.put(sentence.line(), sentence);
    }
    int line = 1;
    while (line <= source.lines().size()) {
      Sentence sentence = byLine.get(line);
      int lines = 1;
      if (sentence != null) {
        lines += (int) sentence.text().chars().filter(c -> c == '\n').count();
        add(sentence, source.lines().subList(line - 1, line - 1 + lines));
      } else if (source.line(line).isBlank()) {
        isAfterEmptyLine = true;
      } else {
        addComment(source.line(line));
      }
      line += lines;
    }
  }

  private void addComment(String line) {
    addLine(isWithinRule ? INDENT : "", line.strip());
  }

  private void add(Sentence sentence, List<String> lines) {
    SentencePattern.Match match = vocabulary.find(sentence.text()).orElseThrow();
    boolean isEdge =
        switch (match.pattern().key()) {
          case RULE, WHEN, THEN, END -> true;
          default -> false;
        };
    String indent = isEdge ? "" : INDENT;
    if (lines.size() == 1) {
      addLine(indent, oneLine(match));
    } else {
      addBroken(indent, lines);
    }
    isAfterRule = match.pattern().key() == SentenceKey.END;
    isWithinRule = !isAfterRule;
  }

  private static String oneLine(SentencePattern.Match match) {
    Map<String, SentencePattern.Filled> slots = new LinkedHashMap<>(match.slots());
    match
        .pattern()
        .key()
        .slots()
        .forEach(
            (name, type) -> {
              if (type == SlotType.FORMULA) {
                SentencePattern.Filled filled = slots.get(name);
                String formula = Spacing.of(filled.text());
                slots.put(
                    name, new SentencePattern.Filled(formula, List.of(formula), filled.start()));
              }
            });
    return match.pattern().filledWith(slots);
  }

  private void addBroken(String indent, List<String> lines) {
    addLine(indent, Spacing.of(lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      if (line.strip().startsWith(COMMENT)) {
        addLine(indent + INDENT, line.strip());
      } else if (!line.isBlank()) {
        addLine(indent + INDENT, Spacing.of(line));
      }
    }
  }

  private void addLine(String indent, String line) {
    boolean isApart = isAfterRule || (isAfterEmptyLine && !isWithinRule);
    if (isApart && !text.isEmpty()) {
      text.append('\n');
    }
    text.append(indent).append(line).append('\n');
    isAfterRule = false;
    isAfterEmptyLine = false;
  }
}

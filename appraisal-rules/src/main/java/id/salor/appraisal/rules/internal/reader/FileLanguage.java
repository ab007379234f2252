package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The language a file of sentences is in, and where it says so: the first line that begins a rule,
 * or belongs to the frame of one. A file is in one language; a folder may hold files of several.
 *
 * @param vocabulary the sentences of the language; Bahasa Indonesia where the file does not say
 * @param line the line that says so, from 1; 0 where none does
 */
public record FileLanguage(Vocabulary vocabulary, int line) {

  /** Returns the language of a file. */
  public static FileLanguage of(SourceText source) {
    // a line that begins or frames a rule; else, in a file that has none, what looks like one
    return find(source, FileLanguage::isOfFrame)
        .or(() -> find(source, FileLanguage::isAlmostRule))
        .orElse(new FileLanguage(Vocabulary.indonesian(), 0));
  }

  /**
   * Returns what the digest of a policy covers of the vocabularies: the version of each that one of
   * its files is in. So a better wording in English is no change to policies written in Bahasa
   * Indonesia. A policy whose files say no language counts as in Bahasa Indonesia.
   */
  public static String versions(Collection<SourceText> sources) {
    List<Vocabulary> said =
        sources.stream()
            .map(FileLanguage::of)
            .filter(language -> language.line() > 0)
            .map(FileLanguage::vocabulary)
            .toList();
    return Vocabulary.all().stream()
        .filter(said.isEmpty() ? Vocabulary.indonesian()::equals : said::contains)
        .map(Vocabulary::version)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the vocabularies of the other languages. */
  List<Vocabulary> others() {
    return Vocabulary.all().stream().filter(other -> other != vocabulary).toList();
  }

  private static Optional<FileLanguage> find(
      SourceText source, BiPredicate<Vocabulary, String> says) {
    List<String> lines = source.lines();
    for (int i = 0; i < Math.min(lines.size(), SentenceLines.MAX_LINES); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.length() > SentenceLines.MAX_LINE_LENGTH) {
        continue;
      }
      for (Vocabulary vocabulary : Vocabulary.all()) {
        if (says.test(vocabulary, line)) {
          return Optional.of(new FileLanguage(vocabulary, i + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfFrame(Vocabulary vocabulary, String line) {
    return firstWord(line).equals(ruleWord(vocabulary))
        || vocabulary.read(line, SentenceKey.Section.FRAME).get(0) instanceof SentencePattern.Match;
  }

  private static boolean isAlmostRule(Vocabulary vocabulary, String line) {
    return Suggestion.nearest(firstWord(line), List.of(ruleWord(vocabulary))).isPresent();
  }

  private static String ruleWord(Vocabulary vocabulary) {
    return firstWord(vocabulary.pattern(SentenceKey.RULE).template());
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}

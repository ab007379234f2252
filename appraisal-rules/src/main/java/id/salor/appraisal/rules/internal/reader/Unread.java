package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SentenceToken;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a sentence that has no known wording where it departs and what was probably meant. */
final class Unread {

  private Unread() {}

  static Issue issue(
      Sentence sentence,
      SentencePattern.Mismatch mismatch,
      Vocabulary vocabulary,
      SentenceKey.Section section) {
    for (SentenceToken token : SentenceToken.of(sentence.text())) {
      if (token.type() == SentenceToken.Type.UNCLOSED) {
        return sentence.issue(Issue.of(RuleCode.UNCLOSED_QUOTE), token.start());
      }
    }
    if (mismatch.isGoingOn()) {
      return issue(sentence, mismatch);
    }
    // the wording that looks most like it, else the one it follows longest
    Optional<SentencePattern.Mismatch> near =
        vocabulary
            .nearest(sentence.text(), section)
            .flatMap(pattern -> mismatch(pattern, sentence))
            .or(() -> withFirstWordMended(sentence, vocabulary, section));
    if (near.isEmpty() && mismatch.pieces() == 0) {
      return unlikeAny(sentence, vocabulary, section);
    }
    SentencePattern.Mismatch meant =
        near.filter(found -> isSlip(sentence, found))
            .or(() -> withoutQuotes(sentence, mismatch, vocabulary))
            .or(() -> near)
            .orElse(mismatch);
    return issue(sentence, meant);
  }

  /** Tells whether the word at the departure is nearly the one that belongs there. */
  private static boolean isSlip(Sentence sentence, SentencePattern.Mismatch mismatch) {
    String expected = mismatch.expected().id().replace("\"", "");
    return tokenAt(sentence, mismatch.offset())
        .filter(token -> Suggestion.nearest(token.text(), List.of(expected)).isPresent())
        .isPresent();
  }

  private static Optional<SentenceToken> tokenAt(Sentence sentence, int offset) {
    return SentenceToken.of(sentence.text()).stream()
        .filter(token -> token.start() == offset)
        .findFirst();
  }

  /** The issue that a sentence departs from what it was meant to be. */
  static Issue issue(Sentence sentence, SentencePattern.Mismatch meant) {
    return sentence.issue(
        Issue.of(RuleCode.SENTENCE, meant.expected(), meant.pattern().shown()), meant.offset());
  }

  /** A sentence that would be known, were its first word spelt as the nearest that begins one. */
  private static Optional<SentencePattern.Mismatch> withFirstWordMended(
      Sentence sentence, Vocabulary vocabulary, SentenceKey.Section section) {
    SentenceToken first = SentenceToken.of(sentence.text()).get(0);
    return Suggestion.nearest(first.text(), beginnings(vocabulary, section))
        .map(word -> word + sentence.text().substring(first.end()))
        .map(mended -> vocabulary.read(mended, section).get(0))
        .filter(SentencePattern.Match.class::isInstance)
        .flatMap(match -> mismatch(((SentencePattern.Match) match).pattern(), sentence));
  }

  private static List<String> beginnings(Vocabulary vocabulary, SentenceKey.Section section) {
    return vocabulary.patterns(section).stream()
        .map(pattern -> SentenceToken.of(pattern.template()).get(0).text())
        .distinct()
        .toList();
  }

  /** A sentence that would be known, were its word at the departure in quotation marks. */
  private static Optional<SentencePattern.Mismatch> withoutQuotes(
      Sentence sentence, SentencePattern.Mismatch mismatch, Vocabulary vocabulary) {
    Optional<SentenceToken> word =
        tokenAt(sentence, mismatch.offset())
            .filter(token -> token.type() == SentenceToken.Type.WORD);
    return word.flatMap(
        token -> {
          String quoted =
              sentence.text().substring(0, token.start())
                  + '"'
                  + token.text()
                  + '"'
                  + sentence.text().substring(token.end());
          SentencePattern.Outcome outcome =
              vocabulary.read(quoted, mismatch.pattern().key().section()).get(0);
          return outcome instanceof SentencePattern.Match match
              ? mismatch(match.pattern(), sentence)
              : Optional.empty();
        });
  }

  /** What may stand there, by first words, where nothing is near. */
  private static Issue unlikeAny(
      Sentence sentence, Vocabulary vocabulary, SentenceKey.Section section) {
    String beginnings =
        beginnings(vocabulary, section).stream()
            .map(word -> word + " …")
            .collect(Collectors.joining(", "));
    Text expected =
        section == SentenceKey.Section.CONDITION
            ? Text.of("syarat", "a condition")
            : Text.of("ketentuan", "a term");
    return sentence.issue(Issue.of(RuleCode.SENTENCE, expected, beginnings), 0);
  }

  private static Optional<SentencePattern.Mismatch> mismatch(
      SentencePattern pattern, Sentence sentence) {
    return pattern.match(sentence.text(), SentenceToken.of(sentence.text()))
            instanceof SentencePattern.Mismatch found
        ? Optional.of(found)
        : Optional.empty();
  }
}

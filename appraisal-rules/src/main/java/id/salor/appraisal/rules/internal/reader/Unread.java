package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SentenceToken;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import java.util.Optional;

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
    // the wording that looks most like it, else the one it follows longest
    SentencePattern.Mismatch meant =
        vocabulary
            .nearest(sentence.text(), section)
            .flatMap(pattern -> mismatch(pattern, sentence))
            .orElse(mismatch);
    return sentence.issue(
        Issue.of(RuleCode.SENTENCE, meant.expected(), meant.pattern().shown()), meant.offset());
  }

  private static Optional<SentencePattern.Mismatch> mismatch(
      SentencePattern pattern, Sentence sentence) {
    return pattern.match(sentence.text(), SentenceToken.of(sentence.text()))
            instanceof SentencePattern.Mismatch found
        ? Optional.of(found)
        : Optional.empty();
  }
}

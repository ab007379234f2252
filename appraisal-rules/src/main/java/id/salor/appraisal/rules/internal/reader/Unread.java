package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SentenceToken;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;

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
    // the wording it follows longest, or the one that looks most like it where it follows none
    String maybe =
        vocabulary
            .nearest(sentence.text(), section)
            .filter(pattern -> mismatch.pieces() < 2)
            .orElse(mismatch.pattern())
            .template();
    return sentence.issue(
        Issue.of(RuleCode.SENTENCE, mismatch.expected(), maybe), mismatch.offset());
  }
}

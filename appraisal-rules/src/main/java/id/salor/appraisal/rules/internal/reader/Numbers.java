package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Optional;

/** Reads numbers that stand alone, where a point and a comma both mean the decimal mark. */
final class Numbers {

  private Numbers() {}

  static Optional<Rational> read(
      SentencePattern.Filled slot, Sentence sentence, List<Issue> issues) {
    Optional<Rational> number =
        slot.text().matches("-?\\d+([.,]\\d+)?")
            ? Rational.tryParse(slot.text().replace(',', '.'))
            : Optional.empty();
    if (number.isEmpty()) {
      issues.add(sentence.issue(Issue.of(RuleCode.NUMBER, slot.text()), slot.start()));
    }
    return number;
  }

  static Optional<Integer> readWhole(
      SentencePattern.Filled slot, int least, int most, Sentence sentence, List<Issue> issues) {
    Optional<Rational> number = read(slot, sentence, issues);
    Optional<Integer> whole =
        number
            .filter(Rational::isInteger)
            .filter(n -> n.compareTo(Rational.of(least)) >= 0)
            .filter(n -> n.compareTo(Rational.of(most)) <= 0)
            .map(n -> n.numerator().intValueExact());
    if (number.isPresent() && whole.isEmpty()) {
      issues.add(
          sentence.issue(
              Issue.of(RuleCode.WHOLE_NUMBER, slot.text(), least + ".." + most), slot.start()));
    }
    return whole;
  }
}

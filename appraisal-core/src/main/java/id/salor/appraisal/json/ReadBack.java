package id.salor.appraisal.json;

import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an appraisal, once written, can be read back. Each that came from a file can; a program
 * may make one with a text, a number or a nesting that is longer than any reader takes.
 */
public final class ReadBack {

  /** Brackets that each level of entries opens: the entry, its groups, the group. */
  private static final int BRACKETS = "{{[".length();

  private ReadBack() {}

  /** Returns the place of what could not be read back; empty where everything can. */
  public static Optional<String> obstacle(Appraisal appraisal) {
    Appraisee person = appraisal.appraisee();
    boolean isLong = isLong(person.name()) || isLong(person.unit()) || isLong(person.position());
    return isLong ? Optional.of("appraisee") : obstacle(appraisal.evidence(), "", BRACKETS);
  }

  private static Optional<String> obstacle(Evidence evidence, String path, int depth) {
    if (depth > ElementScanner.MAX_DEPTH - BRACKETS) {
      return Optional.of(path);
    }
    for (Map.Entry<Name, Datum> datum : evidence.data().entrySet()) {
      Datum given = datum.getValue();
      if (!isShort(given.value()) || given.source().filter(ReadBack::isLong).isPresent()) {
        return Optional.of(path + datum.getKey());
      }
    }
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      for (Entry entry : group.getValue()) {
        String inner = path + group.getKey() + " " + entry.id() + ".";
        Optional<String> found = obstacle(entry.evidence(), inner, depth + BRACKETS);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isShort(InputValue value) {
    if (value instanceof InputValue.OfNumber number) {
      return isShort(number.number());
    } else if (value instanceof InputValue.OfText text) {
      return text.text().length() <= ElementScanner.MAX_TEXT;
    } else if (value instanceof InputValue.OfResult given) {
      return isShort(given.result());
    }
    return true;
  }

  private static boolean isShort(PriorResult result) {
    return !isLong(result.appraisee())
        && result.exports().values().stream()
            .allMatch(value -> !(value instanceof InputValue.OfResult) && isShort(value));
  }

  private static boolean isShort(Rational number) {
    return number
            .toExactDecimal()
            .map(BigDecimal::toPlainString)
            .orElseGet(() -> number.numerator() + "/" + number.denominator())
            .length()
        <= Rational.MAX_TEXT_LENGTH;
  }

  private static boolean isLong(MeasureSource source) {
    return isLong(source.document()) || isLong(source.enteredBy()) || isLong(source.confirmedBy());
  }

  private static boolean isLong(Optional<String> text) {
    return text.isPresent() && text.get().length() > ElementScanner.MAX_TEXT;
  }
}

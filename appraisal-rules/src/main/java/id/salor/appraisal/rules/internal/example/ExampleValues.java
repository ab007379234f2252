package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Optional;

/** Finds quantities by the names that examples use, and compares them with texts. */
final class ExampleValues {

  private ExampleValues() {}

  static boolean isNotApplicable(String text) {
    return text.equals("not applicable") || text.equals("tidak berlaku");
  }

  static boolean isUndetermined(String text) {
    return text.equals("not determined") || text.equals("tidak ditentukan");
  }

  /** Finds {@code disiplin}, or {@code kegiatan.K1.capaian}: group, entry, name. */
  static Optional<Value> find(Inspected level, String name) {
    Optional<Name> own = Name.tryParse(name);
    if (own.isPresent()) {
      return level.value(own.get()).or(() -> level.given(own.get()));
    }
    int dot = name.indexOf('.');
    Optional<Name> group = dot < 0 ? Optional.empty() : Name.tryParse(name.substring(0, dot));
    if (group.isEmpty()) {
      return Optional.empty();
    }
    String rest = name.substring(dot + 1);
    for (Inspected entry : level.entries(group.get())) {
      String id = entry.id();
      if (rest.startsWith(id + ".")) {
        return find(entry, rest.substring(id.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** Tells whether a value is what a text says: numbers exactly, the rest letter by letter. */
  static boolean equal(Value value, String expected) {
    if (value instanceof Value.OfNumber number) {
      return Rational.tryParse(expected.replace(',', '.'))
          .filter(number.number()::equals)
          .isPresent();
    } else if (value instanceof Value.NotApplicable) {
      return isNotApplicable(expected);
    } else if (value instanceof Value.Undetermined) {
      return isUndetermined(expected);
    } else if (value instanceof Value.OfTruth truth) {
      return (truth.truth() ? List.of("ya", "yes", "true") : List.of("tidak", "no", "false"))
          .contains(expected);
    }
    return value.toString().equals(expected);
  }
}

package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;

/**
 * The plainest evidence: what must be given, all of it unremarkable. A good person with one entry
 * in each group, of whom nothing optional is said.
 */
final class PlainEvidence {

  private static final Rational SOME = Rational.of(10);

  private final AppraisalPeriod period;

  PlainEvidence(AppraisalPeriod period) {
    this.period = period;
  }

  /** The plainest evidence of a level; groups that need not be given are not. */
  Evidence of(Inputs level) {
    Evidence.Builder builder = Evidence.builder();
    level
        .data()
        .forEach(
            (name, input) -> {
              boolean isNeeded =
                  input.declaration().presence() == Declaration.Presence.REQUIRED
                      && input.declaration().value().isEmpty();
              if (isNeeded) {
                builder.datum(name, datum(input));
              }
            });
    level
        .groups()
        .forEach(
            (name, inner) -> {
              if (!inner.isOptional()) {
                builder.entry(name, entry(inner, 1));
              }
            });
    return builder.build();
  }

  /** A plain entry with the id of its number. */
  Entry entry(Inputs level, int number) {
    return new Entry(EntryId.of("E" + number), of(level));
  }

  /** An unremarkable value. */
  Datum datum(Inputs.Input input) {
    Declaration declaration = input.declaration();
    if (declaration.value().isPresent()) {
      return data(declaration.value().get());
    }
    if (declaration.kind() instanceof Kind.OfLabel of) {
      return Datum.of(input.schema().labelSet(of.set()).orElseThrow().labels().get(0).value());
    } else if (declaration.kind() instanceof Kind.OfTruth) {
      return Datum.of(false);
    } else if (declaration.kind() instanceof Kind.OfDate) {
      return Datum.of(period.first().toString());
    }
    return Datum.of(number(declaration.range(), declaration.direction()));
  }

  static Datum data(Value value) {
    if (value instanceof Value.OfNumber number) {
      return Datum.of(number.number());
    }
    return value instanceof Value.OfTruth truth
        ? Datum.of(truth.truth())
        : Datum.of(value.toString());
  }

  private static Rational number(ScoreRange range, Direction direction) {
    Rational low = range.lowest().orElse(Rational.ZERO);
    if (direction == Direction.LOWER_IS_BETTER) {
      return low;
    }
    Rational wanted = range.highest().orElse(low.max(SOME));
    return range.isOnGrid(wanted) && range.isWithin(wanted) ? wanted : low;
  }
}

package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Makes somebody who reaches a goal as plain as can be: leaves out what is not needed, then makes
 * what is left unremarkable or at least round, as long as the goal is still reached.
 */
final class Simplifying {

  private final EvidenceSearch search;
  private final Inputs inputs;
  private final PlainEvidence plain;
  private final Goal goal;
  private int left;
  private Tried best;

  Simplifying(
      EvidenceSearch search, Inputs inputs, AppraisalPeriod period, Goal goal, Effort effort) {
    this.search = search;
    this.inputs = inputs;
    this.plain = new PlainEvidence(period);
    this.goal = goal;
    this.left = effort.tries();
  }

  Tried of(Tried found) {
    if (!goal.isReachedBy(found)) {
      throw new IllegalArgumentException("does not reach the goal: " + found.appraisal());
    }
    best = found;
    typedNumbers();
    Evidence before;
    do {
      before = evidence();
      dropGroups();
      dropEntries();
      dropData();
      makePlain();
      makeRound();
    } while (!before.equals(evidence()) && left > 0);
    accept(withCountedIds(evidence(), inputs));
    return best;
  }

  private Evidence evidence() {
    return best.appraisal().evidence();
  }

  /** Takes simpler evidence if the goal is still reached. */
  private boolean accept(Evidence simpler) {
    if (left <= 0 || simpler.equals(evidence())) {
      return false;
    }
    left--;
    Tried tried = search.attempt(best.appraisal().with(simpler));
    boolean reached = goal.isReachedBy(tried);
    if (reached) {
      best = tried;
    }
    return reached;
  }

  /** Numbers that files hold as texts become numbers. */
  private void typedNumbers() {
    Evidence typed = evidence();
    for (Spot spot : inputs.spots(typed)) {
      Optional<Rational> number =
          spot.in(typed)
              .filter(datum -> datum.value() instanceof InputValue.OfText)
              .filter(datum -> isNumber(spot))
              .flatMap(datum -> Rational.tryParse(datum.value().text()));
      if (number.isPresent()) {
        typed = spot.put(typed, Datum.of(number.get()));
      }
    }
    accept(typed);
  }

  private boolean isNumber(Spot spot) {
    return inputs.at(spot).orElseThrow().declaration().kind() instanceof Kind.OfNumber;
  }

  private void dropGroups() {
    for (List<Spot.Step> way : inputs.levels(evidence())) {
      for (Name group : inputs.level(way).groups().keySet()) {
        if (isThere(way)) {
          accept(Spot.at(evidence(), way, level -> Spot.withGroup(level, group, Optional.empty())));
        }
      }
    }
  }

  private void dropEntries() {
    List<List<Spot.Step>> levels = new ArrayList<>(inputs.levels(evidence()));
    Collections.reverse(levels);
    for (List<Spot.Step> way : levels) {
      if (way.isEmpty() || !isThere(way)) {
        continue;
      }
      Spot.Step last = way.get(way.size() - 1);
      accept(
          Spot.at(
              evidence(),
              way.subList(0, way.size() - 1),
              level -> {
                List<Entry> entries = new ArrayList<>(level.entries(last.group()));
                entries.remove(last.index());
                return Spot.withGroup(level, last.group(), Optional.of(entries));
              }));
    }
  }

  private boolean isThere(List<Spot.Step> way) {
    return inputs.levels(evidence()).contains(way);
  }

  private void dropData() {
    for (Spot spot : inputs.spots(evidence())) {
      if (spot.in(evidence()).isPresent()) {
        accept(spot.remove(evidence()));
      }
    }
  }

  private void makePlain() {
    for (Spot spot : inputs.spots(evidence())) {
      if (spot.in(evidence()).isPresent()) {
        accept(spot.put(evidence(), plain.datum(inputs.at(spot).orElseThrow())));
      }
    }
  }

  /** Fewer decimals, for numbers that cannot be plain. */
  private void makeRound() {
    for (Spot spot : inputs.spots(evidence())) {
      if (isNumber(spot) && spot.in(evidence()).isPresent()) {
        makeRound(spot);
      }
    }
  }

  private void makeRound(Spot spot) {
    if (!(spot.in(evidence()).orElseThrow().value() instanceof InputValue.OfNumber given)) {
      return;
    }
    Rational number = given.number();
    for (int decimals = 0; decimals < Changes.DECIMALS; decimals++) {
      for (Rounding.Mode mode : List.of(Rounding.Mode.DOWN, Rounding.Mode.UP)) {
        Rational round = Rounding.of(decimals, mode).apply(number);
        if (round.equals(number) || accept(spot.put(evidence(), Datum.of(round)))) {
          return;
        }
      }
    }
  }

  /** Entries called E1, E2 and so on, as people number them. */
  private static Evidence withCountedIds(Evidence evidence, Inputs level) {
    Evidence.Builder builder = Evidence.builder();
    evidence.data().forEach(builder::datum);
    evidence
        .entries()
        .forEach(
            (group, entries) -> {
              builder.group(group);
              for (int i = 0; i < entries.size(); i++) {
                Inputs inner = level.groups().get(group);
                Evidence content = entries.get(i).evidence();
                builder.entry(
                    group,
                    new Entry(
                        EntryId.of("E" + (i + 1)),
                        inner == null ? content : withCountedIds(content, inner)));
              }
            });
    return builder.build();
  }
}

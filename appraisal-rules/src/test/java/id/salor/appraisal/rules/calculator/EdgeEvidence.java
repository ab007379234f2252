package id.salor.appraisal.rules.calculator;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Makes evidence where things change, or beside other evidence: bounds, the edges of tables,
 * numbers that stand in formulas, and what lies just beside them; as numbers or as somebody types
 * them where some are missing and some are wrong.
 */
final class EdgeEvidence {

  private static final Rational TINY = Rational.of(1, 1_000_000);

  private final PolicyVersion version;
  private final List<Rational> numbers;
  private final Random random;
  private int faults;

  EdgeEvidence(VersionRules rules, Random random) {
    this.version = rules.version();
    this.random = random;
    TreeSet<Rational> found = new TreeSet<>(List.of(Rational.ZERO, Rational.ONE));
    rules.tables().values().forEach(table -> collect(table, found));
    for (Rule rule : rules.rules()) {
      for (Condition condition : rule.conditions()) {
        if (condition instanceof Condition.Limit limit) {
          found.add(limit.bound());
        }
      }
      for (SignedTerm term : rule.terms()) {
        term.term().formulas().forEach(formula -> collect(formula, found));
      }
    }
    this.numbers = List.copyOf(found);
  }

  private static void collect(DecisionTable table, Collection<Rational> found) {
    for (DecisionTable.Row row : table.rows()) {
      for (KeyCell cell : row.keys()) {
        if (cell instanceof KeyCell.Numbers stretch) {
          stretch.interval().low().ifPresent(limit -> found.add(limit.number()));
          stretch.interval().high().ifPresent(limit -> found.add(limit.number()));
        }
      }
    }
    table.formulas().forEach(formula -> collect(formula, found));
  }

  private static void collect(Formula formula, Collection<Rational> found) {
    if (formula instanceof Formula.Number number) {
      found.add(number.number());
    }
    formula.parts().forEach(part -> collect(part, found));
  }

  /**
   * Evidence of what is declared.
   *
   * @param wrong how many of a hundred data are not there or wrong
   */
  Evidence evidence(int wrong) {
    faults = wrong;
    return evidence(version.schema().root(), 0);
  }

  /**
   * Evidence beside other evidence.
   *
   * @param changes how many of a hundred data are changed; some entries come or go
   */
  Evidence beside(Evidence evidence, int changes) {
    return beside(evidence, version.schema().root(), changes);
  }

  private Evidence beside(Evidence evidence, GroupDeclaration level, int changes) {
    Evidence.Builder builder = Evidence.builder();
    for (Declaration declaration : level.declarations().values()) {
      if (declaration.isInput()) {
        changed(evidence, declaration, changes)
            .ifPresent(datum -> builder.datum(declaration.name(), datum));
      }
    }
    for (GroupDeclaration group : level.groups().values()) {
      if (evidence.entries().containsKey(group.name()) && random.nextInt(400) >= changes) {
        builder.group(group.name());
        List<Entry> entries = evidence.entries(group.name());
        for (int i = 0; i < entries.size(); i++) {
          Entry entry = entries.get(i);
          Entry near = new Entry(entry.id(), beside(entry.evidence(), group, changes));
          if (random.nextInt(400) >= changes) {
            builder.entry(group.name(), near);
          }
          if (random.nextInt(800) < changes) {
            String id = random.nextInt(4) == 0 ? entry.id().value() : "N" + i;
            builder.entry(group.name(), new Entry(EntryId.of(id), near.evidence()));
          }
        }
      }
    }
    return builder.build();
  }

  private Optional<Datum> changed(Evidence evidence, Declaration declaration, int changes) {
    Optional<Datum> given =
        evidence.datum(declaration.name()).flatMap(datum -> exported(datum, declaration));
    if (random.nextInt(100) >= changes) {
      return given;
    }
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(wrong(declaration));
      default -> Optional.of(right(declaration));
    };
  }

  /** A page takes what another result exports, not the result. */
  private static Optional<Datum> exported(Datum datum, Declaration declaration) {
    return datum.value() instanceof InputValue.OfResult of
        ? declaration
            .from()
            .map(from -> of.result().exports().get(from.export()))
            .map(value -> new Datum(value, Optional.empty()))
        : Optional.of(datum);
  }

  private Evidence evidence(GroupDeclaration level, int depth) {
    Evidence.Builder builder = Evidence.builder();
    for (Declaration declaration : level.declarations().values()) {
      boolean isLeftOut =
          isFault()
              || declaration.presence() == Declaration.Presence.OPTIONAL && random.nextInt(3) == 0
              || declaration.value().isPresent() && random.nextInt(3) == 0;
      if (declaration.isInput() && !isLeftOut) {
        builder.datum(declaration.name(), isFault() ? wrong(declaration) : right(declaration));
      }
    }
    for (GroupDeclaration group : level.groups().values()) {
      int entries = entries(group, depth);
      if (entries >= 0) {
        builder.group(group.name());
      }
      for (int i = 0; i < entries; i++) {
        String id = isFault() && isFault() ? "K1" : "K" + (i + 1);
        builder.entry(group.name(), new Entry(EntryId.of(id), ranked(group, i, depth)));
      }
    }
    if (isFault() && isFault()) {
      builder.datum(Name.of("tidak_dikenal"), Datum.of("1"));
    }
    return builder.build();
  }

  /** An entry; often the label of a set that is named once by each entry comes in its order. */
  private Evidence ranked(GroupDeclaration group, int index, int depth) {
    Evidence evidence = evidence(group, depth + 1);
    if (random.nextInt(4) == 0) {
      return evidence;
    }
    Evidence.Builder builder = evidence.toBuilder();
    for (Declaration declaration : group.declarations().values()) {
      if (declaration.isInput()
          && declaration.role() == Declaration.Role.FACT
          && declaration.kind() instanceof Kind.OfLabel of) {
        List<LabelSet.Member> members = version.schema().labelSet(of.set()).orElseThrow().members();
        if (index < members.size()) {
          builder.datum(declaration.name(), Datum.of(members.get(index).label().value()));
        }
      }
    }
    return builder.build();
  }

  /** How many entries; none is said as none, and −1 says nothing. */
  private int entries(GroupDeclaration group, int depth) {
    if (isFault() || group.presence() == Declaration.Presence.OPTIONAL && random.nextInt(4) == 0) {
      return -1;
    }
    int longest = largestSet(group);
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1 -> depth == 0 ? 12 : 5;
      case 2, 3, 4 -> Math.max(1, longest);
      default -> 1 + random.nextInt(4);
    };
  }

  private int largestSet(GroupDeclaration group) {
    return group.declarations().values().stream()
        .filter(Declaration::isInput)
        .filter(declaration -> declaration.role() == Declaration.Role.FACT)
        .filter(declaration -> declaration.kind() instanceof Kind.OfLabel)
        .mapToInt(
            declaration ->
                version
                    .schema()
                    .labelSet(((Kind.OfLabel) declaration.kind()).set())
                    .orElseThrow()
                    .members()
                    .size())
        .filter(size -> size <= 20)
        .max()
        .orElse(2);
  }

  private boolean isFault() {
    return random.nextInt(100) < faults;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Datum right(Declaration declaration) {
    if (declaration.kind() instanceof Kind.OfLabel of) {
      LabelSet set = version.schema().labelSet(of.set()).orElseThrow();
      return Datum.of(any(set.labels()).value());
    } else if (declaration.kind() instanceof Kind.OfTruth) {
      boolean truth = random.nextInt(5) == 0;
      return random.nextInt(4) == 0
          ? Datum.of(any(truth ? List.of("ya", "YES", "true") : List.of("tidak", "No", "false")))
          : Datum.of(truth);
    } else if (declaration.kind() instanceof Kind.OfDate) {
      return Datum.of(day());
    }
    return typed(number(declaration.range()));
  }

  private String day() {
    int year = version.governs().from().getYear() + random.nextInt(3) - 1;
    return any(
        List.of(
            year + "-01-01",
            year + "-02-28",
            year + "-12-31",
            "2024-02-29",
            String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
            String.format("%d-01-%02d", year, 10 + random.nextInt(9))));
  }

  /** Within bounds and on the grid, so far as one is found soon. */
  private Rational number(ScoreRange range) {
    for (int i = 0; i < 20; i++) {
      Rational tried = candidate(range);
      if (range.isWithin(tried) && range.isOnGrid(tried)) {
        return tried;
      }
    }
    return range.lowest().or(range::highest).orElse(Rational.ONE);
  }

  private Rational candidate(ScoreRange range) {
    Rational step = range.step().orElse(any(List.of(Rational.of(1, 100), Rational.of(1, 3))));
    Rational base =
        switch (random.nextInt(4)) {
          case 0 -> range.lowest().orElse(Rational.ZERO);
          case 1 -> range.highest().orElse(Rational.HUNDRED);
          case 2 -> any(numbers);
          default -> between(range, step);
        };
    return switch (random.nextInt(5)) {
      case 0 -> base.plus(step);
      case 1 -> base.minus(step);
      default -> base;
    };
  }

  private Rational between(ScoreRange range, Rational step) {
    Rational low = range.lowest().orElse(Rational.ZERO);
    Rational high = range.highest().orElse(low.plus(Rational.of(200)));
    Rational found = low.plus(high.minus(low).times(Rational.of(random.nextInt(1001), 1000)));
    Rational steps = found.dividedBy(step);
    return step.times(Rational.of(steps.numerator().divide(steps.denominator()), BigInteger.ONE));
  }

  private Datum typed(Rational number) {
    String text = number.toString();
    return switch (random.nextInt(6)) {
      case 0 -> Datum.of(text);
      case 1 -> Datum.of(text.replace('.', ','));
      case 2 -> Datum.of(" " + text + "\t");
      case 3 -> Datum.of(text.contains(".") ? text + "0" : text);
      default -> Datum.of(number);
    };
  }

  private Datum wrong(Declaration declaration) {
    if (declaration.kind() instanceof Kind.OfNumber && random.nextInt(3) > 0) {
      ScoreRange range = declaration.range();
      Rational low = range.lowest().orElse(Rational.ZERO);
      Rational high = range.highest().orElse(Rational.HUNDRED);
      Rational step = range.step().orElse(Rational.ONE);
      return typed(
          any(
              List.of(
                  low.minus(TINY),
                  high.plus(TINY),
                  low.minus(step),
                  high.plus(step),
                  low.plus(step.dividedBy(Rational.of(2))),
                  low.plus(step.dividedBy(Rational.of(3))))));
    }
    return any(
        List.of(
            Datum.of("1.500"),
            Datum.of("1,500"),
            Datum.of("1.234,5"),
            Datum.of("1.234.567"),
            Datum.of("0.125"),
            Datum.of("-1,5"),
            Datum.of("+1"),
            Datum.of("1e3"),
            Datum.of(".5"),
            Datum.of("5."),
            Datum.of("12 hari"),
            Datum.of("250/3"),
            Datum.of("1/0"),
            Datum.of("2/-4"),
            Datum.of("1,5/2"),
            Datum.of("\u0661"),
            Datum.of("\u00a01"),
            Datum.of("\u20031\u001d"),
            Datum.of("9".repeat(64)),
            Datum.of("9".repeat(65)),
            Datum.of(Rational.of(-1)),
            Datum.of(Rational.of(1, 3)),
            Datum.of(true),
            Datum.of(false),
            Datum.of(""),
            Datum.of("Baik"),
            Datum.of("baik"),
            Datum.of("Sangat Biak"),
            Datum.of("__proto__"),
            Datum.of("constructor"),
            Datum.of("</script><b>&amp;"),
            Datum.of("a\"b\u0000\u202e\ud83d\ude00"),
            Datum.of("2025-02-29"),
            Datum.of("2024-02-29"),
            Datum.of("0000-01-01"),
            Datum.of("9999-12-31"),
            Datum.of("2025-1-01"),
            Datum.of("2025-00-10"),
            Datum.of("2025-04-31")));
  }
}

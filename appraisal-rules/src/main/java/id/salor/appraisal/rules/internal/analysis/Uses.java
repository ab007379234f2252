package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sentences and rows can ever change a result: for each of them it is asked in every region
 * where it stands.
 */
final class Uses {

  /** A sentence that stands in one place; in several regions it is the same. */
  private record Sentence(Origin origin, Term term) {}

  private final Schema schema;
  private final Map<Sentence, SignedTerm> sentences = new LinkedHashMap<>();
  private final Map<Sentence, Boolean> canMatter = new LinkedHashMap<>();
  private final Map<Sentence, Boolean> canBeHeld = new LinkedHashMap<>();
  private final Map<DecisionTable.Row, DecisionTable> rows = new LinkedHashMap<>();
  private final Map<DecisionTable.Row, Boolean> canBeMet = new LinkedHashMap<>();

  /** Begins with nothing. */
  Uses(Schema schema) {
    this.schema = schema;
  }

  /** Looks at one more region. */
  void add(Region region, Ranges ranges) {
    Ranges anything = Ranges.beforeRequirements(region);
    boolean exempt = exempts(region);
    for (SignedTerm signed : region.terms().terms()) {
      if (isRead(signed.term(), exempt, ranges)) {
        Sentence sentence = new Sentence(signed.origin(), signed.term());
        sentences.putIfAbsent(sentence, signed);
        canMatter.merge(sentence, canMatter(signed, ranges, anything), Boolean::logicalOr);
        canBeMet(signed, anything)
            .ifPresent(met -> canBeHeld.merge(sentence, met, Boolean::logicalOr));
      }
    }
    if (!exempt) {
      for (DecisionTable table : region.terms().tables().values()) {
        if (ranges.asks(table.name())) {
          for (DecisionTable.Row row : table.rows()) {
            rows.putIfAbsent(row, table);
            canBeMet.merge(row, ranges.canMeet(row), Boolean::logicalOr);
          }
        }
      }
    }
  }

  private static boolean isRead(Term term, boolean exempt, Ranges ranges) {
    return term instanceof Term.WithoutRating
        || (!exempt && (!(term instanceof Term.OfQuantity of) || ranges.calculates(of.target())));
  }

  /** Tells whether everybody of a region is exempt, so that nothing else of it matters. */
  static boolean exempts(Region region) {
    return region.terms().all(Term.WithoutRating.class).stream()
        .anyMatch(s -> ((Term.WithoutRating) s.term()).condition() == Formula.Constant.TRUE);
  }

  private static boolean canMatter(SignedTerm signed, Ranges ranges, Ranges anything) {
    Term term = signed.term();
    if (term instanceof Term.Gate gate) {
      return ranges.canLimit(gate, signed);
    } else if (term instanceof Term.Bound || term instanceof Term.Rounded) {
      return ranges.canAct(signed);
    } else if (term instanceof Term.Requirement requirement) {
      Possible holds = anything.of(requirement.condition(), signed);
      return holds.canBe(false);
    } else if (term instanceof Term.WithoutRating unrated) {
      return anything.of(unrated.condition(), signed).canBe(true);
    } else if (term instanceof Term.Advice advice) {
      return ranges.of(advice.condition(), signed).canBe(true);
    }
    return true;
  }

  /** Whether a requirement of the appraisal as a whole lets anybody pass. */
  private static Optional<Boolean> canBeMet(SignedTerm signed, Ranges anything) {
    if (signed.term() instanceof Term.Requirement requirement && requirement.level().isEmpty()) {
      Possible holds = anything.of(requirement.condition(), signed);
      return Optional.of(holds.canBe(true) || !holds.improper().isNothing());
    }
    return Optional.empty();
  }

  /** Returns a finding for each sentence and row that can never change a result. */
  List<Issue> dead() {
    List<Issue> issues = new ArrayList<>();
    canMatter.forEach(
        (sentence, matters) -> {
          if (!matters) {
            issues.add(issue(sentence).at(sentence.origin().location()));
          }
        });
    canBeHeld.forEach(
        (sentence, met) -> {
          if (!met) {
            Text message = ((Term.Requirement) sentence.term()).message();
            issues.add(
                Issue.of(AnalysisCode.REQUIREMENT_NEVER_HOLDS, message)
                    .at(sentence.origin().location())
                    .about(sentence.origin().rule()));
          }
        });
    canBeMet.forEach(
        (row, met) -> {
          if (!met) {
            issues.add(
                Issue.of(AnalysisCode.ROW_NEVER_MET, rows.get(row).name())
                    .at(row.location())
                    .about(rows.get(row).name().value()));
          }
        });
    return issues;
  }

  private static Issue issue(Sentence sentence) {
    Issue issue = issue(sentence.term());
    return sentence.term() instanceof Term.OfQuantity of
        ? issue.about(of.target().toString())
        : issue.about(sentence.origin().rule());
  }

  private static Issue issue(Term term) {
    if (term instanceof Term.Gate gate) {
      return Issue.of(AnalysisCode.GATE_NEVER_LIMITS, gate.limit(), gate.target());
    } else if (term instanceof Term.Bound bound) {
      return Issue.of(AnalysisCode.BOUND_NEVER_LIMITS, bound.target());
    } else if (term instanceof Term.Rounded rounded) {
      return Issue.of(AnalysisCode.ROUNDING_NEVER_ROUNDS, rounded.target());
    } else if (term instanceof Term.Requirement requirement) {
      return Issue.of(AnalysisCode.REQUIREMENT_NEVER_FAILS, requirement.message());
    } else if (term instanceof Term.WithoutRating unrated) {
      return Issue.of(AnalysisCode.EXEMPTION_NEVER_HOLDS, unrated.reason());
    }
    return Issue.of(AnalysisCode.ADVICE_NEVER_GIVEN, ((Term.Advice) term).target());
  }

  /** Something that may matter, with what shows that it does. */
  record Open(Text title, SignedOrRow what) {}

  /** A sentence or a row. */
  record SignedOrRow(Optional<SignedTerm> term, Optional<DecisionTable.Row> row) {}

  /** Returns everything that is not proven dead and has an effect of its own that can be seen. */
  List<Open> open() {
    List<Open> open = new ArrayList<>();
    canMatter.forEach(
        (sentence, matters) -> {
          if (matters && hasEffectOfItsOwn(sentences.get(sentence))) {
            open.add(
                new Open(
                    Text.of("kalimat ini", "this sentence"),
                    new SignedOrRow(Optional.of(sentences.get(sentence)), Optional.empty())));
          }
        });
    canBeMet.forEach(
        (row, met) -> {
          if (met) {
            String table = rows.get(row).name().value();
            open.add(
                new Open(
                    Text.of("baris tabel " + table + " ini", "this row of table " + table),
                    new SignedOrRow(Optional.empty(), Optional.of(row))));
          }
        });
    return open;
  }

  private boolean hasEffectOfItsOwn(SignedTerm signed) {
    Term term = signed.term();
    return term instanceof Term.Gate
        || term instanceof Term.Bound
        || (term instanceof Term.Requirement requirement
            && asksPeople(requirement.condition(), requirement.level()))
        || term instanceof Term.WithoutRating
        || term instanceof Term.Advice;
  }

  /** What asks after parameters alone is met by whatever people give. */
  private boolean asksPeople(Formula formula, List<Name> level) {
    if (formula instanceof Formula.Reference reference) {
      return schema
          .find(level, reference.name())
          .flatMap(schema::declaration)
          .filter(found -> found.role() == Declaration.Role.PARAMETER)
          .isEmpty();
    }
    return formula instanceof Formula.Aggregate
        || formula instanceof Formula.Given
        || formula.parts().stream().anyMatch(part -> asksPeople(part, level));
  }
}

package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.QuantityTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.Reads;
import id.salor.appraisal.value.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What formulas and quantities are made of in the end: inputs, groups of entries, other people. */
final class SourceFinder {

  /**
   * What something is made of.
   *
   * @param inputs facts and measures
   * @param groups groups of entries that are counted or looked through
   * @param people whether other people's appraisals take part
   */
  record Sources(Set<Path> inputs, Set<List<Name>> groups, Set<Name> people) {

    static Sources none() {
      return new Sources(new LinkedHashSet<>(), new LinkedHashSet<>(), new HashSet<>());
    }

    void add(Sources other) {
      inputs.addAll(other.inputs);
      groups.addAll(other.groups);
      people.addAll(other.people);
    }

    /** Whether all of it is known before the period begins. */
    boolean arePlanned(PlanInputs plan) {
      return people.isEmpty()
          && inputs.stream().allMatch(plan::isPlanned)
          && groups.stream().allMatch(plan::isPlanned);
    }
  }

  private final PolicyTerms terms;
  private final Schema schema;
  private final Map<Path, Sources> quantities = new HashMap<>();

  SourceFinder(PolicyTerms terms) {
    this.terms = terms;
    this.schema = terms.schema();
  }

  /** What all terms read; advice, too, since it is for the person. */
  Sources all() {
    Sources all = Sources.none();
    terms.terms().forEach(term -> all.add(of(term)));
    return all;
  }

  /** What a term reads. */
  Sources of(SignedTerm signed) {
    Sources found = Sources.none();
    Term term = signed.term();
    if (term instanceof Term.OfQuantity of) {
      found.add(of(of.target()));
    }
    if (term instanceof Term.EveryLabel every) {
      found.groups().add(every.path().groups());
      found.add(named(every.path().groups(), every.label()));
      collect(every.condition(), every.path().groups(), every.level(), found);
      return found;
    }
    term.formulas().forEach(formula -> collect(formula, term.level(), term.level(), found));
    return found;
  }

  /** What a formula reads that stands on a level and is looked at from a home. */
  Sources of(Formula formula, List<Name> level, List<Name> home) {
    Sources found = Sources.none();
    collect(formula, level, home, found);
    return found;
  }

  /** What a quantity is made of. */
  Sources of(Path quantity) {
    Sources known = quantities.get(quantity);
    if (known != null) {
      return known;
    }
    Sources found = Sources.none();
    quantities.put(quantity, found);
    QuantityTerms about = terms.about(quantity);
    about.value().ifPresent(signed -> value(signed.term(), found));
    Stream.of(
            about.floor().stream(),
            about.cap().stream(),
            about.gates().stream(),
            about.weights().values().stream())
        .flatMap(signed -> signed)
        .flatMap(signed -> signed.term().formulas().stream())
        .forEach(formula -> collect(formula, quantity.groups(), quantity.groups(), found));
    return found;
  }

  private void value(Term term, Sources found) {
    if (term instanceof Term.Composition composition) {
      composition.parts().forEach(part -> found.add(named(composition.target().groups(), part)));
    } else if (term instanceof Term.CohortFigure figure) {
      found.people().add(figure.cohort());
      found.add(named(List.of(), figure.of()));
      Optional.ofNullable(schema.cohorts().get(figure.cohort())).stream()
          .flatMap(cohort -> cohort.by().stream())
          .filter(CohortKey.OfFact.class::isInstance)
          .forEach(key -> found.inputs().add(Path.of(((CohortKey.OfFact) key).name())));
    } else {
      term.formulas().forEach(formula -> collect(formula, term.level(), term.level(), found));
    }
  }

  private Sources named(List<Name> level, Name name) {
    return schema.find(level, name).map(this::named).orElseGet(Sources::none);
  }

  private Sources named(Path path) {
    Declaration declaration = schema.declaration(path).orElseThrow();
    if (declaration.role() == Declaration.Role.QUANTITY) {
      return of(path);
    }
    Sources found = Sources.none();
    if (declaration.isInput()) {
      found.inputs().add(path);
    }
    return found;
  }

  private void collect(Formula formula, List<Name> level, List<Name> home, Sources found) {
    Reads reads = Reads.of(formula, level, home, schema);
    reads.names().forEach(path -> found.add(named(path)));
    found.groups().addAll(reads.groups());
    reads.tables().stream()
        .flatMap(table -> cells(terms.tables().get(table)))
        .forEach(cell -> collect(cell, List.of(), List.of(), found));
  }

  /** The formulas in cells of a table; names that are keys of it are found nowhere outside. */
  static Stream<Formula> cells(DecisionTable table) {
    return table.rows().stream()
        .flatMap(row -> row.outputs().stream())
        .filter(OutputCell.Computed.class::isInstance)
        .map(cell -> ((OutputCell.Computed) cell).formula());
  }
}

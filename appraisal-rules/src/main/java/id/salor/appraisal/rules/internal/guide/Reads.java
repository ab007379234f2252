package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a term reads: names by their full path, and tables. In the order in which it reads them. */
record Reads(Set<Path> names, Set<Name> tables) {

  static Reads of(Term term, Schema schema) {
    Reads reads = new Reads(new LinkedHashSet<>(), new LinkedHashSet<>());
    if (term instanceof Term.Composition composition) {
      composition.parts().forEach(part -> reads.names.add(composition.target().sibling(part)));
    } else if (term instanceof Term.CohortFigure figure) {
      reads.names.add(Path.of(figure.of()));
    }
    List<Name> level = term.level();
    term.formulas().forEach(formula -> reads.collect(formula, level, level, schema));
    return reads;
  }

  /**
   * Collects what a formula reads.
   *
   * @param level from where names are seen
   * @param home where the formula as a whole stands
   */
  private void collect(Formula formula, List<Name> level, List<Name> home, Schema schema) {
    if (formula instanceof Formula.Reference reference) {
      schema.find(level, reference.name()).ifPresent(names::add);
    } else if (formula instanceof Formula.Given given) {
      schema.find(level, given.name()).ifPresent(names::add);
    } else if (formula instanceof Formula.Own own) {
      schema.find(home, own.name()).ifPresent(names::add);
    } else if (formula instanceof Formula.Lookup lookup) {
      tables.add(lookup.table());
    }
    if (formula instanceof Formula.WorkdayAfter workday && workday.holidays().isPresent()) {
      collect(workday.start(), level, home, schema);
      collect(workday.days(), level, home, schema);
      Formula.WorkdayAfter.Holidays off = workday.holidays().get();
      collect(off.day(), schema.findLevel(level, off.group()).orElse(level), home, schema);
      return;
    }
    Optional<Name> group =
        formula instanceof Formula.Aggregate aggregate
            ? Optional.of(aggregate.group())
            : Optional.empty();
    List<Name> inner = group.flatMap(name -> schema.findLevel(level, name)).orElse(level);
    formula.parts().forEach(part -> collect(part, inner, home, schema));
  }
}

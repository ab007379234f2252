package id.salor.appraisal.rules.internal.resolve;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a term or a formula reads, in the order in which it reads it.
 *
 * @param names names by their full path
 * @param groups levels of entries that are looked through
 * @param tables tables that are looked up
 */
public record Reads(Set<Path> names, Set<List<Name>> groups, Set<Name> tables) {

  private static Reads nothing() {
    return new Reads(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** Returns what a term reads. */
  public static Reads of(Term term, Schema schema) {
    Reads reads = nothing();
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
   * Returns what a formula reads.
   *
   * @param level from where names are seen
   * @param home where the formula as a whole stands
   */
  public static Reads of(Formula formula, List<Name> level, List<Name> home, Schema schema) {
    Reads reads = nothing();
    reads.collect(formula, level, home, schema);
    return reads;
  }

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
      collect(off.day(), within(off.group(), level, schema), home, schema);
      return;
    }
    List<Name> inner =
        formula instanceof Formula.Aggregate aggregate
            ? within(aggregate.group(), level, schema)
            : level;
    formula.parts().forEach(part -> collect(part, inner, home, schema));
  }

  /** The level of the entries of a group, which are looked through. */
  private List<Name> within(Name group, List<Name> level, Schema schema) {
    Optional<List<Name>> entries = schema.findLevel(level, group);
    entries.ifPresent(groups::add);
    return entries.orElse(level);
  }
}

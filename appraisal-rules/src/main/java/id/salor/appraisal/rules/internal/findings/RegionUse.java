package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the terms of one region make use of: starting from what is asked of every appraisal (rating,
 * score, further results, requirements, exemptions, advice, limits), everything that is read on the
 * way.
 */
public final class RegionUse {

  private final PolicyTerms terms;
  private final Map<Path, List<SignedTerm>> about = new HashMap<>();
  private final Set<Path> read = new LinkedHashSet<>();
  private final Set<SignedTerm> used = new LinkedHashSet<>();
  private final Set<List<Name>> levels = new HashSet<>();
  private final Set<Name> cohorts = new HashSet<>();
  private final Set<TableUse> tables = new LinkedHashSet<>();
  private final Deque<Path> open = new ArrayDeque<>();

  private RegionUse(PolicyTerms terms) {
    this.terms = terms;
    for (SignedTerm signed : terms.terms()) {
      if (signed.term() instanceof Term.OfQuantity of) {
        about.computeIfAbsent(of.target(), path -> new ArrayList<>()).add(signed);
      }
    }
  }

  /** Returns what terms make use of. */
  static RegionUse of(PolicyTerms terms) {
    RegionUse use = new RegionUse(terms);
    terms.terms().stream()
        .filter(signed -> !(signed.term() instanceof Term.OfQuantity))
        .forEach(use::ask);
    use.follow();
    return use;
  }

  /** Returns everything that one of the formulas in a term reads, and what that reads in turn. */
  static RegionUse ofFormulas(PolicyTerms terms, Term term) {
    RegionUse use = new RegionUse(terms);
    term.formulas().forEach(formula -> use.walk(formula, term.level()));
    use.follow();
    return use;
  }

  /** Returns every quantity that is calculated and everything given that is read. */
  public Set<Path> read() {
    return read;
  }

  /** Returns what is given from outside, and read. */
  Set<Path> inputs() {
    return read.stream()
        .filter(path -> terms.schema().declaration(path).orElseThrow().isInput())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns every term that matters. */
  public Set<SignedTerm> used() {
    return used;
  }

  /** Returns the levels of groups whose entries are looked at. */
  Set<List<Name>> levels() {
    return levels;
  }

  /** Returns the cohorts in which something is counted. */
  Set<Name> cohorts() {
    return cohorts;
  }

  /** Returns the look-ups. */
  Set<TableUse> tables() {
    return tables;
  }

  private void ask(SignedTerm signed) {
    Term term = signed.term();
    if (term instanceof Term.FirstMatch) {
      return;
    }
    used.add(signed);
    if (term instanceof Term.Rating rating) {
      read(Path.of(rating.target()));
    } else if (term instanceof Term.FinalScore score) {
      read(Path.of(score.target()));
    } else if (term instanceof Term.Outcome outcome) {
      read(Path.of(outcome.target()));
    } else if (term instanceof Term.Objection objection) {
      read(Path.of(objection.target()));
    } else if (term instanceof Term.DistributionLimit limit) {
      cohorts.add(limit.cohort());
    } else if (term instanceof Term.EveryLabel every) {
      read(every.path());
      walk(every.condition(), new From(every.level(), every.level(), Set.of(every.label())));
      return;
    }
    levels.add(term.level());
    term.formulas().forEach(formula -> walk(formula, term.level()));
  }

  private void follow() {
    while (!open.isEmpty()) {
      Path path = open.pop();
      for (SignedTerm signed : about.getOrDefault(path, List.of())) {
        followTerm(signed, path);
      }
    }
    // only the way was needed; there may be thousands of regions
    about.clear();
  }

  private void followTerm(SignedTerm signed, Path path) {
    used.add(signed);
    if (signed.term() instanceof Term.Composition composition) {
      composition.parts().forEach(part -> read(path.sibling(part)));
    } else if (signed.term() instanceof Term.CohortFigure figure) {
      cohorts.add(figure.cohort());
      read(Path.of(figure.of()));
    }
    signed.term().formulas().forEach(formula -> walk(formula, path.groups()));
  }

  private void read(Path path) {
    levels.add(path.groups());
    if (read.add(path)) {
      open.push(path);
    }
  }

  /**
   * From where names are seen.
   *
   * @param level the groups that lead to the level
   * @param home the level on which the formula as a whole stands
   * @param locals names that are known before all others
   */
  private record From(List<Name> level, List<Name> home, Set<Name> locals) {

    From inner(List<Name> groups) {
      return new From(groups, home, locals);
    }
  }

  private void walk(Formula formula, List<Name> level) {
    walk(formula, new From(level, level, Set.of()));
  }

  private void walk(Formula formula, From from) {
    if (formula instanceof Formula.Reference reference) {
      readName(reference.name(), from.level(), from);
    } else if (formula instanceof Formula.Own own) {
      readName(own.name(), from.home(), from);
    } else if (formula instanceof Formula.Given given) {
      readName(given.name(), from.level(), from);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      From inner = from.inner(level(aggregate.group(), from));
      aggregate.parts().forEach(part -> walk(part, inner));
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      walk(workday.start(), from);
      walk(workday.days(), from);
      workday.holidays().ifPresent(off -> walk(off.day(), from.inner(level(off.group(), from))));
    } else {
      formula.parts().forEach(part -> walk(part, from));
      if (formula instanceof Formula.Lookup lookup) {
        lookUp(lookup, from);
      }
    }
  }

  private void readName(Name name, List<Name> level, From from) {
    if (!from.locals().contains(name)) {
      read(terms.schema().find(level, name).orElseThrow());
    }
  }

  private List<Name> level(Name group, From from) {
    List<Name> inner = terms.schema().findLevel(from.level(), group).orElseThrow();
    levels.add(inner);
    return inner;
  }

  private void lookUp(Formula.Lookup lookup, From from) {
    DecisionTable table = terms.tables().get(lookup.table());
    List<ScoreRange> domains = new ArrayList<>();
    for (int i = 0; i < lookup.keys().size(); i++) {
      domains.add(domain(lookup.keys().get(i), from).orElse(table.keys().get(i).domain()));
    }
    if (!tables.add(new TableUse(lookup.table(), lookup.output(), domains))) {
      return;
    }
    Set<Name> keys = new HashSet<>();
    table.keys().forEach(key -> keys.add(key.name()));
    int column = table.outputIndex(lookup.output()).orElseThrow();
    for (DecisionTable.Row row : table.rows()) {
      if (row.outputs().get(column) instanceof OutputCell.Computed computed) {
        walk(computed.formula(), new From(List.of(), List.of(), keys));
      }
    }
  }

  /** The declared domain of a key, as the proof of coverage takes it. */
  private Optional<ScoreRange> domain(Formula key, From from) {
    Schema schema = terms.schema();
    return key instanceof Formula.Reference reference && !from.locals().contains(reference.name())
        ? schema
            .find(from.level(), reference.name())
            .flatMap(schema::declaration)
            .map(Declaration::range)
            .filter(range -> !range.equals(ScoreRange.ANY))
        : Optional.empty();
  }
}

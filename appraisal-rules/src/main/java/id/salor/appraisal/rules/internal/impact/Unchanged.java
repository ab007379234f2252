package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.QuantityTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what two sets of terms calculate alike: the same is said of it, of everything that it is
 * made of, and of the tables that are looked up on the way. What was calculated of it under one of
 * them need not be calculated under the other.
 *
 * <p>Where in doubt a thing counts as changed; then it is calculated once more, and nothing else.
 */
final class Unchanged {

  private final PolicyTerms one;
  private final PolicyTerms other;
  private final Map<Name, List<Path>> declared = new HashMap<>();
  private final Map<Path, Boolean> found = new HashMap<>();

  Unchanged(PolicyTerms one, PolicyTerms other) {
    this.one = one;
    this.other = other;
    other
        .schema()
        .declarations()
        .keySet()
        .forEach(path -> declared.computeIfAbsent(path.name(), n -> new ArrayList<>()).add(path));
  }

  /** The quantities of the appraisal as a whole that are calculated alike. */
  Set<Name> quantities() {
    Set<Name> names = new LinkedHashSet<>();
    if (!SchemaMerge.numbers(one.schema()).equals(SchemaMerge.numbers(other.schema()))) {
      return names;
    }
    for (Declaration declaration : other.schema().root().declarations().values()) {
      if (declaration.role() == Declaration.Role.QUANTITY
          && isUnchanged(Path.of(declaration.name()))) {
        names.add(declaration.name());
      }
    }
    return names;
  }

  /** Tells whether whatever the formulas of a term read is calculated alike. */
  boolean reads(SignedTerm signed) {
    return formulas(signed.term().formulas().stream(), new HashSet<>());
  }

  private boolean isUnchanged(Path path) {
    Boolean known = found.get(path);
    if (known == null) {
      // whoever comes back here while it is being found is in a circle, which no terms have
      found.put(path, false);
      known = compare(path);
      found.put(path, known);
    }
    return known;
  }

  private boolean compare(Path path) {
    Optional<Declaration> before = one.schema().declaration(path);
    Optional<Declaration> after = other.schema().declaration(path);
    if (before.isEmpty() || after.isEmpty() || before.get().role() != after.get().role()) {
      return false;
    }
    if (after.get().role() != Declaration.Role.QUANTITY) {
      return SchemaMerge.reading(before.get()).equals(SchemaMerge.reading(after.get()));
    }
    QuantityTerms about = other.about(path);
    return said(one.about(path)).equals(said(about))
        && about.value().isPresent()
        && about.value().stream().allMatch(value -> parts(value.term(), path))
        && formulas(
            all(about).flatMap(signed -> signed.term().formulas().stream()), new HashSet<>());
  }

  private static List<Term> said(QuantityTerms about) {
    return all(about).map(SignedTerm::term).toList();
  }

  private static Stream<SignedTerm> all(QuantityTerms about) {
    return Stream.of(
            about.value().stream(),
            about.floor().stream(),
            about.cap().stream(),
            about.rounding().stream(),
            about.gates().stream(),
            about.absentParts().stream(),
            about.minimumParts().stream(),
            about.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue))
        .flatMap(terms -> terms);
  }

  private boolean parts(Term value, Path path) {
    if (value instanceof Term.Composition composition) {
      return composition.parts().stream().allMatch(part -> isUnchanged(path.sibling(part)));
    }
    // a figure of a cohort hangs on everybody
    return value instanceof Term.Definition;
  }

  private boolean formulas(Stream<Formula> formulas, Set<Name> openTables) {
    return formulas.allMatch(formula -> formula(formula, openTables));
  }

  private boolean formula(Formula formula, Set<Name> openTables) {
    boolean here = true;
    if (formula instanceof Formula.Reference reference) {
      here = name(reference.name());
    } else if (formula instanceof Formula.Own own) {
      here = name(own.name());
    } else if (formula instanceof Formula.Given given) {
      here = name(given.name());
    } else if (formula instanceof Formula.Lookup lookup) {
      here = table(lookup.table(), openTables);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      here = group(aggregate.group());
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      here = workday.holidays().stream().allMatch(off -> group(off.group()));
    }
    return here && formulas(formula.parts().stream(), openTables);
  }

  /** Whichever of the declarations of a name is meant; the keys of a table are not declared. */
  private boolean name(Name name) {
    return declared.getOrDefault(name, List.of()).stream().allMatch(this::isUnchanged);
  }

  /** What is not given counts as none where a group is optional. */
  private boolean group(Name name) {
    return Objects.equals(
        groups(one, name).map(Object::toString).toList(),
        groups(other, name).map(Object::toString).toList());
  }

  private static Stream<Declaration.Presence> groups(PolicyTerms terms, Name name) {
    return groups(terms.schema().root(), name);
  }

  private static Stream<Declaration.Presence> groups(GroupDeclaration level, Name name) {
    return level.groups().values().stream()
        .flatMap(
            group ->
                Stream.concat(
                    group.name().equals(name) ? Stream.of(group.presence()) : Stream.empty(),
                    groups(group, name)));
  }

  private boolean table(Name name, Set<Name> openTables) {
    DecisionTable before = one.tables().get(name);
    DecisionTable after = other.tables().get(name);
    if (before == null
        || after == null
        || one.isFirstMatch(name) != other.isFirstMatch(name)
        || !before.toString().equals(after.toString())) {
      return false;
    }
    return !openTables.add(name) || formulas(after.formulas().stream(), openTables);
  }
}

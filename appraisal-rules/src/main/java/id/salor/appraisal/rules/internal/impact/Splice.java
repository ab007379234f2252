package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaRewrite;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.impact.ChangeKind;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resolved terms of an old and a new version, side by side, and the terms in between in which some
 * kinds of changes are made and the others not.
 *
 * <p>What only one of the versions calculates or looks up comes along whichever changes are made:
 * the other has nothing that it could stand in place of, and what does not need it does not ask for
 * it. So a new indicator is part of the new weights that give it its place. What is said to people
 * or of units, advice and limits of a spread, decides nobody's result and is left out.
 */
final class Splice {

  private final PolicyTerms from;
  private final PolicyTerms to;
  private final Set<Path> madeAnotherWay = new LinkedHashSet<>();
  private final Map<String, Matter> matters = new TreeMap<>();
  private final Map<Name, Matter> tables = new TreeMap<>();

  /** One matter or table: what kind it is of, and who says something of it. */
  private record Matter(ChangeKind kind, Presence presence, Equality equality) {}

  private enum Presence {
    BOTH,
    OLD_ALONE,
    NEW_ALONE
  }

  private enum Equality {
    SAME,
    DIFFERENT
  }

  Splice(PolicyTerms from, PolicyTerms to) {
    this.from = from;
    this.to = to;
    Map<String, SignedTerm> old = byKey(from);
    Map<String, SignedTerm> now = byKey(to);
    findMadeAnotherWay();
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      matters.put(
          key, matter(Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
    }
    Set<Name> names = new LinkedHashSet<>(from.tables().keySet());
    names.addAll(to.tables().keySet());
    for (Name name : names) {
      tables.put(name, table(from.tables().get(name), to.tables().get(name)));
    }
  }

  private static Map<String, SignedTerm> byKey(PolicyTerms terms) {
    Map<String, SignedTerm> byKey = new LinkedHashMap<>();
    for (SignedTerm signed : terms.terms()) {
      if (decides(signed.term())) {
        byKey.put(signed.term().key(), signed);
      }
    }
    return byKey;
  }

  private static boolean decides(Term term) {
    return !(term instanceof Term.Advice
        || term instanceof Term.Objection
        || term instanceof Term.DistributionLimit);
  }

  /** A formula here and a composition there: their weights mean nothing without them. */
  private void findMadeAnotherWay() {
    for (SignedTerm signed : from.terms()) {
      if (signed.term() instanceof Term.OfQuantity of) {
        Optional<Term> old = from.valueOf(of.target()).map(SignedTerm::term);
        Optional<Term> now = to.valueOf(of.target()).map(SignedTerm::term);
        if (old.isPresent()
            && now.isPresent()
            && !old.get().getClass().equals(now.get().getClass())) {
          madeAnotherWay.add(of.target());
        }
      }
    }
  }

  private Matter matter(Optional<SignedTerm> old, Optional<SignedTerm> now) {
    Optional<Term> one = old.map(SignedTerm::term);
    Optional<Term> other = now.map(SignedTerm::term);
    return new Matter(
        kind(one, other),
        presence(one, other),
        saysTheSame(one, other) ? Equality.SAME : Equality.DIFFERENT);
  }

  /** Of a requirement the key says what must hold; the rest is how it is told. */
  private static boolean saysTheSame(Optional<Term> old, Optional<Term> now) {
    boolean required =
        old.isPresent()
            && now.isPresent()
            && (old.get() instanceof Term.Requirement || old.get() instanceof Term.EveryLabel);
    return required || old.equals(now);
  }

  private Presence presence(Optional<Term> old, Optional<Term> now) {
    Term any = old.or(() -> now).orElseThrow();
    if (any instanceof Term.OfQuantity of) {
      boolean before = from.valueOf(of.target()).isPresent();
      boolean after = to.valueOf(of.target()).isPresent();
      return before && !after
          ? Presence.OLD_ALONE
          : after && !before ? Presence.NEW_ALONE : Presence.BOTH;
    }
    return Presence.BOTH;
  }

  private ChangeKind kind(Optional<Term> old, Optional<Term> now) {
    Term any = now.or(() -> old).orElseThrow();
    boolean rounded =
        old.isPresent()
            && now.isPresent()
            && !old.equals(now)
            && old.get() instanceof Term.Definition one
            && now.get() instanceof Term.Definition other
            && unrounded(one.formula()).equals(unrounded(other.formula()));
    return rounded ? ChangeKind.ROUNDING : kind(any);
  }

  static Formula unrounded(Formula formula) {
    return FormulaRewrite.of(
        formula, part -> part instanceof Formula.Round round ? round.operand() : part);
  }

  private ChangeKind kind(Term term) {
    if (term instanceof Term.OfQuantity of && madeAnotherWay.contains(of.target())) {
      return term instanceof Term.Gate
          ? ChangeKind.GATES
          : term instanceof Term.Rounded ? ChangeKind.ROUNDING : ChangeKind.FORMULAS;
    } else if (term instanceof Term.Composition
        || term instanceof Term.PartWeight
        || term instanceof Term.AbsentParts
        || term instanceof Term.MinimumParts) {
      return ChangeKind.WEIGHTS;
    } else if (term instanceof Term.Definition
        || term instanceof Term.CohortFigure
        || term instanceof Term.Bound) {
      return ChangeKind.FORMULAS;
    } else if (term instanceof Term.Gate) {
      return ChangeKind.GATES;
    } else if (term instanceof Term.Rounded) {
      return ChangeKind.ROUNDING;
    }
    return term instanceof Term.FirstMatch ? ChangeKind.TABLES : ChangeKind.OTHER;
  }

  private static Matter table(DecisionTable old, DecisionTable now) {
    Presence presence =
        old == null ? Presence.NEW_ALONE : now == null ? Presence.OLD_ALONE : Presence.BOTH;
    // what a table says is its text; where its rows stand in which file is not compared
    boolean same = presence == Presence.BOTH && old.toString().equals(now.toString());
    return new Matter(ChangeKind.TABLES, presence, same ? Equality.SAME : Equality.DIFFERENT);
  }

  /**
   * The kinds in which the two say different things. What only one of them calculates counts for
   * nothing by itself: it is what asks for it that differs.
   */
  Set<ChangeKind> differing() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    List<Matter> all = new ArrayList<>(matters.values());
    all.addAll(tables.values());
    for (Matter matter : all) {
      if (matter.presence() == Presence.BOTH && matter.equality() == Equality.DIFFERENT) {
        kinds.add(matter.kind());
      }
    }
    return kinds;
  }

  /** The terms in which these kinds of changes are made. */
  PolicyTerms with(Set<ChangeKind> changed, Schema schema) {
    List<SignedTerm> terms = new ArrayList<>();
    take(from, changed, false, terms);
    take(to, changed, true, terms);
    Map<Name, DecisionTable> chosen = new TreeMap<>();
    tables.forEach(
        (name, matter) ->
            chosen.put(name, (isNew(matter, changed) ? to : from).tables().get(name)));
    return PolicyTerms.of(schema, chosen, terms);
  }

  private void take(
      PolicyTerms source, Set<ChangeKind> changed, boolean now, List<SignedTerm> terms) {
    for (SignedTerm signed : source.terms()) {
      Matter matter = matters.get(signed.term().key());
      if (matter != null && isNew(matter, changed) == now) {
        terms.add(signed);
      }
    }
  }

  private static boolean isNew(Matter matter, Set<ChangeKind> changed) {
    return switch (matter.presence()) {
      case OLD_ALONE -> false;
      case NEW_ALONE -> true;
      case BOTH -> changed.contains(matter.kind());
    };
  }
}

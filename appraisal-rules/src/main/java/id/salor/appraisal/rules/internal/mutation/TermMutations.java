package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.MatterText;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.cases.Mutation;
import id.salor.appraisal.rules.internal.coverage.Grids;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a single term can be changed into; nothing where it is taken away. */
final class TermMutations {

  private static final Text REMOVED = Text.of("dihapus", "is removed");

  private final Schema schema;
  private final FormulaMutations formulas;

  TermMutations(Schema schema, Grids grids) {
    this.schema = schema;
    this.formulas = new FormulaMutations(schema, grids);
  }

  /** What sort of change a change of this term is; empty where it is changed otherwise. */
  static Optional<Mutation.Kind> kind(Term term) {
    if (term instanceof Term.Definition) {
      return Optional.of(Mutation.Kind.FORMULA);
    } else if (term instanceof Term.Rounded) {
      return Optional.of(Mutation.Kind.ROUNDING);
    } else if (term instanceof Term.Bound) {
      return Optional.of(Mutation.Kind.LIMIT);
    } else if (term instanceof Term.Gate) {
      return Optional.of(Mutation.Kind.GATE);
    } else if (term instanceof Term.Requirement || term instanceof Term.EveryLabel) {
      return Optional.of(Mutation.Kind.REQUIREMENT);
    } else if (term instanceof Term.Advice) {
      return Optional.of(Mutation.Kind.ADVICE);
    } else if (term instanceof Term.WithoutRating) {
      return Optional.of(Mutation.Kind.EXEMPTION);
    } else if (term instanceof Term.MinimumParts || term instanceof Term.AbsentParts) {
      return Optional.of(Mutation.Kind.PARTS);
    } else if (term instanceof Term.DistributionLimit) {
      return Optional.of(Mutation.Kind.DISTRIBUTION);
    }
    return Optional.empty();
  }

  /** Returns what the term can be changed into. */
  List<Change<Optional<Term>>> of(Term term) {
    List<Change<Optional<Term>>> changes = new ArrayList<>();
    if (term instanceof Term.Definition definition) {
      add(term, definition.formula(), to -> new Term.Definition(definition.target(), to), changes);
    } else if (term instanceof Term.Rounded rounded) {
      RoundingMutations.of(rounded.rounding())
          .forEach(
              change -> add(change.map(to -> new Term.Rounded(rounded.target(), to)), changes));
      remove(changes);
    } else if (term instanceof Term.Bound bound) {
      add(term, bound.limit(), to -> new Term.Bound(bound.target(), bound.side(), to), changes);
      remove(changes);
    } else if (term instanceof Term.Gate gate) {
      addGate(gate, changes);
    } else if (term instanceof Term.Requirement requirement) {
      add(
          term,
          requirement.condition(),
          to -> new Term.Requirement(requirement.level(), to, requirement.message()),
          changes);
      remove(changes);
    } else if (term instanceof Term.EveryLabel every) {
      add(
          term,
          every.condition(),
          to ->
              new Term.EveryLabel(every.level(), every.group(), every.label(), to, every.message()),
          changes);
      remove(changes);
    } else {
      addRemark(term, changes);
    }
    return changes.stream()
        .filter(
            change -> change.to().map(to -> !to.canonical().equals(term.canonical())).orElse(true))
        .map(change -> new Change<>(change.to(), told(term, change.what())))
        .toList();
  }

  private static Text told(Term term, Text what) {
    Text matter = MatterText.of(term);
    return Text.of(matter.id() + ": " + what.id(), matter.en() + ": " + what.en());
  }

  private void addRemark(Term term, List<Change<Optional<Term>>> changes) {
    if (term instanceof Term.Advice advice) {
      add(
          term,
          advice.condition(),
          to -> new Term.Advice(advice.target(), to, advice.text()),
          changes);
      remove(changes);
    } else if (term instanceof Term.WithoutRating unrated) {
      add(term, unrated.condition(), to -> new Term.WithoutRating(to, unrated.reason()), changes);
      remove(changes);
    } else if (term instanceof Term.MinimumParts minimum) {
      for (int count : List.of(minimum.count() + 1, minimum.count() - 1)) {
        if (count > 0) {
          Term changed = new Term.MinimumParts(minimum.target(), count);
          add(new Change<>(changed, Change.becomes(minimum.count(), count)), changes);
        }
      }
    } else if (term instanceof Term.AbsentParts absent) {
      for (Term.AbsentParts.Handling other : Term.AbsentParts.Handling.values()) {
        Term changed = new Term.AbsentParts(absent.target(), other);
        add(new Change<>(changed, Change.becomes(absent.handling().id(), other.id())), changes);
      }
    } else if (term instanceof Term.DistributionLimit limit) {
      addDistribution(limit, changes);
    }
  }

  private void addDistribution(Term.DistributionLimit limit, List<Change<Optional<Term>>> changes) {
    add(limit, limit.limit(), to -> with(limit, limit.side(), to), changes);
    if (limit.side() != Term.DistributionLimit.Side.AT_MOST) {
      Term.DistributionLimit.Side other =
          limit.side() == Term.DistributionLimit.Side.AT_LEAST
              ? Term.DistributionLimit.Side.MORE_THAN
              : Term.DistributionLimit.Side.AT_LEAST;
      add(
          new Change<>(
              with(limit, other, limit.limit()), Change.becomes(limit.side().id(), other.id())),
          changes);
    }
  }

  private static Term with(
      Term.DistributionLimit limit, Term.DistributionLimit.Side side, Formula to) {
    return new Term.DistributionLimit(
        limit.cohort(), limit.labels(), side, limit.unit(), to, limit.force());
  }

  /** A limit at the end of the labels limits nothing: that is the same as no gate. */
  private void addGate(Term.Gate gate, List<Change<Optional<Term>>> changes) {
    Optional<LabelSet> set = labels(gate.target());
    for (Label to : set.map(s -> LabelMutations.neighbours(gate.limit(), s)).orElse(List.of())) {
      List<Label> all = set.orElseThrow().labels();
      Label open = gate.mode() == Term.Gate.Mode.AT_MOST ? all.get(0) : all.get(all.size() - 1);
      if (!to.equals(open)) {
        Term changed = new Term.Gate(gate.target(), gate.mode(), to, gate.condition());
        add(new Change<>(changed, Change.becomes(gate.limit(), to)), changes);
      }
    }
    add(
        gate,
        gate.condition(),
        to -> new Term.Gate(gate.target(), gate.mode(), gate.limit(), to),
        changes);
    remove(changes);
  }

  private Optional<LabelSet> labels(Path path) {
    return schema
        .declaration(path)
        .flatMap(
            declared ->
                declared.kind() instanceof Kind.OfLabel of
                    ? schema.labelSet(of.set())
                    : Optional.empty());
  }

  private void add(
      Term term,
      Formula formula,
      Function<Formula, Term> made,
      List<Change<Optional<Term>>> changes) {
    Grids.Place at = new Grids.Place(term.level(), term.level(), Map.of());
    for (Change<Formula> change : formulas.of(formula, at)) {
      String within = formula.parts().isEmpty() ? "" : formula.toString();
      Text what =
          within.isEmpty() || change.what().id().startsWith(within + " ")
              ? change.what()
              : Text.of(
                  change.what().id() + " dalam " + within,
                  change.what().en() + " within " + within);
      add(new Change<>(made.apply(change.to()), what), changes);
    }
  }

  private static void add(Change<? extends Term> change, List<Change<Optional<Term>>> changes) {
    changes.add(new Change<>(Optional.of(change.to()), change.what()));
  }

  private static void remove(List<Change<Optional<Term>>> changes) {
    changes.add(new Change<>(Optional.empty(), REMOVED));
  }

  /** Which kind of example would notice that a term of this sort has changed. */
  static Text wanted(Term term) {
    if (term instanceof Term.OfQuantity of) {
      return ofQuantity(of);
    } else if (term instanceof Term.Requirement requirement) {
      return Text.of(
          "contoh tepat di batas "
              + requirement.condition()
              + ", satu yang dipenuhi dan satu yang"
              + " tidak, dengan issues: [requirement-not-met] pada yang tidak",
          "examples at the edge of "
              + requirement.condition()
              + ", one that meets it and one that"
              + " does not, the latter with issues: [requirement-not-met]");
    } else if (term instanceof Term.Advice advice) {
      return Text.of(
          "contoh tepat di batas " + advice.condition() + " yang menyebut seluruh advice",
          "an example at the edge of " + advice.condition() + " that states all its advice");
    } else if (term instanceof Term.WithoutRating unrated) {
      return Text.of(
          "contoh dengan " + unrated.condition() + " yang menyatakan without-rating: exempt",
          "an example with " + unrated.condition() + " that states without-rating: exempt");
    } else if (term instanceof Term.DistributionLimit) {
      return Text.of(
          "contoh dengan sebaran tepat di batas, yang menyatakan distribution",
          "an example with a spread at the limit that states its distribution");
    }
    return Text.of(
        "contoh yang melanggarnya dan menyatakan issues", "an example that breaks it and says so");
  }

  private static Text ofQuantity(Term.OfQuantity of) {
    Path target = of.target();
    if (of instanceof Term.Rounded) {
      return Text.of(
          "contoh yang \""
              + target
              + "\"-nya dibulatkan lain oleh perubahan ini, dan menyatakannya",
          "an example whose \"" + target + "\" this change rounds otherwise, stating it");
    } else if (of instanceof Term.Bound) {
      return Text.of(
          "contoh yang \"" + target + "\"-nya melewati batas, dan menyatakannya",
          "an example whose \"" + target + "\" passes the limit, stating it");
    } else if (of instanceof Term.Gate gate) {
      return Text.of(
          "contoh dengan "
              + gate.condition()
              + " yang tanpa batas ini mendapat predikat lain, dan menyatakannya",
          "an example with "
              + gate.condition()
              + " that would be rated otherwise without the limit, stating the rating");
    } else if (of instanceof Term.AbsentParts || of instanceof Term.MinimumParts) {
      return Text.of(
          "contoh yang sebagian dari \"" + target + "\" tidak berlaku, dan menyatakannya",
          "an example of which parts of \"" + target + "\" do not apply, stating it");
    }
    return Text.of(
        "contoh yang menyatakan \"" + target + "\" dan di dalamnya perubahan ini berarti",
        "an example that states \"" + target + "\" and in which this change matters");
  }
}

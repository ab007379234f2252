package id.salor.appraisal.rules.internal.meaning;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the terms of a version mean in one set of circumstances: each outcome as a node, and what
 * single terms say.
 */
public final class VersionMeaning {

  /**
   * Something that an appraisal may end with, or be refused for.
   *
   * @param sort what sort of outcome
   * @param name whose, where there are several of a sort
   */
  public record Outcome(Sort sort, String name) {}

  /** The sorts of outcomes. */
  public enum Sort {
    /** Whether there is lawfully no rating. */
    EXEMPTION(Text.of("siapa yang tanpa predikat", "who has no rating")),
    /** What must hold of the evidence. */
    REQUIREMENT(Text.of("syarat atas data yang diisi", "what must hold of what is given")),
    /** The rating. */
    RATING(Text.of("predikat akhir", "the rating")),
    /** The score. */
    SCORE(Text.of("nilai akhir", "the score")),
    /** What is reported beside them. */
    OUTCOME(Text.of("hasil tambahan", "further outcomes")),
    /** What other appraisals may take. */
    EXPORT(Text.of("yang dapat dipakai penilaian lain", "what other appraisals may take")),
    /** How ratings of a cohort may be spread. */
    SPREAD(Text.of("batas sebaran predikat", "the limits on the spread of ratings"));

    private final Text title;

    Sort(Text title) {
      this.title = title;
    }

    /** Returns the words for it. */
    public Text title() {
      return title;
    }
  }

  private final Translation deep;
  private final Translation shallow;
  private final PolicyTerms terms;
  private final Nodes nodes;

  private VersionMeaning(PolicyTerms terms, Nodes nodes) {
    this.terms = terms;
    this.nodes = nodes;
    this.deep = Translation.deep(terms, nodes);
    this.shallow = Translation.shallow(terms, nodes);
  }

  /**
   * Returns what terms mean.
   *
   * @param nodes shared by all that are compared
   */
  public static VersionMeaning of(PolicyTerms terms, Nodes nodes) {
    return new VersionMeaning(terms, nodes);
  }

  /** Returns every outcome; two versions that agree in all of them never part. */
  public Map<Outcome, Node> outcomes() {
    Map<Outcome, Node> all = new LinkedHashMap<>();
    all.put(new Outcome(Sort.EXEMPTION, ""), exemptions());
    all.put(new Outcome(Sort.REQUIREMENT, ""), requirements());
    terms
        .rating()
        .map(term -> ((Term.Rating) term.term()).target())
        .ifPresent(name -> all.put(new Outcome(Sort.RATING, ""), deep.quantity(Path.of(name))));
    terms
        .score()
        .map(term -> ((Term.FinalScore) term.term()).target())
        .ifPresent(name -> all.put(new Outcome(Sort.SCORE, ""), deep.quantity(Path.of(name))));
    for (SignedTerm term : terms.all(Term.Outcome.class)) {
      Name name = ((Term.Outcome) term.term()).target();
      all.put(new Outcome(Sort.OUTCOME, name.value()), deep.quantity(Path.of(name)));
    }
    for (SignedTerm term : terms.all(Term.Objection.class)) {
      Name name = ((Term.Objection) term.term()).target();
      all.put(new Outcome(Sort.OUTCOME, name.value()), deep.quantity(Path.of(name)));
    }
    for (Name name : terms.schema().exports()) {
      if (terms.valueOf(Path.of(name)).isPresent()) {
        all.put(new Outcome(Sort.EXPORT, name.value()), export(name));
      }
    }
    for (SignedTerm term : terms.all(Term.DistributionLimit.class)) {
      Term.DistributionLimit limit = (Term.DistributionLimit) term.term();
      Object by = terms.schema().cohorts().get(limit.cohort()).by();
      all.put(
          new Outcome(Sort.SPREAD, limit.key()),
          nodes.of(List.of("spread", by), List.of(formula(limit.limit(), List.of()))));
    }
    return all;
  }

  /** What is exported only if it is come by on the way depends on everything else as well. */
  private Node export(Name name) {
    Node value = deep.quantity(Path.of(name));
    boolean always =
        Stream.of(Term.Rating.class, Term.FinalScore.class, Term.Outcome.class)
            .flatMap(type -> terms.all(type).stream())
            .anyMatch(
                signed ->
                    signed.term().equals(new Term.Rating(name))
                        || signed.term().equals(new Term.FinalScore(name))
                        || signed.term().equals(new Term.Outcome(name)));
    return always ? value : nodes.of(List.of("come by", terms.digest()), List.of(value));
  }

  private Node exemptions() {
    List<Node> conditions = new ArrayList<>();
    for (SignedTerm term : terms.all(Term.WithoutRating.class)) {
      conditions.add(formula(((Term.WithoutRating) term.term()).condition(), List.of()));
    }
    if (Nodes.allSure(conditions)) {
      return conditions.stream().reduce(nodes.no, nodes::either);
    }
    return nodes.set("exempt", conditions);
  }

  private Node requirements() {
    List<Node> all = new ArrayList<>();
    for (SignedTerm term : terms.all(Term.Requirement.class)) {
      Term.Requirement requirement = (Term.Requirement) term.term();
      for (Node part : nodes.conjuncts(formula(requirement.condition(), requirement.level()))) {
        if (part != nodes.yes) {
          all.add(nodes.of(List.of("require", requirement.level()), List.of(part)));
        }
      }
    }
    for (SignedTerm term : terms.all(Term.EveryLabel.class)) {
      Term.EveryLabel every = (Term.EveryLabel) term.term();
      // the label under its own name is the one asked for, so the condition is taken as written
      Declaration label = terms.schema().declaration(every.path()).orElseThrow();
      all.add(
          nodes.of(
              List.of("every", every.path(), every.condition(), deep.valuesOf(label.kind())),
              List.of()));
    }
    return nodes.set("requirements", all);
  }

  /** Tells whether there is lawfully no rating for anybody, so that nothing else matters. */
  public boolean isExempt() {
    return exemptions() == nodes.yes;
  }

  private Node formula(Formula formula, List<Name> level) {
    return deep.formula(formula, Translation.View.of(level));
  }

  /** Returns what a formula says, with quantities by their names. */
  public Node said(Formula formula, List<Name> level) {
    return shallow.formula(formula, Translation.View.of(level));
  }

  /** Returns what a quantity comes to. */
  public Node quantity(Path path) {
    return deep.quantity(path);
  }

  /** Returns what an output of a table says, by the names of its keys. */
  public Node said(DecisionTable table, Name output) {
    return shallow.table(table, output);
  }
}

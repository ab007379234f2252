package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.value.LabelSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries what an appraisal would come to with other inputs, by the real calculation. */
final class Trial {

  private final PolicyVersion version;
  private final TermsResolver resolver;
  private final Census census;
  private final PreparedAppraisal prepared;
  private final Validated<PolicyTerms> terms;

  private Trial(
      PolicyVersion version,
      TermsResolver resolver,
      Census census,
      PreparedAppraisal prepared,
      Validated<PolicyTerms> terms) {
    this.version = version;
    this.resolver = resolver;
    this.census = census;
    this.prepared = prepared;
    this.terms = terms;
  }

  static Trial of(
      Appraisal appraisal, PolicyVersion version, TermsResolver resolver, Census census) {
    return of(PreparedAppraisal.of(appraisal, version.schema()), version, resolver, census);
  }

  private static Trial of(
      PreparedAppraisal prepared, PolicyVersion version, TermsResolver resolver, Census census) {
    return new Trial(
        version,
        resolver,
        census,
        prepared,
        resolver.resolve(version, prepared.facts(version.schema())));
  }

  /** The same with another value in one place. Rules ask about facts of the whole only. */
  Trial with(InputPlace place, Value value) {
    PreparedAppraisal changed = prepared.with(place, value);
    boolean mayChangeTerms =
        place.entries().isEmpty()
            && schema()
                .root()
                .declaration(place.name())
                .filter(found -> found.role() == Declaration.Role.FACT)
                .isPresent();
    return mayChangeTerms
        ? of(changed, version, resolver, census)
        : new Trial(version, resolver, census, changed, terms);
  }

  Schema schema() {
    return version.schema();
  }

  Appraisal appraisal() {
    return prepared.appraisal();
  }

  Optional<PolicyTerms> terms() {
    return terms.value();
  }

  Optional<Value> value(InputPlace place) {
    return prepared.value(place);
  }

  /** The labels of the rating, if the terms give one. */
  Optional<LabelSet> ratings() {
    return terms
        .value()
        .flatMap(PolicyTerms::rating)
        .map(signed -> ((Term.Rating) signed.term()).target())
        .flatMap(target -> schema().declaration(Path.of(target)))
        .map(declaration -> ((Kind.OfLabel) declaration.kind()).set())
        .flatMap(schema()::labelSet);
  }

  /** Runs the calculation and writes down its decisions, after some that were made before it. */
  Trace trace(List<Cell> before) {
    if (terms.value().isEmpty()) {
      Verdict verdict = prepared.judge(version.id(), terms, census, Map.of());
      return new Trace(before, List.of(), verdict, Trace.NO_RATING);
    }
    Tracer tracer = new Tracer(terms.value().get(), before);
    Verdict verdict = prepared.judge(version.id(), terms, census, Map.of(), tracer);
    return new Trace(tracer.cells(), tracer.gates(), verdict, rank(verdict));
  }

  /** How good the rating is, without writing anything down. */
  int rank() {
    return rank(prepared.judge(version.id(), terms, census, Map.of()));
  }

  private int rank(Verdict verdict) {
    return verdict
        .rating()
        .flatMap(label -> ratings().map(set -> Trace.rankOf(label, set)))
        .orElse(Trace.NO_RATING);
  }
}

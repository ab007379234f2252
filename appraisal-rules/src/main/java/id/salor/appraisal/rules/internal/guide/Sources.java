package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.guide.Source;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of a version as the sources of what is said. */
final class Sources {

  private final Map<String, Rule> rules;

  Sources(VersionRules version) {
    this.rules =
        version.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
  }

  Source of(Origin origin) {
    return new Source(
        origin.rule(),
        origin.basis(),
        Optional.ofNullable(rules.get(origin.rule())).map(Rule::location).orElse(origin.location()),
        Optional.ofNullable(rules.get(origin.rule()))
            .flatMap(Rule::exceptionTo)
            .map(Rule.General::name));
  }

  /** The source of a rule; empty where it says nothing. */
  static Optional<Source> of(Rule rule) {
    Optional<LegalBasis> basis =
        rule.terms().stream().findFirst().map(SignedTerm::origin).map(Origin::basis);
    return basis.map(
        found ->
            new Source(
                rule.name(), found, rule.location(), rule.exceptionTo().map(Rule.General::name)));
  }
}

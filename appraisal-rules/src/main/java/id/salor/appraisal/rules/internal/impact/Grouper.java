package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells to which group somebody belongs.
 *
 * @param key by what people are grouped
 * @param title the wording for people
 * @param declared the fact, where it is one
 * @param labels the labels that the fact may be, where it is a label
 */
record Grouper(
    CohortKey key, Text title, Optional<Declaration> declared, Optional<LabelSet> labels) {

  /** Checks the components. */
  Grouper {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(declared, "declared");
    Objects.requireNonNull(labels, "labels");
  }

  /** Finds what somebody means: something of the appraisee, or a fact of either version. */
  static Validated<Grouper> of(String text, VersionRules from, VersionRules to) {
    return CohortKey.OfAppraisee.ofText(text)
        .map(Grouper::ofAppraisee)
        .or(() -> ofFact(text, to))
        .or(() -> ofFact(text, from))
        .map(Validated::of)
        .orElseGet(
            () ->
                Validated.invalid(
                    Issue.of(
                        PolicyCode.UNKNOWN_NAME,
                        text,
                        Suggestion.nearestOrAll(text, known(from, to)))));
  }

  /** The first fact with labels that the rules of a version ask for, else the position. */
  static Grouper byCircumstances(VersionRules version) {
    return version.conditions().stream()
        .map(Condition::fact)
        .flatMap(Optional::stream)
        .flatMap(name -> version.version().schema().root().declaration(name).stream())
        .filter(fact -> fact.isInput() && fact.kind() instanceof Kind.OfLabel)
        .findFirst()
        .map(fact -> ofFact(fact, version))
        .orElseGet(() -> ofAppraisee(CohortKey.OfAppraisee.POSITION));
  }

  private static Grouper ofAppraisee(CohortKey key) {
    Text title =
        key == CohortKey.OfAppraisee.UNIT
            ? Text.of("unit kerja", "unit")
            : Text.of("jabatan", "position");
    return new Grouper(key, title, Optional.empty(), Optional.empty());
  }

  private static Optional<Grouper> ofFact(String text, VersionRules version) {
    return Name.tryParse(text)
        .flatMap(version.version().schema().root()::declaration)
        .filter(Declaration::isInput)
        .map(fact -> ofFact(fact, version));
  }

  private static Grouper ofFact(Declaration declared, VersionRules version) {
    return new Grouper(
        new CohortKey.OfFact(declared.name()),
        declared.title(),
        Optional.of(declared),
        declared.kind() instanceof Kind.OfLabel of
            ? version.version().schema().labelSet(of.set())
            : Optional.empty());
  }

  private static List<String> known(VersionRules from, VersionRules to) {
    List<String> known = new ArrayList<>();
    Stream.of(CohortKey.OfAppraisee.values()).map(CohortKey::text).forEach(known::add);
    Stream.of(to, from)
        .flatMap(version -> version.version().schema().root().declarations().values().stream())
        .filter(declared -> declared.role() == Declaration.Role.FACT)
        .map(declared -> declared.name().value())
        .distinct()
        .forEach(known::add);
    return known;
  }

  /** The name of somebody's group; empty where none is said. */
  String groupOf(Appraisal appraisal) {
    if (key == CohortKey.OfAppraisee.UNIT) {
      return appraisal.appraisee().unit().orElse("");
    } else if (key == CohortKey.OfAppraisee.POSITION) {
      return appraisal.appraisee().position().orElse("");
    }
    Declaration fact = declared.orElseThrow();
    return appraisal
        .evidence()
        .datum(fact.name())
        .map(datum -> datum.value().text())
        .or(() -> fact.value().map(Object::toString))
        .orElse("");
  }

  /** How people call a group: a label has its wordings, anything else is as it was given. */
  Text titleOf(String name) {
    return labels.stream()
        .flatMap(set -> set.members().stream())
        .filter(member -> member.label().value().equals(name))
        .map(LabelSet.Member::title)
        .findFirst()
        .orElse(Text.same(name));
  }
}

package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads conditions. They may ask about facts of the appraisal as a whole, and nothing else. */
final class ConditionReader {

  private final Vocabulary vocabulary;
  private final Schema schema;
  private final List<Issue> issues;

  ConditionReader(Vocabulary vocabulary, Schema schema, List<Issue> issues) {
    this.vocabulary = vocabulary;
    this.schema = schema;
    this.issues = issues;
  }

  Optional<Condition> read(Sentence sentence) {
    SentencePattern.Outcome outcome =
        vocabulary.read(sentence.text(), SentenceKey.Section.CONDITION).get(0);
    if (outcome instanceof SentencePattern.Match match) {
      return new Reading(sentence, match).condition();
    }
    issues.add(
        Unread.issue(
            sentence,
            (SentencePattern.Mismatch) outcome,
            vocabulary,
            SentenceKey.Section.CONDITION));
    return Optional.empty();
  }

  /** One condition on its way. */
  private final class Reading {

    private final Sentence sentence;
    private final SentencePattern.Match match;

    Reading(Sentence sentence, SentencePattern.Match match) {
      this.sentence = sentence;
      this.match = match;
    }

    Optional<Condition> condition() {
      SentenceKey key = match.pattern().key();
      if (key == SentenceKey.ALWAYS) {
        return Optional.of(new Condition.Always());
      }
      return fact().flatMap(declaration -> about(declaration, key));
    }

    private Optional<Condition> about(Declaration fact, SentenceKey key) {
      Name name = fact.name();
      return switch (key) {
        case FACT_GIVEN -> Optional.of(new Condition.Presence(name, true));
        case FACT_NOT_GIVEN -> Optional.of(new Condition.Presence(name, false));
        case FACT_IS_TRUE, FACT_IS_FALSE ->
            hasKind(fact, Kind.TRUTH)
                ? Optional.of(new Condition.Truth(name, key == SentenceKey.FACT_IS_TRUE))
                : Optional.empty();
        case FACT_AT_LEAST -> limit(fact, Condition.Limit.Side.AT_LEAST);
        case FACT_AT_MOST -> limit(fact, Condition.Limit.Side.AT_MOST);
        case FACT_IS -> labels(fact, "label").map(labels -> new Condition.OneOf(name, labels));
        case FACT_IS_NOT ->
            labels(fact, "label").map(labels -> new Condition.IsNot(name, labels.get(0)));
        case FACT_IS_ONE_OF ->
            labels(fact, "labels").map(labels -> new Condition.OneOf(name, labels));
        default -> throw new IllegalStateException("not a condition: " + key);
      };
    }

    private Optional<Condition> limit(Declaration fact, Condition.Limit.Side side) {
      Optional<Rational> bound = Numbers.read(match.slots().get("number"), sentence, issues);
      return hasKind(fact, Kind.NUMBER)
          ? bound.map(number -> new Condition.Limit(fact.name(), side, number))
          : Optional.empty();
    }

    private Optional<Declaration> fact() {
      SentencePattern.Filled slot = match.slots().get("fact");
      Optional<Declaration> found =
          Name.tryParse(slot.text()).flatMap(name -> schema.root().declaration(name));
      if (found.isEmpty()) {
        List<String> known =
            schema.root().declarations().values().stream()
                .filter(ConditionReader::isCircumstance)
                .map(declaration -> declaration.name().value())
                .toList();
        report(
            Issue.of(
                RuleCode.UNKNOWN_FACT, slot.text(), Suggestion.nearestOrAll(slot.text(), known)),
            slot);
      } else if (!isCircumstance(found.get())) {
        String gate = vocabulary.shown(SentenceKey.GATE_AT_MOST);
        report(Issue.of(RuleCode.NOT_A_FACT, slot.text(), gate), slot);
        return Optional.empty();
      }
      return found;
    }

    private boolean hasKind(Declaration fact, Kind kind) {
      return fact.kind().equals(kind) || reportKind(fact, kind.title());
    }

    private boolean reportKind(Declaration fact, Text needed) {
      report(
          Issue.of(
              RuleCode.FACT_KIND,
              fact.name(),
              fact.kind().title(),
              needed,
              String.join("; ", sentencesFor(fact.kind()))),
          match.slots().get("fact"));
      return false;
    }

    private List<String> sentencesFor(Kind kind) {
      Stream<SentenceKey> keys =
          kind instanceof Kind.OfLabel
              ? Stream.of(SentenceKey.FACT_IS, SentenceKey.FACT_IS_NOT)
              : kind instanceof Kind.OfTruth
                  ? Stream.of(SentenceKey.FACT_IS_TRUE, SentenceKey.FACT_IS_FALSE)
                  : kind instanceof Kind.OfNumber
                      ? Stream.of(SentenceKey.FACT_AT_LEAST, SentenceKey.FACT_AT_MOST)
                      : Stream.of(SentenceKey.FACT_GIVEN, SentenceKey.FACT_NOT_GIVEN);
      return keys.map(vocabulary::shown).toList();
    }

    private Optional<List<Label>> labels(Declaration fact, String slotName) {
      SentencePattern.Filled slot = match.slots().get(slotName);
      if (!(fact.kind() instanceof Kind.OfLabel of)) {
        reportKind(fact, Text.of("label", "label"));
        return Optional.empty();
      }
      LabelSet set = schema.labelSet(of.set()).orElseThrow();
      List<Label> labels = new ArrayList<>();
      for (String text : slot.texts()) {
        Optional<Label> label =
            set.labels().stream().filter(known -> known.value().equals(text)).findFirst();
        label.ifPresentOrElse(labels::add, () -> reportLabel(text, set, slot));
      }
      return labels.size() == slot.texts().size() ? Optional.of(labels) : Optional.empty();
    }

    private void reportLabel(String text, LabelSet set, SentencePattern.Filled slot) {
      List<String> known = set.labels().stream().map(Label::value).toList();
      int offset = sentence.text().indexOf("\"" + text + "\"", slot.start());
      issues.add(
          sentence.issue(
              Issue.of(RuleCode.FACT_LABEL, text, set.name(), Suggestion.nearestOrAll(text, known)),
              offset));
    }

    private void report(Issue issue, SentencePattern.Filled slot) {
      issues.add(sentence.issue(issue, slot.start()));
    }
  }

  /** Rules ask about facts, and about values that the agency has set once for all. */
  private static boolean isCircumstance(Declaration declaration) {
    return declaration.role() == Declaration.Role.FACT
        || declaration.role() == Declaration.Role.PARAMETER;
  }
}

package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts for people that are there in one language only: titles, labels, what requirements, advice
 * and exemptions say. A text that is written twice on purpose ({@code {id: Target, en: Target}}) is
 * in both.
 */
final class WordingFindings implements Finder {

  /** What needs no translation: letters that stand alone, digits, signs. */
  private static final Pattern WORD = Pattern.compile(".*\\p{L}{2,}.*", Pattern.DOTALL);

  private static final Set<String> TEXTS = Set.of("title", "gap-after", "reason");

  @Override
  public void find(Examined version, Findings findings) {
    int before = findings.size();
    version.manifest().root().ifPresent(root -> findTitles(root, findings));
    for (Rule rule : version.rules().rules()) {
      for (SignedTerm signed : rule.terms()) {
        said(signed.term())
            .filter(text -> text.id().equals(text.en()))
            .ifPresent(text -> add(text.id(), signed.origin().location(), findings));
      }
    }
    if (findings.size() == before) {
      long labels =
          version.schema().labelSets().values().stream()
              .mapToLong(set -> set.labels().size())
              .sum();
      long names = labels + version.schema().declarations().size();
      findings.prove(
          "wording",
          names,
          Text.of(
              names + " nama dan label, dan setiap pesan: ada dalam bahasa Indonesia dan Inggris",
              names + " names and labels, and every message: worded in Indonesian and English"));
    }
  }

  private static Optional<Text> said(Term term) {
    if (term instanceof Term.Requirement requirement) {
      return Optional.of(requirement.message());
    } else if (term instanceof Term.EveryLabel every) {
      return Optional.of(every.message());
    } else if (term instanceof Term.WithoutRating unrated) {
      return Optional.of(unrated.reason());
    }
    if (term instanceof Term.Objection objection) {
      return Optional.of(objection.how());
    }
    return term instanceof Term.Advice advice ? Optional.of(advice.text()) : Optional.empty();
  }

  private static void findTitles(YamlNode node, Findings findings) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> findTitles(item, findings));
    } else if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, value) -> {
                if (TEXTS.contains(key)) {
                  findText(value, findings);
                } else if (key.equals("labels") && value instanceof YamlNode.Mapping sets) {
                  sets.entries().values().forEach(set -> findLabels(set, findings));
                } else {
                  findTitles(value, findings);
                }
              });
    }
  }

  private static void findLabels(YamlNode set, Findings findings) {
    if (set instanceof YamlNode.Sequence labels) {
      labels.items().forEach(label -> findText(label, findings));
    }
  }

  private static void findText(YamlNode node, Findings findings) {
    if (node instanceof YamlNode.Scalar scalar) {
      add(scalar.text(), scalar.location(), findings);
    } else if (node instanceof YamlNode.Mapping mapping
        && !mapping.entries().containsKey("en")
        && mapping.entries().get("id") instanceof YamlNode.Scalar only) {
      add(only.text(), only.location(), findings);
    }
  }

  private static void add(String text, SourceLocation place, Findings findings) {
    if (WORD.matcher(text).matches()) {
      findings.add(Issue.of(CheckCode.ONE_LANGUAGE, text).at(place).about(text));
    }
  }
}

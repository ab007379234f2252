package id.salor.appraisal.explain;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.GivenAdvice;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Optional;

/** Writes an explanation as text for a person with a screen of ordinary width. */
final class ExplanationText {

  private static final String INDENT = "  ";

  private final Explanation explanation;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  ExplanationText(Explanation explanation, Language language) {
    this.explanation = explanation;
    this.language = language;
  }

  String write() {
    AppraisalResult result = explanation.result();
    line(
        0,
        say("Penilaian ", "Appraisal ")
            + result.subject().id()
            + ", "
            + say("periode ", "period ")
            + result.subject().period());
    result
        .policy()
        .ifPresent(
            stamp ->
                line(
                    0,
                    say("Kebijakan ", "Policy ")
                        + stamp.policy()
                        + " ("
                        + stamp.digest().abbreviated()
                        + ")"));
    ending(result);
    for (Issue issue : result.issues()) {
      for (String line : issue.format(language).split("\n")) {
        line(1, line);
      }
    }
    explanation.steps().forEach(step -> step(step, 0, Optional.empty()));
    if (result instanceof AppraisalResult.Rated rated) {
      advice(rated.advice());
    }
    return out.toString();
  }

  private void ending(AppraisalResult result) {
    if (result instanceof AppraisalResult.Rated rated) {
      // a policy that gives a score alone has no rating to tell
      rated.rating().ifPresent(label -> line(0, say("Predikat: ", "Rating: ") + label));
    } else if (result instanceof AppraisalResult.WithoutRating without) {
      line(0, say("Tanpa predikat: ", "Without rating: ") + without.reason().in(language));
      without.origin().ifPresent(origin -> line(1, Wording.origin(origin).in(language)));
    } else {
      line(0, say("Ditolak:", "Refused:"));
    }
  }

  private void step(Step step, int depth, Optional<Origin> above) {
    out.append(depth == 0 ? "\n" : "");
    line(depth, headline(step));
    if (step.role() != Step.Role.LIMIT) {
      detail(depth, "= ", step.written());
    }
    detail(depth, "= ", step.working());
    step.row().ifPresent(row -> line(depth + 2, row(row)));
    step.origin().ifPresent(origin -> line(depth + 2, origin(origin, above)));
    for (Origin yielding : step.overridden()) {
      line(
          depth + 2,
          say("mengecualikan ", "as an exception to ") + Wording.origin(yielding).in(language));
    }
    detail(depth, say("sumber: ", "source: "), step.source());
    step.parts().forEach(part -> step(part, depth + 1, step.origin()));
  }

  private String row(Step.TableRow row) {
    return say("baris tabel ", "table row ")
        + row.location()
        + row.basis().map(basis -> ", " + basis.title().in(language)).orElse("");
  }

  /** What the same rule said just above is not said again, but for the line. */
  private String origin(Origin origin, Optional<Origin> above) {
    boolean same = above.filter(other -> other.rule().equals(origin.rule())).isPresent();
    return same
        ? say("aturan yang sama (", "same rule (") + origin.location() + ")"
        : Wording.origin(origin).in(language);
  }

  private String headline(Step step) {
    boolean hasUnit = step.value() instanceof Value.OfNumber && !step.unit().isEmpty();
    String value = Wording.shown(step.value(), language) + (hasUnit ? " " + step.unit() : "");
    String named = step.title().in(language) + " [" + step.id() + "]: " + value;
    return switch (step.role()) {
      case QUANTITY -> named;
      case WEIGHT -> say("bobot ", "weight of ") + step.title().in(language) + ": " + value;
      case LIMIT -> step.written().in(language) + gateState(step);
      case GIVEN -> named + say(", diisi", ", given");
      case PARAMETER -> named + say(", parameter", ", parameter");
      case SEEN -> named + say(", lihat di atas", ", see above");
    };
  }

  private String gateState(Step step) {
    if (!(step.value() instanceof Value.OfTruth holds)) {
      return "";
    }
    return holds.truth() ? say(": berlaku", ": holds") : say(": tidak berlaku", ": does not hold");
  }

  private void detail(int depth, String sign, Text text) {
    if (!text.isEmpty()) {
      line(depth + 2, sign + text.in(language));
    }
  }

  private void advice(List<GivenAdvice> advice) {
    if (!advice.isEmpty()) {
      out.append('\n');
      line(0, say("Saran:", "Advice:"));
      advice.forEach(given -> line(1, "- " + given.text().in(language)));
    }
  }

  private void line(int depth, String text) {
    out.append(INDENT.repeat(depth)).append(text).append('\n');
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

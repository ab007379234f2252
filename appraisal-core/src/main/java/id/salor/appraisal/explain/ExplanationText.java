package id.salor.appraisal.explain;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.LabelSet;
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
    holes();
    explanation.next().ifPresent(this::next);
    nearGates();
    explanation.steps().forEach(step -> step(step, 0, Optional.empty()));
    decisive(say("Kewajiban yang belum terpenuhi:", "Requirements that are not met:"), unmet());
    decisive(say("Alasan tanpa predikat:", "Reason for having no rating:"), reasons());
    advice();
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
    if (!step.role().isLimit()) {
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
      case FLOOR, CAP, ROUNDING, GATE -> step.written().in(language) + gateState(step);
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

  private void holes() {
    for (Hole hole : explanation.holes()) {
      line(
          0,
          say("Tidak ditentukan oleh teks: ", "Not determined by the text: ")
              + named(hole.title(), hole.id())
              + ", "
              + hole.location()
              + ", "
              + hole.basis().title().in(language));
    }
  }

  private void next(NextRating next) {
    out.append('\n');
    line(0, say("Mengapa belum ", "Why not yet ") + next.rating().title().in(language) + ":");
    next.withoutGates()
        .ifPresent(
            label ->
                line(
                    1,
                    say("- tanpa gerbang, predikatnya ", "- without gates, the rating would be ")
                        + label.title().in(language)));
    for (GateState gate : next.barredBy()) {
      line(1, "- " + gate(gate));
      line(2, Wording.origin(gate.origin()).in(language));
      gate.margin()
          .ifPresent(way -> conditions(way, 2, say("tidak berlaku bila ", "would not hold if ")));
    }
    boolean one = next.ways().size() == 1;
    for (Way way : next.ways()) {
      line(1, (one ? say("- kurang:", "- missing:") : say("- salah satu jalan:", "- one way:")));
      conditions(way, 2, "");
      line(2, source(way));
    }
    extent(next);
  }

  private void extent(NextRating next) {
    if (next.extent() == NextRating.Extent.NONE) {
      line(
          1,
          say(
              "- aturan tidak memberikan predikat yang lebih baik dalam keadaan ini",
              "- the rules give no better rating in these circumstances"));
    } else if (next.extent() == NextRating.Extent.OPEN) {
      line(
          1,
          next.ways().isEmpty()
              ? say(
                  "- predikat ini bergantung pada rumus di bawah, yang tidak dapat dibaca terbalik",
                  "- this rating depends on the formula below, which cannot be read backwards")
              : say("- mungkin ada jalan lain", "- there may be other ways"));
    }
  }

  private String source(Way way) {
    return way.row().map(row -> row(row) + "; ").orElse("")
        + Wording.origin(way.origin()).in(language);
  }

  private void conditions(Way way, int depth, String before) {
    for (Condition condition : way.conditions()) {
      line(depth, before + Wording.condition(condition).in(language));
      condition.ways().stream()
          .findFirst()
          .ifPresent(
              behind -> {
                conditions(behind, depth + 1, say("yaitu bila ", "that is, if "));
                line(depth + 1, source(behind));
              });
    }
  }

  /** What a gated quantity came to: the label that left the last of its gates. */
  private Optional<LabelSet.Member> outcome(GateState gate) {
    return explanation
        .allSteps()
        .filter(step -> step.role() == Step.Role.QUANTITY && step.id().equals(gate.id()))
        .findFirst()
        .flatMap(
            step ->
                step.value() instanceof Value.OfLabel label
                    ? label.set().flatMap(set -> set.member(label.label()))
                    : Optional.empty());
  }

  /** Gates that held are among the steps; here are those that nearly did, to some effect. */
  private void nearGates() {
    List<GateState> near =
        explanation.gates().stream()
            .filter(gate -> gate.state() == State.NEARLY_HELD)
            .filter(gate -> !gate.otherwise().equals(outcome(gate)))
            .toList();
    if (near.isEmpty()) {
      return;
    }
    out.append('\n');
    line(0, say("Gerbang yang hampir berlaku:", "Gates that nearly held:"));
    for (GateState gate : near) {
      line(1, "- " + gate(gate));
      gate.margin().ifPresent(way -> conditions(way, 2, say("berlaku bila ", "would hold if ")));
    }
  }

  private String gate(GateState gate) {
    return Wording.gate(gate).in(language);
  }

  private String named(Text title, String id) {
    return title.in(language) + " [" + id + "]";
  }

  private List<Clause> unmet() {
    return explanation.requirements().stream()
        .filter(clause -> clause.state() == State.DID_NOT_HOLD)
        .toList();
  }

  private List<Clause> reasons() {
    return explanation.exemptions().stream()
        .filter(clause -> clause.state() == State.HELD)
        .toList();
  }

  private void decisive(String headline, List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return;
    }
    out.append('\n');
    line(0, headline);
    for (Clause clause : clauses) {
      String failing =
          clause.failing().isEmpty() ? "" : " (" + String.join(", ", clause.failing()) + ")";
      line(1, "- " + clause.text().in(language) + failing);
      detail(1, "= ", Text.same(clause.written()));
      detail(1, "= ", clause.working());
      detail(1, "", Wording.origin(clause.origin()));
      clause.parts().forEach(part -> step(part, 2, Optional.of(clause.origin())));
    }
  }

  private void advice() {
    List<Clause> given =
        explanation.advice().stream().filter(clause -> clause.state() == State.HELD).toList();
    if (given.isEmpty()) {
      return;
    }
    out.append('\n');
    line(0, say("Saran:", "Advice:"));
    for (Clause clause : given) {
      line(1, "- " + clause.text().in(language));
      if (!clause.written().isEmpty()) {
        line(
            2,
            say("diberikan karena ", "given because ")
                + clause.written()
                + " ("
                + clause.working().in(language)
                + ")");
      }
    }
  }

  private void line(int depth, String text) {
    out.append(INDENT.repeat(depth)).append(text).append('\n');
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

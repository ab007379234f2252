package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.calc.AppliedGate;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.guide.Story;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Worked examples that people can follow: few, and as different as they are. */
final class Stories {

  /** Most stories; the folder of the policy has all examples. */
  private static final int MAX = 8;

  /** So many are wanted, even if they end alike. */
  private static final int FEW = 2 + 1;

  /** Most lines of a story that people still follow. */
  private static final int MAX_LINES = 48;

  /** So many lines tell enough; more are not better. */
  private static final int ENOUGH_LINES = 18;

  private static final Rounding SHOWN = Rounding.of(2, Rounding.Mode.HALF_UP);

  private final Schema schema;
  private final Optional<LabelSet> scale;
  private final Optional<Declaration> score;

  Stories(Schema schema, Optional<LabelSet> scale, Optional<Declaration> score) {
    this.schema = schema;
    this.scale = scale;
    this.score = score;
  }

  /**
   * The examples that prove something: official ones first, then those that tell most; one for each
   * circumstances, then one for each rating.
   */
  List<Story> choose(List<TracedExample> traced) {
    List<TracedExample> fit =
        traced.stream()
            .filter(this::isStory)
            .sorted(
                Comparator.comparing(
                        (TracedExample one) -> one.example().example().source().isEmpty())
                    .thenComparing(one -> one.example().rating().isEmpty())
                    .thenComparing(one -> -Math.min(ENOUGH_LINES, size(one))))
            .toList();
    List<TracedExample> chosen = new ArrayList<>();
    take(fit, chosen, MAX, Stories::circumstances);
    take(fit, chosen, MAX, Stories::kind);
    take(fit, chosen, FEW, one -> ending(one.result().result()));
    return chosen.stream().map(this::story).flatMap(Optional::stream).toList();
  }

  private void take(
      List<TracedExample> fit,
      List<TracedExample> chosen,
      int most,
      Function<TracedExample, Object> kind) {
    Set<Object> seen = chosen.stream().map(kind).collect(Collectors.toCollection(HashSet::new));
    for (TracedExample one : fit) {
      if (chosen.size() < most && size(one) <= MAX_LINES && seen.add(kind.apply(one))) {
        chosen.add(one);
      }
    }
  }

  /** Whoever has no rating is one sort of people, whatever else the rules would say of them. */
  private static Object circumstances(TracedExample one) {
    return one.result().result() instanceof AppraisalResult.Rated
        ? one.inspection().terms()
        : kind(one);
  }

  /** What sort of ending an example has. */
  private static Object kind(TracedExample one) {
    AppraisalResult result = one.result().result();
    return result instanceof AppraisalResult.Rated rated ? rated.rating() : result.getClass();
  }

  private long size(TracedExample one) {
    return story(one).map(story -> lines(story.given())).orElse(0L);
  }

  private static long lines(List<Story.Fact> facts) {
    return facts.stream().mapToLong(fact -> 1 + lines(fact.parts())).sum();
  }

  private boolean isStory(TracedExample one) {
    return one.isProof()
        && one.example().assumed().isEmpty()
        && one.example().parameters().isEmpty()
        && one.example().population().isEmpty()
        && one.example().spread().isEmpty()
        && one.inspection().root().isPresent()
        && !(one.result().result() instanceof AppraisalResult.Refused);
  }

  private Optional<Story> story(TracedExample one) {
    AppraisalResult result = one.result().result();
    List<Story.Fact> figures = new ArrayList<>();
    result.figures().components().forEach(found -> figures.add(figure(found)));
    result.figures().outcomes().stream()
        .filter(found -> found.value().isProper() && !isLastDay(one, found.name()))
        .forEach(found -> figures.add(figure(found)));
    figures.addAll(lastDays(one.inspection()));
    return one.inspection()
        .root()
        .map(
            root ->
                new Story(
                    one.example().example().name(),
                    one.example().example().source(),
                    given(one.example().appraisal().evidence(), root, schema.root()),
                    figures,
                    ending(result),
                    remarks(result)));
  }

  private static boolean isLastDay(TracedExample one, Name name) {
    return one.inspection().terms().stream()
        .flatMap(terms -> terms.all(Term.Objection.class).stream())
        .anyMatch(signed -> ((Term.Objection) signed.term()).target().equals(name));
  }

  /** Until when one may object, where that is known. */
  private List<Story.Fact> lastDays(Inspection inspection) {
    List<Story.Fact> days = new ArrayList<>();
    for (SignedTerm signed :
        inspection.terms().map(terms -> terms.all(Term.Objection.class)).orElse(List.of())) {
      Name target = ((Term.Objection) signed.term()).target();
      Optional<Value> day = inspection.root().flatMap(root -> root.calculated(target));
      Optional<Declaration> declared = schema.root().declaration(target);
      if (day.filter(Value::isProper).isPresent() && declared.isPresent()) {
        days.add(new Story.Fact(declared.get().title(), Phrases.value(day.get()), List.of()));
      }
    }
    return days;
  }

  private static Story.Fact figure(ComponentResult found) {
    Text value = shown(found.value());
    return new Story.Fact(
        found.title(),
        found.value() instanceof Value.OfNumber ? Phrases.withUnit(value, found.unit()) : value,
        List.of());
  }

  /** A value; a number that does not end is shown to a few places, and said to be more. */
  private static Text shown(Value value) {
    if (value instanceof Value.OfNumber number
        && number.number().toExactDecimal().filter(exact -> exact.scale() <= MOST).isEmpty()) {
      Text rounded = Words.number(Rational.of(SHOWN.toDecimal(number.number())));
      return Phrases.fill("≈ %s", "≈ %s", rounded);
    }
    return Phrases.value(value);
  }

  private static final int MOST = 2 + 2;

  private List<Story.Fact> given(Evidence evidence, Inspected level, GroupDeclaration group) {
    List<Story.Fact> facts = new ArrayList<>();
    group
        .declarations()
        .forEach(
            (name, found) -> {
              if (found.isInput() && evidence.datum(name).isPresent()) {
                level
                    .given(name)
                    .filter(Value::isProper)
                    .ifPresent(
                        value ->
                            facts.add(
                                new Story.Fact(
                                    found.title(), Phrases.value(value, found), List.of())));
              }
            });
    group
        .groups()
        .forEach((name, inner) -> entries(evidence, level, name, inner).forEach(facts::add));
    return facts;
  }

  private List<Story.Fact> entries(
      Evidence evidence, Inspected level, Name name, GroupDeclaration group) {
    Map<String, Inspected> inspected = new LinkedHashMap<>();
    level.entries(name).forEach(entry -> inspected.put(entry.id(), entry));
    List<Story.Fact> facts = new ArrayList<>();
    for (Entry entry : evidence.entries(name)) {
      Inspected found = inspected.get(entry.id().toString());
      if (found != null) {
        Text what = Phrases.fill("%s %s", "%s %s", group.title(), Text.same(found.id()));
        facts.add(new Story.Fact(what, Text.EMPTY, given(entry.evidence(), found, group)));
      }
    }
    return facts;
  }

  private Text ending(AppraisalResult result) {
    if (result instanceof AppraisalResult.Rated rated) {
      Optional<Text> rating = rated.rating().map(this::label);
      Optional<Text> number =
          rated
              .figures()
              .score()
              .map(found -> shown(Value.of(found.value())))
              .map(text -> Phrases.withUnit(text, score.map(Declaration::unit).orElse("")));
      if (rating.isPresent() && number.isPresent()) {
        return Phrases.fill("%s, nilai %s", "%s, score %s", rating.get(), number.get());
      }
      return rating.or(() -> number).orElse(Text.of("Dihitung", "Calculated"));
    } else if (result instanceof AppraisalResult.WithoutRating without) {
      return Phrases.fill("Tanpa predikat: %s", "Without a rating: %s", without.reason());
    }
    return Text.EMPTY;
  }

  private Text label(Label label) {
    return scale
        .flatMap(set -> set.member(label))
        .map(LabelSet.Member::title)
        .orElse(Text.same(label.value()));
  }

  private List<Story.Remark> remarks(AppraisalResult result) {
    List<Story.Remark> remarks = new ArrayList<>();
    if (result instanceof AppraisalResult.Rated rated) {
      for (AppliedGate gate : rated.gates()) {
        Text text =
            Phrases.fill(
                "Predikat dibatasi pada %s.", "The rating is limited to %s.", label(gate.limit()));
        remarks.add(new Story.Remark(text, gate.origin().rule()));
      }
    }
    return remarks;
  }
}

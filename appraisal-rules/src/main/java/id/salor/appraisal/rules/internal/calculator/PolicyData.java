package id.salor.appraisal.rules.internal.calculator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.CohortDeclaration;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TermResolution;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a version declares, asks and says, as one JSON object that the calculator's program reads.
 *
 * <p>The terms of all circumstances are there once, under the rules that say them; the program
 * picks the rules that apply. Which term yields to which was settled here, pair by pair.
 */
final class PolicyData {

  private static final JsonFactory FACTORY =
      new JsonFactory().setCharacterEscapes(new ScriptEscapes());

  private static final List<FormulaCode> WHILE_EVALUATING =
      List.of(
          FormulaCode.NUMBER_TOO_LONG,
          FormulaCode.DIVISION_BY_ZERO,
          FormulaCode.WORKING_DAYS,
          FormulaCode.NO_ENTRIES,
          FormulaCode.LABEL_WITHOUT_NUMBER);

  private final VersionRules rules;
  private final AppraisalPeriod period;
  private final List<Condition> conditions;
  private final List<SignedTerm> terms;
  private final List<String> matters;
  private final Map<Origin, Integer> origins = new LinkedHashMap<>();

  PolicyData(VersionRules rules, AppraisalPeriod period) {
    this.rules = rules;
    this.period = period;
    this.conditions = rules.conditions();
    this.terms = rules.rules().stream().flatMap(rule -> rule.terms().stream()).toList();
    TreeSet<String> keys = new TreeSet<>();
    terms.forEach(term -> keys.add(term.term().key()));
    this.matters = List.copyOf(keys);
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(JsonGenerator json) throws IOException {
    Schema schema = rules.version().schema();
    json.writeStartObject();
    json.writeStringField("id", rules.version().id().toString());
    text(json, "title", rules.version().title());
    words(json, "period", List.of(period.first(), period.last()));
    json.writeBooleanField("periodMatters", periodMatters());
    sets(json, schema);
    json.writeFieldName("root");
    level(json, schema.root());
    words(json, "exports", schema.exports());
    cohorts(json, schema);
    tables(json);
    conditions(json);
    rules(json);
    terms(json);
    origins(json);
    codes(json);
    json.writeEndObject();
  }

  private boolean periodMatters() {
    return Stream.concat(
            terms.stream().flatMap(term -> term.term().formulas().stream()),
            rules.tables().values().stream().flatMap(table -> table.formulas().stream()))
        .anyMatch(PolicyData::readsPeriod);
  }

  private static boolean readsPeriod(Formula formula) {
    return (formula instanceof Formula.Constant constant && constant.isDay())
        || formula.parts().stream().anyMatch(PolicyData::readsPeriod);
  }

  private static void sets(JsonGenerator json, Schema schema) throws IOException {
    json.writeObjectFieldStart("sets");
    for (LabelSet set : schema.labelSets().values()) {
      json.writeArrayFieldStart(set.name().value());
      for (LabelSet.Member member : set.members()) {
        json.writeStartArray();
        json.writeString(member.label().value());
        json.writeString(member.title().id());
        json.writeString(member.title().en());
        json.writeString(member.number().map(Rational::toString).orElse(null));
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void level(JsonGenerator json, GroupDeclaration level) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", level.name().value());
    text(json, "title", level.title());
    if (level.presence() == Declaration.Presence.OPTIONAL) {
      json.writeBooleanField("optional", true);
    }
    json.writeArrayFieldStart("declarations");
    for (Declaration declaration : level.declarations().values()) {
      declaration(json, declaration);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("groups");
    for (GroupDeclaration group : level.groups().values()) {
      level(json, group);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void declaration(JsonGenerator json, Declaration declaration) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", declaration.name().value());
    json.writeStringField("role", declaration.role().name().toLowerCase(Locale.ROOT));
    json.writeStringField("kind", kind(declaration.kind()));
    text(json, "title", declaration.title());
    if (!declaration.unit().isEmpty()) {
      json.writeStringField("unit", declaration.unit());
    }
    number(json, "lowest", declaration.range().lowest());
    number(json, "highest", declaration.range().highest());
    number(json, "step", declaration.range().step());
    if (declaration.presence() == Declaration.Presence.OPTIONAL) {
      json.writeBooleanField("optional", true);
    }
    if (declaration.isIndicator()) {
      json.writeBooleanField("indicator", true);
    }
    if (declaration.direction() != Direction.NONE) {
      json.writeBooleanField("lower", declaration.direction() == Direction.LOWER_IS_BETTER);
    }
    if (declaration.value().isPresent()) {
      json.writeFieldName("value");
      value(json, declaration.value().get());
    }
    if (declaration.from().isPresent()) {
      ResultInput from = declaration.from().get();
      words(json, "from", List.of(from.policy(), from.export()));
    }
    json.writeEndObject();
  }

  /** The kind as a word; labels as a colon and their set. */
  private static String kind(Kind kind) {
    if (kind instanceof Kind.OfLabel of) {
      return ":" + of.set();
    } else if (kind instanceof Kind.OfTruth) {
      return "truth";
    }
    return kind instanceof Kind.OfDate ? "date" : "number";
  }

  /** A value as its kind and its text. */
  private static void value(JsonGenerator json, Value value) throws IOException {
    json.writeStartArray();
    if (value instanceof Value.OfNumber) {
      json.writeString("number");
    } else if (value instanceof Value.OfLabel) {
      json.writeString("label");
    } else if (value instanceof Value.OfTruth) {
      json.writeString("truth");
    } else if (value instanceof Value.OfDate) {
      json.writeString("date");
    } else {
      throw new IllegalStateException("not a value that can be declared: " + value);
    }
    json.writeString(value.equals(Value.TRUE) ? "yes" : value.toString());
    json.writeEndArray();
  }

  private static void cohorts(JsonGenerator json, Schema schema) throws IOException {
    json.writeObjectFieldStart("cohorts");
    for (CohortDeclaration cohort : schema.cohorts().values()) {
      json.writeArrayFieldStart(cohort.name().value());
      for (CohortKey key : cohort.by()) {
        json.writeStartArray();
        json.writeString(key instanceof CohortKey.OfFact ? "fact" : "appraisee");
        json.writeString(
            key instanceof CohortKey.OfAppraisee of
                ? of.name().toLowerCase(Locale.ROOT)
                : key.text());
        json.writeString(key.text());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void tables(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tables");
    for (DecisionTable table : rules.tables().values()) {
      json.writeObjectFieldStart(table.name().value());
      json.writeArrayFieldStart("keys");
      for (DecisionTable.Key key : table.keys()) {
        pair(json, key.name(), key.kind());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("outputs");
      for (DecisionTable.Output output : table.outputs()) {
        pair(json, output.name(), output.kind());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (DecisionTable.Row row : table.rows()) {
        row(json, table, row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, Name name, Kind kind) throws IOException {
    json.writeStartArray();
    json.writeString(name.value());
    json.writeString(kind(kind));
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, DecisionTable table, DecisionTable.Row row)
      throws IOException {
    json.writeStartArray();
    for (KeyCell cell : row.keys()) {
      key(json, cell);
    }
    for (OutputCell cell : row.outputs()) {
      output(json, table, row, cell);
    }
    json.writeEndArray();
  }

  /** Anything is {@code null}; numbers are both ends and whether each belongs to them. */
  private static void key(JsonGenerator json, KeyCell cell) throws IOException {
    if (cell instanceof KeyCell.Any) {
      json.writeNull();
    } else if (cell instanceof KeyCell.Truth truth) {
      json.writeBoolean(truth.truth());
    } else if (cell instanceof KeyCell.Labels labels) {
      json.writeStartArray();
      json.writeString("labels");
      for (Object label : labels.labels()) {
        json.writeString(label.toString());
      }
      json.writeEndArray();
    } else {
      Interval interval = ((KeyCell.Numbers) cell).interval();
      json.writeStartArray();
      json.writeString("numbers");
      limit(json, interval.low());
      limit(json, interval.high());
      json.writeEndArray();
    }
  }

  private static void limit(JsonGenerator json, Optional<Interval.Limit> limit) throws IOException {
    json.writeString(limit.map(end -> end.number().toString()).orElse(null));
    json.writeBoolean(limit.map(Interval.Limit::included).orElse(false));
  }

  private static void output(
      JsonGenerator json, DecisionTable table, DecisionTable.Row row, OutputCell cell)
      throws IOException {
    if (cell instanceof OutputCell.Constant constant) {
      value(json, constant.value());
      return;
    }
    json.writeStartArray();
    if (cell instanceof OutputCell.Line line) {
      json.writeString("line");
      json.writeString(line.start().toString());
      json.writeString(line.end().toString());
    } else if (cell instanceof OutputCell.Computed computed) {
      json.writeString("formula");
      new FormulaData(json).write(computed.formula());
    } else if (cell instanceof OutputCell.Absent) {
      json.writeString("absent");
    } else {
      json.writeString("hole");
      String why = row.basis().map(LegalBasis::text).orElse(table.name().value());
      json.writeString(why + " (" + row.location() + ")");
    }
    json.writeEndArray();
  }

  private void conditions(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("conditions");
    for (Condition condition : conditions) {
      json.writeStartArray();
      if (condition instanceof Condition.OneOf one) {
        json.writeString("one");
        json.writeString(one.name().value());
        for (Object label : one.labels()) {
          json.writeString(label.toString());
        }
      } else if (condition instanceof Condition.IsNot not) {
        all(json, "not", not.name(), not.label());
      } else if (condition instanceof Condition.Truth truth) {
        all(json, truth.truth() ? "yes" : "no", truth.name());
      } else if (condition instanceof Condition.Limit limit) {
        boolean least = limit.side() == Condition.Limit.Side.AT_LEAST;
        all(json, least ? "least" : "most", limit.name(), limit.bound());
      } else if (condition instanceof Condition.Presence presence) {
        all(json, presence.given() ? "given" : "absent", presence.name());
      } else {
        json.writeString("always");
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void all(JsonGenerator json, Object... words) throws IOException {
    for (Object word : words) {
      json.writeString(word.toString());
    }
  }

  private void rules(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    int term = 0;
    for (Rule rule : rules.rules()) {
      json.writeStartObject();
      json.writeStringField("location", rule.location().toString());
      json.writeArrayFieldStart("if");
      for (Condition condition : rule.conditions()) {
        json.writeNumber(conditions.indexOf(condition));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("then");
      for (int i = 0; i < rule.terms().size(); i++) {
        json.writeNumber(term++);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void terms(JsonGenerator json) throws IOException {
    TermData data = new TermData(json);
    json.writeArrayFieldStart("terms");
    for (int i = 0; i < terms.size(); i++) {
      SignedTerm signed = terms.get(i);
      json.writeStartObject();
      json.writeNumberField("matter", matters.indexOf(signed.term().key()));
      json.writeNumberField("by", origin(signed.origin()));
      List<Integer> overridden = overridden(signed);
      if (!overridden.isEmpty()) {
        json.writeArrayFieldStart("over");
        for (int other : overridden) {
          json.writeNumber(other);
        }
        json.writeEndArray();
      }
      data.write(signed.term());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private int origin(Origin origin) {
    return origins.computeIfAbsent(origin, found -> origins.size());
  }

  /** The terms on the same matter that yield to this one. */
  private List<Integer> overridden(SignedTerm term) {
    TermResolution resolution = rules.resolution();
    List<Integer> overridden = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      SignedTerm other = terms.get(i);
      if (other != term && other.term().key().equals(term.term().key())) {
        Validated<PolicyTerms> settled = resolution.resolve(List.of(term, other));
        if (settled.isValid() && settled.get().terms().get(0).origin().equals(term.origin())) {
          overridden.add(i);
        }
      }
    }
    return overridden;
  }

  private void origins(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("origins");
    for (Origin origin : origins.keySet()) {
      json.writeStartArray();
      json.writeString(origin.rule());
      json.writeString(origin.location().toString());
      json.writeString(origin.basis().text());
      json.writeBoolean(origin.basis() instanceof LegalBasis.Interpretation);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void codes(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("codes");
    for (CalculationCode code : CalculationCode.values()) {
      code(json, code.name(), code);
    }
    for (FormulaCode code : WHILE_EVALUATING) {
      code(json, code.name(), code);
    }
    code(json, ReadingCode.BAD_PERIOD.name(), ReadingCode.BAD_PERIOD);
    json.writeEndObject();
  }

  private static void code(JsonGenerator json, String name, IssueCode code) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeString(code.id());
    json.writeString(code.severity().name().toLowerCase(Locale.ROOT));
    json.writeString(code.message().id());
    json.writeString(code.message().en());
    json.writeString(code.advice().id());
    json.writeString(code.advice().en());
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String key, Text text) throws IOException {
    json.writeFieldName(key);
    TermData.text(json, text);
  }

  private static void number(JsonGenerator json, String key, Optional<Rational> number)
      throws IOException {
    if (number.isPresent()) {
      json.writeStringField(key, number.get().toString());
    }
  }

  private static void words(JsonGenerator json, String key, List<?> words) throws IOException {
    json.writeArrayFieldStart(key);
    for (Object word : words) {
      json.writeString(word.toString());
    }
    json.writeEndArray();
  }
}

package id.salor.appraisal.rules.internal.suggestion;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.rules.internal.coverage.Goal;
import id.salor.appraisal.rules.internal.example.ReadExample;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Writes an example that was run as text, with what the policy gave as what must come. */
final class CaseWriter {

  private final TracedExample traced;
  private final Goal goal;
  private final String name;

  private CaseWriter(TracedExample traced, Goal goal, String name) {
    this.traced = traced;
    this.goal = goal;
    this.name = name;
  }

  /** Returns the example as an item of a file of examples. */
  static String write(TracedExample traced, Goal goal, String name) {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(new FailsafeSchema())
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();
    Object item = new CaseWriter(traced, goal, name).item();
    return new Dump(settings).dumpToString(List.of(item));
  }

  private Map<String, Object> item() {
    ReadExample example = traced.example();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("case", name);
    item.put("status", "to-confirm");
    item.put("appraisal", appraisal(example.appraisal()));
    putUnlessEmpty(item, "population", example.population().stream().map(this::appraisal).toList());
    putUnlessEmpty(item, "set", texts(example.assumed()));
    putUnlessEmpty(item, "parameters", example.parameters());
    item.put("expect", expect());
    return item;
  }

  private static void putUnlessEmpty(Map<String, Object> map, String key, Object value) {
    boolean isEmpty =
        value instanceof Map<?, ?> found ? found.isEmpty() : ((List<?>) value).isEmpty();
    if (!isEmpty) {
      map.put(key, value);
    }
  }

  private Map<String, Object> appraisal(Appraisal appraisal) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("period", appraisal.period().toString());
    Appraisee person = appraisal.appraisee();
    if (!person.equals(Appraisee.of(appraisal.id().value()))) {
      Map<String, Object> known = new LinkedHashMap<>();
      known.put("id", person.id());
      person.name().ifPresent(text -> known.put("name", text));
      person.unit().ifPresent(text -> known.put("unit", text));
      person.position().ifPresent(text -> known.put("position", text));
      map.put("appraisee", known);
    }
    putEvidence(appraisal.evidence(), map);
    return map;
  }

  private static void putEvidence(Evidence evidence, Map<String, Object> map) {
    Map<String, Object> data = new LinkedHashMap<>();
    evidence.data().forEach((key, datum) -> data.put(key.value(), datum(datum)));
    putUnlessEmpty(map, "data", data);
    Map<String, Object> entries = new LinkedHashMap<>();
    evidence
        .entries()
        .forEach(
            (group, members) ->
                entries.put(group.value(), members.stream().map(CaseWriter::entry).toList()));
    putUnlessEmpty(map, "entries", entries);
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", entry.id().value());
    putEvidence(entry.evidence(), map);
    return map;
  }

  private static Object datum(Datum datum) {
    if (!(datum.value() instanceof InputValue.OfResult prior)) {
      return datum.value().text();
    }
    PriorResult result = prior.result();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("policy", result.policy().toString());
    map.put("period", result.period().toString());
    result.appraisee().ifPresent(person -> map.put("appraisee", person));
    Map<String, Object> exports = new LinkedHashMap<>();
    result.exports().forEach((key, value) -> exports.put(key.value(), value.text()));
    putUnlessEmpty(map, "exports", exports);
    return Map.of("result", map);
  }

  private static Map<String, Object> texts(Map<Name, Value> values) {
    Map<String, Object> texts = new LinkedHashMap<>();
    values.forEach((key, value) -> texts.put(key.value(), text(value)));
    return texts;
  }

  private static String text(Value value) {
    return value instanceof Value.NotApplicable ? "tidak berlaku" : value.toString();
  }

  private Map<String, Object> expect() {
    AppraisalResult result = traced.result().result();
    Map<String, Object> expect = new LinkedHashMap<>();
    if (result instanceof AppraisalResult.Refused) {
      expect.put(
          "issues",
          result.issues().stream()
              .filter(Issue::isError)
              .map(issue -> issue.code().id())
              .distinct()
              .toList());
      return expect;
    }
    result.rating().ifPresent(rating -> expect.put("rating", rating.value()));
    result.figures().score().ifPresent(score -> expect.put("score", score.value().toString()));
    putUnlessEmpty(expect, "values", values());
    if (result instanceof AppraisalResult.WithoutRating without) {
      expect.put("without-rating", without.cause().name().toLowerCase(Locale.ROOT));
    } else if (result instanceof AppraisalResult.Rated rated) {
      List<String> advice = new ArrayList<>();
      rated.advice().forEach(given -> advice.add(given.about().value()));
      List<String> gates = new ArrayList<>();
      rated.gates().forEach(gate -> gates.add(gate.limit().value()));
      expect.put("advice", advice);
      expect.put("gates", gates);
    }
    return expect;
  }

  /** The quantity about which the example is, where it belongs to the appraisal as a whole. */
  private Map<String, Object> values() {
    Optional<Name> quantity = goal.aim().flatMap(Goal.Aim::quantity);
    Optional<Inspected> root = traced.inspection().root();
    Map<String, Object> values = new LinkedHashMap<>();
    if (quantity.isPresent() && root.isPresent()) {
      root.get()
          .calculated(quantity.get())
          .filter(Value::isProper)
          .ifPresent(value -> values.put(quantity.get().value(), value.toString()));
    }
    return values;
  }
}

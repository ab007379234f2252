package id.salor.appraisal.rules.internal.calculator;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.util.List;

/** Writes what a term says, as fields of an object that is being written. */
final class TermData {

  private final JsonGenerator json;
  private final FormulaData formulas;

  TermData(JsonGenerator json) {
    this.json = json;
    this.formulas = new FormulaData(json);
  }

  void write(Term term) throws IOException {
    if (term instanceof Term.OfQuantity of) {
      json.writeStringField("of", of.target().toString());
    }
    if (term instanceof Term.Definition definition) {
      is("definition", definition.formula());
    } else if (term instanceof Term.Composition composition) {
      is("composition");
      json.writeStringField("method", composition.method().id());
      names("parts", composition.parts());
    } else if (term instanceof Term.CohortFigure figure) {
      is("figure");
      json.writeStringField("statistic", figure.statistic().id());
      json.writeStringField("counted", figure.of().value());
      json.writeStringField("cohort", figure.cohort().value());
    } else if (term instanceof Term.PartWeight weight) {
      is("weight", weight.weight());
      json.writeStringField("part", weight.part().value());
    } else if (term instanceof Term.AbsentParts absent) {
      is("absent");
      json.writeStringField("handling", absent.handling().id());
    } else if (term instanceof Term.MinimumParts minimum) {
      is("minimum");
      json.writeNumberField("count", minimum.count());
    } else if (term instanceof Term.Rounded rounded) {
      is("rounding");
      json.writeStringField("mode", rounded.rounding().mode().id());
      json.writeNumberField("decimals", rounded.rounding().decimals());
    } else if (term instanceof Term.Bound bound) {
      is(bound.side().id(), bound.limit());
    } else if (term instanceof Term.Gate gate) {
      is("gate", gate.condition());
      json.writeStringField("mode", gate.mode().id());
      json.writeStringField("limit", gate.limit().value());
    } else {
      writeOther(term);
    }
  }

  private void writeOther(Term term) throws IOException {
    if (term instanceof Term.Requirement requirement) {
      is("requirement", requirement.condition());
      names("level", requirement.level());
      text("message", requirement.message());
    } else if (term instanceof Term.EveryLabel every) {
      is("every", every.condition());
      names("level", every.level());
      json.writeStringField("group", every.group().value());
      json.writeStringField("label", every.label().value());
      text("message", every.message());
    } else if (term instanceof Term.Rating rating) {
      is("rating");
      json.writeStringField("target", rating.target().value());
    } else if (term instanceof Term.FinalScore score) {
      is("score");
      json.writeStringField("target", score.target().value());
    } else if (term instanceof Term.WithoutRating without) {
      is("without", without.condition());
      text("reason", without.reason());
    } else if (term instanceof Term.Outcome outcome) {
      is("outcome");
      json.writeStringField("target", outcome.target().value());
    } else if (term instanceof Term.Objection objection) {
      is("objection");
      json.writeStringField("target", objection.target().value());
    } else if (term instanceof Term.Advice advice) {
      is("advice", advice.condition());
      json.writeStringField("target", advice.target().value());
      text("text", advice.text());
    } else if (term instanceof Term.DistributionLimit || term instanceof Term.FirstMatch) {
      // about a unit as a whole, and about how a table was proven: nobody's result depends on it
      is("other");
    } else {
      throw new IllegalStateException("unknown term: " + term.getClass());
    }
  }

  private void is(String what) throws IOException {
    json.writeStringField("is", what);
  }

  private void is(String what, Formula formula) throws IOException {
    is(what);
    json.writeFieldName("formula");
    formulas.write(formula);
  }

  private void names(String key, List<Name> names) throws IOException {
    json.writeArrayFieldStart(key);
    for (Name name : names) {
      json.writeString(name.value());
    }
    json.writeEndArray();
  }

  private void text(String key, Text text) throws IOException {
    json.writeFieldName(key);
    text(json, text);
  }

  static void text(JsonGenerator json, Text text) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", text.id());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }
}

package id.salor.appraisal.rules.internal.calculator;

import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.formula.Formula;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes formulas as arrays: what it is, then what it is made of. */
final class FormulaData {

  private final JsonGenerator json;

  FormulaData(JsonGenerator json) {
    this.json = json;
  }

  void write(Formula formula) throws IOException {
    json.writeStartArray();
    content(formula);
    json.writeEndArray();
  }

  private void content(Formula formula) throws IOException {
    if (formula instanceof Formula.Number number) {
      words("number", number.number());
    } else if (formula instanceof Formula.Word word) {
      words("word", word.label());
    } else if (formula instanceof Formula.Constant constant) {
      words("constant", constant.name());
    } else if (formula instanceof Formula.Reference reference) {
      words("name", reference.name());
    } else if (formula instanceof Formula.Own own) {
      words("own", own.name());
    } else if (formula instanceof Formula.Given given) {
      words("given", given.name());
    } else if (formula instanceof Formula.Unary unary) {
      words("unary", unary.operator().name());
    } else if (formula instanceof Formula.Binary binary) {
      words("binary", binary.operator().symbol());
    } else if (formula instanceof Formula.If) {
      words("if");
    } else if (formula instanceof Formula.Round round) {
      words("round", round.rounding().mode().id());
      json.writeNumber(round.rounding().decimals());
    } else if (formula instanceof Formula.Call call) {
      words("call", call.function().name());
    } else if (formula instanceof Formula.Aggregate aggregate) {
      words("aggregate", aggregate.function().name(), aggregate.group());
      orNull(aggregate.body());
      orNull(aggregate.filter());
      return;
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      words("workday", workday.week());
      json.writeString(workday.holidays().map(off -> off.group().value()).orElse(null));
    } else if (formula instanceof Formula.Lookup lookup) {
      words("lookup", lookup.table(), lookup.output());
    } else {
      throw new IllegalStateException("unknown formula: " + formula.getClass());
    }
    all(formula.parts());
  }

  private void words(Object... words) throws IOException {
    for (Object word : words) {
      json.writeString(word.toString());
    }
  }

  private void all(List<Formula> parts) throws IOException {
    for (Formula part : parts) {
      write(part);
    }
  }

  private void orNull(Optional<Formula> formula) throws IOException {
    if (formula.isPresent()) {
      write(formula.get());
    } else {
      json.writeNull();
    }
  }
}

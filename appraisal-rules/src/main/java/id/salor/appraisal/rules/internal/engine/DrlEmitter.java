package id.salor.appraisal.rules.internal.engine;

import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rules in closed form as DRL, the language of the rule engine.
 *
 * <p>The DRL is written from data, never copied from a file: names of rules, labels and terms
 * become string literals, numbers become literals, and everything else is fixed here. So whatever a
 * rule file contains, the engine is given conditions on facts and calls of one method, and nothing
 * else.
 */
public final class DrlEmitter {

  /** The name under which consequences see the collector of terms. */
  public static final String SINK = "terms";

  private DrlEmitter() {}

  /**
   * Returns the rules of one policy version as a DRL file.
   *
   * @param packageName the DRL package, a Java package name
   */
  public static String emit(String packageName, List<Rule> rules) {
    StringBuilder drl = new StringBuilder();
    drl.append("package ").append(packageName).append(";\n");
    drl.append("import ").append(ContextFact.class.getName()).append(";\n");
    drl.append("global ").append(TermSink.class.getName()).append(' ').append(SINK).append(";\n");
    for (int i = 0; i < rules.size(); i++) {
      emit(drl, i, rules.get(i));
    }
    return drl.toString();
  }

  private static void emit(StringBuilder drl, int index, Rule rule) {
    drl.append("\nrule ").append(literal(rule.name())).append("\nwhen\n");
    for (Condition condition : rule.conditions()) {
      drl.append(emit(condition));
    }
    drl.append("then\n");
    for (int i = 0; i < rule.terms().size(); i++) {
      SignedTerm term = rule.terms().get(i);
      drl.append("  ").append(SINK).append(".write(").append(index).append(", ").append(i);
      drl.append(", ").append(literal(term.term().canonical())).append(");\n");
    }
    drl.append("end\n");
  }

  private static String emit(Condition condition) {
    if (condition instanceof Condition.OneOf one) {
      String labels =
          one.labels().stream()
              .map(Label::value)
              .map(DrlEmitter::literal)
              .collect(Collectors.joining(", "));
      return pattern(one.name(), ", text in (" + labels + ")");
    } else if (condition instanceof Condition.IsNot not) {
      return pattern(not.name(), ", text != " + literal(not.label().value()));
    } else if (condition instanceof Condition.Truth truth) {
      return pattern(truth.name(), ", text == " + literal(String.valueOf(truth.truth())));
    } else if (condition instanceof Condition.Limit limit) {
      String operator = limit.side() == Condition.Limit.Side.AT_LEAST ? " >= " : " <= ";
      String bound = limit.bound().toExactDecimal().orElseThrow().toPlainString();
      return pattern(limit.name(), ", number" + operator + bound + "B");
    } else if (condition instanceof Condition.Presence presence) {
      return presence.given()
          ? pattern(presence.name(), "")
          : "  not( " + pattern(presence.name(), "").strip() + " )\n";
    }
    return "";
  }

  private static String pattern(Name fact, String constraint) {
    return "  ContextFact( name == " + literal(fact.value()) + constraint + " )\n";
  }

  /** A Java string literal. The reader has refused backslashes and everything that is not seen. */
  private static String literal(String text) {
    if (text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalStateException("not fit for a literal: " + text);
    }
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }
}

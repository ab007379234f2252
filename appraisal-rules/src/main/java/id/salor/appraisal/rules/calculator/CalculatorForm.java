package id.salor.appraisal.rules.calculator;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.LabelSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the form of a calculator asks for.
 *
 * @param root the appraisal as a whole, with its groups
 * @param period the period that is appraised unless another is chosen
 */
public record CalculatorForm(Level root, AppraisalPeriod period) {

  /**
   * The appraisal as a whole, or each entry of a group.
   *
   * @param group what is declared of it
   * @param fields the facts and measures that can be given, in the order declared
   * @param groups the groups within
   */
  public record Level(GroupDeclaration group, List<Field> fields, List<Level> groups) {

    /** Checks and copies the components. */
    public Level {
      Objects.requireNonNull(group, "group");
      fields = List.copyOf(fields);
      groups = List.copyOf(groups);
    }
  }

  /**
   * A fact or measure.
   *
   * @param declaration its title, kind, unit, bounds, step and default
   * @param choices the labels among which to choose, best first; none where it is no label
   */
  public record Field(Declaration declaration, List<LabelSet.Member> choices) {

    /** Checks and copies the components. */
    public Field {
      Objects.requireNonNull(declaration, "declaration");
      choices = List.copyOf(choices);
    }
  }

  /** Checks the components. */
  public CalculatorForm {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(period, "period");
  }

  /** Returns the form for everything that a schema declares. */
  public static CalculatorForm of(Schema schema, AppraisalPeriod period) {
    return new CalculatorForm(level(schema.root(), schema), period);
  }

  private static Level level(GroupDeclaration group, Schema schema) {
    List<Field> fields = new ArrayList<>();
    for (Declaration declaration : group.declarations().values()) {
      if (declaration.isInput()) {
        fields.add(new Field(declaration, choices(declaration, schema)));
      }
    }
    return new Level(
        group, fields, group.groups().values().stream().map(g -> level(g, schema)).toList());
  }

  private static List<LabelSet.Member> choices(Declaration declaration, Schema schema) {
    return declaration.kind() instanceof Kind.OfLabel of
        ? schema.labelSet(of.set()).orElseThrow().members()
        : List.of();
  }
}

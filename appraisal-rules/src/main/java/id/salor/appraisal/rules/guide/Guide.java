package id.salor.appraisal.rules.guide;

import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the people who are appraised by one version of a policy may want to know, as data.
 *
 * @param version the version
 * @param usual what is meant where a statement says nothing else: defaults of what is given, and
 *     what the agency has set
 * @param appraised what is appraised: the indicators; where a policy declares none, what its result
 *     is made from
 * @param result how the score and the rating come about
 * @param outcomes what else is reported
 * @param scale the labels of the rating, best first; absent where there is no rating
 * @param weightings the weights
 * @param tables the tables, by the order in which they are first needed
 * @param gates what limits a rating
 * @param exemptions who lawfully has no rating
 * @param objections how one objects to a result; about the last day for it
 * @param requirements what must hold of what is given
 * @param advice what a person may be told
 * @param spread limits on how ratings are spread; they change nobody's rating
 * @param inputs what is given
 * @param settings the values that the agency sets
 * @param rules every rule with its basis, in the order of the files
 * @param gaps what the text of the law leaves open
 * @param stories worked examples
 * @param history the values over the versions of the family
 */
public record Guide(
    PolicyVersion version,
    List<Setting> usual,
    List<Subject> appraised,
    List<Subject> result,
    List<Subject> outcomes,
    Optional<LabelSet> scale,
    List<Weighting> weightings,
    List<GuideTable> tables,
    List<Clause> gates,
    List<Clause> exemptions,
    List<Clause> objections,
    List<Clause> requirements,
    List<Clause> advice,
    List<Clause> spread,
    List<InputGroup> inputs,
    List<Setting> settings,
    List<RuleNote> rules,
    List<Gap> gaps,
    List<Story> stories,
    History history) {

  /**
   * A value that holds until another is given or set: of a parameter of the agency, or of a fact.
   *
   * @param name its name
   * @param title the wording for people
   * @param value the value, with its unit
   */
  public record Setting(Name name, Text title, Text value) {}

  /**
   * A rule as a whole.
   *
   * @param source its name, basis and place
   * @param forWhom whom it concerns; empty where everybody
   */
  public record RuleNote(Source source, Text forWhom) {}

  /** Checks and copies the components. */
  public Guide {
    Objects.requireNonNull(version, "version");
    usual = List.copyOf(usual);
    appraised = List.copyOf(appraised);
    result = List.copyOf(result);
    outcomes = List.copyOf(outcomes);
    Objects.requireNonNull(scale, "scale");
    weightings = List.copyOf(weightings);
    tables = List.copyOf(tables);
    gates = List.copyOf(gates);
    exemptions = List.copyOf(exemptions);
    objections = List.copyOf(objections);
    requirements = List.copyOf(requirements);
    advice = List.copyOf(advice);
    spread = List.copyOf(spread);
    inputs = List.copyOf(inputs);
    settings = List.copyOf(settings);
    rules = List.copyOf(rules);
    gaps = List.copyOf(gaps);
    stories = List.copyOf(stories);
    Objects.requireNonNull(history, "history");
  }
}

package id.salor.appraisal.explain;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a value that was not calculated comes from.
 *
 * @param from what sort of source it is
 * @param declared where a default or a parameter stands; empty for what was given
 * @param source the document and the people behind a measure, where they are named
 * @param result the result of another appraisal, where it was taken from one
 */
public record Given(
    From from,
    Optional<SourceLocation> declared,
    Optional<MeasureSource> source,
    Optional<PriorResult> result) {

  /** What sort of source a value has. */
  public enum From {
    /** The evidence. */
    EVIDENCE("evidence"),
    /** The result of another appraisal. */
    RESULT("result"),
    /** A default that the policy declares, since nothing was given. */
    DEFAULT("default"),
    /** The agency, to which the law leaves the value. */
    PARAMETER("parameter"),
    /** None: it was not given. */
    NOTHING("nothing");

    private final String id;

    From(String id) {
      this.id = id;
    }

    /** Returns the word used in documents. */
    public String id() {
      return id;
    }
  }

  /** Checks the components. */
  public Given {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(declared, "declared");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(result, "result");
  }

  static Given of(From from) {
    return new Given(from, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Given declared(From from, SourceLocation location) {
    return new Given(from, Optional.of(location), Optional.empty(), Optional.empty());
  }

  static Given of(PriorResult result) {
    return new Given(From.RESULT, Optional.empty(), Optional.empty(), Optional.of(result));
  }

  static Given of(Optional<MeasureSource> source) {
    return new Given(From.EVIDENCE, Optional.empty(), source, Optional.empty());
  }

  /** Returns the source for people; empty where nothing is said about it. */
  public Text text() {
    return switch (from) {
      case EVIDENCE -> source.map(Given::describe).orElse(Text.EMPTY);
      case RESULT ->
          result.map(prior -> Text.of("hasil " + prior, "result " + prior)).orElse(Text.EMPTY);
      case DEFAULT -> Text.of("nilai baku kebijakan", "default of the policy");
      case PARAMETER -> Text.same(declared.map(Object::toString).orElse(""));
      case NOTHING -> Text.of("tidak diisi", "not given");
    };
  }

  private static Text describe(MeasureSource source) {
    List<String> id = new ArrayList<>();
    List<String> en = new ArrayList<>();
    source
        .document()
        .ifPresent(
            document -> {
              id.add(document);
              en.add(document);
            });
    source
        .enteredBy()
        .ifPresent(
            person -> {
              id.add("diisi oleh " + person);
              en.add("entered by " + person);
            });
    String day = source.confirmedOn().map(date -> " (" + date + ")").orElse("");
    source
        .confirmedBy()
        .ifPresent(
            person -> {
              id.add("dibenarkan oleh " + person + day);
              en.add("confirmed by " + person + day);
            });
    return Text.of(String.join("; ", id), String.join("; ", en));
  }
}

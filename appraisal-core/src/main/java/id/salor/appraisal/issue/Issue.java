package id.salor.appraisal.issue;

import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One thing that is wrong or worth knowing: what, where, which value, and what to do about it.
 *
 * <pre>{@code
 * Issue.of(CalculationCode.DIVISION_BY_ZERO, "target").in("entri K2")
 * }</pre>
 *
 * @param code the kind of issue
 * @param message what is wrong, arguments filled in
 * @param advice what to do about it, arguments filled in; may be empty
 * @param location the place in a file, if there is one
 * @param excerpt the source line with a caret under the place, if known; lines joined by {@code \n}
 * @param subject the entry, quantity or row concerned, if there is one
 * @param basis the article, or the interpretation, that asks for it, if there is one
 */
public record Issue(
    IssueCode code,
    Text message,
    Text advice,
    Optional<SourceLocation> location,
    Optional<String> excerpt,
    Optional<String> subject,
    Optional<LegalBasis> basis) {

  /**
   * Longest argument that is shown whole; a longer one is cut, so that no input floods a report.
   */
  private static final int MAX_ARGUMENT = 200;

  /** Checks the components. */
  public Issue {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(excerpt, "excerpt");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(basis, "basis");
  }

  /**
   * Returns an issue of this kind with the arguments filled into its wording.
   *
   * @param arguments fill {@code {0}}, {@code {1}} …; a {@link Text} is filled in by language
   */
  public static Issue of(IssueCode code, Object... arguments) {
    List<Object> values = List.of(arguments);
    return new Issue(
        code,
        fill(code.message(), values),
        namesNothing(code.advice().en(), values) ? Text.EMPTY : fill(code.advice(), values),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this issue at a place in a file. */
  public Issue at(SourceLocation place) {
    return new Issue(code, message, advice, Optional.of(place), excerpt, subject, basis);
  }

  /** Returns this issue with the source line and its caret. */
  public Issue showing(String lines) {
    return new Issue(code, message, advice, location, Optional.of(lines), subject, basis);
  }

  /** Returns this issue about an entry, quantity or row. */
  public Issue about(String concerned) {
    return new Issue(code, message, advice, location, excerpt, Optional.of(concerned), basis);
  }

  /** Returns this issue with the article or interpretation that asks for what is missing here. */
  public Issue under(LegalBasis law) {
    return new Issue(code, message, advice, location, excerpt, subject, Optional.of(law));
  }

  /** Returns how much this issue stands in the way. */
  public Severity severity() {
    return code.severity();
  }

  /** Tells whether this issue prevents a result. */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /**
   * Returns the issue as people read it: place, severity, code, subject, message; then the source
   * line with its caret, then the advice and the legal basis on lines of their own.
   */
  public String format(Language language) {
    StringBuilder text = new StringBuilder();
    location.ifPresent(place -> text.append(place).append(": "));
    text.append(word(language)).append(" [").append(code.id()).append("] ");
    text.append(headline(language));
    excerpt.ifPresent(lines -> text.append("\n    ").append(lines.replace("\n", "\n    ")));
    if (!advice.in(language).isEmpty()) {
      text.append("\n    ").append(advice.in(language));
    }
    basis.ifPresent(law -> text.append("\n    ").append(law.title().in(language)));
    return text.toString();
  }

  /** Returns what is wrong, with whom it concerns before it where the message does not say so. */
  public String headline(Language language) {
    return subject
            .filter(concerned -> !names(message.in(language), concerned))
            .map(concerned -> shorten(concerned, language) + ": ")
            .orElse("")
        + message.in(language);
  }

  /** Tells whether a message says itself whom it concerns. */
  private static boolean names(String message, String concerned) {
    return message.startsWith(concerned + " ") || message.contains("\"" + concerned + "\"");
  }

  private String word(Language language) {
    return switch (severity()) {
      case ERROR -> language == Language.ID ? "kesalahan" : "error";
      case WARNING -> language == Language.ID ? "peringatan" : "warning";
      case NOTE -> language == Language.ID ? "catatan" : "note";
    };
  }

  /** Tells whether an advice would name what was probably meant where there is nothing to name. */
  private static boolean namesNothing(String advice, List<Object> arguments) {
    return IntStream.range(0, arguments.size())
        .filter(index -> arguments.get(index).toString().isEmpty())
        .anyMatch(index -> advice.contains("\"{" + index + "}\""));
  }

  private static Text fill(Text template, List<Object> arguments) {
    return Text.of(
        fill(template.id(), arguments, Language.ID), fill(template.en(), arguments, Language.EN));
  }

  private static String fill(String template, List<Object> arguments, Language language) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      int close = c == '{' ? template.indexOf('}', at) : -1;
      int index = close == at + 2 ? template.charAt(at + 1) - '0' : -1;
      if (index >= 0 && index < arguments.size()) {
        filled.append(shorten(arguments.get(index), language));
        at = close + 1;
      } else {
        filled.append(c);
        at++;
      }
    }
    return filled.toString();
  }

  private static String shorten(Object argument, Language language) {
    String text = argument instanceof Text both ? both.in(language) : String.valueOf(argument);
    return shorten(text);
  }

  /** An argument may come from a file; whoever wrote it must not write on the terminal. */
  private static String shorten(String text) {
    return text.length() <= MAX_ARGUMENT
        ? Visible.of(text)
        : Visible.of(text.substring(0, MAX_ARGUMENT)) + "… (" + text.length() + ")";
  }

  @Override
  public String toString() {
    return format(Language.EN);
  }
}

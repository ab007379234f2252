package id.salor.appraisal.policy;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canonical text of resolved terms with their origins, one term a line and its origins indented
 * below it:
 *
 * <pre>
 * weight nilai_kinerja disiplin = 0.3
 *   by "Bobot untuk administrasi" at salor/2025-01-01_v1/bobot.dslr:12:5 law "…"
 *   over "Bobot umum" at salor/2025-01-01_v1/bobot.dslr:4:5 interpretation "…"
 * </pre>
 *
 * <p>Tables are not repeated here; they are data of the policy version and given when reading.
 */
public final class TermsText {

  private static final Pattern ORIGIN =
      Pattern.compile(
          "  (?<role>by|over) \"(?<rule>[^\"]*)\" at (?<file>.*?)(?::(?<line>\\d+))?"
              + "(?::(?<column>\\d+))? (?<kind>law|interpretation) \"(?<basis>[^\"]*)\"");

  private TermsText() {}

  static String write(List<SignedTerm> terms) {
    StringBuilder text = new StringBuilder();
    for (SignedTerm term : terms) {
      text.append(term.term().canonical()).append('\n');
      text.append(write("by", term.origin()));
      term.overridden().forEach(origin -> text.append(write("over", origin)));
    }
    return text.toString();
  }

  private static String write(String role, Origin origin) {
    String kind = origin.basis() instanceof LegalBasis.Interpretation ? "interpretation" : "law";
    return "  "
        + role
        + " \""
        + origin.rule()
        + "\" at "
        + origin.location()
        + " "
        + kind
        + " \""
        + origin.basis().text()
        + "\"\n";
  }

  /**
   * Reads what {@link PolicyTerms#canonicalText()} wrote.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static PolicyTerms read(String text, Schema schema, Map<Name, DecisionTable> tables) {
    List<SignedTerm> terms = new ArrayList<>();
    Term term = null;
    Origin origin = null;
    List<Origin> overridden = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = ORIGIN.matcher(line);
      if (!matcher.matches()) {
        addTo(terms, term, origin, overridden);
        term = TermText.read(line);
        origin = null;
        overridden = new ArrayList<>();
      } else if (matcher.group("role").equals("by")) {
        origin = originOf(matcher);
      } else {
        overridden.add(originOf(matcher));
      }
    }
    addTo(terms, term, origin, overridden);
    return PolicyTerms.of(schema, tables, terms);
  }

  private static void addTo(
      List<SignedTerm> terms, Term term, Origin origin, List<Origin> overridden) {
    if (term != null) {
      if (origin == null) {
        throw new IllegalArgumentException("a term without origin: " + term.canonical());
      }
      terms.add(new SignedTerm(term, origin, overridden));
    }
  }

  private static Origin originOf(Matcher matcher) {
    SourceLocation location =
        SourceLocation.of(
            matcher.group("file"), number(matcher.group("line")), number(matcher.group("column")));
    LegalBasis basis =
        matcher.group("kind").equals("law")
            ? new LegalBasis.LegalReference(matcher.group("basis"))
            : new LegalBasis.Interpretation(matcher.group("basis"));
    return new Origin(matcher.group("rule"), location, basis);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}

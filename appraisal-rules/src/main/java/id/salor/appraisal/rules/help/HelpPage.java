package id.salor.appraisal.rules.help;

import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * What is to be known about one finding.
 *
 * @param code the code that a finding prints in brackets, such as {@code weights-sum}
 * @param severity how much it stands in the way
 * @param title the finding in a few words
 * @param meaning what it means, and why it matters to the person who is rated
 * @param remedy how to mend it
 * @param examples what is wrong beside what is right; at least one
 * @param related codes that are met with it or mistaken for it
 */
public record HelpPage(
    String code,
    Severity severity,
    Text title,
    Text meaning,
    Text remedy,
    List<HelpExample> examples,
    List<String> related) {

  /** Checks and copies the components. */
  public HelpPage {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(remedy, "remedy");
    examples = List.copyOf(examples);
    related = List.copyOf(related);
  }

  /** Returns the page as people read it in a terminal; lines joined by {@code \n}. */
  public String format(Language language) {
    return new PageText(this, language).format();
  }
}

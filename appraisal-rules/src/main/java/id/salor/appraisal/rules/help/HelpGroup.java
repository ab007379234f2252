package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * Findings that are met at the same work.
 *
 * @param id the name of the file that holds their pages, without its ending
 * @param title what they are about
 * @param pages in the order of the file
 */
public record HelpGroup(String id, Text title, List<HelpPage> pages) {

  /** Checks and copies the components. */
  public HelpGroup {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    pages = List.copyOf(pages);
  }
}

package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.internal.page.HtmlPage;
import id.salor.appraisal.value.Language;
import java.util.Arrays;
import java.util.List;

/**
 * An impact as one HTML page with pictures, in both languages. It loads nothing from anywhere and
 * runs no program; it can be sent, printed and kept.
 */
public final class ImpactPage {

  private ImpactPage() {}

  /** Returns the text of the page. */
  public static String of(Impact impact) {
    List<View> views =
        Arrays.stream(Language.values()).map(language -> new View(impact, language)).toList();
    return HtmlPage.of("impact/report/impact.jte", views);
  }
}

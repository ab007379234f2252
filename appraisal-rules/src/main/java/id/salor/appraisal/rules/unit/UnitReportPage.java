package id.salor.appraisal.rules.unit;

import id.salor.appraisal.rules.internal.page.HtmlPage;
import id.salor.appraisal.value.Language;
import java.util.Arrays;
import java.util.List;

/**
 * A report as one HTML page with pictures, in both languages, for the public and for the wall of
 * the unit. It loads nothing from anywhere and runs no program.
 */
public final class UnitReportPage {

  private UnitReportPage() {}

  /** Returns the text of the page. */
  public static String of(UnitReport report) {
    List<UnitView> views =
        Arrays.stream(Language.values()).map(language -> new UnitView(report, language)).toList();
    return HtmlPage.of("unit/unit.jte", views);
  }
}

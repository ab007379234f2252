package id.salor.appraisal.rules.impact.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.value.Language;
import java.util.Arrays;
import java.util.List;

/**
 * An impact as one HTML page with pictures, in both languages. It loads nothing from anywhere and
 * runs no program; it can be sent, printed and kept.
 */
public final class ImpactPage {

  private static final String TEMPLATE = "impact/report/impact.jte";

  /** The package under which the folders of templates lie. */
  private static final String BASE = "id.salor.appraisal.rules";

  private ImpactPage() {}

  /** Returns the text of the page. */
  public static String of(Impact impact) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ImpactPage.class.getClassLoader(), BASE);
    List<View> views =
        Arrays.stream(Language.values()).map(language -> new View(impact, language)).toList();
    StringOutput page = new StringOutput();
    engine.render(TEMPLATE, views, page);
    return page.toString();
  }
}

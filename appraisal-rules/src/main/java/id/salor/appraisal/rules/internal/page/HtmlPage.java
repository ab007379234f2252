package id.salor.appraisal.rules.internal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * Makes a page of a template and what it shows. Templates are classes by the time this runs; what
 * is put into them is escaped unless the template says otherwise.
 */
public final class HtmlPage {

  /** The package under which the folders of templates lie. */
  private static final String BASE = "id.salor.appraisal.rules";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPage.class.getClassLoader(), BASE);

  private HtmlPage() {}

  /**
   * Returns the text of a page.
   *
   * @param template the file below {@code src/main/jte}, such as {@code "impact/report/impact.jte"}
   * @param shown the one parameter of the template
   */
  public static String of(String template, Object shown) {
    StringOutput page = new StringOutput();
    ENGINE.render(template, shown, page);
    return page.toString();
  }
}

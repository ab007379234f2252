package id.salor.appraisal.rules.guide;

import id.salor.appraisal.rules.internal.page.HtmlPage;
import id.salor.appraisal.value.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A guide as one HTML page with pictures, in both languages. It loads nothing from anywhere: it can
 * be published as a file, sent, printed and kept. Whatever the texts of a policy hold is shown as
 * text.
 */
public final class GuidePage {

  private static final String TEMPLATE = "guide/guide.jte";

  private GuidePage() {}

  /** Returns the text of the page. */
  public static String of(Guide guide) {
    Objects.requireNonNull(guide, "guide");
    List<View> views =
        Arrays.stream(Language.values()).map(language -> new View(guide, language)).toList();
    return HtmlPage.of(TEMPLATE, views);
  }
}

package id.salor.appraisal.rules.guide;

import id.salor.appraisal.rules.calculator.PolicyCalculator;
import id.salor.appraisal.rules.internal.page.HtmlPage;
import id.salor.appraisal.value.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A guide as one HTML page with pictures, in both languages. It loads nothing from anywhere: it can
 * be published as a file, sent, printed and kept. Whatever the texts of a policy hold is shown as
 * text.
 */
public final class GuidePage {

  private static final String TEMPLATE = "guide/guide.jte";

  private GuidePage() {}

  /** Returns the page, to be read. */
  public static String of(Guide guide) {
    return page(guide, Optional.empty());
  }

  /**
   * Returns the page with a calculator in it: people fill in what is asked of them and see what
   * comes of it. What they fill in stays where it is; the page may run nothing but the calculator.
   *
   * @throws IllegalArgumentException if the calculator is that of another version
   */
  public static String of(Guide guide, PolicyCalculator calculator) {
    if (!calculator.version().equals(guide.version())) {
      throw new IllegalArgumentException(
          calculator.version().id() + " in the guide of " + guide.version().id());
    }
    return page(guide, Optional.of(calculator));
  }

  private static String page(Guide guide, Optional<PolicyCalculator> calculator) {
    List<View> views =
        Arrays.stream(Language.values())
            .map(language -> new View(guide, calculator, language))
            .toList();
    return HtmlPage.of(TEMPLATE, views);
  }
}

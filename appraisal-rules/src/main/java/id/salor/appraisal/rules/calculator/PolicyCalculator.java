package id.salor.appraisal.rules.calculator;

import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * One policy version as a calculator in a page. Made by {@code PolicyLibrary.calculator}.
 *
 * @param version the version
 * @param script plain JavaScript that adds {@code {policy, calculate, asked}} to the global object
 *     {@code policyCalculators} under the id of the version, and does nothing else; {@code
 *     calculate} is a pure function from input to result
 * @param view plain JavaScript that draws the form and the result wherever {@link #markup} stands
 * @param style rules for the classes that {@link #markup} and the view use, on top of the style of
 *     all pages
 * @param form what the form asks for, for pages that show it otherwise
 */
public record PolicyCalculator(
    PolicyVersion version, String script, String view, String style, CalculatorForm form) {

  /** Checks the components. */
  public PolicyCalculator {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(form, "form");
  }

  /**
   * Returns the place where the form and the result will stand, in one language. A page may hold it
   * once in each language: what is filled in is the same in both.
   */
  public String markup(Language language) {
    Text without =
        Text.of(
            "Kalkulator ini memerlukan JavaScript. Isi halaman yang lain dapat dibaca tanpanya.",
            "This calculator needs JavaScript. The rest of the page can be read without it.");
    return "<div class=\"calculator\" data-policy=\""
        + version.id()
        + "\" lang=\""
        + language.name().toLowerCase(Locale.ROOT)
        + "\"><noscript><p>"
        + without.in(language)
        + "</p></noscript></div>";
  }

  /** Returns the style as an element of the head of a page. */
  public String styleElement() {
    return "<style>" + style + "</style>";
  }

  /** Returns script and view as one element, to stand behind every {@link #markup} of the page. */
  public String scriptElement() {
    return "<script>" + content() + "</script>";
  }

  /**
   * Returns what a content security policy names to let {@link #scriptElement} run and nothing
   * else: {@code script-src 'sha256-…'}.
   */
  public String scriptSource() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content().getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private String content() {
    return script + view;
  }
}

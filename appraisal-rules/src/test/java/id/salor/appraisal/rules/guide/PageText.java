package id.salor.appraisal.rules.guide;

/** What somebody reads on a page. */
public final class PageText {

  private PageText() {}

  /** Returns the text of one language's part of a page, with one blank wherever it breaks. */
  public static String of(String page, String language) {
    int from = page.indexOf("<main lang=\"" + language + "\">");
    String part = page.substring(from, page.indexOf("</main>", from));
    return plain(unescaped(part.replaceAll("<[^>]*>", " ")));
  }

  /** Returns a text as it is found on the page. */
  public static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}

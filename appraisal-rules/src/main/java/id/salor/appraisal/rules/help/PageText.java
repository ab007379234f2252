package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Language;
import java.util.ArrayList;
import java.util.List;

/** A page as lines for a terminal. */
final class PageText {

  /** So that a page can be read in the narrowest window that is common. */
  private static final int WIDTH = 78;

  private final HelpPage page;
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  PageText(HelpPage page, Language language) {
    this.page = page;
    this.language = language;
  }

  String format() {
    addWrapped("[" + page.code() + "] " + page.title().in(language) + shownSeverity());
    lines.add("");
    addWrapped(page.meaning().in(language));
    page.examples().forEach(this::addExample);
    lines.add("");
    addWrapped(say("Memperbaiki: ", "To mend it: ") + page.remedy().in(language));
    if (!page.related().isEmpty()) {
      lines.add("");
      addWrapped(say("Lihat juga: ", "See also: ") + String.join(", ", page.related()));
    }
    return String.join("\n", lines) + "\n";
  }

  private String shownSeverity() {
    return switch (page.severity()) {
      case ERROR -> "";
      case WARNING -> say(" (peringatan)", " (warning)");
      case NOTE -> say(" (catatan)", " (note)");
    };
  }

  private void addExample(HelpExample example) {
    for (Snippet beside : example.beside()) {
      addSnippet(say("DENGAN INI", "WITH THIS"), beside, "");
    }
    addSnippet(
        say("SALAH", "WRONG"),
        example.wrong(),
        shownLine(example, language) + shownAlso(example, language));
    addSnippet(say("BENAR", "RIGHT"), example.right(), "");
  }

  private void addSnippet(String word, Snippet snippet, String line) {
    lines.add("");
    String text = snippet.text().in(language);
    if (snippet.place() == Place.WORDS) {
      addWrapped(word + ": " + text);
    } else {
      lines.add(word + " (" + snippet.title().in(language) + line + ")");
      text.lines().forEach(written -> lines.add(("    " + written).stripTrailing()));
    }
  }

  /** Which line is meant, where there are several. */
  static String shownLine(HelpExample example, Language language) {
    boolean several = example.wrong().text().in(language).contains("\n");
    String word = language == Language.ID ? ", baris " : ", line ";
    return several && example.line() > 0 ? word + example.line() : "";
  }

  /** Which other findings come with it. */
  static String shownAlso(HelpExample example, Language language) {
    String word = language == Language.ID ? "; juga memberi " : "; also gives ";
    return example.also().isEmpty() ? "" : word + String.join(", ", example.also());
  }

  private void addWrapped(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

package id.salor.appraisal.rules.internal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that the cells of a workbook refer to. */
final class SharedStrings {

  /** Most characters of all of them; each is held once. */
  private static final int MAX_CHARACTERS = 48_000_000;

  private static final int OVERHEAD = 32;

  private final List<String> texts;

  private SharedStrings(List<String> texts) {
    this.texts = texts;
  }

  static SharedStrings none() {
    return new SharedStrings(List.of());
  }

  static SharedStrings read(Parts parts, String part) throws IOException {
    List<String> texts = new ArrayList<>();
    long characters = 0;
    try (PartReader xml = new PartReader(parts, part)) {
      while (xml.next()) {
        if (xml.isStart("si")) {
          String text = xml.richText("si");
          texts.add(text);
          characters += text.length() + OVERHEAD;
          if (characters > MAX_CHARACTERS) {
            throw Parts.tooLarge(MAX_CHARACTERS, "karakter teks", "characters of text");
          }
        }
      }
    }
    return new SharedStrings(texts);
  }

  Optional<String> text(String index) {
    try {
      int at = Integer.parseInt(index);
      return at >= 0 && at < texts.size() ? Optional.of(texts.get(at)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

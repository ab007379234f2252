package id.salor.appraisal.rules.help;

import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page for each finding, by its code.
 *
 * <pre>{@code
 * HelpPages.bundled().find("weights-sum").map(page -> page.format(Language.EN))
 * }</pre>
 */
public final class HelpPages {

  private static final String INDEX = "index.txt";

  private final List<HelpGroup> groups;
  private final Map<String, HelpPage> pages;

  private HelpPages(List<HelpGroup> groups) {
    this.groups = List.copyOf(groups);
    Map<String, HelpPage> byCode = new LinkedHashMap<>();
    for (HelpGroup group : groups) {
      for (HelpPage page : group.pages()) {
        if (byCode.put(page.code(), page) != null) {
          throw new IllegalStateException("two pages for " + page.code());
        }
      }
    }
    this.pages = byCode;
  }

  /**
   * Returns the pages that come with the library.
   *
   * @throws IllegalStateException if one of them cannot be read; the library's tests prove that all
   *     can
   */
  public static HelpPages bundled() {
    return new HelpPages(
        resource(INDEX).lines().stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(name -> HelpReader.read(name, resource(name + ".yaml")))
            .toList());
  }

  /** A text among the resources, by its name beside this class or its whole path. */
  static SourceText resource(String name) {
    try (InputStream stream = HelpPages.class.getResourceAsStream(name)) {
      Objects.requireNonNull(stream, name);
      return SourceText.of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Returns all pages by what they are about. */
  public List<HelpGroup> groups() {
    return groups;
  }

  /** Returns the page of a code, in whichever case it is written, with or without brackets. */
  public Optional<HelpPage> find(String code) {
    return Optional.ofNullable(pages.get(HelpReader.plain(code)));
  }

  /** Returns the code that was probably meant. */
  public Optional<String> nearest(String code) {
    return Suggestion.nearest(HelpReader.plain(code), pages.keySet());
  }

  /** Returns every code with its title, by group; lines joined by {@code \n}. */
  public String list(Language language) {
    int width = pages.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (HelpGroup group : groups) {
      lines.add((lines.isEmpty() ? "" : "\n") + group.title().in(language));
      for (HelpPage page : group.pages()) {
        String gap = " ".repeat(width - page.code().length() + 2);
        lines.add("  " + page.code() + gap + page.title().in(language));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** Returns those of some codes that have a page, sorted, each once. */
  public List<String> explained(Collection<String> codes) {
    return codes.stream().filter(pages::containsKey).distinct().sorted().toList();
  }
}

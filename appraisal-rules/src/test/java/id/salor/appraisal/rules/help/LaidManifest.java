package id.salor.appraisal.rules.help;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of {@code policy.yaml} laid over a whole one. A key at the left margin replaces that key
 * of the whole; where it has entries below it, as {@code facts:} has, those that the piece does not
 * name stay.
 *
 * @param lines the lines of the result
 * @param pieceLines for each line of the piece the number of its line in the result, from 1
 */
record LaidManifest(List<String> lines, List<Integer> pieceLines) {

  /** A key at the left margin, and the lines below it. */
  private record Section(String key, List<String> lines) {

    List<String> below() {
      return lines.subList(1, lines.size());
    }

    /** The entries below this key that another section does not name. */
    List<String> without(Section other) {
      List<String> staying = new ArrayList<>();
      boolean isNamed = false;
      for (String line : below()) {
        if (line.startsWith("  ") && !line.startsWith("   ")) {
          String entry = line.substring(0, line.indexOf(':') + 1);
          isNamed = other.below().stream().anyMatch(own -> own.startsWith(entry));
        }
        if (!isNamed) {
          staying.add(line);
        }
      }
      return staying;
    }
  }

  static LaidManifest of(String whole, String piece) {
    List<Section> over = sections(piece);
    List<Section> base = sections(whole);
    List<String> lines = new ArrayList<>();
    base.stream()
        .filter(section -> over.stream().noneMatch(own -> own.key().equals(section.key())))
        .forEach(section -> lines.addAll(section.lines()));
    List<Integer> pieceLines = new ArrayList<>();
    for (Section own : over) {
      for (String line : own.lines()) {
        lines.add(line);
        pieceLines.add(lines.size());
      }
      if (!own.below().isEmpty()) {
        base.stream()
            .filter(section -> section.key().equals(own.key()))
            .forEach(section -> lines.addAll(section.without(own)));
      }
    }
    return new LaidManifest(lines, pieceLines);
  }

  private static List<Section> sections(String text) {
    List<Section> sections = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("#")) {
        sections.add(new Section(line.replaceFirst(":.*", ""), new ArrayList<>()));
      }
      if (!sections.isEmpty()) {
        sections.get(sections.size() - 1).lines().add(line);
      }
    }
    return sections;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The line of the piece that is this line of the result; 0 for a line of the whole. */
  int lineOfPiece(int line) {
    return pieceLines.indexOf(line) + 1;
  }
}

package id.salor.appraisal.rules.hostile;

import id.salor.appraisal.rules.internal.workbook.TestWorkbook;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes the files of a hostile folder that cannot be kept as files: giants, links, bombs, names no
 * repository takes. One command on a line; words with blanks stand between quotation marks, in
 * which {@code \n}, {@code \t}, {@code \"}, {@code \\} and a backslash with {@code u001b} are
 * escapes.
 *
 * <pre>{@code
 * // lines that begin with two slashes are notes
 * text "x\n" > besar.dslr                     a file; >> goes on with one that is there
 * repeat 5000000 "a" > besar.dslr             the text so many times
 * count 1 200 "tabel#.csv" "a,b\n"            a file for each number, which takes the place of #
 * lines 1 9000 "  q#: {title: Q}\n" >> policy.yaml   the text for each number; #+1 is the next
 * replace policy.yaml "title: Uji" "title: U"     a text of a file by another
 * insert policy.yaml "groups:" 1 900 "  q#: {title: Q}\n"   before a text, once for each number
 * bytes "C0 AF" > bobot.dslr                  bytes that are no text
 * folder a/b/c
 * link ../../../luar/rahasia.txt > x.csv      a symbolic link, read from where it stands
 * fifo > x.csv                                a pipe: whoever opens it waits for ever
 * remove predikat.csv
 * workbook > predikat.xlsx                    a harmless workbook with the table "predikat"
 * part predikat.xlsx "xl/vbaProject.bin" "x"  one of its parts, new or other; "a" 9 "b" "c" for abb…bc
 * parts predikat.xlsx 3000 "xl/a#.xml" "x"     as many parts
 * cut predikat.xlsx 700                       only so many of its bytes
 * }</pre>
 */
final class MakeFile {

  private final Path folder;

  MakeFile(Path folder) {
    this.folder = folder;
  }

  void run(List<String> lines) throws IOException {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("//")) {
        List<String> words = words(line);
        run(words.get(0), words.subList(1, words.size()));
      }
    }
  }

  private void run(String command, List<String> words) throws IOException {
    switch (command) {
      case "text" -> write(words, 1, i -> words.get(0));
      case "repeat" -> write(words, number(words, 0), i -> words.get(1));
      case "lines" -> {
        int first = number(words, 0);
        write(words, number(words, 1) - first + 1, i -> numbered(words.get(2), first + i));
      }
      case "count" -> {
        for (int i = number(words, 0); i <= number(words, 1); i++) {
          Path file = file(numbered(words.get(2), i));
          Files.createDirectories(file.getParent());
          Files.writeString(file, numbered(words.get(3), i));
        }
      }
      case "bytes" -> {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(words.get(0));
        Files.write(target(words), bytes, StandardOpenOption.CREATE, mode(words));
      }
      case "replace" -> replace(words.get(0), words.get(1), words.get(2));
      case "insert" -> {
        StringBuilder inserted = new StringBuilder();
        for (int i = number(words, 2); i <= number(words, 3); i++) {
          inserted.append(numbered(words.get(4), i));
        }
        replace(words.get(0), words.get(1), inserted + words.get(1));
      }
      case "folder" -> Files.createDirectories(file(words.get(0)));
      case "link" -> Files.createSymbolicLink(target(words), Path.of(words.get(0)));
      case "fifo" -> fifo(target(words));
      case "remove" -> Files.delete(file(words.get(0)));
      case "workbook" -> Files.write(target(words), harmless().bytes());
      case "parts" -> parts(words);
      case "cut" -> cut(file(words.get(0)), number(words, 1));
      case "part" ->
          part(file(words.get(0)), words.get(1), content(words.subList(2, words.size())));
      default -> throw new IllegalArgumentException("no command: " + command);
    }
  }

  private static int number(List<String> words, int index) {
    return Integer.parseInt(words.get(index));
  }

  private static String numbered(String text, int number) {
    return text.replace("#+1", String.valueOf(number + 1)).replace("#", String.valueOf(number));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private void replace(String name, String old, String other) throws IOException {
    String text = Files.readString(file(name));
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in " + name + ": " + old);
    }
    Files.writeString(file(name), text.replace(old, other));
  }

  private Path target(List<String> words) throws IOException {
    Path file = file(words.get(words.size() - 1));
    Files.createDirectories(file.getParent());
    return file;
  }

  private static StandardOpenOption mode(List<String> words) {
    return words.get(words.size() - 2).equals(">>")
        ? StandardOpenOption.APPEND
        : StandardOpenOption.TRUNCATE_EXISTING;
  }

  private void write(List<String> words, int times, IntFunction<String> text) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(target(words), StandardOpenOption.CREATE, mode(words))) {
      for (int i = 0; i < times; i++) {
        out.write(text.apply(i));
      }
    }
  }

  private static void fifo(Path file) throws IOException {
    try {
      new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static TestWorkbook harmless() {
    return TestWorkbook.ofTexts(
        new String[] {"bila nilai", "maka predikat", "dasar hukum"},
        new String[] {">=60", "Baik", "Pasal 2"},
        new String[] {"<60", "Cukup", "Pasal 2"});
  }

  /** One text as it is; or a beginning, a number, what is repeated so many times, and an end. */
  private static byte[] content(List<String> words) throws IOException {
    if (words.size() == 1) {
      return words.get(0).getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] piece = words.get(2).getBytes(StandardCharsets.UTF_8);
    content.write(words.get(0).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < Integer.parseInt(words.get(1)); i++) {
      content.write(piece);
    }
    content.write(words.get(3).getBytes(StandardCharsets.UTF_8));
    return content.toByteArray();
  }

  private static void part(Path workbook, String name, byte[] content) throws IOException {
    rewrite(workbook, Map.of(name, content));
  }

  private void parts(List<String> words) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 1; i <= number(words, 1); i++) {
      parts.put(numbered(words.get(2), i), words.get(3).getBytes(StandardCharsets.UTF_8));
    }
    rewrite(file(words.get(0)), parts);
  }

  private static void cut(Path file, int length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
  }

  private static void rewrite(Path workbook, Map<String, byte[]> other) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    parts.putAll(other);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
      for (var entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  /** The words of a line; those between quotation marks may hold blanks and escapes. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean started = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        started = true;
      } else if (c == ' ' && !quoted) {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
      } else if (c == '\\' && quoted) {
        char escape = line.charAt(++i);
        if (escape == 'u') {
          word.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        } else {
          word.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape);
        }
      } else {
        word.append(c);
        started = true;
      }
    }
    if (started) {
      words.add(word.toString());
    }
    return words;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}

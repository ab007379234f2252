package id.salor.appraisal.record;

import id.salor.appraisal.json.RecordJson;
import id.salor.appraisal.value.Digest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log that holds no record but vouches for records. Each has one canonical text, and
 * only that text is read as it: a line that says the same otherwise was not written by the library.
 */
sealed interface LogLine permits LogLine.Head, LogLine.Block, LogLine.End {

  /** Most records that a block may list. */
  int MAX_LISTED = 1 << 12;

  /** The canonical text, without its line end. */
  String text();

  /** What the next such line names as its previous. */
  Digest link();

  /** What the line is, for people, when it says so itself. */
  enum Kind {
    HEAD,
    BLOCK,
    END
  }

  /** The first line: how the records are masked. */
  record Head(Map<Masking.Field, Masking.Rule> rules, Optional<String> key) implements LogLine {

    private static final String SCHEMA = "appraisal-log/1";
    private static final Pattern FORM =
        Pattern.compile(
            "\\{\"schema\":\""
                + SCHEMA
                + "\",\"key\":(null|\"[0-9a-f]{32}\"),\"masking\":\\{(.*)\\}\\}");
    private static final Pattern RULE = Pattern.compile("\"([a-z-]+)\":\"([a-z]+)\"");

    static Head of(Masking masking) {
      return new Head(masking.rules(), masking.key().map(RecordKey::fingerprint));
    }

    private static Optional<LogLine> parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        return Optional.empty();
      }
      Map<Masking.Field, Masking.Rule> rules = new EnumMap<>(Masking.Field.class);
      Matcher rule = RULE.matcher(form.group(2));
      while (rule.find()) {
        Optional<Masking.Field> field = Masking.Field.tryParse(rule.group(1));
        Optional<Masking.Rule> found = Masking.Rule.tryParse(rule.group(2));
        if (field.isPresent() && found.isPresent()) {
          rules.put(field.get(), found.get());
        }
      }
      String key = form.group(1);
      return Optional.of(
          new Head(
              rules,
              key.equals("null")
                  ? Optional.empty()
                  : Optional.of(key.substring(1, key.length() - 1))));
    }

    @Override
    public String text() {
      List<String> words = new ArrayList<>();
      rules.forEach((field, rule) -> words.add(quoted(field.text()) + ":" + quoted(rule.text())));
      return "{\"schema\":\""
          + SCHEMA
          + "\",\"key\":"
          + key.map(LogLine::quoted).orElse("null")
          + ",\"masking\":{"
          + String.join(",", words)
          + "}}";
    }

    @Override
    public Digest link() {
      return Digest.ofText(text());
    }

    /** How the records are masked, in words. */
    String title() {
      List<String> words = new ArrayList<>();
      rules.forEach((field, rule) -> words.add(field.text() + "=" + rule.text()));
      return String.join(" ", words);
    }
  }

  /**
   * A line after some records, which lists their digests.
   *
   * @param index the number of the block, from 1
   * @param first the number of its first record, from 1
   * @param previous the link of the line of this kind before it
   * @param repaired whether it was closed by a repair
   * @param records the digests, as hexadecimal digits
   */
  record Block(long index, long first, Digest previous, boolean repaired, List<String> records)
      implements LogLine {

    private static final Pattern FORM =
        Pattern.compile(
            "\\{\"block\":(\\d{1,18}),\"first\":(\\d{1,18}),\"previous\":\"(?<previous>sha256:[0-9a-f]{64})\","
                + "\"repaired\":(?<repaired>true|false),\"records\":\\[(?<records>.*)\\]\\}");
    private static final Pattern LISTED = Pattern.compile("\"([0-9a-f]{64})\"");

    /** Copies the list. */
    public Block {
      records = List.copyOf(records);
    }

    private static Optional<LogLine> parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        return Optional.empty();
      }
      List<String> records = new ArrayList<>();
      Matcher listed = LISTED.matcher(form.group("records"));
      while (listed.find() && records.size() <= MAX_LISTED) {
        records.add(listed.group(1));
      }
      return Optional.of(
          new Block(
              Long.parseLong(form.group(1)),
              Long.parseLong(form.group(2)),
              new Digest(form.group("previous")),
              Boolean.parseBoolean(form.group("repaired")),
              records));
    }

    /** The number of the last record. */
    long last() {
      return first + records.size() - 1;
    }

    @Override
    public String text() {
      return "{\"block\":"
          + index
          + ",\"first\":"
          + first
          + ",\"previous\":\""
          + previous
          + "\",\"repaired\":"
          + repaired
          + ",\"records\":["
          + String.join(",", records.stream().map(LogLine::quoted).toList())
          + "]}";
    }

    @Override
    public Digest link() {
      return Digest.ofText(text());
    }
  }

  /**
   * The line that closes a log until somebody continues it.
   *
   * @param index which closing line it is, from 1
   * @param blocks how many blocks there are before it
   * @param records how many records there are before it
   * @param previous the link of the line of this kind before it
   * @param seal made with the key, if there is one
   */
  record End(long index, long blocks, long records, Digest previous, Optional<String> seal)
      implements LogLine {

    private static final Pattern FORM =
        Pattern.compile(
            "\\{\"end\":(\\d{1,18}),\"blocks\":(\\d{1,18}),\"records\":(?<count>\\d{1,18}),"
                + "\"previous\":\"(?<previous>sha256:[0-9a-f]{64})\","
                + "\"seal\":(?<seal>null|\"[0-9a-f]{64}\"),\"head\":\"sha256:[0-9a-f]{64}\"\\}");

    static End sealed(
        long index, long blocks, long records, Digest previous, Optional<RecordKey> key) {
      End open = new End(index, blocks, records, previous, Optional.empty());
      return key.map(open::sealedWith).orElse(open);
    }

    private End sealedWith(RecordKey key) {
      return new End(index, blocks, records, previous, Optional.of(key.seal(unsealed())));
    }

    /** Tells whether the seal was made with this key. */
    boolean isSealedWith(RecordKey key) {
      return seal.equals(Optional.of(key.seal(unsealed())));
    }

    private static Optional<LogLine> parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        return Optional.empty();
      }
      String seal = form.group("seal");
      return Optional.of(
          new End(
              Long.parseLong(form.group(1)),
              Long.parseLong(form.group(2)),
              Long.parseLong(form.group("count")),
              new Digest(form.group("previous")),
              seal.equals("null")
                  ? Optional.empty()
                  : Optional.of(seal.substring(1, seal.length() - 1))));
    }

    private String unsealed() {
      return "{\"end\":"
          + index
          + ",\"blocks\":"
          + blocks
          + ",\"records\":"
          + records
          + ",\"previous\":\""
          + previous
          + "\",\"seal\":";
    }

    private String headless() {
      return unsealed() + seal.map(LogLine::quoted).orElse("null");
    }

    @Override
    public String text() {
      return headless() + ",\"head\":\"" + link() + "\"}";
    }

    /** The head of the log: the digest of the line up to where it names the head itself. */
    @Override
    public Digest link() {
      return Digest.ofText(headless());
    }
  }

  /** Reads a line of one of these kinds; empty where it is none, or not in its canonical text. */
  static Optional<LogLine> parse(String text) {
    return Block.parse(text)
        .or(() -> End.parse(text))
        .or(() -> Head.parse(text))
        .filter(line -> line.text().equals(text));
  }

  /**
   * Tells which kind of line a text was before somebody damaged it; empty where it was, or could
   * have been, a record.
   */
  static Optional<Kind> likeness(String text) {
    if (RecordJson.isRecord(text)) {
      return Optional.empty();
    }
    if (text.contains("\"repaired\":") || text.contains("\"records\":[")) {
      return Optional.of(Kind.BLOCK);
    } else if (text.contains("\"seal\":") || text.contains("\"blocks\":")) {
      return Optional.of(Kind.END);
    }
    return text.contains("\"masking\":") ? Optional.of(Kind.HEAD) : Optional.empty();
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}

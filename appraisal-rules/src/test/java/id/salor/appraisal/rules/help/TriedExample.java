package id.salor.appraisal.rules.help;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.CensusTaker;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.distribution.DistributionTaker;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.data.CsvAppraisalReader;
import id.salor.appraisal.value.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * One text of an example, tried: laid over the policies of {@code help-policies}, in a folder of
 * its own, and read and rated as an agency would.
 */
final class TriedExample {

  static final Path POLICIES = Path.of("src/test/resources/help-policies");
  private static final String VERSION = "contoh/2026-01-01_v2/";
  private static final String SENTENCES = VERSION + "tambahan.dslr";
  private static final String APPRAISALS = "penilaian";

  private static final String DATA = "{\"hari_mangkir\": 0}";
  private static final String ENTRIES =
      "{\"kegiatan\": [{\"id\": \"K1\", \"data\": {\"target\": 10, \"realisasi\": 9}}]}";

  /**
   * A finding and where it was reported.
   *
   * @param line the line of the tried text; 0 for the file as a whole, or for another one
   */
  record Found(Issue issue, int line) {}

  private final Path folder;
  private final Language language;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<Place, String> data = new LinkedHashMap<>();

  /** The line of the tried text that a line of its file is. */
  private IntUnaryOperator ownLine = IntUnaryOperator.identity();

  private String triedFile = "";

  private TriedExample(Path folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  /** Tries a text of an example in a folder that is empty. */
  static List<Found> of(List<Snippet> beside, Snippet tried, Language language, Path folder) {
    TriedExample example = new TriedExample(folder, language);
    example.readPolicies();
    beside.forEach(example::lay);
    example.lay(tried);
    return example.findings();
  }

  /** Tries a text as {@code appraise check} would: what is odd about a version that can be used. */
  static List<Found> checked(List<Snippet> beside, Snippet tried, Language language, Path folder) {
    TriedExample example = new TriedExample(folder, language);
    example.readPolicies();
    beside.forEach(example::lay);
    example.lay(tried);
    example.writeFiles();
    return PolicyLibrary.ofDirectory(folder)
        .check(id -> VERSION.equals(id + "/"))
        .findings()
        .stream()
        .map(finding -> example.inFolder(finding.issue()))
        .toList();
  }

  private void readPolicies() {
    try (Stream<Path> entries = Files.walk(POLICIES)) {
      for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
        files.put(POLICIES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(Snippet snippet) {
    String text = snippet.text().in(language);
    ownLine = IntUnaryOperator.identity();
    triedFile = SENTENCES;
    switch (snippet.place()) {
      case TERMS -> sentences(List.of("    " + say("selalu", "always")), indented(text), 5);
      case CONDITIONS ->
          sentences(
              indented(text),
              List.of(
                  "    " + say("nilai \"nilai_inovasi\" adalah 5", "value \"nilai_inovasi\" is 5")),
              3);
      case RULES -> files.put(SENTENCES, text + "\n");
      case FILE -> file(snippet.file(), text);
      case FILES -> files(text);
      case DATA, ENTRIES, JSON, CSV -> {
        data.put(snippet.place(), text);
        triedFile = APPRAISALS;
      }
      case WORDS -> throw new IllegalArgumentException("words cannot be tried: " + text);
    }
  }

  private void sentences(List<String> conditions, List<String> terms, int linesBefore) {
    List<String> lines = new ArrayList<>();
    lines.add(say("aturan \"Contoh\"", "rule \"Example\""));
    lines.add("    " + say("dasar hukum \"Pasal 9\"", "legal basis \"Article 9\""));
    lines.add(say("bila", "when"));
    lines.addAll(conditions);
    lines.add(say("maka", "then"));
    lines.addAll(terms);
    lines.add(say("selesai", "end"));
    files.put(SENTENCES, String.join("\n", lines) + "\n");
    ownLine = line -> line - linesBefore;
  }

  private static List<String> indented(String text) {
    return text.lines().map(line -> "    " + line).toList();
  }

  private void file(String name, String text) {
    triedFile = VERSION + name;
    if (name.equals("policy.yaml")) {
      LaidManifest laid = LaidManifest.of(files.get(triedFile), text);
      files.put(triedFile, laid.text());
      ownLine = laid::lineOfPiece;
    } else {
      files.put(triedFile, text + "\n");
    }
  }

  /** A file that is not there yet holds what that of the same name, or kind, holds elsewhere. */
  private void files(String names) {
    triedFile = names.lines().toList().get(0);
    for (String name : names.lines().toList()) {
      List<String> parts = List.of(name.split("/"));
      String last = parts.get(parts.size() - 1);
      String like =
          name.contains("/examples/")
              ? "- {case: Batas, set: {nilai_kinerja: 90}, expect: {rating: Baik}}\n"
              : files.getOrDefault(VERSION + last, "");
      if (last.endsWith(".csv")) {
        like = files.get(VERSION + "predikat.csv");
      }
      String version = parts.size() > 2 ? parts.get(1) : "";
      if (version.matches("\\d{4}-.*")) {
        like = like.replace(VERSION.split("/")[1], version);
        like = like.replace(VERSION.split("/")[1].substring(0, 4) + "-", version.substring(0, 5));
      }
      files.putIfAbsent(name, like);
    }
  }

  private List<Found> findings() {
    writeFiles();
    PolicyLibrary library = PolicyLibrary.ofDirectory(folder);
    List<Issue> issues = new ArrayList<>(library.issues());
    if (library.brokenVersions().isEmpty()) {
      issues.addAll(library.runCases(id -> true).issues());
    }
    List<Found> found = new ArrayList<>();
    issues.forEach(issue -> found.add(inFolder(issue)));
    if (!data.isEmpty()) {
      rate(library.appraiser(), found);
    }
    return found;
  }

  private void writeFiles() {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found inFolder(Issue issue) {
    return at(issue, issue.location().orElse(SourceLocation.of("")));
  }

  private Found at(Issue issue, SourceLocation place) {
    boolean isTried = place.file().endsWith(triedFile) && place.line() > 0;
    return new Found(issue, isTried ? ownLine.applyAsInt(place.line()) : 0);
  }

  private void rate(Appraiser appraiser, List<Found> found) {
    List<ReadAppraisal> records;
    try (Stream<ReadAppraisal> read = read()) {
      records = read.toList();
    }
    CensusTaker taker = appraiser.startCensus();
    records.forEach(record -> record.appraisal().ifPresent(taker::add));
    Census census = taker.census();
    DistributionTaker spread = new DistributionTaker();
    for (ReadAppraisal record : records) {
      List<Issue> issues = new ArrayList<>(record.issues());
      if (record.isRead()) {
        Inspection inspection = appraiser.inspect(record.appraisal().orElseThrow(), census);
        if (inspection.terms().stream()
            .anyMatch(terms -> !terms.all(Term.DistributionLimit.class).isEmpty())) {
          spread.add(inspection);
        }
        issues.addAll(inspection.result().issues());
      }
      for (Issue issue : issues) {
        boolean isInTried =
            issue.location().stream().anyMatch(place -> place.file().endsWith(triedFile));
        // a finding in a calculation may name its rule; where data are tried, they are what counts
        found.add(isInTried ? inFolder(issue) : at(issue, record.placeOf(issue)));
      }
    }
    spread.issues().forEach(issue -> found.add(new Found(issue, 0)));
    spread.distributions().stream()
        .flatMap(distribution -> distribution.issues().stream())
        .forEach(issue -> found.add(new Found(issue, 0)));
  }

  private Stream<ReadAppraisal> read() {
    if (data.containsKey(Place.CSV)) {
      return CsvAppraisalReader.create().read(new StringReader(data.get(Place.CSV)), APPRAISALS);
    }
    String one =
        "{\"id\": \"A\", \"policy\": \"contoh\", \"period\": \"2026\", \"data\": %s, \"entries\": %s}"
            .formatted(
                data.getOrDefault(Place.DATA, DATA), data.getOrDefault(Place.ENTRIES, ENTRIES));
    String json = data.getOrDefault(Place.JSON, one);
    return AppraisalReader.create()
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), APPRAISALS);
  }

  /** Tells whether anybody is rated, and not only a folder read. */
  static boolean isRated(HelpExample example) {
    return Stream.concat(example.beside().stream(), Stream.of(example.wrong()))
        .map(Snippet::place)
        .anyMatch(
            place ->
                place == Place.DATA
                    || place == Place.ENTRIES
                    || place == Place.JSON
                    || place == Place.CSV);
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

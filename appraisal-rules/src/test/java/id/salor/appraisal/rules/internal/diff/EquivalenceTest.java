package id.salor.appraisal.rules.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.search.Effort;
import id.salor.appraisal.rules.internal.search.EvidenceSearch;
import id.salor.appraisal.rules.internal.search.Goal;
import id.salor.appraisal.rules.internal.search.Tried;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** What a proof of equivalence is worth. */
class EquivalenceTest {

  private static final Map<String, LoadedVersion> SHIPPED =
      PolicyFolders.scanClassPath(EquivalenceTest.class.getClassLoader()).folders().stream()
          .map(VersionLoader::load)
          .collect(Collectors.toMap(loaded -> loaded.folder().name(), loaded -> loaded));

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d+(?:[.,]\\d+)?(?![\\w])");

  private static final Pattern SILENT = Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*");

  @Provide
  Arbitrary<String> shipped() {
    return Arbitraries.of(new TreeSet<>(SHIPPED.keySet()));
  }

  private static LoadedVersion load(String name, Map<String, String> texts) {
    return VersionLoader.load(PolicyFolder.of(name, texts));
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void whatSaysTheSameInAnotherWayIsProvenEquivalent(
      @ForAll("shipped") String name, @ForAll long seed) {
    LoadedVersion version = SHIPPED.get(name);
    LoadedVersion rewritten = load(name, new Rewriting(seed).of(version.folder()));

    assertThat(rewritten.issues()).noneMatch(Issue::isError);
    assertThat(Comparison.provesEquivalent(version, rewritten)).isTrue();
  }

  /** One number of one file that decides is another, or one digit of it. */
  private static Map<String, String> withOtherNumber(PolicyFolder folder, Random random) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> files = new ArrayList<>();
    folder
        .files()
        .forEach(
            (file, source) -> {
              texts.put(file, source.text());
              if (file.endsWith(".dslr") || file.endsWith(".csv") || file.startsWith("param")) {
                files.add(file);
              }
            });
    String file = files.get(random.nextInt(files.size()));
    String text = texts.get(file);
    // what stands between quotation marks or behind slashes decides nothing
    Matcher silent = SILENT.matcher(text);
    String speaking = silent.replaceAll(found -> "x".repeat(found.group().length()));
    List<MatchResult> numbers = NUMBER.matcher(speaking).results().toList();
    if (!numbers.isEmpty()) {
      MatchResult number = numbers.get(random.nextInt(numbers.size()));
      int digit = number.start() + random.nextInt(number.group().length());
      char other = (char) ('0' + random.nextInt(10));
      if (Character.isDigit(text.charAt(digit))) {
        texts.put(file, text.substring(0, digit) + other + text.substring(digit + 1));
      }
    }
    return texts;
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatAnyEvidenceTellsApartIsNeverProvenEquivalent(
      @ForAll("shipped") String name, @ForAll long seed) {
    LoadedVersion version = SHIPPED.get(name);
    LoadedVersion other = load(name, withOtherNumber(version.folder(), new Random(seed)));
    if (other.rules().isEmpty()) {
      Statistics.collect("refused");
      return;
    }
    boolean proven = Comparison.provesEquivalent(version, other);
    boolean toldApart = isToldApart(version.rules().orElseThrow(), other.rules().get(), seed);

    Statistics.collect(proven ? "equivalent" : toldApart ? "told apart" : "open");
    assertThat(proven && toldApart).isFalse();
  }

  private static boolean isToldApart(VersionRules version, VersionRules other, long seed) {
    EvidenceSearch search = EvidenceSearch.over(List.of(version, other));
    Appraisal person = search.plainest().appraisal();
    for (int i = 0; i < 20; i++) {
      Tried tried =
          search.attempt(person.with(new EvidenceMaker(version.version(), seed + i, 0).evidence()));
      if (!areSame(tried)) {
        return true;
      }
    }
    Goal otherwise = tried -> isComplete(tried) && !areSame(tried);
    return search.find(otherwise, new Effort(500, seed)).isPresent();
  }

  private static boolean areSame(Tried tried) {
    return Outcomes.areSame(tried.first().result(), tried.last().result());
  }

  /** The proof is for complete evidence; who is asked for something is not compared. */
  private static boolean isComplete(Tried tried) {
    return tried.inspections().stream()
        .flatMap(inspection -> inspection.result().issues().stream())
        .noneMatch(issue -> issue.code() == CalculationCode.MISSING);
  }

  /** A formula of three inputs, two of which may be missing. */
  private static String formula(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return List.of("target_layanan", "terlayani", "2", "0", "10", "IF(GIVEN(skm), skm, 0)")
          .get(random.nextInt(6));
    }
    String one = formula(random, depth - 1);
    String other = formula(random, depth - 1);
    return switch (random.nextInt(9)) {
      case 0 -> "(" + one + " + " + other + ")";
      case 1 -> "(" + one + " - " + other + ")";
      case 2 -> "(" + one + " * " + other + ")";
      case 3 -> "(" + one + " / " + other + ")";
      case 4 -> "MIN(" + one + ", " + other + ")";
      case 5 -> "MAX(" + one + ", " + other + ")";
      case 6 -> "ROUND(" + one + ", 0, \"half-up\")";
      default -> "IF(" + truth(random, depth - 1) + ", " + one + ", " + other + ")";
    };
  }

  private static String truth(Random random, int depth) {
    String one = formula(random, depth);
    String other = formula(random, Math.max(0, depth - 1));
    return switch (random.nextInt(6)) {
      case 0 -> "(" + one + " < " + other + ")";
      case 1 -> "(" + one + " >= " + other + ")";
      case 2 -> "(" + one + " = " + other + ")";
      case 3 -> "(NOT (" + one + " > " + other + "))";
      case 4 -> "(" + one + " > 1 AND " + other + " < 9)";
      default -> "(" + one + " > 1 OR " + other + " < 9)";
    };
  }

  /** What is taken for the same in the middle of a formula, and what is not, at one place of it. */
  private static String rewritten(String formula, Random random) {
    List<String[]> changes =
        List.of(
            new String[] {" + 2)", " + 1 + 1)"},
            new String[] {" * 2)", " * 4 / 2)"},
            new String[] {"target_layanan", "(target_layanan * 1)"},
            new String[] {"terlayani", "(terlayani + 0)"},
            new String[] {"terlayani", "(terlayani * 2 - terlayani)"},
            new String[] {" < ", " <= "},
            new String[] {" AND ", " OR "},
            new String[] {"MIN(", "MAX("},
            new String[] {"10", "11"},
            new String[] {"(NOT (", "(("},
            new String[] {" - ", " + "});
    String[] change = changes.get(random.nextInt(changes.size()));
    int at = formula.indexOf(change[0]);
    return at < 0
        ? "(" + formula + ") * 3 / 3"
        : formula.substring(0, at) + change[1] + formula.substring(at + change[0].length());
  }

  private static LoadedVersion salorWith(String formula) {
    PolicyFolder folder = SHIPPED.get("salor/2025-01-01_v1").folder();
    Map<String, String> texts = new LinkedHashMap<>();
    folder.unsealedFiles().forEach(file -> texts.put(file, folder.files().get(file).text()));
    texts.computeIfPresent(
        "indikator.dslr",
        (file, text) -> text.replace("terlayani / target_layanan * 100", formula));
    texts.computeIfPresent(
        "policy.yaml",
        (file, text) ->
            text.replaceFirst(
                    "(title: [{]id: Capaian layanan[^\\n]*\\n[^\\n]*\\n[^\\n]*\\n)[^\\n]*\\n[^\\n]*\\n",
                    "$1")
                .replaceFirst(
                    "(title: [{]id: Volume layanan[^\\n]*\\n[^\\n]*\\n[^\\n]*\\n)[^\\n]*\\n[^\\n]*\\n",
                    "$1"));
    return load(folder.name(), texts);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void formulasThatAnyEvidenceTellsApartAreNeverTakenForTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    String formula = formula(random, 3);
    LoadedVersion one = salorWith(formula);
    LoadedVersion other = salorWith(rewritten(formula, random));
    if (one.rules().isEmpty() || other.rules().isEmpty()) {
      Statistics.collect("refused");
      return;
    }
    boolean proven = Comparison.provesEquivalent(one, other);
    boolean toldApart = isToldApart(one.rules().get(), other.rules().get(), seed);

    Statistics.collect(proven ? "equivalent" : toldApart ? "told apart" : "open");
    assertThat(proven && toldApart).as(formula).isFalse();
  }
}

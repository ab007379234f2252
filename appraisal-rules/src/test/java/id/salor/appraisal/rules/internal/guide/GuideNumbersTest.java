package id.salor.appraisal.rules.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.guide.GuidePage;
import id.salor.appraisal.rules.guide.PageText;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No number of a policy is missing from its guide: found in the terms, looked for on the page. */
class GuideNumbersTest {

  @TestFactory
  Stream<DynamicTest> everyNumberOfAShippedPolicyIsOnItsPage() {
    return tests(PolicyFolders.scanClassPath(getClass().getClassLoader()));
  }

  @TestFactory
  Stream<DynamicTest> everyNumberOfASchemeIsOnItsPage() throws URISyntaxException {
    return tests(PolicyFolders.scan(Path.of(getClass().getResource("/schemes").toURI())));
  }

  private static Stream<DynamicTest> tests(PolicyFolders folders) {
    return folders.folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> assertComplete(folder)));
  }

  private static void assertComplete(PolicyFolder folder) {
    LoadedVersion loaded = VersionLoader.load(folder);
    VersionRules rules = loaded.rules().orElseThrow();
    String page = GuidePage.of(GuideMaker.of(loaded, List.of(loaded)));
    String indonesian = PageText.of(page, "id");
    String english = PageText.of(page, "en");
    Set<String> missing = new TreeSet<>();
    for (Rational number : numbers(rules)) {
      require(Words.number(number).id(), indonesian, missing);
      require(Words.number(number).en(), english, missing);
    }
    for (Region region : Region.of(rules)) {
      for (SignedTerm signed : region.terms().terms()) {
        if (signed.term() instanceof Term.Gate gate) {
          label(gate.limit(), indonesian, missing);
        }
      }
    }
    rules
        .version()
        .schema()
        .declarations()
        .values()
        .forEach(
            found -> {
              if (found.isIndicator() || found.isInput()) {
                requireText(found.title().id(), indonesian, missing);
                requireText(found.title().en(), english, missing);
              }
            });
    assertThat(missing).isEmpty();
  }

  private static void label(Label label, String page, Set<String> missing) {
    requireText("paling tinggi " + label, page, missing, "paling rendah " + label);
  }

  private static void requireText(String text, String page, Set<String> missing, String... or) {
    String small = page.toLowerCase(Locale.ROOT);
    boolean isThere =
        Stream.concat(Stream.of(text), Stream.of(or))
            .anyMatch(one -> small.contains(PageText.plain(one).toLowerCase(Locale.ROOT)));
    if (!isThere) {
      missing.add(text);
    }
  }

  private static void require(String number, String page, Set<String> missing) {
    boolean isThere =
        Pattern.compile("(?<![\\d.,])" + Pattern.quote(number) + "(?![\\d]|[.,]\\d)")
            .matcher(page)
            .find();
    if (!isThere) {
      missing.add(number);
    }
  }

  private static Set<Rational> numbers(VersionRules rules) {
    Set<Rational> numbers = new TreeSet<>();
    for (Region region : Region.of(rules)) {
      for (SignedTerm signed : region.terms().terms()) {
        if (signed.term() instanceof Term.PartWeight weight
            && weight.weight() instanceof Formula.Number number) {
          numbers.add(number.number().times(Rational.HUNDRED));
        } else {
          signed.term().formulas().forEach(formula -> collect(formula, numbers));
        }
      }
    }
    rules.tables().values().forEach(table -> collect(table, numbers));
    return numbers;
  }

  private static void collect(DecisionTable table, Set<Rational> numbers) {
    table.formulas().forEach(formula -> collect(formula, numbers));
    for (DecisionTable.Row row : table.rows()) {
      for (KeyCell cell : row.keys()) {
        if (cell instanceof KeyCell.Numbers of) {
          of.interval().low().ifPresent(end -> numbers.add(end.number()));
          of.interval().high().ifPresent(end -> numbers.add(end.number()));
        }
      }
      for (OutputCell cell : row.outputs()) {
        if (cell instanceof OutputCell.Constant constant
            && constant.value() instanceof Value.OfNumber number) {
          numbers.add(number.number());
        } else if (cell instanceof OutputCell.Line line) {
          numbers.add(line.start());
          numbers.add(line.end());
        }
      }
    }
  }

  private static void collect(Formula formula, Set<Rational> numbers) {
    if (formula instanceof Formula.Number number) {
      numbers.add(number.number());
    }
    formula.parts().forEach(part -> collect(part, numbers));
  }
}

package id.salor.appraisal.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.data.CsvAppraisalReader;
import id.salor.appraisal.rules.data.XlsxAppraisalReader;
import id.salor.appraisal.rules.internal.workbook.TestWorkbook;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppraisalFormTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  /** What would tell that a form names, or lets people write, something wrong. */
  private static final Set<CalculationCode> FAULTS_OF_A_FORM =
      EnumSet.of(
          CalculationCode.UNKNOWN_INPUT,
          CalculationCode.NOT_AN_INPUT,
          CalculationCode.WRONG_KIND,
          CalculationCode.UNKNOWN_LABEL,
          CalculationCode.OUT_OF_RANGE,
          CalculationCode.OFF_GRID,
          CalculationCode.AMBIGUOUS_NUMBER,
          CalculationCode.DUPLICATE_ENTRY);

  static Stream<PolicyVersion> versions() {
    return LIBRARY.catalog().families().values().stream().flatMap(List::stream);
  }

  private static FormTarget target(PolicyVersion version) {
    return new FormTarget(version.id(), version, Optional.of(somePeriod(version)));
  }

  private static AppraisalPeriod somePeriod(PolicyVersion version) {
    LocalDate first = version.governs().from();
    LocalDate monthEnd = first.plusMonths(1).minusDays(1);
    return AppraisalPeriod.of(
        first, version.governs().last().filter(monthEnd::isAfter).orElse(monthEnd));
  }

  private static List<List<String>> csv(FormTarget target) {
    StringWriter text = new StringWriter();
    try {
      AppraisalForm.of(target).writeCsv(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text.toString())) {
      return rows.stream().map(row -> (List<String>) new ArrayList<>(row.getFields())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills in every cell of the example that is empty, with any value that its column allows. */
  private static List<List<String>> filled(FormTarget target, Random random) {
    List<List<String>> rows = csv(target);
    List<String> headings = rows.get(0);
    for (int row = 4; row < rows.size(); row++) {
      for (int i = 0; i < headings.size(); i++) {
        var path = id.salor.appraisal.policy.Path.tryParse(headings.get(i)).orElseThrow();
        Optional<Declaration> input = target.version().schema().declaration(path);
        boolean isRoot = path.groups().isEmpty();
        if (input.isPresent() && (row == 4 || !isRoot)) {
          rows.get(row).set(i, anyValue(input.get(), target.version(), random));
        } else if (path.name().value().equals("id")
            && !isRoot
            && target.version().schema().levels(path.groups()).isPresent()
            && rows.get(row).get(i).isEmpty()) {
          rows.get(row).set(i, "X" + row);
        }
      }
    }
    return rows;
  }

  private static String anyValue(Declaration input, PolicyVersion version, Random random) {
    List<String> choices = InputWording.choices(input, version.schema());
    if (!choices.isEmpty()) {
      return choices.get(random.nextInt(choices.size()));
    }
    return input.kind() instanceof Kind.OfDate
        ? version.governs().from().plusDays(random.nextInt(28)).toString()
        : anyNumber(input.range(), random).toExactDecimal().orElseThrow().toPlainString();
  }

  private static Rational anyNumber(ScoreRange range, Random random) {
    Rational step = range.step().orElse(Rational.of(1, 4));
    Rational low = range.lowest().orElse(Rational.ZERO);
    Rational candidate = low.plus(step.times(Rational.of(random.nextInt(20))));
    return range.isWithin(candidate) && range.isOnGrid(candidate) ? candidate : low;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aFormThatSomebodyFilledInIsReadAndRatedAsItIs(PolicyVersion version) {
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      List<List<String>> rows = filled(target(version), random);
      String text =
          rows.stream()
              .map(
                  row ->
                      row.stream().map(AppraisalFormTest::quoted).collect(Collectors.joining(",")))
              .collect(Collectors.joining("\n"));
      Appraisal appraisal;
      try (Stream<ReadAppraisal> records =
          CsvAppraisalReader.create().read(new StringReader(text), "form.csv")) {
        appraisal = only(records.toList());
      }

      assertThat(faults(appraisal)).as(text).isEmpty();
      assertThat(fromWorkbook(rows)).isEqualTo(appraisal);
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static Appraisal fromWorkbook(List<List<String>> rows) {
    byte[] workbook =
        TestWorkbook.ofTexts(
                rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new))
            .bytes();
    try (Stream<ReadAppraisal> records =
        XlsxAppraisalReader.create().read(new ByteArrayInputStream(workbook), "form.xlsx")) {
      return only(records.toList());
    }
  }

  private static Appraisal only(List<ReadAppraisal> records) {
    assertThat(records).hasSize(1);
    assertThat(records.get(0).issues()).isEmpty();
    return records.get(0).appraisal().orElseThrow();
  }

  private static List<IssueCode> faults(Appraisal appraisal) {
    AppraisalResult result = LIBRARY.appraiser().appraise(appraisal);
    List<Issue> issues =
        result instanceof AppraisalResult.Refused refused ? refused.issues() : List.of();
    return issues.stream().<IssueCode>map(Issue::code).filter(FAULTS_OF_A_FORM::contains).toList();
  }

  /** What a person gets who sends the workbook back with nothing in it. */
  @ParameterizedTest
  @MethodSource("versions")
  void theWorkbookIsReadAsItIsAndSaysTheSameAsTheCsv(PolicyVersion version) throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    AppraisalForm.of(target(version)).writeXlsx(workbook);
    StringWriter csv = new StringWriter();
    AppraisalForm.of(target(version)).writeCsv(csv);

    Appraisal fromWorkbook;
    try (Stream<ReadAppraisal> records =
        XlsxAppraisalReader.create()
            .read(new ByteArrayInputStream(workbook.toByteArray()), "form.xlsx")) {
      fromWorkbook = only(records.toList());
    }
    try (Stream<ReadAppraisal> records =
        CsvAppraisalReader.create().read(new StringReader(csv.toString()), "form.csv")) {
      assertThat(only(records.toList())).isEqualTo(fromWorkbook);
    }
    assertThat(faults(fromWorkbook)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theJsonFormIsReadAndAnUnfilledOneIsNeverRatedWherePolicyNeedsSomething(PolicyVersion version)
      throws IOException {
    StringWriter json = new StringWriter();
    AppraisalForm.of(target(version)).writeJson(json);

    try (Stream<ReadAppraisal> records =
        AppraisalReader.create().read(new StringReader(json.toString()), "form.json")) {
      Appraisal appraisal = only(records.toList());
      assertThat(faults(appraisal)).isEmpty();
      assertThat(LIBRARY.appraiser().appraise(appraisal))
          .isNotInstanceOf(AppraisalResult.Rated.class);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyInputHasItsColumnAndNothingElseHas(PolicyVersion version) {
    List<String> inputs =
        version.schema().declarations().entrySet().stream()
            .filter(entry -> entry.getValue().isInput())
            .map(entry -> entry.getKey().toString())
            .toList();

    assertThat(AppraisalForm.of(target(version)).headings())
        .doesNotHaveDuplicates()
        .containsAll(inputs)
        .filteredOn(heading -> !inputs.contains(heading))
        .allMatch(
            heading ->
                heading.matches("policy|period|(appraisee|notes)\\.\\w+|id|([a-z0-9_]+\\.)+id"));
  }

  @Test
  void theFormOfSalorSaysWhatMayBeWritten() {
    PolicyVersion version = version("salor/2026-01-01_v2");
    List<List<String>> rows = csv(target(version));
    int days = rows.get(0).indexOf("hari_mangkir");
    int late = rows.get(0).indexOf("keterlambatan.id");

    assertThat(rows.get(1).get(0)).isEqualTo("# Id penilaian");
    assertThat(rows.get(1).get(days)).isEqualTo("Hari kerja tanpa keterangan");
    assertThat(rows.get(2).get(days)).isEqualTo("angka bulat 0 sampai 366; hari");
    assertThat(rows.get(2).get(rows.get(0).indexOf("skm")))
        .isEqualTo("angka 25 sampai 100, kelipatan 0.01; poin");
    assertThat(rows.get(2).get(rows.get(0).indexOf("kegiatan.target")))
        .isEqualTo("angka paling sedikit 0");
    assertThat(rows.get(3).get(days)).isEqualTo("wajib bila dipakai aturan");
    assertThat(rows.get(3).get(late)).isEqualTo("kosongkan bila tidak ada");
    assertThat(rows.get(2).get(rows.get(0).indexOf("jabatan")))
        .isEqualTo("salah satu: pimpinan | administrasi | pelayanan publik");
    assertThat(rows.get(3).get(rows.get(0).indexOf("cuti_setahun")))
        .isEqualTo("boleh kosong; berarti tidak");
    assertThat(rows.subList(4, rows.size()))
        .extracting(row -> row.get(rows.get(0).indexOf("kegiatan.id")))
        .containsExactly("K1", "K2");
    assertThat(rows.get(4)).startsWith("CONTOH-1", "salor/2026-01-01_v2", "2026-01");
  }

  @Test
  void theWorkbookHasListsToChooseFromAndComments(@TempDir Path directory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AppraisalForm.of(target(version("salor/2026-01-01_v2"))).writeXlsx(bytes);
    StringBuilder sheet = new StringBuilder();
    StringBuilder comments = new StringBuilder();
    Path file = Files.write(directory.resolve("form.xlsx"), bytes.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          sheet.append(text);
        } else if (entry.getName().startsWith("xl/comments")) {
          comments.append(text);
        }
      }
    }

    assertThat(sheet.toString())
        .contains("<dataValidation ")
        .contains("Petunjuk")
        .contains("type=\"list\"");
    assertThat(comments.toString())
        .contains("Hari kerja tanpa keterangan", "Working days absent without excuse");
  }

  private static PolicyVersion version(String id) {
    return LIBRARY.catalog().version(PolicyId.parse(id)).orElseThrow();
  }

  private static String chosen(String reference, String period) {
    var chosen =
        FormTarget.choose(
            LIBRARY.catalog(),
            PolicyReference.tryParse(reference).orElseThrow(),
            period.isEmpty() ? Optional.empty() : AppraisalPeriod.tryParse(period));
    return chosen
        .value()
        .map(
            target ->
                target.reference()
                    + " "
                    + target.version().id()
                    + " "
                    + target.period().map(AppraisalPeriod::toString).orElse("?"))
        .orElseGet(() -> chosen.issues().get(0).code().id());
  }

  @Test
  void theVersionIsTheOneThatGovernsThePeriodOrTheNewest() {
    assertThat(chosen("salor", "")).isEqualTo("salor salor/2026-01-01_v2 2026");
    assertThat(chosen("salor", "2025-07")).isEqualTo("salor salor/2025-01-01_v1 2025-07");
    assertThat(chosen("salor/2025-01-01_v1", ""))
        .isEqualTo("salor/2025-01-01_v1 salor/2025-01-01_v1 2025");
    assertThat(chosen("nasional", "")).endsWith(" ?");
    assertThat(chosen("salor", "1999")).isEqualTo("period-not-governed");
    assertThat(chosen("salur", "")).isEqualTo("unknown-policy");
    assertThat(chosen("salor/2027-01-01_v9", "")).isEqualTo("unknown-version");
    assertThat(PolicyFamily.of("salor").toString()).isEqualTo("salor");
  }
}

package id.salor.appraisal.rules.internal.calculator;

import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.GovernedPeriods;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.calculator.CalculatorForm;
import id.salor.appraisal.rules.calculator.PolicyCalculator;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** Puts together the calculator of a version. */
public final class CalculatorWriter {

  private CalculatorWriter() {}

  /** Returns the calculator of a version that was proven complete. */
  public static PolicyCalculator of(VersionRules rules) {
    PolicyVersion version = rules.version();
    AppraisalPeriod period = firstPeriod(version.periods());
    String script =
        "(() => {\n\"use strict\";\n"
            + resource("calculator.js")
            + "\npublish(calculatorOf("
            + new PolicyData(rules, period).json()
            + "));\n})();\n";
    return new PolicyCalculator(
        version,
        script,
        "(() => {\n\"use strict\";\n" + resource("view.js") + "\n})();\n",
        resource("view.css"),
        CalculatorForm.of(version.schema(), period));
  }

  /** The first period that the version governs: of its form, or the first year or what it has. */
  private static AppraisalPeriod firstPeriod(GovernedPeriods periods) {
    EffectiveRange range = periods.range();
    LocalDate first = range.from();
    if (periods.form().isPresent()) {
      int months = periods.form().get().months();
      LocalDate start = first.getDayOfMonth() == 1 ? first : first.plusMonths(1).withDayOfMonth(1);
      while (!periods.form().get().mayStartOn(start)) {
        start = start.plusMonths(1);
      }
      return AppraisalPeriod.of(start, start.plusMonths(months).minusDays(1));
    }
    LocalDate year = first.plusYears(1).minusDays(1);
    return AppraisalPeriod.of(first, range.last().filter(last -> last.isBefore(year)).orElse(year));
  }

  private static String resource(String name) {
    String path = "/id/salor/appraisal/rules/calculator/" + name;
    try (InputStream found =
        Objects.requireNonNull(CalculatorWriter.class.getResourceAsStream(path), path)) {
      return new String(found.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

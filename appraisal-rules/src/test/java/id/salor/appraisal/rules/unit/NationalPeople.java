package id.salor.appraisal.rules.unit;

import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.PolicyLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People of units under the national policy of 2022, with the ratings that are wanted. */
final class NationalPeople {

  static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  /** For each rating, best first, what leads to it: results of work, and behaviour. */
  private static final List<List<String>> LEADS =
      List.of(
          List.of("di atas ekspektasi", "di atas ekspektasi"),
          List.of("sesuai ekspektasi", "sesuai ekspektasi"),
          List.of("di bawah ekspektasi", "sesuai ekspektasi"),
          List.of("sesuai ekspektasi", "di bawah ekspektasi"),
          List.of("di bawah ekspektasi", "di bawah ekspektasi"));

  static final int RATINGS = LEADS.size();

  /** In all texts about a person, and nowhere else. */
  static final String MARKER = "QZX";

  private final List<Appraisal> people = new ArrayList<>();

  List<Appraisal> people() {
    return List.copyOf(people);
  }

  /** Adds people of a unit: so many of each rating. */
  NationalPeople unit(String unit, int... counts) {
    for (int rating = 0; rating < counts.length; rating++) {
      for (int i = 0; i < counts[rating]; i++) {
        add(unit, evidence(LEADS.get(rating)));
      }
    }
    return this;
  }

  /** Adds people who are lawfully without a rating. */
  NationalPeople exempt(String unit, int count) {
    for (int i = 0; i < count; i++) {
      add(unit, Evidence.builder().fact("kedudukan", "pejabat negara"));
    }
    return this;
  }

  /** Adds people whose data are not complete. */
  NationalPeople refused(String unit, int count) {
    for (int i = 0; i < count; i++) {
      add(unit, Evidence.builder());
    }
    return this;
  }

  private static Evidence.Builder evidence(List<String> lead) {
    return Evidence.builder()
        .fact("capaian_organisasi", "Baik")
        .fact("hasil_kerja", lead.get(0))
        .fact("perilaku_kerja", lead.get(1));
  }

  private void add(String unit, Evidence.Builder evidence) {
    int number = people.size();
    people.add(
        new Appraisal(
            AppraisalId.of(MARKER + "-A" + number),
            PolicyReference.tryParse("nasional").orElseThrow(),
            new Appraisee(
                MARKER + "-P" + number,
                Optional.of(MARKER + " name " + number),
                Optional.of(unit),
                Optional.of(MARKER + " position " + number)),
            AppraisalPeriod.parse("2024"),
            evidence.build()));
  }

  static UnitReport report(List<Appraisal> people, UnitReportQuestion question) {
    UnitReportTaker taker = new UnitReportTaker(LIBRARY.catalog(), question);
    people.forEach(person -> taker.add(LIBRARY.appraiser().inspect(person)));
    return taker.report();
  }

  static UnitReport report(List<Appraisal> people) {
    return report(people, UnitReportQuestion.byUnit());
  }
}

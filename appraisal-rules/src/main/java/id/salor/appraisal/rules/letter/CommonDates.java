package id.salor.appraisal.rules.letter;

import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days that hold for everybody.
 *
 * @param received the day on which the result is received
 * @param holidays days on which nobody works, in order
 */
record CommonDates(Optional<LocalDate> received, List<LocalDate> holidays) {

  /** The appraisal with these days where its policy asks for them and it says nothing itself. */
  Appraisal fill(Appraisal appraisal, Inspection inspection) {
    if (inspection.terms().isEmpty()) {
      return appraisal;
    }
    PolicyTerms terms = inspection.terms().get();
    Evidence.Builder evidence = appraisal.evidence().toBuilder();
    for (SignedTerm signed : terms.all(Term.Objection.class)) {
      Deadline.of(((Term.Objection) signed.term()).target(), terms)
          .ifPresent(deadline -> fill(deadline, terms, appraisal.evidence(), evidence));
    }
    return appraisal.with(evidence.build());
  }

  private void fill(
      Deadline deadline, PolicyTerms terms, Evidence given, Evidence.Builder evidence) {
    received.ifPresent(
        day ->
            deadline
                .start()
                .filter(name -> given.datum(name).isEmpty() && isDay(name, terms))
                .ifPresent(name -> evidence.datum(name, Datum.of(day.toString()))));
    deadline
        .counting()
        .holidays()
        .filter(off -> given.entries(off.group()).isEmpty())
        .filter(off -> terms.schema().findLevel(List.of(), off.group()).isPresent())
        .ifPresent(off -> fill(off, evidence));
  }

  private static boolean isDay(Name name, PolicyTerms terms) {
    return terms
        .schema()
        .root()
        .declaration(name)
        .filter(Declaration::isInput)
        .filter(declared -> declared.kind().equals(Kind.DATE))
        .isPresent();
  }

  private void fill(Formula.WorkdayAfter.Holidays off, Evidence.Builder evidence) {
    if (off.day() instanceof Formula.Reference day) {
      for (LocalDate holiday : holidays) {
        Evidence one = Evidence.builder().datum(day.name(), Datum.of(holiday.toString())).build();
        evidence.entry(off.group(), new Entry(EntryId.of(holiday.toString()), one));
      }
    }
  }
}

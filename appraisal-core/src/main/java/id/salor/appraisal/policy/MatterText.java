package id.salor.appraisal.policy;

import id.salor.appraisal.value.Text;

/** Says in words what a term settles, for those who read of two terms that settle the same. */
public final class MatterText {

  private MatterText() {}

  /** Returns what a term is about, without what it says about it. */
  public static Text of(Term term) {
    if (term instanceof Term.PartWeight weight) {
      return Text.of(
          "bobot \"" + weight.part() + "\" dalam \"" + weight.target() + "\"",
          "the weight of \"" + weight.part() + "\" in \"" + weight.target() + "\"");
    } else if (term instanceof Term.Bound bound) {
      return bound.side() == Term.Bound.Side.FLOOR
          ? about("batas bawah", "the lower bound", bound)
          : about("batas atas", "the upper bound", bound);
    } else if (term instanceof Term.Rounded rounded) {
      return about("pembulatan", "the rounding", rounded);
    } else if (term instanceof Term.AbsentParts absent) {
      return about("bagian yang tidak berlaku dari", "the absent parts", absent);
    } else if (term instanceof Term.MinimumParts minimum) {
      return about("jumlah bagian paling sedikit dari", "the least number of parts", minimum);
    } else if (term instanceof Term.Gate gate) {
      return about("batas predikat", "the limit of the rating", gate);
    } else if (term instanceof Term.OfQuantity value) {
      return about("nilai", "the value", value);
    }
    return ofTheWhole(term);
  }

  private static Text about(String id, String en, Term.OfQuantity term) {
    return Text.of(id + " \"" + term.target() + "\"", en + " of \"" + term.target() + "\"");
  }

  private static Text ofTheWhole(Term term) {
    if (term instanceof Term.Rating) {
      return Text.of("predikat akhir", "the rating");
    } else if (term instanceof Term.FinalScore) {
      return Text.of("nilai akhir", "the score");
    } else if (term instanceof Term.DistributionLimit limit) {
      return Text.of(
          "batas sebaran " + limit.labels() + " dalam \"" + limit.cohort() + "\"",
          "the limit on the spread of " + limit.labels() + " in \"" + limit.cohort() + "\"");
    } else if (term instanceof Term.Requirement requirement) {
      return Text.of("wajib " + requirement.condition(), "require " + requirement.condition());
    } else if (term instanceof Term.EveryLabel every) {
      return Text.of(
          "wajib ada entri untuk tiap \"" + every.path() + "\" bila " + every.condition(),
          "require an entry for each \"" + every.path() + "\" when " + every.condition());
    } else if (term instanceof Term.WithoutRating unrated) {
      return Text.of("tanpa predikat bila " + unrated.condition(), unrated.key());
    } else if (term instanceof Term.Outcome outcome) {
      return Text.of("hasil tambahan \"" + outcome.target() + "\"", outcome.key());
    } else if (term instanceof Term.Advice advice) {
      return Text.of("saran untuk \"" + advice.target() + "\"", "advice on " + advice.target());
    }
    if (term instanceof Term.Objection objection) {
      return Text.of(
          "keberatan paling lambat \"" + objection.target() + "\"",
          "objection until " + objection.target());
    }
    return Text.same(term.key());
  }
}

package id.salor.appraisal.rules.diff;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is said differently in two versions.
 *
 * @param topic what it is about
 * @param effect whether it can change an outcome
 * @param what a sentence: {@code "Bobot Disiplin dalam Nilai kinerja: 30 % → 25 %."}
 * @param forWhom in which circumstances: {@code "untuk jenis jabatan administrasi"}; empty where it
 *     does not depend on circumstances
 * @param before where it stands in the earlier version; absent for what is new
 * @param after where it stands in the later version; absent for what is gone
 */
public record Change(
    Topic topic,
    Effect effect,
    Text what,
    Text forWhom,
    Optional<Place> before,
    Optional<Place> after) {

  /** Checks the components. */
  public Change {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(forWhom, "forWhom");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Where something stands, and on what it rests.
   *
   * @param location file and line
   * @param basis the article or interpretation, where there is one
   */
  public record Place(SourceLocation location, Optional<LegalBasis> basis) {

    /** Checks the components. */
    public Place {
      Objects.requireNonNull(location, "location");
      Objects.requireNonNull(basis, "basis");
    }
  }

  /** Whether a change can change an outcome. */
  public enum Effect {
    /** An outcome may become another. */
    OUTCOME,
    /** For which periods, or by which regulations, it is appraised becomes another. */
    SCOPE,
    /** Only what people read becomes another. */
    TEXT,
    /** It says the same in another way. */
    NONE
  }

  /** What a change is about, in the order in which people tell it. */
  public enum Topic {
    /** Whether and how there is a rating and a score. */
    RESULT(Text.of("Hasil", "Result")),
    /** The labels of a scale. */
    LABELS(Text.of("Label dan predikat", "Labels and ratings")),
    /** Weights. */
    WEIGHTS(Text.of("Bobot", "Weights")),
    /** How quantities are calculated. */
    FORMULAS(Text.of("Cara menghitung", "How it is calculated")),
    /** Rows and cells of tables. */
    TABLES(Text.of("Tabel", "Tables")),
    /** Bounds and rounding. */
    LIMITS(Text.of("Batas dan pembulatan", "Bounds and rounding")),
    /** Gates. */
    GATES(Text.of("Gerbang predikat", "Gates on the rating")),
    /** What must hold of the evidence, and who has no rating. */
    REQUIREMENTS(Text.of("Syarat dan pengecualian", "Requirements and exemptions")),
    /** What is given. */
    INPUTS(Text.of("Data yang diisi", "What is given")),
    /** Values left to the agency. */
    PARAMETERS(Text.of("Parameter instansi", "Parameters of the agency")),
    /** Limits on the spread of ratings. */
    SPREAD(Text.of("Sebaran predikat", "Spread of ratings")),
    /** Advice. */
    ADVICE(Text.of("Saran kepada pegawai", "Advice to people")),
    /** Until when and how one objects. */
    OBJECTION(Text.of("Keberatan", "Objections")),
    /** Periods and regulations. */
    PERIODS(Text.of("Masa berlaku dan peraturan", "Periods and regulations")),
    /** Names and articles. */
    WORDING(Text.of("Nama, judul, dan dasar hukum", "Names, titles and articles"));

    private final Text title;

    Topic(Text title) {
      this.title = title;
    }

    /** Returns the heading under which such changes stand. */
    public Text title() {
      return title;
    }
  }
}

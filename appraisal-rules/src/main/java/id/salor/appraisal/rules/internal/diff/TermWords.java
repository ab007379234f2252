package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.List;

/** What terms are about, and what they say of it. */
public final class TermWords {

  private final Words words;

  TermWords(Schema schema) {
    this(new Words(schema));
  }

  /** Begins with the words of a version. */
  public TermWords(Words words) {
    this.words = words;
  }

  /** Returns under which heading a term is told. */
  public static Change.Topic topic(Term term) {
    if (term instanceof Term.PartWeight) {
      return Change.Topic.WEIGHTS;
    } else if (term instanceof Term.Rounded || term instanceof Term.Bound) {
      return Change.Topic.LIMITS;
    } else if (term instanceof Term.Gate) {
      return Change.Topic.GATES;
    } else if (term instanceof Term.Requirement
        || term instanceof Term.EveryLabel
        || term instanceof Term.WithoutRating) {
      return Change.Topic.REQUIREMENTS;
    } else if (term instanceof Term.Advice) {
      return Change.Topic.ADVICE;
    } else if (term instanceof Term.Objection) {
      return Change.Topic.OBJECTION;
    } else if (term instanceof Term.DistributionLimit) {
      return Change.Topic.SPREAD;
    } else if (term instanceof Term.FirstMatch) {
      return Change.Topic.TABLES;
    } else if (term instanceof Term.OfQuantity) {
      return Change.Topic.FORMULAS;
    }
    return Change.Topic.RESULT;
  }

  /** What a term is about, as the beginning of a sentence. */
  public Text subject(Term term) {
    if (term instanceof Term.PartWeight weight) {
      Text part = title(weight.target().sibling(weight.part()));
      return text("Bobot %s dalam %s", "The weight of %s in %s", part, title(weight.target()));
    } else if (term instanceof Term.Bound bound) {
      boolean floor = bound.side() == Term.Bound.Side.FLOOR;
      return text(
          floor ? "Batas terendah %s" : "Batas tertinggi %s",
          floor ? "The floor of %s" : "The cap of %s",
          title(bound.target()));
    } else if (term instanceof Term.Rounded rounded) {
      return text("Pembulatan %s", "The rounding of %s", title(rounded.target()));
    } else if (term instanceof Term.AbsentParts absent) {
      return text(
          "Bagian %s yang tidak berlaku", "What does not apply in %s", title(absent.target()));
    } else if (term instanceof Term.MinimumParts minimum) {
      return text(
          "Bagian %s yang harus ada",
          "How many parts of %s there must be", title(minimum.target()));
    } else if (term instanceof Term.Gate gate) {
      return text("%s", "%s", title(gate.target()));
    } else if (term instanceof Term.OfQuantity value) {
      return title(value.target());
    } else if (term instanceof Term.Requirement requirement) {
      return requirement.level().isEmpty()
          ? Text.of("Syarat", "Requirement")
          : text("Syarat tiap %s", "Requirement of each %s", words.group(requirement.level()));
    } else if (term instanceof Term.EveryLabel every) {
      return text("Syarat untuk tiap %s", "Requirement for each %s", title(every.path()));
    } else if (term instanceof Term.WithoutRating) {
      return Text.of("Tanpa predikat", "Without a rating");
    } else if (term instanceof Term.Advice advice) {
      return text("Saran tentang %s", "Advice about %s", title(Path.of(advice.target())));
    } else if (term instanceof Term.Objection) {
      return Text.of("Keberatan", "Objections");
    } else if (term instanceof Term.DistributionLimit limit) {
      Text labels =
          Words.list(
              limit.labels().stream().map(Label::value).map(Text::same).toList(),
              Text.of("dan", "and"));
      return text("Sebaran %s", "The spread of %s", labels);
    } else if (term instanceof Term.FirstMatch first) {
      return text("Tabel %s", "The table %s", Text.same(first.table().value()));
    } else if (term instanceof Term.Rating) {
      return Text.of("Predikat akhir", "The rating");
    }
    return term instanceof Term.FinalScore
        ? Text.of("Nilai akhir", "The score")
        : Text.of("Hasil tambahan", "Further outcome");
  }

  /** What a term says, as the end of a sentence. */
  public Text content(Term term) {
    List<Name> level = term.level();
    if (term instanceof Term.PartWeight weight) {
      return words.percent(weight.weight(), level);
    } else if (term instanceof Term.Definition definition) {
      return words.formula(definition.formula(), level);
    } else if (term instanceof Term.Composition composition) {
      return composition(composition);
    } else if (term instanceof Term.CohortFigure figure) {
      return figure(figure);
    } else if (term instanceof Term.Bound bound) {
      return words.formula(bound.limit(), level);
    } else if (term instanceof Term.Rounded rounded) {
      return Words.rounding(rounded.rounding());
    } else if (term instanceof Term.AbsentParts absent) {
      return switch (absent.handling()) {
        case REWEIGHT ->
            Text.of("dikeluarkan dan bobot lain disesuaikan", "left out, the others reweighted");
        case ZERO -> Text.of("dinilai nol", "counts as zero");
        case REFUSE -> Text.of("ditolak", "is refused");
      };
    } else if (term instanceof Term.MinimumParts minimum) {
      return Text.of("paling sedikit " + minimum.count(), "at least " + minimum.count());
    } else if (term instanceof Term.Gate gate) {
      boolean most = gate.mode() == Term.Gate.Mode.AT_MOST;
      return text(
          (most ? "paling tinggi " : "paling rendah ") + gate.limit() + " bila %s",
          (most ? "at most " : "at least ") + gate.limit() + " when %s",
          words.formula(gate.condition(), level));
    } else if (term instanceof Term.Requirement requirement) {
      return forbids(requirement.condition())
          ? quoted(requirement.message())
          : text(
              "%s (%s)",
              "%s (%s)",
              words.formula(requirement.condition(), level),
              quoted(requirement.message()));
    } else if (term instanceof Term.EveryLabel every) {
      return every.condition() == Formula.Constant.TRUE
          ? quoted(every.message())
          : text(
              "%s (%s)",
              "%s (%s)",
              words.formula(every.condition(), every.path().groups()),
              quoted(every.message()));
    } else if (term instanceof Term.WithoutRating without) {
      return without.condition() == Formula.Constant.TRUE
          ? without.reason()
          : text(
              "%s, bila %s",
              "%s, when %s", without.reason(), words.formula(without.condition(), level));
    } else if (term instanceof Term.Advice advice) {
      return text(
          "bila %s: %s",
          "when %s: %s", words.formula(advice.condition(), level), quoted(advice.text()));
    } else if (term instanceof Term.Objection objection) {
      return text(
          "%s, caranya: %s",
          "%s, made so: %s", title(Path.of(objection.target())), quoted(objection.how()));
    } else if (term instanceof Term.DistributionLimit limit) {
      return spread(limit);
    } else if (term instanceof Term.FirstMatch) {
      return Text.of("memakai baris pertama yang cocok", "the first row that fits holds");
    } else if (term instanceof Term.Rating rating) {
      return title(Path.of(rating.target()));
    }
    return title(
        Path.of(
            term instanceof Term.FinalScore score
                ? score.target()
                : ((Term.Outcome) term).target()));
  }

  /**
   * How a term has changed: what stays as it was is said once.
   *
   * @param earlier the words of the version before
   */
  Text change(Term was, TermWords earlier, Term now) {
    if (was instanceof Term.Gate one && now instanceof Term.Gate other) {
      return gate(one, earlier, other);
    } else if (was instanceof Term.Requirement one && now instanceof Term.Requirement other) {
      Text condition = words.formula(other.condition(), other.level());
      return messages(
          subject(now),
          earlier.words.formula(one.condition(), one.level()),
          condition,
          one.message(),
          other.message());
    } else if (was instanceof Term.Advice one && now instanceof Term.Advice other) {
      return advice(one, earlier, other);
    }
    return text("%s: %s → %s.", "%s: %s → %s.", subject(now), earlier.content(was), content(now));
  }

  private Text gate(Term.Gate one, TermWords earlier, Term.Gate other) {
    Text was = earlier.words.formula(one.condition(), one.level());
    Text now = words.formula(other.condition(), other.level());
    boolean most = other.mode() == Term.Gate.Mode.AT_MOST;
    if (one.mode() == other.mode() && was.equals(now)) {
      return text(
          most ? "%s, bila %s, paling tinggi: %s → %s." : "%s, bila %s, paling rendah: %s → %s.",
          most ? "%s, when %s, is at most: %s → %s." : "%s, when %s, is at least: %s → %s.",
          subject(other),
          now,
          Text.same(one.limit().value()),
          Text.same(other.limit().value()));
    } else if (one.mode() == other.mode() && one.limit().equals(other.limit())) {
      return text(
          most ? "%s paling tinggi %s bila: %s → %s." : "%s paling rendah %s bila: %s → %s.",
          most ? "%s is at most %s when: %s → %s." : "%s is at least %s when: %s → %s.",
          subject(other),
          Text.same(other.limit().value()),
          was,
          now);
    }
    return text(
        "%s: %s → %s.", "%s: %s → %s.", subject(other), earlier.content(one), content(other));
  }

  private Text advice(Term.Advice one, TermWords earlier, Term.Advice other) {
    Text was = earlier.words.formula(one.condition(), List.of());
    Text now = words.formula(other.condition(), List.of());
    if (one.text().equals(other.text())) {
      return text(
          "%s muncul bila: %s → %s (%s).",
          "%s is given when: %s → %s (%s).", subject(other), was, now, quoted(other.text()));
    }
    return was.equals(now)
        ? text(
            "%s, bila %s: %s → %s.",
            "%s, when %s: %s → %s.", subject(other), now, quoted(one.text()), quoted(other.text()))
        : text(
            "%s: %s → %s.", "%s: %s → %s.", subject(other), earlier.content(one), content(other));
  }

  private static Text messages(Text subject, Text was, Text now, Text said, Text says) {
    if (said.equals(says)) {
      return text("%s: %s → %s (%s).", "%s: %s → %s (%s).", subject, was, now, quoted(says));
    }
    return was.equals(now)
        ? text(
            "Pesan bila tidak dipenuhi bahwa %s: %s → %s.",
            "The message where it does not hold that %s: %s → %s.", now, quoted(said), quoted(says))
        : text(
            "%s: %s (%s) → %s (%s).",
            "%s: %s (%s) → %s (%s).", subject, was, quoted(said), now, quoted(says));
  }

  /** What can never hold forbids that there is anything; the message says it better. */
  private static boolean forbids(Formula condition) {
    return condition == Formula.Constant.FALSE;
  }

  private Text composition(Term.Composition composition) {
    Text parts =
        Words.list(
            composition.parts().stream()
                .map(part -> title(composition.target().sibling(part)))
                .toList(),
            Text.of("dan", "and"));
    return switch (composition.method()) {
      case WEIGHTED_SUM -> text("jumlah tertimbang dari %s", "the weighted sum of %s", parts);
      case SUM -> text("jumlah dari %s", "the sum of %s", parts);
      case MEAN -> text("rata-rata dari %s", "the mean of %s", parts);
      case PRODUCT -> text("hasil kali dari %s", "the product of %s", parts);
      case LOWEST -> text("yang terendah dari %s", "the lowest of %s", parts);
      case HIGHEST -> text("yang tertinggi dari %s", "the highest of %s", parts);
    };
  }

  private Text figure(Term.CohortFigure figure) {
    Text of = title(Path.of(figure.of()));
    Text what =
        switch (figure.statistic()) {
          case LOWEST -> text("%s terendah", "the lowest %s", of);
          case HIGHEST -> text("%s tertinggi", "the highest %s", of);
          case SUM -> text("jumlah %s", "the sum of %s", of);
          case MEAN -> text("rata-rata %s", "the mean of %s", of);
          case COUNT -> text("banyaknya %s", "the count of %s", of);
          case RANK -> text("peringkat %s", "the rank of %s", of);
        };
    return text(
        "%s dalam kelompok " + figure.cohort(), "%s in the cohort " + figure.cohort(), what);
  }

  private Text spread(Term.DistributionLimit limit) {
    Text side =
        switch (limit.side()) {
          case AT_MOST -> Text.of("paling banyak", "at most");
          case AT_LEAST -> Text.of("paling sedikit", "at least");
          case MORE_THAN -> Text.of("lebih dari", "more than");
        };
    Text unit =
        limit.unit() == Term.DistributionLimit.Unit.PERCENT
            ? Text.of("persen", "percent")
            : Text.of("orang", "people");
    Text force =
        limit.force() == Term.DistributionLimit.Force.IDEAL
            ? Text.of("idealnya ", "ideally ")
            : Text.EMPTY;
    return text(
        "%s%s %s %s", "%s%s %s %s", force, side, words.formula(limit.limit(), List.of()), unit);
  }

  private Text title(Path path) {
    return words.title(path);
  }

  private static Text quoted(Text text) {
    return Text.of("“" + text.id() + "”", "“" + text.en() + "”");
  }

  /** A sentence in both languages, with texts in their places. */
  static Text text(String id, String en, Text... places) {
    Object[] ids = new Object[places.length];
    Object[] ens = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      ids[i] = places[i].id();
      ens[i] = places[i].en();
    }
    return Text.of(fill(id, ids), fill(en, ens));
  }

  private static String fill(String pattern, Object[] places) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object place : places) {
      int at = pattern.indexOf("%s", from);
      text.append(pattern, from, at).append(place);
      from = at + 2;
    }
    return text.append(pattern.substring(from)).toString();
  }
}

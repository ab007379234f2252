package id.salor.appraisal.rules;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes evidence of what a version declares; every choice comes from one random source. */
public final class EvidenceMaker {
  /** A number of more digits than anybody can type. */
  private static final Rational HUGE = huge();

  private static Rational huge() {
    Rational number = Rational.of(Long.MAX_VALUE);
    for (int i = 0; i < 6; i++) {
      number = number.times(number);
    }
    return number;
  }

  private final PolicyVersion version;
  private final Random random;
  private final int wildness;

  /**
   * @param wildness how many of a hundred data are not what is declared
   */
  public EvidenceMaker(PolicyVersion version, long seed, int wildness) {
    this.version = version;
    this.random = new Random(seed);
    this.wildness = wildness;
  }

  /** Returns evidence of the appraisal as a whole. */
  public Evidence evidence() {
    return evidence(version.schema().root());
  }

  private Evidence evidence(GroupDeclaration level) {
    Evidence.Builder builder = Evidence.builder();
    for (Declaration declaration : level.declarations().values()) {
      if (declaration.isInput() && !isWild()) {
        builder.datum(declaration.name(), isWild() ? wild() : tame(declaration));
      }
    }
    for (GroupDeclaration group : level.groups().values()) {
      int entries = 1 + random.nextInt(4);
      for (int i = 0; i < entries; i++) {
        String id = isWild() ? "E" : "E" + i;
        builder.entry(group.name(), new Entry(EntryId.of(id), evidence(group)));
      }
    }
    if (isWild()) {
      builder.datum(anyName(), wild());
      builder.entry(anyName(), new Entry(EntryId.of("x"), Evidence.EMPTY));
    }
    return builder.build();
  }

  private boolean isWild() {
    return random.nextInt(100) < wildness;
  }

  private Name anyName() {
    List<Name> names = new ArrayList<>(version.schema().root().declarations().keySet());
    names.addAll(version.schema().root().groups().keySet());
    names.add(Name.of("tidak_dikenal"));
    return names.get(random.nextInt(names.size()));
  }

  private Datum tame(Declaration declaration) {
    if (declaration.kind() instanceof Kind.OfLabel of) {
      LabelSet set = version.schema().labelSet(of.set()).orElseThrow();
      Label label = set.labels().get(random.nextInt(set.labels().size()));
      return Datum.of(label.value());
    } else if (declaration.kind() instanceof Kind.OfTruth) {
      return Datum.of(random.nextInt(20) == 0);
    } else if (declaration.kind() instanceof Kind.OfDate) {
      return Datum.of("2025-01-" + (10 + random.nextInt(20)));
    }
    return Datum.of(number(declaration));
  }

  /** A number within the declared bounds, on the declared grid, small more often than large. */
  private Rational number(Declaration declaration) {
    Rational low = declaration.range().lowest().orElse(Rational.ZERO);
    Rational high = declaration.range().highest().orElse(Rational.of(200));
    int limit = List.of(3, 20, 120).get(random.nextInt(3));
    Rational number = low.plus(Rational.of(random.nextInt(limit)));
    Rational bounded = number.compareTo(high) > 0 ? high : number;
    return declaration.range().isOnGrid(bounded) ? bounded : low;
  }

  private Datum wild() {
    List<Datum> data =
        List.of(
            Datum.of(Rational.parse("-1")),
            Datum.of(Rational.parse("0")),
            Datum.of(Rational.parse("0.000000000000000000001")),
            Datum.of(HUGE),
            Datum.of(Rational.ONE.dividedBy(Rational.of(3))),
            Datum.of(true),
            Datum.of(""),
            Datum.of("tidak ada label begini"),
            Datum.of("2025-02-30"),
            Datum.of("\"; selesai // \u202e {0} %s"),
            Datum.of("x".repeat(5_000)));
    return data.get(random.nextInt(data.size()));
  }
}

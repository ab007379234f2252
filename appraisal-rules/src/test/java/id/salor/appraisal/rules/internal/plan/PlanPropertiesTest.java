package id.salor.appraisal.rules.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.plan.PlanCheck;
import id.salor.appraisal.rules.plan.Prospect;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a plan promises holds when its realisations come in, whatever they are. */
class PlanPropertiesTest {

  private static final java.nio.file.Path PRACTICE =
      java.nio.file.Path.of("..", "examples", "data", "plans");

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final Map<PolicyVersion, LoadedVersion> VERSIONS = loaded();

  private static Map<PolicyVersion, LoadedVersion> loaded() {
    Map<PolicyVersion, LoadedVersion> versions = new LinkedHashMap<>();
    for (PolicyFolder folder :
        PolicyFolders.scanClassPath(PolicyLibrary.class.getClassLoader()).folders()) {
      LoadedVersion version = VersionLoader.load(folder);
      versions.put(version.rules().orElseThrow().version(), version);
    }
    return versions;
  }

  private static PlanInputs inputs(PolicyVersion version) {
    LoadedVersion loaded = VERSIONS.get(version);
    return PlanInputs.of(
        loaded.rules().orElseThrow(), loaded.manifest().flatMap(Manifest::planned));
  }

  private static PlanCheck check(Appraisal plan) {
    ReadAppraisal record =
        new ReadAppraisal(1, SourceLocation.of("plan.json"), Optional.of("P"), Validated.of(plan));
    return LIBRARY.checkPlans(Stream.of(record)).plans().get(0);
  }

  @Provide
  Arbitrary<PolicyVersion> versions() {
    return Arbitraries.of(VERSIONS.keySet());
  }

  @Property(tries = 600)
  void aPlanWithoutErrorsIsNeverRefusedForAReasonOfThePlan(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) {
    AppraisalPeriod period =
        AppraisalPeriod.parse(YearMonth.from(version.governs().from()).toString());
    Appraisal whole =
        Appraisal.of("A-1", version.id().toString(), period.toString(), Evidence.builder())
            .with(new EvidenceMaker(version, seed, 0).evidence());
    Appraisal plan = whole.with(inputs(version).plannedPart(whole.evidence()));

    if (check(plan).isReady()) {
      assertNotRefusedForThePlan(whole, version);
    }
  }

  private static void assertNotRefusedForThePlan(Appraisal whole, PolicyVersion version) {
    AppraisalResult result = LIBRARY.appraiser().appraise(whole);
    if (!(result instanceof AppraisalResult.Refused)) {
      return;
    }
    PlanInputs inputs = inputs(version);
    PolicyTerms terms =
        LIBRARY
            .resolver()
            .resolve(version, PreparedAppraisal.of(whole, version.schema()).facts(version.schema()))
            .value()
            .orElseThrow();
    SourceFinder finder = new SourceFinder(terms);
    for (Issue issue : result.issues()) {
      assertThat(issue.code()).isNotEqualTo(FormulaCode.DIVISION_BY_ZERO);
      List<SignedTerm> sayers =
          terms.terms().stream()
              .filter(signed -> issue.location().equals(Optional.of(signed.origin().location())))
              .toList();
      assertThat(sayers).as(issue.toString()).isNotEmpty();
      assertThat(sayers)
          .as(issue.toString())
          .anyMatch(signed -> !finder.of(signed).arePlanned(inputs));
    }
  }

  // the plans to practise on, completed in many ways

  private static List<Appraisal> practice() throws IOException {
    List<Appraisal> plans = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.list(PRACTICE)) {
      for (java.nio.file.Path file :
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
        try (Stream<ReadAppraisal> records = AppraisalReader.create().read(file)) {
          records.flatMap(record -> record.appraisal().stream()).forEach(plans::add);
        }
      }
    }
    return plans;
  }

  @TestFactory
  Stream<DynamicTest> aPracticePlanKeepsItsPromises() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Appraisal plan : practice()) {
      PlanCheck check = check(plan);
      if (check.isReady()) {
        String name = plan.id() + " of " + tests.size();
        tests.add(DynamicTest.dynamicTest(name, () -> keepsItsPromises(plan, check)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  private static void keepsItsPromises(Appraisal plan, PlanCheck check) {
    PolicyVersion version =
        LIBRARY.catalog().select(plan.policy(), plan.period()).value().orElseThrow();
    List<Label> ratings =
        check.outlook().stream()
            .flatMap(outlook -> outlook.prospects().stream())
            .map(prospect -> prospect.rating().label())
            .toList();
    check
        .outlook()
        .ifPresent(
            outlook ->
                outlook.prospects().stream()
                    .filter(prospect -> !prospect.aims().isEmpty())
                    .forEach(
                        prospect ->
                            assertThat(reached(filled(plan, prospect, version), ratings))
                                .as(prospect.toString())
                                .isNotNegative()
                                .isLessThanOrEqualTo(ratings.indexOf(prospect.rating().label()))));
    int best =
        check
            .outlook()
            .flatMap(outlook -> outlook.best())
            .map(member -> ratings.indexOf(member.label()))
            .orElse(0);
    for (int seed = 0; seed < 150; seed++) {
      Appraisal whole = plan.with(new Completing(version, seed).of(plan.evidence()));
      assertNotRefusedForThePlan(whole, version);
      int reached = reached(whole, ratings);
      assertThat(reached == -1 || reached >= best).as(whole.toString()).isTrue();
    }
  }

  /** Which rating comes out, the best being 0; -1 where none does. */
  private static int reached(Appraisal appraisal, List<Label> ratings) {
    return LIBRARY.appraiser().appraise(appraisal).rating().map(ratings::indexOf).orElse(-1);
  }

  /** The plan with the figures to aim at; where the worst is enough, the rest as it comes. */
  private static Appraisal filled(Appraisal plan, Prospect prospect, PolicyVersion version) {
    Appraisal aimed = filled(plan, prospect);
    return prospect.share().orElseThrow().signum() > 0
        ? aimed
        : aimed.with(new Completing(version, 0).of(aimed.evidence()));
  }

  private static Appraisal filled(Appraisal plan, Prospect prospect) {
    Evidence evidence = plan.evidence();
    for (Prospect.Aim aim : prospect.aims()) {
      if (aim.addition() == Prospect.Addition.TO_BE_ADDED) {
        InputPlace.Within within = aim.place().entries().get(0);
        boolean isThere =
            evidence.entries(within.group()).stream()
                .anyMatch(entry -> entry.id().equals(within.id()));
        if (!isThere) {
          evidence =
              evidence.toBuilder()
                  .entry(within.group(), new Entry(within.id(), Evidence.EMPTY))
                  .build();
        }
      }
      evidence = aim.place().in(evidence, Scenarios.input(aim.value()));
    }
    return plan.with(evidence);
  }

  /** Adds what comes later, at random, within what is declared. */
  private static final class Completing {

    private final PolicyVersion version;
    private final PlanInputs inputs;
    private final Random random;

    Completing(PolicyVersion version, int seed) {
      this.version = version;
      this.inputs = inputs(version);
      this.random = new Random(seed);
    }

    Evidence of(Evidence plan) {
      return of(plan, List.of(), version.schema().root());
    }

    private Evidence of(Evidence plan, List<Name> groups, GroupDeclaration level) {
      Evidence.Builder builder = Evidence.builder();
      plan.data().forEach(builder::datum);
      for (Declaration declaration : level.declarations().values()) {
        boolean isLater =
            declaration.isInput()
                && !inputs.isPlanned(new Path(groups, declaration.name()))
                && plan.datum(declaration.name()).isEmpty()
                && PlanInputs.isNeeded(declaration);
        if (isLater) {
          builder.datum(declaration.name(), value(declaration, plan));
        }
      }
      level.groups().forEach((name, group) -> entries(name, group, plan, groups, builder));
      return builder.build();
    }

    private void entries(
        Name name,
        GroupDeclaration group,
        Evidence plan,
        List<Name> groups,
        Evidence.Builder builder) {
      List<Name> deeper = new ArrayList<>(groups);
      deeper.add(name);
      if (plan.entries().containsKey(name)) {
        builder.group(name);
      }
      for (Entry entry : plan.entries(name)) {
        builder.entry(name, new Entry(entry.id(), of(entry.evidence(), deeper, group)));
      }
      if (!inputs.isPlanned(deeper)) {
        for (int added = random.nextInt(3); added > 0; added--) {
          builder.entry(
              name, new Entry(EntryId.of("baru" + added), of(Evidence.EMPTY, deeper, group)));
        }
      }
    }

    private Datum value(Declaration declaration, Evidence beside) {
      if (declaration.kind() instanceof Kind.OfLabel of) {
        LabelSet set = version.schema().labelSet(of.set()).orElseThrow();
        return Datum.of(set.labels().get(random.nextInt(set.labels().size())).value());
      } else if (declaration.kind() instanceof Kind.OfTruth) {
        return Datum.of(random.nextBoolean());
      } else if (declaration.kind() instanceof Kind.OfDate) {
        return Datum.of("2026-06-01");
      }
      return Datum.of(number(declaration, beside));
    }

    /** Around what is planned beside it, or at a bound. */
    private Rational number(Declaration declaration, Evidence beside) {
      List<Rational> candidates = new ArrayList<>(List.of(Rational.ZERO, Rational.ONE));
      declaration.range().highest().ifPresent(candidates::add);
      declaration.range().lowest().ifPresent(candidates::add);
      for (Datum datum : beside.data().values()) {
        Rational.tryParse(datum.value().text())
            .ifPresent(
                planned ->
                    List.of(1L, 2L, 3L)
                        .forEach(
                            times -> {
                              candidates.add(planned.times(Rational.of(times)));
                              candidates.add(planned.times(Rational.of(times)).plus(Rational.ONE));
                            }));
      }
      List<Rational> allowed =
          candidates.stream()
              .filter(declaration.range()::isWithin)
              .filter(declaration.range()::isOnGrid)
              .toList();
      return allowed.get(random.nextInt(allowed.size()));
    }
  }
}

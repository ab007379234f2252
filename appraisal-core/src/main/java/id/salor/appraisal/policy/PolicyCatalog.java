package id.salor.appraisal.policy;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The policy versions that are known, by family, and the choice of the one that governs a period.
 *
 * <p>A version governs a period when it governs every day of it. Nothing reads a clock.
 */
public final class PolicyCatalog {

  private final SortedMap<PolicyFamily, List<PolicyVersion>> families;
  private final List<PolicyId> unusable;

  private PolicyCatalog(
      SortedMap<PolicyFamily, List<PolicyVersion>> families, List<PolicyId> unusable) {
    this.families = Collections.unmodifiableSortedMap(families);
    this.unusable = List.copyOf(unusable);
  }

  /**
   * Returns the catalogue of these versions.
   *
   * @throws IllegalArgumentException if two versions have one id
   */
  public static PolicyCatalog of(Collection<PolicyVersion> versions) {
    SortedMap<PolicyFamily, List<PolicyVersion>> families = new TreeMap<>();
    for (PolicyVersion version : versions) {
      List<PolicyVersion> family =
          families.computeIfAbsent(version.id().family(), name -> new ArrayList<>());
      if (family.stream().anyMatch(other -> other.id().equals(version.id()))) {
        throw new IllegalArgumentException("policy version twice: " + version.id());
      }
      family.add(version);
    }
    families.replaceAll(
        (name, family) ->
            family.stream()
                .sorted(
                    Comparator.comparing((PolicyVersion v) -> v.governs().from())
                        .thenComparing(PolicyVersion::id))
                .toList());
    return new PolicyCatalog(families, List.of());
  }

  /**
   * Returns this catalogue with versions that exist but have errors, so that whoever asks for what
   * they may govern is told so instead of that nothing governs it.
   */
  public PolicyCatalog withUnusable(Collection<PolicyId> versions) {
    return new PolicyCatalog(families, List.copyOf(versions));
  }

  /** Returns the versions of each family, by the first day they govern. */
  public SortedMap<PolicyFamily, List<PolicyVersion>> families() {
    return families;
  }

  /** Returns the version of this id. */
  public Optional<PolicyVersion> version(PolicyId id) {
    return families.getOrDefault(id.family(), List.of()).stream()
        .filter(version -> version.id().equals(id))
        .findFirst();
  }

  /**
   * Returns the version of an id, or the one of a family that begins to govern last.
   *
   * @return the version; or an issue that says which families or versions there are
   */
  public Validated<PolicyVersion> newest(PolicyReference reference) {
    List<PolicyVersion> named =
        families.getOrDefault(reference.family(), List.of()).stream()
            .filter(
                version -> reference.family().equals(reference) || reference.equals(version.id()))
            .toList();
    return named.isEmpty()
        // no period makes up for a family or version that is not there: it tells which there are
        ? select(reference, AppraisalPeriod.ofYear(1))
        : Validated.of(named.get(named.size() - 1));
  }

  /**
   * Returns the one version that governs the whole period, or the pinned one.
   *
   * @return the version; or an issue that says which periods are governed, or which versions the
   *     period straddles and what bridges them
   */
  public Validated<PolicyVersion> select(PolicyReference reference, AppraisalPeriod period) {
    Validated<PolicyVersion> selected = inForm(selectUsable(reference, period), period);
    List<PolicyId> broken =
        unusable.stream().filter(id -> id.family().equals(reference.family())).toList();
    if (selected.isValid() || broken.isEmpty()) {
      return selected;
    }
    Object asked = reference instanceof PolicyId id ? id : period;
    return Validated.invalid(Issue.of(PolicyCode.VERSION_UNUSABLE, asked, broken));
  }

  /** A version that asks for whole years, say, is not used for a month. */
  private static Validated<PolicyVersion> inForm(
      Validated<PolicyVersion> selected, AppraisalPeriod period) {
    return selected
        .value()
        .flatMap(version -> version.periods().form())
        .filter(form -> !form.admits(period))
        .map(
            form ->
                Validated.<PolicyVersion>invalid(
                    Issue.of(
                        PolicyCode.PERIOD_FORM,
                        period,
                        selected.value().orElseThrow().id(),
                        form.title())))
        .orElse(selected);
  }

  private Validated<PolicyVersion> selectUsable(PolicyReference reference, AppraisalPeriod period) {
    List<PolicyVersion> family = families.get(reference.family());
    if (family == null) {
      List<String> known = families.keySet().stream().map(PolicyFamily::value).toList();
      return Validated.invalid(
          Issue.of(
              PolicyCode.UNKNOWN_FAMILY, reference.family(), maybe(reference.family(), known)));
    }
    return reference instanceof PolicyId id
        ? pinned(id, family, period)
        : governing(family, period);
  }

  private static Validated<PolicyVersion> pinned(
      PolicyId id, List<PolicyVersion> family, AppraisalPeriod period) {
    for (PolicyVersion version : family) {
      if (version.id().equals(id)) {
        return version.governs().encloses(period.range())
            ? Validated.of(version)
            : Validated.of(
                version,
                List.of(
                    Issue.of(PolicyCode.PINNED_OUTSIDE, period, version.id(), version.governs())));
      }
    }
    List<String> known = family.stream().map(version -> version.id().toString()).toList();
    return Validated.invalid(Issue.of(PolicyCode.UNKNOWN_VERSION, id, maybe(id, known)));
  }

  private Validated<PolicyVersion> governing(List<PolicyVersion> family, AppraisalPeriod period) {
    List<PolicyVersion> touched =
        family.stream().filter(version -> version.governs().overlaps(period.range())).toList();
    PolicyFamily name = family.get(0).id().family();
    if (touched.size() == 1 && touched.get(0).governs().encloses(period.range())) {
      return Validated.of(touched.get(0));
    }
    if (touched.size() <= 1) {
      List<String> governed =
          family.stream().map(version -> version.governs() + " (" + version.id() + ")").toList();
      return Validated.invalid(
          Issue.of(
              PolicyCode.PERIOD_NOT_GOVERNED,
              period,
              name,
              String.join(", ", governed),
              whyNot(family, period)));
    }
    String versions =
        String.join(", ", touched.stream().map(version -> version.id().toString()).toList());
    return Validated.invalid(
        Issue.of(
            PolicyCode.PERIOD_STRADDLES,
            period,
            versions,
            bridge(name, period)
                .map(
                    id ->
                        Text.of(", atau pakai penghubungnya: " + id, ", or use its bridge: " + id))
                .orElse(Text.EMPTY)));
  }

  /**
   * Returns the issue of whoever filled in the form of another version of the family: a name is
   * unknown to the version, and some other version knows them all.
   *
   * @param given the names of what was given about the appraisal as a whole
   */
  public Optional<Issue> otherForm(
      PolicyVersion version, AppraisalPeriod period, Collection<Name> given) {
    if (knows(version, given)) {
      return Optional.empty();
    }
    return families.getOrDefault(version.id().family(), List.of()).stream()
        .filter(other -> knows(other, given))
        .findFirst()
        .map(
            other ->
                Issue.of(
                    PolicyCode.FORM_OF_OTHER_VERSION,
                    period,
                    version.id(),
                    other.id(),
                    other.governs()));
  }

  private static boolean knows(PolicyVersion version, Collection<Name> given) {
    GroupDeclaration root = version.schema().root();
    return given.stream()
        .allMatch(name -> root.declaration(name).isPresent() || root.group(name).isPresent());
  }

  /** Why days of a period are governed by nobody, where a version says so. */
  private static Text whyNot(List<PolicyVersion> family, AppraisalPeriod period) {
    return gaps(family).stream()
        .filter(gap -> gap.days().overlaps(period.range()))
        .map(
            gap ->
                Text.of(
                    " " + gap.days() + ": " + gap.reason().id(),
                    " " + gap.days() + ": " + gap.reason().en()))
        .findFirst()
        .orElse(Text.EMPTY);
  }

  /** Returns the days between and after the versions of a family that are left out on purpose. */
  public List<DeclaredGap> gaps(PolicyFamily family) {
    return gaps(families.getOrDefault(family, List.of()));
  }

  private static List<DeclaredGap> gaps(List<PolicyVersion> family) {
    List<DeclaredGap> gaps = new ArrayList<>();
    for (PolicyVersion version : family) {
      if (version.periods().gapAfter().isPresent() && version.governs().before().isPresent()) {
        LocalDate from = version.governs().before().get();
        Optional<LocalDate> next =
            family.stream()
                .map(other -> other.governs().from())
                .filter(other -> !other.isBefore(from))
                .min(LocalDate::compareTo);
        // a version that begins the next day has filled the gap
        if (!next.equals(Optional.of(from))) {
          gaps.add(
              new DeclaredGap(new EffectiveRange(from, next), version.periods().gapAfter().get()));
        }
      }
    }
    return gaps;
  }

  private Optional<PolicyId> bridge(PolicyFamily family, AppraisalPeriod period) {
    return families.values().stream()
        .flatMap(List::stream)
        .filter(version -> version.bridges().filter(family::equals).isPresent())
        .filter(version -> version.governs().encloses(period.range()))
        .map(PolicyVersion::id)
        .findFirst();
  }

  private static String maybe(Object written, List<String> known) {
    return Suggestion.nearestOrAll(written.toString(), known);
  }

  /**
   * Returns where versions of one family govern the same days, or leave days between them. The
   * subject of each issue is the earlier version, which ends too late or too early.
   */
  public List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    for (Map.Entry<PolicyFamily, List<PolicyVersion>> family : families.entrySet()) {
      List<PolicyVersion> versions = family.getValue();
      for (int i = 1; i < versions.size(); i++) {
        compare(family.getKey(), versions.subList(0, i), versions.get(i), issues);
      }
    }
    return issues;
  }

  private static void compare(
      PolicyFamily family, List<PolicyVersion> earlier, PolicyVersion later, List<Issue> issues) {
    for (PolicyVersion version : earlier) {
      if (version.governs().overlaps(later.governs())) {
        String days = later.governs().from() + "…";
        issues.add(
            Issue.of(PolicyCode.VERSIONS_OVERLAP, version.id(), later.id(), days)
                .about(version.id().toString()));
      }
    }
    List<Optional<LocalDate>> ends = earlier.stream().map(v -> v.governs().before()).toList();
    if (ends.stream().allMatch(Optional::isPresent)) {
      LocalDate end =
          ends.stream().flatMap(Optional::stream).max(LocalDate::compareTo).orElseThrow();
      LocalDate next = later.governs().from();
      List<PolicyVersion> last =
          earlier.stream()
              .filter(version -> version.governs().before().equals(Optional.of(end)))
              .toList();
      boolean declared =
          last.stream().anyMatch(version -> version.periods().gapAfter().isPresent());
      if (end.isBefore(next) && !declared) {
        issues.add(
            Issue.of(PolicyCode.VERSIONS_GAP, family, new EffectiveRange(end, Optional.of(next)))
                .about(last.get(0).id().toString()));
      }
    }
  }
}

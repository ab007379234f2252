package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.law.Regulation;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Law that is declared and not cited, cited and not declared, or cited though nobody read it. */
final class LawFindings implements Finder {

  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}.*\\P{L}.*\\p{L}{2,}");

  @Override
  public void find(Examined version, Findings findings) {
    int before = findings.size();
    List<Regulation> regulations = version.rules().version().regulations();
    Map<SourceLocation, LegalBasis> bases = bases(version);
    bases.forEach((place, basis) -> findBasis(basis, place, regulations, findings));
    regulations.forEach(regulation -> findUnread(regulation, bases, version, findings));
    if (findings.size() == before && !regulations.isEmpty()) {
      prove(bases.size(), findings);
    }
    for (Regulation regulation : regulations) {
      if (bases.values().stream().noneMatch(basis -> names(basis.text(), regulation.id()))) {
        findings.add(
            Issue.of(CheckCode.REGULATION_UNCITED, regulation.id())
                .at(version.manifest().item(regulation.id(), "id", "regulations"))
                .about(regulation.id()));
      }
    }
    findPeriods(version, findings);
  }

  private static void prove(int bases, Findings findings) {
    findings.prove(
        "law",
        bases,
        Text.of(
            bases
                + " dasar hukum dan tafsiran: masing-masing bersandar pada peraturan yang"
                + " dinyatakan atau menyebut alasannya",
            Findings.counted(
                    bases, "legal basis or interpretation", "legal bases and interpretations")
                + ": each rests on a declared regulation or gives its reason"));
  }

  /** What each rule and row rests on, by its place. */
  private static Map<SourceLocation, LegalBasis> bases(Examined version) {
    Map<SourceLocation, LegalBasis> bases = new LinkedHashMap<>();
    for (Rule rule : version.rules().rules()) {
      rule.terms().stream()
          .findFirst()
          .ifPresent(term -> bases.put(rule.location(), term.origin().basis()));
    }
    for (DecisionTable table :
        version.rules().tables().values().stream()
            .sorted((one, other) -> one.name().value().compareTo(other.name().value()))
            .toList()) {
      for (DecisionTable.Row row : table.rows()) {
        row.basis().ifPresent(basis -> bases.put(row.location(), basis));
      }
    }
    return bases;
  }

  private static void findBasis(
      LegalBasis basis, SourceLocation place, List<Regulation> regulations, Findings findings) {
    if (basis instanceof LegalBasis.Interpretation) {
      if (!TWO_WORDS.matcher(basis.text()).find()) {
        findings.add(
            Issue.of(CheckCode.INTERPRETATION_EMPTY, basis.text()).at(place).about(basis.text()));
      }
      return;
    }
    boolean cited = regulations.stream().anyMatch(found -> beginsWith(basis.text(), found.id()));
    if (!cited && !regulations.isEmpty()) {
      String known = String.join("; ", regulations.stream().map(Regulation::id).toList());
      findings.add(
          Issue.of(CheckCode.REGULATION_UNDECLARED, basis.text(), known)
              .at(place)
              .about(basis.text()));
    }
  }

  /** What nobody has read is no law, however often it is cited: told once, where it is declared. */
  private static void findUnread(
      Regulation regulation,
      Map<SourceLocation, LegalBasis> bases,
      Examined version,
      Findings findings) {
    List<SourceLocation> places =
        bases.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof LegalBasis.LegalReference)
            .filter(entry -> beginsWith(entry.getValue().text(), regulation.id()))
            .map(Map.Entry::getKey)
            .toList();
    if (regulation.grade() == Regulation.Grade.C && !places.isEmpty()) {
      findings.add(
          Issue.of(CheckCode.GRADE_C_AS_LAW, regulation.id(), places.size(), places.get(0))
              .at(version.manifest().item(regulation.id(), "id", "regulations"))
              .about(regulation.id()));
    }
  }

  /** "PP 4" is not the beginning of "PP 46/2011". */
  private static boolean beginsWith(String text, String id) {
    return text.startsWith(id) && isEnd(text, id.length());
  }

  private static boolean names(String text, String id) {
    for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      if (isEnd(text, at + id.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(String text, int index) {
    return index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
  }

  private static void findPeriods(Examined version, Findings findings) {
    PolicyVersion policy = version.rules().version();
    if (policy.governs().from().isBefore(policy.inForce().from())) {
      findings.add(
          Issue.of(CheckCode.BEFORE_IN_FORCE, policy.governs().from(), policy.inForce().from())
              .at(version.manifest().key("governs", "from"))
              .about("governs"));
    }
    Predicate<LocalDate> isLater =
        end -> policy.governs().before().map(until -> until.isAfter(end)).orElse(true);
    policy
        .inForce()
        .before()
        .filter(isLater)
        .ifPresent(
            end ->
                findings.add(
                    Issue.of(CheckCode.AFTER_IN_FORCE, end.minusDays(1))
                        .at(version.manifest().key("governs"))
                        .about("governs")));
  }
}

package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Weights: those that are zero, those whose sum nothing guards, parts whose weight cannot be shown.
 */
final class WeightFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    int before = findings.size();
    Set<Path> sums = new HashSet<>();
    Set<Path> open = new HashSet<>();
    for (int i = 0; i < version.regions().size(); i++) {
      PolicyTerms terms = version.regions().get(i).terms();
      new Search(terms, version.uses().get(i), findings, sums, open).run();
    }
    if (findings.size() == before && open.isEmpty() && !sums.isEmpty()) {
      findings.prove(
          "weights",
          sums.size(),
          Text.of(
              sums.size()
                  + " jumlah tertimbang: dalam setiap keadaan bobotnya berjumlah 100 persen, atau"
                  + " ada wajib tentang semua masukan yang menentukannya",
              Findings.counted(sums.size(), "weighted sum", "weighted sums")
                  + ": in all circumstances the weights add up to 100 percent, or a requirement"
                  + " speaks of all input that they depend on"));
    }
  }

  /** The search in one region. */
  private static final class Search {
    private final PolicyTerms terms;
    private final RegionUse use;
    private final Findings findings;
    private final Set<Path> sums;
    private final Set<Path> open;
    private final Map<Path, Path> wholes = new HashMap<>();

    Search(PolicyTerms terms, RegionUse use, Findings findings, Set<Path> sums, Set<Path> open) {
      this.terms = terms;
      this.use = use;
      this.findings = findings;
      this.sums = sums;
      this.open = open;
    }

    void run() {
      for (SignedTerm signed : terms.all(Term.Composition.class)) {
        if (use.used().contains(signed)) {
          Term.Composition composition = (Term.Composition) signed.term();
          if (composition.method() == Term.Composition.Method.WEIGHTED_SUM) {
            sums.add(composition.target());
            findWeights(composition, signed);
            composition.parts().forEach(part -> findSecondSum(composition, part, signed));
          }
        }
      }
    }

    private void add(CheckCode code, SignedTerm signed, Object about, Object... further) {
      List<Object> arguments = new ArrayList<>(List.of(about));
      arguments.addAll(List.of(further));
      findings.add(
          Issue.of(code, arguments.toArray())
              .at(signed.origin().location())
              .about(about.toString()));
    }

    /** Results show one weight for each part, so a part of two sums shows a wrong one. */
    private void findSecondSum(Term.Composition composition, Name part, SignedTerm signed) {
      Path path = composition.target().sibling(part);
      Path other = wholes.putIfAbsent(path, composition.target());
      if (other != null && path.groups().isEmpty()) {
        add(CheckCode.PART_OF_TWO_SUMS, signed, path, other, composition.target());
      }
    }

    private void findWeights(Term.Composition composition, SignedTerm signed) {
      Set<Path> inputs = new LinkedHashSet<>();
      Optional<Rational> sum = Optional.of(Rational.ZERO);
      boolean written = true;
      for (Name part : composition.parts()) {
        SignedTerm weight = terms.weightOf(composition.target(), part).orElseThrow();
        Formula formula = ((Term.PartWeight) weight.term()).weight();
        RegionUse reads = RegionUse.ofFormulas(terms, weight.term());
        inputs.addAll(reads.inputs());
        written &= reads.read().isEmpty() && reads.tables().isEmpty();
        Optional<Rational> value = reads.inputs().isEmpty() ? value(formula) : Optional.empty();
        value
            .filter(number -> number.signum() == 0)
            .ifPresent(zero -> add(CheckCode.WEIGHT_ZERO, weight, part, composition.target()));
        sum = sum.flatMap(so -> value.map(so::plus));
      }
      if (!inputs.isEmpty() && !isGuarded(inputs)) {
        String shown = String.join(", ", inputs.stream().map(Path::toString).toList());
        add(CheckCode.WEIGHTS_UNBOUNDED, signed, composition.target(), shown);
      } else if (inputs.isEmpty() && sum.isEmpty()) {
        open.add(composition.target());
      } else if (!written) {
        sum.filter(number -> !number.equals(Rational.ONE))
            .ifPresent(
                number ->
                    add(
                        CheckCode.WEIGHTS_OF_PARAMETERS,
                        signed,
                        composition.target(),
                        number.times(Rational.HUNDRED)));
      }
    }

    /** The value of a weight that reads numbers and parameters alone. */
    private Optional<Rational> value(Formula formula) {
      return formula.evaluate(new ParameterScope(terms)) instanceof Value.OfNumber number
          ? Optional.of(number.number())
          : Optional.empty();
    }

    /** Whether a requirement speaks of everything that the weights depend on. */
    private boolean isGuarded(Set<Path> inputs) {
      return terms.all(Term.Requirement.class).stream()
          .map(signed -> RegionUse.ofFormulas(terms, signed.term()).inputs())
          .anyMatch(read -> read.containsAll(inputs));
    }
  }
}

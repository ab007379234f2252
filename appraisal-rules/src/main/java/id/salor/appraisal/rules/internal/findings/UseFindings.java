package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is declared, asked of people or defined, and read by nobody. What counts as read is exact:
 * it is followed from what is asked of every appraisal, in every region.
 */
final class UseFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    new Search(version, findings).run();
  }

  private static final class Search {
    private final Examined version;
    private final Findings findings;
    private final Set<Path> read = new HashSet<>();
    private final Set<Path> defined = new HashSet<>();
    private final Set<List<Name>> levels = new HashSet<>();
    private final Set<Path> told = new HashSet<>();

    Search(Examined version, Findings findings) {
      this.version = version;
      this.findings = findings;
      for (RegionUse use : version.uses()) {
        read.addAll(use.read());
        use.levels().forEach(this::addLevel);
      }
      for (Rule rule : version.rules().rules()) {
        rule.conditions().stream()
            .map(Condition::fact)
            .flatMap(Optional::stream)
            .forEach(fact -> read.add(Path.of(fact)));
        rule.terms().stream()
            .map(SignedTerm::term)
            .filter(Term.OfQuantity.class::isInstance)
            .forEach(term -> defined.add(((Term.OfQuantity) term).target()));
      }
      version
          .schema()
          .cohorts()
          .values()
          .forEach(
              cohort ->
                  cohort.by().stream()
                      .filter(CohortKey.OfFact.class::isInstance)
                      .forEach(key -> read.add(Path.of(((CohortKey.OfFact) key).name()))));
    }

    /** Whoever looks at entries within entries looks at the outer ones. */
    private void addLevel(List<Name> level) {
      for (int depth = 1; depth <= level.size(); depth++) {
        levels.add(level.subList(0, depth));
      }
    }

    void run() {
      int before = findings.size();
      findGroups(List.of(), version.schema().root());
      version.schema().declarations().forEach(this::findDeclaration);
      findExports();
      findSentences();
      if (findings.size() == before) {
        long inputs =
            version.schema().declarations().values().stream().filter(Declaration::isInput).count();
        findings.prove(
            "inputs",
            inputs,
            Text.of(
                inputs + " masukan: tidak satu pun diminta dari orang tanpa dibaca aturan",
                Findings.counted(inputs, "input", "inputs")
                    + ": none is asked of people without being read by a rule"));
      }
    }

    private void findGroups(List<Name> outer, GroupDeclaration level) {
      for (GroupDeclaration group : level.groups().values()) {
        List<Name> inner = new ArrayList<>(outer);
        inner.add(group.name());
        if (levels.contains(inner)) {
          findGroups(inner, group);
        } else {
          Path path = new Path(outer, group.name());
          findings.add(
              Issue.of(CheckCode.GROUP_UNREAD, path)
                  .at(version.manifest().declared(path, "groups"))
                  .about(path.toString()));
        }
      }
    }

    private void findDeclaration(Path path, Declaration declaration) {
      if (!path.groups().isEmpty() && !levels.contains(path.groups())) {
        // the group is told, and everything in it with it
        told.add(path);
        return;
      }
      if (read.contains(path)) {
        return;
      }
      switch (declaration.role()) {
        case FACT -> declared(CheckCode.INPUT_UNREAD, path, "facts");
        case MEASURE -> declared(CheckCode.INPUT_UNREAD, path, "measures");
        case PARAMETER -> declared(CheckCode.PARAMETER_UNREAD, path, "parameters");
        case QUANTITY -> {
          if (!defined.contains(path)) {
            told.add(path);
            declared(CheckCode.QUANTITY_UNUSED, path, "quantities");
          } else if (!version.schema().exports().contains(path.name())
              || !path.groups().isEmpty()) {
            told.add(path);
            findings.add(
                Issue.of(CheckCode.QUANTITY_UNREAD, path).at(definition(path)).about("" + path));
          }
        }
      }
    }

    private void declared(CheckCode code, Path path, String section) {
      findings.add(
          Issue.of(code, path)
              .at(version.manifest().declared(path, section))
              .about(path.toString()));
    }

    /** Where a rule says what a quantity is; where it is first spoken of if none does. */
    private SourceLocation definition(Path path) {
      List<SignedTerm> about =
          version.rules().rules().stream()
              .flatMap(rule -> rule.terms().stream())
              .filter(signed -> signed.term() instanceof Term.OfQuantity of)
              .filter(signed -> ((Term.OfQuantity) signed.term()).target().equals(path))
              .toList();
      return about.stream()
          .filter(
              signed ->
                  signed.term() instanceof Term.Definition
                      || signed.term() instanceof Term.Composition
                      || signed.term() instanceof Term.CohortFigure)
          .findFirst()
          .orElse(about.get(0))
          .origin()
          .location();
    }

    private void findExports() {
      for (Name export : version.schema().exports()) {
        Path path = Path.of(export);
        if (!read.contains(path) && told.add(path)) {
          findings.add(
              Issue.of(CheckCode.EXPORT_NEVER_CALCULATED, export)
                  .at(version.manifest().item(export.value(), "", "exports"))
                  .about(export.value()));
        }
      }
    }

    /** Sentences about quantities that are read elsewhere, but nowhere where their rule applies. */
    private void findSentences() {
      Set<List<Object>> used = new HashSet<>();
      Set<List<Object>> standing = new HashSet<>();
      for (int i = 0; i < version.regions().size(); i++) {
        Region region = version.regions().get(i);
        region.terms().terms().forEach(signed -> standing.add(identity(signed)));
        version.uses().get(i).used().forEach(signed -> used.add(identity(signed)));
      }
      for (Rule rule : version.rules().rules()) {
        for (SignedTerm signed : rule.terms()) {
          if (signed.term() instanceof Term.OfQuantity of
              && standing.contains(identity(signed))
              && !used.contains(identity(signed))
              && !told.contains(of.target())) {
            findings.add(
                Issue.of(CheckCode.SENTENCE_UNREAD, rule.name(), of.target())
                    .at(signed.origin().location())
                    .about(rule.name()));
          }
        }
      }
    }

    private static List<Object> identity(SignedTerm signed) {
      return List.of(signed.term(), signed.origin());
    }
  }
}

package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.guide.InputGroup;
import id.salor.appraisal.rules.internal.resolve.Reads;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is given, and of whom each thing is asked. */
final class InputGroups {

  private final Audience audience;
  private final Phrases phrases;
  private final Set<Name> conditioned = new HashSet<>();
  private final Map<Path, Set<ContextFacts>> asked = new TreeMap<>();

  InputGroups(Audience audience, List<Condition> conditions) {
    this.audience = audience;
    this.phrases = new Phrases(audience.schema());
    conditions.forEach(condition -> condition.fact().ifPresent(conditioned::add));
    audience
        .terms()
        .forEach(
            (signed, facts) -> {
              if (!(signed.term() instanceof Term.Advice)) {
                Reads.of(signed.term(), audience.schema())
                    .names()
                    .forEach(
                        path ->
                            asked
                                .computeIfAbsent(path, key -> new LinkedHashSet<>())
                                .addAll(facts));
              }
            });
  }

  List<InputGroup> groups() {
    List<InputGroup> groups = new ArrayList<>();
    collect(List.of(), audience.schema().root(), groups);
    return groups;
  }

  private void collect(List<Name> level, GroupDeclaration group, List<InputGroup> groups) {
    List<InputGroup.Input> inputs = new ArrayList<>();
    group
        .declarations()
        .forEach(
            (name, found) -> {
              if (found.isInput()) {
                inputs.add(input(new Path(level, name), found));
              }
            });
    if (!inputs.isEmpty()) {
      boolean isRoot = level.isEmpty();
      groups.add(
          new InputGroup(
              isRoot ? Text.EMPTY : group.title(), isRoot ? Text.EMPTY : need(group), inputs));
    }
    group
        .groups()
        .forEach(
            (name, inner) -> {
              List<Name> deeper = new ArrayList<>(level);
              deeper.add(name);
              collect(deeper, inner, groups);
            });
  }

  private static Text need(GroupDeclaration group) {
    return group.presence() == Declaration.Presence.OPTIONAL
        ? Text.of(
            "Diisi sebanyak yang ada; tidak diisi berarti tidak ada.",
            "As many as there are; not filled in means that there is none.")
        : Text.of("Diisi sebanyak yang ada.", "As many as there are.");
  }

  private InputGroup.Input input(Path path, Declaration declaration) {
    boolean always = path.groups().isEmpty() && conditioned.contains(path.name());
    Set<ContextFacts> whom = asked.getOrDefault(path, Set.of());
    return new InputGroup.Input(
        path,
        declaration.title(),
        phrases.scale(declaration),
        need(declaration),
        always || whom.isEmpty() ? Text.EMPTY : audience.words(whom),
        declaration.from().map(InputGroups::origin).orElse(Text.EMPTY));
  }

  private static Text need(Declaration declaration) {
    Optional<Value> fallback = declaration.value();
    if (fallback.isPresent()) {
      Text value = Phrases.value(fallback.get(), declaration);
      return Phrases.fill("boleh kosong; berarti %s", "may be left empty; means %s", value);
    }
    return declaration.presence() == Declaration.Presence.OPTIONAL
        ? Text.of("boleh kosong", "may be left empty")
        : Text.of("harus diisi", "must be given");
  }

  private static Text origin(ResultInput from) {
    return Phrases.fill(
        "diambil dari hasil penilaian menurut %s",
        "taken from a result under %s", Text.same(from.policy().toString()));
  }
}

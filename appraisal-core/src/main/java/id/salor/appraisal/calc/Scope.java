package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One level of one appraisal: the whole, or one entry; with what was calculated on it so far. */
final class Scope {

  private final GroupDeclaration level;
  private final List<Name> groups;
  private final Optional<Scope> parent;
  private final Optional<EntryId> id;
  private final AdmittedEvidence evidence;
  private final Map<Name, List<Scope>> entries = new HashMap<>();
  private final Map<Name, Value> calculated = new LinkedHashMap<>();

  /** How people refer to this entry; put together when it is first asked for. */
  private Optional<String> subject;

  private final Map<Name, Composed> composed = new LinkedHashMap<>();

  private Scope(
      GroupDeclaration level,
      List<Name> groups,
      Optional<Scope> parent,
      Optional<EntryId> id,
      AdmittedEvidence evidence) {
    this.level = level;
    this.groups = groups;
    this.parent = parent;
    this.id = id;
    this.evidence = evidence;
  }

  static Scope root(GroupDeclaration level, AdmittedEvidence evidence) {
    return new Scope(level, List.of(), Optional.empty(), Optional.empty(), evidence);
  }

  /** The entries of a group of this level; made when they are first looked at. */
  private List<Scope> own(GroupDeclaration group) {
    List<Scope> known = entries.get(group.name());
    if (known == null) {
      known = entriesOf(group);
      entries.put(group.name(), known);
    }
    return known;
  }

  private List<Scope> entriesOf(GroupDeclaration group) {
    List<AdmittedEvidence.AdmittedEntry> given = evidence.entries(group.name());
    if (given.isEmpty()) {
      return List.of();
    }
    List<Name> inner = new ArrayList<>(groups);
    inner.add(group.name());
    List<Name> path = List.copyOf(inner);
    List<Scope> scopes = new ArrayList<>();
    for (AdmittedEvidence.AdmittedEntry entry : given) {
      scopes.add(
          new Scope(group, path, Optional.of(this), Optional.of(entry.id()), entry.evidence()));
    }
    return Collections.unmodifiableList(scopes);
  }

  GroupDeclaration level() {
    return level;
  }

  String id() {
    return id.map(EntryId::value).orElse(level.name().value());
  }

  Optional<Scope> parent() {
    return parent;
  }

  AdmittedEvidence evidence() {
    return evidence;
  }

  Path path(Name name) {
    return new Path(groups, name);
  }

  /** The scope of this level, or the nearest one outside, on which the name is declared. */
  Optional<Scope> declaring(Name name) {
    return level.declaration(name).isPresent()
        ? Optional.of(this)
        : parent.flatMap(outer -> outer.declaring(name));
  }

  /** The scope of this level, or the nearest one outside, that holds a group. */
  Optional<Scope> holding(Name group) {
    return level.group(group).isPresent()
        ? Optional.of(this)
        : parent.flatMap(outer -> outer.holding(group));
  }

  /** Whether a group of this level was given, or may be left out. */
  boolean isGiven(Name group) {
    return evidence.hasGroup(group)
        || level.group(group).orElseThrow().presence() == Declaration.Presence.OPTIONAL;
  }

  /** The entries of a group that lies on this level or on the nearest one outside. */
  List<Scope> entries(Name group) {
    Optional<GroupDeclaration> here = level.group(group);
    return here.isPresent()
        ? own(here.get())
        : parent.map(outer -> outer.entries(group)).orElse(List.of());
  }

  /** The scopes of every entry at the end of a chain of groups. */
  List<Scope> at(List<Name> chain) {
    List<Scope> scopes = List.of(this);
    for (Name group : chain) {
      List<Scope> deeper = new ArrayList<>();
      scopes.forEach(
          scope -> scope.level.group(group).ifPresent(found -> deeper.addAll(scope.own(found))));
      scopes = deeper;
    }
    return scopes;
  }

  Map<Name, Value> calculated() {
    return calculated;
  }

  /** How the quantities that are compositions were composed; what is made of others comes last. */
  Map<Name, Composed> composed() {
    return composed;
  }

  /** How people refer to this entry: {@code "kegiatan K2"}; empty for the appraisal as a whole. */
  Optional<String> subject() {
    Optional<String> known = subject;
    if (known == null) {
      known =
          id.map(
              entry ->
                  EntrySubject.of(
                      parent.flatMap(Scope::subject).orElse(""), level.name(), entry.value()));
      subject = known;
    }
    return known;
  }
}

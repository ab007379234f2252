package id.salor.appraisal.policy;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names of one level: the appraisal as a whole, or each entry of a group; groups nest.
 *
 * @param name the group's name; {@code appraisal} for the appraisal as a whole
 * @param title the wording for people
 * @param declarations what is declared on this level, by name, in the order of the file
 * @param groups the groups within, by name, in the order of the file
 * @param presence what holds when the group is not given at all, which is not the same as having no
 *     entries: it is an issue, or, where so declared, the same as none
 * @param location where it is declared
 */
public record GroupDeclaration(
    Name name,
    Text title,
    Map<Name, Declaration> declarations,
    Map<Name, GroupDeclaration> groups,
    Declaration.Presence presence,
    SourceLocation location) {

  /** The name of the level of the appraisal as a whole. */
  public static final Name ROOT = Name.of("appraisal");

  /** Checks and copies the components. */
  public GroupDeclaration {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    Objects.requireNonNull(presence, "presence");
    Objects.requireNonNull(location, "location");
  }

  /** Returns what is declared under this name on this level. */
  public Optional<Declaration> declaration(Name wanted) {
    return Optional.ofNullable(declarations.get(wanted));
  }

  /** Returns the group of this name within this level. */
  public Optional<GroupDeclaration> group(Name wanted) {
    return Optional.ofNullable(groups.get(wanted));
  }
}

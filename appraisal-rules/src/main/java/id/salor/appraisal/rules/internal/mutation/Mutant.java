package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.cases.Mutation;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.value.Text;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A version in which one thing was changed.
 *
 * @param kind what sort of thing was changed
 * @param place where it stands
 * @param change what was changed, in words
 * @param wanted which kind of example would notice it
 * @param rules the version with the change
 * @param touches tells whether the change may matter to an example that was run without it
 */
record Mutant(
    Mutation.Kind kind,
    SourceLocation place,
    Text change,
    Text wanted,
    VersionRules rules,
    Predicate<TracedExample> touches) {

  Mutation mutation(Optional<String> killedBy) {
    return new Mutation(kind, place, change, killedBy, wanted);
  }
}

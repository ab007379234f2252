package id.salor.appraisal.rules.letter;

import id.salor.appraisal.explain.Step;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers what figures rest on: each rule once, in the order in which they are referred to. */
final class BasisList {

  /** What is one entry of the list. */
  private record Key(LegalBasis basis, Optional<String> rule) {}

  private final Map<Key, List<SourceLocation>> places = new LinkedHashMap<>();
  private final Map<Key, Integer> numbers = new LinkedHashMap<>();

  int number(Origin origin) {
    return number(new Key(origin.basis(), Optional.of(origin.rule())), origin.location());
  }

  /** The number of a row of a table, where it has a basis of its own. */
  Optional<Integer> number(Step.TableRow row) {
    return row.basis().map(basis -> number(new Key(basis, Optional.empty()), row.location()));
  }

  private int number(Key key, SourceLocation place) {
    List<SourceLocation> known = places.computeIfAbsent(key, missing -> new ArrayList<>());
    if (!known.contains(place)) {
      known.add(place);
    }
    return numbers.computeIfAbsent(key, missing -> numbers.size() + 1);
  }

  List<Basis> all() {
    List<Basis> all = new ArrayList<>();
    numbers.forEach(
        (key, number) -> all.add(new Basis(number, key.basis(), key.rule(), places.get(key))));
    return all;
  }
}

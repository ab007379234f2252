package id.salor.appraisal.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Walks two trees side by side, in the order of the second. */
final class TreeDifference {

  private final Predicate<String> passedOver;

  /**
   * @param passedOver the pointers of what may differ
   */
  TreeDifference(Predicate<String> passedOver) {
    this.passedOver = passedOver;
  }

  /** The first difference of two values that are both there. */
  Optional<Difference> of(JsonNode stored, JsonNode again, String pointer) {
    if (passedOver.test(pointer)) {
      return Optional.empty();
    }
    if (stored instanceof JsonNode.OfObject one && again instanceof JsonNode.OfObject other) {
      return ofObjects(one.fields(), other.fields(), pointer);
    } else if (stored instanceof JsonNode.OfArray one && again instanceof JsonNode.OfArray other) {
      return ofArrays(one.members(), other.members(), pointer);
    }
    return text(stored).equals(text(again)) && stored.getClass() == again.getClass()
        ? Optional.empty()
        : different(Optional.of(stored), Optional.of(again), pointer);
  }

  private Optional<Difference> ofObjects(
      Map<String, JsonNode> stored, Map<String, JsonNode> again, String pointer) {
    Set<String> keys = new LinkedHashSet<>(again.keySet());
    keys.addAll(stored.keySet());
    for (String key : keys) {
      String inner = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      Optional<Difference> found =
          ofMembers(
              Optional.ofNullable(stored.get(key)), Optional.ofNullable(again.get(key)), inner);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> ofArrays(
      List<JsonNode> stored, List<JsonNode> again, String pointer) {
    for (int at = 0; at < Math.max(stored.size(), again.size()); at++) {
      Optional<Difference> found =
          ofMembers(member(stored, at), member(again, at), pointer + "/" + at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> member(List<JsonNode> members, int at) {
    return at < members.size() ? Optional.of(members.get(at)) : Optional.empty();
  }

  private Optional<Difference> ofMembers(
      Optional<JsonNode> stored, Optional<JsonNode> again, String pointer) {
    if (stored.isPresent() && again.isPresent()) {
      return of(stored.get(), again.get(), pointer);
    }
    return passedOver.test(pointer) ? Optional.empty() : different(stored, again, pointer);
  }

  private static Optional<Difference> different(
      Optional<JsonNode> stored, Optional<JsonNode> again, String pointer) {
    return Optional.of(
        new Difference(pointer, stored.map(TreeDifference::text), again.map(TreeDifference::text)));
  }

  /** A value as people would say it; of an object or array only that it is one. */
  private static String text(JsonNode node) {
    if (node instanceof JsonNode.OfText text) {
      return text.text();
    } else if (node instanceof JsonNode.OfNumber number) {
      return number.written();
    } else if (node instanceof JsonNode.OfTruth truth) {
      return String.valueOf(truth.truth());
    } else if (node instanceof JsonNode.OfNull) {
      return "null";
    }
    return node instanceof JsonNode.OfObject ? "{…}" : "[…]";
  }
}

package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.rules.plan.Prospect;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Entries as people call them: the title of the group, and the id. */
final class PlaceWords {

  private PlaceWords() {}

  /** Words for the entry that a place lies in; empty for the appraisal as a whole. */
  static Text of(Schema schema, InputPlace place, Prospect.Addition addition) {
    if (place.entries().isEmpty()) {
      return Text.EMPTY;
    }
    return Words.each(language -> words(schema, place, addition, language));
  }

  private static String words(
      Schema schema, InputPlace place, Prospect.Addition addition, Language language) {
    List<String> parts = new ArrayList<>();
    for (int depth = 1; depth <= place.entries().size(); depth++) {
      List<Name> groups = place.groups().subList(0, depth);
      String title =
          schema
              .levels(groups)
              .map(levels -> levels.get(levels.size() - 1))
              .map(GroupDeclaration::title)
              .orElse(Text.same(groups.get(depth - 1).value()))
              .in(language);
      boolean isNew = addition == Prospect.Addition.TO_BE_ADDED && depth == place.entries().size();
      String id = place.entries().get(depth - 1).id().value();
      parts.add(title + " " + (isNew ? added(language) : id));
    }
    return String.join(EntrySubject.WITHIN, parts);
  }

  private static String added(Language language) {
    return language == Language.ID ? "(tambahan)" : "(one more)";
  }
}

package id.salor.appraisal.rules.form;

import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a form.
 *
 * @param heading the name by which the readers know it
 * @param title what it is
 * @param content what may be written in it
 * @param need whether it must be filled in
 * @param choices the only texts it may hold; empty where there is no such list
 * @param declaration what the policy declares; absent for columns of the appraisal itself
 */
record FormColumn(
    String heading,
    Text title,
    Text content,
    Text need,
    List<String> choices,
    Optional<Declaration> declaration) {

  FormColumn {
    Objects.requireNonNull(heading, "heading");
    choices = List.copyOf(choices);
    Objects.requireNonNull(declaration, "declaration");
  }
}

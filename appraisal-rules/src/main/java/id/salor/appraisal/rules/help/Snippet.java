package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * A text of an example and where it stands.
 *
 * @param place where
 * @param file the name of the file of the policy version; empty unless the place is {@link
 *     Place#FILE}
 * @param text the text; sentences differ by language, files of data do not
 */
public record Snippet(Place place, String file, Text text) {

  /** Checks the components. */
  public Snippet {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
  }

  /** Returns where it stands, as people are told. */
  public Text title() {
    return place == Place.FILE ? Text.same(file) : place.title();
  }
}

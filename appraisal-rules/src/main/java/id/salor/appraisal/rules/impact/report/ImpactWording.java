package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.GroupImpact;
import id.salor.appraisal.rules.impact.Moves;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.rules.internal.page.Wording;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;

/** How the figures of an impact are said in one language. */
final class ImpactWording extends Wording {

  ImpactWording(Language language) {
    super(language);
  }

  /** Which way people move, in words: {@code "9 naik, 62 turun"}. */
  String moves(Moves moves) {
    StringBuilder text = new StringBuilder();
    add(text, moves.up(), say("naik", "up"));
    add(text, moves.down(), say("turun", "down"));
    add(text, moves.other(), say("ke predikat yang tak sebanding", "to one not comparable"));
    add(text, moves.gained(), say("baru mendapat hasil", "newly with a result"));
    add(text, moves.lost(), say("kehilangan hasil", "without their result"));
    return text.isEmpty() ? say("tidak seorang pun", "nobody") : text.toString();
  }

  private void add(StringBuilder text, long number, String word) {
    if (number > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(number(number)).append(' ').append(word);
    }
  }

  String group(GroupImpact group) {
    return group.name().isEmpty() ? say("(tidak disebut)", "(not said)") : say(group.title());
  }

  String rounding(String rounding) {
    if (rounding.equals(RoundingSite.Variant.NONE)) {
      return say("tanpa pembulatan", "not rounded");
    }
    int blank = rounding.indexOf(' ');
    Text mode = Rounding.Mode.ofId(rounding.substring(blank + 1)).orElseThrow().title();
    String places = rounding.substring(0, blank);
    return say(
        places + " desimal, " + mode.id(),
        places + (places.equals("1") ? " place, " : " places, ") + mode.en());
  }
}

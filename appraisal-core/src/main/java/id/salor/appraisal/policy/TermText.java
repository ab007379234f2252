package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canonical text of terms, one line each, that round-trips: {@code read(write(term))} equals
 * the term.
 *
 * <p>This is what a rule writes when it fires, and what digests and comparisons are made of. The
 * formula, where there is one, always comes last.
 */
public final class TermText {

  private static final String TEXTS = "\"([^\"\\n]*)\" / \"([^\"\\n]*)\"";

  private TermText() {}

  /** Writes a term. */
  static String write(Term term) {
    if (term instanceof Term.Definition t) {
      return "value " + t.target() + " = " + t.formula();
    } else if (term instanceof Term.Composition t) {
      return "compose " + t.target() + " " + t.method().id() + " " + names(t.parts(), ", ");
    } else if (term instanceof Term.PartWeight t) {
      return t.key() + " = " + t.weight();
    } else if (term instanceof Term.AbsentParts t) {
      return t.key() + " " + t.handling().id();
    } else if (term instanceof Term.MinimumParts t) {
      return t.key() + " " + t.count();
    } else if (term instanceof Term.Rounded t) {
      return t.key() + " " + t.rounding();
    } else if (term instanceof Term.Bound t) {
      return t.key() + " = " + t.limit();
    } else if (term instanceof Term.Gate t) {
      return "gate "
          + t.target()
          + " "
          + t.mode().id()
          + " \""
          + t.limit()
          + "\" when "
          + t.condition();
    } else if (term instanceof Term.Requirement t) {
      String level = t.level().isEmpty() ? GroupDeclaration.ROOT.value() : names(t.level(), ".");
      return "require " + level + " " + write(t.message()) + " that " + t.condition();
    } else if (term instanceof Term.WithoutRating t) {
      return "unrated " + write(t.reason()) + " when " + t.condition();
    } else if (term instanceof Term.Advice t) {
      return "advice " + t.target() + " " + write(t.text()) + " when " + t.condition();
    } else if (term instanceof Term.Rating t) {
      return "rating " + t.target();
    } else if (term instanceof Term.FinalScore t) {
      return "score " + t.target();
    } else if (term instanceof Term.Outcome || term instanceof Term.FirstMatch) {
      return term.key();
    }
    throw new IllegalStateException("unknown term: " + term.getClass());
  }

  private static String write(Text text) {
    return "\"" + text.id() + "\" / \"" + text.en() + "\"";
  }

  private static String names(List<Name> names, String separator) {
    return String.join(separator, names.stream().map(Name::value).toList());
  }

  /**
   * Reads a term.
   *
   * @throws IllegalArgumentException if the text was not written by {@link Term#canonical()}
   */
  public static Term read(String text) {
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    return Arrays.stream(Form.values())
        .filter(form -> form.word.equals(word))
        .findFirst()
        .flatMap(form -> form.read(text.substring(space + 1)))
        .orElseThrow(() -> new IllegalArgumentException("not a term: \"" + text + "\""));
  }

  /** The forms of line, by their first word. */
  private enum Form {
    VALUE("value", "(\\S+) = (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Definition(Path.parse(m.group(1)), formula(m.group(2)));
      }
    },
    COMPOSE("compose", "(\\S+) (\\S+) (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Composition(
            Path.parse(m.group(1)),
            Term.Composition.Method.ofId(m.group(2)).orElseThrow(),
            Arrays.stream(m.group(3).split(", ")).map(Name::of).toList());
      }
    },
    WEIGHT("weight", "(\\S+) (\\S+) = (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.PartWeight(
            Path.parse(m.group(1)), Name.of(m.group(2)), formula(m.group(3)));
      }
    },
    ABSENT("absent", "(\\S+) (\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.AbsentParts(
            Path.parse(m.group(1)), Term.AbsentParts.Handling.ofId(m.group(2)).orElseThrow());
      }
    },
    MINIMUM("minimum", "(\\S+) (\\d{1,6})") {
      @Override
      Term make(Matcher m) {
        return new Term.MinimumParts(Path.parse(m.group(1)), Integer.parseInt(m.group(2)));
      }
    },
    ROUND("round", "(\\S+) (\\d{1,2}) (\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Rounded(
            Path.parse(m.group(1)),
            Rounding.of(
                Integer.parseInt(m.group(2)), Rounding.Mode.ofId(m.group(3)).orElseThrow()));
      }
    },
    FLOOR("floor", "(\\S+) = (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Bound(Path.parse(m.group(1)), Term.Bound.Side.FLOOR, formula(m.group(2)));
      }
    },
    CAP("cap", "(\\S+) = (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Bound(Path.parse(m.group(1)), Term.Bound.Side.CAP, formula(m.group(2)));
      }
    },
    GATE("gate", "(\\S+) (at-most|at-least) \"([^\"]*)\" when (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Gate(
            Path.parse(m.group(1)),
            m.group(2).equals(Term.Gate.Mode.AT_MOST.id())
                ? Term.Gate.Mode.AT_MOST
                : Term.Gate.Mode.AT_LEAST,
            Label.of(m.group(3)),
            formula(m.group(4)));
      }
    },
    REQUIRE("require", "(\\S+) " + TEXTS + " that (.+)") {
      @Override
      Term make(Matcher m) {
        List<Name> level =
            m.group(1).equals(GroupDeclaration.ROOT.value())
                ? List.of()
                : Arrays.stream(m.group(1).split("\\.")).map(Name::of).toList();
        return new Term.Requirement(level, formula(m.group(4)), Text.of(m.group(2), m.group(3)));
      }
    },
    UNRATED("unrated", TEXTS + " when (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.WithoutRating(formula(m.group(3)), Text.of(m.group(1), m.group(2)));
      }
    },
    ADVICE("advice", "(\\S+) " + TEXTS + " when (.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Advice(
            Name.of(m.group(1)), formula(m.group(4)), Text.of(m.group(2), m.group(3)));
      }
    },
    RATING("rating", "(\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Rating(Name.of(m.group(1)));
      }
    },
    SCORE("score", "(\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.FinalScore(Name.of(m.group(1)));
      }
    },
    OUTCOME("outcome", "(\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Outcome(Name.of(m.group(1)));
      }
    },
    FIRST_MATCH("first-match", "(\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.FirstMatch(Name.of(m.group(1)));
      }
    };

    private final String word;
    private final Pattern rest;

    Form(String word, String rest) {
      this.word = word;
      this.rest = Pattern.compile(rest);
    }

    abstract Term make(Matcher m);

    Optional<Term> read(String text) {
      Matcher matcher = rest.matcher(text);
      return matcher.matches() ? Optional.of(make(matcher)) : Optional.empty();
    }

    static Formula formula(String text) {
      return FormulaParser.parseKnown(text);
    }
  }
}

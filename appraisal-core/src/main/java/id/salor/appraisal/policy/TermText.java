package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
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

  private static final String TEXTS = "\"(?<id>[^\"\\n]*)\" / \"(?<en>[^\"\\n]*)\"";

  private TermText() {}

  /** Writes a term. */
  static String write(Term term) {
    if (term instanceof Term.Definition t) {
      return "value " + t.target() + " = " + t.formula();
    } else if (term instanceof Term.Composition t) {
      return "compose " + t.target() + " " + t.method().id() + " " + names(t.parts(), ", ");
    } else if (term instanceof Term.CohortFigure t) {
      return "cohort " + t.target() + " " + t.statistic().id() + " " + t.of() + " in " + t.cohort();
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
    } else if (term instanceof Term.EveryLabel t) {
      return "every " + t.path() + " " + write(t.message()) + " when " + t.condition();
    } else if (term instanceof Term.WithoutRating t) {
      return "unrated " + write(t.reason()) + " when " + t.condition();
    } else if (term instanceof Term.Advice t) {
      return "advice " + t.target() + " " + write(t.text()) + " when " + t.condition();
    } else if (term instanceof Term.Objection t) {
      return t.key() + " " + write(t.how());
    } else if (term instanceof Term.DistributionLimit t) {
      return t.key() + " = " + t.limit();
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
    try {
      return Arrays.stream(Form.values())
          .filter(form -> form.word.equals(word))
          .findFirst()
          .flatMap(form -> form.read(text.substring(space + 1)))
          .orElseThrow();
    } catch (NoSuchElementException e) {
      throw new IllegalArgumentException("not a term: \"" + text + "\"", e);
    }
  }

  /** The forms of line, by their first word. */
  private enum Form {
    VALUE("value", "(?<target>\\S+) = (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Definition(target(m), formula(m));
      }
    },
    COMPOSE("compose", "(?<target>\\S+) (?<word>\\S+) (?<parts>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Composition(
            target(m),
            Term.Composition.Method.ofId(m.group("word")).orElseThrow(),
            Arrays.stream(m.group("parts").split(", ")).map(Name::of).toList());
      }
    },
    COHORT("cohort", "(?<target>\\S+) (?<word>\\S+) (?<part>\\S+) in (?<cohort>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.CohortFigure(
            target(m),
            Term.CohortFigure.Statistic.ofId(m.group("word")).orElseThrow(),
            Name.of(m.group("part")),
            Name.of(m.group("cohort")));
      }
    },
    WEIGHT("weight", "(?<target>\\S+) (?<part>\\S+) = (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.PartWeight(target(m), Name.of(m.group("part")), formula(m));
      }
    },
    ABSENT("absent", "(?<target>\\S+) (?<word>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.AbsentParts(
            target(m), Term.AbsentParts.Handling.ofId(m.group("word")).orElseThrow());
      }
    },
    MINIMUM("minimum", "(?<target>\\S+) (?<count>\\d{1,6})") {
      @Override
      Term make(Matcher m) {
        return new Term.MinimumParts(target(m), Integer.parseInt(m.group("count")));
      }
    },
    ROUND("round", "(?<target>\\S+) (?<count>\\d{1,2}) (?<word>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Rounded(
            target(m),
            Rounding.of(
                Integer.parseInt(m.group("count")),
                Rounding.Mode.ofId(m.group("word")).orElseThrow()));
      }
    },
    FLOOR("floor", "(?<target>\\S+) = (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Bound(target(m), Term.Bound.Side.FLOOR, formula(m));
      }
    },
    CAP("cap", "(?<target>\\S+) = (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Bound(target(m), Term.Bound.Side.CAP, formula(m));
      }
    },
    GATE(
        "gate",
        "(?<target>\\S+) (?<word>at-most|at-least) \"(?<label>[^\"]*)\" when (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Gate(
            target(m),
            m.group("word").equals(Term.Gate.Mode.AT_MOST.id())
                ? Term.Gate.Mode.AT_MOST
                : Term.Gate.Mode.AT_LEAST,
            Label.of(m.group("label")),
            formula(m));
      }
    },
    REQUIRE("require", "(?<target>\\S+) " + TEXTS + " that (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Requirement(level(m.group("target")), formula(m), texts(m));
      }
    },
    EVERY("every", "(?<target>\\S+) " + TEXTS + " when (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        Path path = target(m);
        int last = path.groups().size() - 1;
        return new Term.EveryLabel(
            path.groups().subList(0, last),
            path.groups().get(last),
            path.name(),
            formula(m),
            texts(m));
      }
    },
    UNRATED("unrated", TEXTS + " when (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.WithoutRating(formula(m), texts(m));
      }
    },
    ADVICE("advice", "(?<target>\\S+) " + TEXTS + " when (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Advice(name(m), formula(m), texts(m));
      }
    },
    OBJECTION("objection", "(?<target>\\S+) " + TEXTS) {
      @Override
      Term make(Matcher m) {
        return new Term.Objection(name(m), texts(m));
      }
    },
    DISTRIBUTION(
        "distribution",
        "(?<cohort>\\S+) (?<force>\\S+) (?<side>\\S+) (?<unit>\\S+) "
            + "(?<labels>\"[^\"]*\"(?:, \"[^\"]*\")*) = (?<formula>.+)") {
      @Override
      Term make(Matcher m) {
        String labels = m.group("labels");
        return new Term.DistributionLimit(
            Name.of(m.group("cohort")),
            Arrays.stream(labels.substring(1, labels.length() - 1).split("\", \""))
                .map(Label::of)
                .toList(),
            ofId(Term.DistributionLimit.Side.values(), m.group("side")),
            ofId(Term.DistributionLimit.Unit.values(), m.group("unit")),
            formula(m),
            ofId(Term.DistributionLimit.Force.values(), m.group("force")));
      }
    },
    RATING("rating", "(?<target>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Rating(name(m));
      }
    },
    SCORE("score", "(?<target>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.FinalScore(name(m));
      }
    },
    OUTCOME("outcome", "(?<target>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.Outcome(name(m));
      }
    },
    FIRST_MATCH("first-match", "(?<target>\\S+)") {
      @Override
      Term make(Matcher m) {
        return new Term.FirstMatch(name(m));
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

    /** The constant that canonical text writes in small letters and with hyphens. */
    static <E extends Enum<E>> E ofId(E[] constants, String id) {
      return Arrays.stream(constants)
          .filter(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
          .findFirst()
          .orElseThrow();
    }

    static Formula formula(Matcher m) {
      return FormulaParser.parseKnown(m.group("formula"));
    }

    static Path target(Matcher m) {
      return Path.parse(m.group("target"));
    }

    static Name name(Matcher m) {
      return Name.of(m.group("target"));
    }

    static Text texts(Matcher m) {
      return Text.of(m.group("id"), m.group("en"));
    }

    static List<Name> level(String text) {
      return text.equals(GroupDeclaration.ROOT.value())
          ? List.of()
          : Arrays.stream(text.split("\\.")).map(Name::of).toList();
    }
  }
}

package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.guide.Saying;
import id.salor.appraisal.rules.internal.diff.TermWords;
import id.salor.appraisal.rules.internal.resolve.Reads;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words what terms say about a quantity. */
final class Sayings {

  private final Schema schema;
  private final Words words;
  private final TermWords termWords;

  Sayings(Schema schema) {
    this.schema = schema;
    this.words = Words.forReaders(schema);
    this.termWords = new TermWords(words);
  }

  Words words() {
    return words;
  }

  TermWords termWords() {
    return termWords;
  }

  /** What some terms of one rule say about one quantity, in the order in which a value arises. */
  List<Saying> of(List<SignedTerm> signed) {
    List<Term> terms = signed.stream().map(SignedTerm::term).toList();
    Map<Name, Term.PartWeight> weights = new LinkedHashMap<>();
    for (Term term : terms) {
      if (term instanceof Term.PartWeight weight) {
        weights.put(weight.part(), weight);
      }
    }
    List<Saying> sayings = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof Term.Composition composition
          && weights.keySet().containsAll(composition.parts())) {
        sayings.add(Saying.of(sum(composition, weights)));
        weights.clear();
      } else if (!isLimit(term)) {
        sayings.add(value(term));
      }
    }
    if (!weights.isEmpty()) {
      sayings.add(Saying.of(weights(weights.values())));
    }
    terms.stream()
        .filter(term -> isLimit(term) && !(term instanceof Term.PartWeight))
        .sorted(Comparator.comparing(Sayings::order))
        .forEach(term -> sayings.add(Saying.of(limit(term))));
    return sayings;
  }

  /** A weighted sum whose weights are said in one breath. */
  private Text sum(Term.Composition composition, Map<Name, Term.PartWeight> weights) {
    Text sum = Text.EMPTY;
    for (Name part : composition.parts()) {
      Term.PartWeight weight = weights.get(part);
      Text share = words.percent(weight.weight(), weight.level());
      Text title = words.title(composition.target().sibling(part));
      sum =
          sum.isEmpty()
              ? Phrases.fill("= %s × %s", "= %s × %s", share, title)
              : Phrases.fill("%s + %s × %s", "%s + %s × %s", sum, share, title);
    }
    return sum;
  }

  private Text weights(Collection<Term.PartWeight> weights) {
    List<Text> all = new ArrayList<>();
    for (Term.PartWeight weight : weights) {
      all.add(
          Phrases.fill(
              "%s %s",
              "%s %s",
              words.title(weight.target().sibling(weight.part())),
              words.percent(weight.weight(), weight.level())));
    }
    return Phrases.fill(
        "Bobotnya: %s.", "Its weights: %s.", Words.list(all, Text.of("dan", "and")));
  }

  private static boolean isLimit(Term term) {
    return !(term instanceof Term.Definition
        || term instanceof Term.Composition
        || term instanceof Term.CohortFigure);
  }

  /** Parts first, then bounds, then rounding: so a value comes about. */
  private static int order(Term term) {
    if (term instanceof Term.Rounded) {
      return 2;
    }
    return term instanceof Term.Bound ? 1 : 0;
  }

  private Saying value(Term term) {
    if (term instanceof Term.Definition definition) {
      return formula(definition);
    }
    return Saying.of(Phrases.fill("= %s", "= %s", termWords.content(term)));
  }

  private Saying formula(Term.Definition definition) {
    List<Name> level = definition.level();
    Formula formula = definition.formula();
    List<Name> tables = List.copyOf(Reads.of(definition, schema).tables());
    if (formula instanceof Formula.If) {
      return new Saying(Text.EMPTY, cases(formula, level), tables);
    } else if (formula instanceof Formula.Lookup lookup) {
      return new Saying(lookUp(lookup, level), List.of(), tables);
    } else if (formula == Formula.Constant.NOT_DETERMINED) {
      return Saying.of(
          Text.of(
              "Teks peraturan tidak menentukannya.", "The text of the law does not determine it."));
    } else if (formula == Formula.Constant.NOT_APPLICABLE) {
      return Saying.of(Text.of("Tidak berlaku, jadi tidak dihitung.", "Does not apply."));
    }
    Text said = words.formula(formula, level);
    Text result =
        formula instanceof Formula.Number
            ? Phrases.withUnit(said, unit(definition.target()))
            : said;
    Text text = Phrases.fill("= %s", "= %s", result);
    return new Saying(text, List.of(), tables);
  }

  private String unit(Path path) {
    return schema.declaration(path).map(Declaration::unit).orElse("");
  }

  private Text lookUp(Formula.Lookup lookup, List<Name> level) {
    Text by =
        Words.list(
            lookup.keys().stream().map(key -> words.formula(key, level)).toList(),
            Text.of("dan", "and"));
    return Phrases.fill("Dibaca dari tabel menurut %s.", "Read from the table by %s.", by);
  }

  private List<Saying.Case> cases(Formula formula, List<Name> level) {
    List<Saying.Case> cases = new ArrayList<>();
    Formula rest = formula;
    while (rest instanceof Formula.If choice) {
      cases.add(
          new Saying.Case(words.formula(choice.condition(), level), then(choice.then(), level)));
      rest = choice.otherwise();
    }
    cases.add(new Saying.Case(Text.EMPTY, then(rest, level)));
    return cases;
  }

  private Text then(Formula formula, List<Name> level) {
    return formula == Formula.Constant.NOT_DETERMINED
        ? Text.of("tidak ditentukan oleh teks", "not determined by the text")
        : words.formula(formula, level);
  }

  private Text limit(Term term) {
    Text content = termWords.content(term);
    if (term instanceof Term.Bound bound) {
      return bound.side() == Term.Bound.Side.CAP
          ? Phrases.fill("Paling tinggi %s.", "At most %s.", content)
          : Phrases.fill("Paling rendah %s.", "At least %s.", content);
    } else if (term instanceof Term.Rounded) {
      return Phrases.fill("Dibulatkan ke %s.", "Rounded to %s.", content);
    } else if (term instanceof Term.AbsentParts) {
      return Phrases.fill(
          "Bagian yang tidak berlaku: %s.", "A part that does not apply: %s.", content);
    }
    return Phrases.fill("Bagian yang harus ada: %s.", "How many parts there must be: %s.", content);
  }
}

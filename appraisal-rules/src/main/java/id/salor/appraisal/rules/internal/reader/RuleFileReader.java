package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SentenceToken;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file of sentences into rules in closed form, and finds everything that is wrong in it at
 * once: after a sentence that cannot be read, reading goes on with the next.
 */
public final class RuleFileReader {

  private static final int MAX_ISSUES = 128;

  private final FileLanguage language;
  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final TermReader terms;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Formula, SourceLocation> places = new IdentityHashMap<>();
  private Draft draft;

  /** Whether text outside any rule has been reported: once for each stretch of it. */
  private boolean strayReported;

  /** Whether the sentence before was in another language: once for each stretch of them. */
  private boolean otherLanguageReported;

  private RuleFileReader(
      FileLanguage language,
      Schema schema,
      Map<Name, DecisionTable> tables,
      Set<Name> faultyTables) {
    this.language = language;
    this.vocabulary = language.vocabulary();
    this.conditions = new ConditionReader(vocabulary, schema, issues);
    this.terms = new TermReader(vocabulary, schema, tables, faultyTables, issues, places);
  }

  /**
   * Reads a file, in the language it is in.
   *
   * @param schema what the version declares
   * @param tables its tables
   * @param faultyTables tables that are there and could not be read, which was reported
   */
  public static RuleReading read(
      SourceText source, Schema schema, Map<Name, DecisionTable> tables, Set<Name> faultyTables) {
    FileLanguage language = FileLanguage.of(source);
    RuleFileReader reader = new RuleFileReader(language, schema, tables, faultyTables);
    for (Sentence written : SentenceLines.of(source, language.vocabulary(), reader.issues)) {
      Sentence sentence = reader.inLanguageOfFile(written);
      int before = reader.issues.size();
      reader.read(sentence);
      if (sentence.isReported()) {
        // what is wrong with it is told already; it is read on only for the sake of what follows
        reader.issues.subList(before, reader.issues.size()).clear();
      }
    }
    reader.finish();
    return new RuleReading(reader.rules, reader.places, bounded(source, reader.issues));
  }

  /** A sentence of another language is reported, and read on as what it says in this one. */
  private Sentence inLanguageOfFile(Sentence sentence) {
    Optional<Sentence> translated =
        vocabulary.find(sentence.text()).isPresent()
            ? Optional.empty()
            : language.others().stream()
                .flatMap(other -> translated(sentence, other).stream())
                .findFirst();
    otherLanguageReported = translated.isPresent();
    return translated.orElse(sentence);
  }

  private Optional<Sentence> translated(Sentence sentence, Vocabulary other) {
    return other
        .find(sentence.text())
        .map(
            match -> {
              String text = vocabulary.translate(match);
              if (!sentence.isReported() && !otherLanguageReported) {
                issues.add(
                    sentence.issue(
                        Issue.of(
                            RuleCode.OTHER_LANGUAGE,
                            other.title(),
                            vocabulary.title(),
                            language.line(),
                            text.replaceAll("\\s*\n\\s*", " ")),
                        0));
              }
              return new Sentence(
                  sentence.source(), sentence.line(), text, sentence.indent(), true);
            });
  }

  /** So many issues are worth reading; a file that has more is no file of rules. */
  private static List<Issue> bounded(SourceText source, List<Issue> issues) {
    if (issues.size() <= MAX_ISSUES) {
      return issues;
    }
    List<Issue> sorted = new ArrayList<>(issues);
    sorted.sort(Comparator.comparing(issue -> issue.location().orElseThrow()));
    List<Issue> first = new ArrayList<>(sorted.subList(0, MAX_ISSUES));
    first.add(
        source.issue(
            Issue.of(RuleCode.TOO_MANY_ISSUES, issues.size() - MAX_ISSUES),
            sorted.get(MAX_ISSUES).location().orElseThrow()));
    return first;
  }

  /** The parts of a rule, in their order. */
  private enum Part {
    HEAD,
    CONDITIONS,
    TERMS
  }

  /** A rule that is being read. */
  private static final class Draft {
    private final String name;
    private final Sentence begin;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<TermReader.ReadTerm> terms = new ArrayList<>();
    private LegalBasis basis;
    private boolean blankBasis;
    private Optional<Rule.General> exceptionTo = Optional.empty();
    private Part part = Part.HEAD;

    /** Whether the frame is known to be damaged, so that what it lacks for it is not reported. */
    private boolean damaged;

    private int conditionSentences;
    private int termSentences;

    Draft(String name, Sentence begin) {
      this.name = name;
      this.begin = begin;
    }
  }

  private void read(Sentence sentence) {
    Optional<SentencePattern.Match> frame = match(sentence, SentenceKey.Section.FRAME);
    if (frame.isPresent()) {
      readFrame(frame.get(), sentence);
    } else if (draft == null) {
      readOutside(sentence);
    } else if (!readMisspelt(sentence)) {
      readInside(sentence);
    }
  }

  private void readInside(Sentence sentence) {
    boolean isTerm = match(sentence, SentenceKey.Section.TERM).isPresent();
    boolean isCondition = match(sentence, SentenceKey.Section.CONDITION).isPresent();
    if (draft.part == Part.HEAD && (isTerm || isCondition)) {
      skipTo(isTerm ? Part.TERMS : Part.CONDITIONS, SentenceKey.WHEN, sentence);
    } else if (draft.part == Part.CONDITIONS && isTerm) {
      skipTo(Part.TERMS, SentenceKey.THEN, sentence);
    }
    switch (draft.part) {
      case HEAD -> {
        draft.damaged = true;
        issues.add(unreadFrame(sentence));
      }
      case CONDITIONS -> {
        draft.conditionSentences++;
        conditions.read(sentence).ifPresent(draft.conditions::add);
      }
      case TERMS -> {
        draft.termSentences++;
        if (isCondition) {
          String when = vocabulary.shown(SentenceKey.WHEN);
          String then = vocabulary.shown(SentenceKey.THEN);
          misplaced(
              sentence,
              Text.of("di antara " + when + " dan " + then, "between " + when + " and " + then));
        } else {
          terms.read(sentence).ifPresent(draft.terms::add);
        }
      }
    }
  }

  /** A part whose first word is missing is reported once, and read as the part it is. */
  private void skipTo(Part part, SentenceKey missing, Sentence sentence) {
    expect(sentence, missing);
    draft.damaged = true;
    draft.part = part;
  }

  /** Text outside any rule: a rule whose beginning is wrong, or something that has no place. */
  private void readOutside(Sentence sentence) {
    if (beginsLikeRule(sentence)) {
      issues.add(unreadFrame(sentence));
      begin("", sentence);
      draft.damaged = true;
    } else if (!strayReported) {
      expect(sentence, SentenceKey.RULE);
      strayReported = true;
    }
  }

  private boolean beginsLikeRule(Sentence sentence) {
    List<SentenceToken> tokens = SentenceToken.of(sentence.text());
    SentencePattern rule = vocabulary.pattern(SentenceKey.RULE);
    return rule.match(sentence.text(), tokens) instanceof SentencePattern.Mismatch mismatch
        && (mismatch.pieces() > 0
            || vocabulary
                .nearest(sentence.text(), SentenceKey.Section.FRAME)
                .filter(rule::equals)
                .isPresent());
  }

  /**
   * A word of the frame that is misspelt, or followed by something, is reported and taken for what
   * was meant, so that it is the only thing that is reported.
   */
  private boolean readMisspelt(Sentence sentence) {
    List<SentencePattern> words =
        Stream.of(SentenceKey.WHEN, SentenceKey.THEN, SentenceKey.END)
            .map(vocabulary::pattern)
            .toList();
    // of words that are alike, such as when and then, the nearest is meant
    Optional<String> near =
        Suggestion.nearest(sentence.text(), words.stream().map(SentencePattern::template).toList());
    for (SentencePattern word : words) {
      if (word.match(sentence.text(), SentenceToken.of(sentence.text()))
              instanceof SentencePattern.Mismatch mismatch
          && (mismatch.isGoingOn() || near.filter(word.template()::equals).isPresent())) {
        issues.add(Unread.issue(sentence, mismatch));
        draft.damaged = true;
        take(word.key());
        return true;
      }
    }
    return false;
  }

  private void take(SentenceKey key) {
    switch (key) {
      case WHEN -> draft.part = Part.CONDITIONS;
      case THEN -> draft.part = Part.TERMS;
      default -> finishDraft();
    }
  }

  private Optional<SentencePattern.Match> match(Sentence sentence, SentenceKey.Section section) {
    SentencePattern.Outcome outcome = vocabulary.read(sentence.text(), section).get(0);
    return outcome instanceof SentencePattern.Match match ? Optional.of(match) : Optional.empty();
  }

  private void readFrame(SentencePattern.Match match, Sentence sentence) {
    SentenceKey key = match.pattern().key();
    if (key == SentenceKey.RULE) {
      if (draft != null) {
        expect(sentence, SentenceKey.END);
        draft.damaged = true;
        finishDraft();
      }
      SentencePattern.Filled name = match.slots().get("name");
      begin(name.text(), sentence);
      if (name.text().isBlank()) {
        Text wanted = Text.of("nama aturan", "the name of the rule");
        issues.add(sentence.issue(frame(wanted), name.start()));
      }
    } else if (draft != null) {
      readFrameOfDraft(key, match, sentence);
    } else if (!strayReported) {
      expect(sentence, SentenceKey.RULE);
      if (key == SentenceKey.END) {
        return;
      }
      begin("", sentence);
      draft.damaged = true;
      readFrameOfDraft(key, match, sentence);
    }
  }

  private void begin(String name, Sentence sentence) {
    draft = new Draft(name, sentence);
    strayReported = false;
  }

  private void readFrameOfDraft(SentenceKey key, SentencePattern.Match match, Sentence sentence) {
    switch (key) {
      case LAW, INTERPRETATION -> {
        requireHead(sentence);
        readBasis(key, match.slots().get("text"), sentence);
      }
      case EXCEPTION -> {
        requireHead(sentence);
        readException(match.slots().get("name"), sentence);
      }
      case WHEN -> {
        if (inPart(Part.HEAD, sentence)) {
          draft.part = Part.CONDITIONS;
        }
      }
      case THEN -> {
        inPart(Part.CONDITIONS, sentence);
        draft.part = Part.TERMS;
      }
      case END -> {
        inPart(Part.TERMS, sentence);
        finishDraft();
      }
      default -> throw new IllegalStateException("not part of a frame: " + key);
    }
  }

  private boolean inPart(Part part, Sentence sentence) {
    if (draft.part == part) {
      return true;
    }
    draft.damaged = true;
    expect(
        sentence,
        switch (draft.part) {
          case HEAD -> SentenceKey.WHEN;
          case CONDITIONS -> SentenceKey.THEN;
          case TERMS -> SentenceKey.END;
        });
    return false;
  }

  private void requireHead(Sentence sentence) {
    if (draft.part != Part.HEAD) {
      misplaced(sentence, Text.of("di bawah nama aturan", "below the name of the rule"));
    }
  }

  private void misplaced(Sentence sentence, Text place) {
    issues.add(sentence.issue(Issue.of(RuleCode.MISPLACED, place), 0));
  }

  private void readException(SentencePattern.Filled general, Sentence sentence) {
    if (draft.exceptionTo.isPresent()) {
      issues.add(sentence.issue(Issue.of(RuleCode.TWO_EXCEPTIONS, draft.name), 0));
    } else {
      draft.exceptionTo =
          Optional.of(new Rule.General(general.text(), sentence.locationAt(general.start())));
    }
  }

  private void readBasis(SentenceKey key, SentencePattern.Filled text, Sentence sentence) {
    if (draft.basis != null) {
      issues.add(sentence.issue(Issue.of(RuleCode.TWO_BASES, draft.name), 0));
    } else if (text.text().isBlank()) {
      draft.blankBasis = true;
      issues.add(
          sentence.issue(
              frame(Text.of("pasal atau alasan", "an article or a reason")), text.start()));
    } else {
      draft.basis =
          key == SentenceKey.LAW
              ? new LegalBasis.LegalReference(text.text())
              : new LegalBasis.Interpretation(text.text());
    }
  }

  /** What stands where the frame of a rule is expected, and is not of it. */
  private Issue unreadFrame(Sentence sentence) {
    SentencePattern.Mismatch mismatch =
        (SentencePattern.Mismatch)
            vocabulary.read(sentence.text(), SentenceKey.Section.FRAME).get(0);
    if (mismatch.pieces() == 0
        && vocabulary.nearest(sentence.text(), SentenceKey.Section.FRAME).isEmpty()) {
      String wordings =
          String.join(
              "; ",
              vocabulary.shown(SentenceKey.LAW),
              vocabulary.shown(SentenceKey.INTERPRETATION),
              vocabulary.shown(SentenceKey.WHEN));
      return sentence.issue(frame(Text.same(wordings)), 0);
    }
    return Unread.issue(sentence, mismatch, vocabulary, SentenceKey.Section.FRAME);
  }

  private void expect(Sentence sentence, SentenceKey key) {
    issues.add(sentence.issue(frame(Text.same(vocabulary.shown(key))), 0));
  }

  /** An issue of the frame of a rule, with the frame in the words of the file. */
  private Issue frame(Text expected) {
    return Issue.of(RuleCode.FRAME, expected, frameOf(vocabulary));
  }

  private static Text frameOf(Vocabulary vocabulary) {
    String law = vocabulary.shown(SentenceKey.LAW);
    String interpretation = vocabulary.shown(SentenceKey.INTERPRETATION);
    String when = vocabulary.shown(SentenceKey.WHEN);
    String then = vocabulary.shown(SentenceKey.THEN);
    String begin = vocabulary.shown(SentenceKey.RULE) + ", " + law;
    String end = vocabulary.shown(SentenceKey.END);
    return Text.of(
        String.join(
            ", ", begin + " atau " + interpretation, when, "syarat", then, "ketentuan", end),
        String.join(", ", begin + " or " + interpretation, when, "conditions", then, "terms", end));
  }

  private void finish() {
    if (draft != null) {
      // where not even the head could be read, that is what to mend
      boolean isUnreadHead = draft.damaged && draft.part == Part.HEAD;
      if (!isUnreadHead) {
        report(draft, RuleCode.NO_END, SentenceKey.END);
      }
      draft.damaged = true;
      finishDraft();
    }
  }

  private void finishDraft() {
    Draft done = draft;
    draft = null;
    if (!done.damaged) {
      reportMissing(done);
    }
    boolean whole =
        !done.damaged
            && done.basis != null
            && done.conditions.size() == done.conditionSentences
            && done.terms.size() == done.termSentences;
    if (whole) {
      rules.add(ruleOf(done));
    }
  }

  private void reportMissing(Draft done) {
    if (done.basis == null && !done.blankBasis) {
      report(done, RuleCode.NO_BASIS, SentenceKey.LAW, SentenceKey.INTERPRETATION);
    }
    if (done.conditionSentences == 0) {
      report(done, RuleCode.NO_CONDITION, SentenceKey.WHEN, SentenceKey.ALWAYS);
    }
    if (done.termSentences == 0) {
      report(done, RuleCode.NO_TERM, SentenceKey.THEN);
    }
  }

  /** What a rule lacks, with the sentences that would mend it. */
  private void report(Draft rule, RuleCode code, SentenceKey... sentences) {
    Stream<String> shown = Arrays.stream(sentences).map(vocabulary::shown);
    Object[] arguments = Stream.concat(Stream.of(rule.name), shown).toArray();
    issues.add(rule.begin.issue(Issue.of(code, arguments), 0));
  }

  private static Rule ruleOf(Draft done) {
    List<SignedTerm> signed = new ArrayList<>();
    for (TermReader.ReadTerm read : done.terms) {
      Term term = read.term();
      signed.add(SignedTerm.of(term, new Origin(done.name, read.location(), done.basis)));
    }
    return new Rule(done.name, done.exceptionTo, done.conditions, signed, done.begin.locationAt(0));
  }
}

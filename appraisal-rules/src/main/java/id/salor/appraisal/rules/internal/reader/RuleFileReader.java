package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
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
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file of sentences into rules in closed form, and finds everything that is wrong in it at
 * once: after a sentence that cannot be read, reading goes on with the next.
 */
public final class RuleFileReader {

  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final TermReader terms;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Formula, SourceLocation> places = new IdentityHashMap<>();
  private Draft draft;

  private RuleFileReader(Vocabulary vocabulary, Schema schema, Map<Name, DecisionTable> tables) {
    this.vocabulary = vocabulary;
    this.conditions = new ConditionReader(schema, issues);
    this.terms = new TermReader(vocabulary, schema, tables, issues, places);
  }

  /**
   * Reads a file.
   *
   * @param schema what the version declares
   * @param tables its tables
   */
  public static RuleReading read(
      SourceText source, Vocabulary vocabulary, Schema schema, Map<Name, DecisionTable> tables) {
    RuleFileReader reader = new RuleFileReader(vocabulary, schema, tables);
    for (Sentence sentence : SentenceLines.of(source, reader.issues)) {
      reader.read(sentence);
    }
    reader.finish();
    return new RuleReading(reader.rules, reader.places, reader.issues);
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
    private Optional<String> exceptionTo = Optional.empty();
    private Part part = Part.HEAD;
    private int conditionSentences;
    private int termSentences;

    Draft(String name, Sentence begin) {
      this.name = name;
      this.begin = begin;
    }
  }

  private void read(Sentence sentence) {
    Optional<SentencePattern.Match> frame = frame(sentence);
    if (frame.isPresent()) {
      readFrame(frame.get(), sentence);
    } else if (draft == null) {
      expect(sentence, SentenceKey.RULE);
    } else {
      switch (draft.part) {
        case HEAD -> readUnknownHead(sentence);
        case CONDITIONS -> {
          draft.conditionSentences++;
          conditions.read(sentence, vocabulary).ifPresent(draft.conditions::add);
        }
        case TERMS -> {
          draft.termSentences++;
          terms.read(sentence).ifPresent(draft.terms::add);
        }
      }
    }
  }

  private Optional<SentencePattern.Match> frame(Sentence sentence) {
    SentencePattern.Outcome outcome =
        vocabulary.read(sentence.text(), SentenceKey.Section.FRAME).get(0);
    return outcome instanceof SentencePattern.Match match ? Optional.of(match) : Optional.empty();
  }

  private void readFrame(SentencePattern.Match match, Sentence sentence) {
    SentenceKey key = match.pattern().key();
    if (key == SentenceKey.RULE) {
      if (draft != null) {
        expect(sentence, SentenceKey.END);
        finishDraft();
      }
      begin(match.slots().get("name"), sentence);
    } else if (draft == null) {
      expect(sentence, SentenceKey.RULE);
    } else {
      readFrameOfDraft(key, match, sentence);
    }
  }

  private void begin(SentencePattern.Filled name, Sentence sentence) {
    draft = new Draft(name.text(), sentence);
    if (name.text().isBlank()) {
      issues.add(
          sentence.issue(
              Issue.of(RuleCode.FRAME, Text.of("nama aturan", "the name of the rule")),
              name.start()));
    }
  }

  private void readFrameOfDraft(SentenceKey key, SentencePattern.Match match, Sentence sentence) {
    switch (key) {
      case LAW, INTERPRETATION -> {
        if (inPart(Part.HEAD, sentence)) {
          readBasis(key, match.slots().get("text"), sentence);
        }
      }
      case EXCEPTION -> {
        if (inPart(Part.HEAD, sentence)) {
          draft.exceptionTo = Optional.of(match.slots().get("name").text());
        }
      }
      case WHEN -> {
        if (inPart(Part.HEAD, sentence)) {
          draft.part = Part.CONDITIONS;
        }
      }
      case THEN -> {
        if (inPart(Part.CONDITIONS, sentence)) {
          draft.part = Part.TERMS;
        }
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
    expect(
        sentence,
        switch (draft.part) {
          case HEAD -> SentenceKey.WHEN;
          case CONDITIONS -> SentenceKey.THEN;
          case TERMS -> SentenceKey.END;
        });
    return false;
  }

  private void readBasis(SentenceKey key, SentencePattern.Filled text, Sentence sentence) {
    if (draft.basis != null) {
      issues.add(sentence.issue(Issue.of(RuleCode.TWO_BASES, draft.name), 0));
    } else if (text.text().isBlank()) {
      issues.add(
          sentence.issue(
              Issue.of(RuleCode.FRAME, Text.of("pasal atau alasan", "an article or a reason")),
              text.start()));
    } else {
      draft.basis =
          key == SentenceKey.LAW
              ? new LegalBasis.LegalReference(text.text())
              : new LegalBasis.Interpretation(text.text());
    }
  }

  private void readUnknownHead(Sentence sentence) {
    SentencePattern.Outcome best =
        vocabulary.read(sentence.text(), SentenceKey.Section.FRAME).get(0);
    SentencePattern.Mismatch mismatch = (SentencePattern.Mismatch) best;
    String wordings =
        String.join(
            ", ",
            vocabulary.pattern(SentenceKey.LAW).shown(),
            vocabulary.pattern(SentenceKey.INTERPRETATION).shown(),
            vocabulary.pattern(SentenceKey.WHEN).shown());
    issues.add(
        sentence.issue(
            Issue.of(
                RuleCode.SENTENCE,
                mismatch.pieces() > 0 ? mismatch.expected() : Text.same(wordings),
                vocabulary
                    .nearest(sentence.text(), SentenceKey.Section.FRAME)
                    .map(SentencePattern::shown)
                    .orElse(wordings)),
            mismatch.pieces() > 0 ? mismatch.offset() : 0));
  }

  private void expect(Sentence sentence, SentenceKey key) {
    issues.add(
        sentence.issue(Issue.of(RuleCode.FRAME, Text.same(vocabulary.pattern(key).shown())), 0));
  }

  private void finish() {
    if (draft != null) {
      issues.add(
          draft.begin.issue(
              Issue.of(
                  RuleCode.EMPTY_PART,
                  draft.name,
                  Text.same(vocabulary.pattern(SentenceKey.END).shown())),
              0));
      finishDraft();
    }
  }

  private void finishDraft() {
    Draft done = draft;
    draft = null;
    if (done.basis == null) {
      issues.add(done.begin.issue(Issue.of(RuleCode.NO_BASIS, done.name), 0));
    }
    requirePart(done, done.conditionSentences, Text.of("syarat", "condition"));
    requirePart(done, done.termSentences, Text.of("ketentuan", "term"));
    boolean whole =
        done.basis != null
            && done.conditions.size() == done.conditionSentences
            && done.terms.size() == done.termSentences;
    if (whole) {
      rules.add(ruleOf(done));
    }
  }

  private void requirePart(Draft done, int sentences, Text what) {
    if (sentences == 0) {
      issues.add(done.begin.issue(Issue.of(RuleCode.EMPTY_PART, done.name, what), 0));
    }
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

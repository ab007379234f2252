package id.salor.appraisal.record;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.Difference;
import id.salor.appraisal.json.RecordJson;
import id.salor.appraisal.json.RecordReader;
import id.salor.appraisal.json.StoredRecord;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Calculates records once more, with the very version that each was made with. */
final class Replay {

  /** Most versions of the library that are told apart: a hostile log may name any number. */
  private static final int MAX_TOLD = 128;

  private final Appraiser appraiser;
  private final Set<String> told = new HashSet<>();

  Replay(Appraiser appraiser) {
    this.appraiser = appraiser;
  }

  /**
   * What came of one record.
   *
   * @param stored the record, if it could be read
   * @param issue what is wrong, without its place
   * @param difference the field that differs
   * @param note what is worth knowing besides, the first time it is met
   */
  record Outcome(
      Optional<StoredRecord> stored,
      Optional<Issue> issue,
      Optional<Difference> difference,
      Optional<Issue> note) {

    private static Outcome unreadable(Text why) {
      return new Outcome(
          Optional.empty(),
          Optional.of(Issue.of(RecordCode.UNREADABLE_RECORD, why)),
          Optional.empty(),
          Optional.empty());
    }

    private static Outcome fine(StoredRecord stored) {
      return new Outcome(Optional.of(stored), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Outcome of(StoredRecord stored, Issue issue, Difference difference) {
      return new Outcome(
          Optional.of(stored), Optional.of(issue), Optional.of(difference), Optional.empty());
    }

    private Outcome noting(Optional<Issue> further) {
      return new Outcome(stored, issue, difference, note.or(() -> further));
    }
  }

  /** What comes of a line. */
  Outcome of(LineReader.Line line, Supplier<Census> census) {
    if (line.tooLong()) {
      return Outcome.unreadable(
          Text.of(
              "lebih dari " + LineReader.MAX_BYTES + " byte",
              "more than " + LineReader.MAX_BYTES + " bytes"));
    }
    if (line.text().isEmpty()) {
      return Outcome.unreadable(Text.of("bukan UTF-8", "not UTF-8"));
    }
    String text = line.text().get();
    Validated<StoredRecord> read = RecordReader.read(text, SourceLocation.of(""));
    if (!read.isValid()) {
      Issue first = read.issues().stream().filter(Issue::isError).findFirst().orElseThrow();
      return Outcome.unreadable(first.message());
    }
    StoredRecord stored = read.get();
    return stored
        .stamp()
        .map(stamp -> replay(stored, stamp, text, census))
        .orElseGet(() -> compare(stored, appraiser.appraise(stored.input()), text));
  }

  private Outcome replay(
      StoredRecord stored, PolicyStamp stamp, String text, Supplier<Census> census) {
    Optional<PolicyVersion> version = appraiser.catalog().version(stamp.policy());
    if (version.isEmpty()) {
      return Outcome.of(
          stored,
          Issue.of(RecordCode.POLICY_NOT_KNOWN, stamp.policy()),
          new Difference(
              "/result/policy/id", Optional.of(stamp.policy().toString()), Optional.empty()));
    }
    Digest here = version.get().digest();
    if (!here.equals(stamp.digest())) {
      return Outcome.of(
          stored,
          Issue.of(RecordCode.POLICY_DIFFERS, stamp.policy(), stamp.digest(), here),
          different("/result/policy/digest", stamp.digest(), here));
    }
    if (!isMadeUnder(stored.input(), stamp.policy())) {
      return differs(
          stored, different("/result/policy/id", stamp.policy(), stored.input().policy()));
    }
    Census counted = stamp.cohorts().isPresent() ? census.get() : Census.NONE;
    AppraisalResult again = appraiser.appraise(stored.input().under(stamp.policy()), counted);
    Optional<Digest> cohorts = again.policy().flatMap(PolicyStamp::cohorts);
    if (stamp.cohorts().isPresent() && !stamp.cohorts().equals(cohorts)) {
      String counting = cohorts.map(Digest::value).orElse("–");
      return Outcome.of(
          stored,
          Issue.of(RecordCode.POPULATION_DIFFERS, stamp.cohorts().get(), counting),
          different("/result/policy/cohorts", stamp.cohorts().get(), counting));
    }
    return compare(stored, again, text).noting(otherVersion(stored.input(), stamp.policy()));
  }

  private static boolean isMadeUnder(Appraisal input, PolicyId policy) {
    return input.policy() instanceof PolicyId pinned
        ? pinned.equals(policy)
        : input.policy().family().equals(policy.family());
  }

  private static Difference different(String pointer, Object stored, Object again) {
    return new Difference(pointer, Optional.of(stored.toString()), Optional.of(again.toString()));
  }

  private static Outcome differs(StoredRecord stored, Difference difference) {
    Issue issue =
        Issue.of(
            RecordCode.RESULT_DIFFERS,
            difference.pointer(),
            difference.stored().orElse("–"),
            difference.again().orElse("–"));
    return Outcome.of(stored, issue, difference);
  }

  private Outcome compare(StoredRecord stored, AppraisalResult result, String text) {
    String again = RecordJson.of(stored.library(), stored.input(), result);
    boolean isOtherLibrary = !stored.library().equals(LibraryVersion.CURRENT);
    Outcome outcome =
        again.equals(text) ? Outcome.fine(stored) : different(stored, text, again, isOtherLibrary);
    return isOtherLibrary ? outcome.noting(otherLibrary(stored.library())) : outcome;
  }

  private static Outcome different(
      StoredRecord stored, String text, String again, boolean isOtherLibrary) {
    Optional<Difference> difference = RecordReader.difference(text, again);
    if (difference.isEmpty() || difference.get().pointer().startsWith("/input")) {
      return new Outcome(
          Optional.of(stored),
          Optional.of(Issue.of(RecordCode.RECORD_FORM)),
          difference,
          Optional.empty());
    }
    if (isOtherLibrary) {
      Optional<Difference> besides = RecordReader.differenceBesidesWording(text, again);
      return besides
          .map(found -> differs(stored, found))
          .orElseGet(
              () ->
                  Outcome.of(
                      stored,
                      Issue.of(RecordCode.WORDING_DIFFERS, difference.get().pointer()),
                      difference.get()));
    }
    return differs(stored, difference.get());
  }

  private Optional<Issue> otherLibrary(String library) {
    return isNew("library " + library)
        ? Optional.of(Issue.of(RecordCode.OTHER_LIBRARY, library, LibraryVersion.CURRENT))
        : Optional.empty();
  }

  /** Five years later a newer version may govern the period; the record keeps its own. */
  private Optional<Issue> otherVersion(Appraisal input, PolicyId policy) {
    return appraiser
        .catalog()
        .select(input.policy(), input.period())
        .value()
        .map(PolicyVersion::id)
        .filter(today -> !today.equals(policy))
        .filter(today -> isNew("version " + policy + " " + today))
        .map(today -> Issue.of(RecordCode.OTHER_VERSION_GOVERNS, policy, today));
  }

  private boolean isNew(String what) {
    return told.size() < MAX_TOLD && told.add(what);
  }
}

package id.salor.appraisal.rules.internal.source;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list that keeps the first findings and counts the rest: nobody reads more of them, and a file
 * could be nothing but faults.
 */
public final class Findings extends AbstractList<Issue> {

  /** Most findings that are kept. */
  public static final int MAX = 200;

  private final List<Issue> kept = new ArrayList<>();
  private Optional<SourceLocation> firstLeftOut = Optional.empty();
  private int leftOut;

  /** Makes a list without findings. */
  public Findings() {}

  @Override
  public boolean add(Issue issue) {
    if (kept.size() < MAX) {
      return kept.add(issue);
    }
    firstLeftOut = firstLeftOut.or(issue::location);
    leftOut++;
    return true;
  }

  /** Tells whether more were found than are kept. */
  public boolean isFull() {
    return leftOut > 0;
  }

  /** Returns those that were kept, and behind them how many there are more. */
  public List<Issue> all() {
    List<Issue> all = new ArrayList<>(kept);
    if (leftOut > 0) {
      Issue more = Issue.of(SourceCode.TOO_MANY_ISSUES, leftOut);
      all.add(firstLeftOut.map(more::at).orElse(more));
    }
    return all;
  }

  @Override
  public Issue get(int index) {
    return kept.get(index);
  }

  @Override
  public int size() {
    return kept.size();
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table for people: one line for each appraisal in the order of the input, and below it why some
 * were refused. The widths of columns are those of the first lines; later ones may stand out.
 */
final class ResultTable implements ResultSink {

  private static final int LINES_FOR_WIDTHS = 1_000;

  private final Writer output;
  private final Language language;
  private final List<List<String>> waiting = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Set<String> codes = new TreeSet<>();
  private int[] widths;

  ResultTable(Writer output, Language language) {
    this.output = output;
    this.language = language;
    waiting.add(
        List.of(
            say("id", "id"),
            say("unit", "unit"),
            say("periode", "period"),
            say("nilai", "score"),
            say("predikat", "rating"),
            say("kebijakan", "policy")));
  }

  @Override
  public void write(AppraisalResult result, ReadAppraisal record) {
    add(
        result.subject().id().value(),
        result.subject().appraisee().unit().orElse(""),
        result.subject().period().toString(),
        score(result),
        rating(result),
        result.policy().map(stamp -> stamp.policy().toString()).orElse(""));
    if (result instanceof AppraisalResult.WithoutRating without) {
      remarks.add(
          result.subject().id()
              + ": "
              + say("tanpa predikat: ", "without rating: ")
              + without.reason().in(language));
    }
    String id = result.subject().id().value();
    result
        .issues()
        .forEach(issue -> remark(id + " (" + record.placeOf(issue) + ")", List.of(issue)));
  }

  /** A refused appraisal has no score, however far the calculation came. */
  private static String score(AppraisalResult result) {
    return result instanceof AppraisalResult.Refused
        ? ""
        : result.figures().score().map(Score::toString).orElse("");
  }

  private String rating(AppraisalResult result) {
    if (result instanceof AppraisalResult.Refused) {
      return say("(ditolak)", "(refused)");
    }
    return result instanceof AppraisalResult.WithoutRating
        ? say("(tanpa predikat)", "(without rating)")
        : result.rating().map(Label::value).orElse("—");
  }

  @Override
  public void writeUnread(ReadAppraisal unread) {
    String id = unread.id().orElse("—");
    add(id, "", "", "", say("(ditolak)", "(refused)"), "");
    remark(unread.id().orElse(""), unread.issues());
  }

  private void remark(String id, List<Issue> issues) {
    String whose = id.isEmpty() ? "" : id + ": ";
    issues.forEach(issue -> remarks.add(whose + issue.format(language)));
    issues.forEach(issue -> codes.add(issue.code().id()));
  }

  private void add(String... cells) {
    List<String> line = new ArrayList<>();
    for (String cell : cells) {
      line.add(Printable.line(cell));
    }
    if (widths != null) {
      put(line);
      return;
    }
    waiting.add(line);
    if (waiting.size() > LINES_FOR_WIDTHS) {
      flushWaiting();
    }
  }

  private void flushWaiting() {
    widths = new int[waiting.get(0).size()];
    for (List<String> line : waiting) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    waiting.forEach(this::put);
    waiting.clear();
  }

  private void put(List<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      text.append(line.get(i)).append(" ".repeat(Math.max(0, widths[i] - line.get(i).length())));
      text.append("  ");
    }
    write(text.toString().stripTrailing() + "\n");
  }

  private void write(String text) {
    try {
      output.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (widths == null) {
      flushWaiting();
    }
    if (!remarks.isEmpty()) {
      write("\n");
      remarks.forEach(remark -> write(Printable.lines(remark) + "\n"));
      Explained.lineOf(codes, language).ifPresent(line -> write(line + "\n"));
    }
    try {
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

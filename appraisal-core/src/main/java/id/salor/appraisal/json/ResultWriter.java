package id.salor.appraisal.json;

import id.salor.appraisal.calc.AppraisalResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes results one after the other, as a JSON array or as JSON Lines; see {@link ResultJson} for
 * the form of each. Nothing is held back: a result is on its way as soon as it is written.
 *
 * <p>An output that fails throws {@link UncheckedIOException}. Not safe for use by many threads.
 */
public final class ResultWriter implements AutoCloseable {

  private final Writer output;
  private final Form form;
  private long written;
  private boolean closed;

  /** What stands before, between and after the results. */
  private enum Form {
    ARRAY("[\n", ",\n", "\n]\n"),
    LINES("", "", "");

    private final String start;
    private final String between;
    private final String end;

    Form(String start, String between, String end) {
      this.start = start;
      this.between = between;
      this.end = end;
    }
  }

  private ResultWriter(Writer output, Form form) {
    this.output = Objects.requireNonNull(output, "output");
    this.form = form;
  }

  /** Returns a writer of one array, whose results stand on a line each. */
  public static ResultWriter array(Writer output) {
    return new ResultWriter(output, Form.ARRAY);
  }

  /** Returns a writer of JSON Lines. */
  public static ResultWriter lines(Writer output) {
    return new ResultWriter(output, Form.LINES);
  }

  /** Writes a result. */
  public void write(AppraisalResult result) {
    add(ResultJson.of(result));
  }

  /** Writes an appraisal that could not be read, in the form of a refused result. */
  public void writeUnread(ReadAppraisal unread) {
    add(ResultJson.ofUnread(unread));
  }

  private void add(String object) {
    put((written == 0 ? form.start : form.between) + object + (form == Form.LINES ? "\n" : ""));
    written++;
  }

  /** Ends the array, if it is one, and closes the output. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (written > 0) {
      put(form.end);
    } else if (form == Form.ARRAY) {
      put("[]\n");
    }
    try {
      output.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String text) {
    try {
      output.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.salor.appraisal.json;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.model.Appraisal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canonical text of a record: one object on one line, keys always in one order, no blank
 * between them, the appraisal as {@link AppraisalJson} writes it and the result as {@link
 * ResultJson} does.
 *
 * <pre>{@code
 * {"schema":"appraisal-record/1","library":"0.1.0","input":{…},"result":{…}}
 * }</pre>
 *
 * <p>Half a surrogate pair, which no UTF-8 can hold, is written as its escape, so that every text
 * is read back as it was.
 */
public final class RecordJson {

  /** The id of this form, which is part of each record. */
  public static final String SCHEMA = "appraisal-record/1";

  /** Most characters of a record. */
  public static final int MAX_LENGTH = ElementScanner.MAX_ELEMENT;

  private static final Pattern LIBRARY =
      Pattern.compile("\"library\":\"(?:[^\"\\\\]|\\\\.){0,200}+\",");

  private static final String START = "{\"schema\":\"" + SCHEMA + "\",";

  private RecordJson() {}

  /**
   * Returns the text of a record.
   *
   * @param library the version of the library that made the result
   */
  public static String of(String library, Appraisal input, AppraisalResult result) {
    return START + "\"library\":" + quoted(library) + "," + content(input, result);
  }

  /**
   * Returns the same text without the version of the library, so that the same appraisal with the
   * same result has the same text whichever release wrote it.
   */
  public static String withoutLibrary(Appraisal input, AppraisalResult result) {
    return START + content(input, result);
  }

  /** Returns the same of a text that was read; empty where it does not begin as a record does. */
  public static Optional<String> withoutLibrary(String text) {
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    Matcher library = LIBRARY.matcher(text).region(START.length(), text.length());
    return library.lookingAt()
        ? Optional.of(START + text.substring(library.end()))
        : Optional.empty();
  }

  /** Tells whether a text begins as a record does. */
  public static boolean isRecord(String text) {
    return text.startsWith(START);
  }

  private static String content(Appraisal input, AppraisalResult result) {
    return inUtf8(
        "\"input\":" + AppraisalJson.of(input) + ",\"result\":" + ResultJson.of(result) + "}");
  }

  private static String quoted(String text) {
    StringWriter quoted = new StringWriter();
    try (var json = ResultJson.FACTORY.createGenerator(quoted)) {
      json.writeString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inUtf8(quoted.toString());
  }

  /** Escapes what UTF-8 has no bytes for; nearly every text has none of it. */
  private static String inUtf8(String json) {
    for (int at = 0; at < json.length(); at++) {
      if (isHalf(json, at)) {
        return escaped(json);
      }
    }
    return json;
  }

  private static String escaped(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (isHalf(json, at)) {
        text.append("\\u").append(Integer.toHexString(c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}

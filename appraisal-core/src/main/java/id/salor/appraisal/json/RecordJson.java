package id.salor.appraisal.json;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.model.Appraisal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final int USUAL_LENGTH = 1 << 12;

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
    return written(Optional.of(library), input, result);
  }

  /**
   * Returns the same text without the version of the library, so that the same appraisal with the
   * same result has the same text whichever release wrote it.
   */
  public static String withoutLibrary(Appraisal input, AppraisalResult result) {
    return written(Optional.empty(), input, result);
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

  private static String written(Optional<String> library, Appraisal input, AppraisalResult result) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
      try (JsonGenerator json = ResultJson.FACTORY.createGenerator(bytes)) {
        write(library, input, result, json);
      }
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (JsonGenerationException e) {
      return writtenWithHalves(library, input, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of an appraisal that holds half a pair somewhere, which no bytes are made for. */
  private static String writtenWithHalves(
      Optional<String> library, Appraisal input, AppraisalResult result) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = ResultJson.FACTORY.createGenerator(text)) {
      write(library, input, result, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escaped(text.toString());
  }

  private static void write(
      Optional<String> library, Appraisal input, AppraisalResult result, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    if (library.isPresent()) {
      json.writeStringField("library", library.get());
    }
    json.writeFieldName("input");
    AppraisalJson.write(input, json);
    json.writeFieldName("result");
    new ResultJson(json).result(result);
    json.writeEndObject();
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

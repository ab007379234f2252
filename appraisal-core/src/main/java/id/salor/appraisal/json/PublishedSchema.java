package id.salor.appraisal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The JSON Schemas (draft 2020-12) of the documents that this library writes for other programs to
 * keep and read.
 *
 * <p>Each document names the version of its form in its first key, {@code "schema"}. A form never
 * changes under one version: whatever a reader would notice makes a new one.
 *
 * <pre>{@code
 * Files.writeString(file, PublishedSchema.EXPLANATION.text());
 * }</pre>
 */
public enum PublishedSchema {
  /** An explanation, as {@link ExplanationJson} writes it. */
  EXPLANATION("explanation", "appraisal-explanation/1", "appraisal-explanation-1.schema.json"),
  /** A record, as {@link RecordJson} writes it: an appraisal and its result. */
  RECORD("record", RecordJson.SCHEMA, "appraisal-record-1.schema.json");

  private final String id;
  private final String version;
  private final String file;

  PublishedSchema(String id, String version, String file) {
    this.id = id;
    this.version = version;
    this.file = file;
  }

  /** Finds a document by the word people use for it: {@code "explanation"}. */
  public static Optional<PublishedSchema> ofId(String id) {
    return Arrays.stream(values()).filter(schema -> schema.id.equals(id)).findFirst();
  }

  /** Returns the word people use for the document. */
  public String id() {
    return id;
  }

  /** Returns the version of its form, as it stands in every document under {@code "schema"}. */
  public String version() {
    return version;
  }

  /**
   * Returns the name of a file that holds the schema: {@code appraisal-explanation-1.schema.json}.
   */
  public String fileName() {
    return file;
  }

  /** Returns the schema, ending in a line break. */
  public String text() {
    try (InputStream stream = PublishedSchema.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("not in the library: " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}

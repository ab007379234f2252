package id.salor.appraisal.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release of the library this is. */
final class LibraryVersion {

  /** As {@code "0.1.0"}. */
  static final String CURRENT = read();

  private LibraryVersion() {}

  private static String read() {
    try (InputStream input = LibraryVersion.class.getResourceAsStream("library.properties")) {
      Properties properties = new Properties();
      properties.load(input);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

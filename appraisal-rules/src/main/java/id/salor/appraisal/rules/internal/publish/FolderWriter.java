package id.salor.appraisal.rules.internal.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes folders and files as a whole or not at all: beside their place first, then moved. */
public final class FolderWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FolderWriter() {}

  /**
   * Writes a new folder.
   *
   * @param files the content of each by its name within the folder
   * @throws IOException if it is there, or cannot be written
   */
  static void create(Path folder, Map<String, byte[]> files) throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path beside = parent.resolve("." + folder.getFileName() + ".part");
    delete(beside);
    Files.createDirectory(beside);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = beside.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      Files.createDirectory(folder);
      Files.move(beside, folder, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(beside);
    }
  }

  /**
   * Writes a file that is there.
   *
   * @throws IOException if it cannot be written
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path target = file.toRealPath();
    Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
    try {
      Files.write(beside, content);
      keepPermissions(target, beside);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Writes a text file that is there. It keeps the byte order mark and the line ends that its
   * author's program gave it.
   *
   * @param text the text, its lines ended by {@code \n}
   * @throws IOException if it cannot be read or written
   */
  public static void replaceText(Path file, String text) throws IOException {
    String before = Files.readString(file);
    String mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String ends = before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
    replace(file, (mark + ends).getBytes(StandardCharsets.UTF_8));
  }

  private static void keepPermissions(Path target, Path beside) throws IOException {
    if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> entries = Files.walk(folder)) {
        List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
        for (Path entry : deepestFirst) {
          Files.delete(entry);
        }
      }
    }
  }
}

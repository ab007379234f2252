package id.salor.appraisal.record;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The file of a log, which one writer alone may have open. */
final class LogFile implements Closeable {

  private static final Set<StandardOpenOption> WRITING =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);

  private static final Set<StandardOpenOption> CREATING =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

  private final FileChannel channel;

  private LogFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Where a file is, for the places of issues. */
  static SourceLocation place(Path file) {
    return SourceLocation.of(file.toString().replace('\\', '/'));
  }

  /** Opens a file for writing, or makes it; refused where another has it open, or it is no file. */
  static Validated<LogFile> open(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Validated.invalid(Issue.of(RecordCode.NOT_A_LOG).at(place(file)));
    }
    FileChannel channel = channel(file);
    if (isLocked(channel)) {
      return Validated.of(new LogFile(channel));
    }
    channel.close();
    return Validated.invalid(Issue.of(RecordCode.IN_USE).at(place(file)));
  }

  private static FileChannel channel(Path file) throws IOException {
    try {
      return FileChannel.open(file, WRITING);
    } catch (NoSuchFileException e) {
      return created(file);
    }
  }

  /** A log is about people: nobody else may read a new one until its owner says so. */
  private static FileChannel created(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean isPosix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        isPosix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      return FileChannel.open(file, CREATING, attributes);
    } catch (FileAlreadyExistsException e) {
      return FileChannel.open(file, WRITING);
    }
  }

  /**
   * Takes the lock on a byte behind every end, so that the log can be read while it is written also
   * where a lock keeps readers out.
   */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock(Long.MAX_VALUE - 1, 1, false));
      return lock.isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  FileChannel channel() {
    return channel;
  }

  boolean isEmpty() throws IOException {
    return channel.size() == 0;
  }

  /** A stream of the whole file that does not close it. */
  InputStream fromStart() throws IOException {
    channel.position(0);
    return Channels.newInputStream(channel);
  }

  /** The first line, if it is that of a log. */
  Optional<LogLine.Head> head() throws IOException {
    return new LineReader(fromStart())
        .next()
        .filter(LineReader.Line::whole)
        .flatMap(LineReader.Line::text)
        .flatMap(LogLine::parse)
        .filter(LogLine.Head.class::isInstance)
        .map(LogLine.Head.class::cast);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package id.salor.appraisal.examples.cli;

import id.salor.appraisal.value.IsoDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A calendar of holidays: CSV whose first column is a day, as 2026-01-01. A heading, empty lines,
 * lines that begin with # and further columns are passed over.
 */
final class HolidayFile {

  /** Largest file, in bytes: thousands of days. */
  private static final long MAX_SIZE = 1_000_000;

  private HolidayFile() {}

  /** Reads the days; a line that is none is told with its number. */
  static SortedSet<LocalDate> read(Path file) {
    SortedSet<LocalDate> days = new TreeSet<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String first = lines.get(i).split("[,;\\t]", 2)[0].strip().replaceAll("^\ufeff?\"?|\"$", "");
      Optional<LocalDate> day = IsoDay.tryParse(first);
      boolean isPassedOver = first.isEmpty() || first.startsWith("#") || i == 0;
      if (day.isEmpty() && !isPassedOver) {
        throw new UserError(
            file
                + ":"
                + (i + 1)
                + ": \""
                + first
                + "\" bukan tanggal, tulis seperti / is not a day, write it like 2026-01-31");
      }
      day.ifPresent(days::add);
    }
    if (days.isEmpty()) {
      throw new UserError(file + ": tidak ada satu tanggal pun / there is no day");
    }
    return days;
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.isDirectory(file) || Files.size(file) > MAX_SIZE) {
        throw new UserError(file + ": bukan daftar hari libur / not a list of holidays");
      }
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UserError(file + ": tidak dapat dibaca / cannot be read");
    }
  }
}

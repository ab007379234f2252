package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.letter.Letter;
import id.salor.appraisal.rules.letter.LetterPage;
import id.salor.appraisal.rules.letter.Letters;
import id.salor.appraisal.value.IsoDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the letters that people receive about their appraisals. */
@Command(
    name = "letter",
    description = {
      "Writes a letter for each person: the result, each number with its article, what is missing,",
      "and until when and how to object.",
      "Menulis surat bagi setiap pegawai: hasilnya, setiap angka dengan pasalnya, apa yang masih",
      "kurang, dan sampai kapan serta bagaimana berkeberatan."
    })
final class LetterCommand implements Callable<Integer> {

  /** The form of a letter. */
  enum Format {
    HTML,
    PDF
  }

  private static final int MAX_KNOWN_IDS = 10_000;
  private static final int MAX_NAME = 100;

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      paramLabel = "FILE",
      description = "JSON, JSON Lines, CSV or XLSX; - for standard input.")
  private String file;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = {
        "The appraisals to write of, several times if wanted (default: all of the file).",
        "Penilaian yang ditulis suratnya, boleh berulang (baku: semuanya dalam berkas)."
      })
  private Set<String> ids = new LinkedHashSet<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR|FILE",
      description = {
        "The folder for the letters, one file for each person; or a file where there is one letter.",
        "Folder bagi surat-surat, satu berkas tiap orang; atau berkas bila suratnya satu."
      })
  private Path output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "html|pdf",
      defaultValue = "HTML",
      description = {"The form of the letters (default: html).", "Bentuk surat (baku: html)."})
  private Format format;

  @Option(
      names = "--language",
      paramLabel = "id|en|both",
      defaultValue = "BOTH",
      description = {
        "The language of the letters (default: both).",
        "Bahasa surat (baku: keduanya)."
      })
  private LetterPage.Languages languages;

  @Option(
      names = "--received",
      paramLabel = "DATE",
      description = {
        "The day on which people receive the letter, where their data name none.",
        "Hari surat diterima, bagi yang datanya tidak menyebutnya."
      })
  private String received;

  @Option(
      names = "--holidays",
      paramLabel = "FILE",
      description = {
        "Holidays for those whose data name none: CSV with a day in the first column.",
        "Hari libur bagi yang datanya tidak menyebutnya: CSV, tanggal di kolom pertama."
      })
  private Path holidays;

  private final List<String> known = new ArrayList<>();
  private final Set<String> found = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private int written;
  private int failed;

  @Override
  public Integer call() {
    inputs.check(file);
    PrintWriter err = spec.commandLine().getErr();
    PolicyLibrary library = common.library(err);
    Letters letters = letters(library);
    Population population = new Population(List.of(file), inputs, library.appraiser());
    boolean isOne = isOne();
    if (!isOne) {
      prepareFolder();
    }
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      records
          .filter(this::isWanted)
          .forEach(record -> write(record, population, letters, isOne, err));
    }
    ids.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(this::refuseUnknown);
    if (written == 0) {
      return Appraise.NOTHING_DONE;
    }
    return failed == 0 ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private Letters letters(PolicyLibrary library) {
    Letters letters = library.letters();
    if (received != null) {
      LocalDate day =
          IsoDay.tryParse(received)
              .orElseThrow(
                  () ->
                      new UserError(
                          "--received "
                              + received
                              + ": bukan tanggal, tulis seperti / not a day, write it like"
                              + " 2026-01-31"));
      letters = letters.withReceived(day);
    }
    return holidays == null ? letters : letters.withHolidays(HolidayFile.read(holidays));
  }

  /** One letter goes to the standard output or into a file, several into a folder. */
  private boolean isOne() {
    if (output == null || isFile(output)) {
      if (ids.size() != 1 && count() != 1) {
        throw new UserError(
            output == null
                ? "beberapa surat: sebut --output FOLDER atau --id / several letters: name"
                    + " --output FOLDER or --id"
                : output + ": satu berkas untuk beberapa surat / one file for several letters");
      }
      if (output == null && format == Format.PDF) {
        throw new UserError("PDF: sebut --output / name --output");
      }
      if (output != null && inputs.isSame(file, output)) {
        throw new UserError(output + ": juga masukan / is also an input");
      }
      return true;
    }
    return false;
  }

  private static boolean isFile(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return !Files.isDirectory(path) && (name.endsWith(".html") || name.endsWith(".pdf"));
  }

  private long count() {
    if (!ids.isEmpty()) {
      return ids.size();
    }
    inputs.checkReadableTwice(file);
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      return records.limit(2).count();
    }
  }

  private void prepareFolder() {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new UserError(output + ": folder tidak dapat dibuat / the folder cannot be made");
    }
  }

  private boolean isWanted(ReadAppraisal record) {
    record.id().filter(id -> known.size() < MAX_KNOWN_IDS).ifPresent(known::add);
    return ids.isEmpty() || record.id().filter(ids::contains).isPresent();
  }

  private void write(
      ReadAppraisal record,
      Population population,
      Letters letters,
      boolean isOne,
      PrintWriter err) {
    record.id().ifPresent(found::add);
    if (record.appraisal().isEmpty()) {
      failed++;
      record.issues().forEach(issue -> common.print(issue, err));
      return;
    }
    Appraisal appraisal = record.appraisal().get();
    // counts everybody where the policy sees people side by side
    population.inspect(appraisal);
    Letter letter = letters.of(population.underPolicy(appraisal), population.census());
    failed += letter.result() instanceof AppraisalResult.Refused ? 1 : 0;
    written++;
    String page = LetterPage.of(letter, languages);
    if (isOne) {
      write(Optional.ofNullable(output), page);
    } else {
      write(Optional.of(output.resolve(fileName(appraisal.id().value()))), page);
    }
  }

  private void write(Optional<Path> target, String page) {
    if (format == Format.PDF) {
      OutputFile.write(target.orElseThrow(), LetterPdf.of(page));
    } else if (target.isPresent()) {
      OutputFile.write(target.get(), page.getBytes(StandardCharsets.UTF_8));
    } else {
      OutputFile.write(Optional.empty(), spec.commandLine().getOut(), page);
    }
  }

  /** A name that any file system takes, another one for each letter. */
  private String fileName(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9_-]+", "_");
    String base = "surat-" + plain.substring(0, Math.min(plain.length(), MAX_NAME));
    String name = base;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + "-" + i;
    }
    return name + "." + format.name().toLowerCase(Locale.ROOT);
  }

  private void refuseUnknown(String id) {
    String maybe =
        Suggestion.nearest(id, known)
            .map(near -> common.say(" Mungkin \"", " Maybe \"") + near + "\".")
            .orElse("");
    throw new UserError(
        file + ": \"" + id + common.say("\" tidak ada.", "\" is not there.") + maybe);
  }
}

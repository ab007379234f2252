package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.rules.tables.ChangedRow;
import id.salor.appraisal.rules.tables.ChangedTable;
import id.salor.appraisal.rules.tables.ImportReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a workbook of tables back. */
@Command(
    name = "import",
    description = {
      "Reads a workbook of tables back into a version folder; only changed tables are written.",
      "Membaca kembali buku kerja tabel ke folder versi; hanya tabel yang berubah yang ditulis."
    })
final class TablesImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonLanguage speech;

  @Parameters(
      paramLabel = "FILE.xlsx",
      description = {"The workbook.", "Buku kerjanya."})
  private Path file;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      required = true,
      description = {"The version folder.", "Folder versinya."})
  private Path folder;

  @Override
  public Integer call() {
    Folders.checkFile(file);
    Folders.check(folder);
    ImportReport report = Folders.work(file, () -> PolicyWorkshop.importTables(file, folder));
    speech.print(report.issues(), spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    report.tables().forEach(table -> print(table, out));
    if (!report.isWritten()) {
      out.println(speech.say("Tidak ada yang ditulis.", "Nothing was written."));
      return Appraise.SOME_REFUSED;
    }
    if (report.tables().isEmpty()) {
      out.println(speech.say("Tidak ada yang berubah.", "Nothing has changed."));
    }
    return Appraise.FINE;
  }

  private void print(ChangedTable table, PrintWriter out) {
    out.println(
        table.file()
            + ": "
            + table.rows().size()
            + speech.say(
                " baris berubah", table.rows().size() == 1 ? " row changed" : " rows changed"));
    for (ChangedRow row : table.rows()) {
      out.println("  " + row.place() + " " + word(row.change()) + ":");
      switch (row.change()) {
        case ADDED, MOVED -> out.println("    " + cells(row.after()));
        case REMOVED -> out.println("    " + cells(row.before()));
        case EDITED -> {
          out.println("    - " + cells(row.before()));
          out.println("    + " + cells(row.after()));
        }
      }
    }
  }

  private String word(ChangedRow.Change change) {
    return switch (change) {
      case ADDED -> speech.say("ditambahkan", "added");
      case REMOVED -> speech.say("dihapus", "removed");
      case EDITED -> speech.say("diubah", "edited");
      case MOVED -> speech.say("dipindahkan", "moved");
    };
  }

  private static String cells(List<String> cells) {
    return Printable.line(String.join(" ; ", cells));
  }
}

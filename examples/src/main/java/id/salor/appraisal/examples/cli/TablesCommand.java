package id.salor.appraisal.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tables as one workbook, and back. */
@Command(
    name = "tables",
    description = {
      "Writes the tables of a policy into one workbook, and reads them back.",
      "Menulis tabel kebijakan ke satu buku kerja, dan membacanya kembali."
    },
    subcommands = {TablesExportCommand.class, TablesImportCommand.class})
final class TablesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "perintah belum disebut / no command given: export, import");
  }
}

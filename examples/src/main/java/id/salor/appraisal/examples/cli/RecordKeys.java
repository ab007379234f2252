package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.record.RecordKey;
import java.nio.file.Path;

/** The key of a log, in a file of its own. */
final class RecordKeys {

  private RecordKeys() {}

  /**
   * Reads a key.
   *
   * @throws UserError if the file is not there or holds no key
   */
  static RecordKey read(String file, Common common) {
    Path path = Inputs.path(file);
    Folders.checkFile(path);
    Validated<RecordKey> key = RecordKey.read(path);
    return key.value()
        .orElseThrow(() -> new UserError(key.issues().get(0).format(common.language())));
  }
}

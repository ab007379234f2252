package id.salor.appraisal.rules.internal.seal;

import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.value.Name;
import java.util.Collection;

/** Makes the seal of a folder. */
public final class SealWriter {

  private SealWriter() {}

  /**
   * Returns the text of the seal of a folder as it is.
   *
   * @param version what the folder declares
   * @param openTables the tables that the agency fills in
   * @param vocabularies the version of the vocabulary of each of its languages, one a line
   */
  public static String seal(
      PolicyFolder folder,
      PolicyVersion version,
      Collection<Name> openTables,
      String vocabularies) {
    Seal.End end = version.governs().before().isPresent() ? Seal.End.SEALED : Seal.End.OPEN;
    return Seal.of(folder, version.id(), vocabularies.lines().toList(), openTables, end).toString();
  }
}

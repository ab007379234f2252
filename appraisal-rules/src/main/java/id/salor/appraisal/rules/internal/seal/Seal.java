package id.salor.appraisal.rules.internal.seal;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a seal says. {@link #tryParse} and {@link #toString} are inverse, and nothing else is read:
 * one changed character makes the text no seal.
 *
 * @param policy the version
 * @param vocabularies the exact wording of the sentences that its files are read with
 * @param files the digest of each sealed file by its name within the folder
 * @param openTables the tables that the agency fills in, which are not sealed
 * @param end whether the last governed day is sealed
 */
record Seal(
    PolicyId policy,
    List<String> vocabularies,
    SortedMap<String, Digest> files,
    SortedSet<Name> openTables,
    End end) {

  /** Whether the last day that a version governs is sealed. */
  enum End {
    /** It is: it was known. */
    SEALED,
    /** It was not known when the version was sealed; the next version sets it. */
    OPEN
  }

  private static final String TITLE = "appraisal-seal 1";
  private static final String NOTES =
      """
      # Segel versi kebijakan: yang disegel (sealed) tidak berubah lagi; perubahan menjadi versi baru.
      # Yang terbuka (open) diisi instansi, atau ditetapkan oleh versi berikutnya. Jangan diedit.
      # The seal of a policy version: what is sealed does not change; a change becomes a new version.
      # What is open is filled in by the agency, or set by the next version. Do not edit.
      """;
  private static final String OPEN_PARAMETERS = "open " + PolicyFolder.PARAMETERS;
  private static final String OPEN_TABLE = "open table ";
  private static final String OPEN_END = "open governs until";

  private static final Pattern LINE =
      Pattern.compile("(policy|vocabulary|open table|sealed|seal) (\\S+)(?: (\\S+))?");

  /** Checks and copies the components. */
  Seal {
    Objects.requireNonNull(policy, "policy");
    vocabularies = List.copyOf(vocabularies);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    openTables = Collections.unmodifiableSortedSet(new TreeSet<>(openTables));
    Objects.requireNonNull(end, "end");
  }

  /** Returns the seal of a folder as it is. */
  static Seal of(
      PolicyFolder folder,
      PolicyId policy,
      List<String> vocabularies,
      Collection<Name> openTables,
      End end) {
    SortedSet<Name> open = new TreeSet<>(openTables);
    SortedMap<String, Digest> files = folder.fileDigests();
    files.keySet().removeIf(file -> isOpen(file, open));
    return new Seal(policy, vocabularies, files, open, end);
  }

  /** Tells whether the agency may change, add or remove a file. */
  boolean isOpen(String file) {
    return isOpen(file, openTables);
  }

  private static boolean isOpen(String file, Collection<Name> openTables) {
    return file.equals(PolicyFolder.PARAMETERS)
        || (PolicyFolder.isTable(file)
            && Name.tryParse(PolicyFolder.tableName(file))
                .filter(openTables::contains)
                .isPresent());
  }

  /** Reads a seal; empty unless the text is one to the last character. */
  static Optional<Seal> tryParse(String text) {
    Optional<PolicyId> policy = Optional.empty();
    List<String> vocabularies = new ArrayList<>();
    SortedMap<String, Digest> files = new TreeMap<>();
    SortedSet<Name> openTables = new TreeSet<>();
    End end = End.SEALED;
    for (String line : text.split("\n")) {
      Matcher words = LINE.matcher(line);
      if (line.equals(OPEN_END)) {
        end = End.OPEN;
      } else if (words.matches()) {
        switch (words.group(1)) {
          case "policy" -> policy = PolicyId.tryParse(words.group(2));
          case "vocabulary" -> vocabularies.add(words.group(2));
          case "open table" -> Name.tryParse(words.group(2)).ifPresent(openTables::add);
          case "sealed" ->
              Optional.ofNullable(words.group(words.groupCount()))
                  .flatMap(Digest::tryParse)
                  .ifPresent(sum -> files.put(words.group(2), sum));
          default -> {
            // the line of the seal itself is compared below
          }
        }
      }
    }
    End read = end;
    // whatever was passed over above is missing here, so that nothing is passed over
    return policy
        .map(id -> new Seal(id, vocabularies, files, openTables, read))
        .filter(seal -> seal.toString().equals(text));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(TITLE).append('\n').append(NOTES);
    text.append("policy ").append(policy).append('\n');
    vocabularies.forEach(words -> text.append("vocabulary ").append(words).append('\n'));
    files.forEach((file, sum) -> text.append("sealed " + file + " " + sum).append('\n'));
    text.append(OPEN_PARAMETERS).append('\n');
    openTables.forEach(table -> text.append(OPEN_TABLE).append(table).append('\n'));
    text.append(end == End.OPEN ? OPEN_END + "\n" : "");
    return text + "seal " + Digest.ofText(text.toString()) + "\n";
  }
}

package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * The parts of a workbook as the library is given them: no odd or harmful part among them, and each
 * counted while it is unpacked.
 *
 * <p>The library's own limits are one setting for the whole program that the product runs in, so
 * they are left alone.
 */
final class GuardedZip extends ZipFileZipEntrySource {

  private static final int MAX_ENTRIES = 2_000;

  /** Most bytes of all parts together that the library holds as trees of elements. */
  private static final int MAX_HELD = 16_000_000;

  private static final byte[] CENTRAL_ENTRY = {'P', 'K', 1, 2};

  private final long maxUnpacked;
  private int held;

  private GuardedZip(ZipFile zip, long maxUnpacked) {
    super(zip);
    this.maxUnpacked = maxUnpacked;
  }

  static GuardedZip open(byte[] bytes, WorkbookLimits limits) throws IOException {
    if (bytes.length > limits.fileBytes()) {
      throw Refusal.tooLarge(limits.fileBytes(), "bita", "bytes");
    }
    switch (FileMagic.valueOf(bytes)) {
      case OLE2 ->
          throw Refusal.unreadable(
              "berkas *.xls lama, atau dilindungi kata sandi",
              "an old *.xls file, or protected by a password");
      case OOXML -> refuseManyEntries(bytes);
      default -> throw Refusal.unreadable("bukan berkas *.xlsx", "not an *.xlsx file");
    }
    GuardedZip zip =
        new GuardedZip(ZipFile.builder().setByteArray(bytes).get(), limits.unpackedBytes());
    zip.inspect();
    return zip;
  }

  /** Counts the entries in the raw bytes, before anything is held for each of them. */
  private static void refuseManyEntries(byte[] bytes) throws Refusal {
    int found = 0;
    for (int i = 0; i <= bytes.length - CENTRAL_ENTRY.length; i++) {
      if (Arrays.equals(
          bytes, i, i + CENTRAL_ENTRY.length, CENTRAL_ENTRY, 0, CENTRAL_ENTRY.length)) {
        found++;
      }
    }
    if (found > MAX_ENTRIES) {
      throw Refusal.tooLarge(MAX_ENTRIES, "bagian", "parts");
    }
  }

  private void inspect() throws Refusal {
    Set<String> names = new HashSet<>();
    long declared = 0;
    for (ZipArchiveEntry entry : Collections.list(getEntries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (isOdd(name) || !names.add(name)) {
        throw Refusal.unreadable(
            "bagian yang ganjil atau ada dua kali", "a part that is odd or there twice");
      }
      refuseHarmful(name);
      declared += Math.max(0, entry.getSize());
    }
    if (declared > maxUnpacked) {
      throw Refusal.tooLarge(maxUnpacked, "bita terurai", "unpacked bytes");
    }
  }

  /** No part is ever written to a disk; but no honest program writes such names. */
  private static boolean isOdd(String name) {
    return List.of(name.split("/", -1)).contains("..")
        || name.startsWith("/")
        || name.chars().anyMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
  }

  private static void refuseHarmful(String name) throws Refusal {
    if (name.matches(
        "(?s).*(vbaproject\\.bin|/(embeddings|activex|macrosheets|dialogsheets)/.*)")) {
      throw new Refusal(Issue.of(WorkbookCode.ACTIVE_CONTENT, name));
    }
    if (name.matches("(?s).*/((externallinks|querytables)/.*|connections\\.xml)")) {
      throw new Refusal(Issue.of(WorkbookCode.EXTERNAL_LINK, name));
    }
  }

  /** What the library opens by itself, it may hold as a whole. */
  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    try (InputStream part = open(entry, MAX_HELD - held, MAX_HELD)) {
      byte[] content = part.readAllBytes();
      held += content.length;
      return new ByteArrayInputStream(content);
    }
  }

  /**
   * Opens a part that is read in pieces.
   *
   * @param maxBytes the whole of it
   * @param maxPiece what has to be held at once
   */
  CountedInput open(PackagePart part, long maxBytes, long maxPiece) throws IOException {
    return open(getEntry(part.getPartName().getName().substring(1)), maxBytes, maxPiece);
  }

  private CountedInput open(ZipArchiveEntry entry, long maxBytes, long maxPiece)
      throws IOException {
    return new CountedInput(
        super.getInputStream(entry), Math.max(1, entry.getCompressedSize()), maxBytes, maxPiece);
  }
}

package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Text;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook in its zip, unpacked with care. */
final class Parts implements Closeable {

  private static final int MAX_ENTRIES = 2_000;

  private static final int BUFFER = 1_000_000;
  private static final byte[] CENTRAL_ENTRY = {'P', 'K', 1, 2};
  private static final byte[] COMPOUND_FILE = HexFormat.of().parseHex("d0cf11e0");

  private final ZipFile zip;
  private final long maxUnpacked;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

  private Parts(ZipFile zip, long maxUnpacked) {
    this.zip = zip;
    this.maxUnpacked = maxUnpacked;
  }

  static Parts open(SeekableByteChannel channel, WorkbookLimits limits) throws IOException {
    if (channel.size() > limits.fileBytes()) {
      throw tooLarge(limits.fileBytes(), "bita", "bytes");
    }
    inspect(channel);
    ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
    Parts parts = new Parts(zip, limits.unpackedBytes());
    parts.index();
    return parts;
  }

  static Refusal tooLarge(long limit, String unit, String englishUnit) {
    return new Refusal(
        Issue.of(WorkbookCode.TOO_LARGE, Text.of(limit + " " + unit, limit + " " + englishUnit)));
  }

  static Refusal unreadable(String found, String foundInEnglish) {
    return new Refusal(Issue.of(WorkbookCode.UNREADABLE, Text.of(found, foundInEnglish)));
  }

  /** Looks at the raw bytes: the kind of file, and how many entries would have to be kept. */
  private static void inspect(SeekableByteChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    int matched = 0;
    int found = 0;
    boolean first = true;
    while (channel.read(buffer) >= 0) {
      buffer.flip();
      if (first && buffer.remaining() >= COMPOUND_FILE.length) {
        refuseOtherKinds(buffer);
        first = false;
      }
      while (buffer.hasRemaining()) {
        byte next = buffer.get();
        matched = next == CENTRAL_ENTRY[matched] ? matched + 1 : next == CENTRAL_ENTRY[0] ? 1 : 0;
        if (matched == CENTRAL_ENTRY.length) {
          matched = 0;
          found++;
        }
      }
      buffer.clear();
    }
    if (found > MAX_ENTRIES) {
      throw tooLarge(MAX_ENTRIES, "bagian", "parts");
    }
    channel.position(0);
  }

  private static void refuseOtherKinds(ByteBuffer start) throws Refusal {
    byte[] magic = new byte[COMPOUND_FILE.length];
    start.duplicate().get(magic);
    if (Arrays.equals(magic, COMPOUND_FILE)) {
      throw unreadable(
          "berkas *.xls lama, atau dilindungi kata sandi",
          "an old *.xls file, or protected by a password");
    }
    if (magic[0] != CENTRAL_ENTRY[0] || magic[1] != CENTRAL_ENTRY[1]) {
      throw unreadable("bukan berkas *.xlsx", "not an *.xlsx file");
    }
  }

  private void index() throws IOException {
    long declared = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (isSuspicious(name)) {
        throw unreadable("nama bagian yang ganjil", "a part with an odd name");
      }
      if (entry.isDirectory()) {
        continue;
      }
      if (entries.put(name, entry) != null) {
        throw unreadable("bagian yang sama dua kali: " + name, "one part twice: " + name);
      }
      if (!zip.canReadEntryData(entry)) {
        throw unreadable("bagian yang disandikan", "an encrypted part");
      }
      declared += Math.max(0, entry.getSize());
      refuseHarmful(name);
    }
    if (declared > maxUnpacked) {
      throw tooLarge(maxUnpacked, "bita terurai", "unpacked bytes");
    }
  }

  /** No part is ever written to a disk; but no honest program writes such names. */
  private static boolean isSuspicious(String name) {
    boolean climbs = List.of(name.split("/", -1)).contains("..");
    return climbs
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.startsWith("/")
        || name.chars().anyMatch(Character::isISOControl);
  }

  private static void refuseHarmful(String name) throws Refusal {
    boolean active =
        name.endsWith("vbaproject.bin")
            || name.contains("/embeddings/")
            || name.contains("/activex/")
            || name.contains("/macrosheets/")
            || name.contains("/dialogsheets/");
    if (active) {
      throw new Refusal(Issue.of(WorkbookCode.ACTIVE_CONTENT, name));
    }
    boolean external =
        name.contains("/externallinks/")
            || name.contains("/querytables/")
            || name.endsWith("/connections.xml");
    if (external) {
      throw new Refusal(Issue.of(WorkbookCode.EXTERNAL_LINK, name));
    }
  }

  boolean has(String name) {
    return entries.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** The names of all parts, in lower case. */
  TreeSet<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  CountedInput open(String name) throws IOException {
    ZipArchiveEntry entry =
        Optional.ofNullable(entries.get(name.toLowerCase(Locale.ROOT)))
            .orElseThrow(() -> unreadable("bagian " + name + " tidak ada", "no part " + name));
    return new CountedInput(
        new BufferedInputStream(zip.getInputStream(entry)),
        Math.max(1, entry.getCompressedSize()),
        maxUnpacked);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

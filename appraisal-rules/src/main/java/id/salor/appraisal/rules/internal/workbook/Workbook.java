package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook whose first sheet can be read row by row.
 *
 * <pre>{@code
 * Validated<Workbook> opened = Workbook.open(bytes, "predikat.xlsx", limits);
 * try (Workbook workbook = opened.get(); SheetRows rows = workbook.rows()) { … }
 * }</pre>
 */
public final class Workbook implements Closeable {

  private static final String RELATIONSHIPS = "_rels/.rels";
  private static final int MAX_RELATIONS = 10_000;
  private static final int MAX_SHEETS = 500;
  private static final int MAX_SHEET_NAME = 100;
  private static final LocalDate DAY_ZERO = LocalDate.of(1900, Month.JANUARY, 1).minusDays(2);
  private static final LocalDate DAY_ZERO_OF_MACS = LocalDate.of(1904, Month.JANUARY, 1);

  private final String file;
  private final WorkbookLimits limits;
  private final Parts parts;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Tab> tabs = new ArrayList<>();
  private LocalDate dayZero = DAY_ZERO;
  private String sheetPart;
  private SourceLocation sheet;
  private SheetLayout layout;
  private CellValues values;

  /** A sheet as the workbook lists it. */
  private record Tab(String name, String relation, boolean isHidden) {}

  /** A part that another refers to. */
  private record Relation(String type, String target, boolean isExternal) {}

  private Workbook(String file, WorkbookLimits limits, Parts parts) {
    this.file = file;
    this.limits = limits;
    this.parts = parts;
  }

  /**
   * Opens a workbook in memory.
   *
   * @param file the name for places
   * @return the workbook, to be closed; or everything that is wrong with it as a whole
   */
  public static Validated<Workbook> open(byte[] bytes, String file, WorkbookLimits limits) {
    return open(channelOf(bytes), file, limits);
  }

  /** Returns bytes in memory as a channel. */
  public static SeekableByteChannel channelOf(byte[] bytes) {
    return new SeekableInMemoryByteChannel(bytes);
  }

  /**
   * Opens a workbook.
   *
   * @param channel its bytes; closed with the workbook, or here where it cannot be read
   * @param file the name for places
   * @return the workbook, to be closed; or everything that is wrong with it as a whole
   */
  public static Validated<Workbook> open(
      SeekableByteChannel channel, String file, WorkbookLimits limits) {
    List<Issue> issues;
    try {
      Workbook workbook = new Workbook(file, limits, Parts.open(channel, limits));
      workbook.read();
      if (workbook.issues.isEmpty()) {
        return Validated.of(workbook);
      }
      issues = workbook.issues;
    } catch (Refusal refusal) {
      issues = List.of(refusal.issue().at(SourceLocation.of(file)));
    } catch (IOException | RuntimeException e) {
      // the libraries below meet bytes here that nobody made for them
      issues = List.of(damaged(file));
    }
    return closed(channel, issues);
  }

  private static Validated<Workbook> closed(SeekableByteChannel channel, List<Issue> issues) {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing was written, and what is wrong is being reported already
      return Validated.invalid(issues);
    }
    return Validated.invalid(issues);
  }

  private static Issue damaged(String file) {
    return Parts.unreadable("berkas rusak atau terpotong", "the file is damaged or cut short")
        .issue()
        .at(SourceLocation.of(file));
  }

  private void read() throws IOException {
    String main =
        relations(RELATIONSHIPS, "").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> Parts.unreadable("bukan buku kerja", "not a workbook"));
    readTabs(main);
    int slash = main.lastIndexOf('/');
    String folder = main.substring(0, slash + 1);
    Map<String, Relation> relations =
        relations(folder + "_rels/" + main.substring(slash + 1) + ".rels", folder);
    refuseExternal(relations);
    Tab tab = chosenTab();
    Relation target = relations.get(tab.relation());
    if (target == null || !target.type().equals("worksheet")) {
      throw Parts.unreadable("lembar pertama tidak berisi sel", "the first sheet holds no cells");
    }
    sheetPart = target.target();
    sheet = SourceLocation.ofCell(file, tab.name(), 0, 0);
    layout = SheetLayout.read(parts, sheetPart, sheet, limits);
    issues.addAll(layout.issues());
    values = new CellValues(strings(relations), formats(relations), dayZero);
  }

  private Map<String, Relation> relations(String part, String folder) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    try (PartReader xml = new PartReader(parts, part)) {
      while (xml.next()) {
        if (relations.size() > MAX_RELATIONS) {
          throw Parts.tooLarge(MAX_RELATIONS, "hubungan", "relationships");
        }
        if (xml.isStart("Relationship")) {
          String target = xml.attribute("Target").orElse("");
          String type = xml.attribute("Type").orElse("");
          relations.put(
              xml.attribute("Id").orElse(""),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target.substring(1) : folder + target,
                  xml.attribute("TargetMode").filter("External"::equals).isPresent()));
        }
      }
    }
    return relations;
  }

  private void refuseExternal(Map<String, Relation> relations) {
    relations.values().stream()
        .filter(Relation::isExternal)
        .findFirst()
        .ifPresent(
            link ->
                issues.add(
                    Issue.of(WorkbookCode.EXTERNAL_LINK, link.type()).at(SourceLocation.of(file))));
  }

  private void readTabs(String main) throws IOException {
    try (PartReader xml = new PartReader(parts, main)) {
      while (xml.next()) {
        if (xml.isStart("workbookPr") && xml.isTrue("date1904")) {
          dayZero = DAY_ZERO_OF_MACS;
        } else if (xml.isStart("sheet")) {
          String state = xml.attribute("state").orElse("visible").toLowerCase(Locale.ROOT);
          String name = xml.attribute("name").orElse("");
          tabs.add(new Tab(name, xml.attribute("id").orElse(""), !state.equals("visible")));
        }
        if (tabs.size() > MAX_SHEETS) {
          throw Parts.tooLarge(MAX_SHEETS, "lembar", "sheets");
        }
      }
    }
    if (tabs.isEmpty() || tabs.stream().anyMatch(tab -> tab.name().length() > MAX_SHEET_NAME)) {
      throw Parts.unreadable("daftar lembar ganjil", "an odd list of sheets");
    }
  }

  /** The first visible sheet; every other one is reported, but for the notes. */
  private Tab chosenTab() throws IOException {
    Tab chosen =
        tabs.stream()
            .filter(tab -> !tab.isHidden())
            .findFirst()
            .orElseThrow(() -> Parts.unreadable("tidak ada lembar", "there is no sheet"));
    for (Tab tab : tabs) {
      SourceLocation place = SourceLocation.ofCell(file, tab.name(), 0, 0);
      if (tab.isHidden()) {
        issues.add(Issue.of(WorkbookCode.HIDDEN_SHEET, tab.name()).at(place));
      } else if (tab != chosen && limits.notesSheet().filter(tab.name()::equals).isEmpty()) {
        issues.add(Issue.of(WorkbookCode.OTHER_SHEET, tab.name(), chosen.name()).at(place));
      }
    }
    return chosen;
  }

  private static Optional<String> part(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .findFirst();
  }

  private SharedStrings strings(Map<String, Relation> relations) throws IOException {
    Optional<String> part = part(relations, "sharedStrings").filter(parts::has);
    return part.isPresent() ? SharedStrings.read(parts, part.get()) : SharedStrings.none();
  }

  private NumberFormats formats(Map<String, Relation> relations) throws IOException {
    Optional<String> part = part(relations, "styles").filter(parts::has);
    return part.isPresent() ? NumberFormats.read(parts, part.get()) : NumberFormats.none();
  }

  /** Returns the sheet as a whole. */
  public SourceLocation sheet() {
    return sheet;
  }

  /**
   * Returns the rows, from the first; to be closed.
   *
   * @throws IOException if the disk fails
   */
  public SheetRows rows() throws IOException {
    return new SheetRows(new PartReader(parts, sheetPart), sheet, layout, values, limits);
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}

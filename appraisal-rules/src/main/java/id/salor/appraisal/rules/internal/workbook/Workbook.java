package id.salor.appraisal.rules.internal.workbook;

import static org.apache.poi.ooxml.POIXMLTypeLoader.DEFAULT_XML_OPTIONS;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.SAXException;

/**
 * A workbook whose first sheet, or each sheet, can be read row by row.
 *
 * <pre>{@code
 * Validated<Workbook> opened = Workbook.open(bytes, "predikat.xlsx", limits);
 * try (Workbook workbook = opened.get(); SheetRows rows = workbook.rows()) { … }
 * }</pre>
 */
public final class Workbook implements Closeable {

  private static final int MAX_SHEETS = 500;
  private static final int MAX_SHEET_NAME = 100;

  /** Most bytes of the texts that cells refer to; each is held once. */
  private static final int MAX_STRINGS = 64_000_000;

  private final String file;
  private final WorkbookLimits limits;
  private final GuardedZip zip;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Tab> tabs = new ArrayList<>();
  private PackagePart book;
  private CellValues values;

  /** A sheet that is read. */
  private record Tab(SourceLocation place, PackagePart part, SheetLayout layout) {}

  /** Which sheets are read. */
  private enum Wanted {
    FIRST,
    ALL
  }

  private Workbook(String file, WorkbookLimits limits, GuardedZip zip) {
    this.file = file;
    this.limits = limits;
    this.zip = zip;
  }

  /**
   * Opens a workbook to read its first visible sheet, the only one that it may have.
   *
   * @param bytes the whole file: the directory of a workbook stands at its end
   * @param file the name for places
   * @return the workbook, to be closed; or everything that is wrong with it as a whole
   */
  public static Validated<Workbook> open(byte[] bytes, String file, WorkbookLimits limits) {
    return open(bytes, file, limits, Wanted.FIRST);
  }

  /**
   * Opens a workbook to read each of its sheets, all of which must be visible.
   *
   * @param bytes the whole file
   * @param file the name for places
   * @return the workbook, to be closed; or everything that is wrong with it as a whole
   */
  public static Validated<Workbook> openAll(byte[] bytes, String file, WorkbookLimits limits) {
    return open(bytes, file, limits, Wanted.ALL);
  }

  private static Validated<Workbook> open(
      byte[] bytes, String file, WorkbookLimits limits, Wanted wanted) {
    try {
      Workbook workbook = new Workbook(file, limits, GuardedZip.open(bytes, limits));
      workbook.read(wanted);
      return workbook.issues.isEmpty()
          ? Validated.of(workbook)
          : Validated.invalid(workbook.issues);
    } catch (IOException
        | OpenXML4JException
        | XmlException
        | XMLStreamException
        | SAXException
        | RuntimeException e) {
      return Validated.invalid(Refusal.issueOf(e).at(SourceLocation.of(file)));
    }
  }

  private void read(Wanted wanted)
      throws IOException, OpenXML4JException, XmlException, XMLStreamException, SAXException {
    OPCPackage parts = OPCPackage.open(zip);
    if (parts.isStrictOoxmlFormat()) {
      throw Refusal.unreadable("berjenis \"Strict Open XML\"", "it is of \"Strict Open XML\"");
    }
    book = mainPart(parts);
    CTWorkbook content;
    try (InputStream xml = book.getInputStream()) {
      content = WorkbookDocument.Factory.parse(xml, DEFAULT_XML_OPTIONS).getWorkbook();
    }
    refuseExternal();
    for (CTSheet tab : chosen(content.getSheets().getSheetList(), wanted)) {
      SourceLocation sheet = place(tab);
      PackagePart part = sheetPart(tab);
      try (SheetXml xml = new SheetXml(zip, part, limits)) {
        tabs.add(new Tab(sheet, part, SheetLayout.read(xml, sheet, limits)));
      }
      issues.addAll(tabs.get(tabs.size() - 1).layout().issues());
    }
    boolean isFrom1904 = content.isSetWorkbookPr() && content.getWorkbookPr().getDate1904();
    values = new CellValues(strings(), new NumberFormats(styles()), isFrom1904);
  }

  private static PackagePart mainPart(OPCPackage parts) throws Refusal {
    List<PackagePart> mains =
        parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    String type = mains.isEmpty() ? "" : mains.get(0).getContentType();
    if (type.equals(XSSFRelation.MACROS_WORKBOOK.getContentType())) {
      throw new Refusal(Issue.of(WorkbookCode.ACTIVE_CONTENT, "*.xlsm"));
    }
    if (!type.equals(XSSFRelation.WORKBOOK.getContentType())) {
      throw Refusal.unreadable("bukan buku kerja", "not a workbook");
    }
    return mains.get(0);
  }

  private void refuseExternal() throws OpenXML4JException {
    for (PackageRelationship link : book.getRelationships()) {
      if (link.getTargetMode() == TargetMode.EXTERNAL) {
        String type = link.getRelationshipType();
        issues.add(
            Issue.of(WorkbookCode.EXTERNAL_LINK, type.substring(type.lastIndexOf('/') + 1))
                .at(SourceLocation.of(file)));
        return;
      }
    }
  }

  /** The sheets to read; every other one is reported, but for the notes. */
  private List<CTSheet> chosen(List<CTSheet> tabs, Wanted wanted) throws Refusal {
    if (tabs.size() > MAX_SHEETS) {
      throw Refusal.tooLarge(MAX_SHEETS, "lembar", "sheets");
    }
    if (tabs.stream().anyMatch(tab -> tab.getName().length() > MAX_SHEET_NAME)) {
      throw Refusal.unreadable("daftar lembar ganjil", "an odd list of sheets");
    }
    List<CTSheet> visible = tabs.stream().filter(Workbook::isVisible).toList();
    if (visible.isEmpty()) {
      throw Refusal.unreadable("tidak ada lembar", "there is no sheet");
    }
    List<CTSheet> chosen = wanted == Wanted.ALL ? visible : visible.subList(0, 1);
    for (CTSheet tab : tabs) {
      if (!isVisible(tab)) {
        issues.add(Issue.of(WorkbookCode.HIDDEN_SHEET, tab.getName()).at(place(tab)));
      } else if (!chosen.contains(tab)
          && limits.notesSheet().filter(tab.getName()::equals).isEmpty()) {
        issues.add(
            Issue.of(WorkbookCode.OTHER_SHEET, tab.getName(), chosen.get(0).getName())
                .at(place(tab)));
      }
    }
    return chosen;
  }

  private static boolean isVisible(CTSheet tab) {
    return tab.getState() == STSheetState.VISIBLE;
  }

  private SourceLocation place(CTSheet tab) {
    return SourceLocation.ofCell(file, tab.getName(), 0, 0);
  }

  private PackagePart sheetPart(CTSheet tab) throws IOException, OpenXML4JException {
    PackageRelationship relation = book.getRelationship(tab.getId());
    if (relation == null
        || !relation.getRelationshipType().equals(XSSFRelation.WORKSHEET.getRelation())) {
      throw Refusal.unreadable("lembar pertama tidak berisi sel", "the first sheet holds no cells");
    }
    return book.getRelatedPart(relation);
  }

  private Optional<PackagePart> related(XSSFRelation type) throws OpenXML4JException {
    PackageRelationship relation =
        book.getRelationshipsByType(type.getRelation()).getRelationship(0);
    return relation == null ? Optional.empty() : Optional.of(book.getRelatedPart(relation));
  }

  private Optional<SharedStrings> strings() throws IOException, OpenXML4JException, SAXException {
    Optional<PackagePart> texts = related(XSSFRelation.SHARED_STRINGS);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream xml = zip.open(texts.get(), MAX_STRINGS, MAX_STRINGS)) {
      return Optional.of(new ReadOnlySharedStringsTable(xml, false));
    }
  }

  private Optional<StylesTable> styles() throws IOException, OpenXML4JException {
    Optional<PackagePart> formats = related(XSSFRelation.STYLES);
    return formats.isPresent() ? Optional.of(new StylesTable(formats.get())) : Optional.empty();
  }

  /** Returns the sheet as a whole; of several the first. */
  public SourceLocation sheet() {
    return tabs.get(0).place();
  }

  /** Returns each sheet that is read, in the order of the workbook. */
  public List<SourceLocation> sheets() {
    return tabs.stream().map(Tab::place).toList();
  }

  /**
   * Returns the rows, from the first; to be closed. Of several sheets those of the first.
   *
   * @throws IOException if the sheet cannot be opened again
   */
  public SheetRows rows() throws IOException {
    return rows(0);
  }

  /**
   * Returns the rows of a sheet, from the first; to be closed.
   *
   * @param index the position of the sheet among {@link #sheets()}
   * @throws IOException if the sheet cannot be opened again
   */
  public SheetRows rows(int index) throws IOException {
    Tab tab = tabs.get(index);
    try {
      return new SheetRows(
          new SheetXml(zip, tab.part(), limits), tab.place(), tab.layout(), values, limits);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package id.salor.appraisal.rules.internal.workbook;

import static org.apache.poi.ooxml.POIXMLTypeLoader.DEFAULT_XML_OPTIONS;

import id.salor.appraisal.issue.Issue;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCells;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetData;

/** Walks through a sheet, of which never more than one row is held. */
final class SheetXml implements Closeable {

  /** Longest row, tag, comment or text, each of which has to be held at once. */
  private static final int MAX_PIECE = 1_000_000;

  private final CountedInput input;
  private final XMLStreamReader xml;

  SheetXml(GuardedZip zip, PackagePart part, WorkbookLimits limits)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLHelper.newXMLInputFactory();
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    this.input = zip.open(part, limits.unpackedBytes(), MAX_PIECE);
    this.xml = new Guard(factory.createXMLStreamReader(input), part.getPartName().getName());
  }

  /** Stops at document types and entities, whoever reads on. */
  private static final class Guard extends StreamReaderDelegate {

    private final String part;

    Guard(XMLStreamReader xml, String part) {
      super(xml);
      this.part = part;
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      if (event == DTD || event == ENTITY_REFERENCE) {
        throw new XMLStreamException(new Refusal(Issue.of(WorkbookCode.DOCUMENT_TYPE, part)));
      }
      return event;
    }
  }

  /** Goes to the next piece; tells whether there is one. */
  boolean next() throws XMLStreamException {
    boolean hasNext = xml.hasNext();
    if (hasNext) {
      input.startPiece();
      xml.next();
    }
    return hasNext;
  }

  boolean isStart(String name) {
    return xml.isStartElement() && isNamed(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && isNamed(name);
  }

  private boolean isNamed(String name) {
    return xml.getLocalName().equals(name)
        && XSSFRelation.NS_SPREADSHEETML.equals(xml.getNamespaceURI());
  }

  // the library makes an element of what surrounds it

  CTRow row() throws XmlException {
    return CTSheetData.Factory.parse(xml, DEFAULT_XML_OPTIONS).getRowArray(0);
  }

  CTCol column() throws XmlException {
    return CTCols.Factory.parse(xml, DEFAULT_XML_OPTIONS).getColArray(0);
  }

  CTMergeCell merge() throws XmlException {
    return CTMergeCells.Factory.parse(xml, DEFAULT_XML_OPTIONS).getMergeCellArray(0);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}

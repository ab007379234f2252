package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import java.io.Closeable;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the elements of one part; knows no document types and no entities. */
final class PartReader implements Closeable {

  private static final XMLInputFactory FACTORY = factory();

  /** Characters that XML cannot hold are written so: {@code _x000D_}. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Longest text; spreadsheet programs stop far below it. */
  private static final int MAX_TEXT = 1_000_000;

  private final String part;
  private final CountedInput input;
  private final XMLStreamReader xml;

  PartReader(Parts parts, String part) throws IOException {
    this.part = part;
    this.input = parts.open(part);
    try {
      this.xml = FACTORY.createXMLStreamReader(input);
    } catch (XMLStreamException e) {
      input.close();
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Goes to the next start or end of an element; tells whether there is one. */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        input.endPiece();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new Refusal(Issue.of(WorkbookCode.DOCUMENT_TYPE, part));
        }
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Tells whether this is the start of an element of this name, of whichever namespace. */
  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute by its name without prefix. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  boolean isTrue(String name) {
    return attribute(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
  }

  int number(String name, int otherwise) throws IOException {
    Optional<String> value = attribute(name);
    try {
      return value.map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw broken(e);
    }
  }

  /** The text of the element that starts here, which has no elements within. */
  String text() throws IOException {
    try {
      StringBuilder text = new StringBuilder();
      while (true) {
        int event = xml.next();
        input.endPiece();
        switch (event) {
          case XMLStreamConstants.END_ELEMENT -> {
            return text.toString();
          }
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Refusal(Issue.of(WorkbookCode.DOCUMENT_TYPE, part));
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            text.append(xml.getText());
            checkLength(text);
          }
          case XMLStreamConstants.START_ELEMENT ->
              throw Parts.unreadable("bagian " + part + " rusak", "part " + part + " is damaged");
          default -> {
            // comments and processing instructions say nothing
          }
        }
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static void checkLength(StringBuilder text) throws Refusal {
    if (text.length() > MAX_TEXT) {
      throw Parts.tooLarge(MAX_TEXT, "karakter dalam satu sel", "characters in one cell");
    }
  }

  /**
   * The text of a string element that starts here: its runs one after the other, without the
   * readings above them.
   */
  String richText(String element) throws IOException {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    while (next() && !isEnd(element)) {
      if (isStart("rPh")) {
        phonetic++;
      } else if (isEnd("rPh")) {
        phonetic--;
      } else if (isStart("t") && phonetic == 0) {
        text.append(text());
        checkLength(text);
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPE.matcher(text);
    return escapes.replaceAll(
        found ->
            Matcher.quoteReplacement(
                String.valueOf((char) HexFormat.fromHexDigits(found.group(1)))));
  }

  /** What the XML reader throws where reading its input failed, or the XML is none. */
  private IOException broken(Exception e) {
    // the JDK keeps the reason of some of its exceptions beside the usual place
    Throwable reason = e instanceof XMLStreamException xmlFailure ? nested(xmlFailure) : e;
    if (reason instanceof Refusal refusal) {
      return refusal;
    }
    return Parts.unreadable("bagian " + part + " rusak", "part " + part + " is damaged");
  }

  private static Throwable nested(XMLStreamException failure) {
    return failure.getNestedException() == null ? failure.getCause() : failure.getNestedException();
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    } finally {
      input.close();
    }
  }
}

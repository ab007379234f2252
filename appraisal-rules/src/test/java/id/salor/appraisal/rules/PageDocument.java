package id.salor.appraisal.rules;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page, read strictly: what is not well formed is no page. */
public final class PageDocument {

  private PageDocument() {}

  /** Reads a page. */
  public static Document parse(String page) throws Exception {
    String xml = page.replace("<!DOCTYPE html>", "").replace(" checked", " checked=\"\"");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  /** Returns the elements of a name, or all with {@code "*"}, in their order. */
  public static List<Element> elements(Node within, String name) {
    NodeList found =
        within instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) within).getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Returns every word in the values of an attribute. */
  public static List<String> attributes(Document page, String attribute) {
    return elements(page, "*").stream()
        .map(element -> element.getAttribute(attribute))
        .filter(value -> !value.isEmpty())
        .flatMap(value -> Stream.of(value.split(" ")))
        .toList();
  }
}

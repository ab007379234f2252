package id.salor.appraisal.examples.cli;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes PDF of the page of a letter. The fonts are brought along and embedded, nothing is loaded
 * from anywhere, and the same page always gives the same bytes.
 */
final class LetterPdf {

  private static final String FONT = "DejaVu Sans Condensed";
  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  /** What the page declares once and uses everywhere; the library of PDF does not know it. */
  private static final Pattern DECLARED = Pattern.compile("(--[a-z]+):\\s*([^;}]+);");

  private static final Pattern USED = Pattern.compile("var\\((--[a-z]+)\\)");

  /** In attributes that come from outside a quote is escaped, so this stands only in the layout. */
  private static final String UNQUOTED = "id=\"in-id\" checked/>";

  private LetterPdf() {}

  /** Returns the bytes of a document with the content of a page. */
  static byte[] of(String page) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(
        () -> font("DejaVuSansCondensed.ttf"),
        FONT,
        NORMAL,
        BaseRendererBuilder.FontStyle.NORMAL,
        true);
    builder.useFont(
        () -> font("DejaVuSansCondensed-Bold.ttf"),
        FONT,
        BOLD,
        BaseRendererBuilder.FontStyle.NORMAL,
        true);
    // nothing is fetched, whatever stands in the page
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.withW3cDocument(parse(styled(page)), "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      document.getDocumentInformation().setCreationDate(null);
      document.getDocumentInformation().setModificationDate(null);
      document.setDocumentId((long) page.hashCode());
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(LetterPdf.class.getResourceAsStream("fonts/" + file), file);
  }

  /** The page with its colours written out, in the fonts that are brought along. */
  private static String styled(String page) {
    int end = page.indexOf("</head>");
    String head = page.substring(0, end);
    Matcher declared = DECLARED.matcher(head);
    Map<String, String> colours = new HashMap<>();
    while (declared.find()) {
      colours.putIfAbsent(declared.group(1), declared.group(2).strip());
    }
    String written =
        USED.matcher(head)
            .replaceAll(
                used -> Matcher.quoteReplacement(colours.getOrDefault(used.group(1), "#000000")));
    return written
        + "<style>body, code, .stamp { font-family: \""
        + FONT
        + "\", sans-serif; }</style>"
        + page.substring(end);
  }

  private static Document parse(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      String xml =
          page.replace("<!DOCTYPE html>", "")
              .replace(UNQUOTED, UNQUOTED.replace("checked", "checked=\"checked\""));
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("a page that is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
  }
}

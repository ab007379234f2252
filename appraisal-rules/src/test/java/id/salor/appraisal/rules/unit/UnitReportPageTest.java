package id.salor.appraisal.rules.unit;

import static id.salor.appraisal.rules.PageDocument.attributes;
import static id.salor.appraisal.rules.PageDocument.elements;
import static id.salor.appraisal.rules.PageDocument.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The page, read as a document: whole, alone, the same as the figures, whatever units are called.
 */
class UnitReportPageTest {

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"'></title></svg></style><b onclick=x>",
          "\u202Egnirts desrever\u202C",
          "two\nlines\u2028and\u0000none\u001b[31m",
          "${v.report()} @if(true) !{x}",
          "&amp; &#60;img src=x onerror=alert(1)&#62;",
          "\ud83d\ude00 \ud83d alone",
          "]]> --> <!--",
          "x".repeat(200));

  private static UnitReport hostile() {
    NationalPeople people = new NationalPeople();
    HOSTILE.forEach(name -> people.unit(name, 9, 12, 8));
    return NationalPeople.report(people.people());
  }

  private static UnitReport usual() {
    return NationalPeople.report(
        new NationalPeople()
            .unit("A", 20, 20, 10)
            .unit("B", 30, 1)
            .unit("C", 9, 12)
            .unit("D", 1, 1)
            .people());
  }

  @Test
  void thePageIsWholeAndRefersToNothingElse() throws Exception {
    UnitReport single =
        NationalPeople.report(new NationalPeople().unit(HOSTILE.get(0), 9, 12).people());
    for (UnitReport report :
        List.of(usual(), hostile(), single, NationalPeople.report(List.of()))) {
      String page = UnitReportPage.of(report);
      Document document = parse(page);

      for (String loading : List.of("script", "link", "img", "iframe", "object", "embed", "a")) {
        assertThat(elements(document, loading)).as(loading).isEmpty();
      }
      for (String attribute : List.of("src", "href", "style", "onclick", "onload", "onerror")) {
        assertThat(attributes(document, attribute)).as(attribute).isEmpty();
      }
      assertThat(page).doesNotContain("url(", "@import", "http://", "https://", "\u202e", "\u001b");
      assertThat(attributes(document, "id")).doesNotHaveDuplicates();
      assertThat(attributes(document, "id"))
          .containsAll(attributes(document, "aria-labelledby"))
          .containsAll(attributes(document, "for"));
      assertThat(elements(document, "h1")).hasSize(2);
    }
  }

  @Test
  void bothLanguagesHaveTheSamePartsAndEveryPictureIsToldInWords() throws Exception {
    Document document = parse(UnitReportPage.of(usual()));
    List<Element> languages = elements(document, "main");

    assertThat(languages).extracting(main -> main.getAttribute("lang")).containsExactly("id", "en");
    for (String part : List.of("section", "h1", "h2", "h3", "svg", "table", "td", "rect", "li")) {
      assertThat(elements(languages.get(0), part))
          .as(part)
          .hasSameSizeAs(elements(languages.get(1), part))
          .isNotEmpty();
    }
    for (Element picture : elements(document, "svg")) {
      if (picture.getAttribute("role").equals("img")) {
        assertThat(elements(picture, "title").get(0).getTextContent()).isNotBlank();
        assertThat(elements(picture, "desc").get(0).getTextContent()).isNotBlank();
      } else {
        // beside the same numbers in the cells of its row
        assertThat(picture.getAttribute("aria-hidden")).isEqualTo("true");
      }
    }
  }

  @Test
  void theTableOfUnitsSaysWhatTheJsonSays() throws Exception {
    UnitReport report = usual();
    JsonNode json = new ObjectMapper().readTree(UnitReportJson.of(report));
    JsonNode groups = json.get("parts").get(0).get("groups");
    Element english = elements(parse(UnitReportPage.of(report)), "main").get(1);
    List<Element> rows = elements(elements(english, "table").get(0), "tr");

    assertThat(json.get("schema").asText()).isEqualTo(UnitReportJson.SCHEMA);
    assertThat(groups.get("named")).isNotEmpty();
    for (int i = 0; i < groups.get("named").size(); i++) {
      JsonNode group = groups.get("named").get(i);
      List<Element> cells = elements(rows.get(i + 1), "td");
      assertThat(elements(rows.get(i + 1), "th").get(0).getTextContent().strip())
          .isEqualTo(group.get("name").asText());
      assertThat(cells.get(0).getTextContent()).isEqualTo(group.get("people").asText());
      for (int part = 0; part < groups.get("parts").size(); part++) {
        String cell = cells.get(part + 1).getTextContent();
        if (group.has("counts")) {
          assertThat(cell).endsWith("%" + group.get("counts").get(part).asText());
        } else {
          assertThat(cell).isEqualTo("\u2014");
        }
      }
    }
  }

  @Test
  void namesAreShownAsTheyAreAndLongOnesAreKeptWhole() throws Exception {
    Document document = parse(UnitReportPage.of(hostile()));

    assertThat(document.getDocumentElement().getTextContent())
        .contains("<script>alert(1)</script>", "${v.report()}", "x".repeat(200));
  }
}

package id.salor.appraisal.rules.impact;

import static id.salor.appraisal.rules.PageDocument.attributes;
import static id.salor.appraisal.rules.PageDocument.elements;
import static id.salor.appraisal.rules.PageDocument.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.impact.report.ImpactJson;
import id.salor.appraisal.rules.impact.report.ImpactPage;
import id.salor.appraisal.rules.impact.report.ImpactText;
import id.salor.appraisal.value.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page, read as a document: whole, alone, the same as the figures, whatever the data hold. */
class ImpactPageTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final ImpactQuestion QUESTION =
      ImpactQuestion.between(
              PolicyId.parse("salor/2025-01-01_v1"), PolicyId.parse("salor/2026-01-01_v2"))
          .withRounding();

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"'></title></svg></style><b onclick=x>",
          "\u202Egnirts desrever\u202C",
          "\u0627\u0644\u0648\u062d\u062f\u0629",
          "two\nlines\u2028and\u0000none\u001b[31m",
          "${v.impact()} @if(true) !{x}",
          "&amp; &#60;img src=x onerror=alert(1)&#62;",
          "\ud83d\ude00 \ud83d alone",
          "]]> --> <!--",
          "x".repeat(200));

  private static Impact impact(List<Appraisal> people) {
    return LIBRARY.impact(LIBRARY, QUESTION, SalorPeople.read(people)).value().orElseThrow();
  }

  private static List<Appraisal> hostilePeople() {
    List<Appraisal> people = SalorPeople.drawn(HOSTILE.size(), 3);
    return IntStream.range(0, people.size())
        .mapToObj(
            i ->
                new Appraisal(
                    AppraisalId.of(HOSTILE.get(i)),
                    people.get(i).policy(),
                    Appraisee.of("P-" + i)
                        .withUnit(HOSTILE.get(i))
                        .withName("Name that is not shown " + i),
                    people.get(i).period(),
                    people.get(i).evidence()))
        .toList();
  }

  @Test
  void thePageIsWholeAndRefersToNothingElse() throws Exception {
    for (List<Appraisal> people :
        List.of(SalorPeople.drawn(200, 5), hostilePeople(), List.<Appraisal>of())) {
      String page = ImpactPage.of(impact(people));
      Document document = parse(page);

      for (String loading : List.of("script", "link", "img", "iframe", "object", "embed", "a")) {
        assertThat(elements(document, loading)).as(loading).isEmpty();
      }
      for (String attribute : List.of("src", "href", "xlink:href", "style", "onclick", "onload")) {
        assertThat(attributes(document, attribute)).as(attribute).isEmpty();
      }
      assertThat(page).doesNotContain("url(", "@import", "http://", "https://");
      assertThat(attributes(document, "id")).doesNotHaveDuplicates();
      assertThat(attributes(document, "id"))
          .containsAll(attributes(document, "aria-labelledby"))
          .containsAll(attributes(document, "for"));
    }
  }

  @Test
  void bothLanguagesHaveTheSamePartsAndEveryPictureIsToldInWords() throws Exception {
    Document document = parse(ImpactPage.of(impact(SalorPeople.drawn(200, 5))));
    List<Element> languages = elements(document, "main");

    assertThat(languages).extracting(main -> main.getAttribute("lang")).containsExactly("id", "en");
    for (String part : List.of("section", "h1", "h2", "svg", "table", "td", "rect", "path")) {
      assertThat(elements(languages.get(0), part))
          .as(part)
          .hasSameSizeAs(elements(languages.get(1), part))
          .isNotEmpty();
    }
    for (Element picture : elements(document, "svg")) {
      assertThat(picture.getAttribute("role")).isEqualTo("img");
      assertThat(elements(picture, "title").get(0).getTextContent()).isNotBlank();
      assertThat(elements(picture, "desc").get(0).getTextContent()).isNotBlank();
    }
  }

  @Test
  void theTablesSayWhatTheJsonSays() throws Exception {
    Impact impact = impact(SalorPeople.drawn(300, 9));
    JsonNode json = new ObjectMapper().readTree(ImpactJson.of(impact));
    Element english = elements(parse(ImpactPage.of(impact)), "main").get(1);

    assertThat(json.get("schema").asText()).isEqualTo(ImpactJson.SCHEMA);
    List<List<String>> moves = rows(elements(english, "table").get(0));
    JsonNode counts = json.get("flow").get("counts");
    for (int row = 0; row < counts.size(); row++) {
      for (int column = 0; column < counts.get(row).size(); column++) {
        assertThat(moves.get(row + 1).get(column + 1))
            .isEqualTo(counts.get(row).get(column).asText());
      }
    }
    List<List<String>> units =
        elements(english, "section").stream()
            .filter(section -> section.getAttribute("aria-labelledby").equals("unit-h-en"))
            .map(section -> rows(elements(section, "table").get(0)))
            .findFirst()
            .orElseThrow();
    JsonNode groups = json.get("unit").get("groups");
    assertThat(units).hasSize(groups.size() + 1);
    for (int row = 0; row < groups.size(); row++) {
      JsonNode group = groups.get(row);
      assertThat(units.get(row + 1).subList(0, 4))
          .containsExactly(
              group.get("name").asText(),
              group.get("people").asText(),
              group.get("moves").get("up").asText(),
              group.get("moves").get("down").asText());
    }
    List<String> movers = new ArrayList<>();
    json.get("movers").forEach(mover -> movers.add(mover.get("id").asText()));
    assertThat(english.getTextContent()).contains(movers);
  }

  private static List<List<String>> rows(Element table) {
    return elements(table, "tr").stream()
        .map(
            row ->
                IntStream.range(0, row.getChildNodes().getLength())
                    .mapToObj(row.getChildNodes()::item)
                    .filter(Element.class::isInstance)
                    .map(cell -> cell.getTextContent().strip())
                    .toList())
        .toList();
  }

  @Test
  void hostileTextIsShownAsTextAndKeepsToItsPlace() throws Exception {
    Impact impact = impact(hostilePeople());
    String page = ImpactPage.of(impact);
    String text = parse(page).getDocumentElement().getTextContent();

    assertThat(text).contains("<script>alert(1)</script>", "${v.impact()} @if(true) !{x}");
    assertThat(page).doesNotContain("<script", "onclick=x>", "\u202e", "\u001b", "\u0000");
    assertThat(page).doesNotContain("Name that is not shown");
    for (Language language : Language.values()) {
      String printed = ImpactText.of(impact, language);
      assertThat(printed).doesNotContain("\u202e", "\u001b", "\u0000", "\u2028", "two\nlines");
      assertThat(printed).doesNotContain("Name that is not shown");
    }
    JsonNode json = new ObjectMapper().readTree(ImpactJson.of(impact));
    Set<String> names = new HashSet<>();
    json.get("unit").get("groups").forEach(group -> names.add(group.get("name").asText()));
    assertThat(names).contains("<script>alert(1)</script>", "]]> --> <!--");
  }
}

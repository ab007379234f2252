package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Language;

/** The page of the handbook that shows all sentences. */
final class VocabularyPage {

  private final SentenceGuide guide;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  VocabularyPage(SentenceGuide guide, Language language) {
    this.guide = guide;
    this.language = language;
  }

  String markdown() {
    add(
        say(
            """
            # Kosakata

            Semua kalimat yang dikenal aturan, masing-masing dengan padanan Inggrisnya dan sebuah contoh. Contoh yang menyebut
            berkas diambil dari kebijakan yang disertakan; yang lain dicoba oleh pengujian. Yang di antara `<` dan `>` diganti
            seluruhnya; yang di antara tanda petik diganti dengan tanda petiknya tetap ada. Di terminal:
            `examples/appraise help kalimat`. (*In English: [vocabulary.md](vocabulary.md).*)

            Aturan main kalimat-kalimat ini, dan rumus, tabel, serta `policy.yaml`, ada di
            [bahasa-aturan.md](bahasa-aturan.md). Halaman ini dibuat dari kosakata; artinya disunting di
            `appraisal-rules/src/main/resources/id/salor/appraisal/rules/vocabulary/guide.yaml`.
            """,
            """
            # Vocabulary

            All sentences that rules know, each with its Indonesian counterpart and an example. An example with a file is taken
            from the policies that come with the library; the others are tried by a test. What stands between `<` and `>` is
            replaced as a whole; what stands between quotation marks is replaced and the marks stay. In a terminal:
            `examples/appraise help sentences --lang en`. (*Dalam bahasa Indonesia: [kosakata.md](kosakata.md).*)

            How sentences work together, and formulas, tables and `policy.yaml`, is told in
            [rule-language.md](rule-language.md). This page is made from the vocabularies; what it says of each sentence is edited
            in `appraisal-rules/src/main/resources/id/salor/appraisal/rules/vocabulary/guide.yaml`.
            """));
    guide.sections().forEach(this::addSection);
    return text.toString();
  }

  private void addSection(SentenceGuide.Section section) {
    add("## " + section.title().in(language) + "\n");
    section.sentences().forEach(this::addSentence);
  }

  private void addSentence(GuideSentence sentence) {
    Language other = language == Language.ID ? Language.EN : Language.ID;
    add("**`" + sentence.wording().in(language) + "`**  ");
    add(sentence.meaning().in(language) + "  ");
    add(say("Inggris: ", "Indonesian: ") + "`" + sentence.wording().in(other) + "`  ");
    String source = sentence.source().map(place -> " (" + place + ")").orElse("");
    add(say("Contoh: ", "Example: ") + "`" + sentence.example().in(language) + "`" + source + "\n");
  }

  private void add(String lines) {
    text.append(lines).append('\n');
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

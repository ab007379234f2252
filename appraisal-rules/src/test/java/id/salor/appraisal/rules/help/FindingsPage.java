package id.salor.appraisal.rules.help;

import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the handbook that holds the help pages of all findings. */
final class FindingsPage {

  private final HelpPages pages;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  FindingsPage(HelpPages pages, Language language) {
    this.pages = pages;
    this.language = language;
  }

  String markdown() throws IOException {
    add(
        say(
            """
            # Temuan

            Setiap temuan mempunyai kode, seperti `weights-sum`. Halaman ini menjelaskan semuanya: apa artinya, mengapa penting
            bagi orang yang dinilai, contoh yang salah dan yang benar, dan cara memperbaikinya. Satu temuan saja:
            `examples/appraise help weights-sum`. (*In English: [findings.md](findings.md).*)

            Contoh-contoh di sini dijalankan oleh pengujian terhadap [kebijakan kecil di akhir halaman](#kebijakan-contoh): yang
            salah memberi tepat temuan itu, pada baris yang disebut, dan yang benar tidak. Halaman ini dibuat dari berkas di
            `appraisal-rules/src/main/resources/id/salor/appraisal/rules/help`; suntinglah di sana.
            """,
            """
            # Findings

            Every finding has a code, such as `weights-sum`. This page explains all of them: what each means, why it matters to the
            person who is rated, a wrong and a right example, and how to mend it. One alone:
            `examples/appraise help weights-sum --lang en`. (*Dalam bahasa Indonesia: [temuan.md](temuan.md).*)

            The examples are tried by a test against [the small policy at the end](#example-policy): the wrong one gives exactly
            that finding, at the line that is named, and the right one does not. This page is made from the files in
            `appraisal-rules/src/main/resources/id/salor/appraisal/rules/help`; edit them there.
            """));
    pages.groups().forEach(this::addContents);
    pages.groups().forEach(this::addGroup);
    addPolicy();
    return text.toString();
  }

  private void add(String lines) {
    text.append(lines).append('\n');
  }

  private void addContents(HelpGroup group) {
    add("**" + plain(group.title()) + "**\n");
    group.pages().stream()
        .map(page -> "- " + link(page.code()) + " — " + plain(page.title()))
        .forEach(this::add);
    add("");
  }

  private void addGroup(HelpGroup group) {
    add("## " + plain(group.title()) + "\n");
    group.pages().forEach(this::addPage);
  }

  private void addPage(HelpPage page) {
    add("### " + page.code() + "\n");
    add("**" + plain(page.title()) + "**" + severity(page) + "\n");
    add(plain(page.meaning()) + "\n");
    page.examples().forEach(this::addExample);
    add(say("Memperbaiki: ", "To mend it: ") + plain(page.remedy()) + "\n");
    if (!page.related().isEmpty()) {
      add(
          say("Lihat juga: ", "See also: ")
              + page.related().stream().map(FindingsPage::link).collect(Collectors.joining(", "))
              + "\n");
    }
  }

  private String severity(HelpPage page) {
    return page.severity() == Severity.ERROR
        ? ""
        : say(" (peringatan; hasilnya tetap ada)", " (a warning; there is a result all the same)");
  }

  private void addExample(HelpExample example) {
    example.beside().forEach(beside -> addSnippet(say("Dengan ini", "With this"), beside, ""));
    addSnippet(
        say("Salah", "Wrong"),
        example.wrong(),
        PageText.shownLine(example, language) + PageText.shownAlso(example, language));
    addSnippet(say("Benar", "Right"), example.right(), "");
  }

  private void addSnippet(String word, Snippet snippet, String line) {
    String shown = snippet.text().in(language);
    if (snippet.place() == Place.WORDS) {
      add(word + ": " + plain(snippet.text()) + "\n");
    } else {
      add(word + " (" + snippet.title().in(language) + line + "):\n");
      add("```text\n" + shown + "\n```\n");
    }
  }

  /** Prose, in which no mark means anything to Markdown. */
  private String plain(Text prose) {
    return prose.in(language).replace("*", "\\*").replace("<", "&lt;");
  }

  private static String link(String code) {
    return "[" + code + "](#" + code + ")";
  }

  private void addPolicy() throws IOException {
    add(say("## Kebijakan contoh\n", "## Example policy\n"));
    add(
        say(
            "Teks contoh ditambahkan pada berkas-berkas ini; di dalam `policy.yaml` hanya nama yang disebut yang diganti.\n",
            "The texts of examples are added to these files; in `policy.yaml` only the names they mention are replaced.\n"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(TriedExample.POLICIES)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = TriedExample.POLICIES.relativize(file).toString().replace('\\', '/');
      add("`" + name + "`\n\n```text\n" + Files.readString(file).stripTrailing() + "\n```\n");
    }
  }

  private String say(String id, String en) {
    return language == Language.ID ? id : en;
  }
}

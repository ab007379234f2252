package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

  @Test
  void aPageIsSeenAsItsScriptsHaveMadeIt(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        """
        <!doctype html><meta charset="utf-8"><p id="sum"></p>
        <script>document.getElementById("sum").textContent = "é " + (2n ** 70n)</script>
        """);

    assertThat(Browser.installed().dom(page))
        .contains("<p id=\"sum\">é 1180591620717411303424</p>");
  }
}

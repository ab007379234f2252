package id.salor.appraisal.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** That hostile folders are more than a threat: the rule engine alone would run what they hold. */
class EngineRunsHostileFoldersTest {

  /** What payloads set, to show that they ran. */
  private static final String MARK = "hostile";

  @AfterEach
  void clearMark() {
    System.clearProperty(MARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign-own-vocabulary",
        "foreign-own-vocabulary-of-keywords",
        "foreign-engine-rules"
      })
  void theEngineAloneWouldHaveRunThePayload(String folder) throws IOException {
    KieServices services = KieServices.Factory.get();
    ReleaseId release = services.newReleaseId("uji", UUID.randomUUID().toString(), "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    try (Stream<Path> entries = Files.list(HostileFolder.source(folder))) {
      for (Path file : entries.filter(f -> f.toString().matches(".*\\.(drl|dsl|dslr)")).toList()) {
        files.write("src/main/resources/jahat/" + file.getFileName(), Files.readString(file));
      }
    }

    assertThat(
            services.newKieBuilder(files).buildAll().getResults().getMessages(Message.Level.ERROR))
        .isEmpty();
    services.newKieContainer(release).getKieBase().newStatelessKieSession().execute(List.of());
    services.getRepository().removeKieModule(release);

    assertThat(System.getProperty(MARK)).isEqualTo("ran");
  }
}

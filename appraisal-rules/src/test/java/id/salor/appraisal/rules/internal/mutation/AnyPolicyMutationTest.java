package id.salor.appraisal.rules.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.cases.Mutation;
import id.salor.appraisal.rules.cases.MutationReport;
import id.salor.appraisal.rules.internal.example.ExampleRunner;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.ReadExample;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionCheck;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the policy and its examples: a change is reported as noticed if, and only if, one of all
 * its examples comes out otherwise, although only those are run again to which it can matter.
 */
class AnyPolicyMutationTest {

  private static final String NAME = "uji/2026-01-01_v1";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final StringBuilder examples = new StringBuilder();

  private void write(Random random) {
    String grid = random.nextBoolean() ? ", step: 1" : "";
    texts.put(
        "policy.yaml",
        """
        id: uji/2026-01-01_v1
        title: {id: Uji, en: Test}
        status: draft
        regulations: []
        in-force: {from: 2026-01-01}
        governs: {from: 2026-01-01}
        labels:
          predikat: [{id: Baik, en: Good}, {id: Cukup, en: Fair}, {id: Kurang, en: Poor}]
          jabatan: [{id: staf, en: staff}, {id: ketua, en: head}, {id: wakil, en: deputy}]
        facts:
          jabatan: {title: {id: Jabatan, en: Position}, kind: label, labels: jabatan}
        measures:
          a: {title: {id: A, en: A}, kind: number, min: 0, max: 10GRID}
          b: {title: {id: B, en: B}, kind: number, min: 0, max: 10GRID}
        quantities:
          x: {title: {id: X, en: X}, kind: number, min: 0, max: 40}
          y: {title: {id: Y, en: Y}, kind: number, min: -40, max: 40}
          nilai: {title: {id: Nilai, en: Score}, kind: number, min: -40, max: 40}
          predikat: {title: {id: Predikat, en: Rating}, kind: label, labels: predikat}
        groups:
          tugas:
            title: {id: Tugas, en: Task}
            optional: ya
            measures:
              n: {title: {id: N, en: N}, kind: number, min: 0, max: 5}
            quantities:
              m: {title: {id: M, en: M}, kind: number, min: 0, max: 10}
        """
            .replace("GRID", grid));
    int weight = 10 + 10 * random.nextInt(9);
    String[] modes = {"setengah ke atas", "setengah ke bawah", "ke atas", "ke bawah"};
    texts.put(
        "aturan.dslr",
        """
        aturan "Nilai"
            tafsiran "uji"
        bila
            selalu
        maka
            nilai "x" adalah a + SUM(tugas, m, n > 1)
            nilai "tugas.m" adalah n * 2
            nilai "tugas.m" dibatasi paling tinggi CAP
            nilai "y" adalah b - 3
            nilai "y" dibatasi paling rendah 0
            nilai "nilai" adalah jumlah tertimbang dari "x", "y"
            bobot "x" dalam "nilai" adalah WX persen
            bobot "y" dalam "nilai" adalah WY persen
            nilai "nilai" dibulatkan ke 0 desimal, MODE
            nilai akhir adalah "nilai"
            nilai "predikat" dibaca dari tabel "predikat"
            predikat akhir adalah "predikat"
            wajib a <= b + 5, jika tidak: "a" / "a"
            wajib pada tiap "tugas" n > 0, jika tidak: "n" / "n"
        selesai

        aturan "Ketua"
            tafsiran "uji"
        bila
            fakta "jabatan" salah satu dari "ketua", "wakil"
        maka
            predikat "predikat" paling tinggi "Cukup" bila b < 4
            saran untuk "nilai" bila nilai < LOW AND COUNT(tugas) = 0: "s" / "s"
        selesai
        """
            .replace("WX", "" + weight)
            .replace("WY", "" + (100 - weight))
            .replace("CAP", "" + (1 + random.nextInt(8)))
            .replace("LOW", "" + (1 + random.nextInt(6)))
            .replace("MODE", modes[random.nextInt(modes.length)]));
    int low = 1 + random.nextInt(3);
    int high = low + 1 + random.nextInt(4);
    texts.put(
        "predikat.csv",
        "bila nilai;maka predikat;tafsiran\n>=HIGH;Baik;uji\nLOW..<HIGH;Cukup;uji\n<LOW;Kurang;uji\n"
            .replace("HIGH", "" + high)
            .replace("LOW", "" + low));
    for (int i = 0; i < 2 + random.nextInt(5); i++) {
      add("Contoh " + i, random);
    }
  }

  private void add(String name, Random random) {
    String jabatan = List.of("staf", "ketua", "wakil").get(random.nextInt(3));
    examples
        .append("- case: \"" + name + "\"\n  appraisal:\n    data: {jabatan: " + jabatan)
        .append(", a: " + random.nextInt(11) + ", b: " + random.nextInt(11) + "}\n");
    if (random.nextBoolean()) {
      examples.append("    entries:\n      tugas:\n");
      for (int i = 0; i <= random.nextInt(2); i++) {
        examples.append("      - {id: T" + i + ", data: {n: " + random.nextInt(5) + "}}\n");
      }
    }
    examples.append("  expect: EXPECT" + name.replace(' ', '_') + "\n");
  }

  private LoadedVersion load(String expected) {
    Map<String, String> files = new LinkedHashMap<>(texts);
    files.put("examples/contoh.yaml", expected);
    return VersionLoader.load(PolicyFolder.of(NAME, files));
  }

  /**
   * The examples with what the policy gives as what they expect: some of it, as people write it.
   */
  private ExampleSet examples(Random random) {
    String blank = examples.toString().replaceAll("EXPECT\\S+", "{issues: [x]}");
    List<Issue> issues = new ArrayList<>();
    ExampleSet asked = ExampleSet.read(load(blank), issues).orElseThrow();
    String filled = examples.toString();
    for (var traced : asked.trace()) {
      var result = traced.result().result();
      String expect =
          result instanceof AppraisalResult.Rated rated
              ? "{rating: "
                  + rated.rating().orElseThrow()
                  + ", score: "
                  + rated.figures().score().orElseThrow().value()
                  + (random.nextBoolean()
                      ? ", advice: " + rated.advice().stream().map(g -> g.about()).toList()
                      : "")
                  + (random.nextBoolean()
                      ? ", gates: " + rated.gates().stream().map(g -> g.limit()).toList()
                      : "")
                  + "}"
              : "{issues: " + result.issues().stream().map(i -> i.code().id()).toList() + "}";
      String mark = "EXPECT" + traced.example().example().name().replace(' ', '_');
      filled = filled.replaceAll(mark + "(?=\n)", expect);
    }
    ExampleSet set = ExampleSet.read(load(filled), issues).orElseThrow();
    assertThat(issues).isEmpty();
    assertThat(set.trace()).allMatch(traced -> traced.isProof());
    return set;
  }

  @Property(tries = 40)
  void aChangeIsReportedAsNoticedExactlyIfAnExampleComesOutOtherwise(@ForAll long seed) {
    Random random = new Random(seed);
    texts.clear();
    examples.setLength(0);
    write(random);
    ExampleSet set = examples(random);

    List<Mutant> mutants = MutationMeasure.mutants(set.rules());
    MutationReport report = MutationMeasure.of(set);

    List<Mutant> loading =
        mutants.stream().filter(m -> VersionCheck.check(m.rules()).isEmpty()).toList();
    assertThat(report.refused()).isEqualTo(mutants.size() - loading.size());
    assertThat(report.mutations()).hasSameSizeAs(loading);
    for (int i = 0; i < loading.size(); i++) {
      Mutation reported = report.mutations().get(i);
      assertThat(reported.isKilled())
          .as(reported.change().en() + "\n" + texts + "\n" + set.examples())
          .isEqualTo(isNoticed(loading.get(i), set));
    }
  }

  private static boolean isNoticed(Mutant mutant, ExampleSet set) {
    ExampleRunner runner = ExampleRunner.plain(mutant.rules(), set.parameters());
    boolean noticed = false;
    for (ReadExample example : set.examples()) {
      noticed |= !runner.run(example).orElseThrow().isAsExpected();
    }
    return noticed;
  }
}

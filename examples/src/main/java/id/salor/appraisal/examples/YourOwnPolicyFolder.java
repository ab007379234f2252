package id.salor.appraisal.examples;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a whole policy, three small files, and rates by it: no build, no restart. */
public final class YourOwnPolicyFolder {

  private static final String MANIFEST =
      """
      id: kantin/2025-01-01_percobaan
      title: {id: Penilaian kantin, en: Canteen appraisal}
      status: draft
      in-force: {from: 2025-01-01}
      governs: {from: 2025-01-01}
      labels:
        bintang: [tiga, dua, satu]
      measures:
        porsi: {title: Porsi per hari, kind: number, min: 0, step: 1}
      quantities:
        nilai: {title: Nilai, kind: number, min: 0, max: 100, step: 1}
        bintang_kantin: {title: Bintang, kind: label, labels: bintang}
      """;

  private static final String SENTENCES =
      """
      aturan "Nilai kantin"
          tafsiran "contoh"
      bila
          selalu
      maka
          nilai "nilai" adalah porsi / 3
          nilai "nilai" dibatasi paling tinggi 100
          nilai "nilai" dibulatkan ke 0 desimal, setengah ke atas
          nilai "bintang_kantin" dibaca dari tabel "bintang"
          nilai akhir adalah "nilai"
          predikat akhir adalah "bintang_kantin"
      selesai
      """;

  private static final String TABLE =
      """
      bila nilai,maka bintang_kantin
      80..100,tiga
      50..79,dua
      0..48,satu
      """;

  private YourOwnPolicyFolder() {}

  /** Runs the example. */
  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory("policies");
    Path folder = Files.createDirectories(root.resolve("kantin/2025-01-01_percobaan"));
    Files.writeString(folder.resolve("policy.yaml"), MANIFEST);
    Files.writeString(folder.resolve("nilai.dslr"), SENTENCES);
    Files.writeString(folder.resolve("bintang.csv"), TABLE);
    for (Issue issue : PolicyLibrary.ofDirectory(root).issues()) {
      System.out.println(issue.format(Language.EN));
    }

    Files.writeString(folder.resolve("bintang.csv"), TABLE.replace("0..48", "0..49"));
    Appraisal canteen =
        Appraisal.of("K", "kantin", "2025", Evidence.builder().measure("porsi", 221));
    var result = PolicyLibrary.ofDirectory(root).appraiser().appraise(canteen);
    System.out.println(result.figures().score().orElseThrow() + " " + result.rating().get());
  }
}

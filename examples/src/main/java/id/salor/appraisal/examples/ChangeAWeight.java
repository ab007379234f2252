package id.salor.appraisal.examples;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a bundled policy, edits two sentences, and rates the same person again. */
public final class ChangeAWeight {

  private static final String VERSION = "salor/2025-01-01_v1";

  private ChangeAWeight() {}

  /** Runs the example. */
  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory("policies");
    PolicyLibrary.bundled().copyTo(root, PolicyId.parse(VERSION)::equals);
    System.out.println("before: " + rate(root));

    Path weights = root.resolve(VERSION).resolve("bobot.dslr");
    String sentences = Files.readString(weights);
    Files.writeString(
        weights,
        sentences
            .replace(
                "\"target_kerja\" dalam \"nilai_kinerja\" adalah 55 persen",
                "\"target_kerja\" dalam \"nilai_kinerja\" adalah 60 persen")
            .replace(
                "\"disiplin\" dalam \"nilai_kinerja\" adalah 30 persen",
                "\"disiplin\" dalam \"nilai_kinerja\" adalah 25 persen"));
    System.out.println("after:  " + rate(root));
  }

  private static String rate(Path policies) {
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("jabatan", "administrasi")
            .measure("hari_mangkir", 8)
            .measure("mangkir_berturut", 1)
            .entry(
                "kegiatan",
                "K1",
                Evidence.builder().measure("target", 200).measure("realisasi", 190));
    AppraisalResult result =
        PolicyLibrary.ofDirectory(policies)
            .appraiser()
            .appraise(Appraisal.of("A-2", "salor", "2025", evidence));
    return result.rating().orElseThrow() + " " + result.figures().score().orElseThrow();
  }
}

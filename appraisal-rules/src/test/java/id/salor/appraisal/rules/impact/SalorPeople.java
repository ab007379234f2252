package id.salor.appraisal.rules.impact;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented people under the Salor policy, the same for the same seed. */
public final class SalorPeople {

  private static final List<String> POSITIONS =
      List.of("pimpinan", "administrasi", "pelayanan publik");
  private static final List<String> STAGES =
      List.of("gagasan", "diuji coba", "dipakai unit", "dipakai di luar unit");

  private SalorPeople() {}

  /** Draws so many people; some are on leave, some lack an input, most are like most people. */
  public static List<Appraisal> drawn(int people, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, people).mapToObj(number -> drawn("S-" + number, random)).toList();
  }

  private static Appraisal drawn(String id, Random random) {
    int absent = random.nextInt(6) == 0 ? random.nextInt(30) : 0;
    String position = POSITIONS.get(random.nextInt(POSITIONS.size()));
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("jabatan", position)
            .measure("hari_mangkir", absent)
            .measure("mangkir_berturut", absent == 0 ? 0 : 1 + random.nextInt(absent));
    if (random.nextInt(20) == 0) {
      evidence.fact("cuti_setahun", true);
    }
    if (!position.equals("administrasi") && random.nextInt(15) > 0) {
      evidence.measure("skm", String.valueOf(60 + random.nextInt(40)));
      evidence.entry("layanan", "L1", pair("target_layanan", 50, "terlayani", random));
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      evidence.entry("kegiatan", "K" + i, pair("target", 12, "realisasi", random));
    }
    evidence.group("keterlambatan").group("inovasi_diajukan");
    for (int i = random.nextInt(3); i > 0; i--) {
      evidence.entry(
          "keterlambatan", "T" + i, Evidence.builder().measure("menit", 1 + random.nextInt(99)));
      evidence.entry(
          "inovasi_diajukan",
          "I" + i,
          Evidence.builder().fact("tahap", STAGES.get(random.nextInt(STAGES.size()))));
    }
    return Appraisal.of(id, "salor", "2025", evidence)
        .of(Appraisee.of(id).withUnit("Unit " + random.nextInt(4)).withName("Nama " + id));
  }

  private static Evidence.Builder pair(String target, int planned, String real, Random random) {
    return Evidence.builder()
        .measure(target, planned)
        .measure(real, planned * (60 + random.nextInt(60)) / 100);
  }

  /** People as they would come from a file; it may be opened any number of times. */
  public static Supplier<Stream<ReadAppraisal>> read(List<Appraisal> people) {
    return () -> IntStream.range(0, people.size()).mapToObj(row -> read(row + 1, people.get(row)));
  }

  private static ReadAppraisal read(int row, Appraisal person) {
    return new ReadAppraisal(
        row,
        SourceLocation.of("people.csv", row),
        Optional.of(person.id().value()),
        Validated.of(person));
  }
}

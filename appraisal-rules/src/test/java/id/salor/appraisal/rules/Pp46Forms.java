package id.salor.appraisal.rules;

import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import java.util.List;

/** Forms under PP 46/2011 as tests fill them in. */
final class Pp46Forms {

  static final String VERSION = "nasional/2014-01-01_pp-46-2011";

  /** The five aspects of behaviour that every position has. */
  static final List<String> ASPECTS =
      List.of("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama");

  private Pp46Forms() {}

  /** A form without activities: no additional duties, each aspect of behaviour the same. */
  static Evidence.Builder functional(String behaviour) {
    Evidence.Builder form =
        Evidence.builder()
            .fact("jabatan", "fungsional")
            .measure("tugas_tambahan", 0)
            .measure("poin_kreativitas", 0);
    ASPECTS.forEach(aspect -> form.measure(aspect, behaviour));
    return form;
  }

  /** One activity: twelve units of ten planned and done are {@code activity("10", "12", …)}. */
  static Evidence.Builder activity(
      String planned, String done, String quality, String plannedTime, String time) {
    return Evidence.builder()
        .measure("target_kuantitas", planned)
        .measure("realisasi_kuantitas", done)
        .measure("target_kualitas", 100)
        .measure("realisasi_kualitas", quality)
        .measure("target_waktu", plannedTime)
        .measure("realisasi_waktu", time);
  }

  static Appraisal appraisal(Evidence.Builder form) {
    return Appraisal.of("A-1", VERSION, "2019", form);
  }
}

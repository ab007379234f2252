package id.salor.appraisal.json;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.model.Appraisal;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalJsonTest {

  private static Appraisal read(String json) {
    try (Stream<ReadAppraisal> read =
        AppraisalReader.create().read(new StringReader(json), "in.json")) {
      return read.findFirst().orElseThrow().appraisal().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"id":"S-001","policy":"salor/2025-01-01_v1",
         "appraisee":{"id":"P-001","name":"Sari \\"S\\"","unit":"Unit A","position":"Petugas"},
         "period":"2025-01-01..2025-06-30",
         "data":{"jabatan":"pelayanan publik","hari_mangkir":2,"cuti":true,"teks":"12,5",
           "kecil":0.000000001,
           "skm":{"value":80.1,"document":"SKM","entered-by":"A","confirmed-by":"B",
                  "confirmed-on":"2026-01-10"}},
         "entries":{"kosong":[],"kegiatan":[{"id":"K1","data":{"target":12},
           "entries":{"aspek":[{"id":"A1","data":{"nilai":9.5}}]}}]}}
        """,
        """
        {"id":"S-003","policy":"salor","period":"2025","data":{},"entries":{},
         "notes":{"employee":"Survei terlambat.\\nMohon dilihat \\u001b[31m","appraiser":" "}}
        """,
        """
        {"id":"S-004","policy":"salor","period":"2025","notes":{"appraiser":"Sudah dibahas."}}
        """,
        """
        {"id":"S-002","policy":"salor","period":"2025","data":{"lalu":{"result":{
          "id":"X","appraisee":{"id":"P"},"policy":"nasional/2021-07-01_permenpanrb-8-2021",
          "period":"2021","exports":{"predikat":"Baik","nilai":90.5}}}},"entries":{}}
        """
      })
  void whatIsWrittenIsReadBackAsTheSame(String json) {
    Appraisal appraisal = read(json);

    assertThat(read(AppraisalJson.of(appraisal))).isEqualTo(appraisal);
    assertThat(AppraisalJson.of(appraisal)).doesNotContain("\n");
  }
}

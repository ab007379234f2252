package id.salor.appraisal.examples.cli;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.record.Masking;
import id.salor.appraisal.record.Recorder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How persons are masked where results are recorded, or the code of a record is printed. */
final class Recording {

  @Option(
      names = "--record-key",
      paramLabel = "FILE",
      description = {
        "The secret key by which persons are masked in the log (16 bytes or more).",
        "Kunci rahasia untuk menyamarkan orang dalam log (paling sedikit 16 byte)."
      })
  private String key;

  @Option(
      names = "--unmasked",
      description = {
        "Record persons as they are; the log is then as confidential as the data.",
        "Catat orang apa adanya; log itu lalu serahasia datanya."
      })
  private boolean unmasked;

  @Option(
      names = "--mask",
      paramLabel = "FIELD=keep|hash|drop",
      description = {
        "Another rule for one field; may be given several times. Fields: appraisal-id,",
        "appraisee-id, name, unit, position, document, entered-by, confirmed-by, entry-id, notes.",
        "Aturan lain bagi satu bidang; boleh berulang."
      })
  private List<String> rules = List.of();

  /** Tells whether something was said about masking. */
  boolean isSaid() {
    return key != null || unmasked || !rules.isEmpty();
  }

  /**
   * The recorder of this command line.
   *
   * @throws UserError if nobody said how persons are masked, or a rule cannot be followed
   */
  Recorder recorder(Appraiser appraiser, Common common) {
    return Recorder.of(appraiser, masking(common));
  }

  private Masking masking(Common common) {
    if ((key == null) == !unmasked) {
      throw new UserError(
          common.say(
              "beri --record-key FILE untuk menyamarkan orang dalam log, atau --unmasked (salah"
                  + " satu); kunci dibuat dengan: openssl rand -hex 32 > FILE",
              "give --record-key FILE to mask persons in the log, or --unmasked (one of them); a"
                  + " key is made with: openssl rand -hex 32 > FILE"));
    }
    Masking masking = unmasked ? Masking.none() : Masking.ofPersons(RecordKeys.read(key, common));
    for (String rule : rules) {
      masking = with(masking, rule, common);
    }
    return masking;
  }

  private static Masking with(Masking masking, String text, Common common) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Optional<Masking.Field> field = Masking.Field.tryParse(name);
    Optional<Masking.Rule> rule = Masking.Rule.tryParse(text.substring(equals + 1));
    if (field.isEmpty() || rule.isEmpty()) {
      throw new UserError("--mask " + text + ": " + maybe(name, field.isEmpty(), common));
    }
    if (!masking.admits(field.get(), rule.get())) {
      throw new UserError(
          "--mask "
              + text
              + common.say(
                  ": bidang ini tidak dapat demikian (id tidak dapat dihilangkan; hash memerlukan"
                      + " kunci)",
                  ": this field cannot be so (an id cannot be dropped; hash needs a key)"));
    }
    return masking.with(field.get(), rule.get());
  }

  private static String maybe(String name, boolean isFieldUnknown, Common common) {
    if (!isFieldUnknown) {
      return "keep, hash, drop";
    }
    List<String> fields = Arrays.stream(Masking.Field.values()).map(Masking.Field::text).toList();
    return Suggestion.nearest(name, fields)
        .map(near -> common.say("mungkin ", "maybe ") + near)
        .orElseGet(() -> fields.stream().collect(Collectors.joining(", ")));
  }
}

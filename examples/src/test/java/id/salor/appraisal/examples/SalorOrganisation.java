package id.salor.appraisal.examples;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An invented organisation of 252 people in three units, as appraisals in CSV, for each year of the
 * Salor policy.
 *
 * <p>The first people stand on the bounds of the policy and just beside them: the score of each
 * predikat to the hundredth and to the half of it, each satisfaction mutu, each band of lateness,
 * each level of sanction. The others are drawn with a fixed seed. Nobody has a name, and nothing
 * here reads a clock, so the files are the same on any machine and any day.
 *
 * <p>Written again with {@code java SalorOrganisation.java <folder>}.
 */
final class SalorOrganisation {

  /** How many people work in the organisation. */
  static final int PEOPLE = 252;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "policy",
          "period",
          "appraisee.id",
          "appraisee.unit",
          "appraisee.position",
          "jabatan",
          "cuti_setahun",
          "hari_mangkir",
          "mangkir_berturut",
          "skm",
          "kegiatan.id",
          "kegiatan.target",
          "kegiatan.realisasi",
          "keterlambatan.id",
          "keterlambatan.menit",
          "inovasi_diajukan.id",
          "inovasi_diajukan.tahap",
          "layanan.id",
          "layanan.target_layanan",
          "layanan.terlayani");

  private static final List<String> UNITS =
      List.of("Dinas Kependudukan", "Dinas Perizinan", "Sekretariat");

  /** Kinds of position, with a weight of each indicator for each year and titles to draw from. */
  private enum Position {
    LEADERSHIP(
        "pimpinan",
        List.of(45, 20, 15, 20),
        List.of(40, 15, 20, 25),
        List.of("Kepala Bidang", "Kepala Seksi", "Kepala Subbagian")),
    ADMINISTRATION(
        "administrasi",
        List.of(55, 30, 15, 0),
        List.of(50, 25, 25, 0),
        List.of("Pengadministrasi Umum", "Bendahara", "Arsiparis", "Analis Kepegawaian")),
    PUBLIC_SERVICE(
        "pelayanan publik",
        List.of(30, 20, 10, 40),
        List.of(30, 15, 15, 40),
        List.of("Petugas Loket", "Petugas Informasi", "Verifikator Berkas"));

    private final String label;
    private final List<Integer> weightsOf2025;
    private final List<Integer> weightsOf2026;
    private final List<String> titles;

    Position(
        String label,
        List<Integer> weightsOf2025,
        List<Integer> weightsOf2026,
        List<String> titles) {
      this.label = label;
      this.weightsOf2025 = weightsOf2025;
      this.weightsOf2026 = weightsOf2026;
      this.titles = titles;
    }

    boolean servesThePublic() {
      return this != ADMINISTRATION;
    }
  }

  private static final String IDEA = "gagasan";
  private static final String TRIED = "diuji coba";
  private static final String USED = "dipakai unit";
  private static final String USED_BEYOND = "dipakai di luar unit";

  /**
   * What one year's policy says, as far as somebody is to stand on its bounds.
   *
   * @param year the year
   * @param bounds the lowest score of each predikat but the last
   * @param volume the share of the volume in the service, in percent
   * @param cap the highest achievement of an activity
   */
  private record Year(int year, List<Integer> bounds, int volume, int cap) {

    List<Integer> weights(Position position) {
      return year == 2025 ? position.weightsOf2025 : position.weightsOf2026;
    }
  }

  private static final List<Year> YEARS =
      List.of(
          new Year(2025, List.of(90, 75, 60), 50, 100),
          new Year(2026, List.of(91, 76, 61, 50), 40, 110));

  private static final int DRAWN_SEED = 2025;

  /** A person, the same in all years. */
  private record Person(int number, Position position, String title) {

    String unit() {
      return UNITS.get((number - 1) % UNITS.size());
    }
  }

  /** One person's year on its way into rows: columns of the whole, and entries by group. */
  private static final class Sheet {

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();

    Sheet given(String column, Object value) {
      whole.put(column, value.toString());
      return this;
    }

    Sheet absence(int days, int longestRun) {
      return given("hari_mangkir", days).given("mangkir_berturut", longestRun);
    }

    Sheet activity(String target, String realised) {
      return entry("kegiatan", "K", Map.of("target", target, "realisasi", realised));
    }

    Sheet late(int minutes) {
      return entry("keterlambatan", "T", Map.of("menit", String.valueOf(minutes)));
    }

    Sheet innovation(String stage) {
      return entry("inovasi_diajukan", "I", Map.of("tahap", stage));
    }

    Sheet service(int target, int served) {
      return entry(
          "layanan",
          "L",
          Map.of("target_layanan", String.valueOf(target), "terlayani", String.valueOf(served)));
    }

    private Sheet entry(String group, String letter, Map<String, String> values) {
      List<Map<String, String>> entries = groups.computeIfAbsent(group, name -> new ArrayList<>());
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put(group + ".id", letter + (entries.size() + 1));
      values.forEach((name, value) -> cells.put(group + "." + name, value));
      entries.add(cells);
      return this;
    }

    /** The first row holds the whole; each further row adds one entry of each group. */
    List<String> rows() {
      int count = Math.max(1, groups.values().stream().mapToInt(List::size).max().orElse(1));
      return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    private String row(int index) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("id", whole.get("id"));
      if (index == 0) {
        cells.putAll(whole);
      }
      groups.values().stream()
          .filter(entries -> index < entries.size())
          .forEach(entries -> cells.putAll(entries.get(index)));
      return String.join(
          ",", COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }
  }

  /** Puts the evidence of somebody's year on a sheet. */
  private interface Evidence {
    void putOn(Sheet sheet, Year year);
  }

  /** Somebody of a position that is given because what they show needs it. */
  private record Crafted(Position position, Evidence evidence) {}

  private SalorOrganisation() {}

  /**
   * Writes the files of all years.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    for (Year year : YEARS) {
      Path file = Path.of(arguments[0]).resolve(fileName(year.year()));
      Files.writeString(file, csv(year.year()));
    }
  }

  /** Returns the years for which there is a file. */
  static List<Integer> years() {
    return YEARS.stream().map(Year::year).toList();
  }

  /** Returns the name of the file of a year. */
  static String fileName(int year) {
    return "salor-" + year + ".csv";
  }

  /** Returns the file of a year: a header, then the rows of each person below each other. */
  static String csv(int wanted) {
    Year year = YEARS.stream().filter(known -> known.year() == wanted).findFirst().orElseThrow();
    List<Crafted> crafted = crafted();
    List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
    Random people = new Random(DRAWN_SEED);
    Random draws = new Random(year.year());
    for (int number = 1; number <= PEOPLE; number++) {
      Person person = person(number, crafted, people);
      Sheet sheet = sheet(person, year);
      if (number <= crafted.size()) {
        crafted.get(number - 1).evidence().putOn(sheet, year);
      } else {
        draw(person, draws, sheet);
      }
      lines.addAll(sheet.rows());
    }
    return String.join("\n", lines) + "\n";
  }

  private static Person person(int number, List<Crafted> crafted, Random people) {
    int drawn = people.nextInt(10);
    Position position =
        number <= crafted.size()
            ? crafted.get(number - 1).position()
            : drawn < 1
                ? Position.LEADERSHIP
                : drawn < 5 ? Position.ADMINISTRATION : Position.PUBLIC_SERVICE;
    String title = position.titles.get(people.nextInt(position.titles.size()));
    return new Person(number, position, title);
  }

  private static Sheet sheet(Person person, Year year) {
    return new Sheet()
        .given("id", String.format("S%d-%03d", year.year(), person.number()))
        .given("policy", "salor")
        .given("period", year.year())
        .given("appraisee.id", String.format("P-%03d", person.number()))
        .given("appraisee.unit", person.unit())
        .given("appraisee.position", person.title())
        .given("jabatan", person.position().label);
  }

  private static List<Crafted> crafted() {
    List<Crafted> all = new ArrayList<>();
    addOnScoreBounds(all);
    addOnServiceBounds(all);
    addOnLatenessBounds(all);
    addOnSanctionBounds(all);
    addOnAchievementBounds(all);
    addInnovators(all);
    addExempt(all);
    return all;
  }

  /** On each bound of the predikat, a hundredth below it, and half a hundredth below it. */
  private static void addOnScoreBounds(List<Crafted> all) {
    int most = YEARS.stream().mapToInt(year -> year.bounds().size()).max().orElseThrow();
    for (Position position : Position.values()) {
      for (int bound = 0; bound < most; bound++) {
        for (String below : List.of("0", "0.01", "0.005")) {
          int index = bound;
          all.add(
              new Crafted(
                  position,
                  (sheet, year) -> {
                    int last = Math.min(index, year.bounds().size() - 1);
                    BigDecimal bottom = BigDecimal.valueOf(year.bounds().get(last));
                    putScore(bottom.subtract(new BigDecimal(below)), position, sheet, year);
                  }));
        }
      }
    }
  }

  /**
   * Evidence that comes to exactly this score: the other indicators are set, and the one activity
   * makes up the rest.
   */
  private static void putScore(BigDecimal score, Position position, Sheet sheet, Year year) {
    boolean high = score.intValue() >= 85;
    boolean low = score.intValue() < 70;
    int innovation = high ? 100 : low ? 0 : 50;
    int volume = high ? 100 : low ? 60 : 80;
    int satisfaction = high ? 100 : 90;
    int service = (year.volume() * volume + (100 - year.volume()) * satisfaction) / 100;
    List<Integer> weights = year.weights(position);
    BigDecimal others =
        percent(weights.get(1), 100)
            .add(percent(weights.get(2), innovation))
            .add(percent(weights.get(3), service));
    BigDecimal rest = score.subtract(others);
    int weight = weights.get(0);
    // the activity is worth weight × realised / target, so this target makes 20 to the point
    BigDecimal target = BigDecimal.valueOf(20L * weight);
    BigDecimal realised = rest.multiply(BigDecimal.valueOf(20));
    if (realised.signum() < 0 || realised.compareTo(target) > 0) {
      throw new IllegalStateException("no activity makes up for " + rest + " at " + position);
    }
    sheet.absence(0, 0).activity(plain(target), plain(realised));
    if (innovation > 0) {
      sheet.innovation(high ? USED_BEYOND : TRIED);
    }
    if (position.servesThePublic()) {
      sheet.given("skm", satisfaction).service(1000, volume * 10);
    }
  }

  private static BigDecimal percent(int weight, int points) {
    return new BigDecimal(weight * points).movePointLeft(2);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Everything full, so that the satisfaction of the public alone holds the predikat down. */
  private static void addOnServiceBounds(List<Crafted> all) {
    for (Position position : List.of(Position.PUBLIC_SERVICE, Position.LEADERSHIP)) {
      for (String skm : List.of("25", "64.99", "65", "76.60", "76.61", "88.30", "88.31", "100")) {
        all.add(
            new Crafted(
                position,
                (sheet, year) ->
                    sheet
                        .absence(0, 0)
                        .activity("12", "12")
                        .innovation(USED_BEYOND)
                        .given("skm", skm)
                        .service(500, 500)));
      }
    }
  }

  private static void addOnLatenessBounds(List<Crafted> all) {
    for (int minutes : List.of(1, 30, 31, 60, 61, 90, 91, 240)) {
      all.add(
          new Crafted(
              Position.ADMINISTRATION,
              (sheet, year) -> sheet.absence(0, 0).activity("24", "23").late(minutes)));
    }
    // 85 and 84.5 points of discipline: on the bound below which advice is given, and beside it
    for (List<Integer> last : List.of(List.<Integer>of(), List.of(5))) {
      all.add(
          new Crafted(
              Position.PUBLIC_SERVICE,
              (sheet, year) -> {
                sheet.absence(0, 0).activity("10", "9").given("skm", "82.5").service(900, 870);
                IntStream.range(0, 10).forEach(time -> sheet.late(95));
                last.forEach(sheet::late);
              }));
    }
  }

  private static void addOnSanctionBounds(List<Crafted> all) {
    List<List<Integer>> absences =
        List.of(
            List.of(1, 1),
            List.of(2, 2),
            List.of(3, 1),
            List.of(10, 9),
            List.of(10, 10),
            List.of(11, 2),
            List.of(20, 9),
            List.of(20, 10),
            List.of(21, 4),
            List.of(33, 9),
            List.of(34, 12));
    for (List<Integer> absence : absences) {
      all.add(
          new Crafted(
              Position.LEADERSHIP,
              (sheet, year) ->
                  sheet
                      .absence(absence.get(0), absence.get(1))
                      .activity("8", "8")
                      .innovation(USED_BEYOND)
                      .given("skm", "95")
                      .service(300, 300)));
    }
  }

  /** Nothing, just under, exactly, over the target, and over the cap of each year. */
  private static void addOnAchievementBounds(List<Crafted> all) {
    for (String realised : List.of("0", "74.99", "75", "99.99", "100", "100.01", "110", "110.01")) {
      all.add(
          new Crafted(
              Position.ADMINISTRATION,
              (sheet, year) ->
                  sheet
                      .absence(0, 0)
                      .activity("100", realised)
                      .activity("4", "3")
                      .innovation(USED)));
    }
    // more of one service does not make up for another
    all.add(
        new Crafted(
            Position.PUBLIC_SERVICE,
            (sheet, year) ->
                sheet
                    .absence(0, 0)
                    .activity("6", "6")
                    .given("skm", "90")
                    .service(100, 250)
                    .service(400, 200)
                    .service(50, 0)));
  }

  private static void addInnovators(List<Crafted> all) {
    List<List<String>> lists =
        List.of(
            List.of(),
            List.of(IDEA),
            List.of(TRIED),
            List.of(USED),
            List.of(USED_BEYOND),
            List.of(TRIED, TRIED),
            List.of(IDEA, IDEA, IDEA, TRIED),
            List.of(USED, USED_BEYOND));
    for (List<String> stages : lists) {
      all.add(
          new Crafted(
              Position.ADMINISTRATION,
              (sheet, year) -> {
                sheet.absence(0, 0).activity("15", "14").activity("2", "2");
                stages.forEach(sheet::innovation);
              }));
    }
  }

  private static void addExempt(List<Crafted> all) {
    for (Position position : Position.values()) {
      for (int i = 0; i < 2; i++) {
        all.add(new Crafted(position, (sheet, year) -> sheet.given("cuti_setahun", "ya")));
      }
    }
  }

  /** Somebody like most people: good at most things, now and then late, seldom away. */
  private static void draw(Person person, Random draws, Sheet sheet) {
    int days = draws.nextInt(12) == 0 ? 1 + draws.nextInt(4) : 0;
    sheet.absence(days, days == 0 ? 0 : 1 + draws.nextInt(days));
    for (int i = 1 + draws.nextInt(3); i > 0; i--) {
      int target = 4 + draws.nextInt(45);
      sheet.activity(String.valueOf(target), realised(target, draws));
    }
    for (int i = draws.nextInt(4); i > 0; i--) {
      sheet.late(minutes(draws));
    }
    for (int i = draws.nextInt(3); i > 0; i--) {
      sheet.innovation(List.of(IDEA, TRIED, USED, USED_BEYOND).get(draws.nextInt(4)));
    }
    if (person.position().servesThePublic()) {
      sheet.given("skm", satisfaction(draws));
      for (int i = 1 + draws.nextInt(2); i > 0; i--) {
        int target = 100 * (1 + draws.nextInt(12));
        sheet.service(target, target * (70 + draws.nextInt(36)) / 100);
      }
    }
  }

  private static String realised(int target, Random draws) {
    BigDecimal percent = BigDecimal.valueOf(65L + draws.nextInt(46));
    return plain(
        percent
            .multiply(BigDecimal.valueOf(target))
            .movePointLeft(2)
            .setScale(1, RoundingMode.HALF_UP));
  }

  private static int minutes(Random draws) {
    return 1 + draws.nextInt(draws.nextInt(5) == 0 ? 120 : 40);
  }

  private static String satisfaction(Random draws) {
    return plain(BigDecimal.valueOf(6_200L + draws.nextInt(3_700), 2));
  }
}

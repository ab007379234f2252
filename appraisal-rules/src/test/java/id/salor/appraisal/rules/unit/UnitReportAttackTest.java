package id.salor.appraisal.rules.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whoever has all that is published, and knows who works where, finds out nothing of a person. */
class UnitReportAttackTest {

  private static final Pattern PEOPLE = Pattern.compile("([\\d.,]+) (?:orang|people|person)");

  /** How many people of each unit have each rating; some units are empty, small or all alike. */
  @Provide
  Arbitrary<int[][]> populations() {
    Arbitrary<Integer> count =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(3, Arbitraries.integers().between(1, 4)),
            Tuple.of(3, Arbitraries.integers().between(5, 14)));
    return count
        .array(int[].class)
        .ofSize(NationalPeople.RATINGS)
        .array(int[][].class)
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static List<Appraisal> people(int[][] counts) {
    NationalPeople people = new NationalPeople();
    for (int unit = 0; unit < counts.length; unit++) {
      people.unit("unit " + unit, counts[unit]);
    }
    return people.people();
  }

  @Property(tries = 40)
  void noSumsOfWhatIsPublishedGiveASmallCountOrWhatAWholeUnitHas(
      @ForAll("populations") int[][] counts) throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(UnitReportJson.of(NationalPeople.report(people(counts))));
    long smallest = json.get("smallest").asLong();
    LinearProgram known = new LinearProgram(counts.length * NationalPeople.RATINGS);
    for (int unit = 0; unit < counts.length; unit++) {
      known.sum(row(unit, 0, NationalPeople.RATINGS - 1), size(counts[unit]));
    }
    json.get("parts").forEach(part -> learn(part, counts.length, known));

    for (int unit = 0; unit < counts.length; unit++) {
      for (int rating = 0; rating < NationalPeople.RATINGS; rating++) {
        int count = counts[unit][rating];
        boolean small = count > 0 && count < smallest;
        boolean alike = count > 0 && size(counts[unit]) - count < smallest;
        if (small || alike) {
          int place = unit * NationalPeople.RATINGS + rating;
          Rational least = known.least(place);
          Rational most = known.most(place);
          assertThat(least)
              .as("unit %s, rating %s, published %s", unit, rating, json)
              .isLessThan(most);
        }
      }
    }
  }

  private static long size(int[] unit) {
    long size = 0;
    for (int count : unit) {
      size += count;
    }
    return size;
  }

  private static List<Integer> row(int unit, int from, int to) {
    List<Integer> places = new ArrayList<>();
    for (int rating = from; rating <= to; rating++) {
      places.add(unit * NationalPeople.RATINGS + rating);
    }
    return places;
  }

  /** All that the JSON says about counts, as sums. */
  private static void learn(JsonNode part, int units, LinearProgram known) {
    int from = 0;
    for (JsonNode rating : part.get("ratings")) {
      int to = from + rating.get("labels").size() - 1;
      List<Integer> places = new ArrayList<>();
      for (int unit = 0; unit < units; unit++) {
        places.addAll(row(unit, from, to));
      }
      known.sum(places, rating.get("people").asLong());
      from = to + 1;
    }
    JsonNode groups = part.get("groups");
    Set<Integer> told = new HashSet<>();
    Set<Integer> named = new HashSet<>();
    for (JsonNode group : groups.get("named")) {
      int unit = Integer.parseInt(group.get("name").asText().replace("unit ", ""));
      named.add(unit);
      if (group.has("counts")) {
        told.add(unit);
        learn(groups, group.get("counts"), List.of(unit), known);
      }
    }
    List<Integer> unnamed = new ArrayList<>();
    List<Integer> untold = new ArrayList<>();
    boolean isUnnamedTold = groups.has("unnamed") && groups.get("unnamed").has("counts");
    for (int unit = 0; unit < units; unit++) {
      if (!named.contains(unit)) {
        unnamed.add(unit);
      }
      if (!told.contains(unit) && !(isUnnamedTold && !named.contains(unit))) {
        untold.add(unit);
      }
    }
    if (isUnnamedTold) {
      learn(groups, groups.get("unnamed").get("counts"), unnamed, known);
    }
    if (groups.has("rest")) {
      learn(groups, groups.get("rest"), untold, known);
    }
  }

  private static void learn(
      JsonNode groups, JsonNode counts, List<Integer> units, LinearProgram known) {
    int from = 0;
    for (int i = 0; i < counts.size(); i++) {
      int to = from + groups.get("parts").get(i).get("labels").size() - 1;
      List<Integer> places = new ArrayList<>();
      for (int unit : units) {
        places.addAll(row(unit, from, to));
      }
      known.sum(places, counts.get(i).asLong());
      from = to + 1;
    }
  }

  /** The solver itself: a count that subtraction gives is found. */
  @Example
  void theAttackerFindsWhatASubtractionGives() {
    LinearProgram known = new LinearProgram(4);
    known.sum(List.of(0, 1), 10);
    known.sum(List.of(2, 3), 9);
    known.sum(List.of(0, 2), 12);

    assertThat(known.least(0)).isEqualTo(Rational.of(3));
    assertThat(known.most(0)).isEqualTo(Rational.of(10));
    known.sum(List.of(2), 8);
    assertThat(known.least(1)).isEqualTo(Rational.of(6)).isEqualTo(known.most(1));
  }

  @Property(tries = 40)
  void noNumberOfPeopleThatIsWrittenIsSmallAndNothingAboutAPersonIs(
      @ForAll("populations") int[][] counts) {
    UnitReport report = NationalPeople.report(people(counts));
    List<String> forms =
        List.of(
            UnitReportPage.of(report),
            UnitReportJson.of(report),
            UnitReportText.of(report, Language.ID),
            UnitReportText.of(report, Language.EN));

    for (String form : forms) {
      assertThat(form).doesNotContain(NationalPeople.MARKER);
      Matcher people = PEOPLE.matcher(form);
      while (people.find()) {
        long number = Long.parseLong(people.group(1).replaceAll("[.,]", ""));
        assertThat(number == 0 || number >= report.smallest()).as(people.group()).isTrue();
      }
    }
  }

  @Property(tries = 40)
  void thePageSaysTheSameWhoeverComesFirst(
      @ForAll("populations") int[][] counts, @ForAll long seed) {
    List<Appraisal> people = new ArrayList<>(people(counts));
    UnitReport report = NationalPeople.report(people);
    Collections.shuffle(people, new Random(seed));
    UnitReport other = NationalPeople.report(people);

    assertThat(UnitReportPage.of(other)).isEqualTo(UnitReportPage.of(report));
    assertThat(UnitReportJson.of(other)).isEqualTo(UnitReportJson.of(report));
    for (Language language : Language.values()) {
      assertThat(UnitReportText.of(other, language)).isEqualTo(UnitReportText.of(report, language));
    }
  }
}

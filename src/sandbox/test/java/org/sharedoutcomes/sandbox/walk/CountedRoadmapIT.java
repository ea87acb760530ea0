package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;

/**
 * The roadmap of a real project shows what a count of its export's raw JSON gives, in calendar
 * years and in fiscal years that begin in April. The count here shares nothing with the product.
 */
public class CountedRoadmapIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OUTCOMES = List.of("alpha", "beta", "gamma");
  private static final String PAGE = "/plugins/servlet/shared-outcomes/roadmap";
  private static final Pattern CARD =
      Pattern.compile("data-key=\"([^\"]+)\" data-quarter=\"([^\"]+)\" data-lane=\"([^\"]*)\"");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void the_samples_epics_are_where_a_count_of_the_file_puts_them() throws IOException {
    count(Client.SAMPLE);
  }

  /** The whole export is too large to keep here: {@code TIMOB_EXPORT} names it. */
  @Test
  public void the_109_epics_of_the_export_are_where_a_count_of_the_file_puts_them()
      throws IOException {
    String export = System.getenv().getOrDefault("TIMOB_EXPORT", "");
    assumeTrue(!export.isEmpty() && Files.exists(Path.of(export)));
    assertThat(count(Path.of(export))).isEqualTo(109);
  }

  private int count(Path export) throws IOException {
    Map<String, String> days = days(export);
    try (Sandbox sandbox = Client.sandbox(folder.newFolder().toPath()).data(export).start()) {
      Client admin = Client.of(sandbox, "admin");
      Map<String, List<String>> tags = link(admin, new ArrayList<>(days.keySet()));
      compare(admin, days, tags, 1);
      String april = "{\"fiscalYearStart\": 4, \"fiscalYearNamedBy\": \"end\"}";
      assertThat(admin.put(SO + "/settings", april).status()).isEqualTo(200);
      compare(admin, days, tags, 4);
    }
    return days.size();
  }

  /** Each epic's due date, else the latest release date of its fix versions, else empty text. */
  private static Map<String, String> days(Path export) throws IOException {
    Map<String, String> days = new TreeMap<>();
    try (InputStream file = new GZIPInputStream(Files.newInputStream(export))) {
      for (JsonNode issue : JSON.readTree(file).get("issues")) {
        JsonNode fields = issue.get("fields");
        if (fields.at("/issuetype/name").asText().equals("Epic")) {
          List<String> releases = new ArrayList<>(List.of(""));
          fields.path("fixVersions").forEach(v -> releases.add(v.path("releaseDate").asText("")));
          String due = fields.path("duedate").asText("").replace("null", "");
          days.put(issue.get("key").asText(), due.isEmpty() ? Collections.max(releases) : due);
        }
      }
    }
    return days;
  }

  /** Every seventh epic stays without outcome, every fifth gets two. */
  private static Map<String, List<String>> link(Client admin, List<String> epics) {
    admin.post(
        SO + "/programmes",
        """
        {"key": "TI", "name": "Titanium", "projects": ["TIMOB"],
         "functions": [{"key": "product", "name": "Product", "group": "product"}]}
        """);
    for (String outcome : OUTCOMES) {
      String body =
          """
          {"key": "KEY", "programme": "TI", "name": "Outcome KEY", "narrative": "Better apps.",
           "owner": "paula", "metric": {"unit": "%", "direction": "up"},
           "targets": [{"quarter": "2026-Q4", "value": 50}]}
          """;
      assertThat(admin.post(SO + "/outcomes", body.replace("KEY", outcome)).status())
          .isEqualTo(201);
    }
    Map<String, List<String>> tags = new LinkedHashMap<>();
    for (int i = 0; i < epics.size(); i++) {
      List<String> mine = new ArrayList<>();
      if (i % 7 != 6) {
        mine.add(OUTCOMES.get(i % 3));
      }
      if (i % 5 == 4) {
        mine.add(OUTCOMES.get((i + 1) % 3));
      }
      tags.put(epics.get(i), mine);
      List<String> wanted = mine.stream().map(o -> "{\"outcome\": \"" + o + "\"}").toList();
      assertThat(admin.put(SO + "/issues/" + epics.get(i) + "/outcomes", wanted + "").status())
          .isEqualTo(200);
    }
    return tags;
  }

  private static String quarter(String day, int firstMonth) {
    int year = Integer.parseInt(day.substring(0, 4));
    int month = Integer.parseInt(day.substring(5, 7));
    int fiscal = firstMonth > 1 && month >= firstMonth ? year + 1 : year;
    return fiscal + "-Q" + ((month - firstMonth + 12) % 12 / 3 + 1);
  }

  private static void compare(
      Client admin, Map<String, String> days, Map<String, List<String>> tags, int firstMonth) {
    Map<String, String> quarters = new TreeMap<>();
    days.forEach(
        (key, day) -> quarters.put(key, day.isEmpty() ? "none" : quarter(day, firstMonth)));
    TreeSet<String> known = new TreeSet<>(quarters.values());
    known.remove("none");
    compare(admin, quarters, tags, known.first(), known.last());
    compare(admin, quarters, tags, known.higher(known.first()), known.lower(known.last()));
  }

  private static void compare(
      Client admin,
      Map<String, String> quarters,
      Map<String, List<String>> tags,
      String from,
      String to) {
    String query = "?programme=TI&from=" + from + "&to=" + to;
    JsonNode roadmap = admin.get(SO + "/roadmap" + query).json();
    Map<String, Integer> perQuarter = new TreeMap<>();
    Set<String> places = new TreeSet<>();
    int[] outside = new int[2];
    quarters.forEach(
        (key, quarter) -> {
          boolean none = quarter.equals("none");
          if (!none && quarter.compareTo(from) < 0) {
            outside[0]++;
          } else if (!none && quarter.compareTo(to) > 0) {
            outside[1]++;
          } else {
            perQuarter.merge(quarter, 1, Integer::sum);
            List<String> lanes = tags.get(key).isEmpty() ? List.of("") : tags.get(key);
            lanes.forEach(lane -> places.add(lane + " " + quarter + " " + key));
          }
        });
    assertThat(roadmap.get("earlier").asInt()).isEqualTo(outside[0]);
    assertThat(roadmap.get("later").asInt()).isEqualTo(outside[1]);
    assertThat(roadmap.get("unscheduled")).hasSize(perQuarter.getOrDefault("none", 0));
    for (JsonNode column : roadmap.get("columns")) {
      assertThat(column.get("cards").asInt())
          .as(column.get("quarter").asText())
          .isEqualTo(perQuarter.getOrDefault(column.get("quarter").asText(), 0));
    }
    assertThat(roadmap.at("/totals/cards").asInt())
        .isEqualTo(quarters.size() - outside[0] - outside[1]);
    assertThat(inJson(roadmap)).isEqualTo(places);
    assertThat(onPage(admin.get(PAGE + query).text())).isEqualTo(places);
  }

  private static Set<String> inJson(JsonNode roadmap) {
    Set<String> places = new TreeSet<>();
    for (JsonNode lane : roadmap.get("lanes")) {
      String key = lane.get("key").asText() + " ";
      lane.get("unscheduled").forEach(card -> places.add(key + "none " + card.get("key").asText()));
      for (JsonNode cell : lane.get("cells")) {
        String at = key + cell.get("quarter").asText() + " ";
        cell.get("cards").forEach(card -> places.add(at + card.get("key").asText()));
      }
    }
    for (JsonNode card : roadmap.get("withoutOutcome")) {
      places.add(" " + card.get("quarter").asText("none") + " " + card.get("key").asText());
    }
    return places.stream()
        .map(place -> place.replace(" null ", " none "))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  /** Where the page's markup has its cards; each place at most once. */
  private static Set<String> onPage(String html) {
    Set<String> places = new HashSet<>();
    Matcher card = CARD.matcher(html);
    while (card.find()) {
      String place = card.group(3) + " " + card.group(2) + " " + card.group(1);
      assertThat(places.add(place)).as(place).isTrue();
    }
    return new TreeSet<>(places);
  }
}

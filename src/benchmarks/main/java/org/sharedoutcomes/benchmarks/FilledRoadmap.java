package org.sharedoutcomes.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A programme of 50 outcomes with half a year of readings; each initiative is linked to one of them
 * with an expected effect and planned for one of four quarters, every third is under sign-off.
 */
final class FilledRoadmap {
  static final String PERIOD = "?programme=LOAD&from=2026-Q1&to=2026-Q4";

  private static final String REST = "/rest/shared-outcomes/1.0";
  private static final int LANES = 50;
  private static final int READINGS = 24;
  private static final String[] QUARTERS = {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"};

  private FilledRoadmap() {}

  static void fill(Client client, int initiatives) throws IOException, InterruptedException {
    client.send("POST", REST + "/programmes", programme());
    for (int lane = 0; lane < LANES; lane++) {
      client.send("POST", REST + "/outcomes", outcome(lane));
      client.send("POST", REST + "/outcomes/lane-" + lane + "/readings", readings());
    }
    client.send("POST", REST + "/sign-off-rules", rule(initiatives));
    for (int epic = 1; epic <= initiatives; epic++) {
      client.send(
          "PUT",
          REST + "/issues/LOAD-" + epic + "/outcomes",
          List.of(Map.of("outcome", "lane-" + epic % LANES, "expectedEffect", 3)));
      client.send(
          "POST",
          REST + "/roadmap/moves",
          Map.of("issue", "LOAD-" + epic, "quarter", QUARTERS[epic % QUARTERS.length]));
    }
  }

  private static Map<String, Object> programme() {
    return Map.of(
        "key",
        "LOAD",
        "name",
        "Load",
        "projects",
        List.of("LOAD"),
        "functions",
        List.of(
            Map.of("key", "product", "name", "Product", "group", "product"),
            Map.of("key", "marketing", "name", "Marketing", "group", "marketing")));
  }

  private static Map<String, Object> outcome(int lane) {
    return Map.of(
        "key",
        "lane-" + lane,
        "programme",
        "LOAD",
        "name",
        "Outcome " + lane,
        "narrative",
        "Somebody is better off.",
        "owner",
        "paula",
        "metric",
        Map.of("unit", "%", "direction", "up"),
        "targets",
        List.of(Map.of("quarter", "2026-Q4", "value", 50)));
  }

  private static List<Map<String, Object>> readings() {
    List<Map<String, Object>> readings = new ArrayList<>();
    for (int week = 0; week < READINGS; week++) {
      readings.add(
          Map.of("at", "2026-0" + (1 + week / 4) + "-" + (10 + week % 4 * 5), "value", 30 + week));
    }
    return readings;
  }

  private static Map<String, Object> rule(int initiatives) {
    return Map.of(
        "name",
        "A third of all",
        "scope",
        Map.of("jql", "project = LOAD AND id <= " + Math.max(1, initiatives / 3)),
        "requires",
        List.of(
            Map.of("function", "product", "quorum", 1, "materialFields", List.of("summary")),
            Map.of("function", "marketing", "quorum", 1, "materialFields", List.of("summary"))));
  }
}

package org.sharedoutcomes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sharedoutcomes.benchmarks.Client.Cost;
import org.sharedoutcomes.sandbox.Sandbox;

/**
 * Prints what the tree and the outcomes cost with 100 and with 1,000 outcomes of 1,000 readings
 * each; every outcome acts on one seventh as far down, three of seven as parts of a sum. Memory is
 * the heap of sandbox and plugin together that is left after a collection.
 */
public final class MeasureTrees {
  private static final String REST = "/rest/shared-outcomes/1.0";
  private static final String PAGES = "/plugins/servlet/shared-outcomes";
  private static final int READINGS = 1000;
  private static final int BRANCHES = 7;

  private MeasureTrees() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("| outcomes | readings | page | ms | statements | kB | heap MB |");
    System.out.println("|---|---|---|---|---|---|---|");
    int[] sizes =
        args.length == 0
            ? new int[] {100, 1000}
            : Stream.of(args).mapToInt(Integer::parseInt).toArray();
    for (int outcomes : sizes) {
      measure(outcomes);
    }
  }

  private static void measure(int outcomes) throws IOException, InterruptedException {
    try (Sandbox sandbox =
        Sandbox.builder()
            .plugin(Path.of(System.getProperty("plugin")))
            .data(GeneratedExport.write(20))
            .home(Files.createTempDirectory("measure"))
            .port(0)
            .start()) {
      Client client = new Client(sandbox.url().toString());
      fill(client, outcomes);
      String tree = "/tree?programme=LOAD";
      print(outcomes, "tree", client.cost(PAGES + tree));
      print(outcomes, "tree, all branches open", client.cost(PAGES + tree + "&whole=1"));
      print(outcomes, "tree by REST", client.cost(REST + tree));
      print(outcomes, "outcomes page", client.cost(PAGES + "/outcomes"));
      print(outcomes, "one outcome", client.cost(PAGES + "/outcomes/o-0"));
    }
  }

  private static void print(int outcomes, String page, Cost cost) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.printf(
        "| %,d | %,d | %s | %d | %s | %d | %d |%n",
        outcomes,
        outcomes * READINGS,
        page,
        cost.millis(),
        cost.statements(),
        cost.kilobytes(),
        heap);
  }

  private static void fill(Client client, int outcomes) throws IOException, InterruptedException {
    client.send(
        "POST",
        REST + "/programmes",
        Map.of(
            "key",
            "LOAD",
            "name",
            "Load",
            "projects",
            List.of("LOAD"),
            "functions",
            List.of(Map.of("key", "product", "name", "Product", "group", "product"))));
    for (int i = 0; i < outcomes; i++) {
      client.send("POST", REST + "/outcomes", outcome(i));
      client.send("POST", REST + "/outcomes/o-" + i + "/readings", readings(i));
    }
    List<Map<String, Object>> edges = new ArrayList<>();
    for (int i = 1; i < outcomes; i++) {
      edges.add(edge(i));
    }
    client.send("PUT", REST + "/tree?programme=LOAD", Map.of("edges", edges));
  }

  private static Map<String, Object> outcome(int i) {
    Map<String, Object> outcome = new HashMap<>();
    outcome.put("key", "o-" + i);
    outcome.put("programme", "LOAD");
    outcome.put("name", "Outcome number " + i);
    outcome.put("narrative", "Somebody is better off.");
    outcome.put("owner", "paula");
    outcome.put("northStar", i == 0);
    outcome.put("baseline", 10);
    outcome.put("metric", Map.of("unit", "visits", "direction", "up", "grain", "day"));
    outcome.put("targets", List.of(Map.of("quarter", "2027-Q4", "value", 5000)));
    return outcome;
  }

  private static List<Map<String, Object>> readings(int outcome) {
    List<Map<String, Object>> readings = new ArrayList<>();
    LocalDate last = LocalDate.of(2026, 11, 20);
    for (int day = READINGS; day > 0; day--) {
      int value = 1000 + (day * 37 + outcome * 11) % 100;
      readings.add(Map.of("at", last.minusDays(day).toString(), "value", value));
    }
    return readings;
  }

  private static Map<String, Object> edge(int i) {
    String above = "o-" + (i - 1) / BRANCHES;
    return i % BRANCHES < 3
        ? Map.of("from", "o-" + i, "to", above, "kind", "component", "operator", "sum")
        : Map.of(
            "from", "o-" + i, "to", above, "kind", "influence", "strength", 0.5, "confidence", 60);
  }
}

package org.sharedoutcomes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.benchmarks.Client.Cost;
import org.sharedoutcomes.sandbox.Sandbox;

/**
 * Prints what the roadmap costs with 20, 200, 2,000 and 10,000 cards in 50 lanes: time of the whole
 * request, the plugin's SQL statements, size of the HTML, and when Chromium has painted the first
 * screen. Sizes can be given as arguments.
 */
public final class MeasureRoadmap {
  private static final String PAGE = "/plugins/servlet/shared-outcomes/roadmap";
  private static final String REST = "/rest/shared-outcomes/1.0/roadmap";

  private MeasureRoadmap() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("| cards | of | ms | statements | kB | first view ms | loaded ms |");
    System.out.println("|---|---|---|---|---|---|---|");
    int[] sizes =
        args.length == 0
            ? new int[] {20, 200, 2000, 10_000}
            : Stream.of(args).mapToInt(Integer::parseInt).toArray();
    for (int cards : sizes) {
      measure(cards);
    }
  }

  private static void measure(int cards) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("measure");
    try (Sandbox sandbox =
            Sandbox.builder()
                .plugin(Path.of(System.getProperty("plugin")))
                .data(GeneratedExport.write(cards))
                .home(home)
                .port(0)
                .start();
        Chromium chromium = new Chromium(sandbox.url())) {
      Client client = new Client(sandbox.url().toString());
      FilledRoadmap.fill(client, cards);
      for (String more : List.of("", "&lanes=function", "&layout=horizons")) {
        String address = PAGE + FilledRoadmap.PERIOD + more;
        Cost cost = client.cost(address);
        Chromium.Wait wait = chromium.waitFor(address);
        System.out.printf(
            "| %,d | page %s | %d | %s | %,d | %d | %d |%n",
            cards,
            more,
            cost.millis(),
            cost.statements(),
            cost.kilobytes(),
            wait.view(),
            wait.loaded());
      }
      Cost rest = client.cost(REST + FilledRoadmap.PERIOD);
      System.out.printf(
          "| %,d | REST | %d | %s | %,d | | |%n",
          cards, rest.millis(), rest.statements(), rest.kilobytes());
    }
  }
}

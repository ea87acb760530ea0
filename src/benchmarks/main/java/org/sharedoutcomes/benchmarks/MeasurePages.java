package org.sharedoutcomes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sharedoutcomes.benchmarks.Client.Cost;
import org.sharedoutcomes.sandbox.Sandbox;

/**
 * Prints what the pages cost with 20, 200 and 2,000 initiatives in 50 lanes, every third of them
 * under sign-off. The time is that of the whole request on this machine, database embedded.
 */
public final class MeasurePages {
  private static final String REST = "/rest/shared-outcomes/1.0";
  private static final String PAGES = "/plugins/servlet/shared-outcomes";

  private MeasurePages() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("| initiatives | page | ms | statements | kB |");
    System.out.println("|---|---|---|---|---|");
    int[] sizes =
        args.length == 0
            ? new int[] {20, 200, 2000}
            : Stream.of(args).mapToInt(Integer::parseInt).toArray();
    for (int initiatives : sizes) {
      measure(initiatives);
    }
  }

  private static void measure(int initiatives) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("measure");
    try (Sandbox sandbox =
        Sandbox.builder()
            .plugin(Path.of(System.getProperty("plugin")))
            .data(GeneratedExport.write(initiatives))
            .home(home)
            .port(0)
            .start()) {
      Client client = new Client(sandbox.url().toString());
      FilledRoadmap.fill(client, initiatives);
      String period = FilledRoadmap.PERIOD;
      print(initiatives, "roadmap page", client.cost(PAGES + "/roadmap" + period));
      print(initiatives, "roadmap by REST", client.cost(REST + "/roadmap" + period));
      print(initiatives, "outcomes page", client.cost(PAGES + "/outcomes"));
      print(initiatives, "issue with both panels", client.cost("/browse/LOAD-3"));
      print(initiatives, "verdict of one issue", client.cost(REST + "/issues/LOAD-3/sign-off"));
    }
  }

  private static void print(int initiatives, String page, Cost cost) {
    System.out.printf(
        "| %,d | %s | %d | %s | %d |%n",
        initiatives, page, cost.millis(), cost.statements(), cost.kilobytes());
  }
}

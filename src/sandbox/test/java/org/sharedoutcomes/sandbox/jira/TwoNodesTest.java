package org.sharedoutcomes.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.PostgresServer;

public class TwoNodesTest {
  private static final String EPIC = "TIMOB-19699";
  private static final int COMMENTS = 20;

  @Test
  public void two_nodes_that_start_load_and_write_at_once_lose_nothing() {
    String url = PostgresServer.shared().newDatabase();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Database first = Database.open(url, Path.of("unused"));
        Database second = Database.open(url, Path.of("unused"))) {
      List<Jira> nodes =
          List.of(first, second).stream()
              .map(database -> CompletableFuture.supplyAsync(() -> node(database), threads))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      IntStream.range(0, COMMENTS)
          .mapToObj(
              i -> CompletableFuture.runAsync(() -> comment(nodes.get(i % 2), "No. " + i), threads))
          .toList()
          .forEach(CompletableFuture::join);
      for (Jira node : nodes) {
        node.refresh();
        assertThat(node.issues().all()).hasSize(121);
        assertThat(node.issues().find(EPIC).orElseThrow().data().remarks())
            .extracting(IssueData.Remark::body)
            .doesNotHaveDuplicates()
            .hasSize(COMMENTS);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Jira node(Database database) {
    Jira jira = Jira.open(database, PluginModules.none(), Clock.systemUTC());
    jira.loadSample();
    return jira;
  }

  private static void comment(Jira node, String text) {
    node.issues().comment(node.users().find("dev").orElseThrow(), EPIC, text);
  }
}

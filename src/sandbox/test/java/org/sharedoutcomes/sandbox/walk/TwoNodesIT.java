package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.testkit.PostgresServer;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** Two nodes on one database, written to at the same moment. */
public class TwoNodesIT {
  private static final int ROUNDS = 10;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final String database = PostgresServer.shared().newDatabase();
  private Sandbox first;
  private Sandbox second;

  @Before
  public void start() throws IOException {
    first = Client.sandbox(folder.newFolder().toPath()).database(database).start();
    second = Client.sandbox(folder.newFolder().toPath()).database(database).start();
  }

  @After
  public void stop() {
    second.close();
    first.close();
  }

  @Test
  public void decisions_of_the_same_second_are_all_kept() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String key =
          Client.of(first, "dev")
              .create(
                  """
                  {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"},
                   "summary": "At once", "@Customer-facing@": "Yes"}
                  """);
      List<Reply> replies =
          atOnce(
              () -> Client.of(first, "paula").decide(key, "product", "sign"),
              () ->
                  Client.of(second, "max")
                      .post(
                          SO + "/issues/" + key + "/sign-off/marketing",
                          """
                          {"decision": "sign-with-conditions", "conditions": ["Tell the press"]}
                          """),
              () -> Client.of(second, "sue").decide(key, "support", "sign"),
              () -> Client.of(first, "dev").post(SO + "/issues/" + key + "/sign-off/ask", ""));
      assertThat(replies.subList(0, 3)).extracting(Reply::status).containsOnly(200);
      assertThat(replies.get(3).status()).isIn(200, 409, 422);
      for (Sandbox node : List.of(first, second)) {
        Reply signOff = Client.of(node, "dev").get(SO + "/issues/" + key + "/sign-off");
        assertThat(signOff.json().get("status").asText()).isEqualTo("signed");
        assertThat(signOff.text()).contains("Tell the press");
      }
    }
    assertThat(Client.of(second, "admin").get(SO + "/journal/verify").json().get("broken"))
        .isEmpty();
  }

  @Test
  public void of_two_writers_the_second_learns_who_the_first_was() throws Exception {
    String outcome = Client.of(first, "admin").get(SO + "/outcomes/peak-load").text();
    List<Reply> replies =
        atOnce(
            () ->
                Client.of(first, "paula").put(SO + "/outcomes/peak-load", outcome, "If-Match", "1"),
            () ->
                Client.of(second, "admin")
                    .put(SO + "/outcomes/peak-load", outcome, "If-Match", "1"));
    assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
    assertThat(replies.stream().filter(reply -> reply.status() == 409).findFirst().get().text())
        .containsPattern("Paula Product|Ada Admin");
  }

  @Test
  public void a_row_that_was_changed_behind_the_journals_back_is_named() throws Exception {
    Client admin = Client.of(first, "admin");
    assertThat(admin.get(SO + "/journal/verify").json().get("broken")).isEmpty();
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(tampering(connection))).isEqualTo(1);
    }
    assertThat(admin.get(SO + "/journal/verify").json().get("broken").toString())
        .contains("programme/DEMO");
  }

  private static String tampering(Connection connection) throws SQLException {
    try (var tables =
        connection
            .getMetaData()
            .getTables(null, "public", "AO\\_%ENTRY%", new String[] {"TABLE"})) {
      assertThat(tables.next()).isTrue();
      String table = tables.getString("TABLE_NAME");
      return "UPDATE \"%s\" SET \"BODY\" = replace(\"BODY\", 'Developer journey', 'Forged') WHERE \"STREAM\" = 'programme/DEMO'"
          .formatted(table);
    }
  }

  @SafeVarargs
  private static List<Reply> atOnce(Supplier<Reply>... requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.length);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Reply>> waiting = new ArrayList<>();
    for (Supplier<Reply> request : requests) {
      waiting.add(
          threads.submit(
              () -> {
                go.await();
                return request.get();
              }));
    }
    go.countDown();
    List<Reply> replies = new ArrayList<>();
    for (Future<Reply> reply : waiting) {
      replies.add(reply.get());
    }
    threads.shutdown();
    return replies;
  }
}

package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.jira.Mail;
import org.sharedoutcomes.sandbox.testkit.PostgresServer;
import org.sharedoutcomes.sandbox.walk.Client.Reply;
import org.sharedoutcomes.sandbox.walk.Hooked.Request;

/** Notices on their way out of Jira, from two nodes of a cluster. */
public class DeliveryIT {
  private static final String SECRET = "a secret of the test";
  private static final String HEALTH = "/plugins/servlet/shared-outcomes/admin/health";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  @Rule public final Hooked hooked = new Hooked();
  private final String database = PostgresServer.shared().newDatabase();
  private final List<Sandbox> nodes = new ArrayList<>();
  private Client admin;

  @Before
  public void start() throws IOException {
    for (int i = 0; i < 2; i++) {
      nodes.add(Client.sandbox(folder.newFolder().toPath()).database(database).start());
    }
    admin = Client.of(nodes.get(0), "admin");
    assertThat(admin.put(SO + "/webhooks/policy", "{\"hosts\": [\"127.0.0.1\"]}").status())
        .isEqualTo(200);
    Reply checks = admin.put(SO + "/outcomes/peak-load/checks", "{\"low\": 0, \"high\": 1000000}");
    assertThat(checks.status()).as(checks.text()).isEqualTo(200);
  }

  @After
  public void stop() {
    nodes.forEach(Sandbox::close);
  }

  private String webhook() {
    Reply made =
        admin.post(
            SO + "/webhooks",
            """
            {"name": "Chat", "url": "%s", "secret": "%s", "events": ["data-problem"]}
            """
                .formatted(hooked.url(), SECRET));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.text()).doesNotContain(SECRET);
    return made.json().get("id").asText();
  }

  /** Values that nobody can believe: the owner is told of each. */
  private void suspects(int count) {
    for (int i = 0; i < count; i++) {
      Reply sent =
          admin.post(
              SO + "/outcomes/peak-load/readings",
              "[{\"at\": \"2026-01-%02d\", \"value\": -7}]".formatted(i + 1));
      assertThat(sent.status()).as(sent.text()).isLessThan(300);
    }
  }

  private void run(Client node, String work) {
    assertThat(node.typed(HEALTH, "work=" + work).status()).isLessThan(400);
  }

  private JsonNode delivery(String webhook) {
    return admin.get(SO + "/webhooks/" + webhook + "/deliveries").json().get("values").get(0);
  }

  private void runUntil(String webhook, String state) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    run(admin, "webhooks");
    while (!delivery(webhook).get("state").asText().equals(state)) {
      assertThat(Instant.now()).as(delivery(webhook).toString()).isBefore(end);
      endPauses();
      run(admin, "webhooks");
    }
  }

  /** As if the time had passed that is waited between two attempts. */
  private void endPauses() throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(null, "public", "AO\\_%\\_DELIVERY", new String[] {"TABLE"})) {
      assertThat(tables.next()).isTrue();
      String table = tables.getString("TABLE_NAME");
      statement.executeUpdate("UPDATE \"%s\" SET \"NEXT_MILLIS\" = 0".formatted(table));
    }
  }

  @Test
  public void what_fails_twice_arrives_the_third_time_with_a_signature_that_holds()
      throws Exception {
    String id = webhook();
    hooked.willAnswer(500, 302);
    suspects(1);
    runUntil(id, "delivered");
    assertThat(hooked.requests()).hasSize(3);
    assertThat(hooked.requests().stream().map(Request::body).distinct()).hasSize(1);
    Request last = hooked.requests().get(2);
    assertThat(last.header("X-shared-outcomes-signature"))
        .isEqualTo(signature(last.header("X-shared-outcomes-timestamp"), last.body()));
    assertThat(last.body()).contains("\"event\":\"data-problem\"").contains("peak-load");
    assertThat(delivery(id).get("attempts").asInt()).isEqualTo(3);
  }

  /** As a receiver is told to compute it. */
  private static String signature(String timestamp, String body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    return "sha256="
        + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(UTF_8)));
  }

  @Test
  public void what_was_given_up_is_listed_and_arrives_when_it_is_sent_again() throws Exception {
    String id = webhook();
    hooked.willAnswer(410);
    suspects(1);
    runUntil(id, "dead");
    String page = admin.get("/plugins/servlet/shared-outcomes/admin/webhooks").text();
    assertThat(page).contains("Given up after 1 attempt: HTTP status 410").contains("Resend");
    Reply resent =
        admin.typed(
            "/plugins/servlet/shared-outcomes/admin/webhooks",
            "do=resend&delivery=" + delivery(id).get("id").asText());
    assertThat(resent.status()).isLessThan(400);
    runUntil(id, "delivered");
    assertThat(hooked.requests()).hasSize(2);
  }

  @Test
  public void twelve_notices_are_one_mail_though_two_nodes_send_it() throws Exception {
    assertThat(admin.get(SO + "/outcomes/peak-load").json().get("owner").asText()).isEqualTo("sue");
    admin.as("sue").put(SO + "/mail/wishes", "{\"frequency\": \"immediately\"}");
    suspects(12);
    List<Thread> runs = new ArrayList<>();
    for (Sandbox node : nodes) {
      runs.add(new Thread(() -> run(Client.of(node, "admin"), "mail")));
    }
    runs.forEach(Thread::start);
    for (Thread run : runs) {
      run.join();
    }
    nodes.get(0).jira().refresh();
    List<Mail> mails =
        nodes.get(0).jira().mailbox().newestFirst().stream()
            .filter(mail -> mail.to().equals("sue@example.com"))
            .toList();
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).subject()).matches("\\d+ Hinweise zu Ihren Outcomes");
    assertThat(mails.get(0).body().split("/outcomes/peak-load/quality\"")).hasSize(13);
    assertThat(Client.of(nodes.get(1), "admin").get(HEALTH).text())
        .contains("Send notices by mail");
  }

  @Test
  public void only_administrators_see_webhooks_and_health() {
    for (String path :
        List.of(HEALTH, "/plugins/servlet/shared-outcomes/admin/webhooks", SO + "/webhooks")) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(200);
      assertThat(admin.as("paula").get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(admin.as("paula").form(HEALTH, "work=mail").status()).isEqualTo(403);
  }
}

package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** The roadmap of days that are over, on histories of real issues and of days that pass here. */
public class TimeMachineIT {
  private static final String AHEAD = "org.sharedoutcomes.clock.ahead";
  private static final String PAGE = "/plugins/servlet/shared-outcomes/roadmap";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client admin;
  private static Client paula;

  /** Passes as fast for Jira as for the product. */
  private static final class Shared extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(Duration.parse(System.getProperty(AHEAD, "PT0S")));
    }
  }

  @BeforeClass
  public static void start() throws IOException {
    Path export = folder.newFile("history.json").toPath();
    Files.writeString(export, export().toString());
    sandbox = Client.sandbox(folder.newFolder().toPath()).data(export).clock(new Shared()).start();
    admin = Client.of(sandbox, "admin");
    paula = admin.as("paula");
    done(
        admin.post(
            SO + "/programmes",
            """
            {"key": "TM", "name": "Time", "projects": ["SP"],
             "functions": [{"key": "product", "name": "Product", "group": "product"}]}
            """));
    done(admin.put(SO + "/settings", "{\"initiativeTypes\": [\"Epic\", \"Story\"]}"));
    read();
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  @After
  public void today_is_today_again() {
    System.clearProperty(AHEAD);
  }

  /** A made epic whose plan has moved, and the real stories where they lie beside the project. */
  private static ObjectNode export() throws IOException {
    ObjectNode export = JSON.createObjectNode();
    ArrayNode issues = export.putArray("issues");
    issues.add(
        JSON.readTree(
            """
            {"id": "1", "key": "SP-1001", "fields": {
              "summary": "Checkout in one step", "project": {"key": "SP"},
              "issuetype": {"id": "5", "name": "Epic"}, "created": "2021-01-10T09:00:00.000+0000",
              "status": {"id": "3", "name": "In Progress",
                         "statusCategory": {"key": "indeterminate"}},
              "duedate": "2021-11-30",
              "fixVersions": [{"id": "77", "name": "2.0", "releaseDate": "2022-02-01"}]},
             "changelog": {"histories": [
              {"created": "2021-05-01T10:00:00.000+0000", "author": {"name": "ann"}, "items": [
                {"field": "duedate", "from": "2021-05-31", "fromString": "2021-05-31 00:00:00.0",
                 "to": null, "toString": null},
                {"field": "Fix Version", "from": null, "fromString": null,
                 "to": "77", "toString": "2.0"},
                {"field": "summary", "fromString": "Checkout", "toString": "Checkout in one step"}]},
              {"created": "2021-07-01T10:00:00.000+0000", "author": {"name": "ann"}, "items": [
                {"field": "duedate", "from": null, "fromString": null,
                 "to": "2021-11-30", "toString": "2021-11-30 00:00:00.0"}]}]}}
            """));
    for (String file : List.of("complete_sample__sample_issues__SP-5", "testdata__SP-10")) {
      issues.add(real(file));
    }
    export.set("statuses", real("complete_sample__sample_statuses"));
    return export;
  }

  private static JsonNode real(String file) throws IOException {
    return JSON.readTree(TimeMachineIT.class.getResource("/jirametrics/" + file + ".json"));
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    return reply;
  }

  /** What the clock would do by itself. */
  private static void read() {
    assertThat(
            admin.typed("/plugins/servlet/shared-outcomes/admin/health", "work=timelines").text())
        .doesNotContain("timelines failed");
  }

  private static List<JsonNode> cards(String query) {
    JsonNode roadmap =
        done(paula.get(SO + "/roadmap?programme=TM&from=2021-Q1&to=2022-Q2&lanes=project" + query))
            .json();
    List<JsonNode> cards = new ArrayList<>();
    roadmap.get("unscheduled").forEach(cards::add);
    roadmap
        .get("lanes")
        .forEach(lane -> lane.get("cells").forEach(c -> c.get("cards").forEach(cards::add)));
    return cards;
  }

  private static JsonNode card(String key, String day) {
    return cards("&as-of=" + day).stream()
        .filter(card -> card.get("key").asText().equals(key))
        .findFirst()
        .orElse(null);
  }

  @Test
  public void a_card_stands_where_it_stood_before_the_product_was_there() {
    assertThat(card("SP-1001", "2021-01-09")).isNull();
    JsonNode march = card("SP-1001", "2021-03-31");
    assertThat(march.get("quarter").asText()).isEqualTo("2021-Q2");
    assertThat(march.get("quarterSource").asText()).isEqualTo("due");
    assertThat(march.get("summary").asText()).isEqualTo("Checkout");
    assertThat(march.get("signOff").isNull()).isTrue();
    assertThat(march.get("delivery").isNull()).isTrue();
    JsonNode may = card("SP-1001", "2021-05-01");
    assertThat(may.get("quarter").asText()).isEqualTo("2022-Q1");
    assertThat(may.get("quarterSource").asText()).isEqualTo("fixVersion");
    assertThat(card("SP-1001", "2021-07-01").get("quarter").asText()).isEqualTo("2021-Q4");
  }

  @Test
  public void real_histories_tell_what_state_work_was_in() {
    assertThat(card("SP-5", "2021-06-17")).isNull();
    assertThat(card("SP-5", "2021-06-22").get("status").asText()).isEqualTo("Backlog");
    assertThat(card("SP-5", "2021-09-05").get("status").asText()).isEqualTo("In Progress");
    assertThat(card("SP-5", "2021-09-06").get("status").asText()).isEqualTo("Done");
    assertThat(card("SP-5", "2021-10-10").get("status").asText()).isEqualTo("Done");
    assertThat(card("SP-10", "2021-08-28").get("status").asText()).isEqualTo("Backlog");
    assertThat(card("SP-10", "2021-09-01").get("status").asText()).isEqualTo("In Progress");
  }

  @Test
  public void the_past_costs_few_statements_and_says_what_it_is() {
    Reply then = paula.get(PAGE + "?programme=TM&as-of=2021-03-31");
    assertThat(then.text())
        .contains("As it was at the end of March 31, 2021")
        .contains("Back to today")
        .doesNotContain("so-card-menu");
    Reply rest = paula.get(SO + "/roadmap?programme=TM&as-of=2021-03-31");
    assertThat(rest.statements()).isLessThanOrEqualTo(10);
    assertThat(rest.json().get("asOf").asText()).isEqualTo("2021-03-31");
    assertThat(paula.get(SO + "/roadmap?programme=TM&as-of=2999-01-01").status()).isEqualTo(422);
    assertThat(paula.get(SO + "/roadmap?programme=TM&as-of=soon").status()).isEqualTo(400);
    assertThat(paula.get(PAGE + "?programme=TM&as-of=soon").text()).contains("soon is not a day");
    assertThat(admin.as("guest").get(SO + "/roadmap?programme=TM&as-of=2021-03-31").status())
        .isEqualTo(403);
  }

  @Test
  public void what_happened_since_a_baseline_is_told_with_who_when_and_why() {
    String quarter = quarter(0);
    String moved = epic("Faster payment", quarter);
    String dropped = epic("Gift cards", quarter);
    done(
        paula.post(
            SO + "/roadmap/baselines",
            "{\"programme\": \"TM\", \"why\": \"Agreed at the kick-off\"}"));
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    System.setProperty(AHEAD, "P2D");
    String added = epic("Voucher codes", quarter);
    done(move("paula", moved, quarter(1), "The supplier is late & <b>sorry</b>"));
    done(move("paula", dropped, null, ""));

    JsonNode drift = drift("quarter=" + quarter);
    assertThat(drift.get("added").asInt()).isEqualTo(1);
    assertThat(drift.get("dropped").asInt()).isEqualTo(1);
    assertThat(drift.get("movedLater").asInt()).isEqualTo(1);
    assertThat(drift.get("base").get("why").asText()).isEqualTo("Agreed at the kick-off");
    JsonNode later = line(drift, moved);
    assertThat(later.get("happenings").get(0).get("by").asText()).isEqualTo("paula");
    assertThat(later.get("happenings").get(0).get("why").asText())
        .isEqualTo("The supplier is late & <b>sorry</b>");
    assertThat(line(drift, dropped).get("happenings").get(0).get("why").isNull()).isTrue();
    assertThat(line(drift, added).get("happenings").get(0).get("what").asText())
        .isEqualTo("created");
    assertThat(drift("since=" + today).get("cards")).hasSize(3);
    assertThat(done(paula.get(SO + "/roadmap?programme=TM&as-of=" + today)).text())
        .contains("Gift cards")
        .doesNotContain("Voucher codes");

    assertThat(paula.get(PAGE + "?programme=TM&compare=" + quarter).text())
        .contains("+1 added, −1 dropped, 1 moved later")
        .contains("moved later, from " + quarter + " to " + quarter(1))
        .contains("<s>Gift cards</s>")
        .contains("no reason given")
        .contains("The supplier is late &amp; &lt;b&gt;sorry&lt;/b&gt;");
    assertThat(paula.get(SO + "/roadmap/drift.csv?programme=TM&quarter=" + quarter).text())
        .startsWith("\"issue\",\"summary\",\"changes\"")
        .contains("\"" + dropped + "\",\"Gift cards\",\"dropped\"");
    assertThat(paula.get(PAGE + "/baselines?programme=TM").text())
        .contains("Agreed at the kick-off");
    assertThat(
            paula
                .typed(PAGE + "/baselines", "programme=TM&why=Replanned&quarter=" + quarter)
                .status())
        .isLessThan(400);
    assertThat(drift("quarter=" + quarter).get("cards")).isEmpty();
    assertThat(
            paula
                .get(SO + "/roadmap/baselines?programme=TM")
                .json()
                .get("values")
                .findValuesAsText("why"))
        .containsExactly("Replanned", "Agreed at the kick-off");
    assertThat(
            admin
                .as("dev")
                .post(SO + "/roadmap/baselines", "{\"programme\": \"TM\", \"why\": \"Me\"}")
                .status())
        .isEqualTo(403);
  }

  private static String quarter(int later) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusMonths(3L * later);
    return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
  }

  private static String epic(String summary, String quarter) {
    return paula.create(
        """
        {"project": {"key": "SP"}, "issuetype": {"name": "Epic"}, "summary": "%s",
         "@Target quarter@": "%s"}
        """
            .formatted(summary, quarter));
  }

  private static Reply move(String user, String issue, String quarter, String why) {
    String to = quarter == null ? "null" : '"' + quarter + '"';
    return paula
        .as(user)
        .post(
            SO + "/roadmap/moves",
            "{\"issue\": \"%s\", \"quarter\": %s, \"why\": \"%s\"}".formatted(issue, to, why));
  }

  private static JsonNode drift(String base) {
    return done(paula.get(SO + "/roadmap/drift?programme=TM&" + base)).json();
  }

  private static JsonNode line(JsonNode drift, String key) {
    for (JsonNode line : drift.get("cards")) {
      if (line.get("key").asText().equals(key)) {
        return line;
      }
    }
    throw new AssertionError(key + " is not in " + drift);
  }
}

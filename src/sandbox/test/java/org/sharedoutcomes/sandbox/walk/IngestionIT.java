package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** How values come into the packed plugin: real files, tables with faults, tokens, many rows. */
public class IngestionIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final Path METRICS = Path.of("test", "resources", "metrics");
  private static final String PAGES = "/plugins/servlet/shared-outcomes/outcomes/";
  private static Sandbox sandbox;
  private static Client paula;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    paula = Client.of(sandbox, "paula");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static String outcome(String key, String unit, String grain) {
    Reply created =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "%s", "programme": "DEMO", "name": "Measured %s", "narrative": "It matters.",
             "owner": "max", "metric": {"unit": "%s", "direction": "up", "grain": "%s"},
             "targets": [{"quarter": "2027-Q4", "value": 20}]}
            """
                .formatted(key, key, unit, grain));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    return SO + "/outcomes/" + key;
  }

  private static Reply csv(Client client, String path, String text, String... headers) {
    return client.send("POST", path, "text/csv", text, headers);
  }

  /** A form with the token that its page has. */
  private static Reply form(Client client, String path, String body) {
    return client.send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        body + "&atl_token=walk",
        "Cookie",
        "atlassian.xsrf.token=walk");
  }

  private static int total(String outcome) {
    return paula.get(outcome + "/readings?maxResults=1").json().get("total").asInt();
  }

  private static List<String> kinds(JsonNode answer) {
    return answer.get("oddities").findValuesAsText("kind");
  }

  private static JsonNode load(String file, String unit, String grain, int rows)
      throws IOException {
    String outcome = outcome("file-" + rows, unit, grain);
    String text = Files.readString(METRICS.resolve(file));
    JsonNode rehearsed = csv(paula, outcome + "/readings?dryRun=true&source=" + file, text).json();
    assertThat(total(outcome)).isZero();
    JsonNode answer = csv(paula, outcome + "/readings?source=" + file, text).json();
    int accepted = answer.get("accepted").asInt();
    assertThat(accepted + answer.get("held").asInt()).isEqualTo(rows);
    assertThat(answer.get("faulty").asInt()).isZero();
    assertThat(total(outcome)).isEqualTo(accepted - answer.get("replaced").asInt());
    assertThat(rehearsed.get("accepted")).isEqualTo(answer.get("accepted"));
    assertThat(kinds(rehearsed)).isEqualTo(kinds(answer));
    return answer;
  }

  @Test
  public void each_file_of_real_metrics_loads_as_it_is_and_its_oddities_are_told()
      throws IOException {
    assertThat(kinds(load("us_retail_sales_monthly.csv", "M USD", "month", 293))).isEmpty();
    assertThat(kinds(load("melbourne_pedestrians_daily_covid.csv", "visitors", "day", 1_490)))
        .isEmpty();
    assertThat(
            kinds(
                load(
                    "wikipedia_pageviews_peyton_manning_log_daily.csv", "ln(views)", "day", 2_905)))
        .containsExactly("gaps", "logarithm");
    assertThat(kinds(load("nab_elb_request_count_5min.csv", "requests", "day", 4_032)))
        .contains("finer");
    JsonNode clicks = load("nab_ad_exchange4_cpc_hourly.csv", "USD", "day", 1_643);
    assertThat(kinds(clicks)).contains("finer");
    assertThat(clicks.get("held").asInt()).as("its spikes").isPositive();
    assertThat(
            paula
                .get(SO + "/outcomes/file-1643/readings?maxResults=1")
                .json()
                .get("values")
                .get(0)
                .get("at")
                .asText())
        .isEqualTo("2011-07-01T00:15:01Z");
  }

  @Test
  public void what_can_be_read_in_two_ways_is_asked_for() {
    String readings = outcome("doubtful", "visits", "day") + "/readings";
    String text = "date,value\n01/02/2011,\"1.234\"\n01/03/2011,\"2.345\"\n";
    Reply asked = csv(paula, readings, text);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.fields()).containsExactly("dates", "numbers");
    assertThat(asked.text()).contains("us: 2011-01-02; british: 2011-02-01");
    assertThat(csv(paula, readings + "?dates=british&numbers=comma", text).status()).isEqualTo(200);
    JsonNode values = paula.get(readings).json().get("values");
    assertThat(values.findValuesAsText("at"))
        .containsExactly("2011-02-01T00:00:00Z", "2011-03-01T00:00:00Z");
    assertThat(values.get(0).get("value").asInt()).isEqualTo(1234);
    assertThat(csv(paula, readings + "?dates=martian", text).fields()).containsExactly("dates");
  }

  private static String thousandWithSeven() {
    StringBuilder text = new StringBuilder("Datum;Wert\r\n");
    for (int i = 0; i < 1_000; i++) {
      java.time.LocalDate day = java.time.LocalDate.of(2022, 1, 1).plusDays(i);
      String date =
          java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy", java.util.Locale.ROOT)
              .format(day);
      text.append(i == 700 ? "bald" : date).append(';');
      text.append(i % 166 == 5 && i < 1_000 - 100 ? "n/a" : "1.0" + (10 + i % 80) + ",5");
      text.append("\r\n");
    }
    return text.toString();
  }

  @Test
  public void of_a_thousand_rows_seven_bad_are_named_and_nothing_is_written_until_confirmed() {
    String outcome = outcome("seven", "visits", "day");
    String readings = outcome + "/readings";
    Reply refused = csv(paula, readings, thousandWithSeven());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("faulty").asInt()).isEqualTo(7);
    assertThat(refused.json().get("rejected").findValuesAsText("line"))
        .containsExactly("7", "173", "339", "505", "671", "702", "837");
    assertThat(total(outcome)).isZero();
    JsonNode dry = csv(paula, readings + "?dryRun=true", thousandWithSeven()).json();
    assertThat(dry.get("accepted").asInt()).isEqualTo(993);
    assertThat(total(outcome)).isZero();
    JsonNode taken = csv(paula, readings + "?onlyGood=true", thousandWithSeven()).json();
    assertThat(taken.get("accepted").asInt()).isEqualTo(993);
    assertThat(total(outcome)).isEqualTo(993);

    paula.post(readings, "{\"at\":\"2022-01-01\",\"value\":1011}");
    String id = taken.get("importId").asText();
    assertThat(paula.as("dev").delete(outcome + "/imports/" + id).status()).isEqualTo(403);
    JsonNode undone = paula.delete(outcome + "/imports/" + id).json();
    assertThat(undone.get("withdrawn").asInt()).isEqualTo(992);
    assertThat(undone.get("kept").asInt()).isEqualTo(1);
    assertThat(total(outcome)).isEqualTo(1);
    assertThat(paula.delete(outcome + "/imports/" + id).status()).isEqualTo(409);
    assertThat(paula.get(outcome + "/imports").json().get("values")).hasSize(1);
  }

  @Test
  public void the_page_shows_a_pasted_table_before_it_is_taken() {
    String outcome = outcome("pasted", "visits", "day");
    String page = PAGES + "pasted/data";
    Reply sent =
        paula.send(
            "POST",
            page + "?action=upload&source=my+file.csv&atl_token=walk",
            "text/csv",
            thousandWithSeven(),
            "Cookie",
            "atlassian.xsrf.token=walk");
    assertThat(sent.status()).isEqualTo(302);
    URI review = URI.create(sent.response().headers().firstValue("Location").orElseThrow());
    String upload = review.getQuery().replace("upload=", "");
    Reply look = paula.get(page + "?upload=" + upload);
    assertThat(look.text()).contains("my file.csv").contains("leave out 7 faulty rows");
    assertThat(look.text()).contains("data-fault=\"702\"").contains("993 good rows");
    assertThat(total(outcome)).isZero();
    assertThat(paula.as("max").get(page + "?upload=" + upload).text())
        .as("somebody else's upload")
        .doesNotContain("data-fault");
    Reply all = form(paula, page, "action=take&upload=" + upload);
    assertThat(all.status()).as("all or none").isEqualTo(422);
    assertThat(total(outcome)).isZero();
    assertThat(form(paula, page, "action=take&onlyGood=true&upload=" + upload).status())
        .isEqualTo(302);
    assertThat(total(outcome)).isEqualTo(993);
    assertThat(form(paula, page, "action=take&upload=" + upload).status()).isEqualTo(422);
    assertThat(paula.form(page, "action=undo&import=x").status()).as("no token").isEqualTo(403);
    assertThat(paula.get(page).text()).contains("my file.csv").contains("value=\"undo\"");
    assertThat(paula.as("dev").get(page).text()).doesNotContain("value=\"undo\"");
    assertThat(form(paula.as("dev"), page, "action=paste&text=2026-05-01,1").status())
        .isEqualTo(403);
  }

  @Test
  public void programs_of_two_teams_send_by_their_own_tokens_and_neither_to_the_others() {
    String first = outcome("team-one", "visits", "day");
    String second = outcome("team-two", "visits", "day");
    JsonNode one =
        paula.post(SO + "/tokens", "{\"name\":\"one\",\"outcomes\":[\"team-one\"]}").json();
    JsonNode two =
        paula
            .as("max")
            .post(SO + "/tokens", "{\"name\":\"two\",\"outcomes\":[\"team-two\"]}")
            .json();
    String secret = one.get("secret").asText();
    Client program = paula.nobody();
    String header = "X-Shared-Outcomes-Token";
    String body = "{\"at\":\"2026-05-01\",\"value\":5}";
    assertThat(program.post(first + "/readings", body, header, secret).status()).isEqualTo(200);
    assertThat(
            program
                .post(
                    second + "/readings",
                    body,
                    "Authorization",
                    "Bearer " + two.get("secret").asText())
                .status())
        .isEqualTo(200);
    assertThat(program.post(second + "/readings", body, header, secret).status()).isEqualTo(403);
    assertThat(program.post(SO + "/outcomes/nowhere/readings", body, header, secret).status())
        .isEqualTo(403);
    String wrong = secret.substring(0, secret.length() - 1) + (secret.endsWith("A") ? "B" : "A");
    assertThat(program.post(first + "/readings", body, header, wrong).status()).isEqualTo(401);
    assertThat(program.post(first + "/readings", body).status()).isEqualTo(401);
    assertThat(
            program
                .send("GET", first + "/readings", "application/json", "", header, secret)
                .status())
        .isEqualTo(401);
    assertThat(program.send("GET", SO + "/tokens", "application/json", "", header, secret).status())
        .isEqualTo(401);

    JsonNode reading = paula.get(first + "/readings").json().get("values").get(0);
    assertThat(reading.get("by").asText()).isEqualTo("one (paula)");
    Reply listed = Client.of(sandbox, "admin").get(SO + "/tokens?maxResults=100");
    assertThat(listed.text()).doesNotContain(secret).doesNotContain("hash").contains("lastUsed");
    assertThat(
            paula
                .as("dev")
                .post(SO + "/tokens", "{\"name\":\"x\",\"outcomes\":[\"team-one\"]}")
                .status())
        .isEqualTo(403);

    assertThat(paula.delete(SO + "/tokens/" + one.get("id").asText()).status()).isEqualTo(204);
    assertThat(program.post(first + "/readings", body, header, secret).status()).isEqualTo(401);
  }

  @Test
  public void a_hundred_thousand_values_come_in_one_request_and_go_back_in_one() {
    String outcome = outcome("many", "requests", "day");
    StringBuilder json = new StringBuilder("[");
    java.time.Instant start = java.time.Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 100_000; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"at\":\"")
          .append(start.plusSeconds(60L * i))
          .append("\",\"value\":")
          .append(1_000 + i % 97)
          .append('}');
    }
    JsonNode taken = paula.post(outcome + "/readings", json.append(']').toString()).json();
    assertThat(taken.get("accepted").asInt()).isEqualTo(100_000);
    assertThat(total(outcome)).isEqualTo(100_000);
    JsonNode undone = paula.delete(outcome + "/imports/" + taken.get("importId").asText()).json();
    assertThat(undone.get("withdrawn").asInt()).isEqualTo(100_000);
    assertThat(total(outcome)).isZero();
  }

  @Test
  public void json_that_breaks_off_far_down_leaves_nothing_behind() {
    String outcome = outcome("broken-off", "requests", "day");
    String many = "{\"at\":\"2026-05-01\",\"value\":5},".repeat(5_000);
    Reply wrong = paula.post(outcome + "/readings", "[" + many + "{\"value\":\"five\"}]");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.fields()).containsExactly("[5000].value");
    assertThat(paula.post(outcome + "/readings", "[" + many).status()).isEqualTo(400);
    assertThat(paula.post(outcome + "/readings", "[] []").status()).isEqualTo(400);
    assertThat(total(outcome)).isZero();
  }
}

package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** A value ten times out of range is held back, the owner is told, and decides. */
public class DataTrustIT {
  private static final String PAGES = "/plugins/servlet/shared-outcomes";
  private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
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

  /** An outcome of Paula's with five weeks around 41 %, the newest of yesterday. */
  private static String outcome(String key) {
    Reply created =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "%s", "programme": "DEMO", "name": "Trust in %s", "stage": "Retention",
             "narrative": "It matters.", "owner": "paula", "kind": "outcome", "timing": "leading",
             "influencers": ["marketing"], "baseline": 10,
             "metric": {"unit": "%%", "direction": "up", "formula": "", "source": "",
               "grain": "week"},
             "targets": [{"quarter": "2030-Q4", "value": 60}]}
            """
                .formatted(key, key));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    for (int week = 4; week >= 0; week--) {
      Reply recorded = send(paula, key, 7 * week + 1, Double.toString(41 + week % 2));
      assertThat(recorded.json().get("accepted").asInt()).isEqualTo(1);
    }
    return SO + "/outcomes/" + key;
  }

  private static Reply send(Client who, String outcome, int daysAgo, String value) {
    return who.post(
        SO + "/outcomes/" + outcome + "/readings",
        "[{\"at\":\"%s\",\"value\":%s,\"note\":\"\"}]".formatted(TODAY.minusDays(daysAgo), value));
  }

  private static JsonNode waiting(String outcome) {
    return paula.get(outcome + "/quarantine?state=waiting").json().get("values");
  }

  private static Reply decide(Client who, String outcome, String decision, String reason) {
    String suspect = waiting(outcome).get(0).get("suspect").asText();
    return who.post(
        outcome + "/quarantine",
        "{\"suspect\":\"%s\",\"decision\":\"%s\",\"reason\":\"%s\"}"
            .formatted(suspect, decision, reason));
  }

  private static List<String> values(String outcome) {
    return paula
        .get(outcome + "/readings?maxResults=100")
        .json()
        .get("values")
        .findValuesAsText("value");
  }

  /** Sends a form of the page with the token that the page gave. */
  private static Reply form(String path, String typed) {
    Reply page = paula.get(path);
    Matcher token = TOKEN.matcher(page.text());
    assertThat(token.find()).as(page.text()).isTrue();
    String cookie =
        String.join(
            "; ",
            page.response().headers().allValues("Set-Cookie").stream()
                .map(one -> one.replaceFirst(";.*", ""))
                .toList());
    return paula.send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        "atl_token=" + token.group(1) + "&" + typed,
        "Cookie",
        cookie);
  }

  @Test
  public void ten_times_as_much_is_held_back_and_every_view_says_so() {
    String outcome = outcome("held-back");
    Reply sent = send(paula.as("sue"), "held-back", 0, "410");
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.json().get("accepted").asInt()).isZero();
    assertThat(sent.json().get("quarantined")).hasSize(1);
    assertThat(values(outcome)).hasSize(5).doesNotContain("410");
    assertThat(waiting(outcome).get(0).get("check").asText()).isEqualTo("jump");
    assertThat(paula.get(outcome + "/checks").json().get("trust").asText())
        .isEqualTo("data-problem");

    String page = paula.get(PAGES + "/outcomes/held-back?view=table").text();
    assertThat(page).contains("Data problem", "The last trusted value is 41 %");
    assertThat(page.replaceAll("(?s)^.*?<caption", "")).doesNotContain("410");
    assertThat(paula.get(PAGES + "/outcomes?name=held-back").text())
        .contains("outcomes/held-back/quality", "Data problem");
    assertThat(paula.get(PAGES + "/nudges/notices").text()).contains("Trust in held-back: 410 %");
  }

  @Test
  public void rejected_it_leaves_the_values_alone_and_the_status_stands_again() {
    String outcome = outcome("rejected");
    send(paula, "rejected", 0, "410");
    assertThat(decide(paula, outcome, "reject", "a zero too many").status()).isEqualTo(200);
    assertThat(values(outcome)).hasSize(5);
    assertThat(paula.get(outcome + "/checks").json().get("trust").asText()).isEqualTo("trusted");
    send(paula, "rejected", 0, "410");
    assertThat(waiting(outcome)).isEmpty();
    JsonNode decided = paula.get(outcome + "/quarantine").json().get("values").get(0);
    assertThat(decided.get("state").asText()).isEqualTo("rejected");
    assertThat(decided.get("decidedBy").asText()).isEqualTo("paula");
    assertThat(decided.get("reason").asText()).isEqualTo("a zero too many");
  }

  @Test
  public void accepted_it_is_a_value_and_yesterday_nobody_knew_it() {
    String outcome = outcome("accepted");
    String before = Instant.now().toString();
    send(paula, "accepted", 0, "410");
    assertThat(decide(paula, outcome, "accept", "the campaign").status()).isEqualTo(200);
    assertThat(values(outcome)).hasSize(6).contains("410");
    assertThat(
            paula
                .get(outcome + "/readings?asKnownOn=" + before)
                .json()
                .get("values")
                .findValuesAsText("value"))
        .hasSize(5);
    assertThat(paula.get(PAGES + "/outcomes/accepted").text()).contains("Target reached: 410 %");
  }

  @Test
  public void who_does_not_own_it_does_not_decide_and_strangers_see_nothing() {
    String outcome = outcome("owned");
    send(paula, "owned", 0, "410");
    assertThat(decide(paula.as("max"), outcome, "accept", "I want it").status()).isEqualTo(403);
    assertThat(paula.as("guest").get(outcome + "/quarantine").status()).isEqualTo(403);
    assertThat(paula.nobody().get(outcome + "/quarantine").status()).isEqualTo(401);
    assertThat(paula.as("dev").get(outcome + "/quarantine").json().get("total").asInt())
        .isEqualTo(1);
    assertThat(decide(paula.as("admin"), outcome, "reject", "wrong").status()).isEqualTo(200);
    assertThat(paula.as("dev").put(outcome + "/checks", "{}").status()).isEqualTo(403);
  }

  @Test
  public void the_form_asks_for_a_reason_and_then_decides() {
    outcome("by-form");
    send(paula, "by-form", 0, "410");
    String suspect = waiting(SO + "/outcomes/by-form").get(0).get("suspect").asText();
    String path = PAGES + "/outcomes/by-form/quality";
    String form = "suspect=" + URLEncoder.encode(suspect, UTF_8) + "&decision=reject&reason=";
    Reply unreasoned = form(path, form);
    assertThat(unreasoned.status()).isEqualTo(422);
    assertThat(unreasoned.text()).contains("aria-invalid", suspect);
    Reply reasoned = form(path, form + "mistyped");
    assertThat(reasoned.status()).isEqualTo(302);
    assertThat(paula.get(path).text()).contains("mistyped").doesNotContain("so-decide");
  }

  @Test
  public void checks_are_set_by_form_and_the_second_writer_is_told() {
    String outcome = outcome("checked");
    String path = PAGES + "/outcomes/checked/quality";
    String form = "low=0&high=60&jumpFactor=5&repeats=6&on=range&on=jump&version=0";
    assertThat(form(path, form).status()).isEqualTo(302);
    Reply late = form(path, form);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("aui-message-error", "Paula");
    assertThat(form(path, form.replace("high=60", "high=lots")).status()).isEqualTo(422);
    JsonNode checks = paula.get(outcome + "/checks").json();
    assertThat(checks.get("high").asInt()).isEqualTo(60);
    assertThat(checks.get("off")).hasSize(5);
    assertThat(send(paula, "checked", 0, "61").json().get("quarantined")).hasSize(1);
    assertThat(paula.put(outcome + "/checks", "{\"low\":9,\"high\":1}").fields())
        .containsExactly("high");
    assertThat(paula.put(outcome + "/checks", "{}", "If-Match", "7").status()).isEqualTo(409);
  }

  @Test
  public void a_restatement_keeps_the_old_value_and_as_known_on_shows_it() {
    outcome("restated");
    send(paula, "restated", 1, "44");
    String page = paula.get(PAGES + "/outcomes/restated/quality?known=" + TODAY).text();
    assertThat(page).contains("<td class=\"so-number\">41 %</td><td class=\"so-number\">44 %</td>");
    assertThat(page).contains("5 values were known; 0 of them are different today");
    assertThat(paula.get(PAGES + "/outcomes/restated/quality?known=someday").text())
        .contains("is no day");
  }
}

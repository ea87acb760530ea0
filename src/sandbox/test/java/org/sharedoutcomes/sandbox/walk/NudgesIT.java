package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/**
 * Nudges over REST and on the pages: a value trembles about a threshold, and people deal with it.
 */
public class NudgesIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";
  private static final List<String> OSCILLATING =
      List.of("34", "35.5", "34.8", "36", "34.2", "35.9", "34.9", "36.5", "34.4", "38");
  private static Sandbox sandbox;
  private static Client paula;
  private static Client sue;
  private static Client dev;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    paula = Client.of(sandbox, "paula");
    sue = Client.of(sandbox, "sue");
    dev = Client.of(sandbox, "dev");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static void outcome(String key) {
    Reply made =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "%s", "programme": "DEMO", "name": "<b>Name of %s", "narrative": "It matters.",
             "owner": "paula", "influencers": ["support"],
             "metric": {"unit": "%%", "direction": "up", "formula": "a / b", "grain": "week"},
             "targets": [{"quarter": "2031-Q4", "value": 40}]}
            """
                .formatted(key, key));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private static Reply rule(Client who, String outcome) {
    return who.post(
        SO + "/nudge-rules",
        """
        {"name": "Too low", "programme": "DEMO", "outcomes": ["%s"],
         "condition": {"kind": "below", "threshold": 35, "exit": 37},
         "audience": {"owner": true, "influencers": true}}
        """
            .formatted(outcome));
  }

  private static void value(String outcome, int daysAgo, String value) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    Reply taken =
        paula.post(
            SO + "/outcomes/" + outcome + "/readings",
            "[{\"at\": \"" + day + "\", \"value\": " + value + "}]");
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
  }

  /** What rules told of the outcome, oldest first. */
  private static List<String> told(Client who, String outcome) {
    List<String> told = new ArrayList<>();
    for (JsonNode notice : who.get(SO + "/notices?maxResults=1000").json().get("values")) {
      if (notice.get("group").asText().equals("outcome/" + outcome)
          && notice.get("kind").asText().equals("deviation")) {
        told.add(0, notice.get("text").asText().contains("in order again") ? "over" : "fired");
      }
    }
    return told;
  }

  private static JsonNode nudge(String outcome) {
    return paula.get(SO + "/nudges?outcome=" + outcome).json().get("values").get(0);
  }

  private static int agenda(String outcome) {
    int items = 0;
    for (JsonNode item : paula.get(SO + "/nudges/agenda?maxResults=1000").json().get("values")) {
      items += item.get("outcome").asText().equals(outcome) ? 1 : 0;
    }
    return items;
  }

  @Test
  public void ten_values_about_the_threshold_are_one_notice_one_recovery_and_one_agenda_item() {
    outcome("trembling");
    assertThat(rule(paula, "trembling").status()).isEqualTo(201);
    for (int i = 0; i < OSCILLATING.size(); i++) {
      value("trembling", 10 - i, OSCILLATING.get(i));
    }
    assertThat(told(paula, "trembling")).containsExactly("fired", "over");
    assertThat(told(sue, "trembling")).containsExactly("fired", "over");
    assertThat(told(dev, "trembling")).isEmpty();
    assertThat(nudge("trembling").get("state").asText()).isEqualTo("recovered");
    assertThat(agenda("trembling")).isEqualTo(1);
  }

  @Test
  public void what_was_acknowledged_is_quiet_until_it_changes_and_becomes_an_issue() {
    outcome("handled");
    String rule = rule(paula, "handled").json().get("id").asText();
    value("handled", 5, "30");
    String nudge = SO + "/nudges/" + rule + "/handled/";
    assertThat(sue.post(nudge + "acknowledge", "{}").fields()).containsExactly("reason");
    assertThat(dev.post(nudge + "acknowledge", "{\"reason\": \"x\"}").status()).isEqualTo(403);
    assertThat(sue.post(nudge + "acknowledge", "{\"reason\": \"we know\"}").status())
        .isEqualTo(200);
    value("handled", 4, "29");
    assertThat(told(paula, "handled")).containsExactly("fired");
    assertThat(nudge("handled").get("state").asText()).isEqualTo("acknowledged");

    Reply made =
        sue.post(
            nudge + "action",
            """
            {"project": "TIMOB", "type": "Task", "summary": "Look into it", "description": ""}
            """);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    String issue = made.json().get("issue").asText();
    JsonNode tags = sue.get(SO + "/issues/" + issue + "/outcomes").json();
    assertThat(tags.toString()).contains("\"handled\"");
    assertThat(paula.get(PAGES + "outcomes/handled/nudges").text())
        .contains(issue, "we know", "&lt;b&gt;Name of handled")
        .doesNotContain("<b>Name");

    value("handled", 3, "40");
    value("handled", 2, "30");
    assertThat(told(paula, "handled")).containsExactly("fired", "over", "fired");
    assertThat(agenda("handled")).isEqualTo(2);
    assertThat(sue.post(nudge + "discussed", "").status()).isEqualTo(200);
    assertThat(agenda("handled")).isZero();
  }

  @Test
  public void the_preview_says_how_often_it_would_have_fired_and_tells_nobody() {
    outcome("tried");
    for (int i = 0; i < 6; i++) {
      value("tried", 60 - 5 * i, i % 2 == 0 ? "30" : "40");
    }
    Reply tried =
        paula.post(
            SO + "/nudge-rules/preview",
            """
            {"name": "x", "programme": "DEMO", "outcomes": ["tried"],
             "condition": {"kind": "below", "threshold": 35}}
            """);
    assertThat(tried.json().get("fired").asInt()).isEqualTo(3);
    assertThat(tried.json().get("outcomes").get(0).get("spells")).hasSize(3);
    Reply page =
        form(
            paula,
            "admin/nudge-rules/new?outcome=tried",
            "act=preview&name=x&programme=DEMO&outcomes=tried&kind=below&threshold=35&owner=true");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("It would have fired 3 times in the last 12 months.");
    assertThat(told(paula, "tried")).isEmpty();
  }

  @Test
  public void a_form_that_is_wrong_says_so_at_its_field() {
    outcome("typed");
    rule(paula, "typed");
    value("typed", 3, "30");
    String rule = nudge("typed").get("rule").asText();
    Reply again = form(paula, "nudges", "act=acknowledge&outcome=typed&rule=" + rule + "&reason=");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("aria-invalid=\"true\"");
    Reply wrong =
        form(
            paula,
            "admin/nudge-rules/new",
            "act=save&name=&programme=DEMO&kind=below&threshold=abc&owner=true");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("so-threshold-error", "value=\"abc\"");
  }

  @Test
  public void who_may_not_define_is_refused_and_guests_learn_nothing() {
    outcome("guarded");
    assertThat(rule(dev, "guarded").status()).isEqualTo(403);
    Client guest = Client.of(sandbox, "guest");
    for (String path : List.of("/nudges", "/nudge-rules", "/notices", "/nudges/agenda")) {
      assertThat(guest.get(SO + path).status()).as(path).isEqualTo(403);
    }
    assertThat(guest.get(PAGES + "nudges").status()).isEqualTo(403);
  }

  @Test
  public void read_notices_leave_the_badge_and_switched_off_kinds_do_not_come() {
    assertThat(sue.put(SO + "/notices/preferences", "{\"wanted\": [\"look-back\"]}").status())
        .isEqualTo(200);
    outcome("silenced");
    rule(paula, "silenced");
    value("silenced", 3, "30");
    assertThat(told(sue, "silenced")).isEmpty();
    assertThat(told(paula, "silenced")).containsExactly("fired");
    assertThat(paula.get(PAGES + "outcomes").text()).contains("so-badge");
    assertThat(paula.post(SO + "/notices/read", "{}").json().get("unread").asInt()).isZero();
    assertThat(paula.get(PAGES + "outcomes").text()).doesNotContain("so-badge");
    sue.put(
        SO + "/notices/preferences",
        "{\"wanted\": [\"deviation\", \"no-data\", \"target-reached\", \"all-signed\"]}");
  }

  /** Sends what was typed with the token that the form came with. */
  private static Reply form(Client client, String path, String typed) {
    Reply form = client.get(PAGES + path);
    Matcher token = TOKEN.matcher(form.text());
    assertThat(token.find()).as(form.text()).isTrue();
    String cookie =
        String.join(
            "; ",
            form.response().headers().allValues("Set-Cookie").stream()
                .map(one -> one.replaceFirst(";.*", ""))
                .toList());
    return client.send(
        "POST",
        PAGES + path,
        "application/x-www-form-urlencoded",
        "atl_token=" + token.group(1) + "&" + typed,
        "Cookie",
        cookie);
  }
}

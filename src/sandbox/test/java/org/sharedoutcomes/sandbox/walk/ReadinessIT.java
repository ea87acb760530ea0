package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** A launch is made ready: its tier, its criteria, and the issues beside it. */
public class ReadinessIT {
  private static final String FORMS = "/plugins/servlet/shared-outcomes/readiness/";
  private static final String MACROS = "DEMO.the-macros-are-published";
  private static final String TRAINING = "DEMO.the-training-is-booked";

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client dev;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    dev = Client.of(sandbox, "dev");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static String launch(String label) {
    String key =
        dev.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "Pay <b>by</b> card",
             "labels": ["%s"], "duedate": "2031-06-30", "@Customer-facing@": "Yes"}
            """
                .formatted(label));
    for (String step : new String[] {"Start progress", "Send to review", "Mark ready"}) {
      assertThat(dev.transition(key, step).status()).as(step).isEqualTo(204);
    }
    return key;
  }

  private static JsonNode readiness(String key) {
    return dev.get(SO + "/issues/" + key + "/readiness").json();
  }

  private static Reply put(Client who, String key, String path, String json) {
    return who.put(SO + "/issues/" + key + "/readiness/" + path, json);
  }

  private static Reply form(Client who, String key, String fields) {
    return who.typed(FORMS + key, fields);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  public void minor_asks_two_things_that_need_evidence_and_a_peer_before_support_signs() {
    String key = launch("launch");
    assertThat(readiness(key).get("open").asInt()).isEqualTo(2);
    Client sue = dev.as("sue");
    Reply refused = sue.decide(key, "support", "sign");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("The macros are published", "The training is booked");

    Reply without = form(sue, key, "act=meet&criterion=" + MACROS + "&evidence=");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("Without evidence it cannot be met");
    Reply met =
        form(
            sue,
            key,
            "act=meet&criterion=" + MACROS + "&evidence=" + encoded("https://example.org/m"));
    assertThat(met.status()).isEqualTo(302);
    assertThat(
            put(sue, key, "criteria/" + TRAINING, "{\"state\":\"met\",\"evidence\":\"Room 5\"}")
                .status())
        .isEqualTo(200);
    assertThat(put(sue, key, "criteria/" + TRAINING, "{\"state\":\"checked\"}").text())
        .contains("Somebody else");
    assertThat(sue.decide(key, "support", "sign").status()).isEqualTo(422);
    assertThat(sue.decide(key, "support", "sign-with-conditions").status()).isEqualTo(200);
    assertThat(dev.get("/browse/" + key).text())
        .contains("Criteria: 1 of 2 met", "https://example.org/m", "Waits for a check");
    String id = dev.get("/rest/api/2/issue/" + key).json().get("id").asText();
    assertThat(dev.as("admin").get(SO + "/journal?stream=sign-off/" + id).text())
        .contains("meet-criterion", "The macros are published");
  }

  @Test
  public void it_is_not_done_before_every_criterion_is_met() {
    String key = launch("launch");
    dev.as("paula").decide(key, "product", "sign");
    dev.as("max").decide(key, "marketing", "sign");
    dev.as("sue").decide(key, "support", "sign-with-conditions");
    Reply blocked = dev.transition(key, "Release");
    assertThat(blocked.status()).isEqualTo(400);
    assertThat(blocked.text()).contains("The macros are published");
  }

  @Test
  public void major_asks_ten_and_one_click_makes_the_companions_once() {
    String key = launch("big-launch");
    assertThat(readiness(key).get("criteria")).hasSize(10);
    assertThat(readiness(key).at("/tiers/0/usual").asText()).isEqualTo("major");
    assertThat(form(dev, key, "act=companions").status()).isEqualTo(302);
    assertThat(form(dev, key, "act=companions").status()).isEqualTo(302);
    JsonNode made = dev.get(SO + "/issues/" + key + "/companions").json();
    assertThat(made.get("missing")).isEmpty();
    assertThat(made.get("companions")).hasSize(3);
    JsonNode training = made.get("companions").get(0);
    assertThat(training.get("linked").asBoolean()).isTrue();
    assertThat(training.get("due").asText()).isEqualTo("2031-06-16");
    String companion = training.get("issue").asText();
    JsonNode fields = dev.get("/rest/api/2/issue/" + companion).json().get("fields");
    assertThat(fields.get("summary").asText())
        .isEqualTo("Train support for " + key + ": Pay <b>by</b> card");
    assertThat(fields.get("labels").toString()).contains("launch-work");
    assertThat(fields.at("/reporter/name").asText()).isEqualTo("dev");
    assertThat(dev.get("/browse/" + companion).text()).contains("relates to", key);
    assertThat(dev.get("/browse/" + key).text())
        .contains(companion, "Pay &lt;b&gt;by&lt;/b&gt; card")
        .doesNotContain("<b>by</b>");
    assertThat(
            put(
                    dev.as("sue"),
                    key,
                    "criteria/" + TRAINING,
                    "{\"state\":\"met\",\"evidence\":\"" + companion + "\"}")
                .json()
                .toString())
        .contains("\"kind\":\"issue\",\"value\":\"" + companion);
  }

  @Test
  public void a_smaller_tier_needs_a_reason_and_shows() {
    String key = launch("big-launch");
    Reply refused = form(dev, key, "act=set-tier&programme=DEMO&tier=minor&reason=");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Minor is smaller than Major");
    assertThat(form(dev, key, "act=set-tier&programme=DEMO&tier=minor&reason=Beta").status())
        .isEqualTo(302);
    assertThat(readiness(key).get("open").asInt()).isEqualTo(2);
    assertThat(dev.get("/browse/" + key).text()).contains("Smaller than usual", "Beta");
    assertThat(put(dev, key, "tiers/DEMO", "{\"tier\":\"\"}").json().at("/tiers/0/tier").asText())
        .isEqualTo("major");
  }

  @Test
  public void an_administrator_defines_it_on_the_page_and_is_told_what_is_wrong_at_its_place() {
    Client admin = dev.as("admin");
    String page = "/plugins/servlet/shared-outcomes/admin/readiness";
    assertThat(dev.get(page).status()).isEqualTo(403);
    assertThat(admin.get(page + "?programme=DEMO").text())
        .contains("The macros are published", "Train support for {key}: {summary}", "Routine");
    admin.post(
        SO + "/programmes",
        "{\"key\":\"LAUNCH\",\"name\":\"Launches\",\"functions\":[{\"key\":\"support\",\"name\":\"Support\",\"group\":\"support\"}],\"projects\":[\"TIMOB\"]}");
    assertThat(admin.typed(page, "programme=LAUNCH&version=0&part=tiers&act=start").status())
        .isEqualTo(302);
    Reply wrong =
        admin.typed(
            page,
            "programme=LAUNCH&version=1&part=criteria&act=save&id=&text=Asked&function=support&evidence=");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Choose at least one tier", "value=\"Asked\"");
    String right =
        "programme=LAUNCH&part=criteria&act=save&id=&text=Asked&function=support&evidence=&tiers=major&version=";
    assertThat(admin.typed(page, right + "1").status()).isEqualTo(302);
    assertThat(admin.typed(page, right + "1").status()).isEqualTo(409);
    JsonNode criteria =
        admin.get(SO + "/readiness-criteria?programme=LAUNCH").json().get("criteria");
    assertThat(criteria).hasSize(1);
    assertThat(criteria.get(0).get("evidence").asBoolean()).isTrue();
    assertThat(admin.get("/browse/" + launch("launch")).text())
        .contains("Launch tier in Launches", "Launch tier in Developer journey");
    assertThat(admin.typed(page, "programme=LAUNCH&part=criteria&act=remove&id=asked").status())
        .isEqualTo(302);
    assertThat(List.of(admin.put(SO + "/launch-tiers?programme=LAUNCH", "{\"tiers\":[]}").status()))
        .containsExactly(200);
  }
}

package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** A launch, its campaign, what blocks it, and what functions hand to each other for it. */
public class CompanionsIT {
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";
  private static final String PERIOD = "?programme=DEMO&from=2031-Q3&to=2031-Q4&lanes=outcome";

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

  private static String epic(String summary, String quarter) {
    String key =
        dev.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"}, "summary": "%s"}
            """
                .formatted(summary));
    if (!quarter.isEmpty()) {
      String move = "{\"issue\":\"%s\",\"quarter\":\"%s\"}".formatted(key, quarter);
      assertThat(dev.post(SO + "/roadmap/moves", move).status()).isEqualTo(200);
    }
    return key;
  }

  private static Reply name(Client who, String launch, String issue, String kind) {
    return who.post(
        SO + "/issues/" + launch + "/companions",
        "{\"issue\":\"%s\",\"kind\":\"%s\",\"function\":\"marketing\"}".formatted(issue, kind));
  }

  private static JsonNode conflicts(String about) {
    for (JsonNode one : dev.get(SO + "/roadmap/conflicts?programme=DEMO").json().get("conflicts")) {
      if (one.at("/first/issue").asText().equals(about)) {
        return one;
      }
    }
    return null;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  public void a_campaign_after_its_launch_is_warned_of_on_both_cards_and_in_the_list() {
    String launch = epic("Pay <i>by</i> card", "2031-Q3");
    String campaign = epic("Tell the world", "2031-Q4");
    Reply named = name(dev, launch, campaign, "campaign");
    assertThat(named.status()).isEqualTo(200);
    assertThat(named.json().at("/companions/0/linked").asBoolean()).isTrue();
    assertThat(dev.get("/browse/" + launch).text()).contains("relates to", campaign);
    assertThat(name(dev, launch, campaign, "campaign").status()).isEqualTo(409);
    assertThat(name(dev, launch, "TIMOB-999999", "party").json().get("errors")).hasSize(2);

    JsonNode conflict = conflicts(campaign);
    assertThat(conflict.get("kind").asText()).isEqualTo("campaign-after-launch");
    assertThat(conflict.at("/second/issue").asText()).isEqualTo(launch);
    String sentence = conflict.get("sentence").asText();
    assertThat(sentence)
        .isEqualTo(
            "Campaign %s is planned for 2031-Q4, after the launch of %s in 2031-Q3."
                .formatted(campaign, launch));
    assertThat(dev.get(PAGES + "roadmap/conflicts?programme=DEMO").text())
        .contains(sentence, "Campaign after the launch", "Pay &lt;i&gt;by&lt;/i&gt; card");
    for (String card : new String[] {launch, campaign}) {
      assertThat(dev.get(PAGES + "roadmap/cards/" + card).text()).contains(sentence);
    }
    String board = dev.get(PAGES + "roadmap" + PERIOD).text();
    assertThat(board).contains("roadmap/conflicts?programme=DEMO", "One order conflict");
    assertThat(board.split("<div class=\"so-warning\">", -1)).hasSize(3);

    String off = SO + "/issues/" + launch + "/companions/" + campaign;
    assertThat(dev.delete(off).status()).isEqualTo(422);
    assertThat(dev.delete(off + "?reason=Another+one").status()).isEqualTo(200);
    assertThat(conflicts(campaign)).isNull();
    String id = dev.get("/rest/api/2/issue/" + launch).json().get("id").asText();
    assertThat(dev.as("admin").get(SO + "/journal?stream=sign-off/" + id).text())
        .contains("take-off-companion", "Another one");
  }

  @Test
  public void a_card_before_its_blocker_is_told_by_jiras_links_as_administrators_choose_them() {
    String blocker = epic("New engine", "2032-Q2");
    String blocked = epic("New dashboard", "2032-Q1");
    String link =
        "{\"type\":{\"name\":\"Blocks\"},\"inwardIssue\":{\"key\":\"%s\"},\"outwardIssue\":{\"key\":\"%s\"}}"
            .formatted(blocker, blocked);
    assertThat(dev.post("/rest/api/2/issueLink", link).status()).isEqualTo(201);
    JsonNode dependencies = dev.get(SO + "/issues/" + blocked + "/dependencies").json();
    assertThat(dependencies.at("/blockers/0/issue").asText()).isEqualTo(blocker);
    assertThat(dependencies.at("/blockers/0/quarter").asText()).isEqualTo("2032-Q2");
    assertThat(dependencies.at("/conflicts/0/kind").asText()).isEqualTo("before-its-blocker");
    assertThat(conflicts(blocker)).isNotNull();
    Client admin = dev.as("admin");
    assertThat(dev.put(SO + "/blocker-links", "{\"blocking\":[]}").status()).isEqualTo(403);
    String page = PAGES + "admin/blocker-links";
    Reply wrong = admin.typed(page, "version=0&blocking=Loves&waiting=");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("no link type &quot;Loves&quot;", "value=\"Loves\"");
    assertThat(admin.typed(page, "version=0&blocking=&waiting=").status()).isEqualTo(302);
    assertThat(conflicts(blocker)).isNull();
    assertThat(admin.put(SO + "/blocker-links", "{\"blocking\":[\"blocks\"]}").status())
        .isEqualTo(200);
    assertThat(conflicts(blocker)).isNotNull();
  }

  @Test
  public void an_overdue_handoff_waits_in_the_queues_of_both_functions_until_it_is_done() {
    String launch = epic("Hand it over", "2031-Q3");
    String forms = PAGES + "roadmap/beside/" + launch;
    Client paula = dev.as("paula");
    Reply wrong =
        paula.typed(
            forms,
            "act=hand-over&from=product&to=product&owner=&due=2031-01-01&what="
                + encoded("<b>Copy</b>"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("cannot hand something over to itself", "value=\"&lt;b&gt;Copy&lt;/b&gt;\"");
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    Reply added =
        paula.typed(
            forms,
            "act=hand-over&from=product&to=marketing&owner=paula&due="
                + yesterday
                + "&what="
                + encoded("<b>Copy</b> for " + launch));
    assertThat(added.status()).isEqualTo(302);
    for (String both : new String[] {"paula", "max"}) {
      Client one = dev.as(both);
      JsonNode queue = one.get(SO + "/handoffs?maxResults=1000").json();
      assertThat(queue.toString()).contains("<b>Copy</b> for " + launch, "\"overdue\":true");
      assertThat(one.get(PAGES + "sign-offs?tab=handoffs").text())
          .contains("&lt;b&gt;Copy&lt;/b&gt; for " + launch, "Overdue since")
          .doesNotContain("<b>Copy</b>");
      assertThat(one.get(PAGES + "sign-offs").text()).contains("?tab=handoffs");
    }
    assertThat(dev.as("sue").get(SO + "/handoffs?maxResults=1000").text()).doesNotContain(launch);
    JsonNode handoff = dev.get(SO + "/issues/" + launch + "/handoffs").json().at("/handoffs/0");
    String at = SO + "/issues/" + launch + "/handoffs/" + handoff.get("id").asText();
    assertThat(dev.as("max").put(at, "{\"done\":true}").json().get("done").asBoolean()).isTrue();
    assertThat(paula.get(SO + "/handoffs?maxResults=1000").text()).doesNotContain(launch);
    assertThat(paula.put(at, "{\"due\":\"soon\"}").status()).isEqualTo(400);
    assertThat(paula.delete(at).status()).isEqualTo(422);
    assertThat(paula.delete(at + "?reason=Done+long+ago").status()).isEqualTo(204);
    assertThat(dev.get(PAGES + "roadmap/cards/" + launch).text())
        .contains("Nothing is handed over");
  }

  @Test
  public void the_sample_has_a_late_campaign_a_late_blocker_and_an_overdue_handoff() {
    String list = dev.get(SO + "/roadmap/conflicts?programme=DEMO").text();
    assertThat(list).contains("campaign-after-launch", "TIMOB-24500", "before-its-blocker");
    assertThat(dev.as("max").get(SO + "/handoffs").json().get("values").get(0).toString())
        .contains("The list of devices that get the update", "\"overdue\":true");
  }
}

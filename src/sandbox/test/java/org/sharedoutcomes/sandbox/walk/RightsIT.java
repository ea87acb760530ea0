package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** People say what customers notice, and decision rights say who decides. */
public class RightsIT {
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";

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

  private static String issue(String more) {
    return dev.create(
        """
        {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "Pay by card",
         "duedate": "2031-06-30"%s}
        """
            .formatted(more));
  }

  private static JsonNode signOff(String key) {
    return dev.get(SO + "/issues/" + key + "/sign-off").json();
  }

  private static Reply say(Client who, String key, String json) {
    return who.put(SO + "/issues/" + key + "/customer-facing", json);
  }

  @Test
  public void a_no_that_a_rule_contradicts_needs_a_reason_and_somebody_else_turns_it_back() {
    String key = issue(", \"labels\": [\"feedback\"], \"@Customer-facing@\": \"No\"");
    assertThat(signOff(key).get("required").asBoolean()).isTrue();
    assertThat(dev.get("/browse/" + key).text())
        .contains("Counts as customer-facing because of the rule “What customers asked for”");
    Reply bare = say(dev, key, "{\"value\": \"No\", \"reason\": \"\"}");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.text()).contains("\"field\":\"reason\"");
    Reply typed =
        dev.typed(
            PAGES + "customer-facing", "issue=" + key + "&value=No&reason=Only+our+own+tests");
    assertThat(typed.status()).isEqualTo(302);
    assertThat(signOff(key).get("required").asBoolean()).isFalse();

    Client sue = dev.as("sue");
    assertThat(sue.get(PAGES + "customer-facing").text()).contains(key, "Only our own tests");
    assertThat(dev.typed(PAGES + "customer-facing", "act=accept&issue=" + key).status())
        .isEqualTo(403);
    Reply without = sue.typed(PAGES + "customer-facing", "act=turn-back&issue=" + key);
    assertThat(without.status()).isEqualTo(422);
    Reply back =
        sue.typed(PAGES + "customer-facing", "act=turn-back&sentence=They+see+it&issue=" + key);
    assertThat(back.status()).isEqualTo(302);
    assertThat(signOff(key).get("required").asBoolean()).isTrue();
    assertThat(dev.get(SO + "/issues/" + key + "/customer-facing").json().get("value").asText())
        .isEqualTo("Yes");
    dev.put("/rest/api/2/issue/" + key, "{\"fields\": {\"@Customer-facing@\": \"No\"}}");
    assertThat(signOff(key).get("required").asBoolean()).isTrue();
  }

  @Test
  public void a_row_without_its_accountable_person_is_not_saved_and_a_change_asks_the_new_one() {
    Client admin = dev.as("admin");
    String rows = "programme=DEMO&type.0=sign-off%2Fproduct&had.0=1&accountable.0=";
    Reply removed = admin.typed(PAGES + "decision-rights", rows);
    assertThat(removed.status()).isEqualTo(422);
    assertThat(removed.text()).contains("Sign-off: Product: nobody is accountable");
    String rule =
        admin
            .post(
                SO + "/sign-off-rules",
                """
                {"name": "By right", "scope": {"projects": ["TIMOB"], "jql": "labels = by-right"},
                 "followOutcomes": false,
                 "requires": [{"function": "support", "quorum": 1,
                   "approvers": {"decisionRights": true}}]}
                """)
            .json()
            .get("id")
            .asText();
    String before = issue(", \"labels\": [\"by-right\"]");
    assertThat(signOff(before).toString()).contains("\"sue\"");
    assertThat(dev.as("sue").decide(before, "support", "sign").status()).isEqualTo(200);
    JsonNode table = admin.get(SO + "/decision-rights/DEMO").json();
    String changed =
        "{\"rows\": [{\"type\": \"sign-off/support\", \"accountable\": [\"max\"],"
            + " \"consulted\": [\"product\"]}]}";
    assertThat(table.get("rows").size()).isGreaterThan(6);
    assertThat(admin.put(SO + "/decision-rights/DEMO", changed).status()).isEqualTo(200);
    assertThat(signOff(before).get("status").asText()).isEqualTo("signed");
    String after = issue(", \"labels\": [\"by-right\"]");
    JsonNode asked = dev.get(SO + "/issues/" + after + "/whom-to-ask").json().get("decisions");
    assertThat(asked.get(0).get("approvers").toString()).isEqualTo("[\"max\"]");
    assertThat(asked.get(0).get("consulted").toString()).isEqualTo("[\"Product\"]");
    assertThat(dev.as("sue").decide(after, "support", "sign").status()).isEqualTo(403);
    assertThat(dev.get("/browse/" + after).text()).contains("Whom do I ask?", "Max");
    assertThat(
            admin.send("DELETE", SO + "/sign-off-rules/" + rule, "application/json", "").status())
        .isEqualTo(204);
  }

  @Test
  public void a_shared_component_adds_its_approver() {
    String key = issue(", \"components\": [{\"name\": \"MobileWeb\"}]");
    JsonNode part = signOff(key).get("functions").get(0);
    assertThat(part.get("name").asText()).isEqualTo("Browser bridge");
    assertThat(dev.get("/browse/" + key).text()).contains("the shared interface Browser bridge");
  }
}

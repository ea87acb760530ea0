package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/**
 * Whatever somebody tries, customer-facing work is released only when its functions have signed.
 */
public class NoWayAroundIT {
  private static final String USERS = "/secure/admin/user/UserBrowser.jspa";
  private static final String PAGE = "/plugins/servlet/shared-outcomes/sign-offs/";

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

  private static String ready(String customerFacing) {
    String key =
        dev.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "No way",
             "description": "as it was", "@Customer-facing@": "%s"}
            """
                .formatted(customerFacing));
    for (String step : List.of("Start progress", "Send to review", "Mark ready")) {
      assertThat(dev.transition(key, step).status()).as(step).isEqualTo(204);
    }
    return key;
  }

  private static String signed() {
    String key = ready("Yes");
    sign(key);
    return key;
  }

  private static void sign(String key) {
    assertThat(dev.as("paula").decide(key, "product", "sign").status()).isEqualTo(200);
    assertThat(dev.as("max").decide(key, "marketing", "sign").status()).isEqualTo(200);
    assertThat(dev.as("sue").decide(key, "support", "sign").status()).isEqualTo(200);
  }

  private static Reply release(String key, String fields) {
    return dev.post(
        "/rest/api/2/issue/" + key + "/transitions",
        "{\"transition\":{\"id\":\"41\"},\"fields\":" + dev.named(fields) + "}");
  }

  private static String sentences(Reply refused) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    return refused.json().get("errorMessages").get(0).asText();
  }

  private static String status(String key) {
    return dev.get("/rest/api/2/issue/" + key).json().at("/fields/status/name").asText();
  }

  private static JsonNode verdict(String key) {
    return dev.get(SO + "/issues/" + key + "/sign-off").json();
  }

  private static void change(String user, boolean active, String groups) {
    String body = "name=" + user + "&groups=" + groups + (active ? "&active=true" : "");
    assertThat(dev.as("admin").form(USERS, body).status()).isEqualTo(302);
  }

  @Test
  public void by_the_button_by_rest_and_in_bulk_the_refusal_says_who_since_when_and_where_to_ask() {
    String key = ready("Yes");
    Reply button = dev.form("/secure/WorkflowUIDispatcher.jspa", "key=" + key + "&action=41");
    assertThat(button.status()).isEqualTo(400);
    String refusal = sentences(dev.transition(key, "Release"));
    assertThat(refusal)
        .contains("Product", "Paula Product", "Max Marketing", "Sue Support", "waiting since")
        .contains(sandbox.url() + PAGE + key);
    assertThat(button.text()).contains("Paula Product", PAGE + key, "Release is not possible now");

    String other = signed();
    Reply bulk =
        dev.form(
            "/secure/views/bulkedit/BulkTransition.jspa",
            "issue=" + key + "&issue=" + other + "&action=41");
    assertThat(bulk.text()).contains("Refused", "Max Marketing", "Is now in Done");
    assertThat(status(key)).isEqualTo("Ready to release");
    assertThat(status(other)).isEqualTo("Done");
  }

  @Test
  public void an_edit_in_the_step_itself_counts_by_rest_and_by_the_screen() {
    String key = signed();
    assertThat(sentences(release(key, "{\"summary\": \"Something else\"}")))
        .contains("stale", "summary", "Paula Product");
    assertThat(
            dev.form(
                    "/secure/WorkflowUIDispatcher.jspa",
                    "key=" + key + "&action=41&summary=Something+else")
                .status())
        .isEqualTo(400);
    assertThat(sentences(release(key, "{\"assignee\": {\"name\": \"max\"}}")))
        .contains("Marketing");
    assertThat(dev.get("/rest/api/2/issue/" + key).json().at("/fields/summary").asText())
        .isEqualTo("No way");
    assertThat(release(key, "{\"labels\": [\"later\"]}").status()).isEqualTo(204);

    String quiet = ready("No");
    assertThat(sentences(release(quiet, "{\"@Customer-facing@\": \"Yes\"}"))).contains("Marketing");
    assertThat(release(quiet, "{}").status()).isEqualTo(204);
    String forgotten = ready("Yes");
    edit(forgotten, "Something the screen puts right");
    sign(forgotten);
    edit(forgotten, "Changed since");
    assertThat(release(forgotten, "{\"summary\": \"Something the screen puts right\"}").status())
        .isEqualTo(204);
  }

  private static void edit(String key, String summary) {
    assertThat(dev.edit(key, "{\"summary\": \"" + summary + "\"}").status()).isEqualTo(204);
  }

  @Test
  public void a_clone_has_the_tags_and_the_flag_and_no_decision() {
    String key = ready("Yes");
    dev.edit(key, "{\"@Outcomes@\": [\"page-views\"]}");
    sign(key);
    Reply cloned = dev.form("/secure/CloneIssueDetails.jspa", "key=" + key);
    String clone = cloned.header("Location").replaceFirst(".*/", "");
    assertThat(clone).isNotEqualTo(key);
    JsonNode fields = dev.get("/rest/api/2/issue/" + clone).json().get("fields");
    assertThat(fields.get(dev.named("@Customer-facing@")).asText()).isEqualTo("Yes");
    assertThat(fields.get(dev.named("@Outcomes@")).toString()).contains("page-views");
    assertThat(verdict(clone).get("status").asText()).isEqualTo("waiting");
    assertThat(verdict(clone).get("functions").toString()).doesNotContain("\"by\"");
    assertThat(verdict(key).get("status").asText()).isEqualTo("signed");
  }

  @Test
  public void a_moved_issue_takes_its_decisions_along_and_meets_the_rules_of_where_it_is() {
    Client admin = dev.as("admin");
    assertThat(admin.form(USERS, "projectKey=FREE&projectName=Free").status()).isEqualTo(302);
    String key = signed();
    Reply moved =
        dev.form("/secure/MoveIssue.jspa", "key=" + key + "&project=FREE&issuetype=Story");
    String there = moved.header("Location").replaceFirst(".*/", "");
    assertThat(there).isEqualTo("FREE-1");
    assertThat(verdict(there).get("required").asBoolean()).isFalse();
    moved = dev.form("/secure/MoveIssue.jspa", "key=" + there + "&project=TIMOB&issuetype=Story");
    String back = moved.header("Location").replaceFirst(".*/", "");
    assertThat(back).startsWith("TIMOB-").isNotEqualTo(key);
    assertThat(verdict(back).get("status").asText()).isEqualTo("signed");
    edit(back, "Changed on the way");
    assertThat(sentences(dev.transition(back, "Release"))).contains("stale");
  }

  @Test
  public void who_left_or_lost_the_right_to_see_it_has_not_signed_and_an_empty_group_stops_all() {
    String key = signed();
    String everybody = "jira-software-users,marketing";
    change("max", false, everybody);
    try {
      assertThat(sentences(dev.transition(key, "Release"))).contains("Marketing: nobody may sign");
      change("dev", true, everybody);
      assertThat(sentences(dev.transition(key, "Release"))).contains("Marketing");
      change("max", true, "marketing");
      assertThat(sentences(dev.transition(key, "Release"))).contains("Marketing");
      change("max", true, "jira-software-users");
      change("dev", true, "jira-software-users");
      assertThat(sentences(dev.transition(key, "Release"))).contains("Marketing: nobody may sign");
      assertThat(dev.as("admin").get(SO + "/notices").text()).contains("Nobody may sign");
    } finally {
      change("max", true, everybody);
      change("dev", true, "jira-software-users");
    }
    assertThat(dev.transition(key, "Release").status()).isEqualTo(204);
  }

  @Test
  public void a_rule_whose_query_means_nothing_any_more_closes_until_it_is_mended_or_gone() {
    Client admin = dev.as("admin");
    Reply made = admin.post(SO + "/outcomes", outcome("short-lived"));
    assertThat(made.status()).as(made.text()).isIn(200, 201);
    Reply rule =
        admin.post(
            SO + "/sign-off-rules",
            """
            {"name": "Odd", "scope": {"projects": ["TIMOB"], "issueTypes": [],
              "jql": "issue in outcomeIssues(\\"short-lived\\")", "customerFacingOnly": false,
              "stages": []},
             "requires": [{"function": "support", "quorum": 1, "materialFields": [],
               "approvers": {"users": [], "groups": ["support"], "roles": []},
               "selfApproval": false}]}
            """);
    assertThat(rule.status()).as(rule.text()).isEqualTo(201);
    String key = ready("No");
    assertThat(verdict(key).get("required").asBoolean()).isFalse();
    assertThat(admin.delete(SO + "/outcomes/short-lived").status()).isIn(200, 204);
    assertThat(sentences(dev.transition(key, "Release"))).contains("Odd", "cannot be checked");
    assertThat(sentences(dev.transition(key, "Release"))).contains("Odd");
    String told = admin.get(SO + "/notices").text();
    assertThat(told).contains("Odd");
    assertThat(told.split("stops all work", -1)).hasSize(2);
    String id = rule.json().get("id").asText();
    assertThat(admin.delete(SO + "/sign-off-rules/" + id).status()).isIn(200, 204);
    assertThat(dev.transition(key, "Release").status()).isEqualTo(204);
    assertThat(admin.get(SO + "/journal?stream=sign-off-rule/" + id).text()).contains("deleted");
  }

  private static String outcome(String key) {
    return """
        {"key": "%s", "programme": "DEMO", "name": "Short-lived", "owner": "paula",
         "narrative": "A", "targets": [{"quarter": "2026-Q4", "value": 1}],
         "metric": {"unit": "views", "direction": "up", "grain": "day", "formula": "a", "source": "b"}}
        """
        .formatted(key);
  }

  @Test
  public void asking_tells_each_once_and_the_mail_leads_to_a_page_that_decides_nothing() {
    String key = ready("Yes");
    Reply page = dev.get(PAGE + key);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Ask for sign-off", "Marketing", "No way");
    Reply asked = dev.post(SO + "/issues/" + key + "/sign-off/ask", "");
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    assertThat(asked.json().get("told").toString()).isEqualTo("[\"max\",\"paula\",\"sue\"]");
    Reply again = dev.as("paula").post(SO + "/issues/" + key + "/sign-off/ask", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("Dev Developer has asked already");
    assertThat(dev.typed(PAGE + key, "act=ask").text()).contains("has asked already");

    Client admin = dev.as("admin");
    assertThat(dev.as("max").get(SO + "/notices").text())
        .contains("asks for your signature", PAGE + key);
    String before = verdict(key).get("functions").toString();
    assertThat(dev.as("max").get(PAGE + key).status()).isEqualTo(200);
    assertThat(verdict(key).get("functions").toString()).isEqualTo(before);
    String id = dev.get("/rest/api/2/issue/" + key).json().get("id").asText();
    assertThat(admin.get(SO + "/journal?stream=sign-off/" + id).text()).contains("\"ask\"");
    assertThat(dev.as("guest").get(PAGE + key).status()).isEqualTo(403);
    assertThat(dev.get(PAGE + "TIMOB-999999").status()).isEqualTo(404);
  }
}

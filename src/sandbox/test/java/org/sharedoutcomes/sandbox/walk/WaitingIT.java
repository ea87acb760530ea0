package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** Sign-offs over days: what is required by when, reminders, escalation, and who stands in. */
public class WaitingIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final String AHEAD = "org.sharedoutcomes.clock.ahead";
  private static Sandbox sandbox;
  private static Client admin;
  private static Client paula;
  private static Client max;
  private static Client dev;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    admin = Client.of(sandbox, "admin");
    paula = Client.of(sandbox, "paula");
    max = Client.of(sandbox, "max");
    dev = Client.of(sandbox, "dev");
    Reply rule =
        admin.post(
            SO + "/sign-off-rules",
            """
            {"name": "Clockwork", "scope": {"projects": ["TIMOB"], "jql": "summary ~ clockwork"},
             "requires": [{"function": "marketing", "quorum": 1, "materialFields": ["summary"]}],
             "due": 2, "escalateTo": "paula"}
            """);
    assertThat(rule.status()).as(rule.text()).isEqualTo(201);
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  @After
  public void today_is_today_again() {
    System.clearProperty(AHEAD);
  }

  private static void ahead(int days) {
    System.setProperty(AHEAD, "P" + days + "D");
  }

  private static String clockwork() {
    String issue =
        paula.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"}, "summary": "Clockwork"}
            """);
    until(issue, part -> !part.get("clock").get("from").isNull());
    return issue;
  }

  private static JsonNode marketing(String issue) {
    for (JsonNode part : paula.get(SO + "/issues/" + issue + "/sign-off").json().get("functions")) {
      if (part.get("function").asText().equals("marketing")) {
        return part;
      }
    }
    throw new AssertionError("Marketing is not required");
  }

  /** What is observed in the background is there soon. */
  private static void until(String issue, Predicate<JsonNode> wanted) {
    await(() -> wanted.test(marketing(issue)));
  }

  private static void await(BooleanSupplier wanted) {
    for (int i = 0; i < 100 && !wanted.getAsBoolean(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    assertThat(wanted.getAsBoolean()).isTrue();
  }

  private static void watch() {
    assertThat(
            admin
                .typed("/plugins/servlet/shared-outcomes/admin/health", "work=watch-sign-offs")
                .text())
        .doesNotContain("watch-sign-offs failed");
  }

  private static List<String> journal(String issue) {
    String id = paula.get("/rest/api/2/issue/" + issue).json().get("id").asText();
    List<String> lines = new ArrayList<>();
    for (JsonNode line :
        admin.get(SO + "/journal?maxResults=100&stream=sign-off/" + id).json().get("values")) {
      lines.add(line.get("what").asText() + ": " + line.get("why").asText());
    }
    return lines;
  }

  private static List<String> notices(Client who, String issue, String kind) {
    List<String> texts = new ArrayList<>();
    for (JsonNode notice : who.get(SO + "/notices?maxResults=200").json().get("values")) {
      if (notice.get("kind").asText().equals(kind) && notice.get("text").asText().contains(issue)) {
        texts.add(notice.get("text").asText());
      }
    }
    return texts;
  }

  @Test
  public void a_decision_is_reminded_of_then_put_before_somebody_else_who_may_decide() {
    String issue = clockwork();
    LocalDate due = LocalDate.parse(marketing(issue).get("clock").get("due").asText());
    watch();
    assertThat(notices(max, issue, "sign-off-due")).isEmpty();
    ahead(1);
    watch();
    watch();
    assertThat(notices(max, issue, "sign-off-due")).hasSize(1);
    ahead(2);
    watch();
    assertThat(notices(max, issue, "sign-off-due")).hasSize(2);
    assertThat(notices(paula, issue, "sign-off-escalated")).isEmpty();
    assertThat(paula.decide(issue, "marketing", "sign").status()).isEqualTo(403);
    ahead(3);
    watch();
    watch();
    assertThat(notices(paula, issue, "sign-off-escalated")).hasSize(1);
    JsonNode clock = marketing(issue).get("clock");
    assertThat(clock.get("overdue").asBoolean()).isTrue();
    assertThat(clock.get("escalated").isNull()).isFalse();
    assertThat(paula.get("/browse/" + issue).text()).contains("put before Paula Product");
    assertThat(journal(issue))
        .containsExactlyInAnyOrder(
            "required: Marketing: rule Clockwork",
            "remind: Marketing, due " + due + ": Max Marketing",
            "remind: Marketing, due " + due + ": Max Marketing",
            "escalate: Marketing, due " + due + ": Paula Product");
    assertThat(admin.get(SO + "/journal/verify").json().get("broken")).isEmpty();
  }

  @Test
  public void who_stands_in_signs_on_the_given_days_only() {
    String issue = clockwork();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Reply made =
        max.post(
            SO + "/delegations",
            """
            {"to": "dev", "first": "%s", "last": "%s", "reason": "<b>Holiday"}
            """
                .formatted(today.plusDays(10), today.plusDays(12)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Reply early = dev.decide(issue, "marketing", "sign");
    assertThat(early.status()).isEqualTo(403);
    assertThat(early.text()).contains("Max Marketing").contains(today.plusDays(10).toString());
    ahead(13);
    assertThat(dev.decide(issue, "marketing", "sign").status()).isEqualTo(403);
    ahead(11);
    assertThat(dev.get("/browse/" + issue).text())
        .contains("Dev Developer may decide for Max Marketing until");
    assertThat(dev.decide(issue, "marketing", "sign").status()).isEqualTo(200);
    ahead(20);
    JsonNode part = marketing(issue);
    assertThat(part.get("state").asText()).isEqualTo("signed");
    assertThat(part.get("decisions").get(0).get("onBehalfOf").asText()).isEqualTo("max");
    assertThat(paula.get("/browse/" + issue).text()).contains("Dev Developer for Max Marketing");
    System.clearProperty(AHEAD);
    String page = "/plugins/servlet/shared-outcomes/delegations";
    assertThat(max.get(page).text())
        .contains("Dev Developer for Max Marketing")
        .contains("&lt;b&gt;Holiday");
    assertThat(max.typed(page, "to=max&last=2020-01-01").status()).isEqualTo(422);
    String id = made.json().get("id").asText();
    assertThat(paula.delete(SO + "/delegations/" + id).status()).isEqualTo(404);
    assertThat(max.typed(page, "action=end&delegation=" + id).text())
        .doesNotContain("data-so-delegation=\"" + id);
    assertThat(marketing(issue).get("state").asText()).isEqualTo("signed");
  }

  @Test
  public void linking_an_outcome_and_unlinking_it_leave_a_line_each() {
    String issue = clockwork();
    Reply outcome =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "clock-retention", "programme": "DEMO", "name": "Retention",
             "narrative": "It matters.", "owner": "paula", "influencers": ["support"],
             "metric": {"unit": "%", "direction": "up", "formula": "a / b", "grain": "week"},
             "targets": [{"quarter": "2031-Q4", "value": 40}]}
            """);
    assertThat(outcome.status()).as(outcome.text()).isEqualTo(201);
    String outcomes = SO + "/issues/" + issue + "/outcomes";
    assertThat(paula.put(outcomes, "[{\"outcome\": \"clock-retention\"}]").status()).isEqualTo(200);
    await(() -> journal(issue).contains("required: Support: influences Retention"));
    assertThat(paula.put(outcomes, "[]").status()).isEqualTo(200);
    await(() -> journal(issue).contains("not-required: Support: Retention is no longer linked"));
    assertThat(journal(issue)).hasSize(3);
  }
}

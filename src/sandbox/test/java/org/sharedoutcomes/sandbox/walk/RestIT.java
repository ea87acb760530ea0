package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** What the plugin's REST refuses, with which status and in which words. */
public class RestIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client admin;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    admin = Client.of(sandbox, "admin");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static String outcome(String key, String more) {
    return """
        {"key": "%s", "programme": "DEMO", "name": "Walked", "stage": "Retention",
         "kind": "outcome", "timing": "leading", "influencers": ["marketing"], "baseline": 10,
         "metric": {"unit": "people", "direction": "up", "formula": "", "source": "",
           "grain": "week"}%s}
        """
        .formatted(key, more);
  }

  private static String whole(String key) {
    return outcome(
        key,
        """
        , "narrative": "It matters.", "owner": "paula",
          "targets": [{"quarter": "2026-Q4", "value": 20}]
        """);
  }

  @Test
  public void each_missing_field_is_named() {
    Reply refused = admin.post(SO + "/outcomes", outcome("incomplete", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("narrative", "owner", "targets");
    assertThat(refused.json().get("errors").findValuesAsText("key"))
        .allMatch(key -> key.startsWith("shared-outcomes."));
    assertThat(admin.get(SO + "/outcomes/incomplete").status()).isEqualTo(404);
  }

  @Test
  public void what_cannot_be_read_is_400_and_what_is_too_much_413() {
    for (String body :
        List.of(
            "",
            "{\"key\":",
            "[]",
            "null",
            "[1,",
            "{\"key\":[\"a\"]}",
            "{\"targets\":\"x\"}",
            "{\"baseline\":\"ten\"}",
            "{\"northStar\":\"yes\"}",
            whole("dated").replace("2026-Q4", "2026-13"))) {
      Reply refused = admin.post(SO + "/outcomes", body);
      assertThat(refused.status()).as(body).isEqualTo(400);
      assertThat(refused.json().get("errors")).as(body).hasSize(1);
      assertThat(refused.text()).as(body).doesNotContain("Exception", "jackson", "\\\"\\\"");
    }
    Reply tooMuch =
        admin.post(SO + "/outcomes", whole("big").replace("It matters.", "x".repeat(1 << 20)));
    assertThat(tooMuch.status()).isEqualTo(413);
    assertThat(tooMuch.json().get("errors")).hasSize(1);
  }

  @Test
  public void numbers_and_answers_in_the_address_are_not_guessed() {
    for (String path :
        List.of(
            "/outcomes?startAt=abc",
            "/outcomes?startAt=-1",
            "/programmes?maxResults=1.5",
            "/journal?maxResults=x",
            "/tree",
            "/roadmap?from=2026-Q5",
            "/roadmap?lanes=colour")) {
      assertThat(admin.get(SO + path).status()).as(path).isEqualTo(400);
    }
    String export = admin.get(SO + "/export").text();
    assertThat(admin.post(SO + "/import?dryRun=yes", export).fields()).containsExactly("dryRun");
  }

  @Test
  public void what_is_not_there_is_404_and_what_is_named_in_a_body_422() {
    for (String path :
        List.of(
            "/programmes/NOPE",
            "/outcomes/nope",
            "/outcomes?programme=NOPE",
            "/outcomes/nope/readings",
            "/tree?programme=NOPE",
            "/roadmap?programme=NOPE",
            "/sign-off-rules/nope",
            "/issues/NOPE-1/outcomes",
            "/issues/NOPE-1/sign-off",
            "/journal?stream=outcome/nope")) {
      Reply missing = admin.get(SO + path);
      assertThat(missing.status()).as(path).isEqualTo(404);
      assertThat(missing.json().get("errors")).as(path).hasSize(1);
    }
    String issue = admin.search("issuetype = Epic").json().get("issues").get(0).get("key").asText();
    Reply unknown =
        admin.put(SO + "/issues/" + issue + "/outcomes", "[{\"outcome\": \"no-such\"}]");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("no-such");
  }

  @Test
  public void a_key_is_given_once_and_a_version_is_changed_once() {
    assertThat(admin.post(SO + "/outcomes", whole("once")).status()).isEqualTo(201);
    assertThat(admin.post(SO + "/outcomes", whole("once")).status()).isEqualTo(409);

    Reply second = admin.as("paula").put(SO + "/outcomes/once", whole("once"), "If-Match", "\"1\"");
    assertThat(second.json().get("version").asInt()).isEqualTo(2);
    Reply late = admin.put(SO + "/outcomes/once", whole("once"), "If-Match", "\"1\"");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Paula Product");
    assertThat(admin.delete(SO + "/outcomes/once", "If-Match", "1").status()).isEqualTo(409);
    assertThat(admin.put(SO + "/outcomes/once", whole("once"), "If-Match", "x").status())
        .isEqualTo(400);
    assertThat(admin.put(SO + "/outcomes/once", whole("once")).json().get("version").asInt())
        .isEqualTo(3);
    assertThat(admin.delete(SO + "/outcomes/once", "If-Match", "3").status()).isEqualTo(204);
  }

  @Test
  public void a_circle_in_the_tree_is_named_step_by_step() {
    Reply refused =
        admin.put(
            SO + "/tree?programme=DEMO",
            """
            {"edges": [
              {"from": "page-views", "to": "weekday-visitors", "kind": "influence",
               "strength": 0.5, "confidence": 50},
              {"from": "weekday-visitors", "to": "page-views", "kind": "influence",
               "strength": 0.5, "confidence": 50}]}
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .containsPattern(
            "(Guides answer the question|Teams work with us on weekdays) → .+ → \\1\\.");
  }

  @Test
  public void a_quorum_is_a_whole_number_of_at_least_one() {
    Map<String, Integer> answers = Map.of("0", 422, "-1", 422, "1.5", 400, "\"one\"", 400);
    answers.forEach(
        (quorum, status) -> {
          Reply refused =
              admin.post(
                  SO + "/sign-off-rules",
                  """
                  {"name": "Walked", "scope": {"projects": ["TIMOB"]},
                   "requires": [{"function": "product", "quorum": %s}]}
                  """
                      .formatted(quorum));
          assertThat(refused.status()).as(quorum).isEqualTo(status);
          assertThat(refused.fields()).as(quorum).containsExactly("requires[0].quorum");
        });
  }

  @Test
  public void one_bad_row_keeps_every_row_out() {
    String path = SO + "/outcomes/peak-load/readings";
    int before = admin.get(path).json().get("total").asInt();
    Reply refused =
        admin.send("POST", path, "text/csv", "at,value,note\n2020-01-01,5,\n2020-13-01,6,\n");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("accepted").asInt()).isZero();
    JsonNode rejected = refused.json().get("rejected");
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).get("line").asInt()).isEqualTo(3);
    assertThat(admin.get(path).json().get("total").asInt()).isEqualTo(before);

    Reply taken =
        admin.send("POST", path, "text/csv", "at,value,note\n2020-01-01,5,\n2020-01-02,6,\n");
    assertThat(taken.json().get("accepted").asInt()).isEqualTo(2);
  }

  @Test
  public void a_list_comes_in_pages() {
    JsonNode page = admin.get(SO + "/outcomes?startAt=2&maxResults=3").json();
    assertThat(page.get("values")).hasSize(3);
    assertThat(page.get("startAt").asInt()).isEqualTo(2);
    JsonNode behind = admin.get(SO + "/outcomes?startAt=9999").json();
    assertThat(behind.get("values")).isEmpty();
    assertThat(behind.get("total")).isEqualTo(page.get("total"));
  }

  @Test
  public void strangers_and_guests_are_told_the_same_of_what_is_there_and_what_is_not() {
    String issue = admin.search("issuetype = Epic").json().get("issues").get(0).get("key").asText();
    List<List<String>> pairs =
        List.of(
            List.of("/programmes/DEMO", "/programmes/NOPE"),
            List.of("/outcomes/page-views", "/outcomes/nope"),
            List.of("/issues/" + issue + "/outcomes", "/issues/NOPE-1/outcomes"),
            List.of("/issues/" + issue + "/sign-off", "/issues/NOPE-1/sign-off"),
            List.of("/roadmap?programme=DEMO", "/roadmap?programme=NOPE"),
            List.of("/journal?stream=programme/DEMO", "/journal?stream=nope"),
            List.of("/outcomes", "/settings"),
            List.of("/export", "/journal/verify"));
    for (List<String> pair : pairs) {
      for (String path : pair) {
        assertThat(admin.nobody().get(SO + path).status()).as(path).isEqualTo(401);
        assertThat(admin.nobody().get(SO + path).text()).as(path).contains("\"errors\"");
        assertThat(admin.as("guest").get(SO + path).status()).as(path).isEqualTo(403);
        assertThat(admin.as("guest").get(SO + path).text()).as(path).contains("\"errors\"");
      }
      assertThat(admin.as("guest").get(SO + pair.get(0)).text())
          .isEqualTo(admin.as("guest").get(SO + pair.get(1)).text());
    }
    Reply members = admin.as("dev").post(SO + "/outcomes", whole("strange"));
    assertThat(members.status()).isEqualTo(403);
    assertThat(admin.as("paula").get(SO + "/export").status()).isEqualTo(403);
    assertThat(admin.as("paula").put(SO + "/settings", "{\"fiscalYearStart\": 4}").status())
        .isEqualTo(403);
  }

  @Test
  public void the_description_is_there_for_tools() {
    JsonNode description = admin.get(SO + "/openapi.json").json();
    assertThat(description.get("openapi").asText()).startsWith("3.");
    for (JsonNode reference : description.findValues("$ref")) {
      String name = reference.asText().replace("#/components/schemas/", "");
      assertThat(description.at("/components/schemas/" + name).isMissingNode()).as(name).isFalse();
    }
  }

  @Test
  public void conditions_and_waivers_are_kept_by_those_who_may() {
    String signOff = SO + "/issues/TIMOB-20416/sign-off/";
    String met = "{\"closed\": true, \"note\": \"Published\"}";
    assertThat(admin.as("dev").put(signOff + "support/conditions/1", "{}").status()).isEqualTo(422);
    assertThat(admin.as("dev").put(signOff + "support/conditions/9", met).status()).isEqualTo(404);
    assertThat(admin.as("dev").put(signOff + "support/conditions/1", met).status()).isEqualTo(200);
    assertThat(admin.as("sue").put(signOff + "support/conditions/1", met).status()).isEqualTo(409);
    String open = "{\"closed\": false}";
    assertThat(admin.as("dev").put(signOff + "support/conditions/1", open).status()).isEqualTo(403);
    assertThat(admin.as("sue").put(signOff + "support/conditions/1", open).status()).isEqualTo(200);

    String judgement = "{\"decision\": \"reject\", \"sentence\": \"Somebody else could sign\"}";
    assertThat(admin.post(signOff + "product/waiver/review", judgement).status()).isEqualTo(403);
    assertThat(admin.get(SO + "/waivers").json().get("total").asInt()).isEqualTo(1);
    Reply judged = admin.as("paula").post(signOff + "product/waiver/review", judgement);
    assertThat(judged.json().get("functions").get(0).get("state").asText()).isEqualTo("waiting");
    assertThat(admin.get(SO + "/waivers").json().get("total").asInt()).isZero();

    String draft = "{\"reason\": \"The fair\", \"until\": \"2999-01-01\"}";
    assertThat(admin.post(signOff + "product/waiver", draft).fields()).containsExactly("until");
    assertThat(admin.as("paula").post(signOff + "product/waiver", draft).status()).isEqualTo(403);
    assertThat(admin.delete(signOff + "product/waiver").status()).isEqualTo(404);
    assertThat(admin.put(SO + "/waivers/policy", "{\"role\": \"Nobody\"}").fields())
        .containsExactly("role");
    assertThat(admin.as("paula").put(SO + "/waivers/policy", "{}").status()).isEqualTo(403);
  }
}

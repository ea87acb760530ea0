package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** From a look-back that is due to a result, its durability and what it says of teams. */
public class ImpactLedgerIT {
  private static final String PAGE = "/plugins/servlet/shared-outcomes/impact-ledger";
  private static final String LEDGER = SO + "/impact-ledger?programme=DEMO&status=";
  private static final String DUE = "/issues/TIMOB-19699/outcomes/requests-served/results";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void look_backs_become_results_that_last_or_fade() throws IOException {
    try (Sandbox sandbox = Client.sandbox(folder.newFolder().toPath()).start()) {
      Client paula = Client.of(sandbox, "paula");
      the_sample_has_what_the_ledger_is_for(paula);
      a_look_back_is_answered_in_the_form_and_leaves_the_due_ones(paula);
      whether_it_lasts_is_said_later_and_two_writers_learn_of_each_other(paula);
      strangers_and_readers_are_refused(paula);
      every_part_of_the_page_shows_and_costs_the_same(paula);
      every_number_of_the_alignment_is_what_its_query_finds(paula);
    }
  }

  private static void the_sample_has_what_the_ledger_is_for(Client paula) {
    assertThat(paula.get(LEDGER + "overdue").json().get("values").findValuesAsText("issue"))
        .containsExactly("TIMOB-19699");
    JsonNode results = paula.get(LEDGER + "results").json();
    assertThat(results.findValuesAsText("durability")).contains("faded", "open", "none");
    assertThat(results.findValuesAsText("verdict"))
        .contains("confirmed", "partly", "not-confirmed");
    JsonNode calibration = paula.get(SO + "/impact-ledger/calibration?programme=DEMO").json();
    assertThat(calibration.get("teamField").asText()).isEqualTo("components");
    JsonNode ios = team(calibration, "iOS");
    assertThat(ios.get("results").asInt()).isEqualTo(5);
    assertThat(ios.get("statedPercent").asInt()).isEqualTo(62);
    assertThat(ios.get("cameTrue").asInt()).isEqualTo(2);
    assertThat(ios.get("faded").asInt()).isEqualTo(1);
    JsonNode android = team(calibration, "Android");
    assertThat(android.get("hidden").asBoolean()).isTrue();
    assertThat(android.get("results").isNull()).isTrue();
    assertThat(calibration.get("sum").isNull()).isTrue();
    assertThat(paula.get(PAGE + "?tab=calibration").text())
        .contains("Said 62 % on average, 2 of 5 came true", "Hidden below five results.");
  }

  private static JsonNode team(JsonNode calibration, String name) {
    for (JsonNode team : calibration.get("teams")) {
      if (team.get("team").asText().equals(name)) {
        return team;
      }
    }
    throw new AssertionError("no team " + name);
  }

  private static void a_look_back_is_answered_in_the_form_and_leaves_the_due_ones(Client paula) {
    String form = PAGE + "/TIMOB-19699/requests-served";
    assertThat(paula.get(PAGE).text()).contains("days overdue", form);
    assertThat(paula.get(form).text()).contains("+250 requests", "What the readings show");
    Reply wrong = paula.typed(form, "act=result&actual=lots&comment=%3Cb%3Eseen");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("so-actual-error", "&lt;b&gt;seen", "value=\"lots\"");
    assertThat(paula.typed(form, "act=result&actual=%2B120&verdict=confirmed").text())
        .contains("so-reason-error");
    assertThat(paula.form(form, "act=result&actual=120").status()).isEqualTo(403);
    Reply done = paula.typed(form, "act=result&actual=%2B120&checkDays=90&comment=Logs");
    assertThat(done.status()).isEqualTo(302);
    assertThat(paula.get(LEDGER + "overdue").json().get("total").asInt()).isZero();
    JsonNode result = paula.get(SO + DUE).json().get(0);
    assertThat(result.get("verdict").asText()).isEqualTo("partly");
    assertThat(result.get("by").asText()).isEqualTo("paula");
    assertThat(paula.get("/browse/TIMOB-19699").text()).contains("In part: +120 requests");
    assertThat(paula.get("/plugins/servlet/shared-outcomes/outcomes/requests-served/work").text())
        .contains("In part: +120 requests", "Confirmed: +430 requests");
  }

  private static void whether_it_lasts_is_said_later_and_two_writers_learn_of_each_other(
      Client paula) {
    String seen = paula.get(SO + DUE).header("ETag");
    Reply faded = paula.put(SO + DUE + "/1/durability", "{\"actual\": 10}", "If-Match", seen);
    assertThat(faded.json().get(0).get("durability").asText()).isEqualTo("faded");
    assertThat(paula.get(PAGE + "?tab=results").text()).contains("Not durable");
    Reply late =
        paula.as("sue").post(SO + DUE, "{\"actual\": 300, \"comment\": \"\"}", "If-Match", seen);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Paula Product");
    assertThat(paula.as("sue").post(SO + DUE, "{\"actual\": 300}").status()).isEqualTo(201);
    assertThat(paula.get(SO + DUE).json().findValuesAsText("verdict"))
        .containsExactly("partly", "confirmed");
    String csv = paula.get(SO + "/impact-ledger.csv?programme=DEMO").text();
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo(
            "\"issue\",\"summary\",\"outcome\",\"outcome_name\",\"expected_effect\",\"unit\","
                + "\"confidence\",\"done_on\",\"look_back\",\"status\",\"due\",\"function\","
                + "\"team\",\"results\",\"actual\",\"verdict\",\"suggested_verdict\",\"reason\","
                + "\"comment\",\"durability\",\"said_by\",\"said_at\"");
    assertThat(csv).contains("\"TIMOB-19699\"").contains("\"2\",\"300\",\"confirmed\"");
  }

  private static void strangers_and_readers_are_refused(Client paula) {
    assertThat(paula.as("guest").get(LEDGER).status()).isEqualTo(403);
    assertThat(paula.as("guest").post(SO + DUE, "{\"actual\": 1}").status()).isEqualTo(403);
    assertThat(paula.nobody().get(LEDGER).status()).isEqualTo(401);
    assertThat(paula.get(SO + "/issues/TIMOB-19699/outcomes/nope/results").status()).isEqualTo(404);
    assertThat(paula.get(SO + "/issues/TIMOB-24503/outcomes/page-views/results").status())
        .isEqualTo(404);
    assertThat(paula.get(LEDGER + "later").status()).isEqualTo(400);
    assertThat(paula.put(SO + DUE + "/9/durability", "{\"durability\":\"holds\"}").status())
        .isEqualTo(404);
    assertThat(paula.post(SO + DUE, "{}").fields()).containsExactly("actual");
  }

  private static void every_part_of_the_page_shows_and_costs_the_same(Client paula) {
    for (String tab : List.of("overdue", "upcoming", "results", "calibration", "delivered")) {
      Reply page = paula.get(PAGE + "?programme=DEMO&tab=" + tab);
      assertThat(page.status()).as(tab).isEqualTo(200);
      assertThat(page.statements()).as(tab).isLessThanOrEqualTo(14);
    }
    assertThat(paula.get(PAGE + "?programme=DEMO&tab=results&team=iOS").text())
        .contains("TIMOB-17486")
        .doesNotContain("TIMOB-19794");
    assertThat(paula.get(PAGE + "?programme=DEMO&function=support").text())
        .contains("Show everything");
  }

  private static void every_number_of_the_alignment_is_what_its_query_finds(Client paula) {
    Client admin = paula.as("admin");
    String tags =
        """
        [{"outcome": "weekday-visitors"}, {"outcome": "page-views"}, {"outcome": "monthly-sales"},
         {"outcome": "peak-share"}]
        """;
    assertThat(paula.put(SO + "/issues/TIMOB-17487/outcomes", tags).status()).isEqualTo(200);
    Reply retired =
        admin.post(SO + "/outcomes/peak-share/retire", "{\"reason\": \"Nobody looks at it\"}");
    assertThat(retired.status()).as(retired.text()).isEqualTo(200);
    ObjectNode programme = (ObjectNode) admin.get(SO + "/programmes/DEMO").json();
    programme.put("effectRequired", true);
    assertThat(admin.put(SO + "/programmes/DEMO", programme.toString()).status()).isEqualTo(200);
    for (String user : List.of("paula", "max", "dev", "admin")) {
      Client reader = paula.as(user);
      JsonNode alignment = reader.get(SO + "/alignment?programme=DEMO&most=3").json();
      List<JsonNode> figures = alignment.findParents("jql");
      assertThat(figures).hasSizeGreaterThan(20);
      for (JsonNode figure : figures) {
        String jql = figure.get("jql").asText();
        assertThat(reader.search(jql).json().get("total").asInt())
            .as(user + ": " + jql)
            .isEqualTo(figure.get("count").asInt());
      }
      JsonNode total = alignment.get("total");
      for (String fault : List.of("unlinked", "over-linked", "on-retired", "effect-missing")) {
        assertThat(total.findPath(fault).findPath("count").asInt()).as(fault).isPositive();
      }
    }
  }
}

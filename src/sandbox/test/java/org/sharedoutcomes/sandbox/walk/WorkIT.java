package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;

/** Linking many issues, what alignment counts, and what was delivered without moving anything. */
public class WorkIT {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void work_is_linked_in_bulk_counted_and_kept_apart_from_movement()
      throws IOException, InterruptedException {
    try (Sandbox sandbox = Client.sandbox(folder.newFolder().toPath()).start()) {
      Client paula = Client.of(sandbox, "paula");
      every_number_is_what_its_query_finds(paula);
      a_bulk_does_what_its_preview_says_and_is_undone(paula);
      closing_all_work_delivers_everything_and_moves_nothing(paula);
      faults_are_named(paula);
    }
  }

  private static void every_number_is_what_its_query_finds(Client paula) {
    JsonNode alignment = paula.get(SO + "/alignment?programme=DEMO").json();
    assertThat(alignment.get("total").get("open").get("count").asInt()).isPositive();
    for (JsonNode figure : alignment.findParents("jql")) {
      String jql = figure.get("jql").asText();
      assertThat(paula.search(jql).json().get("total").asInt())
          .as(jql)
          .isEqualTo(figure.get("count").asInt());
    }
    assertThat(paula.get("/plugins/servlet/shared-outcomes/alignment").status()).isEqualTo(200);
    assertThat(paula.as("guest").get(SO + "/alignment?programme=DEMO").status()).isEqualTo(403);
  }

  private static void a_bulk_does_what_its_preview_says_and_is_undone(Client paula)
      throws InterruptedException {
    String jql = "issue in outcomeIssues(\\\"weekend-visitors\\\")";
    int before = paula.search(jql.replace("\\", "")).json().get("total").asInt();
    JsonNode preview =
        paula
            .post(
                SO + "/bulk-links",
                """
                {"jql": "project = TIMOB", "outcome": "weekend-visitors", "expectedEffect": 3,
                 "confidence": 60, "horizonDays": 30}
                """)
            .json();
    int waiting = preview.get("counts").get("waiting").asInt();
    assertThat(waiting).isGreaterThan(50);
    String bulk = SO + "/bulk-links/" + preview.get("id").asText();
    assertThat(paula.as("max").get(bulk).status()).isEqualTo(404);
    assertThat(paula.post(bulk + "/confirm", "").status()).isEqualTo(200);
    JsonNode done = ended(paula, bulk, "done");
    assertThat(done.get("counts").get("changed").asInt()).isEqualTo(waiting);
    assertThat(done.get("counts").get("failed").asInt()).isZero();
    assertThat(paula.get(bulk + "/items.csv").text().lines())
        .hasSize(1 + done.get("issues").asInt());
    assertThat(paula.post(bulk + "/confirm", "").status()).isEqualTo(409);
    assertThat(paula.post(bulk + "/undo", "").status()).isEqualTo(200);
    JsonNode undone = ended(paula, bulk, "undone");
    assertThat(undone.get("counts").get("undone").asInt()).isEqualTo(waiting);
    assertThat(paula.search(jql.replace("\\", "")).json().get("total").asInt()).isEqualTo(before);
  }

  private static JsonNode ended(Client paula, String bulk, String stage)
      throws InterruptedException {
    JsonNode now = paula.get(bulk).json();
    for (int i = 0; i < 300 && !now.get("stage").asText().equals(stage); i++) {
      Thread.sleep(100);
      now = paula.get(bulk).json();
    }
    assertThat(now.get("stage").asText()).isEqualTo(stage);
    return now;
  }

  private static void closing_all_work_delivers_everything_and_moves_nothing(Client paula) {
    assertThat(
            paula
                .post(
                    SO + "/outcomes",
                    """
                    {"key": "still", "programme": "DEMO", "name": "Nothing moves",
                     "narrative": "Nobody is better off yet", "kind": "outcome",
                     "timing": "lagging", "owner": "paula", "baseline": 20,
                     "metric": {"unit": "%", "direction": "up", "grain": "week"},
                     "targets": [{"quarter": "2030-Q4", "value": 40}]}
                    """)
                .status())
        .isEqualTo(201);
    String epic =
        paula.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"}, "summary": "All of it"}
            """);
    paula.put(
        SO + "/issues/" + epic + "/outcomes",
        "[{\"outcome\": \"still\", \"expectedEffect\": -3, \"primary\": true}]");
    JsonNode tag = paula.get(SO + "/issues/" + epic + "/outcomes").json().get(0);
    assertThat(tag.get("primary").asBoolean()).isTrue();
    assertThat(tag.get("againstDirection").asBoolean()).isTrue();
    assertThat(delivered(paula)).doesNotContainKey("still");
    for (String move : List.of("Start progress", "Send to review", "Mark ready", "Release")) {
      assertThat(paula.transition(epic, move).status()).isEqualTo(204);
    }
    JsonNode item = delivered(paula).get("still");
    assertThat(item.get("deliveryPercent").asInt()).isEqualTo(100);
    assertThat(item.get("outcomePercent").asInt()).isZero();
    assertThat(item.get("state").asText()).isEqualTo("not-moved");
    assertThat(paula.get("/plugins/servlet/shared-outcomes/delivered-not-moved").text())
        .contains("Nothing moves");
    assertThat(paula.get("/plugins/servlet/shared-outcomes/outcomes/still/work").text())
        .contains(epic, "100 %", "0 %");
  }

  private static Map<String, JsonNode> delivered(Client paula) {
    Map<String, JsonNode> items = new java.util.HashMap<>();
    paula
        .get(SO + "/delivered-not-moved?programme=DEMO&maxResults=1000")
        .json()
        .get("values")
        .forEach(item -> items.put(item.get("outcome").asText(), item));
    return items;
  }

  private static void faults_are_named(Client paula) {
    assertThat(paula.search("issue in outcomeIssues(\"page-view\")").text())
        .contains("page-view", "page-views");
    assertThat(paula.search("issue in stageIssues(\"Nowhere\")").status()).isEqualTo(400);
    assertThat(paula.search("issue in outcomeIssues(\"page-views\", \"below\")").status())
        .isEqualTo(200);
    assertThat(paula.search("issue in programmeIssues(\"DEMO\")").status()).isEqualTo(200);
    assertThat(
            paula
                .post(SO + "/bulk-links", "{\"jql\": \"project = NOPE\", \"outcome\": \"nope\"}")
                .fields())
        .containsExactly("outcome");
  }
}

package org.sharedoutcomes.sandbox.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.SandboxBuilder;

/** The roadmap of the packed plugin by REST: quarters, moves, conflicts, export and import. */
public class RoadmapIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Path SAMPLE = Path.of("main/resources/sample/timob-sample.search.json.gz");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private record Reply(int status, JsonNode body) {}

  private SandboxBuilder sandbox() throws IOException {
    return Sandbox.builder()
        .plugin(Path.of(System.getProperty("plugin.jar")))
        .home(folder.newFolder().toPath())
        .port(0);
  }

  private static Reply call(Sandbox sandbox, String user, String path, Object body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + "/rest/shared-outcomes/1.0" + path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
    if (body != null) {
      request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
    return new Reply(response.statusCode(), JSON.readTree(response.body()));
  }

  private static Reply move(Sandbox sandbox, String user, String issue, String from, String to)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("issue", issue).put("quarter", to);
    return call(sandbox, user, "/roadmap/moves", body.put("expectedQuarter", from));
  }

  private static JsonNode anyScheduled(JsonNode roadmap) {
    for (JsonNode lane : roadmap.get("lanes")) {
      for (JsonNode cell : lane.get("cells")) {
        if (!cell.get("cards").isEmpty()) {
          return cell.get("cards").get(0);
        }
      }
    }
    throw new AssertionError("no card in any quarter");
  }

  @Test
  public void the_second_of_two_movers_learns_who_was_first()
      throws IOException, InterruptedException {
    try (Sandbox sandbox = sandbox().start()) {
      JsonNode roadmap = call(sandbox, "paula", "/roadmap?programme=DEMO", null).body();
      JsonNode card = anyScheduled(roadmap);
      String issue = card.get("key").asText();
      String from = card.get("quarter").asText();
      String to = from.equals("2030-Q1") ? "2030-Q2" : "2030-Q1";

      assertThat(move(sandbox, "paula", issue, from, to).status()).isEqualTo(200);
      Reply second = move(sandbox, "max", issue, from, "2030-Q3");

      assertThat(second.status()).isEqualTo(409);
      assertThat(second.body().get("errors").get(0).get("message").asText())
          .contains(issue, to, "Paula Product");
      assertThat(move(sandbox, "guest", issue, to, from).status()).isEqualTo(403);
      aMoveWithItsReasonIsUndoneAsItSays(sandbox, issue, to);
      manyAreMovedAfterAPreviewAndBack(sandbox, issue, to);
    }
  }

  private static void aMoveWithItsReasonIsUndoneAsItSays(Sandbox sandbox, String issue, String from)
      throws IOException, InterruptedException {
    ObjectNode wish = JSON.createObjectNode().put("issue", issue).put("quarter", "2030-Q4");
    wish.put("expectedQuarter", from).put("why", "The launch slips");
    JsonNode moved = call(sandbox, "max", "/roadmap/moves", wish).body();
    assertThat(moved.get("quarter").asText()).isEqualTo("2030-Q4");
    assertThat(page(sandbox, "paula", "roadmap/moves"))
        .contains("The launch slips", "Max Marketing", from + " → 2030-Q4");

    JsonNode undone = call(sandbox, "max", "/roadmap/moves", moved.get("undo")).body();
    assertThat(undone.get("quarter").asText()).isEqualTo(from);
    assertThat(
            call(sandbox, "max", "/roadmap/moves/" + issue, null).body().get("mayMove").asBoolean())
        .isTrue();
  }

  private static void manyAreMovedAfterAPreviewAndBack(Sandbox sandbox, String issue, String from)
      throws IOException, InterruptedException {
    ObjectNode draft = JSON.createObjectNode().put("mode", "move").put("to", "2031-Q1");
    draft.putArray("issues").add(issue);
    JsonNode bulk = call(sandbox, "paula", "/bulk-links", draft).body();
    String path = "/bulk-links/" + bulk.get("id").asText();
    JsonNode item = call(sandbox, "paula", path + "/items", null).body().get("values").get(0);
    assertThat(item.get("from").asText() + item.get("to").asText()).isEqualTo(from + "2031-Q1");
    assertThat(until(sandbox, path, "confirm", "done").get("counts").get("changed").asInt())
        .isEqualTo(1);
    assertThat(until(sandbox, path, "undo", "undone").get("counts").get("undone").asInt())
        .isEqualTo(1);
    assertThat(move(sandbox, "paula", issue, from, from).status()).isEqualTo(200);
  }

  private static JsonNode until(Sandbox sandbox, String path, String act, String stage)
      throws IOException, InterruptedException {
    call(sandbox, "paula", path + "/" + act, JSON.createObjectNode());
    for (int i = 0; i < 100; i++) {
      JsonNode bulk = call(sandbox, "paula", path, null).body();
      if (bulk.get("stage").asText().equals(stage)) {
        return bulk;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never " + stage);
  }

  private static String page(Sandbox sandbox, String user, String page)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    URI address = URI.create(sandbox.url() + "/plugins/servlet/shared-outcomes/" + page);
    return HTTP.send(
            HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials).build(),
            BodyHandlers.ofString())
        .body();
  }

  @Test
  public void what_is_exported_here_and_imported_there_is_equal()
      throws IOException, InterruptedException {
    JsonNode exported;
    try (Sandbox sandbox = sandbox().start()) {
      exported = call(sandbox, "admin", "/export", null).body();
    }
    try (Sandbox sandbox = sandbox().data(SAMPLE).start()) {
      Reply dry = call(sandbox, "admin", "/import?dryRun=true", exported);
      assertThat(dry.body().get("entries").get("added").asInt())
          .isEqualTo(exported.get("journal").size())
          .isPositive();
      assertThat(call(sandbox, "admin", "/journal/verify", null).body().get("entries").asInt())
          .isZero();

      assertThat(call(sandbox, "admin", "/import", exported).status()).isEqualTo(200);

      JsonNode again = call(sandbox, "admin", "/export", null).body();
      for (String section : new String[] {"journal", "readings", "links", "outcomes"}) {
        assertThat(again.get(section)).as(section).isEqualTo(exported.get(section));
      }
      assertThat(call(sandbox, "admin", "/journal/verify", null).body().get("broken")).isEmpty();
    }
  }

  /** Needs the whole export, which is too large to keep here: {@code TIMOB_EXPORT} names it. */
  @Test
  public void of_109_real_epics_53_have_a_derived_quarter_and_12_of_them_are_in_2015()
      throws IOException, InterruptedException {
    String export = System.getenv().getOrDefault("TIMOB_EXPORT", "");
    assumeTrue(!export.isEmpty() && Files.exists(Path.of(export)));
    try (Sandbox sandbox = sandbox().data(Path.of(export)).start()) {
      call(
          sandbox,
          "admin",
          "/programmes",
          JSON.readTree(
              """
              {"key": "TI", "name": "Titanium", "projects": ["TIMOB"],
               "functions": [{"key": "product", "name": "Product", "group": "product"}]}
              """));
      JsonNode roadmap =
          call(sandbox, "paula", "/roadmap?programme=TI&from=2015-Q1&to=2015-Q4", null).body();

      int in2015 = 0;
      for (JsonNode column : roadmap.get("columns")) {
        in2015 += column.get("cards").asInt();
      }
      Set<String> derived = new HashSet<>();
      roadmap
          .get("withoutOutcome")
          .forEach(
              card -> {
                if (card.get("derived").asBoolean()) {
                  derived.add(card.get("key").asText());
                }
              });
      assertThat(in2015).isEqualTo(12).isEqualTo(derived.size());
      assertThat(in2015 + roadmap.get("earlier").asInt() + roadmap.get("later").asInt())
          .isEqualTo(53);
      assertThat(roadmap.get("unscheduled")).hasSize(109 - 53);
    }
  }
}

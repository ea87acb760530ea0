package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;

/** A story is done for what its epic is done for, until it says something else. */
public class InheritanceIT {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void a_story_takes_over_from_its_epic_what_it_does_not_say_itself() throws IOException {
    try (Sandbox sandbox = Client.sandbox(folder.newFolder().toPath()).start()) {
      Client dev = Client.of(sandbox, "dev");
      String epic =
          dev.create(
              """
              {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"}, "summary": "An epic"}
              """);
      String story =
          dev.create(
              """
              {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "A story",
               "@Epic Link@": "%s"}
              """
                  .formatted(epic));
      tag(dev, epic, "[{\"outcome\": \"page-views\", \"expectedEffect\": 100}]");

      JsonNode inherited = tags(dev, story).get(0);
      assertThat(inherited.get("outcome").asText()).isEqualTo("page-views");
      assertThat(inherited.get("expectedEffect").asInt()).isEqualTo(100);
      assertThat(inherited.get("inheritedFrom").asText()).isEqualTo(epic);
      assertThat(dev.get("/browse/" + story).text()).contains("from " + epic);

      tag(dev, story, tags(dev, story).toString());
      assertThat(tags(dev, story).get(0).get("inheritedFrom").asText()).isEqualTo(epic);
      tag(dev, story, "[{\"outcome\": \"peak-load\"}]");
      assertThat(tags(dev, story).findValuesAsText("outcome")).containsExactly("peak-load");
      assertThat(tags(dev, story).get(0).get("inheritedFrom").isNull()).isTrue();
      tag(dev, story, "[]");
      assertThat(tags(dev, story).findValuesAsText("outcome")).containsExactly("page-views");
      tag(dev, epic, "[]");
      assertThat(tags(dev, story)).isEmpty();
    }
  }

  private static JsonNode tags(Client client, String issue) {
    return client.get(SO + "/issues/" + issue + "/outcomes").json();
  }

  private static void tag(Client client, String issue, String tags) {
    assertThat(client.put(SO + "/issues/" + issue + "/outcomes", tags).status()).isEqualTo(200);
  }
}

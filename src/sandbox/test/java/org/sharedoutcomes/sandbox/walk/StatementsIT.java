package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;

/** How many statements a page costs, whatever the number of issues. */
public class StatementsIT {
  private static final String PAGES = "/plugins/servlet/shared-outcomes";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void an_issue_of_no_programme_costs_nothing() throws IOException {
    try (Sandbox sandbox =
        Client.sandbox(folder.newFolder().toPath()).data(Client.SAMPLE).start()) {
      Client dev = Client.of(sandbox, "dev");
      String view = "/browse/" + epics(dev).get(0).get("key").asText();
      dev.get(view);
      assertThat(dev.get(view).statements()).isZero();
    }
  }

  @Test
  public void pages_cost_no_more_when_every_epic_is_planned() throws IOException {
    try (Sandbox sandbox = Client.sandbox(folder.newFolder().toPath()).start()) {
      Client dev = Client.of(sandbox, "dev");
      JsonNode epics = epics(dev);
      String issue = epics.get(0).get("key").asText();
      Map<String, Integer> limits = new LinkedHashMap<>();
      limits.put("/browse/" + issue, 6);
      limits.put(SO + "/issues/" + issue + "/sign-off", 2);
      limits.put(SO + "/roadmap?programme=DEMO", 10);
      limits.put(PAGES + "/roadmap?programme=DEMO", 10);
      limits.put(PAGES + "/sign-offs", 10);
      limits.put(PAGES + "/outcomes", 10);
      limits.put(PAGES + "/tree?programme=DEMO", 6);
      tag(dev, epics, 1);
      Map<String, Integer> few = costs(dev, limits);
      tag(dev, epics, epics.size());
      Map<String, Integer> many = costs(dev, limits);

      limits.forEach((path, limit) -> assertThat(many.get(path)).as(path).isBetween(1, limit));
      assertThat(many).isEqualTo(few);
    }
  }

  private static JsonNode epics(Client client) {
    return client.search("issuetype = Epic ORDER BY key").json().get("issues");
  }

  private static void tag(Client client, JsonNode epics, int count) {
    for (int i = 0; i < count; i++) {
      String quarter = "2026-Q" + (1 + i % 4);
      assertThat(
              client
                  .edit(
                      epics.get(i).get("key").asText(),
                      """
                      {"@Outcomes@": ["page-views"], "@Target quarter@": "%s",
                       "@Customer-facing@": "Yes"}
                      """
                          .formatted(quarter))
                  .status())
          .isEqualTo(204);
    }
  }

  private static Map<String, Integer> costs(Client client, Map<String, Integer> paths) {
    Map<String, Integer> costs = new LinkedHashMap<>();
    for (String path : paths.keySet()) {
      client.get(path);
      costs.put(path, client.get(path).statements());
    }
    return costs;
  }
}

package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;

/** A workflow is found to ask or not, and a transition asks once the draft is published. */
public class WorkflowsIT {
  private static final String JIRA = "/secure/admin/workflows/ListWorkflows.jspa";
  private static final String PAGE = "/plugins/servlet/shared-outcomes/admin/workflows";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void a_transition_asks_once_the_draft_is_published() throws IOException {
    try (Sandbox sandbox = Client.sandbox(folder.newFolder().toPath()).start()) {
      Client admin = Client.of(sandbox, "admin");
      JsonNode workflow = workflow(admin);
      assertThat(workflow.get("finding").asText()).isEqualTo("guarded");
      assertThat(workflow.get("projects").toString()).contains("TIMOB");
      assertThat(workflow.get("rules")).isNotEmpty();

      String key = waiting(admin);
      assertThat(admin.get(PAGE).text()).contains("Mark ready", "Does not ask");
      assertThat(guard(admin, "[31]").status()).isEqualTo(200);
      assertThat(guard(admin, "[31]").status()).isEqualTo(422);
      assertThat(guard(admin, "[7]").status()).isEqualTo(422);
      assertThat(admin.transition(key, "Mark ready").status()).isEqualTo(204);

      assertThat(admin.form(JIRA, "act=publish").status()).isEqualTo(302);
      assertThat(workflow(admin).get("draft").asBoolean()).isFalse();
      String next = waiting(admin);
      assertThat(admin.transition(next, "Mark ready").json().get("errorMessages").toString())
          .contains("Paula Product");
    }
  }

  private static Client.Reply guard(Client admin, String transitions) {
    return admin.post(
        SO + "/workflows/guard",
        "{\"workflow\": \"Release workflow\", \"transitions\": " + transitions + "}");
  }

  private static JsonNode workflow(Client admin) {
    return admin.get(SO + "/workflows").json().get("values").get(0);
  }

  private static String waiting(Client admin) {
    String key =
        admin.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "Asked",
             "@Customer-facing@": "Yes"}
            """);
    for (String step : new String[] {"Start progress", "Send to review"}) {
      assertThat(admin.transition(key, step).status()).as(step).isEqualTo(204);
    }
    return key;
  }
}

package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** Customer-facing work is released when every function has signed what it is now. */
public class GateIT {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Sandbox sandbox;
  private Client dev;

  @Before
  public void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    dev = Client.of(sandbox, "dev");
  }

  @After
  public void stop() {
    sandbox.close();
  }

  private static String issue(String summary) {
    return """
        {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "%s",
         "description": "as it was", "@Customer-facing@": "Yes"}
        """
        .formatted(summary);
  }

  private String ready() {
    String key = dev.create(issue("Released by three"));
    for (String step : new String[] {"Start progress", "Send to review", "Mark ready"}) {
      assertThat(dev.transition(key, step).status()).as(step).isEqualTo(204);
    }
    return key;
  }

  private JsonNode verdict(String key) {
    return dev.get(SO + "/issues/" + key + "/sign-off").json();
  }

  private static String sentences(Reply refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused.json().get("errorMessages").toString();
  }

  @Test
  public void it_is_refused_by_name_until_the_last_has_signed_and_the_evidence_stays() {
    String key = ready();
    assertThat(sentences(dev.transition(key, "Release")))
        .contains("Paula Product", "Max Marketing", "Sue Support");
    assertThat(dev.decide(key, "product", "sign").status()).isEqualTo(403);
    assertThat(dev.as("paula").decide(key, "marketing", "sign").status()).isEqualTo(403);
    assertThat(dev.as("paula").decide(key, "sales", "sign").status()).isEqualTo(422);
    assertThat(dev.as("paula").decide(key, "product", "perhaps").status()).isEqualTo(422);

    assertThat(dev.as("paula").decide(key, "product", "sign").status()).isEqualTo(200);
    assertThat(dev.as("max").decide(key, "marketing", "sign").status()).isEqualTo(200);
    assertThat(sentences(dev.transition(key, "Release")))
        .contains("Sue Support")
        .doesNotContain("Paula", "Max");
    assertThat(dev.as("sue").decide(key, "support", "sign").status()).isEqualTo(200);
    assertThat(dev.transition(key, "Release").status()).isEqualTo(204);

    Client admin = dev.as("admin");
    String id = dev.get("/rest/api/2/issue/" + key).json().get("id").asText();
    JsonNode evidence = admin.get(SO + "/journal?stream=gate/" + id).json().get("values");
    assertThat(evidence).hasSize(1);
    assertThat(evidence.get(0).get("who").asText()).isEqualTo("dev");
    assertThat(evidence.get(0).get("body").asText())
        .contains(
            "paula", "max", "sue", "fingerprint", "\"version\":" + verdict(key).get("ruleVersion"));
    String export = admin.get(SO + "/export").text();
    assertThat(admin.post(SO + "/import", export).json().at("/entries/added").asInt()).isZero();
  }

  @Test
  public void a_signature_falls_with_what_it_was_given_for_and_stands_with_the_rest() {
    String key = ready();
    dev.as("paula").decide(key, "product", "sign");
    dev.as("max").decide(key, "marketing", "sign");
    dev.as("sue").decide(key, "support", "sign");
    dev.edit(key, "{\"labels\": [\"later\"]}");
    assertThat(verdict(key).get("status").asText()).isEqualTo("signed");

    dev.edit(key, "{\"summary\": \"Something else\"}");
    JsonNode product = verdict(key).get("functions").get(0);
    assertThat(product.get("state").asText()).isEqualTo("stale");
    assertThat(product.get("changes").toString())
        .isEqualTo(
            "[{\"field\":\"summary\",\"before\":\"Released by three\",\"after\":\"Something else\"}]");
    assertThat(sentences(dev.transition(key, "Release"))).contains("Paula Product");

    dev.edit(key, "{\"summary\": \"Released by three\"}");
    assertThat(verdict(key).get("status").asText()).isEqualTo("signed");
    Reply form =
        dev.form(
            "/secure/EditIssue.jspa",
            "key="
                + key
                + dev.named("&summary=By+form&description=as+it+was&@Customer-facing@=Yes"));
    assertThat(form.status()).isEqualTo(302);
    assertThat(verdict(key).get("status").asText()).isEqualTo("stale");
    dev.as("paula").decide(key, "product", "sign");
    assertThat(verdict(key).get("functions").get(0).get("state").asText()).isEqualTo("signed");
  }

  @Test
  public void a_request_for_changes_stops_it_and_nobody_signs_their_own() {
    String key = ready();
    assertThat(
            dev.as("sue")
                .post(
                    SO + "/issues/" + key + "/sign-off/support",
                    "{\"decision\": \"request-changes\"}")
                .fields())
        .containsExactly("comment");
    dev.as("sue").decide(key, "support", "request-changes");
    assertThat(verdict(key).get("status").asText()).isEqualTo("changes-requested");
    assertThat(sentences(dev.transition(key, "Release"))).contains("Sue Support", "seen");

    String own = dev.as("paula").create(issue("Her own"));
    assertThat(dev.as("paula").decide(own, "product", "sign").status()).isEqualTo(403);
  }

  @Test
  public void the_query_language_knows_who_waits_for_whom() {
    String key = ready();
    assertThat(dev.search("issue in awaitingSignOff(\"marketing\")").text()).contains(key);
    for (String[] signer :
        new String[][] {{"paula", "product"}, {"max", "marketing"}, {"sue", "support"}}) {
      dev.as(signer[0]).decide(key, signer[1], "sign");
    }
    assertThat(dev.search("issue in awaitingSignOff(\"marketing\")").text()).doesNotContain(key);
    assertThat(dev.search("issue in signedOff() ORDER BY created DESC").text()).contains(key);
    String field = dev.named("@Customer-facing@").replace("customfield_", "");
    assertThat(dev.search("cf[" + field + "] = Yes").text()).contains(key);

    dev.edit(key, "{\"@Outcomes@\": [\"page-views\"]}");
    assertThat(dev.search("issue in outcomeIssues(\"page-views\")").text()).contains(key);
    assertThat(dev.search("issue in withoutOutcome()").text()).doesNotContain(key);
    for (String wrong :
        new String[] {"outcomeIssues(\"nope\")", "awaitingSignOff(\"nope\")", "signedOff(\"x\")"}) {
      assertThat(sentences(dev.search("issue in " + wrong))).as(wrong).endsWith(".\"]");
    }
    Client guest = dev.as("guest");
    assertThat(guest.search("issue in outcomeIssues(\"page-views\")").text())
        .isEqualTo(guest.search("issue in outcomeIssues(\"nope\")").text())
        .doesNotContain(key);
    assertThat(guest.search("Outcomes = page-views").text()).doesNotContain(key);
  }

  @Test
  public void a_field_takes_only_what_it_can_hold() {
    String key = dev.create(issue("Fields"));
    String[][] wrong = {
      {"Customer-facing", "\"Perhaps\""},
      {"Customer-facing", "7"},
      {"Target quarter", "\"2026-Q5\""},
      {"Outcomes", "[\"nope\"]"},
      {"Sign-off", "\"signed\""}
    };
    for (String[] value : wrong) {
      Reply refused = dev.edit(key, "{\"@" + value[0] + "@\": " + value[1] + "}");
      assertThat(refused.status()).as(value[1]).isEqualTo(400);
      assertThat(refused.json().get("errors").fieldNames().next())
          .isEqualTo(dev.named("@" + value[0] + "@"));
    }
  }
}

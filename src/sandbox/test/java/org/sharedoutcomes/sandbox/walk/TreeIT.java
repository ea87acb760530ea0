package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** A tree drawn by its forms, compared with what was reported, and refused with the path. */
public class TreeIT {
  private static final String TREE = SO + "/tree?programme=DEMO";
  private static final String PAGE = "/plugins/servlet/shared-outcomes/tree";

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client max;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    max = Client.of(sandbox, "max");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static JsonNode tree() {
    return max.get(TREE).json();
  }

  private static JsonNode reconciliation(String key) {
    for (JsonNode node : tree().get("nodes")) {
      if (node.get("key").asText().equals(key)) {
        return node.get("reconciliation");
      }
    }
    throw new AssertionError("no node " + key);
  }

  private static String edge(String from, String to) {
    for (JsonNode edge : tree().get("edges")) {
      if (edge.get("from").asText().equals(from) && edge.get("to").asText().equals(to)) {
        return edge.toString();
      }
    }
    return "";
  }

  /** Sends the page's form with the token that the page carries. */
  private static Reply form(Client user, String fields) {
    String token =
        user.get(PAGE + "?programme=DEMO")
            .response()
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceFirst(";.*", "");
    return user.send(
        "POST",
        PAGE,
        "application/x-www-form-urlencoded",
        "programme=DEMO&" + fields + "&atl_token=" + token.substring(token.indexOf('=') + 1),
        "Cookie",
        token);
  }

  @Test
  public void the_sample_adds_up_where_it_does_and_says_where_it_does_not() {
    assertThat(reconciliation("weekly-visitors").get("state").asText()).isEqualTo("adds-up");
    assertThat(reconciliation("peak-share").get("state").asText()).isEqualTo("adds-up");
    JsonNode differs = reconciliation("page-views");
    assertThat(differs.get("state").asText()).isEqualTo("differs");
    assertThat(differs.get("sentence").asText())
        .startsWith("The parts add up to 26,632 views, reported 30,611 views")
        .endsWith("3,979 views not explained.");
    assertThat(reconciliation("monthly-sales").isNull()).isTrue();
  }

  @Test
  public void an_edge_is_added_changed_and_removed_by_the_page() {
    String first = "node=sales-growth&other0=weekend-visitors&side=above";
    Reply added =
        form(max, first + "&action=add&how=lowers&strength=0.8&confidence=90&reason=seen");
    assertThat(added.status()).isIn(200, 302);
    assertThat(edge("sales-growth", "weekend-visitors")).contains("-0.8", "90");
    String ends = "node=sales-growth&from=sales-growth&to=weekend-visitors";
    form(max, ends + "&action=change&how=raises&strength=0.3&confidence=30");
    assertThat(edge("sales-growth", "weekend-visitors")).contains("0.3", "30");
    assertThat(max.get(PAGE + "?programme=DEMO&node=sales-growth").text())
        .contains("seems to raise it, weak effect, low confidence (30 %)");
    form(max, ends + "&action=remove");
    assertThat(edge("sales-growth", "weekend-visitors")).isEmpty();
  }

  @Test
  public void what_breaks_a_rule_is_refused_at_the_field_with_the_path_and_what_was_typed_stays() {
    Reply cycle =
        form(max, "node=cost-per-click&action=add&side=below&other0=weekly-visitors&how=raises");
    assertThat(cycle.status()).isEqualTo(422);
    assertThat(cycle.text())
        .contains(
            "Developers come back every week → Campaigns reach the right people → Guides answer")
        .contains("id=\"so-add-other0-error\"")
        .contains("value=\"weekly-visitors\" selected");
    Reply units =
        form(max, "node=weekly-visitors&action=add&side=below&other0=monthly-sales&how=sum");
    assertThat(units.status()).isEqualTo(422);
    assertThat(
            form(max, "node=monthly-sales&action=add&side=below&other0=page-views&how=sum").text())
        .contains("Guides answer the question (views) → Companies buy seats (k USD)");
    assertThat(form(max, "node=weekly-visitors&action=add").status()).isEqualTo(422);
  }

  @Test
  public void the_second_of_two_writers_learns_who_was_first() {
    int version = tree().get("version").asInt();
    String one = "node=bugs-fixed&action=add&side=above&how=raises&other0=";
    assertThat(form(max, one + "page-views&version=" + version).status()).isIn(200, 302);
    Reply late = form(max.as("sue"), one + "requests-served&version=" + version);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Max Marketing");
    assertThat(edge("bugs-fixed", "requests-served")).isEmpty();
  }

  @Test
  public void who_is_no_member_looks_and_does_not_draw() {
    Client dev = max.as("dev");
    assertThat(dev.get(PAGE + "?programme=DEMO").text())
        .contains("id=\"so-outline\"")
        .doesNotContain("name=\"action\"");
    assertThat(form(dev, "node=weekly-visitors&action=add&other0=bugs-fixed&how=raises").status())
        .isEqualTo(403);
    assertThat(max.as("guest").get(PAGE + "?programme=DEMO").status()).isEqualTo(403);
    assertThat(dev.get(PAGE + "?programme=NOPE").status()).isEqualTo(404);
  }

  @Test
  public void the_outline_has_every_outcome_that_the_canvas_has() {
    String page = max.get(PAGE + "?programme=DEMO&whole=1").text();
    for (JsonNode node : tree().get("nodes")) {
      String key = node.get("key").asText();
      assertThat(page).contains("data-so-node=\"" + key + "\"", "data-so-row=\"" + key + "\"");
    }
    assertThat(max.get(PAGE + "?programme=DEMO&flip=weekday-visitors").text())
        .contains("outcomes are folded away")
        .doesNotContain("data-so-node=\"first-day-build\"");
    assertThat(max.get(PAGE + "?programme=DEMO&flip=weekday-visitors&node=first-day-build").text())
        .as("the selected one is in sight")
        .contains("data-so-node=\"first-day-build\"");
  }
}

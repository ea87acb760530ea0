package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** From an installation without fields, programme or rule to one that asks for sign-off. */
public class SetupIT {
  private static final String PAGE = "/plugins/servlet/shared-outcomes/admin/setup";
  private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client admin;

  @BeforeClass
  public static void start() throws IOException {
    sandbox =
        Client.sandbox(folder.newFolder().toPath()).data(Client.SAMPLE).withoutFields().start();
    admin = Client.of(sandbox, "admin");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static Reply submit(Client client, String... fields) {
    Reply page = client.get(PAGE);
    Matcher token = TOKEN.matcher(page.text());
    assertThat(token.find()).as(page.text()).isTrue();
    StringBuilder form = new StringBuilder("atl_token=" + token.group(1));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    String cookie =
        String.join(
            "; ",
            page.response().headers().allValues("Set-Cookie").stream()
                .map(one -> one.replaceFirst(";.*", ""))
                .toList());
    return client.send(
        "POST", PAGE, "application/x-www-form-urlencoded", form.toString(), "Cookie", cookie);
  }

  private static void done(Reply reply, String what) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(302);
    assertThat(reply.response().headers().firstValue("Location").orElse("")).endsWith(what);
  }

  @Test
  public void four_steps_lead_to_a_programme_that_asks_for_sign_off() {
    assertThat(admin.get("/rest/api/2/field").text()).doesNotContain("Customer-facing");
    Reply unknownGroup =
        submit(
            admin,
            "step",
            "programme",
            "name",
            "Growth",
            "key",
            "growth",
            "projects",
            "TIMOB",
            "functionName1",
            "Product",
            "functionGroup1",
            "nobody");
    assertThat(unknownGroup.status()).isEqualTo(422);
    assertThat(unknownGroup.text()).contains("nobody", "value=\"Growth\"");

    done(
        submit(
            admin,
            "step",
            "programme",
            "name",
            "Growth",
            "key",
            "growth",
            "projects",
            "TIMOB",
            "functionName1",
            "Product",
            "functionGroup1",
            "product",
            "functionName2",
            "Support",
            "functionGroup2",
            "support"),
        "done=setup-programme");
    assertThat(admin.get(PAGE).text()).contains("Outcomes, Customer-facing, Target quarter");
    assertThat(submit(admin, "step", "fields", "programme", "GROWTH").status()).isEqualTo(422);
    done(
        submit(admin, "step", "fields", "programme", "GROWTH", "screen", "1"), "done=setup-fields");
    assertThat(admin.get("/rest/api/2/field").text())
        .contains("Outcomes", "Customer-facing", "Target quarter", "Sign-off");
    assertThat(admin.get("/secure/EditIssue!default.jspa?key=TIMOB-28465").text())
        .contains("Customer-facing");

    Reply withoutTarget =
        submit(
            admin,
            "step",
            "north-star",
            "programme",
            "GROWTH",
            "name",
            "Teams return",
            "owner",
            "paula",
            "quarter",
            "2027-Q1");
    assertThat(withoutTarget.status()).isEqualTo(422);
    assertThat(withoutTarget.text()).contains("value=\"Teams return\"");
    done(
        submit(
            admin,
            "step",
            "north-star",
            "programme",
            "GROWTH",
            "name",
            "Teams return",
            "narrative",
            "Teams get more done.",
            "owner",
            "paula",
            "quarter",
            "2027-Q1",
            "unit",
            "teams",
            "direction",
            "up",
            "grain",
            "week",
            "baseline",
            "40",
            "target",
            "50"),
        "done=setup-north-star");
    done(
        submit(
            admin,
            "step",
            "rule",
            "programme",
            "GROWTH",
            "project",
            "TIMOB",
            "function",
            "product",
            "function",
            "support"),
        "done=setup-rule");
    assertThat(admin.get(PAGE).text()).contains("The product is set up.");

    admin.edit("TIMOB-28465", "{\"@Customer-facing@\":\"Yes\"}");
    Reply verdict = admin.get(SO + "/issues/TIMOB-28465/sign-off");
    assertThat(verdict.json().get("required").asBoolean()).as(verdict.text()).isTrue();
    assertThat(verdict.json().get("functions").findValuesAsText("function"))
        .containsExactly("product", "support");
  }

  @Test
  public void a_sample_comes_and_goes_without_a_trace() {
    ObjectNode before = everything();
    done(submit(admin, "step", "load"), "done=setup-load");
    assertThat(admin.get(SO + "/outcomes?programme=SAMPLE").json().get("total").asInt())
        .isEqualTo(6);
    assertThat(admin.get(SO + "/outcomes/sample-weekly-visitors/readings").json().get("total"))
        .hasToString("53");
    assertThat(submit(admin, "step", "load").status()).isEqualTo(422);
    done(submit(admin, "step", "remove"), "done=setup-remove");
    assertThat(everything()).isEqualTo(before);
    assertThat(admin.get(SO + "/journal/verify").json().get("broken")).isEmpty();
  }

  /** All that the product keeps, but not when it was asked for. */
  private static ObjectNode everything() {
    ObjectNode all = (ObjectNode) admin.get(SO + "/export").json();
    all.remove("exportedAt");
    return all;
  }

  @Test
  public void only_administrators_set_up() {
    Client paula = admin.as("paula");
    assertThat(paula.get(PAGE).status()).isEqualTo(403);
    assertThat(paula.get(PAGE).text()).doesNotContain("so-step");
  }
}

package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** Definitions, retirement, shares, counter-metrics and the journey, over REST and on the pages. */
public class CatalogueIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";
  private static Sandbox sandbox;
  private static Client paula;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    paula = Client.of(sandbox, "paula");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static void create(String key, String more) {
    Reply made =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "%s", "programme": "DEMO", "name": "Name of %s", "narrative": "It matters.",
             "stage": "activation", "owner": "paula", "influencers": ["product", "marketing"],
             "metric": {"unit": "%%", "direction": "up", "formula": "a / b", "grain": "week"},
             "targets": [{"quarter": "2027-Q4", "value": 40}]%s}
            """
                .formatted(key, key, more));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private static ObjectNode outcome(String key) {
    return (ObjectNode) paula.get(SO + "/outcomes/" + key).json();
  }

  private static Reply put(ObjectNode outcome) {
    return paula.put(SO + "/outcomes/" + outcome.get("key").asText(), outcome.toString());
  }

  private static Reply act(String key, String what, String body) {
    return paula.post(SO + "/outcomes/" + key + "/" + what, body);
  }

  private static String page(String path) {
    return paula.get(PAGES + path).text();
  }

  /** Sends what was typed with the token that the form came with. */
  private static Reply form(Client client, String path, String typed) {
    Reply form = client.get(PAGES + path);
    Matcher token = TOKEN.matcher(form.text());
    assertThat(token.find()).as(form.text()).isTrue();
    String cookie =
        String.join(
            "; ",
            form.response().headers().allValues("Set-Cookie").stream()
                .map(one -> one.replaceFirst(";.*", ""))
                .toList());
    return client.send(
        "POST",
        PAGES + path,
        "application/x-www-form-urlencoded",
        "atl_token=" + token.group(1) + "&" + typed,
        "Cookie",
        cookie);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  @Test
  public void another_formula_is_a_second_version_and_the_first_stays_readable() {
    create("defined", "");
    ObjectNode changed = outcome("defined");
    ((ObjectNode) changed.get("metric")).put("formula", "a / c");
    Reply refused = put(changed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("reason");

    assertThat(put(changed.put("reason", "b was wrong")).status()).isEqualTo(200);
    JsonNode versions = paula.get(SO + "/outcomes/defined/definitions").json().get("values");
    assertThat(versions.findValuesAsText("version")).containsExactly("2", "1");
    assertThat(versions.findValuesAsText("formula")).containsExactly("a / c", "a / b");
    assertThat(versions.get(0).get("reason").asText()).isEqualTo("b was wrong");
    assertThat(page("outcomes/defined/definition"))
        .contains("Version 2", "b was wrong", "Version 1", "Formula was: a / b");
  }

  @Test
  public void an_old_key_leads_to_the_outcome_in_its_place_and_old_links_count_there() {
    create("former", "");
    create("present", "");
    String issue = Client.of(sandbox, "admin").create(EPIC);
    assertThat(
            paula
                .put(SO + "/issues/" + issue + "/outcomes", "[{\"outcome\": \"former\"}]")
                .status())
        .isEqualTo(200);
    assertThat(act("former", "merge", "{\"into\": \"present\"}").fields())
        .containsExactly("reason");
    Reply merged = act("former", "merge", "{\"into\": \"present\", \"reason\": \"The same\"}");
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);

    Reply led = paula.get(PAGES + "outcomes/former");
    assertThat(led.status()).isEqualTo(302);
    String location = led.response().headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("/outcomes/present?from=former");
    assertThat(page("outcomes/present?from=former")).contains("Name of former", "The same");
    assertThat(page("outcomes/former/definition")).contains("This outcome is retired", "The same");
    for (String key : List.of("former", "present")) {
      assertThat(paula.search("issue in outcomeIssues(\"" + key + "\")").text()).contains(issue);
    }
    assertThat(page("outcomes/present/work")).contains(issue);

    assertThat(act("former", "restore", "{}").status()).isEqualTo(200);
    assertThat(paula.get(PAGES + "outcomes/former").status()).isEqualTo(200);
  }

  private static final String EPIC =
      "{\"project\":{\"key\":\"TIMOB\"},\"issuetype\":{\"name\":\"Epic\"},\"summary\":\"Walked\"}";

  @Test
  public void a_retired_outcome_leaves_lists_and_pickers() {
    create("leaving", "");
    String issue = Client.of(sandbox, "admin").create(EPIC);
    assertThat(page("outcomes")).contains("Name of leaving");
    assertThat(paula.get("/browse/" + issue).text()).contains("Name of leaving");
    assertThat(act("leaving", "retire", "{\"reason\": \"Nobody looks\"}").status()).isEqualTo(200);
    assertThat(page("outcomes")).doesNotContain("Name of leaving");
    assertThat(paula.get("/browse/" + issue).text()).doesNotContain("Name of leaving");
    assertThat(paula.get(SO + "/outcomes?maxResults=1000").text()).doesNotContain("\"leaving\"");
    assertThat(paula.get(SO + "/outcomes?maxResults=1000&retired=true").text())
        .contains("\"leaving\"");
    assertThat(page("journey?programme=DEMO")).contains("Nobody looks");
    Reply linked = paula.put(SO + "/issues/" + issue + "/outcomes", "[{\"outcome\": \"leaving\"}]");
    assertThat(linked.status()).isEqualTo(422);
    assertThat(act("leaving", "retire", "{\"reason\": \"Again\"}").status()).isEqualTo(409);
  }

  @Test
  public void shares_that_do_not_add_up_show_a_difference_line() {
    create(
        "shared",
        """
        , "cascade": "sum", "functionTargets": [
          {"function": "product", "quarter": "2027-Q4", "value": 20},
          {"function": "marketing", "quarter": "2027-Q4", "value": 15}]
        """);
    JsonNode share = outcome("shared").get("shares").get(0);
    assertThat(share.get("sentence").asText())
        .isEqualTo("Product 20 + Marketing 15 = 35, target 40: 5 missing");
    assertThat(share.get("difference").asInt()).isEqualTo(-5);
    assertThat(page("outcomes/shared"))
        .contains("2027-Q4: Product 20 + Marketing 15 = 35, target 40: 5 missing");
    assertThat(page("outcomes/shared/functions"))
        .contains("Paula Product owns this outcome and answers for it together with Product");
  }

  @Test
  public void the_form_keeps_what_rest_defined_and_says_at_the_field_what_is_wrong() {
    create(
        "formed",
        """
        , "cascade": "average", "limit": 5, "functionTargets": [
          {"function": "product", "quarter": "2027-Q4", "value": 40}]
        """);
    assertThat(page("outcomes/formed/edit"))
        .contains("name=\"share1-product\" inputmode=\"decimal\" value=\"40\"")
        .contains("<option value=\"average\" selected>")
        .contains("<option value=\"Activation\" selected>")
        .contains("Max Marketing, Marketing");
    String typed = "name=Formed&narrative=&owner=Max+Marketing&quarter1=2027-Q4&value1=40";
    Reply refused = form(paula, "outcomes/formed/edit", typed + "&stage=Advocacy&unit=%25");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("href=\"#so-narrative\"", "id=\"so-narrative-error\"", "id=\"so-reason-error\"");
    String whole =
        typed.replace("narrative=", "narrative=Better")
            + "&share1-product=3&cascade=sum&unit=%25&formula=a+%2F+b&direction=up&stage=Advocacy";
    assertThat(form(paula, "outcomes/formed/edit", whole).status()).isEqualTo(302);
    JsonNode saved = outcome("formed");
    assertThat(saved.get("owner").asText()).isEqualTo("max");
    assertThat(saved.get("shares").get(0).get("sentence").asText())
        .isEqualTo("Product 3 = 3, target 40: 37 missing");
  }

  @Test
  public void a_counter_metric_needs_a_limit_and_is_never_the_outcome_itself() {
    create("guarded", "");
    create("guard", "");
    Reply without = put(outcome("guarded").set("counters", keys("guard", "guarded")));
    assertThat(without.fields()).containsExactly("counters[0]", "counters[1]");
    assertThat(put(outcome("guard").put("limit", 7)).status()).isEqualTo(200);
    assertThat(put(outcome("guarded").set("counters", keys("guard"))).status()).isEqualTo(200);
    assertThat(page("outcomes/guarded/definition"))
        .contains("Name of guard: must not fall below 7 %");
    assertThat(act("guard", "retire", "{\"reason\": \"x\"}").status()).isEqualTo(409);
  }

  private static JsonNode keys(String... keys) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    List.of(keys).forEach(list::add);
    return list;
  }

  @Test
  public void the_journey_shows_each_stage_and_where_nothing_is_yet() {
    Client admin = Client.of(sandbox, "admin");
    String programme =
        """
        {"key": "TRIP", "name": "Trip", "functions": [
          {"key": "product", "name": "Product", "group": "product"}], "stages": %s%s}
        """;
    String stages = "[\"See\", \"Try <b>\", \"Stay\"]";
    assertThat(admin.post(SO + "/programmes", programme.formatted(stages, "")).status())
        .isEqualTo(201);
    Reply made =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "tripped", "programme": "TRIP", "name": "Tripped", "narrative": "x",
             "stage": "try <B>", "owner": "paula",
             "targets": [{"quarter": "2027-Q4", "value": 40}]}
            """);
    assertThat(made.json().get("stage").asText()).isEqualTo("Try <b>");
    JsonNode journey = paula.get(SO + "/journey?programme=TRIP").json();
    assertThat(journey.get("stages").findValuesAsText("name"))
        .containsExactly("See", "Try <b>", "Stay");
    assertThat(texts(journey.get("balance").get("sentences")))
        .containsExactly(
            "No process and no experience indicator yet.",
            "No leading indicator yet: nothing tells early where it goes.");
    String create = PAGES + "outcomes/new?programme=TRIP&amp;stage=Try+%3Cb%3E";
    assertThat(page("journey?programme=TRIP"))
        .contains("No outcome yet", create, "Try &lt;b&gt;", "Tripped")
        .doesNotContain("Try <b>");

    String fewer = "[\"See\", \"Use\", \"Stay\"]";
    Reply asked = admin.put(SO + "/programmes/TRIP", programme.formatted(fewer, ""));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("One outcome stands at Try <b>.");
    String moved = ", \"movedStages\": {\"Try <b>\": \"Use\"}";
    assertThat(admin.put(SO + "/programmes/TRIP", programme.formatted(fewer, moved)).status())
        .isEqualTo(200);
    assertThat(outcome("tripped").get("stage").asText()).isEqualTo("Use");
    String form = URLEncoder.encode("Use & love", UTF_8);
    Reply renamed =
        form(
            admin,
            "admin/programmes/TRIP",
            "name=Trip&functionKey1=product&functionName1=Product&functionGroup1=product"
                + "&stageWas1=See&stage1=See&stagePlace1=2&stageWas2=Use&stagePlace2=1&stage2="
                + form);
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(302);
    assertThat(outcome("tripped").get("stage").asText()).isEqualTo("Use & love");
    assertThat(paula.get(SO + "/programmes/TRIP").json().get("stages").toString())
        .isEqualTo("[\"Use & love\",\"See\"]");
  }

  @Test
  public void strangers_see_no_journey_and_retire_nothing() {
    assertThat(paula.nobody().get(SO + "/journey?programme=DEMO").status()).isEqualTo(401);
    assertThat(paula.as("guest").get(SO + "/journey?programme=DEMO").status()).isEqualTo(403);
    assertThat(paula.as("guest").get(PAGES + "journey").text()).doesNotContain("Retention");
    create("kept", "");
    Reply dev =
        paula.as("dev").post(SO + "/outcomes/kept/retire", "{\"reason\": \"I do not like it\"}");
    assertThat(dev.status()).isEqualTo(403);
    assertThat(paula.get(SO + "/journey?programme=NONE").status()).isEqualTo(404);
  }
}

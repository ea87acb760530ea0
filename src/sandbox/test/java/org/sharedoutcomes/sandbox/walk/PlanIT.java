package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The plan of an issue by REST and on the page of its card, without script. */
public class PlanIT {
  private static final String CARDS = "/plugins/servlet/shared-outcomes/roadmap/cards/";
  private static final String STATE =
      "?programme=DEMO&from=2026-Q1&to=2027-Q4&lanes=stage&layout=horizons&filter=a+%26+%22b%22"
          + "&hide=effect%2Ctrend";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client paula;
  private static Client max;
  private static Client dev;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    paula = Client.of(sandbox, "paula");
    max = paula.as("max");
    dev = paula.as("dev");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static String epic(String summary) {
    return paula.create(
        """
        {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"}, "summary": "%s",
         "@Customer-facing@": "Yes"}
        """
            .formatted(summary));
  }

  private static Reply plan(Client who, String issue, String body, String... headers) {
    return who.put(SO + "/issues/" + issue + "/plan", body, headers);
  }

  @Test
  public void a_plan_is_written_and_read_by_rest_and_the_second_writer_learns_who_was_first() {
    String issue = epic("Pay later");
    String path = SO + "/issues/" + issue + "/plan";
    JsonNode nothing = paula.get(path).json();
    assertThat(nothing.get("commitment").asText()).isEqualTo("none");
    assertThat(nothing.get("quarter").isNull()).isTrue();

    Reply planned =
        plan(
            paula,
            issue,
            """
            {"quarter": "2027-Q3", "starts": "2027-Q1", "commitment": "likely", "why": "Asked for"}
            """,
            "If-Match",
            nothing.get("version").asText());
    assertThat(planned.status()).as(planned.text()).isEqualTo(200);
    assertThat(planned.json().get("starts").asText()).isEqualTo("2027-Q1");
    assertThat(paula.get("/rest/api/2/issue/" + issue).text()).contains("\"2027-Q3\"");
    assertThat(planned.header("ETag")).contains(planned.json().get("version").asText());

    Reply late =
        plan(
            max,
            issue,
            "{\"commitment\": \"committed\"}",
            "If-Match",
            nothing.get("version").asText());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Paula Product changed the plan of " + issue);
    assertThat(plan(max, issue, planned.text()).json()).isEqualTo(planned.json());

    Reply wrong =
        plan(
            max,
            issue,
            "{\"starts\": \"2028-Q1\", \"commitment\": \"surely\", \"quarter\": \"x\"}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.fields()).contains("commitment", "quarter");
    assertThat(plan(max, issue, "{\"starts\": \"2028-Q1\"}").text())
        .contains(issue + " cannot begin in 2028-Q1: it is planned for 2027-Q3.");
    assertThat(plan(paula.as("guest"), issue, "{}").status()).isEqualTo(403);
  }

  @Test
  public void the_page_plans_without_script_and_leads_back_to_the_same_view() {
    String issue = epic("<b>Bold & \\\"quoted\\\"</b>");
    Reply page = paula.get(CARDS + issue + STATE);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("&lt;b&gt;Bold &amp; &quot;quoted&quot;&lt;/b&gt;")
        .contains("/plugins/servlet/shared-outcomes/roadmap" + STATE.replace("&", "&amp;") + "\"");
    String version = version(page);

    Reply done =
        paula.typed(
            CARDS + issue + STATE,
            "version="
                + version
                + "&quarter=none&otherQuarter=2029-Q2&starts=2029-Q1"
                + "&commitment=committed&why="
                + URLEncoder.encode("<i>Booked</i>", UTF_8));
    assertThat(done.status()).isEqualTo(302);
    assertThat(done.header("Location")).contains(CARDS + issue + STATE).contains("done=planned");
    Reply after = paula.get(CARDS + issue + STATE);
    assertThat(after.text())
        .contains("Planned for 2029-Q2. Work begins in 2029-Q1.")
        .contains("Paula Product committed to it.")
        .contains("&lt;i&gt;Booked&lt;/i&gt;");

    Reply late =
        max.typed(CARDS + issue, "version=" + version + "&quarter=2028-Q1&commitment=likely");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Paula Product changed the plan of " + issue);
    assertThat(
            max.typed(CARDS + issue, "version=" + version(late) + "&quarter=2028-Q4&starts=2029-Q1")
                .text())
        .contains("cannot begin in 2029-Q1")
        .contains("aria-describedby=\"so-plan-starts-wrong\"");
    assertThat(paula.get(CARDS + issue + "?mode=read").text()).doesNotContain("so-plan-form");
    assertThat(paula.get(CARDS + "NO-1").status()).isEqualTo(404);
  }

  private static String version(Reply page) {
    Matcher matcher = VERSION.matcher(page.text());
    assertThat(matcher.find()).as(page.text()).isTrue();
    return matcher.group(1);
  }

  @Test
  public void a_candidate_is_silent_and_committing_it_makes_it_speak() {
    String issue = epic("Silent candidate");
    plan(paula, issue, "{\"commitment\": \"candidate\"}");
    assertThat(paula.get(CARDS + issue).text())
        .contains("A candidate: nobody is nudged about it.")
        .doesNotContain("name=\"ask\"");

    String ask = SO + "/issues/" + issue + "/sign-off/ask";
    Reply refused = dev.post(ask, "");
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.text()).contains(issue + " is a candidate");
    assertThat(max.get(SO + "/notices").text()).doesNotContain(issue);

    plan(paula, issue, "{\"commitment\": \"committed\"}");
    assertThat(dev.post(ask, "").status()).isLessThan(300);
    assertThat(max.get(SO + "/notices").text()).contains(issue);
  }
}

package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** A quarter is spread over outcomes, work is put in order, and some of it is stopped. */
public class CapacityIT {
  private static final String PAGES = "/plugins/servlet/shared-outcomes/roadmap";
  private static final String CAPACITY = PAGES + "/capacity?programme=CAP&quarter=";
  private static final String BACKLOG = PAGES + "/backlog?programme=CAP";

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private static Client paula;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    Client admin = Client.of(sandbox, "admin");
    paula = admin.as("paula");
    admin.post(
        SO + "/programmes",
        """
        {"key": "CAP", "name": "Capacity", "functions": [{"key": "product", "name": "Product", "group": "product"}],
         "projects": ["TIMOB"]}
        """);
    admin.put(SO + "/settings", "{\"estimateField\": \"Story Points\"}");
    for (String key : List.of("cap-activation", "cap-retention")) {
      Reply made =
          paula.post(
              SO + "/outcomes",
              """
              {"key": "%s", "programme": "CAP", "name": "Faster <b>%s</b>", "narrative": "They do", "timing": "leading", "baseline": 20, "owner": "paula",
               "metric": {"unit": "%%", "direction": "up", "grain": "week"}, "targets": [{"quarter": "2040-Q4", "value": 40}]}
              """
                  .formatted(key, key));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
    }
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  /** A story in that quarter for an outcome, with points unless they are null. */
  private static String story(String quarter, Integer points, String outcome, String expected) {
    String key =
        paula.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Story"}, "summary": "Do <i>this</i>",
             "@Target quarter@": "%s", "@Story Points@": %s}
            """
                .formatted(quarter, points));
    Reply linked =
        paula.put(
            SO + "/issues/" + key + "/outcomes",
            "[{\"outcome\": \"%s\"%s}]".formatted(outcome, expected));
    assertThat(linked.status()).as(linked.text()).isEqualTo(200);
    return key;
  }

  private static String expected(int effect, int confidence) {
    return ", \"expectedEffect\": %d, \"confidence\": %d".formatted(effect, confidence);
  }

  private static Reply allot(Client who, String quarter, String body, String... headers) {
    return who.put(SO + "/allocations/CAP/" + quarter, body, headers);
  }

  private static JsonNode capacity(String quarter) {
    return paula.get(SO + "/roadmap/capacity?programme=CAP&quarter=" + quarter).json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  public void shares_are_set_and_what_is_planned_is_told_against_them_in_words() {
    story("2040-Q1", 42, "cap-activation", "");
    story("2040-Q1", 78, "cap-retention", "");
    String unknown = story("2040-Q1", null, "cap-retention", "");
    assertThat(
            allot(
                    paula,
                    "2040-Q1",
                    "{\"shares\": [{\"outcome\": \"cap-activation\", \"share\": 35}], \"capacity\": 100}")
                .status())
        .isEqualTo(200);

    JsonNode capacity = capacity("2040-Q1");
    assertThat(capacity.get("over").asInt()).isEqualTo(20);
    assertThat(capacity.at("/outcomes/0/pointsOver").asInt()).isEqualTo(7);
    assertThat(capacity.at("/unestimated/0/issue").asText()).isEqualTo(unknown);
    String page = paula.get(CAPACITY + "2040-Q1").text();
    assertThat(page)
        .contains(
            "42 % planned, 35 % allotted: 7 points over",
            "120 Story Points planned of 100: 20 over.",
            "78 % planned, no share set",
            "65 % is not allotted to any outcome, but 78 % is planned for work without a share: 13 points over.",
            "1 card has no number in Story Points and does not count",
            "Faster &lt;b&gt;cap-activation&lt;/b&gt;")
        .doesNotContain("<b>cap", "<i>this");
    assertThat(paula.get(CAPACITY + "2040-Q1&by=count").text())
        .contains("33.3 % planned, 35 % allotted: 1.7 points under");
    assertThat(paula.get(CAPACITY + "2040-Q2").text())
        .contains("It takes over those of 2040-Q1", "0 % planned, 35 % allotted: 35 points under");
    assertThat(paula.get(SO + "/roadmap/capacity.csv?programme=CAP&quarter=2040-Q1").text())
        .startsWith("\"quarter\",\"outcome\",\"name\",\"allotted_percent\"")
        .contains("\"35\",\"42\",\"42\",\"7\",\"1\"");
    assertThat(paula.get(PAGES + "?programme=CAP&from=2040-Q1&to=2040-Q2").text())
        .contains("2040-Q1 is over-committed: 120 planned of 100, 20 over", "42 % / 35 % over");
    assertThat(paula.get(PAGES + "?programme=CAP&from=2040-Q1&to=2040-Q2&hide=capacity").text())
        .doesNotContain("over-committed", "42 % / 35 % over");
  }

  @Test
  public void the_form_takes_a_comma_tells_faults_at_their_fields_and_who_was_first() {
    String form = "programme=CAP&quarter=2041-Q1&action=save&version=";
    Reply wrong =
        paula.typed(
            PAGES + "/capacity",
            form + "0&share.cap-activation=70&share.cap-retention=12%2C25&capacity=x");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("This is no number: x", "value=\"12,25\"");
    Reply exact =
        paula.typed(
            PAGES + "/capacity", form + "0&share.cap-activation=70&share.cap-retention=12%2C25");
    assertThat(exact.status()).isEqualTo(422);
    assertThat(exact.text())
        .contains("id=\"so-share-error-cap-retention\"", "at most one digit after the point");
    Reply much =
        paula.typed(
            PAGES + "/capacity", form + "0&share.cap-activation=70&share.cap-retention=30%2C1");
    assertThat(much.text()).contains("The shares come to 100.1 %, which is 0.1 more");

    Reply saved =
        paula.typed(
            PAGES + "/capacity", form + "0&share.cap-activation=69%2C9&share.cap-retention=30%2C1");
    assertThat(saved.status()).isEqualTo(302);
    Reply late = paula.as("admin").typed(PAGES + "/capacity", form + "0&share.cap-activation=5");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text())
        .contains("Paula Product", "name=\"version\" value=\"1\"", "value=\"5\"");
    assertThat(paula.as("dev").typed(PAGES + "/capacity", form + "1").status()).isEqualTo(403);
    assertThat(paula.as("dev").get(CAPACITY + "2041-Q1").text())
        .contains("69.9 %")
        .doesNotContain("name=\"version\"");
    assertThat(
            paula
                .typed(PAGES + "/capacity", "programme=CAP&quarter=2041-Q1&action=remove&version=1")
                .status())
        .isEqualTo(302);
  }

  @Test
  public void allocations_are_documents_with_versions() {
    assertThat(allot(paula.as("dev"), "2042-Q1", "{\"shares\": []}").status()).isEqualTo(403);
    Reply first = allot(paula, "2042-Q1", "{\"shares\": []}", "If-Match", "0");
    assertThat(first.header("ETag")).contains("1");
    assertThat(allot(paula, "2042-Q1", "{\"shares\": []}", "If-Match", "0").status())
        .isEqualTo(409);
    assertThat(paula.get(SO + "/allocations/CAP/2042-Q2").json().get("takenOverFrom").asText())
        .isEqualTo("2042-Q1");
    assertThat(paula.delete(SO + "/allocations/CAP/2042-Q1", "If-Match", "2").status())
        .isEqualTo(409);
    assertThat(paula.delete(SO + "/allocations/CAP/2042-Q1", "If-Match", "1").status())
        .isEqualTo(204);
    assertThat(allot(paula, "nothing", "{\"shares\": []}").fields()).containsExactly("quarter");
  }

  @Test
  public void work_comes_in_order_and_is_stopped_with_a_reason() {
    String small = story("2043-Q1", 8, "cap-activation", expected(4, 50));
    String big = story("2043-Q1", 2, "cap-activation", expected(2, 100));
    String harm = story("2043-Q1", 2, "cap-retention", expected(-2, 100));
    String lacking = story("2043-Q1", 0, "cap-retention", expected(1, 10));
    String text = paula.get(BACKLOG).text();
    assertThat(text.indexOf("so-issue=\"" + big)).isBetween(0, text.indexOf("so-issue=\"" + small));
    assertThat(text)
        .contains(
            "expected share of the remaining way",
            "10 % of the way from 20 to 40 %",
            "Expected to do harm: the effect goes the wrong way.",
            "The estimate is 0");
    assertThat(paula.get(SO + "/roadmap/backlog.csv?programme=CAP&outcome=cap-activation").text())
        .contains("\"" + small + "\"")
        .doesNotContain(harm, lacking);

    String stop = PAGES + "/stop";
    String fields = "issue=" + big + "&do=stop&back=" + encoded(BACKLOG) + "&reason=";
    assertThat(paula.get(stop + "?issue=" + big).text()).contains("Stop " + big);
    assertThat(paula.typed(stop, fields).status()).isEqualTo(422);
    Reply stopped = paula.typed(stop, fields + encoded("The <test> said no"));
    assertThat(stopped.status()).isEqualTo(302);
    assertThat(stopped.header("Location"))
        .contains("/roadmap/backlog?programme=CAP", "done=stopped");
    assertThat(paula.get(BACKLOG).text()).contains("The &lt;test&gt; said no", "Go on again");
    assertThat(paula.get(PAGES + "/cards/" + big).text())
        .contains("Stopped by Paula Product", "value=\"go-on\"");
    assertThat(paula.get(PAGES + "?programme=CAP&from=2043-Q1&to=2043-Q2").text())
        .contains("so-stopped");
    assertThat(capacity("2043-Q1").get("planned").asInt()).isEqualTo(10);
    assertThat(paula.put(SO + "/issues/" + big + "/stop", "{\"reason\": \"Again\"}").text())
        .contains("was stopped already by Paula Product");
    String id = paula.get("/rest/api/2/issue/" + big).json().get("id").asText();
    assertThat(paula.as("admin").get(SO + "/journal?stream=plan/" + id).text())
        .contains("\"stopped\"", "said no");

    assertThat(paula.delete(SO + "/issues/" + big + "/stop").fields()).containsExactly("reason");
    assertThat(
            paula
                .delete(SO + "/issues/" + big + "/stop?reason=" + encoded("It said yes"))
                .json()
                .get("stopped")
                .asBoolean())
        .isFalse();
    assertThat(capacity("2043-Q1").get("planned").asInt()).isEqualTo(12);
  }

  @Test
  public void pages_take_a_number_of_statements_that_does_not_grow_with_the_work() {
    story("2044-Q1", 1, "cap-activation", expected(1, 50));
    paula.get(CAPACITY + "2044-Q1");
    paula.get(BACKLOG);
    int capacity = paula.get(CAPACITY + "2044-Q1").statements();
    int backlog = paula.get(BACKLOG).statements();
    for (int i = 0; i < 5; i++) {
      story("2044-Q1", 1, "cap-retention", expected(1, 50));
    }
    paula.get(CAPACITY + "2044-Q1");

    assertThat(paula.get(CAPACITY + "2044-Q1").statements()).isEqualTo(capacity).isLessThan(10);
    assertThat(paula.get(BACKLOG).statements()).isEqualTo(backlog).isLessThan(10);
  }
}

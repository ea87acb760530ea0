package org.sharedoutcomes.sandbox.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The pages and the REST as a browser and a client meet them. */
public class PagesTest {
  @ClassRule public static final TemporaryFolder HOME = new TemporaryFolder();
  private static Walk walk;

  @BeforeClass
  public static void start() {
    walk = new Walk(HOME.getRoot().toPath());
  }

  @AfterClass
  public static void stop() {
    walk.close();
  }

  @Test
  public void every_page_answers_without_a_leftover_of_its_template() {
    String key = anIssue();
    for (String path :
        List.of(
            "/secure/Dashboard.jspa",
            "/issues/",
            "/browse/" + key,
            "/browse/" + key + "?tab=history",
            "/secure/EditIssue!default.jspa?key=" + key,
            "/secure/CreateIssue!default.jspa",
            "/projects/" + key.replaceAll("-.*", ""),
            "/secure/admin",
            "/secure/admin/user/UserBrowser.jspa",
            "/secure/MoveIssue!default.jspa?key=" + key,
            "/secure/views/bulkedit/BulkTransition.jspa?jql=",
            "/sandbox/mail",
            "/sandbox")) {
      HttpResponse<String> page = walk.get("admin", path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body())
          .as(path)
          .doesNotContainPattern("[$#](\\{?[a-z]+\\.|foreach|if\\(|end)");
    }
  }

  @Test
  public void a_query_that_is_wrong_is_explained_beside_its_field() {
    HttpResponse<String> page = walk.get("dev", "/issues/?jql=" + encoded("foo = <b>1"));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("role=\"alert\"").doesNotContain("<b>1");
  }

  @Test
  public void an_issue_that_may_not_be_seen_looks_like_one_that_is_not_there() {
    HttpResponse<String> hidden = walk.get("guest", "/browse/" + anIssue());
    HttpResponse<String> absent = walk.get("guest", "/browse/NONE-1");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(hidden.body())
        .contains("The issue you're trying to view can't be viewed".replace("'", "&#39;"));
    assertThat(walk.get("guest", "/rest/api/2/issue/" + anIssue()).body())
        .isEqualTo(walk.get("guest", "/rest/api/2/issue/NONE-1").body());
  }

  @Test
  public void hostile_text_is_shown_and_never_obeyed() {
    String hostile = "</title></textarea><script>alert(1)</script>\" onfocus=x ${7*7} $issue";
    String key = created(hostile);
    assertThat(
            walk.json(
                    "dev",
                    "POST",
                    "/rest/api/2/issue/" + key + "/comment",
                    "{\"body\":" + quoted(hostile) + "}")
                .statusCode())
        .isEqualTo(201);
    for (String path :
        List.of(
            "/browse/" + key,
            "/secure/EditIssue!default.jspa?key=" + key,
            "/issues/?jql=key=" + key)) {
      assertThat(walk.get("dev", path).body())
          .as(path)
          .doesNotContain("<script>alert")
          .contains("&lt;script&gt;alert(1)");
    }
  }

  @Test
  public void a_form_without_the_token_is_refused() {
    HttpResponse<String> page =
        walk.send(
            walk.request("dev", "/secure/AddComment.jspa")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("key=" + anIssue() + "&comment=x")));
    assertThat(page.statusCode()).isEqualTo(403);
  }

  @Test
  public void an_edit_shows_its_error_at_the_field_and_keeps_what_was_typed() {
    String key = created("Plain");
    HttpResponse<String> page =
        walk.form(
            "dev",
            "/secure/EditIssue.jspa",
            "key=" + key + "&summary=&duedate=soon&description=kept");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("id=\"summary-error\"")
        .contains("id=\"duedate-error\"")
        .contains(">kept</textarea>");
  }

  @Test
  public void an_edit_by_form_changes_the_issue_and_its_history() {
    String key = created("Before");
    assertThat(
            walk.form(
                    "dev",
                    "/secure/EditIssue.jspa",
                    "key=" + key + "&summary=After&labels=a+b&description=")
                .statusCode())
        .isEqualTo(302);
    JsonNode issue = json(walk.get("dev", "/rest/api/2/issue/" + key + "?expand=changelog"));
    assertThat(issue.at("/fields/summary").asText()).isEqualTo("After");
    assertThat(issue.at("/fields/labels").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(walk.get("dev", "/browse/" + key + "?tab=history").body())
        .contains("Before")
        .contains("After");
  }

  @Test
  public void a_transition_moves_the_issue_and_one_that_is_not_there_is_explained() {
    String key = created("To be moved");
    assertThat(
            walk.form("dev", "/secure/WorkflowUIDispatcher.jspa", "key=" + key + "&action=11")
                .statusCode())
        .isEqualTo(302);
    assertThat(walk.get("dev", "/browse/" + key).body())
        .contains("In Progress")
        .contains("Send to review");
    HttpResponse<String> refused =
        walk.form("dev", "/secure/WorkflowUIDispatcher.jspa", "key=" + key + "&action=41");
    assertThat(refused.body()).contains("transition-refused").contains("In Progress");
  }

  @Test
  public void rest_updates_by_verbs_and_answers_as_jira_does() {
    String key = created("Verbs");
    String issue = "/rest/api/2/issue/" + key;
    assertThat(
            walk.json(
                    "dev",
                    "PUT",
                    issue,
                    "{\"update\":{\"labels\":[{\"add\":\"x\"},{\"add\":\"y\"},{\"remove\":\"x\"}]}}")
                .statusCode())
        .isEqualTo(204);
    assertThat(json(walk.get("dev", issue)).at("/fields/labels").toString()).isEqualTo("[\"y\"]");
    HttpResponse<String> wrong = walk.json("dev", "PUT", issue, "{\"fields\":{\"nonsense\":1}}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json(wrong).at("/errors/nonsense").asText()).contains("cannot be set");
    assertThat(
            walk.json(
                    "dev",
                    "POST",
                    issue + "/transitions",
                    "{\"transition\":{\"id\":\"11\"},\"update\":{\"comment\":[{\"add\":{\"body\":\"on it\"}}]}}")
                .statusCode())
        .isEqualTo(204);
    assertThat(json(walk.get("dev", issue + "/comment")).at("/comments/0/body").asText())
        .isEqualTo("on it");
  }

  @Test
  public void rest_refuses_bad_input_with_the_right_status() {
    assertThat(walk.json("dev", "POST", "/rest/api/2/issue", "{\"fields\":").statusCode())
        .isEqualTo(400);
    assertThat(walk.json("dev", "POST", "/rest/api/2/issue", "[]").statusCode()).isEqualTo(400);
    assertThat(
            walk.json(
                    "dev",
                    "POST",
                    "/rest/api/2/search",
                    "{\"jql\":\"" + "x".repeat(3_000_000) + "\"}")
                .statusCode())
        .isEqualTo(413);
    assertThat(
            walk.json("dev", "PUT", "/rest/api/2/issue/" + anIssue(), "[".repeat(5000))
                .statusCode())
        .isEqualTo(400);
    assertThat(walk.get(null, "/rest/api/2/myself").statusCode()).isEqualTo(401);
    assertThat(walk.get(null, "/rest/api/2/search?jql=").statusCode()).isEqualTo(200);
    assertThat(walk.get("dev", "/rest/api/2/search?jql=&startAt=-1").statusCode()).isEqualTo(400);
    assertThat(walk.get("dev", "/rest/api/2/nothing").statusCode()).isEqualTo(404);
    assertThat(walk.get("dev", "/rest/api/2/project/NONE").statusCode()).isEqualTo(404);
  }

  @Test
  public void a_guest_finds_nothing_and_learns_nothing() {
    assertThat(json(walk.get("guest", "/rest/api/2/search?jql=")).path("total").asInt(-1)).isZero();
    assertThat(json(walk.get("guest", "/rest/api/2/project"))).isEmpty();
    String project = anIssue().replaceAll("-.*", "");
    assertThat(walk.get("guest", "/rest/api/2/search?jql=project=" + project).body())
        .isEqualTo(
            walk.get("guest", "/rest/api/2/search?jql=project=NONE")
                .body()
                .replace("NONE", project));
  }

  @Test
  public void a_search_pages_and_writes_dates_as_jira_does() {
    JsonNode page =
        json(
            walk.get(
                "dev",
                "/rest/api/2/search?jql="
                    + encoded("ORDER BY created")
                    + "&maxResults=2&startAt=1&fields=created"));
    assertThat(page.path("issues")).hasSize(2);
    assertThat(page.path("startAt").asInt()).isOne();
    assertThat(page.at("/issues/0/fields").size()).isOne();
    assertThat(page.at("/issues/0/fields/created").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
  }

  private static String anIssue() {
    return walk.jira().issues().all().get(0).getKey();
  }

  private static String created(String summary) {
    String project = anIssue().replaceAll("-.*", "");
    HttpResponse<String> made =
        walk.json(
            "dev",
            "POST",
            "/rest/api/2/issue",
            "{\"fields\":{\"project\":{\"key\":\""
                + project
                + "\"},\"issuetype\":{\"name\":\"Bug\"},\"summary\":"
                + quoted(summary)
                + "}}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return json(made).path("key").asText();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }
}

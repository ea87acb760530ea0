package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** An administrator writes a rule, tries it, publishes it, changes it and takes it back. */
public class RulesIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final String PAGE = "/plugins/servlet/shared-outcomes/admin/sign-off-rules";
  private static final String FORM =
      "version=0&basedOn=0&name=Walk&jql=summary+~+strolling&marketing.on=true"
          + "&marketing.quorum=1&marketing.materialFields=summary&followOutcomes=true&due=4";
  private static Sandbox sandbox;
  private static Client admin;
  private static Client max;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    admin = Client.of(sandbox, "admin");
    max = Client.of(sandbox, "max");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  @Test
  public void a_rule_goes_from_draft_to_test_to_publishing_and_back() {
    String issue =
        admin.create(
            """
            {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"},
             "summary": "Strolling about"}
            """);
    Reply tried = admin.typed(PAGE + "/new", FORM + "&act=try&issue=" + issue);
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.text()).contains("The rule applies", "matches “summary ~ strolling”");
    assertThat(names(admin.get(SO + "/sign-off-rules/drafts"))).doesNotContain("Walk");

    assertThat(admin.typed(PAGE + "/new", FORM + "&act=keep").status()).isEqualTo(302);
    JsonNode draft = named("Walk", admin.get(SO + "/sign-off-rules/drafts"));
    String id = draft.get("id").asText();
    assertThat(functions(issue)).isEmpty();
    assertThat(max.get(SO + "/sign-off-rules/" + id + "/draft").status()).isEqualTo(403);
    assertThat(admin.get(PAGE).text()).contains("Walk", "Draft");

    String release = PAGE + "/" + id + "/publish";
    assertThat(admin.get(release).text()).contains("<strong>1</strong> issue gains Marketing");
    assertThat(admin.typed(release, "act=do&issues=all&why=").text()).contains("Give a reason");
    assertThat(functions(issue)).isEmpty();
    assertThat(admin.typed(release, "act=do&issues=all&why=Paths+cross").header("Location"))
        .contains("done=rule-publish");
    assertThat(max.get(PAGE + "/" + id + "/versions").text()).contains("Paths cross");
    assertThat(functions(issue)).containsExactly("marketing");

    stricter(id);
    assertThat(functions(issue)).containsExactlyInAnyOrder("marketing", "support");
    String back = PAGE + "/" + id + "/roll-back?target=1";
    assertThat(admin.get(back).text())
        .contains("<strong>1</strong> issue does not need Support any more");
    admin.typed(PAGE + "/" + id + "/roll-back", "act=do&target=1&seen=2&issues=all&why=Too+much");
    assertThat(functions(issue)).containsExactly("marketing");

    String versions = PAGE + "/" + id + "/versions";
    assertThat(max.typed(versions, "seen=3&function=marketing&comment=Ours").header("Location"))
        .contains("done=rule-attested");
    assertThat(max.get(versions).text()).contains("Ours").doesNotContain("Roll back to");
    assertThat(
            admin.get(SO + "/sign-off-rules/" + id + "/attestations").json().get("missing").size())
        .isZero();
  }

  @Test
  public void open_issues_stay_under_the_version_before_when_that_is_wished() {
    String old = epic("Sauntering one");
    Reply rule =
        admin.post(
            SO + "/sign-off-rules",
            """
            {"name": "Saunter", "scope": {"jql": "summary ~ sauntering"},
             "requires": [{"function": "marketing", "quorum": 1}]}
            """);
    String id = rule.json().get("id").asText();
    admin.put(
        SO + "/sign-off-rules/" + id + "/draft",
        """
        {"name": "Saunter", "scope": {"jql": "summary ~ sauntering"},
         "requires": [{"function": "support", "quorum": 1}]}
        """);
    String publish = SO + "/sign-off-rules/" + id + "/draft/publish";
    String wish = "{\"why\": \"From now on\", \"newIssuesOnly\": true}";
    JsonNode preview = admin.post(publish + "?dryRun=true", wish).json();
    assertThat(preview.get("gain").size() + preview.get("lose").size()).isZero();
    Reply published = admin.post(publish, wish);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(published.json().get("earlier").get(0).asInt()).isEqualTo(1);
    String young = epic("Sauntering two");
    assertThat(functions(old)).containsExactly("marketing");
    assertThat(functions(young)).containsExactly("support");
  }

  private static void stricter(String id) {
    admin.put(
        SO + "/sign-off-rules/" + id + "/draft",
        """
        {"name": "Walk", "scope": {"jql": "summary ~ strolling"},
         "requires": [{"function": "marketing", "quorum": 1},
           {"function": "support", "quorum": 1}]}
        """);
    Reply published =
        admin.post(SO + "/sign-off-rules/" + id + "/draft/publish", "{\"why\": \"Stricter\"}");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
  }

  private static String epic(String summary) {
    return admin.create(
        """
        {"project": {"key": "TIMOB"}, "issuetype": {"name": "Epic"}, "summary": "%s"}
        """
            .formatted(summary));
  }

  private static List<String> functions(String issue) {
    List<String> functions = new ArrayList<>();
    admin
        .get(SO + "/issues/" + issue + "/sign-off")
        .json()
        .get("functions")
        .forEach(part -> functions.add(part.get("function").asText()));
    return functions;
  }

  private static List<String> names(Reply page) {
    List<String> names = new ArrayList<>();
    page.json().get("values").forEach(one -> names.add(one.get("name").asText()));
    return names;
  }

  private static JsonNode named(String name, Reply page) {
    for (JsonNode one : page.json().get("values")) {
      if (one.get("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError("no " + name + " in " + page.text());
  }
}

package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.ProductPages;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/** Text that means harm stays text, wherever people can write and others read. */
public class HostileTextBrowserIT {
  private static final String TEXT =
      "<script>window.hurt=1</script>\"'><img src=x onerror=\"window.hurt=2\">"
          + "</textarea></title>${7*7} $page #set($a=1) {0} Größe ß 🚀";
  private static final String LONG = TEXT + "W".repeat(2000 - TEXT.length());
  private static final String OUTCOME = "page-views";
  private static final String ISSUE = "TIMOB-26570";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @BeforeClass
  public static void write_it_everywhere() {
    Rest rest = STAGE.rest();
    change(rest, "/programmes/DEMO", Map.of("name", "Programme " + TEXT));
    change(rest, "/outcomes/" + OUTCOME, Map.of("name", "Outcome " + TEXT, "narrative", LONG));
    JsonNode rule = rest.get("admin", Rest.PRODUCT + "/sign-off-rules").get("values").get(0);
    change(
        rest,
        "/sign-off-rules/" + rule.get("id").asText(),
        Map.of("name", "R " + TEXT.substring(0, 70)));
    rest.put(
        "admin",
        "/rest/api/2/issue/" + ISSUE,
        Map.of("fields", Map.of("summary", "Summary " + TEXT)));
    rest.post(
        "max",
        Rest.PRODUCT + "/issues/" + ISSUE + "/sign-off/marketing",
        Map.of("decision", "sign-with-conditions", "comment", LONG, "conditions", List.of(TEXT)));
    rest.put(
        "paula",
        Rest.PRODUCT + "/issues/" + ISSUE + "/outcomes",
        List.of(Map.of("outcome", OUTCOME, "expectedEffect", 5, "rationale", LONG)));
    rest.post(
        "paula",
        Rest.PRODUCT + "/outcomes/" + OUTCOME + "/readings",
        List.of(Map.of("at", yesterday(), "value", 30000, "note", TEXT)));
    rest.post(
        "paula",
        Rest.PRODUCT + "/outcomes/" + OUTCOME + "/annotations",
        Map.of("day", yesterday(), "text", "Note " + TEXT, "link", "https://example.org/\"'<b>"));
  }

  @Test
  public void no_page_runs_it_or_breaks_on_it() {
    Browser browser = STAGE.loggedIn("admin");
    SoftAssertions softly = new SoftAssertions();
    for (String path : ProductPages.all(STAGE.rest(), OUTCOME, ISSUE)) {
      browser.go(path);
      softly.assertThat(browser.run("return window.hurt || 0")).as(path).isEqualTo(0L);
      softly.assertThat(browser.all("img[src='x'], img[onerror]")).as(path).isEmpty();
      softly
          .assertThat(browser.run("return document.documentElement.scrollWidth > innerWidth"))
          .as(path + " scrolls sideways")
          .isEqualTo(false);
      softly.assertThat(browser.complaints()).as(path).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  public void every_page_shows_it_as_it_was_written() {
    Browser browser = STAGE.loggedIn("paula");
    String base = "/plugins/servlet/shared-outcomes/";
    shows(browser, base + "roadmap", "Programme " + TEXT, "Outcome " + TEXT, "Summary " + TEXT);
    shows(browser, base + "outcomes", "Programme " + TEXT, "Outcome " + TEXT);
    shows(browser, base + "outcomes/" + OUTCOME, "Outcome " + TEXT, LONG, "Note " + TEXT);
    shows(browser, base + "outcomes/" + OUTCOME + "/work", "Summary " + TEXT);
    shows(browser, base + "outcomes/" + OUTCOME + "?view=table", TEXT);
    shows(browser, "/browse/" + ISSUE, "Summary " + TEXT, "Outcome " + TEXT, LONG);
    browser = STAGE.loggedIn("sue");
    shows(browser, base + "sign-offs", "Summary " + TEXT);
    browser = STAGE.loggedIn("admin");
    shows(browser, base + "admin/programmes", "Programme " + TEXT);
    shows(browser, base + "admin/sign-off-rules", "R " + TEXT.substring(0, 70));
  }

  @Test
  public void a_form_gives_back_what_was_written() {
    Browser browser = STAGE.loggedIn("admin");
    browser.go("/plugins/servlet/shared-outcomes/outcomes/" + OUTCOME + "/edit");
    assertThat(browser.find("#so-name").getDomProperty("value")).isEqualTo("Outcome " + TEXT);
    assertThat(browser.find("#so-narrative").getDomProperty("value")).isEqualTo(LONG);
    browser.go("/plugins/servlet/shared-outcomes/admin/programmes/DEMO");
    assertThat(browser.find("#so-name").getDomProperty("value")).isEqualTo("Programme " + TEXT);
  }

  private static String yesterday() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
  }

  private static void shows(Browser browser, String path, String... texts) {
    browser.go(path);
    assertThat(browser.text()).as(path).contains(texts);
  }

  private static void change(Rest rest, String path, Map<String, String> fields) {
    ObjectNode document = (ObjectNode) rest.get("admin", Rest.PRODUCT + path);
    fields.forEach(document::put);
    rest.put("admin", Rest.PRODUCT + path, document);
  }
}

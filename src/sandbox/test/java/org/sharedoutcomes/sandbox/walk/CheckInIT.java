package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** New values, notes and the outcome's page as forms and pages without script. */
public class CheckInIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";
  private static final String FORM = PAGES + "check-in";
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

  private static JsonNode newest(String outcome) {
    JsonNode page = paula.get(SO + "/outcomes/" + outcome + "/readings?maxResults=1000").json();
    return page.get("values").get(page.get("values").size() - 1);
  }

  private static void outcome(String key) {
    Reply made =
        paula.post(
            SO + "/outcomes",
            """
            {"key": "%s", "programme": "DEMO", "name": "Name of %s", "narrative": "It matters.",
             "owner": "paula", "metric": {"unit": "%%", "direction": "up"},
             "targets": [{"quarter": "2027-Q4", "value": 40}]}
            """
                .formatted(key, key));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  @Test
  public void a_value_is_saved_and_leads_back_to_where_its_form_stood() {
    outcome("led-back");
    for (String back :
        List.of("/browse/TIMOB-24500", PAGES + "outcomes?status=off-pace", PAGES + "outcomes/x")) {
      Reply reply = paula.typed(FORM, "outcome=led-back&value=12,5&back=" + back);
      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.header("Location"))
          .endsWith(
              back + (back.contains("?") ? "&" : "?") + "done=checked-in#so-check-in-led-back");
    }
    assertThat(newest("led-back").get("value").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(newest("led-back").get("at").asText())
        .startsWith(LocalDate.now(ZoneOffset.UTC).toString());
    assertThat(paula.get(PAGES + "outcomes/led-back?done=checked-in").text())
        .contains("role=\"status\"", "Value saved.", "Before: 12.5 %");
  }

  @Test
  public void nobody_is_led_elsewhere() {
    outcome("elsewhere");
    for (String back :
        List.of(
            "https://example.org/",
            "//example.org",
            "/browse/../admin",
            "/secure/Logout.jspa",
            "/plugins/servlet/shared-outcomes//example.org")) {
      assertThat(paula.typed(FORM, "outcome=elsewhere&value=1&back=" + back).header("Location"))
          .as(back)
          .endsWith(PAGES + "outcomes/elsewhere?done=checked-in#so-check-in-elsewhere");
    }
  }

  @Test
  public void what_is_refused_is_said_at_its_field_and_what_was_typed_stays() {
    outcome("refused");
    Reply reply =
        paula.typed(
            FORM,
            "outcome=refused&value=many&confidence=11&note=Because%20%3Cb%3E&at=2999-01-01"
                + "&back=/browse/TIMOB-24500");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains("value=\"many\"", "value=\"11\"", "value=\"Because &lt;b&gt;\"")
        .contains("value=\"2999-01-01\"", "value=\"/browse/TIMOB-24500\"")
        .contains("id=\"so-check-in-refused-value-wrong\"")
        .contains("id=\"so-check-in-refused-confidence-wrong\"")
        .contains("id=\"so-check-in-refused-at-wrong\"");
    assertThat(paula.get(SO + "/outcomes/refused/readings").json().get("total").asInt()).isZero();
  }

  @Test
  public void a_value_for_an_earlier_day_keeps_its_confidence_and_who_gave_it() {
    outcome("earlier");
    paula.typed(FORM, "outcome=earlier&value=7&at=2026-03-01&confidence=6&note=It%20was%20cold");
    assertThat(newest("earlier").get("at").asText()).startsWith("2026-03-01");
    assertThat(newest("earlier").get("confidence").asInt()).isEqualTo(6);
    assertThat(paula.get(PAGES + "outcomes/earlier?period=all").text())
        .contains("It was cold", "6 of 10", "Paula Product");
  }

  @Test
  public void only_members_are_offered_the_form_and_only_they_may_send_it() {
    outcome("members");
    Client dev = paula.as("dev");
    String form = "data-so-check-in=";
    assertThat(paula.get(PAGES + "outcomes/members").text()).contains(form);
    assertThat(paula.get(PAGES + "outcomes").text()).contains(form);
    assertThat(dev.get(PAGES + "outcomes/members").text()).doesNotContain(form);
    assertThat(dev.get(PAGES + "outcomes").text()).doesNotContain(form);
    assertThat(dev.typed(FORM, "outcome=members&value=1").status()).isEqualTo(403);
    assertThat(dev.get(FORM + "?outcome=members").status()).isEqualTo(403);
    assertThat(paula.as("guest").typed(FORM, "outcome=members&value=1").status()).isEqualTo(403);
    assertThat(dev.typed(PAGES + "outcomes/members/overview", "day=2026-03-01&text=x").status())
        .isEqualTo(403);
    assertThat(paula.get(SO + "/outcomes/members/readings").json().get("total").asInt()).isZero();
  }

  @Test
  public void a_value_that_does_not_fit_is_said_to_be_held_back_and_is_not_shown() {
    outcome("fits");
    String values =
        IntStream.rangeClosed(1, 28)
            .mapToObj(day -> "{\"at\":\"2026-02-%02d\",\"value\":%d}".formatted(day, 20 + day % 3))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(paula.post(SO + "/outcomes/fits/readings", values).status()).isEqualTo(200);
    Reply reply = paula.typed(FORM, "outcome=fits&value=2100000");
    assertThat(reply.header("Location")).contains("done=held-back");
    assertThat(paula.get(PAGES + "outcomes/fits?done=held-back&period=all").text())
        .contains("aui-message-warning", "held back")
        .contains("<td class=\"so-number\">21 %")
        .doesNotContain("<td class=\"so-number\">2,100,000")
        .doesNotContainPattern("data-so-chart=\"[^\"]*2100000");
  }

  @Test
  public void the_page_is_whole_without_script() {
    String page = paula.get(PAGES + "outcomes/weekday-visitors?period=all&compare=year").text();
    assertThat(page)
        .contains("<caption", "78 values", "Time before", "Usual range")
        .containsPattern("<figure[^>]* hidden ")
        .doesNotContainPattern("id=\"so-values-table\"[^>]* hidden")
        .contains("The autumn campaign brought teams back from their holidays.")
        .contains("https://example.org/decisions/12", "/browse/TIMOB-17487");
    assertThat(page.split("<time ", -1)).hasSize(79);
  }

  @Test
  public void notes_are_added_said_to_be_wrong_and_removed_without_script() {
    outcome("noted");
    paula.typed(FORM, "outcome=noted&value=3");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String tab = PAGES + "outcomes/noted/overview";
    Reply wrong = paula.typed(tab, "day=" + today + "&text=&link=javascript:alert(1)");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("role=\"alert\"", "value=\"javascript:alert(1)\"");
    Reply noted =
        paula.typed(tab, "day=" + today + "&sort=decision&text=%3Ci%3EWe%20chose&link=TIMOB-24500");
    assertThat(noted.header("Location")).endsWith("/outcomes/noted?done=annotated#so-markers");
    assertThat(paula.get(PAGES + "outcomes/noted").text())
        .contains("&lt;i&gt;We chose", "Decision", "/browse/TIMOB-24500\"");
    String id =
        paula
            .get(SO + "/outcomes/noted/annotations")
            .json()
            .get("values")
            .get(0)
            .get("id")
            .asText();
    assertThat(paula.typed(tab, "remove=" + id).header("Location")).contains("annotation-removed");
    assertThat(paula.get(PAGES + "outcomes/noted").text()).doesNotContain("We chose");
  }

  @Test
  public void scripts_note_and_remove_what_happened() {
    outcome("by-rest");
    String path = SO + "/outcomes/by-rest/annotations";
    Reply wrong = paula.post(path, "{\"day\":\"soon\",\"link\":\"ftp://x\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("\"day\"", "\"text\"", "\"link\"");
    Reply made = paula.post(path, "{\"day\":\"2026-03-01\",\"text\":\"It snowed\"}");
    assertThat(made.json().get("sort").asText()).isEqualTo("other");
    assertThat(made.json().get("by").asText()).isEqualTo("paula");
    assertThat(paula.as("dev").post(path, "{\"day\":\"2026-03-01\",\"text\":\"x\"}").status())
        .isEqualTo(403);
    assertThat(paula.as("dev").get(path).json().get("total").asInt()).isEqualTo(1);
    String one = path + "/" + made.json().get("id").asText();
    assertThat(paula.as("dev").delete(one).status()).isEqualTo(403);
    assertThat(paula.delete(one).status()).isEqualTo(204);
    assertThat(paula.delete(one).status()).isEqualTo(404);
  }

  @Test
  public void the_list_is_searched_by_name_owner_and_status() {
    String list = PAGES + "outcomes";
    assertThat(paula.get(list + "?name=GUIDES").text())
        .contains("data-outcome=\"page-views\"")
        .doesNotContain("data-outcome=\"weekday-visitors\"");
    assertThat(paula.get(list + "?status=no-data&name=Newcomers").text())
        .contains("data-outcome=\"first-day-build\"");
    assertThat(paula.get(list + "?name=%22%3E%3Cscript%3Enothing").text())
        .contains("No outcome matches", "&gt;&lt;script&gt;nothing")
        .doesNotContain("data-outcome=", "><script>nothing");
  }

  @Test
  public void a_hundred_thousand_values_are_a_small_page() {
    outcome("large");
    String values =
        IntStream.range(0, 100_000)
            .mapToObj(
                minute ->
                    "{\"at\":\"%s\",\"value\":%d}"
                        .formatted(
                            LocalDate.parse("2025-01-01").atStartOfDay().plusMinutes(minute * 9L),
                            40 + minute % 7))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(paula.post(SO + "/outcomes/large/readings", values).status()).isEqualTo(200);
    Reply page = paula.get(PAGES + "outcomes/large?period=all");
    assertThat(page.text()).contains("Each point stands for a week", "100,000 values");
    assertThat(page.text().length()).isLessThan(300_000);
    assertThat(page.statements()).isLessThanOrEqualTo(16);
  }
}

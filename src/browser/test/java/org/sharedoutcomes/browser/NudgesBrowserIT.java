package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/** A nudge is acknowledged and snoozed without a mouse, and a rule is tried before it is saved. */
public class NudgesBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";
  @Rule public final Evidence evidence = new Evidence(STAGE);
  private static String rule;

  @BeforeClass
  public static void a_value_is_too_low() {
    Rest rest = STAGE.rest();
    rule =
        rest.post(
                "paula",
                Rest.PRODUCT + "/nudge-rules",
                Map.of(
                    "name",
                    "Bugs stay open",
                    "programme",
                    "DEMO",
                    "outcomes",
                    List.of("first-day-build"),
                    "condition",
                    Map.of("kind", "below", "threshold", 40),
                    "audience",
                    Map.of("owner", true, "users", List.of("paula"))))
            .get("id")
            .asText();
    rest.post(
        "admin",
        Rest.PRODUCT + "/outcomes/first-day-build/readings",
        List.of(Map.of("at", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString(), "value", 30)));
  }

  private static String nudge(String inside) {
    return "#nudge-" + rule + "-first-day-build " + inside;
  }

  @Test
  public void it_is_acknowledged_and_snoozed_by_keyboard() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGES + "nudges");
    new Keyboard(browser).reach(nudge(".so-act:nth-of-type(1) > summary")).act(Keys.ENTER);
    browser.until(
        "the reason can be typed",
        () -> browser.focused().equals(browser.find(nudge("input[name=reason]"))));
    browser.press("We look into it", Keys.ENTER);
    browser.until("it is acknowledged", () -> browser.text().contains("We look into it"));
    assertThat(browser.shows("[role=status]")).isTrue();
    assertThat(browser.text()).contains("Acknowledged by Paula Product");

    new Keyboard(browser).reach(nudge(".so-act:nth-of-type(2) > summary")).act(Keys.ENTER);
    browser.until(
        "the day has the focus",
        () -> browser.focused().equals(browser.find(nudge("input[name=until]"))));
    new Keyboard(browser)
        .reach(nudge(".so-act:nth-of-type(2) input[name=reason]"))
        .act("On holiday");
    browser.press(Keys.ENTER);
    browser.until("it is snoozed", () -> browser.text().contains("Snoozed by Paula Product"));
  }

  @Test
  public void a_rule_is_tried_on_history_before_it_is_saved() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGES + "admin/nudge-rules/new?outcome=weekday-visitors");
    assertThat(browser.find("#so-days").isDisplayed()).isFalse();
    browser.find("#so-name").sendKeys("Fewer visitors");
    browser.find("#so-threshold").sendKeys("160000");
    browser.follow(browser.find("button[value=preview]"));
    assertThat(browser.find("#so-preview").getText()).contains("It would have fired");
    assertThat(browser.find("#so-threshold").getDomProperty("value")).isEqualTo("160000");
  }
}

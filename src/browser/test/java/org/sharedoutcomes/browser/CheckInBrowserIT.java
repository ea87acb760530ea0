package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Stage;

/** A new value is two acts from wherever an outcome is seen, without a mouse and in place. */
public class CheckInBrowserIT {
  private static final String BASE = "/plugins/servlet/shared-outcomes/outcomes";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private static String field(String outcome) {
    return "#so-check-in-" + outcome + "-value";
  }

  private static String told(String outcome) {
    return "#so-check-in-" + outcome + " .so-told";
  }

  /** Types a value and presses Enter; the page stays and says it, and the focus stays too. */
  private static void twoActs(String path, String outcome, String value, String shown) {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(path);
    browser.run("window.stays = true");
    Keyboard keyboard = new Keyboard(browser).reach(field(outcome));
    keyboard.act(value).act(Keys.ENTER);
    assertThat(keyboard.acts()).isEqualTo(2);
    browser.until("it is said", () -> browser.find(told(outcome)).getText().equals("Value saved."));
    assertThat(browser.run("return window.stays")).isEqualTo(true);
    assertThat(browser.focused()).isEqualTo(browser.find(field(outcome)));
    assertThat(browser.focused().getDomProperty("value")).isEmpty();
    browser.until(
        "screen readers are told",
        () ->
            browser.all("body > [role=status]").stream()
                .anyMatch(live -> live.getDomProperty("textContent").equals("Value saved.")));
    assertThat(browser.find("main").getText()).contains(shown);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void on_the_page_of_an_outcome() {
    twoActs(BASE + "/peak-load", "peak-load", "321", "321 requests");
    Browser browser = STAGE.browser();
    browser.go(BASE + "/peak-load?view=table");
    assertThat(browser.find("#so-values-table tbody tr").getText())
        .contains("321 requests", "Paula Product");
  }

  @Test
  public void in_the_list_of_outcomes() {
    twoActs(BASE, "weekend-visitors", "62500", "62,500 visits");
  }

  @Test
  public void on_an_issue() {
    twoActs("/browse/TIMOB-17487", "weekday-visitors", "168000", "168,000 visits");
  }

  @Test
  public void what_is_refused_is_said_at_the_field_and_nothing_typed_is_lost() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(BASE + "/monthly-sales");
    browser.find("#so-check-in-monthly-sales-note").sendKeys("A good month");
    Keyboard keyboard = new Keyboard(browser);
    browser.find(field("monthly-sales")).sendKeys("lots");
    keyboard.act(Keys.ENTER);
    browser.until(
        "it is said", () -> browser.shows("#so-check-in-monthly-sales-value-wrong[role=alert]"));
    assertThat(browser.focused().getDomProperty("value")).isEqualTo("lots");
    assertThat(browser.focused().getDomAttribute("aria-describedby"))
        .isEqualTo("so-check-in-monthly-sales-value-wrong");
    assertThat(browser.find("#so-check-in-monthly-sales-note").getDomProperty("value"))
        .isEqualTo("A good month");
  }

  @Test
  public void who_is_no_member_has_no_form() {
    Browser browser = STAGE.loggedIn("dev");
    browser.go(BASE + "/peak-load");
    assertThat(browser.all("[data-so-check-in]")).isEmpty();
    browser.go(BASE);
    assertThat(browser.all("[data-so-check-in]")).isEmpty();
  }

  @Test
  public void the_list_is_filtered_while_one_types_and_says_how_many_are_left() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(BASE);
    browser.run("window.stays = true");
    browser.find("#so-filter-name").sendKeys("answer");
    browser.until("one is left", () -> browser.all("tr[data-outcome]").size() == 1);
    assertThat(browser.run("return window.stays")).isEqualTo(true);
    assertThat(browser.focused()).isEqualTo(browser.find("#so-filter-name"));
    assertThat(browser.find("[data-so-found]").getText()).startsWith("1 of ");
    assertThat(browser.address()).contains("name=answer");
  }
}

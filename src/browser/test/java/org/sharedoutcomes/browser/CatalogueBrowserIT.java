package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Stage;

/** Defining outcomes as people do it, by keyboard alone. */
public class CatalogueBrowserIT {
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private static void send(Browser browser, WebElement button) {
    WebElement page = browser.find("html");
    new Keyboard(browser).reach(button).act(Keys.ENTER);
    browser.until("another page", () -> !browser.find("html").equals(page));
  }

  @Test
  public void a_stage_without_an_outcome_offers_to_create_one_there() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGES + "journey?programme=DEMO");
    assertThat(browser.find(".so-stage-empty").getText())
        .contains("Consideration", "No outcome yet");
    send(browser, browser.find(".so-stage-empty a"));
    assertThat(browser.find("#so-stage").getDomProperty("value")).isEqualTo("Consideration");

    Keyboard keyboard = new Keyboard(browser);
    keyboard.reach("#so-name").act("Teams compare us fairly");
    keyboard.reach("#so-narrative").act("Teams see what we can do and what not.");
    send(browser, browser.find(".so-form button[type=submit]"));
    assertThat(browser.find("#so-errors").getText()).contains("Set at least one target");

    keyboard.reach("#so-quarter-1").act("2027-Q4");
    keyboard.reach("#so-value-1").act("40");
    keyboard.reach("#so-share-1-product").act("25");
    keyboard.reach("#so-cascade").act("should add");
    send(browser, browser.find(".so-form button[type=submit]"));
    assertThat(browser.find("h1").getText()).isEqualTo("Teams compare us fairly");
    assertThat(browser.find("#so-standing").getText())
        .contains("2027-Q4: Product 25 = 25, target 40: 15 missing");
    browser.go(PAGES + "journey?programme=DEMO");
    assertThat(browser.all(".so-stage-empty")).isEmpty();
  }

  @Test
  public void another_unit_asks_why_and_keeps_the_version_before() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGES + "outcomes/peak-load/edit");
    Keyboard keyboard = new Keyboard(browser);
    keyboard.reach("#so-unit").act(Keys.chord(Keys.CONTROL, "a") + "calls");
    send(browser, browser.find(".so-form button[type=submit]"));
    assertThat(browser.find("#so-reason-error").getText()).contains("Say why");

    keyboard.reach("#so-reason").act("Requests were counted twice");
    send(browser, browser.find(".so-form button[type=submit]"));
    browser.go(PAGES + "outcomes/peak-load/definition");
    assertThat(browser.text()).contains("Version 2", "Requests were counted twice", "Version 1");
  }

  @Test
  public void a_merged_outcome_is_found_by_its_old_address_and_comes_back() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGES + "outcomes/sales-growth/definition");
    Keyboard keyboard = new Keyboard(browser);
    keyboard.reach(".so-delete > summary").act(Keys.ENTER);
    keyboard.reach("#so-retire-reason").act("It says the same as sales");
    keyboard.reach("#so-into").act("Companies");
    send(browser, browser.find(".so-delete form button[type=submit]"));
    assertThat(browser.find(".so-banner").getText()).contains("retired", "It says the same");

    browser.go(PAGES + "outcomes/sales-growth");
    assertThat(browser.find("h1").getText()).isEqualTo("Companies buy seats");
    assertThat(browser.find(".so-banner").getText()).contains("Growth lasts");
    send(browser, browser.find(".so-banner a"));
    WebElement restore = browser.find("form input[value=restore] ~ button");
    send(browser, restore);
    browser.go(PAGES + "outcomes/sales-growth");
    assertThat(browser.find("h1").getText()).isEqualTo("Growth lasts");
  }
}

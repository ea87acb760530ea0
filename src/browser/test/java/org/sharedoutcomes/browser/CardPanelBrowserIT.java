package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.pages.RoadmapPage;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/** The panel at the side of the roadmap: opened by a click, a key and a link, and used there. */
public class CardPanelBrowserIT {
  private static final String ROADMAP = "/plugins/servlet/shared-outcomes/roadmap";
  private static final String SIDE = "#so-side";
  private static final String TITLE = SIDE + " #so-card-title";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private static String link(String card) {
    return ".so-card[data-key='" + card + "'] .so-key";
  }

  private static void untilOpen(Browser browser, String card) {
    browser.until(
        card + " is open", () -> browser.shows(SIDE + " .so-card-main[data-key='" + card + "']"));
  }

  private static boolean hasFocus(Browser browser, String selector) {
    return Boolean.TRUE.equals(
        browser.run("return Boolean(document.activeElement.closest(arguments[0]))", selector));
  }

  private static void escapeGivesBack(Browser browser, String card) {
    browser.press(Keys.ESCAPE);
    browser.until("the panel is closed", () -> !browser.shows(SIDE));
    assertThat(hasFocus(browser, ".so-card[data-key='" + card + "']")).isTrue();
    assertThat(browser.address()).doesNotContain("card=");
  }

  @Test
  public void a_card_opens_by_click_and_by_key_and_escape_gives_the_focus_back() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage.open(browser);
    String card = "TIMOB-20416";

    browser.find(link(card)).click();
    untilOpen(browser, card);
    browser.until("the focus is in it", () -> hasFocus(browser, TITLE));
    assertThat(browser.address()).contains("card=" + card);
    escapeGivesBack(browser, card);

    browser.press("o");
    untilOpen(browser, card);
    escapeGivesBack(browser, card);

    browser.run(
        "document.querySelector(arguments[0]).click()",
        ".so-card[data-key='TIMOB-26570'] .so-card-summary");
    untilOpen(browser, "TIMOB-26570");
    WebElement open = browser.find(".so-card[data-key='TIMOB-26570']");
    WebElement side = browser.find(SIDE);
    assertThat(open.getLocation().x).isLessThan(side.getLocation().x);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void a_link_opens_a_card_and_its_plan_is_changed_in_place() {
    Browser browser = STAGE.loggedIn("paula");
    String card = "TIMOB-18104";
    browser.go(ROADMAP + "?programme=DEMO&card=" + card);
    untilOpen(browser, card);
    browser.find(SIDE + " input[value=committed]").click();
    browser.find(SIDE + " input[name=otherQuarter]").sendKeys("next year");
    browser.find(SIDE + " input[name=why]").sendKeys("Sold <b>already</b>", Keys.ENTER);
    browser.until(
        "the fault is told at its field",
        () -> hasFocus(browser, SIDE + " input[name=otherQuarter][aria-invalid=true]"));

    browser.find(SIDE + " input[name=otherQuarter]").clear();
    browser.find(SIDE + " .so-plan-form button").click();
    browser.until("it is saved", () -> browser.shows(SIDE + " .so-card-done"));
    browser.until(
        "it is said", () -> !browser.find("#so-live").getAttribute("textContent").isBlank());
    assertThat(browser.find(SIDE + " .so-card-history li").getText())
        .contains("Paula Product committed to it.")
        .contains("Sold <b>already</b>");
    assertThat(
            STAGE
                .rest()
                .get("paula", Rest.PRODUCT + "/issues/" + card + "/plan")
                .get("commitment")
                .asText())
        .isEqualTo("committed");
    assertThat(hasFocus(browser, SIDE)).isTrue();
  }

  @Test
  public void on_a_narrow_screen_it_fills_the_window_and_nothing_behind_it_can_have_the_focus() {
    Browser browser = STAGE.loggedIn("paula");
    try {
      browser.size(400, 800);
      browser.go(ROADMAP + "?programme=DEMO&card=TIMOB-26570");
      untilOpen(browser, "TIMOB-26570");
      assertThat(browser.find(SIDE).getSize().width).isGreaterThanOrEqualTo(380);
      assertThat(browser.run("return document.getElementById('so-roadmap').inert")).isEqualTo(true);
      browser.find(SIDE + " .so-side-close").click();
      assertThat(browser.run("return document.getElementById('so-roadmap').inert"))
          .isEqualTo(false);
    } finally {
      browser.ownSize();
    }
  }
}

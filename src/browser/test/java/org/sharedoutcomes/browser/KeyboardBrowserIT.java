package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.pages.IssuePage;
import org.sharedoutcomes.browser.pages.OutcomesPanel;
import org.sharedoutcomes.browser.pages.RoadmapPage;
import org.sharedoutcomes.browser.pages.SignOffPanel;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Stage;

/** What must be possible without a mouse. */
public class KeyboardBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void an_outcome_is_linked_in_three_acts_and_unlinked_in_one() {
    Browser browser = STAGE.loggedIn("paula");
    OutcomesPanel panel = IssuePage.open(browser, "TIMOB-18121").outcomes();
    assertThat(panel.names()).isEmpty();

    Keyboard linking = new Keyboard(browser);
    linking.reach(OutcomesPanel.OPEN).act(Keys.ENTER);
    linking.reach(OutcomesPanel.CHOICE).act("Guides");
    linking.reach(OutcomesPanel.LINK).act(Keys.ENTER);
    String name = "Guides answer the question";
    browser.until("it is linked", () -> panel.names().equals(List.of(name)));
    assertThat(linking.acts()).isLessThanOrEqualTo(3);

    Keyboard unlinking = new Keyboard(browser);
    unlinking.reach(panel.unlink("page-views")).act(Keys.ENTER);
    browser.until("it is unlinked", () -> panel.names().isEmpty());
    assertThat(unlinking.acts()).isLessThanOrEqualTo(3);
  }

  @Test
  public void a_card_is_moved_by_its_menu_and_keeps_the_focus() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-18104";
    String quarter = roadmap.columns().get(2);
    assertThat(roadmap.quarters(card)).containsExactly("Unscheduled");

    new Keyboard(browser).reach(roadmap.stop(roadmap.lanes(card).get(0)));
    roadmap.walkTo(card);
    browser.press(Keys.chord(Keys.SHIFT, Keys.F10));
    browser.until("the menu has the focus", () -> browser.shows(".so-card-actions button:focus"));
    while (!browser.focused().equals(roadmap.entry(quarter))) {
      browser.keys(Keys.ARROW_DOWN);
    }
    browser.keys(Keys.ENTER);
    roadmap.untilIn(card, quarter);
    browser.until("the card has the focus", () -> roadmap.focused().equals(card));
  }

  @Test
  public void an_open_menu_closes_by_escape_and_gives_the_focus_back() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-20416";
    new Keyboard(browser).reach(roadmap.stop(roadmap.lanes(card).get(0)));
    roadmap.walkTo(card);
    browser.press(Keys.chord(Keys.SHIFT, Keys.F10));
    browser.until("the menu has the focus", () -> browser.shows(".so-card-actions button:focus"));
    browser.keys(Keys.ESCAPE);
    assertThat(roadmap.focused()).isEqualTo(card);
    assertThat(browser.shows(".so-card-actions")).isFalse();
  }

  @Test
  public void a_criterion_is_met_at_its_place_and_what_is_wrong_is_said_at_the_field() {
    Browser browser = STAGE.loggedIn("sue");
    IssuePage.open(browser, "TIMOB-20416");
    String criterion = "#so-criterion-DEMO-who-takes-escalations-in-the-fir";
    browser.run("document.querySelector(arguments[0]).focus()", criterion);
    Keyboard keyboard = new Keyboard(browser);
    keyboard.reach(criterion + " summary").act(Keys.ENTER);
    keyboard.reach(criterion + " input[name=evidence]").act(Keys.ENTER);
    browser.until(
        "it is said at the field",
        () -> browser.find(criterion + " .so-error").getText().contains("Without evidence"));
    assertThat(browser.focused().getDomAttribute("name")).isEqualTo("evidence");

    keyboard.act("Sue, by phone").act(Keys.ENTER);
    browser.until("it is met", () -> browser.shows(criterion + ".so-criterion-met"));
    assertThat(browser.focused()).isEqualTo(browser.find(criterion));
    assertThat(browser.find(".so-said").getText()).endsWith(": Met");
  }

  @Test
  public void a_function_signs() {
    Browser browser = STAGE.loggedIn("sue");
    SignOffPanel panel = IssuePage.open(browser, "TIMOB-26570").signOff();
    new Keyboard(browser)
        .reach("#so-sign-off [data-so-function=support] button[value=sign]")
        .act(Keys.ENTER);
    browser.until("it is signed", () -> panel.state("support").equals("signed"));
  }

  @Test
  public void in_the_queue_one_moves_opens_signs_and_comes_back() {
    Browser browser = STAGE.loggedIn("max");
    browser.go("/plugins/servlet/shared-outcomes/sign-offs");
    String waiting = "[data-so-item='TIMOB-26570/marketing'] a";
    browser.run("document.querySelector('.so-queue-line a').focus()");
    while (!browser.focused().equals(browser.find(waiting))) {
      browser.press(Keys.ARROW_DOWN);
    }
    browser.press(Keys.ENTER);
    browser.until(
        "it is open", () -> browser.find("#so-queue-open").getText().startsWith("TIMOB-26570"));
    browser.until("it has the focus", () -> browser.focused().equals(detail(browser)));
    browser.press(Keys.ESCAPE);
    assertThat(browser.focused()).isEqualTo(browser.find(waiting));
    browser.press(Keys.ENTER);
    browser.until("it has the focus again", () -> browser.focused().equals(detail(browser)));
    new Keyboard(browser)
        .reach("#so-queue-detail [data-so-function=marketing] button[value=sign]")
        .act(Keys.ENTER);
    browser.until("it is off the list", () -> browser.all(waiting).isEmpty());
    assertThat(browser.find("#so-queue-detail .so-said").getText()).contains("Signed");
  }

  private static WebElement detail(Browser browser) {
    return browser.find("#so-queue-detail");
  }
}

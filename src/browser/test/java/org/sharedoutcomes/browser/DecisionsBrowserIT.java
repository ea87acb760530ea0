package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.sharedoutcomes.browser.pages.IssuePage;
import org.sharedoutcomes.browser.pages.SignOffPanel;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/**
 * Signing with conditions, closing one and waiving, without a mouse and without leaving the page.
 */
public class DecisionsBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private static String row(String function, String inside) {
    return "#so-function-" + function + " " + inside;
  }

  private static void typeInto(Browser browser, String what, String selector, String text) {
    browser.until(what, () -> browser.focused().equals(browser.find(selector)));
    browser.press(text);
  }

  @Test
  public void conditions_are_asked_for_and_closed_by_keyboard() {
    Browser browser = STAGE.loggedIn("max");
    SignOffPanel panel = IssuePage.open(browser, "TIMOB-26570").signOff();
    browser.run("window.stayed = true; return null;");

    new Keyboard(browser).reach(row("marketing", ".so-act-conditions > summary")).act(Keys.ENTER);
    typeInto(
        browser,
        "conditions can be typed",
        "#so-conditions-marketing",
        "Train <b>the</b> shop staff");
    new Keyboard(browser)
        .reach(row("marketing", "button[value=sign-with-conditions]"))
        .act(Keys.ENTER);
    browser.until("it is signed", () -> panel.state("marketing").equals("signed"));
    assertThat(browser.focused()).isEqualTo(browser.find("#so-function-marketing"));
    browser.until(
        "the result is said",
        () -> browser.find("#so-sign-off .so-said").getText().contains("Signed"));
    assertThat(panel.lineOf("marketing"))
        .contains("Train <b>the</b> shop staff", "Open conditions: 1 of 1");

    String open = row("marketing", ".so-condition-open ");
    new Keyboard(browser).reach(open + ".so-act > summary").act(Keys.ENTER);
    typeInto(browser, "a note can be typed", open + "input[name=note]", "Done on Monday");
    browser.press(Keys.ENTER);
    browser.until(
        "it is closed", () -> panel.lineOf("marketing").contains("All conditions are closed."));
    assertThat(panel.lineOf("marketing")).contains("Max Marketing closed it", "Done on Monday");

    new Keyboard(browser).reach(row("marketing", ".so-history > summary")).act(Keys.ENTER);
    browser.until(
        "the history is there",
        () -> panel.lineOf("marketing").contains("Max Marketing signed with conditions on"));
    assertThat(browser.run("return window.stayed === true;")).isEqualTo(true);
  }

  @Test
  public void requesting_changes_without_saying_which_is_refused_at_the_row() {
    Browser browser = STAGE.loggedIn("sue");
    SignOffPanel panel = IssuePage.open(browser, "TIMOB-24500").signOff();
    browser.find(row("support", ".so-act-changes > summary")).click();
    browser.find(row("support", ".so-act-changes textarea")).sendKeys("   ");
    browser.find(row("support", ".so-act-changes button")).click();
    browser.until(
        "the refusal is at the row",
        () -> panel.lineOf("support").contains("Say in a comment what has to change."));
    browser.press("Name the price");
    browser.find(row("support", ".so-act-changes button")).click();
    browser.until(
        "changes are requested", () -> panel.state("support").equals("changes-requested"));
    browser.find(row("support", "button[value=withdraw]")).click();
    browser.until("it is withdrawn", () -> panel.state("support").equals("waiting"));
  }

  @Test
  public void a_waiver_is_given_by_keyboard_judged_by_another_and_ended() {
    String issue = "TIMOB-17487";
    Rest rest = STAGE.rest();
    rest.put(
        "paula",
        "/rest/api/2/issue/" + issue,
        Map.of("fields", Map.of(rest.field("Customer-facing"), "Yes")));
    Browser browser = STAGE.loggedIn("admin");
    SignOffPanel panel = IssuePage.open(browser, issue).signOff();
    String menu = row("support", ".so-act-waiver ");
    new Keyboard(browser).reach(menu + "> summary").act(Keys.ENTER);
    typeInto(browser, "a reason can be typed", menu + "textarea", "Nobody <i>is</i> there");
    browser.press(Keys.ESCAPE);
    browser.until(
        "escape closes the menu", () -> browser.focused().equals(browser.find(menu + "> summary")));
    browser.press(Keys.ENTER);
    new Keyboard(browser).reach(menu + "button[value=waive]").act(Keys.ENTER);
    browser.until("it is waived", () -> panel.state("support").equals("waived"));
    assertThat(panel.lineOf("support"))
        .contains("Waived by Ada Admin (as project administrator)", "Nobody <i>is</i> there");
    assertThat(panel.text()).contains("0 of 3 functions, 1 waived");

    STAGE.loggedIn("sue").go("/plugins/servlet/shared-outcomes/waivers");
    String waiver = "[data-so-issue=" + issue + "] ";
    browser.find(waiver + "input[name=sentence]").sendKeys("I was ill");
    browser.follow(browser.find(waiver + "button[value=accept]"));
    assertThat(browser.text()).contains("Your judgement is kept.").doesNotContain(issue);

    STAGE.loggedIn("admin");
    SignOffPanel again = IssuePage.open(browser, issue).signOff();
    assertThat(again.lineOf("support")).contains("Sue Support accepted it", "I was ill");
    browser.find(menu + "> summary").click();
    browser.find(menu + "button[value=end]").click();
    browser.until("it waits again", () -> again.state("support").equals("waiting"));
    assertThat(browser.find("#so-sign-off").findElements(By.cssSelector(".so-waived"))).isEmpty();
    assertThat(browser.complaints()).isEqualTo(List.of());
  }
}

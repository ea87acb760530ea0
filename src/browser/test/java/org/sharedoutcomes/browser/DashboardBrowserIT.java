package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.support.ui.Select;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** A shared dashboard shows the product's items to each reader as far as that reader may see. */
public class DashboardBrowserIT {
  private static final String ITEM = "#gadget-4";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void what_an_administrator_sets_up_everybody_sees_who_may_see_it() {
    Browser browser = STAGE.loggedIn("admin");
    browser.go("/secure/Dashboard.jspa");
    browser.until("the item is filled", () -> browser.shows(ITEM + " .so-dashboard-big"));
    browser.find(ITEM + " .dashboard-item-configure").click();
    browser.until("it can be set up", () -> browser.shows(ITEM + " select"));
    new Select(browser.find(ITEM + " select")).selectByVisibleText("Guides answer the question");
    browser.find(ITEM + " .aui-button-primary").click();
    browser.until("it shows the other", () -> title(browser).equals("Guides answer the question"));

    STAGE.loggedIn("paula").go("/secure/Dashboard.jspa");
    browser.until("all are filled", () -> browser.all(".so-dashboard-item").size() == 4);
    assertThat(title(browser)).isEqualTo("Guides answer the question");
    assertThat(browser.shows(ITEM + " .dashboard-item-configure")).isFalse();
    assertThat(browser.find("#gadget-1").getText())
        .contains("Developers come back every week", "On track");
    assertThat(browser.find("#gadget-2").getText()).contains("TIMOB-26570", "3 of 7 done");
    assertThat(browser.find("#gadget-3").getText()).contains("TIMOB-24500");
    assertThat(browser.complaints()).isEmpty();

    STAGE.loggedIn("guest").go("/secure/Dashboard.jspa");
    browser.until("they say why not", () -> browser.all(".aui-message-error").size() == 4);
    assertThat(browser.text())
        .contains("You do not have access")
        .doesNotContain("Developers come back", "Guides answer", "TIMOB-26570");
  }

  private static String title(Browser browser) {
    return browser.find(ITEM + " .dashboard-item-title").getText();
  }
}

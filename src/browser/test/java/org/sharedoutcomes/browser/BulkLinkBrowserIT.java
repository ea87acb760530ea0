package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.sharedoutcomes.browser.pages.IssuePage;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** Many issues are linked after a preview, and one undo puts everything back. */
public class BulkLinkBrowserIT {
  private static final String OUTCOME = "Guides answer the question";
  private static final String EPIC = "TIMOB-18121";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void what_the_preview_says_is_done_and_undone() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go("/plugins/servlet/shared-outcomes/bulk-link");
    browser.find("#so-jql").sendKeys("project = TIMOB AND type = Epic");
    browser.find("input[role=combobox]").sendKeys("Guides", Keys.ENTER);
    browser.find("#so-effect").sendKeys("+250");
    browser.follow(browser.find(".so-bulk-form button[type=submit]"));
    String changes = count(browser);
    assertThat(browser.find("button[value=confirm]").getText()).contains(changes);
    assertThat(IssuePage.open(browser, EPIC).outcomes().names()).isEmpty();

    browser.run("history.back()");
    browser.until("the preview", () -> browser.shows("button[value=confirm]"));
    browser.find("button[value=confirm]").click();
    browser.until("it is done", () -> browser.shows("[data-so-stage=done]"));
    assertThat(count(browser)).isEqualTo(changes);
    String page = browser.address();
    assertThat(IssuePage.open(browser, EPIC).outcomes().names()).containsExactly(OUTCOME);

    browser.go(page.substring(page.indexOf("/plugins/")));
    browser.find("button[value=undo]").click();
    browser.until("it is undone", () -> browser.shows("[data-so-stage=undone]"));
    assertThat(count(browser)).isEqualTo(changes);
    assertThat(IssuePage.open(browser, EPIC).outcomes().names()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  private static String count(Browser browser) {
    return browser.find(".so-bulk-counts strong").getText();
  }
}

package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/**
 * Who may browse nothing sees nothing of the product in Jira; its own pages refuse strangers
 * anyway.
 */
public class GuestBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void a_guest_sees_no_menu_item_and_a_user_does() {
    Browser browser = STAGE.loggedIn("guest");
    browser.go("/secure/Dashboard.jspa");
    assertThat(new Header(browser).linksToProduct()).isEmpty();
    new Header(browser).switchTo("dev");
    assertThat(new Header(browser).linksToProduct()).isNotEmpty();
  }

  @Test
  public void a_guest_sees_no_panel() {
    Browser browser = STAGE.loggedIn("guest");
    browser.go("/browse/TIMOB-26570");
    assertThat(browser.shows(".so-panel")).isFalse();
    assertThat(browser.shows("#so-sign-off")).isFalse();
    assertThat(browser.text()).doesNotContain("Node compatibility");
  }
}

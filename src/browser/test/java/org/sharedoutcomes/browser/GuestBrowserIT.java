package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.pages.ProductPages;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** Who may browse nothing learns nothing of the product. */
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

  @Test
  public void no_page_tells_a_guest_anything() {
    Browser browser = STAGE.loggedIn("guest");
    for (String path : ProductPages.all(STAGE.rest(), "weekly-visitors", "TIMOB-26570")) {
      browser.go(path);
      assertThat(browser.text())
          .as(path)
          .doesNotContain("Developer journey")
          .doesNotContain("Developers come back every week")
          .doesNotContain("Customer-facing work")
          .doesNotContain("Node compatibility");
    }
  }
}

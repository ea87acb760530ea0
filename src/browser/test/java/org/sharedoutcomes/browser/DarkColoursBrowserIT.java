package org.sharedoutcomes.browser;

import org.assertj.core.api.SoftAssertions;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.pages.ProductPages;
import org.sharedoutcomes.browser.stage.Axe;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** What colours alone can spoil on a page: nothing is too pale in the dark. */
public class DarkColoursBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void nothing_bars_people_on_any_page() {
    SoftAssertions softly = new SoftAssertions();
    Browser browser = STAGE.loggedIn("admin");
    new Header(browser).colours("Dark");
    for (String path : ProductPages.all(STAGE.rest(), "weekly-visitors", "TIMOB-24500")) {
      browser.go(path);
      softly.assertThat(Axe.paleInAllParts(browser)).as(path).isEmpty();
    }
    softly.assertAll();
  }
}

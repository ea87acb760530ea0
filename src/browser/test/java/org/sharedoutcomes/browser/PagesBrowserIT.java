package org.sharedoutcomes.browser;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.pages.ProductPages;
import org.sharedoutcomes.browser.stage.Axe;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** What holds on every page of the product. */
public class PagesBrowserIT {
  private static final String TOO_WIDE =
      """
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return '';
      return [...document.body.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
        .slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' / ') || 'too wide';
      """;

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private final SoftAssertions softly = new SoftAssertions();

  @After
  public void back_to_usual() {
    STAGE.browser().ownSize();
  }

  @Test
  public void nothing_bars_people_in_light_colours_and_the_console_stays_silent() {
    Browser browser = STAGE.loggedIn("admin");
    new Header(browser).colours("Light");
    for (String path : paths()) {
      browser.go(path);
      softly.assertThat(browser.complaints()).as(path).isEmpty();
      softly.assertThat(Axe.barriersInAllParts(browser)).as(path).isEmpty();
      browser.complaints(); // Those of axe.
    }
    softly.assertAll();
  }

  @Test
  public void nothing_scrolls_sideways_at_400_pixels() {
    Browser browser = STAGE.loggedIn("admin");
    browser.size(400, 800);
    for (String path : paths()) {
      browser.go(path);
      softly.assertThat(browser.run(TOO_WIDE)).as(path).isEqualTo("");
    }
    softly.assertAll();
  }

  private static List<String> paths() {
    return ProductPages.all(STAGE.rest(), "weekly-visitors", "TIMOB-24500");
  }
}

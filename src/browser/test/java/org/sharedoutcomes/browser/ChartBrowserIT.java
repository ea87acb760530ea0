package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Stage;

/** The picture of an outcome's values: drawn, redrawn in other colours, and told as a table. */
public class ChartBrowserIT {
  private static final String PAGE =
      "/plugins/servlet/shared-outcomes/outcomes/weekday-visitors?period=year&compare=quarter";

  /** How many of the canvas's pixels have, within a little, the colour of that part of the key. */
  private static final String PIXELS =
      """
      const canvas = document.querySelector('.so-canvas canvas');
      const key = document.querySelector('.so-ink-' + arguments[0]);
      const probe = document.createElement('canvas').getContext('2d');
      probe.fillStyle = getComputedStyle(key).getPropertyValue('--so-ink').trim();
      const [r, g, b] = [1, 3, 5].map((i) => parseInt(probe.fillStyle.slice(i, i + 2), 16));
      const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
      let found = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] > 200 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g)
            + Math.abs(data[i + 2] - b) < 12) {
          found++;
        }
      }
      return found;
      """;

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private static long pixels(Browser browser, String ink) {
    return (Long) browser.run(PIXELS, ink);
  }

  private static void everythingIsDrawn(Browser browser) {
    for (String ink : new String[] {"value", "goal", "before", "mark"}) {
      browser.until(ink + " is drawn", () -> pixels(browser, ink) > 20);
    }
  }

  @Test
  public void it_is_drawn_in_the_colours_of_its_key_and_again_in_dark_ones() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGE);
    everythingIsDrawn(browser);
    String light = (String) browser.run("return document.querySelector('canvas').toDataURL()");
    browser.run("document.documentElement.setAttribute('data-color-mode', 'dark')");
    browser.until(
        "it is drawn anew",
        () -> !light.equals(browser.run("return document.querySelector('canvas').toDataURL()")));
    everythingIsDrawn(browser);
    // Chromium advises those who look at pixels, as this test does.
    assertThat(browser.complaints()).allMatch(said -> said.contains("willReadFrequently"));
  }

  @Test
  public void its_table_is_one_key_away_and_has_every_value() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGE);
    assertThat(browser.shows(".so-canvas")).isTrue();
    assertThat(browser.shows("#so-values-table")).isFalse();
    new Keyboard(browser).reach("[data-so-show=table]").act(Keys.ENTER);
    browser.until("the table is shown", () -> browser.shows("#so-values-table"));
    assertThat(browser.shows(".so-canvas")).isFalse();
    Number points =
        (Number)
            browser.run(
                "return JSON.parse(document.querySelector('[data-so-chart]').dataset.soChart)"
                    + ".values.length");
    assertThat(browser.all("#so-values-table tbody tr")).hasSize(points.intValue());
    new Keyboard(browser).reach("[data-so-show=chart]").act(Keys.ENTER);
    browser.until("the picture is shown", () -> browser.shows(".so-canvas"));
    everythingIsDrawn(browser);
  }

  @Test
  public void what_happened_is_reached_by_keyboard() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(PAGE);
    Keyboard keyboard = new Keyboard(browser);
    keyboard.reach("#so-marker-1 a");
    keyboard.reach("#so-marker-2 a");
    keyboard.reach("#so-marker-3 a");
    keyboard.reach("#so-marker-4 a");
    assertThat(browser.all("[data-so-mark]"))
        .extracting(mark -> mark.getText())
        .anyMatch(text -> text.contains("Decision") && text.contains("test machines"))
        .anyMatch(text -> text.contains("Campaign"));
  }

  @Test
  public void a_new_value_is_on_the_picture_at_once() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go("/plugins/servlet/shared-outcomes/outcomes/sales-growth");
    String before = (String) browser.run("return document.querySelector('canvas').toDataURL()");
    new Keyboard(browser).reach("#so-check-in-sales-growth-value").act("2.4").act(Keys.ENTER);
    browser.until(
        "it is drawn anew",
        () -> {
          Object now =
              browser.run(
                  "const c = document.querySelector('canvas'); return c ? c.toDataURL() : ''");
          return !before.equals(now) && browser.shows(".so-canvas");
        });
  }
}

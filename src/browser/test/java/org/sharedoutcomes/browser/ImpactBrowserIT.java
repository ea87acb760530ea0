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

/** A look-back is answered under its row without a mouse. */
public class ImpactBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  private static final String DUE = ".so-ledger a[aria-expanded]";
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void a_look_back_that_is_due_is_answered_in_its_row() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go("/plugins/servlet/shared-outcomes/impact-ledger?programme=DEMO");
    new Keyboard(browser).reach(DUE).act(Keys.ENTER);
    browser.until("the form is under the row", () -> browser.shows(".so-inline #so-actual"));
    browser.until(
        "the change can be typed",
        () -> browser.focused().equals(browser.find(".so-inline #so-actual")));
    browser.press("many", Keys.ENTER);
    browser.until("it is refused there", () -> browser.shows(".so-inline #so-actual-error"));
    assertThat(browser.find(".so-inline #so-actual").getDomProperty("value")).isEqualTo("many");

    browser.press(Keys.ESCAPE);
    browser.until("the form is gone", () -> !browser.shows(".so-inline"));
    assertThat(browser.focused()).isEqualTo(browser.find(DUE));

    browser.press(Keys.ENTER);
    browser.until(
        "the change can be typed again",
        () -> browser.focused().equals(browser.find(".so-inline #so-actual")));
    browser.press("+300", Keys.ENTER);
    browser.until("it is saved", () -> browser.shows(".aui-message-success"));
    assertThat(browser.text()).contains("Nothing waits for you");
  }
}

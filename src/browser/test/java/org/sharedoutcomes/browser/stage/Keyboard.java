package org.sharedoutcomes.browser.stage;

import org.openqa.selenium.WebElement;

/** A person without a mouse. Tab only goes on; what is done to a control counts as an act. */
public final class Keyboard {
  private static final int FAR = 200;

  private final Browser browser;
  private int acts;

  public Keyboard(Browser browser) {
    this.browser = browser;
  }

  /** Goes on with Tab until the control has the focus. */
  public Keyboard reach(String selector) {
    return reach(browser.find(selector));
  }

  /** Goes on with Tab until the control has the focus. */
  public Keyboard reach(WebElement control) {
    for (int step = 0; step < FAR; step++) {
      if (browser.focused().equals(control)) {
        return this;
      }
      browser.tab();
    }
    throw new AssertionError("Tab never comes to " + control);
  }

  /** Presses a key or types on the control that has the focus. */
  public Keyboard act(CharSequence keys) {
    browser.press(keys);
    acts++;
    return this;
  }

  public int acts() {
    return acts;
  }
}
